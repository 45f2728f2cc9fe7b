// Decides how Today stands before the whole past is read: from a note of the present, brought up to date by what was kept since.
import { addDays, compareTimes, earlyText, evolve, readEarlyState, type IsoDate, type LedgerState } from '@strongback/engine';
import type { Keep } from './keep.types.ts';

/** Days of sessions that the first look needs. */
const RECENT_DAYS = 60;
/** Smaller ledgers are read as fast as a note. */
const WORTH_A_NOTE = 1_000;
/** More than this since the note: the whole is read first. */
const MOST_SINCE = 400;
/** A note is made again after so many entries. */
const RENEW_AFTER = 100;

/** Another build may arrange the state otherwise: then its note is not taken over. */
const HEAD = `${import.meta.url}\n`;

/** The state for the first look; null where the whole has to be read before anything is shown. */
export async function recallEarly(keep: Keep): Promise<LedgerState | null> {
  const note = await keep.recallNote();
  const noted = note?.startsWith(HEAD) ? readEarlyState(note.slice(HEAD.length)) : null;
  if (noted === null) return null;
  const since = await keep.since(noted.applied, MOST_SINCE + 1);
  if (since === null || since.length > MOST_SINCE) return null;
  let state = noted;
  for (const event of [...since].sort((a, b) => compareTimes(a.time, b.time))) {
    // What belongs into the past changes the past: only the whole can say how.
    if (event.athlete !== noted.athlete || compareTimes(event.time, noted.time) < 0) return null;
    state = evolve(state, event);
  }
  early.add(state);
  return state;
}

const early = new WeakSet<LedgerState>();

/** True for a state that holds only what is recent: nothing may be concluded from it. */
export function isEarly(ledger: LedgerState): boolean {
  return early.has(ledger);
}

/** How many entries the last note of each ledger speaks of. */
const notedAt = new Map<string, number>();

/** Makes the note for the next start, seldom and only from the whole. */
export function noteEarly(keep: Keep, ledger: LedgerState, today: IsoDate): void {
  const before = notedAt.get(keep.name) ?? 0;
  if (ledger.applied < WORTH_A_NOTE || Math.abs(ledger.applied - before) < RENEW_AFTER) return;
  notedAt.set(keep.name, ledger.applied);
  // What could not be noted is noted at the next chance.
  const again = (): void => void notedAt.set(keep.name, before);
  keep.note(ledger.applied, HEAD + earlyText(ledger, addDays(today, -RECENT_DAYS))).then((noted) => {
    if (!noted) again();
  }, again);
}
