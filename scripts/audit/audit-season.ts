// Decides whether the weeks obey the calendar laws: count, windows, deloads in time and in size, days off, tests.
import { dateAt, dayIndex, eventDates, isOff, jetLagged, minutesOn } from './audit-calendar.ts';
import type { AskedJson, PlanJson, Violation, WeekJson } from './audit.types.ts';

export function auditSeason(plan: PlanJson, asked: AskedJson): Violation[] {
  const found: Violation[] = [];
  const fail = (rule: string, at: string, what: string): void => {
    found.push({ rule, at, what });
  };
  if (plan.weeks.length !== asked.weeks) fail('weeks', plan.from, `${plan.weeks.length} weeks instead of ${asked.weeks}`);
  const start = dayIndex(plan.from);
  plan.weeks.forEach((week, index) => {
    if (dayIndex(week.from) !== start + 7 * index)
      fail('weeks', week.from, 'window does not start seven days after the one before');
    let before = '';
    for (const session of week.sessions) {
      const day = dayIndex(session.date);
      if (day < dayIndex(week.from) || day > dayIndex(week.from) + 6) fail('weeks', session.date, 'session outside its week');
      if (session.date <= before) fail('weeks', session.date, 'sessions out of order or twice a day');
      before = session.date;
      if (isOff(asked, session.date)) fail('plan.away', session.date, 'session on a day off');
      const minutes = minutesOn(asked, session.date);
      if (minutes <= 0) fail('plan.away', session.date, 'session on a day that was not offered');
      if (session.budgetMinutes > minutes)
        fail('plan.minutes', session.date, `budget ${session.budgetMinutes} above the offered ${minutes}`);
      if (session.minutes > session.budgetMinutes)
        fail('plan.minutes', session.date, `${session.minutes} minutes in a budget of ${session.budgetMinutes}`);
    }
  });
  const covered: string[] = [];
  for (const block of plan.blocks)
    for (let day = dayIndex(block.from); day <= dayIndex(block.to); day++) covered.push(dateAt(day));
  const expected = Array.from({ length: asked.weeks * 7 }, (_, i) => dateAt(start + i));
  if (covered.join() !== expected.join()) fail('blocks', plan.from, 'blocks do not cover every day once, in order');
  deloads(plan, asked, fail);
  for (const date of eventDates(asked)) {
    const day = dayIndex(date);
    for (const session of plan.weeks.flatMap((week) => week.sessions)) {
      const ahead = day - dayIndex(session.date);
      if (ahead >= 0 && ahead <= 2) fail('taper.last', session.date, `session ${ahead} days before a test or on it`);
      if (ahead >= 3 && ahead <= 4) {
        for (const slot of session.slots) {
          if (slot.sets.length > 3)
            fail('taper.template', session.date, `${slot.exercise}: more than three sets in the last session`);
          for (const set of slot.sets)
            if ((set.percent1RM ?? 0) > 75.5 || slot.heavy)
              fail('taper.template', session.date, `${slot.exercise}: above 75 % in the last session`);
        }
      }
    }
  }
  for (const session of plan.weeks.flatMap((week) => week.sessions)) {
    if (!jetLagged(asked, session.date)) continue;
    for (const slot of session.slots)
      for (const set of slot.sets)
        if ((set.rpe ?? 0) > 7 || slot.heavy)
          fail('travel.dose', session.date, `${slot.exercise}: hard within 48 hours of the journey`);
  }
  return found;
}

function deloads(plan: PlanJson, asked: AskedJson, fail: (rule: string, at: string, what: string) => void): void {
  const born = asked.athlete.born ?? null;
  const age = born === null ? 0 : (dayIndex(plan.from) - dayIndex(born)) / 365.2425;
  const cap = age >= 50.003 || asked.athlete.level === 'advanced' ? 5 : 6;
  let loaded = Math.min(asked.before?.loadedWeeks ?? 0, cap);
  const last = asked.before?.lastDeloadEnd ?? null;
  let lastStart = last === null ? -Infinity : dayIndex(last) - 6;
  const recent: WeekJson[] = [];
  for (const week of plan.weeks) {
    if (week.deload) {
      if (dayIndex(week.from) - lastStart < 21) fail('plan.deload-cap', week.from, 'two deloads within three weeks');
      lastStart = dayIndex(week.from);
      loaded = 0;
      for (const session of week.sessions)
        for (const slot of session.slots) {
          if (slot.heavy) fail('deload.dose', session.date, `${slot.exercise}: heavy in a deload`);
          for (const set of slot.sets) {
            if ((set.rpe ?? 0) > 6) fail('deload.dose', session.date, `${slot.exercise}: less than four in reserve`);
            const heaviest = Math.max(
              ...recent
                .flatMap((other) => other.sessions)
                .flatMap((one) => one.slots)
                .filter((one) => one.exercise === slot.exercise)
                .flatMap((one) => one.sets)
                .map((one) => one.loadKg ?? -Infinity),
            );
            if (set.loadKg !== null && Number.isFinite(heaviest) && set.loadKg > heaviest)
              fail('deload.dose', session.date, `${slot.exercise}: heavier than in the loaded weeks`);
          }
        }
      const near = eventDates(asked).map(dayIndex);
      const cut = (other: WeekJson): boolean =>
        (other === plan.weeks[0] && (asked.readiness?.setsFactor ?? 1) < 1) ||
        other.sessions.some(
          ({ date }) => jetLagged(asked, date) || near.some((day) => day - dayIndex(date) <= 14 && dayIndex(date) - day <= 3),
        );
      const same = cut(week)
        ? []
        : recent.filter(
            (other) => !cut(other) && !['taper', 'test', 'travel'].includes(other.emphasis) && shape(other) === shape(week),
          );
      if (same.length > 0 && !['taper', 'test', 'travel'].includes(week.emphasis)) {
        const mean = same.reduce((sum, other) => sum + setsOf(other), 0) / same.length;
        const share = setsOf(week) / mean;
        if (share > 0.601 || share < 0.385)
          fail('deload.dose', week.from, `deload holds ${Math.round(100 * share)} % of the sets`);
      }
      recent.length = 0;
    } else {
      loaded++;
      if (loaded > cap) fail('plan.deload-cap', week.from, `${loaded} loaded weeks in a row`);
      recent.push(week);
    }
  }
}

function setsOf(week: WeekJson): number {
  return week.sessions.reduce((sum, session) => sum + session.slots.reduce((n, slot) => n + slot.sets.length, 0), 0);
}

function shape(week: WeekJson): string {
  return week.sessions.map((session) => `${dayIndex(session.date) - dayIndex(week.from)}:${session.budgetMinutes}`).join();
}
