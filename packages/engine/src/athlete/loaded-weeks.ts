// Decides which weeks of the log were loaded and which was the lighter one: how many in a row, and when the last deload ended.
import type { IsoDate } from '../units/brand.ts';
import { dateOfDay } from '../units/calendar.ts';
import type { HistoryNode } from './history.ts';
import { DELOAD_WEEK } from './numbers.ts';

/**
 * Loaded weeks (Monday to Sunday) in a row before the week of `day`, and the last day of the latest deload. A week is a
 * deload when nothing was done; or when its hard sets fall to six tenths of the loaded weeks before it, and below what was
 * really done in the four weeks before it. The first three weeks are no measure: a day missed among them is no rest. One
 * that was asked for easily may be a little larger. None of these is one that is not clearly smaller than the loaded weeks
 * themselves: an easy week of technique with a day missed holds as many sets as people train with, and puts off no rest.
 */
export function loadedWeeks(
  history: HistoryNode | null,
  day: number,
): { readonly weeks: number; readonly lastDeloadEnd: IsoDate | null } {
  const thisMonday = mondayBefore(day);
  const sets: number[] = [];
  const eased: number[] = [];
  let oldest = -1;
  for (let node = history; node !== null; node = node.previous) {
    const back = (thisMonday - mondayBefore(node.day)) / 7 - 1;
    if (back >= DELOAD_WEEK.lookBackWeeks) break;
    if (node.digest.hardSets <= 0) continue;
    if (back >= 0) {
      sets[back] = (sets[back] ?? 0) + node.digest.hardSets;
      eased[back] = (eased[back] ?? 0) + node.digest.easedSets;
    }
    oldest = Math.max(oldest, back);
  }
  // Forwards in time, against the loaded weeks alone: a second light week is as light as the first one, whatever it stands beside.
  let weeks = 0;
  let lightRun = 0;
  let lastDeload: number | null = null;
  let usual: number[] = [];
  // All weeks with work before the present light run: after weeks of little, a little more is no rest.
  let before: number[] = [];
  let lately: number[] = [];
  // The loaded weeks by size alone, whatever was asked; smaller ones are no measure until they are the usual.
  let loaded: number[] = [];
  let smallRun = 0;
  for (let back = oldest; back >= 0; back--) {
    const done = sets[back] ?? 0;
    const smaller = done === 0 || (loaded.length >= 2 && done <= mean(loaded) * DELOAD_WEEK.clearShare);
    smallRun = smaller && done > 0 ? smallRun + 1 : 0;
    if (!smaller || smallRun >= DELOAD_WEEK.newUsualWeeks) loaded = [...loaded, done].slice(-DELOAD_WEEK.compareWeeks);
    const measured = usual.length >= DELOAD_WEEK.measureWeeks;
    const deep = measured && done <= median(usual) * DELOAD_WEEK.share && done <= mean(before) * DELOAD_WEEK.share;
    const easy = (eased[back] ?? 0) >= done * DELOAD_WEEK.easedShare;
    const light = smaller && (done === 0 || deep || (measured && easy));
    if (done > 0) lately = [...lately, done].slice(-DELOAD_WEEK.compareWeeks);
    if (!light) before = lately;
    if (light) {
      weeks = 0;
      lastDeload = back;
      lightRun = done === 0 ? 0 : lightRun + 1;
      if (lightRun < DELOAD_WEEK.newUsualWeeks) continue;
      // Weeks of little in a row are how somebody trains now.
      usual = [];
    } else weeks += 1;
    lightRun = 0;
    usual = [...usual, done].slice(-DELOAD_WEEK.compareWeeks);
  }
  return { weeks, lastDeloadEnd: lastDeload === null ? null : dateOfDay(thisMonday - 7 * lastDeload - 1) };
}

/** Monday of a day number's week; 1970-01-01 was a Thursday. */
export function mondayBefore(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half] ?? 0) + (sorted[half - 1] ?? 0)) / 2;
}
