// Decides how the session prepared last is remembered, so that a phone shows Today before it has read the whole past again.
import type { IsoDate, LedgerState, PreparedSession } from '@strongback/engine';
import { readPreference, writePreference } from '../platform/preferences.ts';

const NOTE = 'prepared';

/** The same build, the same entries, the same day: then the answer is the same, and only then is it taken over. */
function keyOf(ledger: LedgerState, date: IsoDate): string {
  return JSON.stringify([import.meta.url, ledger.athlete, ledger.applied, ledger.time, date]);
}

interface Note {
  readonly key: string;
  readonly value: PreparedSession;
}

/** What was prepared for exactly these entries; null where it has to be worked out. */
export function recallPrepared(ledger: LedgerState, date: IsoDate): PreparedSession | null {
  const text = readPreference(NOTE);
  if (text === null) return null;
  try {
    const note = JSON.parse(text) as Note;
    return note.key === keyOf(ledger, date) ? note.value : null;
  } catch {
    return null;
  }
}

export function notePrepared(ledger: LedgerState, date: IsoDate, value: PreparedSession): void {
  const note: Note = { key: keyOf(ledger, date), value };
  writePreference(NOTE, JSON.stringify(note));
}
