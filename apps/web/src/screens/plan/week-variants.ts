// Decides which weeks "what if" offers: a day fewer, a day more, shorter or longer sessions; and what two plans differ in.
import { WEEKDAYS, type Availability, type Muscle, type Plan, type Weekday } from '@strongback/engine';

export const DAY_CHANGES = ['-1', '0', '+1'] as const;
export const MINUTE_CHANGES = ['-30', '-15', '0', '+15', '+30'] as const;

const SHORTEST = 15;
const LONGEST = 180;

/** The week with days taken or added and minutes changed. The day taken is the shortest; the day added lies farthest from the others. */
export function variantOf(days: readonly Availability[], dayChange: number, minuteChange: number): readonly Availability[] {
  let next = days.map((day) => ({ ...day, minutes: Math.min(LONGEST, Math.max(SHORTEST, day.minutes + minuteChange)) }));
  if (dayChange < 0 && next.length > 1) {
    const least = Math.min(...next.map((day) => day.minutes));
    const taken = next.findLastIndex((day) => day.minutes === least);
    next = next.filter((_, index) => index !== taken);
  }
  if (dayChange > 0 && next.length < 7) {
    const used = next.map((day) => WEEKDAYS.indexOf(day.weekday));
    const room = (at: number): number => Math.min(...used.map((other) => Math.min((at - other + 7) % 7, (other - at + 7) % 7)));
    let best: Weekday | null = null;
    let most = 0;
    WEEKDAYS.forEach((weekday, at) => {
      const free = used.includes(at) ? 0 : room(at);
      if (free <= most) return;
      most = free;
      best = weekday;
    });
    const usual = [...next.map((day) => day.minutes)].sort((a, b) => a - b)[next.length >> 1] ?? 60;
    if (best !== null) next = [...next, { weekday: best, minutes: usual }];
  }
  return WEEKDAYS.flatMap((weekday) => next.filter((day) => day.weekday === weekday));
}

export interface PlanFacts {
  readonly sessions: number;
  readonly minutes: number;
  /** Sets of an ordinary week. */
  readonly sets: number;
  readonly muscles: Readonly<Partial<Record<Muscle, number>>>;
  readonly unmet: number;
}

/** What an ordinary full week of the plan holds: the middle one by sets among those that are not lighter. */
export function factsOf(plan: Plan): PlanFacts {
  const setsOf = (week: Plan['weeks'][number]): number =>
    week.sessions.reduce((sum, session) => sum + session.slots.reduce((inner, slot) => inner + slot.sets.length, 0), 0);
  const weeks = plan.weeks.filter((week) => !week.deload).sort((a, b) => setsOf(a) - setsOf(b));
  const week = weeks[weeks.length >> 1] ?? plan.weeks[0];
  if (week === undefined) return { sessions: 0, minutes: 0, sets: 0, muscles: {}, unmet: plan.concessions.length };
  return {
    sessions: week.sessions.length,
    minutes: week.sessions.reduce((sum, session) => sum + session.minutes, 0),
    sets: setsOf(week),
    muscles: week.setsPerMuscle,
    unmet: plan.concessions.length,
  };
}

/** Muscles whose weekly sets differ most between the two, at most `most`. */
export function differing(now: PlanFacts, then: PlanFacts, most: number): readonly Muscle[] {
  const all = [...new Set([...Object.keys(now.muscles), ...Object.keys(then.muscles)])] as Muscle[];
  const apart = (muscle: Muscle): number => Math.abs((now.muscles[muscle] ?? 0) - (then.muscles[muscle] ?? 0));
  return all
    .filter((muscle) => apart(muscle) >= 0.5)
    .sort((a, b) => apart(b) - apart(a) || (a < b ? -1 : 1))
    .slice(0, most);
}
