// Decides how our own ledger comes back from JSON lines: every event as it was, damaged lines named.
import { accept, type Outcome, readLedger, refuse } from '@strongback/engine';
import type { ReadResult } from '../../source.types.ts';
import { at, objectIn } from './value.ts';

/** True when the first line is an event of a ledger. */
export function looksLikeOwnLines(text: string): boolean {
  const from = text.search(/\S/);
  const end = text.indexOf('\n', from);
  try {
    const first = objectIn(JSON.parse(text.slice(from, end < 0 ? text.length : end)));
    return at(first, 'deviceSeq') !== undefined && at(first, 'body') !== undefined;
  } catch {
    return false;
  }
}

export function readOwnLines(text: string): Outcome<ReadResult> {
  const { events, faults } = readLedger(text);
  const first = faults[0];
  if (first !== undefined && faults.length * 2 > events.length + faults.length)
    return refuse(
      'import.damaged',
      `${faults.length} of ${events.length + faults.length} lines are damaged, first line ${first.line}: ${first.reason}. Nothing was imported`,
    );
  return accept({
    app: 'strongback',
    variant: 'json-lines',
    read: events.length + faults.length,
    sessions: [],
    bodyMass: [],
    skipped: faults.map(({ line, reason }) => ({ line, reason: `unreadable: ${reason}` })),
    flagged: [],
    questions: [],
    extraColumns: [],
    ledger: events,
  });
}
