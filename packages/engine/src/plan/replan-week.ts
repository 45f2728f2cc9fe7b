// Decides the rest of one week again after something changed, with the least disturbance, and says what was given up.
import { runOf } from './week/run-order.ts';
import type { Catalogue } from '../vocabulary/movement.ts';
import type { Muscle } from '../vocabulary/body.ts';
import type { CalendarEntry } from '../ledger/event.types.ts';
import type { Equipment } from '../vocabulary/world.ts';
import type { IsoDate } from '../units/brand.ts';
import { dayNumber, daysBetween, weekdayOf } from '../units/calendar.ts';
import { seedFor } from '../units/random.ts';
import { buildSession, isBack } from './day/build-session.ts';
import { composeWeek } from './week/compose-week.ts';
import { weekConcessions } from './concessions/concessions.ts';
import { countSets } from './week/count-sets.ts';
import { dayRoles, type DayRole, type PullLead } from './week/day-roles.ts';
import { personOf } from './person.ts';
import { planDays } from './season/plan-day.ts';
import type { Concession, Plan, PlannedSession, PlannedWeek } from './plan.types.ts';
import type { PlanComplaint, PlanRequest } from './request.types.ts';
import { PHASES, type Phase } from './season/phases.ts';
import type { SeasonWeek } from './season/season.ts';
import type { AlreadyDone } from './week/week-context.ts';
import { NO_SETS_BEFORE, weekSets } from './dose/week-sets.ts';

export type WeekChange =
  | { readonly kind: 'missed'; readonly date: IsoDate }
  | { readonly kind: 'moved'; readonly from: IsoDate; readonly to: IsoDate }
  | { readonly kind: 'shortened'; readonly date: IsoDate; readonly minutes: number }
  | { readonly kind: 'complaint'; readonly complaint: PlanComplaint }
  | { readonly kind: 'equipment'; readonly equipment: readonly Equipment[] }
  | { readonly kind: 'trip'; readonly entry: CalendarEntry };

export interface Replanned {
  readonly plan: Plan;
  /** What the rest of the week no longer holds, in a person's words. */
  readonly gaveUp: readonly Concession[];
  /** Slots of the remaining days added, dropped or with another number of sets. */
  readonly disturbance: number;
}

/** Solves the days from `on` of its week again. Days before `on` stay to the byte; other weeks are untouched. Returns the plan unchanged when `on` lies outside it. */
export function replanWeek(plan: Plan, request: PlanRequest, change: WeekChange, on: IsoDate, catalogue: Catalogue): Replanned {
  const index = Math.floor(daysBetween(plan.from, on) / 7);
  const old = plan.weeks[index];
  if (old === undefined || on < plan.from) return { plan, gaveUp: [], disturbance: 0 };
  const changed = changedRequest(request, old.from, change);
  const overrides = changedMinutes(old, change);
  const person = personOf(changed, catalogue);
  const days = planDays(changed, 8, overrides);
  const kept = old.sessions.filter((session) => session.date < on && !(change.kind === 'missed' && session.date === change.date));
  const remaining = days.slice(0, 7).filter((day) => day.date >= on && day.minutes > 0);
  const week = seasonWeek(plan, index);
  const hardBefore = lastHard([...plan.weeks.slice(0, index).flatMap((other) => other.sessions), ...kept]);
  const roles = keepLeads(dayRoles(remaining, hardBefore, days, new Map(), runOf(changed.availability)), old, kept, change);
  const done = doneBy(catalogue, kept);
  const composition = composeWeek(
    {
      person,
      catalogue,
      phase: week.phase,
      kind: week.kind === 'travel' ? 'travel' : week.phase,
      cycle: week.cycle,
      weekIndex: index,
      roles,
      before: heaviest(plan, index),
      sport: {},
      blockMovements: new Set(old.sessions.flatMap((session) => session.slots.map((slot) => slot.exercise))),
      placed: placedBefore(old, change),
      steps: new Map(),
      lastMovements: new Set(),
      blocksUsed: new Map(),
      seed: seedFor(plan.seed, `${week.block}`),
      done,
    },
    'quick',
  );
  const slots = weekSets(composition, roles, week, NO_SETS_BEFORE);
  const held = heldLoads(plan, index);
  const fresh: PlannedSession[] = [];
  roles.forEach((role, day) => {
    const { session } = buildSession(
      composition,
      { role, week, slots: slots.filter((slot) => slot.day === day) },
      { held, recent: new Map() },
    );
    if (session.slots.length > 0) fresh.push(session);
  });
  const sessions = [...kept, ...fresh];
  const own = weekConcessions(composition);
  const replacement: PlannedWeek = {
    from: old.from,
    emphasis: old.emphasis,
    deload: old.deload,
    sessions,
    daily: old.daily,
    setsPerMuscle: countSets(catalogue, sessions),
    ...(own.length > 0 ? { concessions: own } : {}),
    ...(old.tests === undefined ? {} : { tests: old.tests }),
    ...(old.retests === undefined ? {} : { retests: old.retests }),
  };
  const before = old.sessions.filter(
    (session) => session.date >= on || (change.kind === 'missed' && session.date === change.date),
  );
  const { disturbance, lost } = compare(before, fresh, catalogue);
  const gaveUp = [
    ...own.filter((one) => !(old.concessions ?? []).some((other) => other.rule === one.rule && other.text === one.text)),
    ...lost,
  ];
  return { plan: { ...plan, weeks: plan.weeks.map((other, at) => (at === index ? replacement : other)) }, gaveUp, disturbance };
}

