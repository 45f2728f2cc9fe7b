// Decides the seven printed formulas for an estimated 1RM, and which sets may feed a strength trend.
import { naturalExp } from '../../units/exponential.ts';
import { rule } from '../rulebook.ts';

const epley = rule('e1rm.epley').numbers;
const brzycki = rule('e1rm.brzycki').numbers;
const others = rule('e1rm.others').numbers;

export const MAX_FORMULAS = ['epley', 'brzycki', 'wathen', 'mayhew', 'lombardi', 'oconner', 'lander'] as const;
export type MaxFormula = (typeof MAX_FORMULAS)[number];

type Raw = (loadKg: number, repsPossible: number) => number;

/**
 * The formulas as printed, in kilograms, from repetitions to failure (rules `e1rm.epley`, `e1rm.brzycki`, `e1rm.others`).
 * Raw: no special case at one repetition. Brzycki and Lander are undefined where their denominator reaches zero and return NaN there.
 */
export const rawEstimatedMax: Readonly<Record<MaxFormula, Raw>> = {
  epley: (load, n) => load * (1 + n / epley.repsConstant),
  brzycki: (load, n) => (n < brzycki.denominator ? (load * brzycki.numerator) / (brzycki.denominator - n) : Number.NaN),
  wathen: (load, n) => (100 * load) / (others.wathen[0] + others.wathen[1] * naturalExp(-others.wathen[2] * n)),
  mayhew: (load, n) => (100 * load) / (others.mayhew[0] + others.mayhew[1] * naturalExp(-others.mayhew[2] * n)),
  lombardi: (load, n) => load * n ** others.lombardiExponent,
  oconner: (load, n) => load * (1 + others.oconnerPerRep * n),
  lander: (load, n) => {
    const below = others.lander[0] - others.lander[1] * n;
    return below > 0 ? (100 * load) / below : Number.NaN;
  },
};

/** The decimal prints of Epley and Brzycki, which differ from the fractions in the second decimal. */
export const decimalEstimatedMax = {
  epley: (loadKg: number, repsPossible: number): number => loadKg * (1 + epley.decimalPerRep * repsPossible),
  brzycki: (loadKg: number, repsPossible: number): number =>
    loadKg / (brzycki.decimalOffset - brzycki.decimalPerRep * repsPossible),
} as const;

/** The product's estimate in kilograms: Epley on repetitions plus reserve, the load itself at one repetition possible. */
export const estimatedMaxKg = (loadKg: number, reps: number, rir = 0): number => {
  const possible = reps + rir;
  return possible <= 1 ? loadKg : rawEstimatedMax.epley(loadKg, possible);
};

/** What a set of so many repetitions possible may do for the trend (rule `e1rm.repcap`). */
export const trendUseOf = (repsPossible: number): 'feed' | 'warn' | 'drop' => {
  const { feedUpToReps, warnUpToReps } = rule('e1rm.repcap').numbers;
  return repsPossible <= feedUpToReps ? 'feed' : repsPossible <= warnUpToReps ? 'warn' : 'drop';
};

/** Repetitions given up for a load rise in percent, at `reps` possible (rule `prog.exchange`). */
export const repsLost = (loadRisePercent: number, reps: number): number => {
  const { repsOffset, perPercent } = rule('prog.exchange').numbers;
  return (loadRisePercent * (repsOffset + reps)) / perPercent;
};

/** Smallest width in repetitions of a range that survives one load step (rule `prog.range-width`). */
export const rangeWidthReps = (stepPercent: number, reps: number): number => {
  const { repsOffset, perPercent } = rule('prog.range-width').numbers;
  return Math.ceil((stepPercent * (repsOffset + reps)) / perPercent - 1e-9);
};

/** Rise of the estimated 1RM in percent from one more repetition at equal reserve (rule `prog.guide`). */
export const gainOfOneRepPercent = (reps: number): number => 100 / (epley.repsConstant + reps);
