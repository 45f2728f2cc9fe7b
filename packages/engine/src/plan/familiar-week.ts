// Decides what the plan under way already holds on the days of a week, so that a new plan changes little without need.
import type { IsoDate } from '../units/brand.ts';
import { daysBetween, weekdayOf } from '../units/calendar.ts';
import type { BlockKind } from '../vocabulary/training.ts';
import type { Weekday } from '../vocabulary/world.ts';
import type { PullLead } from './day-roles.ts';
import type { Plan } from './plan.types.ts';

export interface FamiliarWeek {
  /** Sets by `weekday|movement`. */
  readonly placed: ReadonlyMap<string, number>;
  readonly leads: ReadonlyMap<Weekday, PullLead>;
}

const NONE: FamiliarWeek = { placed: new Map(), leads: new Map() };
const SAME_WEEK_DAYS = 6;

/** The week of `previous` that covers these days with the same emphasis; empty where there is none. A lighter week shows which exercises stay, not with how many sets. */
export function familiarWeek(previous: Plan | null, from: IsoDate, emphasis: BlockKind): FamiliarWeek {
  const week = previous?.weeks.find(
    (one) => one.emphasis === emphasis && Math.abs(daysBetween(one.from, from)) <= SAME_WEEK_DAYS,
  );
  if (week === undefined) return NONE;
  const placed = new Map<string, number>();
  const leads = new Map<Weekday, PullLead>();
  for (const session of week.sessions) {
    const weekday = weekdayOf(session.date);
    for (const slot of session.slots) placed.set(`${weekday}|${slot.exercise}`, slot.sets.length);
    const lead = (['horizontal-pull', 'vertical-pull'] as const).find((pull) => session.roles.includes(pull)) ?? null;
    if (week.sessions.length > 1) leads.set(weekday, lead);
  }
  return { placed, leads };
}
