// Decides the range that every screen and page tells of an estimated single: where it lies nine times in ten.
import { naturalExp } from '../units/exponential.ts';
import type { Strength } from './view.types.ts';

/** Nine tenths of a normal distribution lie within this many standard deviations. */
export const LIKELY_SD = 1.645;

/** The estimated single of a belief with its likely range, kilograms as logged. */
export interface LikelyRange {
  readonly kg: number;
  readonly lowKg: number;
  readonly highKg: number;
}

/** Range around what is moved, the body's share included: as wide downwards as upwards in percent. */
export function likelyRange(belief: Pick<Strength, 'e1rmKg' | 'sigmaPercent' | 'bodyShareKg'>): LikelyRange {
  const moved = belief.e1rmKg + belief.bodyShareKg;
  const spread = naturalExp((LIKELY_SD * belief.sigmaPercent) / 100);
  return { kg: belief.e1rmKg, lowKg: moved / spread - belief.bodyShareKg, highKg: moved * spread - belief.bodyShareKg };
}
