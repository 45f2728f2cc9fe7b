// Decides what a lift's past days say before the next one: the several views and terms that the forecasts weigh.
import { naturalExp } from '../../units/exponential.ts';
import { FILTERS, HABIT } from './coefficients.ts';
import type { Level, RepsLevel } from './filters.ts';
import { firstLevel, firstRepsLevel, levelUpdate, repsLevelAge, repsLevelUpdate } from './filters.ts';
import type { TrainingDay } from './training-days.ts';

/** Filter states of one lift after each of its days (index = position of the day). */
export interface LiftTrace {
  readonly days: readonly TrainingDay[];
  readonly level: readonly Level[];
  readonly slow: readonly Level[];
  readonly robust: readonly Level[];
  readonly reps: readonly RepsLevel[];
  readonly repsRobust: readonly RepsLevel[];
}

/** Run every filter over the days of one lift; entry i knows days 0..i only. */
export function traceLift(days: readonly TrainingDay[]): LiftTrace {
  const level: Level[] = [];
  const slow: Level[] = [];
  const robust: Level[] = [];
  const reps: RepsLevel[] = [];
  const repsRobust: RepsLevel[] = [];
  days.forEach((d, i) => {
    const gap = i === 0 ? 0 : d.day - at(days, i - 1).day;
    const value = d.logE1rm;
    level.push(i === 0 ? firstLevel(value, FILTERS.level) : levelUpdate(at(level, i - 1), gap, value, FILTERS.level));
    slow.push(i === 0 ? firstLevel(value, FILTERS.slow) : levelUpdate(at(slow, i - 1), gap, value, FILTERS.slow));
    robust.push(i === 0 ? firstLevel(value, FILTERS.robust) : levelUpdate(at(robust, i - 1), gap, value, FILTERS.robust));
    const before = i === 0 ? firstRepsLevel(value, FILTERS.reps) : repsLevelAge(at(reps, i - 1), gap, FILTERS.reps);
    reps.push(repsLevelUpdate(before, d.reps, value, FILTERS.reps));
    const steady =
      i === 0 ? firstRepsLevel(value, FILTERS.repsRobust) : repsLevelAge(at(repsRobust, i - 1), gap, FILTERS.repsRobust);
    repsRobust.push(repsLevelUpdate(steady, d.reps, value, FILTERS.repsRobust));
  });
  return { days, level, slow, robust, reps, repsRobust };
}

/** ln e1RM of the latest day that lies 6 to 8 days before `day`; the last day's where there is none. */
export function weekAgo(days: readonly TrainingDay[], k: number, day: number): number {
  for (let j = k - 1; j >= 0 && day - at(days, j).day <= 8; j--) {
    if (day - at(days, j).day >= 6) return at(days, j).logE1rm;
  }
  return at(days, k - 1).logE1rm;
}

/** Highest ln e1RM of the last n days before position k. */
export function bestOf(days: readonly TrainingDay[], k: number, n: number): number {
  let best = -Infinity;
  for (let j = Math.max(0, k - n); j < k; j++) best = Math.max(best, at(days, j).logE1rm);
  return best;
}

/** Highest ln e1RM of the days less than 28 days before the latest one, that one included. */
export function bestOf28Days(days: readonly TrainingDay[], k: number): number {
  const from = at(days, k - 1).day - 28;
  let best = -Infinity;
  for (let j = k - 1; j >= 0 && at(days, j).day > from; j--) best = Math.max(best, at(days, j).logE1rm);
  return best;
}

/** Median ln e1RM of the last n days before position k (the upper one of an even number). */
export function medianOf(days: readonly TrainingDay[], k: number, n: number): number {
  const values = days.slice(Math.max(0, k - n), k).map((d) => d.logE1rm);
  return median(values);
}

/** How unlike each other neighbouring days are: median size of the last nine day-to-day changes (ln), at most 0.15. */
export function restlessness(days: readonly TrainingDay[], k: number): number {
  const changes: number[] = [];
  for (let j = Math.max(1, k - 9); j < k; j++) changes.push(Math.abs(at(days, j).logE1rm - at(days, j - 1).logE1rm));
  return changes.length === 0 ? 0 : Math.min(0.15, median(changes));
}

