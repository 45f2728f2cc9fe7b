// Decides which heavy work comes first where the only training days follow one another (rule `rec.order`).
import { rule } from '../../evidence/rulebook.ts';
import type { Pattern } from '../../vocabulary/training.ts';
import { WEEKDAYS, type Weekday } from '../../vocabulary/world.ts';

const ORDER = rule('rec.order').numbers;
const HOURS = rule('rec.hours').numbers;
const APART_DAYS = rule('plan.spacing-heavy-back').numbers.minDaysBetween;

/** Heavy work that has one hard day of its own in the run. */
export const HEAVY_GROUPS = ['press', 'squat', 'pull', 'hinge'] as const;
export type HeavyGroup = (typeof HEAVY_GROUPS)[number];

/** Patterns of each group, the one that its hours are taken from first. */
export const GROUP_PATTERNS: Readonly<Record<HeavyGroup, readonly Pattern[]>> = {
  press: ['horizontal-press', 'vertical-press'],
  squat: ['squat', 'lunge'],
  pull: ['horizontal-pull', 'vertical-pull'],
  hinge: ['hinge'],
};

/** Hours from one heavy exposure of the group to its next (rule `rec.hours`). */
export const GROUP_HOURS: Readonly<Record<HeavyGroup, number>> = {
  press: HOURS['horizontal-press'],
  squat: HOURS.squat,
  pull: HOURS['horizontal-pull'],
  hinge: HOURS.hinge,
};

/** How much of what the first group tired the second one needs, 0 to 1. */
const SHARED: Readonly<Partial<Record<HeavyGroup, Readonly<Partial<Record<HeavyGroup, number>>>>>> = {
  squat: { hinge: ORDER.squatBeforeHinge },
  hinge: { squat: ORDER.hingeBeforeSquat, pull: ORDER.hingeBeforePull },
  pull: { squat: ORDER.pullBeforeSquat, press: ORDER.pullBeforePress },
};

/** Extra hours of two groups on one day. */
const BESIDE: readonly (readonly [HeavyGroup, HeavyGroup, number])[] = [
  ['squat', 'hinge', ORDER.hingeBesideSquatHours],
  ['pull', 'hinge', ORDER.hingeBesidePullHours],
];

/** The day of the run, from 0, on which each group has its hard work. */
export type HardDays = Readonly<Record<HeavyGroup, number>>;

/** The order that leaves the fewest hours of recovery missing in a run of `days` days in a row, 2 or 3. Throws RangeError for other lengths. */
export function hardDaysOf(days: number): HardDays {
  if (!Number.isInteger(days) || days < 2 || days > ORDER.mostDays) throw new RangeError('a run has two or three days');
  let best: HardDays | null = null;
  let least = Infinity;
  for (let at = 0; at < days ** HEAVY_GROUPS.length; at++) {
    const [press = 0, squat = 0, pull = 0, hinge = 0] = HEAVY_GROUPS.map((_, group) => Math.floor(at / days ** group) % days);
    const on: HardDays = { press, squat, pull, hinge };
    const missing = missingHours(on, days);
    if (missing < least) {
      least = missing;
      best = on;
    }
  }
  if (best === null) throw new RangeError('a run has two or three days');
  return best;
}

/** Hours of recovery that an order leaves missing; Infinity where a day stays empty or heavy back work stands on days in a row. */
export function missingHours(on: HardDays, days: number): number {
  const counts = Array.from({ length: days }, (_, day) => HEAVY_GROUPS.filter((group) => on[group] === day).length);
  const backApart = Math.abs(on.pull - on.hinge);
  if (counts.some((count) => count === 0) || (backApart > 0 && backApart < APART_DAYS)) return Infinity;
  let missing = counts.reduce((sum, count) => sum + ORDER.crowdedDayHours * count * count, 0);
  for (const first of HEAVY_GROUPS)
    for (const then of HEAVY_GROUPS) {
      const gap = on[then] - on[first];
      if (gap > 0) missing += (SHARED[first]?.[then] ?? 0) * Math.max(0, GROUP_HOURS[first] - ORDER.dayHours * gap);
    }
  for (const [one, other, hours] of BESIDE) if (on[one] === on[other]) missing += hours;
  return missing;
}

/** What each weekday of a run is for. */
export interface RunDay {
  readonly place: number;
  readonly of: number;
  /** Groups that have their hard work here. */
  readonly hard: readonly HeavyGroup[];
  /** Patterns that stay light here: their hard day is nearer than their hours. */
  readonly light: readonly Pattern[];
}

/** The week as one run of two or three days in a row, with nothing beside it; null when the days leave a choice. */
export function runOf(
  availability: readonly { readonly weekday: Weekday; readonly minutes: number }[],
): ReadonlyMap<Weekday, RunDay> | null {
  const used = new Set(availability.filter((day) => day.minutes >= LEAST_MINUTES).map((day) => WEEKDAYS.indexOf(day.weekday)));
  if (used.size < 2 || used.size > ORDER.mostDays) return null;
  const starts = [...used].filter((at) => !used.has((at + 6) % 7));
  const [start] = starts;
  if (starts.length !== 1 || start === undefined) return null;
  const on = hardDaysOf(used.size);
  return new Map(
    Array.from({ length: used.size }, (_, day): [Weekday, RunDay] => {
      const light = HEAVY_GROUPS.filter(
        (group) => on[group] !== day && ORDER.dayHours * Math.abs(on[group] - day) < GROUP_HOURS[group],
      );
      return [
        WEEKDAYS[(start + day) % 7] as Weekday,
        {
          place: day + 1,
          of: used.size,
          hard: HEAVY_GROUPS.filter((group) => on[group] === day),
          light: light.flatMap((group) => GROUP_PATTERNS[group]),
        },
      ];
    }),
  );
}

/** Shorter days hold no session. */
const LEAST_MINUTES = 10;
