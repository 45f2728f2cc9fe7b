// Decides how the sessions prepared for today and the next days are remembered, so that a phone shows Today before it has read the past again.
import type { IsoDate, LedgerState, PreparedSession } from '@strongback/engine';
import { readPreference, writePreference } from '../../platform/preferences.ts';

const NOTE = 'prepared';

/** The same build and the same entries: then the answer for a day is the same, and only then is it taken over. */
function keyOf(ledger: LedgerState): string {
  return JSON.stringify([import.meta.url, ledger.athlete, ledger.applied, ledger.time]);
}

interface Note {
  readonly key: string;
  readonly days: Readonly<Record<string, PreparedSession>>;
}

function read(ledger: LedgerState): Note {
  const empty: Note = { key: keyOf(ledger), days: {} };
  try {
    const note = JSON.parse(readPreference(NOTE) ?? 'null') as Note | null;
    return note?.key === empty.key ? note : empty;
  } catch {
    return empty;
  }
}

/** What was prepared for exactly these entries; null where it has to be worked out. */
export function recallPrepared(ledger: LedgerState, date: IsoDate): PreparedSession | null {
  return read(ledger).days[date] ?? null;
}

export function notePrepared(ledger: LedgerState, date: IsoDate, value: PreparedSession): void {
  const note = read(ledger);
  writePreference(NOTE, JSON.stringify({ ...note, days: { ...note.days, [date]: value } }));
}
