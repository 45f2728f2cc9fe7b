// Decides which exercise a pain told now can belong to: the one of the newest set, until the one on the page is begun, else the one on the page.
import type { LoggedSession, PreparedSlot } from '@strongback/engine';
import { slotOf, type Desk } from './desk.ts';
import { rowsOf, slotDone } from './rows.ts';

export interface HurtCandidate {
  readonly slot: PreparedSlot;
  readonly exercise: string;
  /** Nothing of it is left to do: there is nothing to swap or to leave out. */
  readonly over: boolean;
}

/** The likeliest comes first. `slot` is the exercise on the page. */
export function hurtCandidates(desk: Desk, logged: LoggedSession, slot: PreparedSlot): readonly HurtCandidate[] {
  const candidate = (of: PreparedSlot, exercise: string): HurtCandidate => ({
    slot: of,
    exercise,
    // What was done before a swap is over, whatever stands in its place now.
    over: !(of.complex ?? [of.exercise]).includes(exercise) || slotDone(rowsOf(desk, of, logged)),
  });
  const here = candidate(slot, slot.exercise);
  if (slot.complex !== undefined) return slot.complex.map((lift) => candidate(slot, lift));
  const last = logged.sets.findLast((set) => !set.removed);
  const from = last?.slot === undefined ? null : slotOf(desk, last.slot);
  if (last === undefined || from === null || last.exercise === slot.exercise) return [here];
  return [candidate(from, last.exercise), here];
}
