// Decides what one week leaves for the next: hard days, sets the body is used to, what the block has given.
import type { Muscle } from '../../vocabulary/body.ts';
import type { Weekday } from '../../vocabulary/world.ts';
import { dayNumber, weekdayOf } from '../../units/calendar.ts';
import type { Composition } from '../week/compose-week.ts';
import type { DayRole, PullLead } from '../week/day-roles.ts';
import { lastWeek } from '../week/familiar-week.ts';
import type { PlanDay } from './plan-day.ts';
import type { PlannedWeek } from '../plan.types.ts';
import type { StepKind } from '../dose/prescribe.ts';
import type { PlanRequest } from '../request.types.ts';
import type { SeasonWeek } from './season.ts';

type MuscleSets = Readonly<Partial<Record<Muscle, number>>>;

export interface SeasonMemory {
  lastHardDay: number | null;
  /** Muscle sets of the last four ordinary weeks, newest last; the record before the plan counts as one. */
  readonly loaded: MuscleSets[];
  /** Total sets of the ordinary weeks since the last deload. */
  readonly totals: { readonly shape: string; readonly sets: number }[];
  /** Sets that each kind of day last held in an ordinary week, by `dayKey`. */
  readonly dayTotals: Map<string, number>;
  block: number;
  blockMovements: Set<string>;
  /** Sets by `weekday|movement` that the block began with. */
  placed: Map<string, number>;
  /** The same of the block before; where there is none, of the plan before. */
  lately: ReadonlyMap<string, number>;
  steps: Map<string, StepKind>;
  /** Most sets given so far in this block, by `weekday|movement`. */
  given: Map<string, number>;
  /** Loads of the last loaded weeks, kept over blocks: a deload is never heavier. */
  readonly recentLoads: Map<string, number>;
  /** Pull that leads each weekday in this block. */
  leads: Map<Weekday, PullLead>;
  lastMovements: Set<string>;
  readonly blocksUsed: Map<string, number>;
  /** Loads reached inside the block. */
  held: Map<string, number>;
  readonly compositions: Map<string, Composition>;
}

export function startMemory(request: PlanRequest): SeasonMemory {
  const hard = [request.before.lastHeavyBackOn, request.before.lastHeavyHingeOn].filter((date) => date !== null).map(dayNumber);
  return {
    lastHardDay: hard.length === 0 ? null : Math.max(...hard),
    loaded: Object.values(request.before.weeklySets).some((sets) => sets > 0) ? [request.before.weeklySets] : [],
    totals: [],
    dayTotals: new Map(),
    block: -1,
    blockMovements: new Set(),
    placed: new Map(),
    lately: lastWeek(request.previous, request.from),
    steps: new Map(),
    given: new Map(),
    recentLoads: new Map(),
    leads: new Map(),
    lastMovements: new Set(),
    blocksUsed: new Map(),
    held: new Map(),
    compositions: new Map(),
  };
}

/** Begins another block: its movements become the last ones, everything given inside it is forgotten. */
export function turnBlock(memory: SeasonMemory, block: number): void {
  if (memory.block >= 0) {
    for (const id of memory.blockMovements) memory.blocksUsed.set(id, (memory.blocksUsed.get(id) ?? 0) + 1);
    memory.lastMovements = memory.blockMovements;
    if (memory.placed.size > 0) memory.lately = memory.placed;
  }
  memory.block = block;
  memory.blockMovements = new Set();
  memory.placed = new Map();
  memory.steps = new Map();
  memory.given = new Map();
  memory.leads = new Map();
  memory.held = new Map();
}

/** What the block has now given: its movements, their sets by weekday, their kind of step. The first shape decides. */
export function rememberComposition(memory: SeasonMemory, composition: Composition, roles: readonly DayRole[]): void {
  if (roles.length > 1)
    for (const role of roles) if (!memory.leads.has(role.day.weekday)) memory.leads.set(role.day.weekday, role.lead);
  for (const slot of composition.assigned) {
    memory.blockMovements.add(slot.movement.id);
    const key = `${roles[slot.day]?.day.weekday}|${slot.movement.id}`;
    if (!memory.placed.has(key)) memory.placed.set(key, slot.sets);
    if (!memory.steps.has(slot.movement.id)) memory.steps.set(slot.movement.id, composition.steps.get(slot.movement.id) ?? 'rep');
  }
}

