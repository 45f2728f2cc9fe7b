// Decides the id of an import: made from the content, so that the same file has the same one.
import type { LedgerState } from '@strongback/engine';

/** An import that was undone stays undone: the same content comes in again under another id. */
export function freeImportId(kind: 'import' | 'sensor', contentHash: string, state: LedgerState | null): string {
  const id = `${kind}-${contentHash.slice(0, 16)}`;
  let free = id;
  for (let again = 2; state?.imports.get(free)?.undone === true; again++) free = `${id}-${again}`;
  return free;
}
