// Decides what each training day of a week is for: which pull leads it, and whether hard back work may be there.
import type { Pattern } from '../../vocabulary/training.ts';
import type { Weekday } from '../../vocabulary/world.ts';
import type { PlanDay } from '../season/plan-day.ts';
import { GROUP_PATTERNS, HEAVY_GROUPS, type HeavyGroup, type RunDay } from './run-order.ts';

export type PullLead = 'horizontal-pull' | 'vertical-pull' | null;

export interface DayRole {
  readonly day: PlanDay;
  /** The pull that opens the day; null on a day without one. */
  readonly lead: PullLead;
  /** Hard back work (a pull or hinge at RPE 8, or at 80 % and more) is allowed. */
  readonly hard: boolean;
  /** Patterns that may not be trained on this day. */
  readonly closed: readonly Pattern[];
  /** Lifts that are practised lightly on this day because their technique slips; absent where none is. */
  readonly practised?: readonly string[];
  /** Place among the training days of the week, from 0. */
  readonly turn?: number;
  /** Patterns kept light here, as their heavy day is too near; absent but where the only days follow one another (rule `rec.order`). */
  readonly light?: readonly Pattern[];
  /** Groups that have their heavy work here; absent likewise. */
  readonly heavy?: readonly HeavyGroup[];
}

type Run = ReadonlyMap<Weekday, RunDay>;

/**
 * Roles for the training days of one week, in date order. `hardBefore` is the last day number with hard back work (from the week before or the log).
 * Days of a hard sport for back or legs, and their neighbours, are never hard. Spacing rule: `plan.spacing-heavy-back`.
 * `run` orders a week whose only days follow one another.
 */
export function dayRoles(
  days: readonly PlanDay[],
  hardBefore: number | null,
  around: readonly PlanDay[],
  usual: ReadonlyMap<Weekday, PullLead> = new Map(),
  run: Run | null = null,
): DayRole[] {
  const training = days.filter((day) => day.minutes > 0);
  const hard = hardDays(training, hardBefore, around, run);
  const leads = pullLeads(training, hard, usual);
  return training.map((day, index) => {
    const lead = leads[index] ?? null;
    const closed: Pattern[] = [];
    if (training.length > 1) {
      if (lead === 'horizontal-pull') closed.push('vertical-pull');
      else if (lead === 'vertical-pull') closed.push('horizontal-pull');
    }
    return {
      day,
      lead,
      hard: hard[index] ?? false,
      closed,
      turn: index,
      ...(run === null ? {} : inRun(day, { training, hard, around, run })),
    };
  });
}

interface RunWeek {
  readonly training: readonly PlanDay[];
  readonly hard: readonly boolean[];
  readonly around: readonly PlanDay[];
  readonly run: Run;
}

/**
 * What is heavy on a day of a run, and what stays light there as far as the day on which it is heavy is there: in what is planned, or
 * just before it.
 */
function inRun(day: PlanDay, { training, hard, around, run }: RunWeek): Pick<DayRole, 'light' | 'heavy'> {
  const own = run.get(day.weekday);
  if (own === undefined) return {};
  const standing = HEAVY_GROUPS.filter((group) => {
    const has = (one: PlanDay): boolean => run.get(one.weekday)?.hard.includes(group) === true;
    const at = training.findIndex(has);
    if (at >= 0) return (group !== 'pull' && group !== 'hinge') || hard[at] === true;
    return around.some((one) => has(one) && one.minutes > 0 && one.day < day.day && day.day - one.day < own.of);
  });
  const light = standing.flatMap((group) => GROUP_PATTERNS[group].filter((pattern) => own.light.includes(pattern)));
  return { light, heavy: standing.filter((group) => own.hard.includes(group)) };
}

