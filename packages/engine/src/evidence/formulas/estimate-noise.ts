// Decides how far one estimated 1RM may be off, and when a change between tests is real.
import { rule } from '../rulebook.ts';

/** Uncertainty of a called reserve in repetitions; null for a set without a call (rule `e1rm.sigma`). */
export const sigmaOfReserve = (rir: number | null): number => {
  const n = rule('e1rm.sigma').numbers;
  if (rir === null || rir > n.farUpToRir) return n.sigmaRirUnknown;
  return rir <= n.nearUpToRir ? n.sigmaRirNear : rir <= n.middleUpToRir ? n.sigmaRirMiddle : n.sigmaRirFar;
};

/** Standard deviation in percent of one estimated 1RM from a set of `reps` performed (rule `e1rm.sigma`). */
export const sigmaOfEstimatePercent = (reps: number, sigmaRir: number): number => {
  const n = rule('e1rm.sigma').numbers;
  const reserve = (100 * sigmaRir) / (n.repsOffset + reps);
  const long = n.longSetPercentPerRep * Math.max(0, reps - n.longSetFromReps);
  return Math.sqrt(n.dayPercent ** 2 + reserve ** 2 + long ** 2);
};

/** Smallest change in percent between two single tests that exceeds their noise, from the test-to-test CV (rule `1rm.mdc`). */
export const detectableChangePercent = (cvPercent: number, confidence: 95 | 90 = 95): number => {
  const { z95, z90 } = rule('1rm.mdc').numbers;
  return (confidence === 95 ? z95 : z90) * Math.SQRT2 * cvPercent;
};

/** Standard error of a least-squares slope per session over `sessions` evenly spaced ones. */
export const slopeStandardError = (sessions: number, noisePercent: number): number =>
  noisePercent / Math.sqrt((sessions * (sessions ** 2 - 1)) / 12);