/** Sets of a slot this week, never above what the block has given but by a planned step (rule `prog.two-week-step`). */
export function guardStep(memory: SeasonMemory, key: string, sets: number, planned: boolean): number {
  const before = memory.given.get(key);
  const allowed = before === undefined ? sets : Math.min(sets, planned ? before + 1 : before);
  memory.given.set(key, Math.max(before ?? 0, allowed));
  return allowed;
}

/** A day that had no room for all of a slot's sets gives it no more later in the block: a set that comes back would be a step. */
export function rememberCut(memory: SeasonMemory, key: string, sets: number): void {
  const before = memory.given.get(key);
  if (before !== undefined && sets < before) memory.given.set(key, sets);
}

/** Days are alike when weekday and minutes are. */
export function dayKey(weekday: Weekday, minutes: number): string {
  return `${weekday}${minutes}`;
}

/** A rest, trained lightly or not at all, begins the count of loaded weeks anew. */
export function rememberRest(memory: SeasonMemory): void {
  memory.totals.length = 0;
}

/** Counts one finished week into what the body is used to; a week cut because the person is tired says nothing about usual totals. */
export function rememberWeek(
  memory: SeasonMemory,
  week: SeasonWeek,
  own: readonly PlanDay[],
  built: Pick<PlannedWeek, 'sessions' | 'setsPerMuscle'>,
  tired: boolean,
): void {
  if (week.deload) rememberRest(memory);
  const trained = new Set(built.sessions.map((session) => session.date));
  const days = own.filter((day) => trained.has(day.date));
  if (week.deload || !isOrdinary(week, days)) return;
  if (!tired)
    for (const session of built.sessions)
      memory.dayTotals.set(
        dayKey(weekdayOf(session.date), session.budgetMinutes),
        session.slots.reduce((n, slot) => n + slot.sets.length, 0),
      );
  if (!tired)
    memory.totals.push({
      shape: built.sessions.map((session) => `${weekdayOf(session.date)}${session.budgetMinutes}`).join(),
      sets: built.sessions.reduce((sum, session) => sum + session.slots.reduce((n, slot) => n + slot.sets.length, 0), 0),
    });
  memory.loaded.push(built.setsPerMuscle);
  if (memory.loaded.length > 4) memory.loaded.shift();
}

/** Heaviest recent sets per muscle, for ramps. */
export function recentSets(memory: SeasonMemory): Partial<Record<Muscle, number>> {
  const before: Partial<Record<Muscle, number>> = {};
  for (const sets of memory.loaded)
    for (const [muscle, count] of Object.entries(sets) as [Muscle, number][])
      before[muscle] = Math.max(before[muscle] ?? 0, count);
  return before;
}

/** Mean sets of the weeks since the last deload: those that train on the same days where there are some. */
export function usualSets(memory: SeasonMemory, composition: Composition, roles: readonly DayRole[]): number | null {
  const trained = roles.filter((_, day) => composition.assigned.some((slot) => slot.day === day));
  const shape = trained.map(({ day }) => `${day.weekday}${day.minutes}`).join();
  const same = memory.totals.filter((one) => one.shape === shape);
  const weeks = same.length > 0 ? same : memory.totals;
  return weeks.length === 0 ? null : weeks.reduce((sum, one) => sum + one.sets, 0) / weeks.length;
}

/** Weeks whose sets say what the body is used to: no trip, no taper, no cut for the journey. */
function isOrdinary(week: SeasonWeek, own: readonly PlanDay[]): boolean {
  if (week.kind === 'travel' || week.kind === 'taper' || week.kind === 'test' || week.kind === 'maintain') return false;
  return !own.some((day) => day.jetLag || day.daysToTest !== null || day.daysAfterTest !== null);
}
