// Decides how quickly a level estimate follows new days: a random-walk filter, and the same with a slope over repetitions.
import { naturalLog } from '../../units/exponential.ts';

/** Estimated level (ln) and its variance. */
export interface Level {
  readonly mean: number;
  readonly variance: number;
}

/** Variances in (ln)²: growth a day, growth a training day, noise of one day; `robustAt` in standard deviations. */
export interface LevelTuning {
  readonly perDay: number;
  readonly perTrainingDay: number;
  readonly noise: number;
  /** beyond this many standard deviations the noise grows as 2·noise·(z/robustAt)², so one odd day pulls less */
  readonly robustAt?: number;
}

/** The level on the first day: that day's value, with the noise of one day. */
export function firstLevel(value: number, tuning: LevelTuning): Level {
  return { mean: value, variance: tuning.noise };
}

/** Local-level Kalman step over `gapDays`, then an observation `value` (ln). */
export function levelUpdate(level: Level, gapDays: number, value: number, tuning: LevelTuning): Level {
  const variance = level.variance + tuning.perDay * gapDays + tuning.perTrainingDay;
  const miss = value - level.mean;
  const noise = robustNoise(miss, variance + tuning.noise, tuning.noise, tuning.robustAt);
  const gain = variance / (variance + noise);
  return { mean: level.mean + gain * miss, variance: variance * (1 - gain) };
}

/** State of the filter with repetitions: value at 5 repetitions, slope per ln(reps/5), and their covariance. */
export interface RepsLevel {
  readonly level: number;
  readonly slope: number;
  readonly varLevel: number;
  readonly covariance: number;
  readonly varSlope: number;
}

/** Slope prior: SD 0.06 per ln unit of repetitions; it may drift by a variance of 2e-6 a training day. */
const SLOPE_VARIANCE = 0.06 ** 2;
const SLOPE_DRIFT = 2e-6;

/** Start of the repetitions filter: the first day's value as level, no slope. */
export function firstRepsLevel(value: number, tuning: LevelTuning): RepsLevel {
  return { level: value, slope: 0, varLevel: 4 * tuning.noise, covariance: 0, varSlope: SLOPE_VARIANCE };
}

/** Let the state age by `gapDays` to the next training day. */
export function repsLevelAge(s: RepsLevel, gapDays: number, tuning: LevelTuning): RepsLevel {
  return { ...s, varLevel: s.varLevel + tuning.perDay * gapDays + tuning.perTrainingDay, varSlope: s.varSlope + SLOPE_DRIFT };
}

/** What the filter expects (ln e1RM) of a day whose best set has `reps` repetitions. */
export function repsLevelAt(s: RepsLevel, reps: number): number {
  return s.level + naturalLog(reps / 5) * s.slope;
}

/** Observation of `value` (ln e1RM) at `reps`, after the state was aged to that day. */
export function repsLevelUpdate(s: RepsLevel, reps: number, value: number, tuning: LevelTuning): RepsLevel {
  const h = naturalLog(reps / 5);
  const miss = value - repsLevelAt(s, reps);
  const spread = s.varLevel + 2 * h * s.covariance + h * h * s.varSlope;
  const noise = robustNoise(miss, spread + tuning.noise, tuning.noise, tuning.robustAt);
  const total = spread + noise;
  const toLevel = s.varLevel + h * s.covariance;
  const toSlope = s.covariance + h * s.varSlope;
  return {
    level: s.level + (toLevel / total) * miss,
    slope: s.slope + (toSlope / total) * miss,
    varLevel: s.varLevel - (toLevel * toLevel) / total,
    covariance: s.covariance - (toLevel * toSlope) / total,
    varSlope: s.varSlope - (toSlope * toSlope) / total,
  };
}

function robustNoise(miss: number, variance: number, noise: number, robustAt: number | undefined): number {
  if (robustAt === undefined) return noise;
  const z = Math.abs(miss) / Math.sqrt(variance);
  return z > robustAt ? 2 * noise * (z / robustAt) ** 2 : noise;
}
