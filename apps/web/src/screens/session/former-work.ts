// Decides what of a swapped exercise's rows belongs to the one it took over from: sets already done stay, and say whose they were.
import type { PreparedSlot } from '@strongback/engine';
import type { Row } from './rows.ts';

export interface FormerWork {
  readonly exercise: string;
  /** Working sets done of it. */
  readonly sets: number;
}

/** Working sets among the rows that were done of other exercises, by exercise, in the order in which they were done. */
export function formerWork(rows: readonly Row[], exercise: string): readonly FormerWork[] {
  const done = new Map<string, number>();
  for (const { kind, performed } of rows)
    if (kind === 'work' && performed !== null && performed.exercise !== exercise)
      done.set(performed.exercise, (done.get(performed.exercise) ?? 0) + 1);
  return [...done].map(([of, sets]) => ({ exercise: of, sets }));
}

/** The slot as it is asked of the exercise in it now: without the sets that another one has done. */
export function stillAsked(slot: PreparedSlot, former: readonly FormerWork[]): PreparedSlot {
  const done = former.reduce((sum, { sets }) => sum + sets, 0);
  return done === 0 || done >= slot.sets.length ? slot : { ...slot, sets: slot.sets.slice(done) };
}
