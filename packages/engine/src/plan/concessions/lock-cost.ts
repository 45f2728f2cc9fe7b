// Decides what is said about the price of locked exercises and doses: how much less the first week is worth, and what would stand there without them.
import type { Catalogue } from '../../vocabulary/movement.ts';
import type { Concession, Plan, PlannedWeek } from '../plan.types.ts';
import type { Lock, PlanRequest } from '../request.types.ts';
import { weekdayName } from '../../units/calendar.ts';
import { nameInside } from '../../vocabulary/proper-names.ts';

/** Below this share of the week's worth a lock costs nothing that could be told from the search's own grain, in percent. */
const TOLD_FROM_PERCENT = 1;
const NAMED = 3;
/** From here on a share says nothing more, in percent: next to nothing is left. */
const NEARLY_ALL_PERCENT = 95;

/**
 * The cost of exercise locks in the first week; null without such locks, or where they cost nothing worth telling. `worth` is that week's worth in
 * thousandths of a point; `planned` makes a plan of another request, for the week without locks.
 */
export function lockCost(
  request: PlanRequest,
  catalogue: Catalogue,
  week: PlannedWeek | undefined,
  worth: number,
  planned: (other: PlanRequest) => Plan,
): Concession | null {
  const locked = request.locks.flatMap((lock) => (isPriced(lock) ? [lock.exercise] : []));
  if (locked.length === 0 || week === undefined) return null;
  const name = (id: string): string => nameInside(catalogue.movement.get(id)?.name ?? id);
  const kept = [...new Set(locked)].filter((id) => exercisesOf(week).has(id));
  if (kept.length === 0) return null;
  const free = planned({ ...request, weeks: 1, locks: request.locks.filter((lock) => !isPriced(lock)) });
  const percent = Math.round((100 * (free.optimality.value * 1000 - worth)) / Math.max(1, free.optimality.value * 1000));
  if (percent < TOLD_FROM_PERCENT) return null;
  const share = percent < NEARLY_ALL_PERCENT ? `about ${percent} %` : 'nearly all';
  const instead = [...exercisesOf(free.weeks[0])].filter((id) => !exercisesOf(week).has(id)).slice(0, NAMED);
  const without = instead.length === 0 ? '' : `; without it ${instead.map(name).join(', ')} would stand there`;
  return {
    rule: 'plan.concession',
    text: `${kept.map((id) => (isDoseAlone(request, id) ? `the dose of ${name(id)}` : name(id))).join(' and ')} locked in costs the first week ${share} of its worth${without}`,
    relax: kept.length === 1 ? 'the lock taken off' : 'one of the locks taken off',
  };
}

/** Locks whose price is a share of the week: exercises and doses. */
function isPriced(lock: Lock): lock is Extract<Lock, { kind: 'exercise' | 'dose' }> {
  return lock.kind === 'exercise' || lock.kind === 'dose';
}

function isDoseAlone(request: PlanRequest, exercise: string): boolean {
  return !request.locks.some((lock) => lock.kind === 'exercise' && lock.exercise === exercise);
}

function exercisesOf(week: PlannedWeek | undefined): ReadonlySet<string> {
  return new Set(week?.sessions.flatMap((session) => session.slots.map((slot) => slot.exercise)));
}

/** Exercises locked to a weekday on which this person never trains. */
export function locksWithoutDay(request: PlanRequest, catalogue: Catalogue): Concession[] {
  const trained = new Set(request.availability.map(({ weekday }) => weekday));
  return request.locks.flatMap((lock) => {
    if (lock.kind !== 'exercise' || lock.weekday === undefined || trained.has(lock.weekday)) return [];
    const day = weekdayName(lock.weekday);
    const name = nameInside(catalogue.movement.get(lock.exercise)?.name ?? lock.exercise);
    return [
      {
        rule: 'plan.concession',
        text: `${name} is locked in but cannot stand: ${day} is no training day`,
        relax: `${day} of 20 minutes, or another weekday for the lock`,
      },
    ];
  });
}
