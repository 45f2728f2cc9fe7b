// Decides how many sets each slot of one concrete week has: steps inside the block, deload, taper, travel, readiness.
import { reduceSets } from './reduce-sets.ts';
import type { Composition } from './compose-week.ts';
import type { DayRole } from './day-roles.ts';
import type { SeasonWeek } from './season.ts';
import { slotRole } from './slot-role.ts';
import type { Assigned } from './week-context.ts';

const DELOAD_SHARE = 0.5;
const JET_LAG_SHARE = 0.6;
const AFTER_TEST_SHARE = 0.5;
const TWO_WEEKS_OUT_SHARE = 0.7;
const ONE_WEEK_OUT_SHARE = 0.4;
const LAST_SESSION_SETS = 3;
/** The last session before a test lies three or four days ahead of it. */
const LAST_SESSION_DAYS = 4;

/** The slots of one week with their final set counts; `roles` are this week's own days, in the composition's order; `usualSets` is the mean of the loaded weeks since the last deload. */
export function weekSets(
  composition: Composition,
  roles: readonly DayRole[],
  week: SeasonWeek,
  readinessFactor: number,
  usualSets: number | null = null,
  guard: (key: string, sets: number, planned: boolean) => number = (_key, sets) => sets,
): Assigned[] {
  const second = !week.deload && week.weekInBlock >= 2;
  if (week.deload)
    return deloadSets(composition.assigned, roles, usualSets).map((slot) => {
      const near = roles[slot.day]?.day.daysToTest ?? null;
      return near !== null && near <= LAST_SESSION_DAYS ? { ...slot, sets: Math.min(LAST_SESSION_SETS, slot.sets) } : slot;
    });
  const stepped = composition.assigned.map((slot) => {
    const step = second && composition.steps.get(slot.movement.id) === 'set';
    const key = `${roles[slot.day]?.day.weekday}|${slot.movement.id}`;
    return { ...slot, sets: guard(key, slot.sets + (step ? 1 : 0), step) };
  });
  const out: Assigned[] = [];
  roles.forEach((role, day) => {
    const slots = stepped.filter((slot) => slot.day === day);
    out.push(...daySets(slots, role, week.index === 0 ? readinessFactor : 1));
  });
  return out;
}

/** Half of what the block's weeks usually held; slots whose pattern the week has elsewhere leave first when even one set each is too much. */
function deloadSets(slots: readonly Assigned[], roles: readonly DayRole[], usualSets: number | null): Assigned[] {
  const goal = Math.max(1, Math.min(total(slots), Math.floor((usualSets ?? total(slots)) * DELOAD_SHARE)));
  let kept = [...slots];
  while (kept.length > goal) {
    const at = kept.findLastIndex(
      (slot) =>
        slot.movement.pattern !== roles[slot.day]?.lead &&
        kept.some((other) => other !== slot && other.movement.pattern === slot.movement.pattern),
    );
    if (at < 0) break;
    kept = kept.filter((_, index) => index !== at);
  }
  return shrink(kept, Math.min(1, goal / Math.max(1, total(kept))));
}

function daySets(slots: readonly Assigned[], role: DayRole, readiness: number): Assigned[] {
  const { daysToTest, daysAfterTest, jetLag } = role.day;
  let share = readiness;
  if (jetLag) share = Math.min(share, JET_LAG_SHARE);
  if (daysAfterTest !== null) share = Math.min(share, AFTER_TEST_SHARE);
  if (daysToTest === null) return share < 1 ? shrink(slots, share) : [...slots];
  share = Math.min(share, daysToTest <= 7 ? ONE_WEEK_OUT_SHARE : TWO_WEEKS_OUT_SHARE);
  // Accessories go about two weeks out (rule taper.access); what remains shares the volume.
  const kept = slots.filter(
    (slot) => slotRole(slot.movement) !== 'accessory' || slot.movement.pattern === 'hinge' || slot.movement.pattern === role.lead,
  );
  const goal = share * total(slots);
  const reduced = shrink(kept.length > 0 ? kept : slots, Math.min(1, goal / Math.max(1, total(kept.length > 0 ? kept : slots))));
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
