// Decides the numbers of the log forecast: filter speeds, weights and thresholds, all fitted to real logs and rounded.
import type { LevelTuning } from './filters.ts';

/** Level filters. Variances in (ln)²; see `LevelTuning`. */
export const FILTERS = {
  level: { perDay: 2e-4, perTrainingDay: 2e-3, noise: 2.5e-3 },
  slow: { perDay: 5e-5, perTrainingDay: 5e-4, noise: 2.5e-3 },
  robust: { perDay: 2e-4, perTrainingDay: 2e-3, noise: 2.5e-3, robustAt: 1.5 },
  reps: { perDay: 2e-4, perTrainingDay: 2e-3, noise: 2.5e-3 },
  repsRobust: { perDay: 2e-4, perTrainingDay: 2e-3, noise: 2.5e-3, robustAt: 2 },
} as const satisfies Record<string, LevelTuning>;

/** First day of a lift that gets a forecast, and first that may be an origin of a 28-day forecast (both count from 1). */
export const FIRST_FORECAST_DAY = 7;
export const FIRST_ORIGIN_DAY = 6;

/** Every difference of two views is cut to this (ln) before it is weighed. */
export const DIFFERENCE_CAP = 0.35;

/** Next session (rule `forecast.next`): `last` plus these shares of (view - last), plus these multiples of the terms. */
export const NEXT = {
  views: { beforeLast: 0.1, slow: 0.1, weekAgo: 0.1, best5: 0.12, robust: 0.21 },
  constant: 0.0009,
  terms: { layoff: -0.56, spike: 0.13, otherLifts: 0.11, deepDip: 0.37, restless: 0.11 },
  snapWithin: 0.02,
} as const;

/** Repetitions known (rule `forecast.reps`): robust repetitions filter plus shares of (view - it), plus terms. */
export const WITH_REPS = {
  views: { sameReps: 0.22, reps: 0.28, nearReps: 0.17, setsAtReps: 0.07, last: 0.18 },
  constant: 0.0045,
  terms: { layoff: -0.51, dip: 0.14, spike: 0.1, restless: 0.14, deepDip: 0.2, otherLifts: 0.1 },
  snapWithin: 0.04,
} as const;

/** Best of the coming 28 days (rule `forecast.28days`): best of five plus shares of (view - it), plus terms. */
export const BEST_28 = {
  views: { best28Days: 0.3, best10: 0.14, last: 0.17, level: 0.21, bestEver: 0.09 },
  constant: 0.009,
  terms: { slope: 0.24, restless: 0.18, dip: 0.17 },
} as const;

/** 80 % interval (rule `forecast.interval`): running mean error as scale, half-widths that adapt to the misses. */
export const INTERVAL = {
  startError: 0.45,
  startCount: 6,
  memory: 0.9,
  errorCap: 0.4,
  layoffGrowth: 0.25,
  layoffFromDays: 10,
  startMultiple: 1.6,
  step: 0.05,
  missEachSide: 0.1,
} as const;
