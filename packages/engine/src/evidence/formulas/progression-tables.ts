// Decides how much is held back in each week of a ladder: six ways from the easiest step (-3) to the hardest (0).
import { type Adjustment, adjustedShare, type LiftFactor, type ModelChoice } from './reps-max-models.ts';

export type LadderVolume = 'intensive' | 'normal' | 'extensive';
export type LadderStep = -3 | -2 | -1 | 0;
export type LadderKind =
  | 'constant-rir'
  | 'rir-increment'
  | 'percent-drop'
  | 'deducted-intensity'
  | 'relative-intensity'
  | 'max-reps'
  | 'max-reps-variable';

const V: Readonly<Record<LadderVolume, 0 | 1 | 2>> = { intensive: 0, normal: 1, extensive: 2 };

/** Repetitions over which the per-repetition terms of the tables spread. */
const SPREAD = 11;

/**
 * What is held back at a step of a ladder, for sets of `reps` (rules `stmr.k`, `stmr.drop5`; formulas after STMr).
 * Ballistic and conservative lifts have per-repetition terms of their own in the first two ladders.
 */
export const ladderAdjustment = (
  kind: LadderKind,
  reps: number,
  volume: LadderVolume,
  step: LadderStep,
  factor: LiftFactor = 1,
): Adjustment => {
  const v = V[volume];
  const perRep = (reps - 1) / SPREAD;
  switch (kind) {
    case 'constant-rir':
      return { by: 'rir', value: v - step };
    case 'rir-increment': {
      const perStep = factor === 1 ? 1 + perRep : 1 + 0.2 * (reps - 1);
      const base = factor === 1 ? 1 + 2 * perRep : 1 + 0.2 * (reps - 1);
      return { by: 'rir', value: v * base - step * perStep };
    }
    case 'percent-drop': {
      const perStep = 0.025 + (factor === 1 ? 0.025 * perRep : 0.005 * (reps - 1));
      const base = 0.025 + (factor === 1 ? 0.025 * perRep : 0.0025 * (reps - 1));
      return { by: 'deducted', value: step * perStep - v * base };
    }
    case 'deducted-intensity':
      return { by: 'deducted', value: (v - step) * -0.025 };
    case 'relative-intensity':
      return { by: 'relative', value: 1 - 0.075 * v + step * 0.05 };
    case 'max-reps':
      return { by: 'max-reps', value: 1 - 0.2 * v + step * 0.1 };
    default: {
      const base = v === 0 ? 0 : v === 1 ? 0.3 - 0.1 * perRep : 0.5 - 0.1 * perRep;
      const perStep = v === 0 ? -0.4 / 3 + ((reps - 1) * 0.1) / 33 : -0.1;
      return { by: 'max-reps', value: 1 - (base + step * perStep) };
    }
  }
};

/** Share of 1RM (0-1) at a step of a ladder. */
export const ladderShare = (
  kind: LadderKind,
  reps: number,
  volume: LadderVolume,
  step: LadderStep,
  choice: ModelChoice = {},
): number => adjustedShare(reps, ladderAdjustment(kind, reps, volume, step, choice.factor ?? 1), choice);
