// Decides the three repetition models with one parameter each, and the four ways to hold something back.
import { rule } from '../rulebook.ts';

const defaults = rule('stmr.k').numbers;

export type RepsMaxModel = 'epley' | 'modified-epley' | 'linear';

/** The default parameter of a model (rule `stmr.k`). */
export const defaultParameter = (model: RepsMaxModel): number =>
  model === 'epley' ? defaults.epleyK : model === 'modified-epley' ? defaults.modifiedK : defaults.linearK;

/** Share of 1RM (0-1) that allows `reps` repetitions to failure. */
export const shareFromReps = (reps: number, model: RepsMaxModel = 'epley', k: number = defaultParameter(model)): number => {
  if (model === 'epley') return 1 / (k * reps + 1);
  if (model === 'modified-epley') return 1 / (k * (reps - 1) + 1);
  return (k - reps + 1) / k;
};

/** Repetitions to failure at a share of 1RM (0-1). */
export const repsFromShare = (share: number, model: RepsMaxModel = 'epley', k: number = defaultParameter(model)): number => {
  if (model === 'epley') return (1 - share) / (k * share);
  if (model === 'modified-epley') return ((k - 1) * share + 1) / (k * share);
  return (1 - share) * k + 1;
};

/** Kind of lift as a factor on the repetitions: grinding 1, ballistic 2, conservative or tempo work 3. */
export type LiftFactor = 1 | 2 | 3;

export type Adjustment =
  /** Repetitions kept in reserve. */
  | { readonly by: 'rir'; readonly value: number }
  /** Added to the share, negative to deduct. */
  | { readonly by: 'deducted'; readonly value: number }
  /** Multiplied with the share. */
  | { readonly by: 'relative'; readonly value: number }
  /** Share of the maximal repetitions. */
  | { readonly by: 'max-reps'; readonly value: number };

export interface ModelChoice {
  readonly model?: RepsMaxModel;
  readonly k?: number;
  readonly factor?: LiftFactor;
}

/** Share of 1RM (0-1) for a set of `reps` with something held back. */
export const adjustedShare = (reps: number, adjustment: Adjustment, choice: ModelChoice = {}): number => {
  const { model = 'epley', factor = 1 } = choice;
  const k = choice.k ?? defaultParameter(model);
  const share = (n: number): number => shareFromReps(n, model, k);
  switch (adjustment.by) {
    case 'rir':
      return share((reps + adjustment.value) * factor);
    case 'deducted':
      return share(reps * factor) + adjustment.value;
    case 'relative':
      return adjustment.value * share(reps * factor);
    default:
      return share((reps * factor) / adjustment.value);
  }
};

/** Repetitions for a set at a share of 1RM with `rir` kept in reserve. */
export const repsWithReserve = (share: number, rir: number, choice: ModelChoice = {}): number => {
  const { model = 'epley', factor = 1 } = choice;
  return repsFromShare(share, model, choice.k ?? defaultParameter(model)) / factor - rir;
};

/** The parameter k of the Epley model that one anchor implies: k = (1 − p)/(p·n). */
export const impliedK = (share: number, reps: number): number => (1 - share) / (share * reps);
