// Decides whether locks are kept: a locked exercise stands where it was put, or the week says why it cannot.
import { weekdayName } from './audit-calendar.ts';
import type { AskedJson, CatalogueJson, PlanJson, Violation } from './audit.types.ts';

/** Reports every exercise lock that a week neither keeps nor speaks of. */
export function auditLocks(plan: PlanJson, asked: AskedJson, catalogue: CatalogueJson): Violation[] {
  const found: Violation[] = [];
  const locks = (asked.locks ?? []).filter((lock) => lock.kind === 'exercise' && lock.exercise !== undefined);
  for (const lock of locks) {
    const exercise = lock.exercise ?? '';
    const name = (catalogue.movements.find((movement) => movement.id === exercise)?.name ?? exercise).toLowerCase();
    const days = locks
      .filter((other) => other.exercise === exercise && other.weekday !== undefined)
      .map((other) => other.weekday);
    for (const week of plan.weeks) {
      const said = (week.concessions ?? []).some((one) => one.text.includes(`${name} is locked in`));
      const at = week.sessions
        .filter((session) => session.slots.some((slot) => slot.exercise === exercise))
        .map((session) => weekdayName(session.date));
      for (const weekday of at)
        if (days.length > 0 && !days.includes(weekday))
          found.push({ rule: 'lock', at: week.from, what: `${exercise} on ${weekday}` });
      const open = week.sessions.some((session) => lock.weekday === undefined || weekdayName(session.date) === lock.weekday);
      const kept = lock.weekday === undefined ? at.length > 0 : at.includes(lock.weekday);
      if (open && !kept && !said) found.push({ rule: 'lock', at: week.from, what: `${exercise} is locked in and missing` });
    }
  }
  return found;
}
