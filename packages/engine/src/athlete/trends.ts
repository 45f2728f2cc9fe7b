// Decides what grip, bar speed, technique marks and called efforts show over time; each can say nothing.
import type { CheckInRecorded } from '../ledger/event.types.ts';
import type { IsoDate } from '../units/brand.ts';
import { addDays } from '../units/calendar.ts';
import { rule } from '../evidence/rulebook.ts';
import { reserveOf } from './curve.ts';
import type { ExposureNode, WorkSet } from './exposure.types.ts';
import { GRIP } from './numbers.ts';
import type { MarkerTrend, RpeBias, Trend } from './view.types.ts';

type CheckIns = ReadonlyMap<IsoDate, Omit<CheckInRecorded, 'type'>>;

/** Grip against the own 28-day median (rule `grip.drop`): flagged only when both hands are down on two days. Null without four entries. */
export function gripTrend(checkIns: CheckIns, today: IsoDate): Trend | null {
  const left: number[] = [];
  const right: number[] = [];
  const days: { readonly date: IsoDate; readonly left: number; readonly right: number }[] = [];
  for (let back = 0; back < GRIP.windowDays; back++) {
    const date = addDays(today, -back);
    const entry = checkIns.get(date);
    if (entry?.gripLeftGrams === undefined || entry.gripRightGrams === undefined) continue;
    days.push({ date, left: entry.gripLeftGrams, right: entry.gripRightGrams });
    left.push(entry.gripLeftGrams);
    right.push(entry.gripRightGrams);
  }
  const latest = days[0];
  if (latest === undefined || days.length < 4) return null;
  const usualLeft = median(left);
  const usualRight = median(right);
  const drop = (d: { readonly left: number; readonly right: number }): number =>
    Math.min(1 - d.left / usualLeft, 1 - d.right / usualRight) * 100;
  const low = days.slice(0, GRIP.days).filter((d) => drop(d) >= GRIP.dropPercent).length;
  const change = Math.round(-drop(latest) * 10) / 10;
  const flagged = low >= GRIP.days;
  return {
    date: latest.date,
    count: days.length,
    change,
    unit: '%',
    flagged,
    because: flagged ? `Both hands ${Math.abs(change)} % below the usual grip on two days.` : 'Grip within the usual range.',
  };
}

/** Same load, within this share. */
const SAME_LOAD = 0.03;
const SPEED_DAYS = 42;

/** Fastest repetition at about the latest load against the earlier days' mean at that load, m/s (rule `vbt.sdd`); null where nothing compares. */
export function speedTrend(head: ExposureNode): Trend | null {
  const fastest = (sets: readonly WorkSet[], load: number): number | null => {
    let best: number | null = null;
    for (const s of sets) {
      if (s.metresPerSecond === null || s.loadKg === null || Math.abs(s.loadKg - load) > load * SAME_LOAD) continue;
      best = Math.max(best ?? 0, s.metresPerSecond);
    }
    return best;
  };
  const measured = head.exposure.sets.filter((s) => s.metresPerSecond !== null && s.loadKg !== null && s.loadKg > 0);
  for (const set of measured) {
    const load = set.loadKg ?? 0;
    const now = fastest(head.exposure.sets, load);
    const earlier: number[] = [];
    for (let node = head.previous; node !== null && head.exposure.day - node.exposure.day <= SPEED_DAYS; node = node.previous) {
      const v = fastest(node.exposure.sets, load);
      if (v !== null) earlier.push(v);
    }
    if (now === null || earlier.length < 2) continue;
    const change = Math.round((now - earlier.reduce((a, b) => a + b, 0) / earlier.length) * 1000) / 1000;
    const flagged = change <= -rule('vbt.sdd').numbers.meanMetresPerSecond[1];
    return {
      date: head.exposure.date,
      count: earlier.length + 1,
      change,
      unit: 'm/s',
      flagged,
      because: flagged
        ? `The bar was ${Math.abs(change).toFixed(2)} m/s slower than usual at ${load} kg.`
        : `Bar speed at ${load} kg as usual.`,
    };
  }
  return null;
}

const MARKER_SESSIONS = 8;

/** Share of graded sets that showed each fault: the last three graded sessions against the ones before. */
export function markerTrends(head: ExposureNode): readonly MarkerTrend[] {
  const graded: { readonly node: ExposureNode; readonly sets: readonly WorkSet[] }[] = [];
  for (let node: ExposureNode | null = head; node !== null && graded.length < MARKER_SESSIONS; node = node.previous) {
    const sets = node.exposure.sets.filter((s) => s.technique !== null);
    if (sets.length > 0) graded.push({ node, sets });
  }
  const first = graded[0];
  if (first === undefined) return [];
  const markers = new Set(graded.flatMap((g) => g.sets.flatMap((s) => s.markers)));
  if (markers.size === 0) return [];
  const share = (days: typeof graded, marker: string): number => {
    const sets = days.flatMap((g) => g.sets);
    return sets.length === 0 ? 0 : Math.round((sets.filter((s) => s.markers.includes(marker)).length / sets.length) * 100) / 100;
  };
  return [...markers].sort().map((marker) => ({
    exercise: head.exposure.exercise,
    marker,
    date: first.node.exposure.date,
    recent: share(graded.slice(0, 3), marker),
    before: share(graded.slice(3), marker),
    count: graded.reduce((n, g) => n + g.sets.length, 0),
  }));
}

const BIAS_DAYS = 120;
const BIAS_LEAST = 3;

/**
 * How far called reserves were off: where a set with a call was followed on the same day and load by one to failure or as
 * many as possible, the repetitions then done less those called possible. Positive: more was left than said (rule `rir.bias`).
 */
export function rpeBias(heads: Iterable<ExposureNode>, day: number): RpeBias {
  const misses: number[] = [];
  let lastOn: IsoDate | null = null;
  for (const head of heads) {
    for (let node: ExposureNode | null = head; node !== null && day - node.exposure.day <= BIAS_DAYS; node = node.previous) {
      const all = node.exposure.sets.find((s) => (s.kind === 'amrap' || s.kind === 'failure') && s.reps !== null);
      if (all === undefined || all.reps === null) continue;
      for (const s of node.exposure.sets) {
        if (s === all || s.rpe === null || s.reps === null || s.rpe < 7 || s.loadKg !== all.loadKg) continue;
        misses.push(all.reps + (all.rpe === null ? 0 : reserveOf(all.rpe)) - (s.reps + reserveOf(s.rpe)));
        if (lastOn === null || node.exposure.date > lastOn) lastOn = node.exposure.date;
      }
    }
  }
  if (misses.length < BIAS_LEAST) return { reps: null, count: misses.length, lastOn };
  // A few sets prove little: shrink towards no bias with the weight of four sets.
  const sum = misses.reduce((a, b) => a + Math.max(-3, Math.min(4, b)), 0);
  return { reps: Math.round((sum / (misses.length + 4)) * 100) / 100, count: misses.length, lastOn };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half] ?? 0) + (sorted[half - 1] ?? 0)) / 2;
}
