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

/** Changes looked back on for persistence and repeats; one change is cut to ±`changeCap` (ln), `shrink` draws to none. */
export const HABIT = { changes: 20, changeCap: 0.15, shrink: 0.01, same: 0.001 } as const;

/**
 * Next session: `last` plus these shares of (view - last), plus `persistence` times these, plus these multiples of the terms.
 * A result near `last` becomes `last`: within `snap.within`, wider for lifters who repeat themselves more than one day in five.
 */
export const NEXT = {
  views: { slow: 0.11, weekAgo: 0.11, best5: 0.11, robust: 0.36 },
  persistence: { robust: -0.59 },
  terms: { layoff: -0.52, spike: 0.16, otherLifts: 0.08, deepDip: 0.28, restless: 0.16 },
  snap: { within: 0.02, perRepeatShare: 0.1, usualRepeatShare: 0.2 },
} as const;

/** Repetitions known: robust repetitions filter plus shares of (view - it), plus terms; snaps to the load last used at them. */
export const WITH_REPS = {
  views: { sameReps: 0.28, reps: 0.34, nearReps: 0.15, setsAtReps: 0.05, last: 0.15 },
  persistence: { reps: 0.71, sameReps: 0.29 },
  constant: 0.005,
  terms: { layoff: -0.5, dip: 0.13, spike: 0.12, restless: 0.16, deepDip: 0.22, otherLifts: 0.08 },
  snapWithin: 0.04,
} as const;

/** Best of the coming 28 days: best of five plus shares of (view - it), plus terms. */
export const BEST_28 = {
  views: { best28Days: 0.26, best7: 0.25, last: 0.27, robust: 0.22 },
  persistence: { robust: -0.43 },
  constant: 0.021,
  terms: { slope: 0.04, restless: 0.31, dip: 0.14 },
} as const;

/** 80 % interval: running mean error as scale, half-widths that adapt to the misses. */
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
