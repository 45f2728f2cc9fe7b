// Decides whether hard days keep their distance from other sport, and whether sets fall before a test and stay low after it.
import { dateAt, dayIndex, eventDates, jetLagged, weekdayName } from './audit-calendar.ts';
import type { AskedJson, PlanJson, SessionJson, Violation } from './audit.types.ts';

/** Sports that tire the back or the legs; every sport not named here counts for the legs too, save those of the arm. */
const ARM_SPORTS = new Set(['tennis', 'badminton', 'volleyball', 'handball', 'baseball', 'throwing', 'squash']);
const LOADED = new Set(['technique', 'hypertrophy', 'strength']);
const BACK = new Set(['horizontal-pull', 'vertical-pull', 'hinge']);

/** No hard back work on the day of hard sport for back or legs, nor on the day beside it. */
export function auditSport(plan: PlanJson, asked: AskedJson): Violation[] {
  const found: Violation[] = [];
  const hardSport = (date: string): boolean =>
    asked.calendar.some(
      (entry) =>
        entry.kind === 'sport' &&
        (entry.rpe ?? 6) >= 7 &&
        (entry.minutes ?? 60) >= 30 &&
        !ARM_SPORTS.has((entry.sport ?? '').toLowerCase()) &&
        (entry.weekday === undefined
          ? entry.from !== undefined && date >= entry.from && date <= (entry.to ?? entry.from)
          : entry.weekday === weekdayName(date) &&
            (entry.from === undefined || date >= entry.from) &&
            (entry.to === undefined || date <= entry.to)),
    );
  for (const session of plan.weeks.flatMap((week) => week.sessions)) {
    const day = dayIndex(session.date);
    const hard = session.slots.some(
      (slot) =>
        BACK.has(slot.pattern) && (slot.heavy || slot.sets.some((set) => (set.rpe ?? 0) >= 8 || (set.percent1RM ?? 0) >= 80)),
    );
    // The day after the plan's last week may lie outside what the plan was told to look at.
    if (hard && [day - 1, day, day + 1].some((one) => one >= dayIndex(plan.from) && hardSport(dateAt(one))))
      found.push({ rule: 'plan.sport', at: session.date, what: 'hard back work beside hard sport' });
  }
  return found;
}

/** Sets fall to about 70 % in the second week before a test and to about 40 % in the last; the days after it are easy. */
export function auditTaper(plan: PlanJson, asked: AskedJson): Violation[] {
  const found: Violation[] = [];
  const events = eventDates(asked).map(dayIndex);
  const sessions = plan.weeks.flatMap((week) => week.sessions.map((session) => ({ week, session })));
  const ahead = (date: string): number => Math.min(Infinity, ...events.map((day) => day - dayIndex(date)).filter((n) => n > 0));
  const behind = (date: string): number => Math.min(Infinity, ...events.map((day) => dayIndex(date) - day).filter((n) => n > 0));
  for (const { session } of sessions) {
    const date = session.date;
    if (behind(date) <= 3)
      for (const slot of session.slots)
        for (const set of slot.sets)
          if ((set.rpe ?? 0) > 6 || (set.percent1RM ?? 0) > 70.5 || slot.heavy)
            found.push({ rule: 'taper.template', at: date, what: `${slot.exercise}: hard in the three days after a test` });
    if (ahead(date) > 14) continue;
    const same = sessions.filter(
      (other) =>
        !other.week.deload &&
        LOADED.has(other.week.emphasis) &&
        !(other.week === plan.weeks[0] && (asked.readiness?.setsFactor ?? 1) < 1) &&
        !other.week.sessions.some(({ date: one }) => jetLagged(asked, one) || ahead(one) <= 14 || behind(one) <= 3) &&
        other.session.date < date &&
        other.session.budgetMinutes === session.budgetMinutes &&
        weekdayName(other.session.date) === weekdayName(date),
    );
    if (same.length === 0) continue;
    const usual = Math.max(...same.map((other) => setsOf(other.session)));
    const share = ahead(date) <= 7 ? 0.4 : 0.7;
    // One set for each exercise that stays is as low as it goes; a row that changed with the days may add one.
    if (setsOf(session) > Math.max(session.slots.length, Math.ceil(share * usual) + 3))
      found.push({ rule: 'taper.vol', at: date, what: `${setsOf(session)} sets where ${usual} are usual` });
  }
  return found;
}

function setsOf(session: SessionJson): number {
  return session.slots.reduce((sum, slot) => sum + slot.sets.length, 0);
}
