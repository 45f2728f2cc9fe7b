// Decides how far one reading moves the strength belief: level and slope of ln(e1RM), noisy readings, odd days, layoffs.
import { naturalExp } from '../units/exponential.ts';
import type { StrengthReading, StrengthState } from './exposure.types.ts';
import { FILTER, LAYOFF_LOSS } from './numbers.ts';

/** Share of strength expected to be lost over a gap without that lift; nothing up to three weeks. */
export function lossOver(gapDays: number): number {
  let [fromDays, fromLoss] = [0, 0];
  for (const [days, loss] of LAYOFF_LOSS) {
    if (gapDays <= days) return fromLoss + ((loss - fromLoss) * Math.max(0, gapDays - fromDays)) / Math.max(1, days - fromDays);
    [fromDays, fromLoss] = [days, loss];
  }
  return fromLoss;
}

/** The belief before the first reading has anything before it. */
export function firstStrength(reading: StrengthReading, day: number, k: number, source: 'log' | 'reported'): StrengthState {
  return {
    level: reading.logE1rm,
    slope: FILTER.startSlope,
    varLevel: (reading.sigmaPercent / 100) ** 2 + FILTER.startLevelSd ** 2,
    covariance: 0,
    varSlope: FILTER.startSlopeSd ** 2,
    day,
    k,
    readings: 1,
    source,
    ...(reading.atLeast ? { floor: true as const } : {}),
  };
}

/** Let the belief age to `day`: growth is carried forward for two weeks at most, doubt grows, a long gap costs a little. */
export function ageStrength(state: StrengthState, day: number): StrengthState {
  const gap = Math.max(0, day - state.day);
  if (gap === 0) return state;
  const carry = Math.min(gap, FILTER.carryDays);
  const kept = FILTER.slopeKept ** gap;
  const widened = gap > LAYOFF_FROM ? FILTER.widenTimes * FILTER.widenDays + (gap - FILTER.widenDays) : gap;
  return {
    ...state,
    level: state.level + state.slope * carry - lossOver(gap),
    slope: state.slope * kept,
    varLevel: state.varLevel + 2 * carry * state.covariance + carry * carry * state.varSlope + FILTER.levelPerDay ** 2 * widened,
    covariance: (state.covariance + carry * state.varSlope) * kept,
    varSlope: state.varSlope * kept * kept + FILTER.slopePerDay ** 2 * gap,
    day,
  };
}

const LAYOFF_FROM = LAYOFF_LOSS[0]?.[0] ?? 21;

/**
 * The easiest effort that can be told says "at least this", with no upper end: the mean of what the belief leaves above that
 * floor (a censored normal; rule `rpe.rir`). Far above the floor nothing moves; doubt stays as it was.
 */
function liftedByFloor(aged: StrengthState, floor: number, noise: number): StrengthState {
  const spread = Math.sqrt(aged.varLevel + noise);
  const above = (aged.level - floor) / spread;
  return { ...aged, level: aged.level + (aged.varLevel / spread) * hazard(above), slope: Math.max(0, aged.slope) };
}

/** Density over distribution of a standard normal at z: how far a floor at −z lifts the mean. Exact to a thousandth for z in −6 to 6. */
function hazard(z: number): number {
  const x = Math.max(-6, Math.min(6, z));
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const density = naturalExp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  const tail = density * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return density / (x >= 0 ? 1 - tail : tail);
}

/** Take in one reading of `day`; a far-off one pulls less, a low one without a called reserve hardly at all. */
export function updateStrength(
  before: StrengthState,
  reading: StrengthReading,
  day: number,
  k: number,
  source: 'log' | 'reported',
): StrengthState {
  const shifted = k === before.k ? before : { ...before, k };
  const aged = ageStrength(shifted, day);
  const noise = (reading.sigmaPercent / 100) ** 2;
  if (reading.open === true) return { ...liftedByFloor(aged, reading.logE1rm, noise), k, source, readings: before.readings + 1 };
  // An easy set says "at least": it may lift the belief, never lower it.
  // Nor does it bear out a fall: one seen before is not carried on through easy sets.
  if (reading.atLeast && reading.logE1rm < aged.level)
    return { ...aged, slope: Math.max(0, aged.slope), k, source, readings: before.readings + 1 };
  const miss = reading.logE1rm - aged.level;
  const z = miss / Math.sqrt(aged.varLevel + noise);
  const limit = z < 0 && !reading.rirKnown ? FILTER.robustLowAt : FILTER.robustAt;
  const robust = Math.abs(z) > limit ? noise * (1 + 2 * (z / limit) ** 2) : noise;
  const total = aged.varLevel + robust;
  const toLevel = aged.varLevel / total;
  const toSlope = aged.covariance / total;
  return {
    level: aged.level + toLevel * miss,
    slope: aged.slope + toSlope * miss,
    varLevel: aged.varLevel * (1 - toLevel),
    covariance: aged.covariance * (1 - toLevel),
    varSlope: aged.varSlope - toSlope * aged.covariance,
    day,
    k,
    source,
    readings: before.readings + 1,
    ...(before.floor === true && reading.atLeast ? { floor: true as const } : {}),
  };
}
