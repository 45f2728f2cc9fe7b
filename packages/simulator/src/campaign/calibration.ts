// Decides how virtual logs are measured against real ones: the same figures, worked out the same way, side by side.
import type { YearRecord } from './outcome.types.ts';

export interface Figure {
  readonly name: string;
  readonly simulated: number;
  readonly real: number;
  /** What the real logs spread over, or what may be called alike. */
  readonly low: number;
  readonly high: number;
}

interface Point {
  readonly day: number;
  readonly e1rm: number;
}

/** Figures of many years of lifters who train by feel, against those of sixty real logs. */
export function calibrate(years: readonly YearRecord[]): readonly Figure[] {
  const noise: number[] = [];
  const shared: [number, number][] = [];
  const early: number[] = [];
  const secondSame = [0, 0, 0];
  let trainedWeeks = 0;
  let sessions = 0;
  let lighter = 0;
  const soreness: [number, number][] = [];
  const readiness: [number, number][] = [];
  for (const year of years) {
    const lifts = new Map<string, Point[]>();
    for (const one of year.work) {
      if (one.reps.length === 0) continue;
      const top = Math.max(...one.reps);
      if (top >= 1 && top <= 12) push(lifts, one.exercise, { day: one.day, e1rm: one.loadKg * (1 + top / 30) });
      const [first, second] = one.reps;
      if (first !== undefined && second !== undefined) secondSame[second === first ? 0 : second < first ? 1 : 2]! += 1;
    }
    const residuals = new Map<string, Map<number, number>>();
    for (const [exercise, points] of lifts) {
      const own = residualsOf(points);
      residuals.set(exercise, own);
      if (own.size >= 20) noise.push(100 * robustSpread([...own.values()]));
      const growth = monthlyGrowth(points, 90);
      if (growth !== null) early.push(growth);
    }
    pairs([...residuals.values()], shared);
    const byWeek = new Map<number, Set<number>>();
    const sets = new Map<number, number>();
    for (const one of year.work) {
      const week = Math.floor((one.day + 3) / 7);
      const days = byWeek.get(week) ?? new Set<number>();
      days.add(one.day);
      byWeek.set(week, days);
      sets.set(week, (sets.get(week) ?? 0) + one.reps.length);
    }
    const usual = median([...sets.values()]);
    for (const [week, days] of byWeek) {
      trainedWeeks += 1;
      sessions += days.size;
      if ((sets.get(week) ?? 0) <= 0.65 * usual) lighter += 1;
    }
    consecutive(year.checkIns, (one) => one.soreness, soreness);
    consecutive(year.checkIns, (one) => one.energy, readiness);
  }
  const compared = Math.max(1, secondSame[0]! + secondSame[1]! + secondSame[2]!);
  return [
    figure('noise of e1RM around the local median, %', median(noise), 2.9, 1.8, 4),
    figure('correlation of two lifts on one day', correlation(shared), 0.22, 0.1, 0.45),
    figure('growth of the 28-day best in the first 90 days, % per 28 days', median(early), 2.9, 1, 4.5),
    figure('sessions in a trained week', sessions / Math.max(1, trainedWeeks), 3.1, 2.2, 3.6),
    figure('weeks to one that is much lighter', trainedWeeks / Math.max(1, lighter), 5.9, 3, 14),
    figure('second set with the repetitions of the first, %', (100 * secondSame[0]!) / compared, 73, 55, 97),
    figure('second set with fewer, %', (100 * secondSame[1]!) / compared, 20, 3, 40),
    figure('soreness from one day to the next, correlation', correlation(soreness), 0.33, 0.15, 0.6),
    figure('readiness from one day to the next, correlation', correlation(readiness), 0.33, 0.15, 0.6),
  ];
}

function figure(name: string, simulated: number, real: number, low: number, high: number): Figure {
  return { name, simulated, real, low, high };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Log residual of each day from the median of the days within three weeks. */
function residualsOf(points: readonly Point[]): Map<number, number> {
  const out = new Map<number, number>();
  for (const point of points) {
    const near = points.filter((other) => Math.abs(other.day - point.day) <= 21).map((other) => other.e1rm);
    if (near.length >= 5) out.set(point.day, Math.log(point.e1rm / median(near)));
  }
  return out;
}

/** Growth of the best of 28 days per 28 days over the first days of a log, percent. */
function monthlyGrowth(points: readonly Point[], days: number): number | null {
  const first = points[0]?.day;
  if (first === undefined) return null;
  const best = (from: number): number =>
    Math.max(0, ...points.filter((p) => p.day >= first + from && p.day < first + from + 28).map((p) => p.e1rm));
  const [start, end] = [best(0), best(days - 28)];
  return start > 0 && end > 0 ? (100 * Math.log(end / start) * 28) / (days - 28) : null;
}

function pairs(lifts: readonly Map<number, number>[], into: [number, number][]): void {
  for (let i = 0; i < lifts.length; i++)
    for (let j = i + 1; j < lifts.length; j++)
      for (const [day, value] of lifts[i] ?? []) {
        const other = lifts[j]?.get(day);
        if (other !== undefined) into.push([value, other]);
      }
}

function consecutive(
  days: YearRecord['checkIns'],
  value: (one: YearRecord['checkIns'][number]) => number,
  into: [number, number][],
): void {
  // Each against the person's own mean, so that differences between people do not pass for memory.
  const mean = days.reduce((sum, one) => sum + value(one), 0) / Math.max(1, days.length);
  for (let i = 1; i < days.length; i++) {
    const [before, now] = [days[i - 1], days[i]];
    if (before !== undefined && now !== undefined && now.day - before.day === 1)
      into.push([value(before) - mean, value(now) - mean]);
  }
}

function correlation(points: readonly (readonly [number, number])[]): number {
  let [x, y, xx, yy, xy] = [0, 0, 0, 0, 0];
  for (const [a, b] of points) {
    x += a;
    y += b;
    xx += a * a;
    yy += b * b;
    xy += a * b;
  }
  const n = Math.max(1, points.length);
  const spread = Math.sqrt(Math.max(0, xx / n - (x / n) ** 2) * Math.max(0, yy / n - (y / n) ** 2));
  return spread === 0 ? 0 : (xy / n - (x / n) * (y / n)) / spread;
}

/** Median distance from the median, as the standard deviation of a normal. */
function robustSpread(values: readonly number[]): number {
  const middle = median(values);
  return 1.4826 * median(values.map((value) => Math.abs(value - middle)));
}

function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half] ?? 0) + (sorted[half - 1] ?? 0)) / 2;
}
