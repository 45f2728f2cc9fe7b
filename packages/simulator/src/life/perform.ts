// Decides what a virtual lifter does with a prescribed set: repetitions done, effort told, technique shown.
import type { Random, TechniqueGrade } from '@strongback/engine';
import { normal } from './chance.ts';

export interface Performed {
  readonly reps: number;
  /** RPE in half points, as told. */
  readonly rpeHalves: number;
  readonly reserve: number;
  readonly technique: TechniqueGrade;
}

/** Repetitions to failure at a load for a strength; k is the lifter's own steepness. */
export function repsToFailure(strengthKg: number, loadKg: number, k: number): number {
  return loadKg >= strengthKg ? (loadKg > strengthKg * 1.01 ? 0 : 1) : 1 + (strengthKg / loadKg - 1) / k;
}

/** One asked set, and the lifter it is asked of. */
export interface PerformedAs {
  readonly strengthKg: number;
  readonly loadKg: number;
  readonly targetReps: number;
  /** Steepness of the lifter's own curve. */
  readonly k: number;
  /** Repetitions in reserve that the lifter does not count. */
  readonly rpeBias: number;
}

/** One set. People call about one repetition too few in reserve (rule `rir.bias`); calls scatter. */
export function performSet(random: Random, { strengthKg, loadKg, targetReps, k, rpeBias }: PerformedAs): Performed {
  const possible = repsToFailure(strengthKg, loadKg, k);
  const reps = Math.max(0, Math.min(targetReps, Math.floor(possible)));
  const reserve = Math.max(0, possible - reps);
  const told = 10 - Math.max(0, reserve - rpeBias + normal(random) * 0.6);
  const rpeHalves = Math.round(Math.min(10, Math.max(5, told)) * 2);
  const technique: TechniqueGrade = reserve < 0.5 ? 'slipping' : random.unit() < 0.04 ? 'slipping' : 'clean';
  return { reps, rpeHalves, reserve, technique };
}
