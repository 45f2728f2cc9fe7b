// Decides how much was trained lately: fractional sets by muscle and pattern.
import type { Muscle } from '../vocabulary/body.ts';
import type { Pattern } from '../vocabulary/training.ts';
import { anyWork } from './digest.ts';
import type { HistoryNode } from './history.ts';
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
    if (!anyWork(node.digest) || !('sets' in node.entry)) continue;
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
