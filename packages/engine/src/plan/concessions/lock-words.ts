// Decides what is said of locked blocks and doses: what a block lock moves in the season, and where a dose could not stand as locked.
import type { Catalogue } from '../../vocabulary/movement.ts';
import type { LockedDose } from '../../ledger/event.types.ts';
import { addDays } from '../../units/calendar.ts';
import type { PlanDay } from '../season/plan-day.ts';
import type { Concession, PlannedWeek, PrescribedSet } from '../plan.types.ts';
import type { PlanRequest } from '../request.types.ts';
import { PHASES } from '../season/phases.ts';
import { planSeason, type SeasonWeek } from '../season/season.ts';
import { nameInside } from '../../vocabulary/proper-names.ts';

/** The price of block locks, told as the weeks that the season with and without them gives each emphasis; and the weeks that a lock could not have. */
export function blockLockCost(request: PlanRequest, days: readonly PlanDay[], season: readonly SeasonWeek[]): Concession[] {
  const blocks = request.locks.flatMap((lock) => (lock.kind === 'block' ? [lock] : []));
  if (blocks.length === 0) return [];
  const free = planSeason({ ...request, locks: request.locks.filter((lock) => lock.kind !== 'block') }, days);
  const count = (weeks: readonly SeasonWeek[], phase: string): number => weeks.filter((week) => week.kind === phase).length;
  const moved = PHASES.flatMap((phase) => {
    const more = count(season, phase) - count(free, phase);
    return more === 0
      ? []
      : [`${Math.abs(more)} ${Math.abs(more) === 1 ? 'week' : 'weeks'} of ${phase} ${more > 0 ? 'more' : 'fewer'}`];
  });
  const out: Concession[] = [];
  const names = blocks.map((lock) => `${lock.emphasis} from ${lock.from} to ${lock.to}`).join(' and ');
  if (moved.length > 0)
    out.push({ rule: 'plan.concession', text: `${names} is locked and costs: ${moved.join(', ')}`, relax: 'the lock taken off' });
  for (const lock of blocks) {
    const other = season.filter((week) => {
      const middle = addDays(request.from, week.index * 7 + 3);
      return lock.from <= middle && middle <= lock.to && week.kind !== lock.emphasis;
    });
    for (const week of other)
      out.push({
        rule: 'plan.concession',
        text: `week ${week.index + 1} is locked to ${lock.emphasis} and is ${week.kind === 'deload' || week.deload ? 'a lighter week' : blockName(week.kind)}: that is a hard rule or a date`,
        relax: 'the lock cut short before it',
      });
  }
  return out;
}

function blockName(kind: string): string {
  return kind === 'taper' || kind === 'test' ? `a ${kind} week` : kind === 'travel' ? 'a trip' : kind;
}

/** Where a locked dose could not stand as locked: the weeks, and what stands instead. Lighter weeks and tapers are lighter for locked doses too. */
export function doseLockGaps(request: PlanRequest, catalogue: Catalogue, weeks: readonly PlannedWeek[]): Concession[] {
  return request.locks.flatMap((lock): Concession[] => {
    if (lock.kind !== 'dose') return [];
    const name = nameInside(catalogue.movement.get(lock.exercise)?.name ?? lock.exercise);
    const gaps: number[] = [];
    let stands = 0;
    let instead = '';
    weeks.forEach((week, index) => {
      if (week.deload || !(PHASES as readonly string[]).includes(week.emphasis)) return;
      for (const session of week.sessions)
        for (const slot of session.slots) {
          if (slot.exercise !== lock.exercise) continue;
          stands += 1;
          const first = slot.sets[0];
          if (first === undefined || holds(lock, slot.sets.length, first)) continue;
          if (!gaps.includes(index + 1)) gaps.push(index + 1);
          if (instead === '') instead = doseText(slot.sets.length, first);
        }
    });
    if (stands === 0)
      return [
        {
          rule: 'plan.concession',
          text: `the dose of ${name} is locked, but nothing brings ${name} into the plan`,
          relax: 'the exercise locked as well',
        },
      ];
    if (gaps.length === 0) return [];
    return [
      {
        rule: 'plan.concession',
        text: `the dose of ${name} is locked and cannot stand so in ${gaps.length === 1 ? 'week' : 'weeks'} ${gaps.join(', ')}: a ceiling, a lighter day or the minutes hold it at ${instead}`,
        relax: 'a lighter dose in the lock',
      },
    ];
  });
}

function holds(lock: LockedDose, sets: number, first: PrescribedSet): boolean {
  const amount = first.reps ?? first.seconds ?? first.metres;
  return (
    (lock.sets === undefined || lock.sets === sets) &&
    (lock.amount === undefined || lock.amount === amount) &&
    (lock.rpe === undefined || lock.rpe / 2 === first.rpe) &&
    (lock.loadGrams === undefined || Math.abs((first.loadKg ?? 0) - lock.loadGrams / 1000) < 5)
  );
}

function doseText(sets: number, first: PrescribedSet): string {
  const amount = first.reps ?? `${first.seconds ?? first.metres} ${first.seconds === null ? 'm' : 's'}`;
  return `${sets} × ${amount}${first.loadKg === null ? '' : ` at ${first.loadKg} kg`}${first.rpe === null ? '' : `, RPE ${first.rpe}`}`;
}
