// Decides which note sticks to an exercise or to the machine of this gym, and when it fades.
import { daysBetween, type IsoDate, type LedgerState } from '@strongback/engine';

/** After two months a note is old news; it stays in the ledger. */
const FADES_AFTER_DAYS = 61;

export interface StickyNotes {
  readonly exercise: string | null;
  readonly machine: string | null;
}

/** The last note on the exercise, and the last on its machine at this place; an empty text took the one before it off. */
export function stickyNotes(ledger: Pick<LedgerState, 'notes' | 'place'>, exercise: string, today: IsoDate): StickyNotes {
  const place = ledger.place ?? 'home';
  const last = (at: string | null): string | null => {
    const note = ledger.notes.findLast((one) => one.exercise === exercise && (one.place ?? null) === at);
    if (note === undefined || note.text === '') return null;
    return note.date !== undefined && daysBetween(note.date, today) > FADES_AFTER_DAYS ? null : note.text;
  };
  return { exercise: last(null), machine: last(place) };
}
