// Decides which sets were done as rounds of a complex, and what they count as: half a set each, and no measure of the single lift (rule `complex.dose`).
import { rule } from '../evidence/rulebook.ts';
import type { LoggedSet } from '../ledger/state.types.ts';

const COMPLEX_ID = /^complex(-\d+)?$/;

/** Weekly sets that one lift of one round counts as. */
export const COMPLEX_SET = rule('complex.dose').numbers.setsPerMuscle;

/** The id of a complex within its session: its slot, and what joins its sets. `place` counts from 1. */
export function complexId(place: number): string {
  return place === 1 ? 'complex' : `complex-${place}`;
}

/** Done as part of a complex: the weakest lift set the load, so it says nothing about what the others can do. */
export function inComplex({ superset }: Pick<LoggedSet, 'superset'>): boolean {
  return superset !== undefined && COMPLEX_ID.test(superset);
}
