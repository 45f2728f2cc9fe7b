// Decides how far a load may jump from what was lifted lately, whatever the plan or a belief would allow (rule `prog.step`).
import type { ExposureNode } from '../athlete/exposure.types.ts';
import { CURVE } from '../athlete/numbers.ts';
import type { Strength } from '../athlete/view.types.ts';
import { rule } from '../evidence/rulebook.ts';

const MOST_SHARE = 1 + rule('prog.step').numbers.percent[1] / 100;
const RECENT_DAYS = 35;
const SHOWN_DAYS = 84;
const MOST_EXPOSURES = 12;
/** A load that was tried and not moved once: at most this share of it is taken as shown. */
const NOT_MOVED_SHARE = 0.9;
/** A next weight further away than this share is no step that can be climbed (rule `prog.small-step`). */
const FURTHEST_STEP = 0.15;

/**
 * The most kilograms for `reps`, a tenth above the best set of the last five weeks taken at its repetitions, or of the last twelve
 * where there was none; null where nothing was lifted. Sets are compared through the lifter's own curve and through the usual one,
 * the lower counts: a curve that is fitted too steep may not turn long sets into heavy ones. Called reserves stay aside.
 * One step (`stepKg`), where it is small enough to be climbed, above what was lifted for as many repetitions is within reach.
 */
export function reachKg(
  head: ExposureNode | undefined,
  reps: number | null,
  belief: Strength | undefined,
  day: number,
  stepKg = 0,
): number | null {
  if (reps === null || belief === undefined) return null;
  const within = (days: number): number | null => reachSince(head, day - days, belief, { reps, stepKg });
  return within(RECENT_DAYS) ?? within(SHOWN_DAYS);
}

/** The same, from what was lifted on day `since` and after it. */
function reachSince(
  head: ExposureNode | undefined,
  since: number,
  { k, bodyShareKg }: Strength,
  { reps, stepKg }: { readonly reps: number; readonly stepKg: number },
): number | null {
  let own = 0;
  let usual = 0;
  let step = 0;
  let looked = 0;
  for (
    let node: ExposureNode | null = head ?? null;
    node !== null && node.exposure.day >= since && looked < MOST_EXPOSURES;
    node = node.previous
  ) {
    // What was told without a session counts until the lift was trained.
    if (own > 0 && node.exposure.source === 'reported') continue;
    looked += 1;
    for (const set of node.exposure.sets) {
      if (set.loadKg === null || set.reps === null) continue;
      const moved = (set.loadKg + bodyShareKg) * (set.reps < 1 ? NOT_MOVED_SHARE : 1);
      const more = Math.max(0, set.reps - 1);
      if (set.reps >= reps && stepKg > 0 && stepKg <= FURTHEST_STEP * (set.loadKg + bodyShareKg))
        step = Math.max(step, set.loadKg + stepKg);
      own = Math.max(own, moved * (1 + k * more));
      usual = Math.max(usual, moved * (1 + CURVE.compound * more));
    }
  }
  if (own <= 0) return null;
  const most = Math.min(own / (1 + k * (reps - 1)), usual / (1 + CURVE.compound * (reps - 1)));
  return Math.max(step, Math.round(100 * most * MOST_SHARE) / 100 - bodyShareKg);
}
