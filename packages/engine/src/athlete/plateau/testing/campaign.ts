// Decides how a detector is judged on simulated lifters: the highest chance it states in a watched window, and calibration.
import { seededRandom } from '../../../units/random.ts';
import type { SlopePrior } from '../model.ts';
import { SLOPE_PRIORS } from '../model.ts';
import type { PlateauObservation } from '../plateau.ts';
import { plateauChance, plateauStart, plateauUpdate } from '../plateau.ts';
import type { LifterTruth } from './simulated-lifter.ts';
import { populationSlope, populationStallWeek, simulateLifter, USUAL_LIFTER } from './simulated-lifter.ts';

/** A rule that looks at the training sessions so far and says stalled or not. */
export type YesNoRule = (sessions: readonly { day: number; topLogE1rm: number }[]) => boolean;

/** Weeks of log before the watch begins, and the ends of the watched windows in weeks. */
export const WATCH_FROM = 26;
export const WINDOWS = [4, 6, 8, 12] as const;

/** One lifter's log by number: the same campaign seed and index always give the same log. */
export function lifterLog(seed: number, index: number, truth: (random: () => number) => LifterTruth): PlateauObservation[] {
  const random = seededRandom(Math.imul(seed, 1_000_003) + index * 7_919).unit;
  return simulateLifter(random, truth(random));
}

/** Highest chance of a standstill stated at any session of each window; 0 while a guard is not met. */
export function highestChance(log: readonly PlateauObservation[], prior: SlopePrior = SLOPE_PRIORS.unknown): number[] {
  const highest = WINDOWS.map(() => 0);
  let state = plateauStart(prior);
  for (const seen of log) {
    state = plateauUpdate(state, seen);
    const week = seen.day / 7 - WATCH_FROM;
    if (week < 0) continue;
    const chance = plateauChance(state);
    const stated = chance.missing.length > 0 ? 0 : chance.probabilityStalled;
    WINDOWS.forEach((end, i) => {
      if (week < end) highest[i] = Math.max(highest[i] ?? 0, stated);
    });
  }
  return highest;
}

/** Whether a yes-or-no rule, asked after each training session, says stalled in each window. */
export function everYes(log: readonly PlateauObservation[], rule: YesNoRule): boolean[] {
  const yes = WINDOWS.map(() => false);
  const seen: { day: number; topLogE1rm: number }[] = [];
  for (const { day, purpose, topLogE1rm } of log) {
    if (purpose !== 'training' || topLogE1rm === undefined) continue;
    seen.push({ day, topLogE1rm });
    const week = day / 7 - WATCH_FROM;
    if (week < 0 || !rule(seen)) continue;
    WINDOWS.forEach((end, i) => {
      if (week < end) yes[i] = true;
    });
  }
  return yes;
}

/** Share of lifters, 0 to 1, for whom a standstill was called at `threshold` in each window. */
export function calledShare(highest: readonly (readonly number[])[], threshold: number): number[] {
  return WINDOWS.map((_, i) => highest.filter((h) => (h[i] ?? 0) >= threshold).length / highest.length);
}

export interface CalibrationBin {
  readonly looks: number;
  readonly said: number;
  readonly true: number;
}

export interface Calibration {
  readonly brier: number;
  readonly truly: number;
  readonly bins: readonly CalibrationBin[];
}

/** A mixed population over 52 weeks, looked at every four weeks from week 12 to 52; truth: stalled for two weeks or more. */
export function calibrate(seed: number, lifters: number, change: Partial<LifterTruth>): Calibration {
  const bins = Array.from({ length: 10 }, () => ({ looks: 0, said: 0, true: 0 }));
  let squares = 0;
  for (let i = 0; i < lifters; i++) {
    let stallWeek = 0;
    const log = lifterLog(seed, i, (random) => {
      const slope = populationSlope(random);
      stallWeek = populationStallWeek(random);
      return { ...USUAL_LIFTER, weeks: 52, slope, stallWeek, ...change };
    });
    let state = plateauStart(SLOPE_PRIORS.unknown);
    let look = 12;
    const judge = (): void => {
      const said = plateauChance(state).probabilityStalled;
      const truth = stallWeek <= look - 2 ? 1 : 0;
      const bin = bins[Math.min(9, Math.floor(said * 10))];
      if (bin) {
        bin.looks++;
        bin.said += said;
        bin.true += truth;
      }
      squares += (said - truth) ** 2;
      look += 4;
    };
    for (const seen of log) {
      while (seen.day / 7 >= look) judge();
      state = plateauUpdate(state, seen);
    }
    while (look <= 52) judge();
  }
  const looks = bins.reduce((sum, b) => sum + b.looks, 0);
  const truly = bins.reduce((sum, b) => sum + b.true, 0) / looks;
  return {
    brier: squares / looks,
    truly,
    bins: bins.map((b) => ({ looks: b.looks, said: b.said / b.looks, true: b.true / b.looks })),
  };
}
