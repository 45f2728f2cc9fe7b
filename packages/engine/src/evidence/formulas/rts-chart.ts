// Decides the percentage of 1RM for repetitions at an RPE from one curve, and back.
import { rule } from '../rulebook.ts';

const CURVE: readonly number[] = rule('rts.chart').numbers.curvePercent;

/** Position on the curve in half-repetition steps, or null off the grid. */
const positionOf = (reps: number, rpe: number): number | null => {
  const position = 2 * (reps - 1) + 2 * (10 - rpe);
  return reps >= 1 && rpe <= 10 && Number.isInteger(position) && position >= 0 && position < CURVE.length ? position : null;
};

/** Percent of 1RM for whole repetitions at an RPE in half points; null outside the chart (rule `rts.chart`). */
export const rtsPercent = (reps: number, rpe: number): number | null => {
  const position = positionOf(reps, rpe);
  return position === null ? null : (CURVE[position] ?? null);
};

/** Most whole repetitions that stay at or below the RPE with this percentage; null when not even one does. */
export const rtsReps = (percent1RM: number, rpe: number): number | null => {
  let best: number | null = null;
  for (let reps = 1; ; reps++) {
    const at = rtsPercent(reps, rpe);
    if (at === null || at < percent1RM) return best;
    best = reps;
  }
};