/**
 * Whether changes last: Σ dⱼ·dⱼ₋₁ / (Σ dⱼ² + shrink) over the last 20 changes d of ln e1RM. About -0.5 where days swing around
 * a level (a change is undone the next time), 0 where the level itself moves from day to day.
 */
export function persistence(days: readonly TrainingDay[], k: number): number {
  const changes: number[] = [];
  for (let j = Math.max(1, k - HABIT.changes); j < k; j++) {
    changes.push(clip(at(days, j).logE1rm - at(days, j - 1).logE1rm, HABIT.changeCap));
  }
  let pairs = 0;
  let squares: number = HABIT.shrink;
  changes.forEach((d, j) => {
    squares += d * d;
    if (j > 0) pairs += d * at(changes, j - 1);
  });
  return pairs / squares;
}

/** Share of the last 20 changes that were none, drawn to one in five: how often this lifter repeats a day exactly. */
export function repeatShare(days: readonly TrainingDay[], k: number): number {
  let same = 1;
  let all = 5;
  for (let j = Math.max(1, k - HABIT.changes); j < k; j++) {
    if (Math.abs(at(days, j).logE1rm - at(days, j - 1).logE1rm) < HABIT.same) same++;
    all++;
  }
  return same / all;
}

/** A fifth of the change over the last eleven days, cut to ±0.3 before the division (ln). */
export function recentSlope(days: readonly TrainingDay[], k: number): number {
  const change = at(days, k - 1).logE1rm - at(days, Math.max(0, k - 12)).logE1rm;
  return clip(change, 0.3) / 5;
}

/** ln e1RM of the latest day within 90 days of `day` whose best set had `reps` ± 1; the last day's where there is none. */
export function sameReps(days: readonly TrainingDay[], k: number, day: number, reps: number): number {
  for (let j = k - 1; j >= 0 && day - at(days, j).day <= 90; j--) {
    if (Math.abs(at(days, j).reps - reps) <= 1) return at(days, j).logE1rm;
  }
  return at(days, k - 1).logE1rm;
}

/** Mean of the last 60 days, weighed by closeness of repetitions (1.2), age (60 days) and position (0.8 a day). */
export function nearReps(days: readonly TrainingDay[], k: number, reps: number): number {
  const latest = at(days, k - 1).day;
  let sum = 0;
  let weights = 0;
  let recency = 1;
  for (let j = k - 1; j >= Math.max(0, k - 60); j--) {
    const d = at(days, j);
    const w = recency * naturalExp(-Math.abs(d.reps - reps) / 1.2 - (latest - d.day) / 60);
    sum += w * d.logE1rm;
    weights += w;
    recency *= 0.8;
  }
  return weights > 1e-12 ? sum / weights : at(days, k - 1).logE1rm;
}

/** Best ln e1RM at exactly `reps` on the latest of the last 15 days that has such a set. */
export function setsAtReps(days: readonly TrainingDay[], k: number, reps: number): number | undefined {
  for (let j = k - 1; j >= Math.max(0, k - 15); j--) {
    const e = at(days, j).logE1rmAtReps[reps];
    if (e !== undefined) return e;
  }
  return undefined;
}

/** ln load of the latest day, of any age, whose best set had `reps` ± 1; the last day's where there is none. */
export function loadAtReps(days: readonly TrainingDay[], k: number, reps: number): number {
  for (let j = k - 1; j >= 0; j--) if (Math.abs(at(days, j).reps - reps) <= 1) return at(days, j).logLoad;
  return at(days, k - 1).logLoad;
}

/** Cut a number to ±size. */
export function clip(x: number, size: number): number {
  return Math.max(-size, Math.min(size, x));
}

/** Upper median; the list must not be empty. */
export function median(values: readonly number[]): number {
  return at(
    [...values].sort((a, b) => a - b),
    values.length >> 1,
  );
}

/** Element that is known to exist; a missing one is a programming mistake. */
export function at<T>(list: readonly T[], i: number): T {
  const x = list[i];
  if (x === undefined) throw new RangeError(`no element ${i} in a list of ${list.length}`);
  return x;
}