function changedRequest(request: PlanRequest, from: IsoDate, change: WeekChange): PlanRequest {
  const base: PlanRequest = { ...request, from, weeks: 1, previous: null };
  if (change.kind === 'complaint')
    return { ...base, complaints: [...base.complaints.filter((one) => one.joint !== change.complaint.joint), change.complaint] };
  if (change.kind === 'equipment') return { ...base, equipment: change.equipment };
  if (change.kind === 'trip') return { ...base, calendar: [...base.calendar, change.entry] };
  return base;
}

function changedMinutes(old: PlannedWeek, change: WeekChange): Map<string, number> {
  const overrides = new Map<string, number>();
  if (change.kind === 'missed') overrides.set(change.date, 0);
  if (change.kind === 'shortened') overrides.set(change.date, change.minutes);
  if (change.kind === 'moved') {
    const minutes = old.sessions.find((session) => session.date === change.from)?.budgetMinutes ?? 45;
    overrides.set(change.from, 0);
    overrides.set(change.to, Math.max(minutes, old.sessions.find((session) => session.date === change.to)?.budgetMinutes ?? 0));
  }
  return overrides;
}

function seasonWeek(plan: Plan, index: number): SeasonWeek {
  const week = plan.weeks[index] as PlannedWeek;
  let phase: Phase = 'technique';
  let weekInBlock = 0;
  for (let w = index; w >= 0; w--) {
    const emphasis = plan.weeks[w]?.emphasis as Phase;
    if (!PHASES.includes(emphasis)) continue;
    phase = emphasis;
    for (let b = w - (w === index ? 1 : 0); b >= 0 && plan.weeks[b]?.emphasis === emphasis; b--) weekInBlock++;
    break;
  }
  return {
    index,
    kind: week.emphasis,
    deload: week.deload,
    phase,
    block: index === 0 ? 0 : 1,
    weekInBlock,
    cycle: cycleAt(plan, week.from),
  };
}

/** Which time round the emphasis of a day is: that of its block, or of the block that a lighter week stands in. */
function cycleAt(plan: Plan, date: IsoDate): number {
  return plan.blocks.filter((block) => block.from <= date && PHASES.includes(block.kind as Phase)).at(-1)?.cycle ?? 1;
}

function lastHard(sessions: readonly PlannedSession[]): number | null {
  let last: number | null = null;
  for (const session of sessions) {
    const hard = session.slots.some(
      (slot) => isBack(slot.pattern) && slot.sets.some((set) => (set.rpe ?? 0) >= 8 || (set.percent1RM ?? 0) >= 80),
    );
    if (hard) last = Math.max(last ?? -1, dayNumber(session.date));
  }
  return last;
}

