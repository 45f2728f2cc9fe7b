// Decides how much was trained lately: fractional sets by muscle and pattern, loaded weeks, the last deload.
import type { IsoDate } from '../units/brand.ts';
import { dateOfDay } from '../units/calendar.ts';
import type { Muscle } from '../vocabulary/body.ts';
import type { Pattern } from '../vocabulary/training.ts';
import type { HistoryNode } from './history.ts';
import { DELOAD_WEEK } from './numbers.ts';
import type { VolumeBelief } from './view.types.ts';

export interface RecentVolume {
  readonly muscles: Readonly<Partial<Record<Muscle, VolumeBelief>>>;
  readonly patterns: Readonly<Partial<Record<Pattern, VolumeBelief>>>;
  readonly sessionsLast4Weeks: number;
}

interface Sums {
  last4: number;
  last8: number;
  thisWeek: number;
  readonly weeks: number[];
}

/** Weeks among which the heaviest is looked for: a lighter one and a missed day do not unteach the body what it bore. */
const HEAVIEST_OF_WEEKS = 5;

/** Mean weekly fractional sets of the last four and eight weeks of seven days ending on `day`. A shorter log is divided by its own weeks. */
export function recentVolume(history: HistoryNode | null, day: number, firstDay: number | null): RecentVolume {
  const muscles = new Map<Muscle, Sums>();
  const patterns = new Map<Pattern, Sums>();
  let sessions = 0;
  for (let node = history; node !== null && day - node.day < 56; node = node.previous) {
    if (node.digest.exposures.length === 0 || !('sets' in node.entry)) continue;
    const ago = day - node.day;
    if (ago < 28) sessions += 1;
    for (const [muscle, sets] of node.digest.muscleSets) add(muscles, muscle, sets, ago);
    for (const [pattern, sets] of node.digest.patternSets) add(patterns, pattern, sets, ago);
  }
  const weeks = firstDay === null ? 1 : Math.max(1, (day - firstDay + 1) / 7);
  return { muscles: means(muscles, weeks), patterns: means(patterns, weeks), sessionsLast4Weeks: sessions };
}

function add<K>(into: Map<K, Sums>, key: K, sets: number, ago: number): void {
  let sums = into.get(key);
  if (sums === undefined) into.set(key, (sums = { last4: 0, last8: 0, thisWeek: 0, weeks: [] }));
  sums.last8 += sets;
  if (ago < 28) sums.last4 += sets;
  if (ago < 7) sums.thisWeek += sets;
  const week = Math.floor(ago / 7);
  if (week < HEAVIEST_OF_WEEKS) sums.weeks[week] = (sums.weeks[week] ?? 0) + sets;
}

function means<K extends string>(sums: ReadonlyMap<K, Sums>, weeks: number): Partial<Record<K, VolumeBelief>> {
  const out: Partial<Record<K, VolumeBelief>> = {};
  const round = (x: number): number => Math.round(x * 100) / 100;
  for (const key of [...sums.keys()].sort()) {
    const s = sums.get(key);
    if (s === undefined) continue;
    out[key] = {
      last4: round(s.last4 / Math.min(4, weeks)),
      last8: round(s.last8 / Math.min(8, weeks)),
      thisWeek: round(s.thisWeek),
      heaviest: round(s.weeks.reduce((most, one) => Math.max(most, one), 0)),
    };
  }
  return out;
}

/**
 * Loaded weeks (Monday to Sunday) in a row before the week of `day`, and the last day of the latest deload. A week is a
 * deload when its hard sets fall to six tenths of the loaded weeks before it, and below what was really done in the four
 * weeks before it, or when nothing was done. The first three weeks are no measure: a day missed among them is no rest.
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
  for (let back = oldest; back >= 0; back--) {
    const done = sets[back] ?? 0;
    const easy = (eased[back] ?? 0) >= done * DELOAD_WEEK.easedShare;
    const light =
      done === 0 ||
      (usual.length >= DELOAD_WEEK.measureWeeks &&
        done <= median(usual) * DELOAD_WEEK.share &&
        done <= mean(before) * DELOAD_WEEK.share) ||
      (easy && usual.length >= DELOAD_WEEK.easedAfterWeeks && done <= median(usual) * DELOAD_WEEK.easedSets);
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
