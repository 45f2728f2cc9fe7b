// Decides how training load is summed and smoothed: session load, monotony, strain, moving average.
import { rule } from '../rulebook.ts';

/** Effort of the whole session (0-10) times its minutes (rule `srpe`). */
export const sessionLoad = (effort: number, minutes: number): number => effort * minutes;

export interface WeekLoad {
  readonly weekly: number;
  readonly mean: number;
  /** Sample SD of the daily loads. */
  readonly spread: number;
  /** Null when the days do not differ: nothing is shown. */
  readonly monotony: number | null;
  readonly strain: number | null;
}

/** Monotony and strain of seven daily loads, rest days as zero (rule `mono`). */
export const weekLoad = (dailyLoads: readonly number[]): WeekLoad => {
  const weekly = dailyLoads.reduce((sum, load) => sum + load, 0);
  const mean = weekly / dailyLoads.length;
  const spread = Math.sqrt(dailyLoads.reduce((sum, load) => sum + (load - mean) ** 2, 0) / (dailyLoads.length - 1));
  const monotony = spread > 0 ? mean / spread : null;
  return { weekly, mean, spread, monotony, strain: monotony === null ? null : weekly * monotony };
};

/** Monotony as shown: capped, and whether it is worth a look. */
export const shownMonotony = (monotony: number): { readonly value: number; readonly look: boolean } => {
  const { lookAbove, displayCap } = rule('mono').numbers;
  return { value: Math.min(monotony, displayCap), look: monotony > lookAbove };
};

/** Weight of the newest day for a window of days (rule `ewma`). */
export const smoothingWeight = (windowDays: number): number => rule('ewma').numbers.numerator / (windowDays + 1);

/** Exponentially weighted daily load after the last day, started at the first value; 0 for no days. */
export const smoothedLoad = (dailyLoads: readonly number[], windowDays: number): number => {
  const weight = smoothingWeight(windowDays);
  return dailyLoads.reduce((level, load, day) => (day === 0 ? load : level + weight * (load - level)), 0);
};