function hardDays(
  training: readonly PlanDay[],
  hardBefore: number | null,
  around: readonly PlanDay[],
  run: Run | null,
): boolean[] {
  const sporty = new Set<number>();
  for (const day of around) for (const sport of day.sports) if (sport.hard && (sport.back || sport.legs)) sporty.add(day.day);
  const free = training.map(
    (day) =>
      !day.jetLag &&
      day.daysAfterTest === null &&
      (day.daysToTest === null || day.daysToTest > 4) &&
      ![day.day - 1, day.day, day.day + 1].some((d) => sporty.has(d)) &&
      !(hardBefore !== null && day.day - hardBefore <= 1 && day.day >= hardBefore),
  );
  // The most hard days with none on neighbouring dates; among equals the one that leaves the day after the week free, then the earliest.
  let best: boolean[] = free.map(() => false);
  let bestScore = -1;
  const n = training.length;
  for (let mask = 0; mask < 1 << n; mask++) {
    let score = 0;
    let last = -9;
    let fits = true;
    for (let i = 0; i < n && fits; i++) {
      if (((mask >> i) & 1) === 0) continue;
      const day = training[i] as PlanDay;
      if (free[i] !== true || day.day - last < 2) fits = false;
      last = day.day;
      score += 100 + Math.min(day.minutes, 60) / 2 - i * 0.01;
      if (run?.get(day.weekday)?.hard.some((group) => group === 'pull' || group === 'hinge') === true) score += RUN_ORDER;
    }
    const first = training[mask === 0 ? 0 : 31 - Math.clz32(mask & -mask)];
    if (fits && mask !== 0 && first !== undefined && first.day + 7 - last < 2) score -= 60;
    if (fits && score > bestScore) {
      bestScore = score;
      best = training.map((_, i) => ((mask >> i) & 1) === 1);
    }
  }
  return best;
}

/** Worth of hard back work on the day that the order of a run has for it: above the minutes, below one hard day more. */
const RUN_ORDER = 50;

/** Two pull days from two days up; a third from five, a fourth on six and seven. Horizontal takes the earlier of the two best days. */
function pullLeads(training: readonly PlanDay[], hard: readonly boolean[], usual: ReadonlyMap<Weekday, PullLead>): PullLead[] {
  const n = training.length;
  if (n === 0) return [];
  if (n === 1) return ['horizontal-pull'];
  const wanted = n <= 4 ? 2 : n === 5 ? 3 : 4;
  let best: number[] = [];
  let bestScore = -Infinity;
  for (let mask = 0; mask < 1 << n; mask++) {
    const chosen: number[] = [];
    for (let i = 0; i < n; i++) if (((mask >> i) & 1) === 1) chosen.push(i);
    if (chosen.length !== wanted) continue;
    let score = 0;
    for (const i of chosen) score += (hard[i] === true ? 30 : 0) + Math.min((training[i] as PlanDay).minutes, 75) / 5 - i * 0.01;
    for (let c = 0; c < chosen.length; c++) {
      const here = (training[chosen[c] as number] as PlanDay).day;
      const next =
        c + 1 < chosen.length
          ? (training[chosen[c + 1] as number] as PlanDay).day
          : (training[chosen[0] as number] as PlanDay).day + 7;
      const gap = next - here;
      score -= gap < 2 ? 25 : gap === 2 ? 4 : 0;
    }
    for (const i of chosen) if ((usual.get((training[i] as PlanDay).weekday) ?? null) !== null) score += 12;
    if (score > bestScore) {
      bestScore = score;
      best = chosen;
    }
  }
  const leads: PullLead[] = training.map(() => null);
  // Days keep the direction the block gave them, as long as both directions have a day.
  const kept = best.map((i) => usual.get((training[i] as PlanDay).weekday) ?? null);
  if (kept.every((lead) => lead !== null) && new Set(kept).size === 2) {
    best.forEach((i, at) => {
      leads[i] = kept[at] ?? null;
    });
    return leads;
  }
  // The two directions alternate, so that each gets a hard day when there are two.
  const hardOnes = best.filter((i) => hard[i] === true);
  const lightOnes = best.filter((i) => hard[i] !== true);
  [...hardOnes, ...lightOnes].forEach((i, turn) => {
    leads[i] = turn % 2 === 0 ? 'horizontal-pull' : 'vertical-pull';
  });
  return leads;
}
