// Decides when a lifter's own repetitions curve replaces the starting one, and how steep it is.
import { naturalLog } from '../units/exponential.ts';
import type { Movement } from '../vocabulary/movement.ts';
import { reserveOf, startingK } from './curve.ts';
import type { ExposureNode, WorkSet } from './exposure.types.ts';
import { CURVE } from './numbers.ts';

/** Candidate curves around the start, as factors; log-spaced, the middle one is the start itself. */
const FACTORS = [0.5, 0.58, 0.67, 0.77, 0.88, 1, 1.14, 1.31, 1.5, 1.73, 2];
/** Noise of one set around the curve (ln). */
const SET_SD = 0.04;

/**
 * Steepness k for one lift: the most probable of a grid of curves under a log-normal prior (rule `e1rm.curve-fit`). It
 * leaves the start only after enough sets over a wide enough span of repetitions. The right curve leaves no slope of the
 * estimate along the repetitions done; these are counted exactly, while called reserves are noisy and would flatten a plain fit.
 */
export function fitK(
  head: ExposureNode | null,
  latest: readonly WorkSet[],
  day: number,
  bodyShareKg: number,
  movement: Movement | undefined,
): number {
  const start = startingK(movement);
  const points: { reps: number; n: number; log: number }[] = [];
  let low = Infinity;
  let high = -Infinity;
  const take = (sets: readonly WorkSet[]): void => {
    for (const set of sets) {
      if (points.length >= CURVE.maxSets) return;
      if (set.reps === null || (set.rpe === null && set.kind !== 'failure')) continue;
      const rir = set.kind === 'failure' ? 0 : reserveOf(set.rpe ?? 10);
      const n = set.reps + rir;
      const load = (set.loadKg ?? 0) + bodyShareKg;
      if (rir > CURVE.maxRir || n < CURVE.reps[0] || n > CURVE.reps[1] || load <= 0) continue;
      points.push({ reps: set.reps, n, log: naturalLog(load) });
      low = Math.min(low, set.reps);
      high = Math.max(high, set.reps);
    }
  };
  take(latest);
  for (
    let node = head;
    node !== null && points.length < CURVE.maxSets && day - node.exposure.day <= CURVE.windowDays;
    node = node.previous
  ) {
    take(node.exposure.sets);
  }
  if (points.length < CURVE.minSets || high - low < CURVE.minSpanReps) return start;
  const meanReps = points.reduce((a, p) => a + p.reps, 0) / points.length;
  let spreadReps = 0;
  for (const p of points) spreadReps += (p.reps - meanReps) ** 2;
  let bestK = start;
  let bestCost = Infinity;
  for (const factor of FACTORS) {
    const k = start * factor;
    let along = 0;
    for (const p of points) along += (p.reps - meanReps) * (p.log + naturalLog(1 + k * (p.n - 1)));
    const cost = along ** 2 / spreadReps / (2 * SET_SD ** 2) + (naturalLog(factor) / CURVE.priorLogSd) ** 2 / 2;
    if (cost < bestCost - 1e-9) {
      bestCost = cost;
      bestK = k;
    }
  }
  return bestK;
}
