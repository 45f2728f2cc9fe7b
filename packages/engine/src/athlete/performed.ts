// Decides how a day's sets read as one dose: what was done, what was asked, how hard it was.
import type { AskedDose, Dose, WorkSet } from './exposure.types.ts';
import { STEP } from './numbers.ts';

/** What the screen asked on that day: the heaviest set's load, its amount and effort; null where nothing was asked. */
export function toldOf(sets: readonly WorkSet[]): AskedDose | null {
  let told: AskedDose | null = null;
  for (const { asked } of sets) {
    if (asked !== null && (told === null || (asked.loadKg ?? -Infinity) > (told.loadKg ?? -Infinity))) told = asked;
  }
  return told;
}

export function withTold(dose: Dose, told: AskedDose): Dose {
  const amount = told.amount;
  return {
    ...dose,
    loadKg: told.loadKg ?? dose.loadKg,
    reps: dose.reps === null || amount === null ? dose.reps : amount,
    seconds: dose.seconds === null || amount === null ? dose.seconds : amount,
    metres: dose.metres === null || amount === null ? dose.metres : amount,
  };
}

/** What was done, as one dose: the sets within a tenth of the heaviest load, and the fewest repetitions among them. */
export function doseOf(sets: readonly WorkSet[]): Dose | null {
  if (sets.length === 0) return null;
  const loads = sets.flatMap((s) => (s.loadKg === null ? [] : [s.loadKg]));
  const top = loads.length === 0 ? null : Math.max(...loads);
  const counted = top === null || top <= 0 ? sets : sets.filter((s) => s.loadKg !== null && s.loadKg >= top * 0.9);
  const reps = counted.flatMap((s) => (s.reps === null ? [] : [s.reps]));
  const seconds = counted.flatMap((s) => (s.seconds === null ? [] : [s.seconds]));
  const metres = counted.flatMap((s) => (s.metres === null ? [] : [s.metres]));
  const least = (list: readonly number[]): number | null => (list.length === 0 ? null : Math.min(...list));
  return {
    sets: countSets(counted),
    reps: least(reps),
    loadKg: loads.length === 0 ? null : medianOf(counted.flatMap((s) => (s.loadKg === null ? [] : [s.loadKg]))),
    seconds: reps.length > 0 ? null : least(seconds),
    metres: reps.length > 0 || seconds.length > 0 ? null : least(metres),
  };
}

/** Sets as prescribed: left and right of one set count once. */
export function countSets(sets: readonly WorkSet[]): number {
  const left = sets.filter((s) => s.side === 'left').length;
  const right = sets.filter((s) => s.side === 'right').length;
  return sets.length - left - right + Math.max(left, right);
}

/** Efforts told, RPE; an open set is meant to be hard and says nothing of the others, unless it stands alone. */
export function effortsOf(sets: readonly WorkSet[]): readonly number[] {
  const closed = sets.filter((s) => s.kind !== 'amrap');
  return (closed.length === 0 ? sets : closed).flatMap((s) => (s.kind === 'failure' ? [10] : s.rpe === null ? [] : [s.rpe]));
}

export function medianEffort(sets: readonly WorkSet[]): number | null {
  const efforts = effortsOf(sets);
  return efforts.length === 0 ? null : medianOf(efforts);
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? 0;
}

export const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);

export function value(set: WorkSet): number {
  return set.reps ?? set.seconds ?? set.metres ?? 0;
}

export function amount(dose: Dose): number {
  return dose.reps ?? dose.seconds ?? dose.metres ?? 0;
}

export function sameLoad(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= Math.max(Math.abs(b) * STEP.sameLoad, 0.01);
}
