// Decides when a prescribed set counts as heavy.
import { rule } from '../../evidence/rulebook.ts';
import type { PrescribedSet } from '../plan.types.ts';

const NUMBERS = rule('load.heavy').numbers;

/** At or above the share of the maximum, or at the effort with few repetitions, of rule `load.heavy`. */
export function isHeavy(set: PrescribedSet): boolean {
  return (
    (set.percent1RM !== null && set.percent1RM >= NUMBERS.minPercent1RM) ||
    (set.rpe !== null && set.rpe >= NUMBERS.minRpe && set.reps !== null && set.reps <= NUMBERS.maxReps)
  );
}
