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
      const said = (week.concessions ?? []).some((one) => one.text.toLowerCase().includes(`${name} is locked in`));
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
  for (const lock of asked.locks ?? []) {
    if (lock.kind === 'dose') doses(plan, lock, catalogue, found);
    if (lock.kind === 'block') blocks(plan, lock, found);
  }
  return found;
}

type Lock = NonNullable<AskedJson['locks']>[number];
const LOADED = ['technique', 'hypertrophy', 'strength'];

/** A locked dose stands wherever its exercise does in loaded weeks, or the plan says why it does not. */
function doses(plan: PlanJson, lock: Lock, catalogue: CatalogueJson, found: Violation[]): void {
  const name = (catalogue.movements.find((movement) => movement.id === lock.exercise)?.name ?? lock.exercise ?? '').toLowerCase();
  if (plan.concessions.some((one) => one.text.includes(`dose of ${name} is locked`))) return;
  for (const week of plan.weeks) {
    if (week.deload || !LOADED.includes(week.emphasis)) continue;
    for (const slot of week.sessions.flatMap((session) => session.slots)) {
      const first = slot.sets[0];
      if (slot.exercise !== lock.exercise || first === undefined) continue;
      const off = (wanted: number | undefined, is: number | null): boolean => wanted !== undefined && wanted !== is;
      if (
        off(lock.sets, slot.sets.length) ||
        off(lock.amount, first.reps) ||
        (lock.rpe !== undefined && lock.rpe / 2 !== first.rpe)
      )
        found.push({ rule: 'lock', at: week.from, what: `${lock.exercise} does not stand as its dose is locked` });
    }
  }
}

/** A week that a block lock names has its emphasis, or the plan says why not. */
function blocks(plan: PlanJson, lock: Lock, found: Violation[]): void {
  plan.weeks.forEach((week, index) => {
    const middle = new Date(Date.parse(week.from) + 3 * 86_400_000).toISOString().slice(0, 10);
    if (middle < (lock.from ?? '') || middle > (lock.to ?? '') || week.emphasis === lock.emphasis) return;
    const said = plan.concessions.some((one) => one.text.includes(`week ${index + 1} is locked to ${lock.emphasis}`));
    if (!said) found.push({ rule: 'lock', at: week.from, what: `${week.emphasis} in a week locked to ${lock.emphasis}` });
  });
}
