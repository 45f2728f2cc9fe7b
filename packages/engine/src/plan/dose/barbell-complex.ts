// Decides what a barbell complex asks: which lifts can follow each other without letting go, the one load for all, rounds, rest and density.
import { rule } from '../../evidence/rulebook.ts';
import { accept, type Outcome, refuse } from '../../units/refusal.ts';
import type { Movement } from '../../vocabulary/movement.ts';

const RULE = rule('complex.dose').numbers;
/** What a complex may hold, from the rule `complex.dose`: how many lifts, repetitions of each, rounds, and seconds of rest. */
export const COMPLEX_BOUNDS = {
  lifts: RULE.lifts,
  reps: RULE.reps,
  rounds: RULE.rounds,
  restSeconds: RULE.restSeconds,
  maxRpe: RULE.maxRpe,
} as const;

export interface ComplexLift {
  readonly movement: Movement;
  /** Estimated single of the lift in kilograms. */
  readonly e1rmKg: number;
}

export interface ComplexWish {
  /** In the order they are done. */
  readonly lifts: readonly ComplexLift[];
  /** Repetitions of each lift in a round. */
  readonly reps: number;
  readonly rounds: number;
  readonly restSeconds: number;
  /** What the gym loads nearest below a wanted load, both in kilograms; the lightest bar there is where nothing lies below. */
  readonly loadable: (wantedKg: number) => number;
}

export interface BarbellComplex {
  /** The lift that sets the load. */
  readonly weakest: string;
  /** Share of the weakest single, percent. */
  readonly percentOfWeakest: number;
  readonly loadKg: number;
  /** How hard the same load is for each lift, percent of its own single, in the order done. */
  readonly shares: readonly { readonly exercise: string; readonly percent: number }[];
  readonly roundSeconds: number;
  /** All rounds with the rests between them. */
  readonly minutes: number;
  /** Kilograms lifted, all repetitions together. */
  readonly workKg: number;
  readonly kgPerMinute: number;
  /** Weekly sets the whole complex stands for, per muscle: half a set a round where a lift trains it directly. */
  readonly sets: Readonly<Record<string, number>>;
}

/** Tags of lifts that put the bar down on something in every repetition. */
const PUT_DOWN = ['dead-stop', 'partial'];

/**
 * A lift that a complex can hold: both hands on one free bar, on one's feet, counted in repetitions, of more than one joint, with nothing to pull
 * the bar from. What usually begins in a rack counts: the bar is cleaned to the shoulders.
 */
export function fitsComplex(movement: Movement): boolean {
  return (
    (movement.position === 'standing' || movement.position === 'bent-over') &&
    !movement.tags.some((tag) => PUT_DOWN.includes(tag)) &&
    movement.roles.some((role) => role === 'main' || role === 'secondary' || role === 'power') &&
    movement.laterality === 'bilateral' &&
    movement.loadMode === 'external' &&
    movement.trackedBy === 'reps' &&
    movement.implements === 1 &&
    movement.equipment.some((set) => set.includes('barbell') && set.every((item) => item === 'barbell' || item === 'rack'))
  );
}

/** The complex of a wish. Refused with `complex.lifts`, `complex.lift`, `complex.dose` or `complex.bar` where it breaks the rule. */
export function barbellComplex(wish: ComplexWish): Outcome<BarbellComplex> {
  const { lifts, reps, rounds, restSeconds, loadable } = wish;
  const first = lifts[0];
  if (first === undefined || !within(lifts.length, RULE.lifts))
    return refuse('complex.lifts', `A complex holds ${RULE.lifts[0]} to ${RULE.lifts[1]} lifts.`);
  const other = lifts.find(({ movement, e1rmKg }) => !fitsComplex(movement) || e1rmKg <= 0);
  if (other !== undefined) return refuse('complex.lift', `${other.movement.name} cannot follow without letting go of the bar.`);
  if (!within(reps, RULE.reps) || !within(rounds, RULE.rounds) || !within(restSeconds, RULE.restSeconds))
    return refuse('complex.dose', 'Repetitions, rounds or rest lie outside of what a complex asks.');
  const weakest = lifts.reduce((low, lift) => (lift.e1rmKg < low.e1rmKg ? lift : low), first);
  const mostKg = (weakest.e1rmKg * percentFor(reps)) / 100;
  const loadKg = loadable(mostKg);
  if (loadKg > mostKg + 1e-9)
    return refuse('complex.bar', `The lightest bar here is more than ${weakest.movement.name} allows in a complex.`);
  const roundSeconds = lifts.reduce((sum, { movement }) => sum + reps * movement.secondsPerRep, 0);
  const minutes = (rounds * roundSeconds + (rounds - 1) * restSeconds) / 60;
  const workKg = loadKg * reps * lifts.length * rounds;
  return accept({
    weakest: weakest.movement.id,
    percentOfWeakest: (100 * loadKg) / weakest.e1rmKg,
    loadKg,
    shares: lifts.map(({ movement, e1rmKg }) => ({ exercise: movement.id, percent: (100 * loadKg) / e1rmKg })),
    roundSeconds,
    minutes,
    workKg,
    kgPerMinute: workKg / minutes,
    sets: setsOf(lifts, rounds),
  });
}

/** Fewer repetitions go with the upper end of the share, more with the lower one. */
function percentFor(reps: number): number {
  const [low, high] = RULE.percentOfWeakest;
  const [few, many] = RULE.reps;
  return high - ((high - low) * (reps - few)) / (many - few);
}

function setsOf(lifts: readonly ComplexLift[], rounds: number): Record<string, number> {
  const sets: Record<string, number> = {};
  for (const { movement } of lifts)
    for (const [muscle, share] of Object.entries(movement.muscles))
      sets[muscle] = (sets[muscle] ?? 0) + RULE.setsPerMuscle * share * rounds;
  return sets;
}

function within(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high;
}