/** Days keep the pull they had; what is still missing goes to a day without one, a moved session takes its pull along. */
function keepLeads(roles: readonly DayRole[], old: PlannedWeek, kept: readonly PlannedSession[], change: WeekChange): DayRole[] {
  const leadOf = (session: PlannedSession | undefined): PullLead =>
    (session?.roles.find((role) => role === 'horizontal-pull' || role === 'vertical-pull') as PullLead | undefined) ?? null;
  const session = (date: IsoDate): PlannedSession | undefined => old.sessions.find((one) => one.date === date);
  const leads: PullLead[] = roles.map((role) => {
    if (change.kind === 'moved' && role.day.date === change.to) return leadOf(session(change.from)) ?? leadOf(session(change.to));
    return leadOf(session(role.day.date));
  });
  const has = (lead: PullLead): boolean =>
    leads.includes(lead) || kept.some((one) => one.roles.includes(lead as 'vertical-pull'));
  for (const needed of ['horizontal-pull', 'vertical-pull'] as const) {
    if (has(needed)) continue;
    const free = leads.indexOf(null);
    const spare = leads.findIndex((lead, at) => lead !== null && leads.indexOf(lead) !== at);
    if (free >= 0) leads[free] = needed;
    else if (spare >= 0) leads[spare] = needed;
  }
  const bothMissing = roles.length === 1 && !(has('horizontal-pull') && has('vertical-pull'));
  return roles.map((role, at) => {
    const lead = leads[at] ?? null;
    const closed = bothMissing
      ? []
      : lead === 'horizontal-pull'
        ? (['vertical-pull'] as const)
        : lead === 'vertical-pull'
          ? (['horizontal-pull'] as const)
          : [];
    return { ...role, lead, closed };
  });
}

function doneBy(catalogue: Catalogue, sessions: readonly PlannedSession[]): AlreadyDone {
  const patterns = new Map<string, number>();
  const also = new Map<string, number>();
  const joints = new Map<string, number>();
  const movements = new Map<string, number>();
  const add = (map: Map<string, number>, key: string, n: number): void => {
    map.set(key, (map.get(key) ?? 0) + n);
  };
  for (const slot of sessions.flatMap((session) => session.slots)) {
    const movement = catalogue.movement.get(slot.exercise);
    if (movement === undefined) continue;
    add(patterns, movement.pattern, 1);
    for (const other of movement.alsoTrains) add(also, other, 1);
    add(movements, movement.id, 1);
    for (const [joint, load] of Object.entries(movement.joints)) add(joints, joint, load * slot.sets.length);
  }
  return { patterns, also, muscles: countSets(catalogue, sessions), joints, movements };
}

function heaviest(plan: Plan, index: number): Partial<Record<Muscle, number>> {
  const before: Partial<Record<Muscle, number>> = {};
  // The week's own planned sets may always be reached again.
  for (const week of plan.weeks.slice(Math.max(0, index - 4), index + 1)) {
    for (const [muscle, sets] of Object.entries(week.setsPerMuscle) as [Muscle, number][])
      before[muscle] = Math.max(before[muscle] ?? 0, sets);
  }
  return before;
}

function placedBefore(old: PlannedWeek, change: WeekChange): Map<string, number> {
  const placed = new Map<string, number>();
  for (const session of old.sessions) {
    const date = change.kind === 'moved' && session.date === change.from ? change.to : session.date;
    for (const slot of session.slots)
      placed.set(`${weekdayOf(date)}|${slot.exercise}`, Math.max(2, old.deload ? slot.sets.length * 2 : slot.sets.length));
  }
  return placed;
}

function heldLoads(plan: Plan, index: number): Map<string, number> {
  const held = new Map<string, number>();
  for (const week of plan.weeks.slice(Math.max(0, index - 3), index)) {
    if (week.deload || week.emphasis !== plan.weeks[index]?.emphasis) continue;
    for (const slot of week.sessions.flatMap((session) => session.slots))
      for (const set of slot.sets)
        if (set.loadKg !== null) held.set(slot.exercise, Math.max(held.get(slot.exercise) ?? set.loadKg, set.loadKg));
  }
  return held;
}

function compare(
  before: readonly PlannedSession[],
  after: readonly PlannedSession[],
  catalogue: Catalogue,
): { disturbance: number; lost: Concession[] } {
  const count = (sessions: readonly PlannedSession[]): Map<string, number> => {
    const sets = new Map<string, number>();
    for (const slot of sessions.flatMap((session) => session.slots))
      sets.set(slot.exercise, (sets.get(slot.exercise) ?? 0) + slot.sets.length);
    return sets;
  };
  const old = count(before);
  const now = count(after);
  let disturbance = 0;
  const lost: Concession[] = [];
  for (const id of [...new Set([...old.keys(), ...now.keys()])].sort()) {
    const was = old.get(id) ?? 0;
    const is = now.get(id) ?? 0;
    if (was === is) continue;
    disturbance++;
    if (is < was)
      lost.push({
        rule: 'plan.missed',
        text: `${catalogue.movement.get(id)?.name ?? id}: ${is === 0 ? 'left out this week' : `${was - is} set${was - is === 1 ? '' : 's'} fewer this week`}`,
      });
  }
  return { disturbance, lost };
}
