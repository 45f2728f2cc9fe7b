// Decides which names of the log nobody knows yet: those that files brought and that no movement was matched to.
import { nameKey, type LedgerState } from '@strongback/engine';

export interface UnknownName {
  readonly key: string;
  readonly app: string;
  readonly name: string;
}

const UNMAPPED = 'unmapped:';
const MOST = 12;

/** The most frequent names of imported sets without a movement. */
export function unknownNames(ledger: LedgerState): readonly UnknownName[] {
  const found = new Map<string, UnknownName & { count: number }>();
  for (const { app, sets, status } of ledger.sessions.values()) {
    if (app === undefined || status === 'discarded') continue;
    for (const { exercise, removed } of sets) {
      if (removed || !exercise.startsWith(UNMAPPED)) continue;
      const name = exercise.slice(UNMAPPED.length);
      const key = nameKey(app, name);
      if (ledger.names.get(key) != null) continue;
      const one = found.get(key) ?? { key, app, name, count: 0 };
      one.count += 1;
      found.set(key, one);
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count).slice(0, MOST);
}

/** The exercise that a set of the log means: what its name was matched to, where it was. */
export function meantBy(ledger: LedgerState, exercise: string, app: string | undefined): string {
  if (!exercise.startsWith(UNMAPPED)) return exercise;
  return ledger.names.get(nameKey(app ?? '', exercise.slice(UNMAPPED.length))) ?? exercise;
}
