// Decides how far a load may jump from what was lifted lately, whatever the plan or a belief would allow (rule `prog.step`).
import type { ExposureNode } from '../athlete/exposure.types.ts';
import type { Strength } from '../athlete/view.types.ts';
import { rule } from '../evidence/rulebook.ts';

const MOST_SHARE = 1 + rule('prog.step').numbers.percent[1] / 100;
const RECENT_DAYS = 35;
const MOST_EXPOSURES = 12;

/**
 * The most kilograms for `reps`, a tenth above the best set of the last five weeks taken at its repetitions; null where nothing
 * was lifted lately. Sets are compared through the lifter's own curve, called reserves aside.
 */
export function reachKg(
  head: ExposureNode | undefined,
  reps: number | null,
  belief: Strength | undefined,
  day: number,
): number | null {
  if (reps === null || belief === undefined) return null;
  const { k, bodyShareKg } = belief;
  let best = 0;
  let looked = 0;
  for (
    let node: ExposureNode | null = head ?? null;
    node !== null && day - node.exposure.day <= RECENT_DAYS && looked < MOST_EXPOSURES;
    node = node.previous
  ) {
    looked += 1;
    for (const set of node.exposure.sets) {
      if (set.loadKg === null || set.reps === null || set.reps < 1) continue;
      best = Math.max(best, (set.loadKg + bodyShareKg) * (1 + k * (set.reps - 1)));
    }
  }
  if (best <= 0) return null;
  return Math.round((100 * best * MOST_SHARE) / (1 + k * (reps - 1))) / 100 - bodyShareKg;
}
