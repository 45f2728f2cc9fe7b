// Decides how many sets each slot of one concrete week has: steps inside the block, deload, taper, travel, readiness.
import { reduceSets } from './reduce-sets.ts';
import type { Composition } from '../week/compose-week.ts';
import type { DayRole } from '../week/day-roles.ts';
import { isPinPush } from './dose-frame.ts';
import type { SeasonWeek } from '../season/season.ts';
import { slotRole } from '../week/slot-role.ts';
import type { Assigned } from '../week/week-context.ts';

const DELOAD_SHARE = 0.5;
const JET_LAG_SHARE = 0.6;
const AFTER_TEST_SHARE = 0.5;
const TWO_WEEKS_OUT_SHARE = 0.7;
const ONE_WEEK_OUT_SHARE = 0.4;
const LAST_SESSION_SETS = 3;
/** The last session before a test lies three or four days ahead of it. */
const LAST_SESSION_DAYS = 4;

/** What the weeks before say about the sets of this one. */
export interface SetsBefore {
  /** Share of the sets that the readiness of today leaves, in the first week of a plan. */
  readonly readinessFactor: number;
  /** Mean sets of the loaded weeks since the last deload. */
  readonly usualSets: number | null;
  /** Sets that a slot may have, by what the block has given it so far. */
  readonly guard: (key: string, sets: number, planned: boolean) => number;
  /** Sets that such a day last held. */
  readonly usualDay: (role: DayRole) => number | null;
}

/** Nothing is known of the weeks before: sets stand as the week was composed. */
export const NO_SETS_BEFORE: SetsBefore = {
  readinessFactor: 1,
  usualSets: null,
  guard: (_key, sets) => sets,
  usualDay: () => null,
};

/** The slots of one week with their final set counts; `roles` are this week's own days, in the composition's order. */
export function weekSets(
  composition: Composition,
  roles: readonly DayRole[],
  week: SeasonWeek,
  { readinessFactor, usualSets, guard, usualDay }: SetsBefore,
): Assigned[] {
  const { locked } = composition.context.person;
  const usualOf = (role: DayRole, slots: readonly Assigned[]): number => Math.min(total(slots), usualDay(role) ?? Infinity);
  const out: Assigned[] = [];
  if (week.deload) {
    const light = deloadSets(composition.assigned, roles, usualSets, locked);
    roles.forEach((role, day) => {
      const slots = light.filter((slot) => slot.day === day);
      const usual = usualOf(
        role,
        composition.assigned.filter((slot) => slot.day === day),
      );
      out.push(...(role.day.daysToTest === null ? slots : taperedSets(slots, role, usual, 1, locked)));
    });
    return out;
  }
  const stepped = composition.assigned.map((slot) => {
    const step = week.weekInBlock >= 2 && composition.steps.get(slot.movement.id) === 'set';
    const key = `${roles[slot.day]?.day.weekday}|${slot.movement.id}`;
    return { ...slot, sets: guard(key, slot.sets + (step ? 1 : 0), step) };
  });
  roles.forEach((role, day) => {
    const slots = stepped.filter((slot) => slot.day === day);
    const share = Math.min(
      week.index === 0 ? readinessFactor : 1,
      role.day.jetLag ? JET_LAG_SHARE : 1,
      role.day.daysAfterTest === null ? 1 : AFTER_TEST_SHARE,
    );
    if (role.day.daysToTest !== null) out.push(...taperedSets(slots, role, usualOf(role, slots), share, locked));
    else out.push(...(share < 1 ? shrink(slots, share) : slots));
  });
  return out;
}

/** Half of what the block's weeks usually held; slots whose pattern the week has elsewhere leave first when even one set each is too much. */
function deloadSets(
  slots: readonly Assigned[],
  roles: readonly DayRole[],
  usualSets: number | null,
  locked: ReadonlyMap<string, unknown>,
): Assigned[] {
  const goal = Math.max(1, Math.min(total(slots), Math.floor((usualSets ?? total(slots)) * DELOAD_SHARE)));
  let kept = [...slots];
  while (kept.length > goal) {
    const at = kept.findLastIndex(
      (slot) =>
        slot.movement.pattern !== roles[slot.day]?.lead &&
        !locked.has(slot.movement.id) &&
        kept.some((other) => other !== slot && other.movement.pattern === slot.movement.pattern),
    );
    if (at < 0) break;
    kept = kept.filter((_, index) => index !== at);
  }
  return shrink(kept, Math.min(1, goal / Math.max(1, total(kept))));
}

/** Sets of a day before a test: 70 % of `usual` two weeks out, 40 % one week out, three a lift in the last session; `share` lowers it further. */
function taperedSets(
  slots: readonly Assigned[],
  role: DayRole,
  usual: number,
  share: number,
  locked: ReadonlyMap<string, unknown>,
): Assigned[] {
  const daysToTest = role.day.daysToTest ?? 0;
  // Accessories go about two weeks out (rule taper.access), pushes with all one has against pins too; what remains shares the volume.
  const kept = slots.filter(
    (slot) =>
      locked.has(slot.movement.id) ||
      (!isPinPush(slot.movement) &&
        (slotRole(slot.movement) !== 'accessory' || slot.movement.pattern === 'hinge' || slot.movement.pattern === role.lead)),
  );
  const left = kept.length > 0 ? kept : slots;
  const goal = Math.min(share, daysToTest <= 7 ? ONE_WEEK_OUT_SHARE : TWO_WEEKS_OUT_SHARE) * usual;
  const reduced = shrink(left, Math.min(1, goal / Math.max(1, total(left))));
  return daysToTest <= LAST_SESSION_DAYS
    ? reduced.map((slot) => ({ ...slot, sets: Math.min(LAST_SESSION_SETS, slot.sets) }))
    : reduced;
}

function total(slots: readonly Assigned[]): number {
  return slots.reduce((sum, slot) => sum + slot.sets, 0);
}

function shrink(slots: readonly Assigned[], share: number): Assigned[] {
  const counts = reduceSets(
    slots.map((slot) => slot.sets),
    share,
  );
  return slots.map((slot, index) => ({ ...slot, sets: counts[index] as number }));
}
