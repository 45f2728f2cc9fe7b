// Decides what the plan under way already holds on the days of a week, so that a new plan changes little without need.
import type { IsoDate } from '../../units/brand.ts';
import { daysBetween, weekdayOf } from '../../units/calendar.ts';
import type { BlockKind } from '../../vocabulary/training.ts';
import type { Weekday } from '../../vocabulary/world.ts';
import type { PullLead } from './day-roles.ts';
import type { Plan, PlannedWeek } from '../plan.types.ts';

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
  const leads = new Map<Weekday, PullLead>();
  for (const session of week.sessions) {
    const weekday = weekdayOf(session.date);
    const lead = (['horizontal-pull', 'vertical-pull'] as const).find((pull) => session.roles.includes(pull)) ?? null;
    if (week.sessions.length > 1) leads.set(weekday, lead);
  }
  return { placed: placedIn(week), leads };
}

/** The latest week of `previous` with sessions that begins by `from`, of whatever emphasis, sets by `weekday|movement`; empty where there is none. */
export function lastWeek(previous: Plan | null, from: IsoDate): ReadonlyMap<string, number> {
  const week = previous?.weeks.findLast((one) => one.from <= from && one.sessions.length > 0);
  return week === undefined ? NONE.placed : placedIn(week);
}

function placedIn(week: PlannedWeek): ReadonlyMap<string, number> {
  const placed = new Map<string, number>();
  for (const session of week.sessions)
    for (const slot of session.slots) placed.set(`${weekdayOf(session.date)}|${slot.exercise}`, slot.sets.length);
  return placed;
}
