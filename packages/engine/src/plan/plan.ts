// Decides a whole plan: season, then each week's roles, selection and dose. Pure: same request, same catalogue, same bytes.
import type { Weekday } from '../vocabulary/world.ts';
import type { Muscle } from '../vocabulary/body.ts';
import type { Catalogue } from '../vocabulary/movement.ts';
import { addDays, dayNumber } from '../units/calendar.ts';
import { seedFor } from '../units/random.ts';
import { buildSession } from './build-session.ts';
import { countSets } from './count-sets.ts';
import { composeWeek, type Composition } from './compose-week.ts';
import { weekConcessions } from './concessions.ts';
import { type DayRole, dayRoles, type PullLead } from './day-roles.ts';
import { gatherConcessions } from './gather-concessions.ts';
import type { StepKind } from './prescribe.ts';
import { personOf, type Person } from './person.ts';
import { planDays, type PlanDay } from './plan-day.ts';
import type { Concession, Plan, PlannedWeek } from './plan.types.ts';
import type { PlanRequest } from './request.types.ts';
import { blocksOf } from './season-blocks.ts';
import { planSeason, type SeasonWeek } from './season.ts';
import { dailyFor } from './warm-up.ts';
import { weekSets } from './week-sets.ts';

/** Version of the planner's decisions, held in every plan. */
export const ENGINE_VERSION = '0.1.0';

interface Memory {
  lastHardDay: number | null;
  /** Muscle sets of recent loaded weeks, newest last. */
  readonly loaded: Readonly<Partial<Record<Muscle, number>>>[];
  /** Total sets of the ordinary weeks since the last deload. */
  readonly totals: { readonly composition: Composition; readonly sets: number }[];
  block: number;
  blockMovements: Set<string>;
  placed: Map<string, number>;
  steps: Map<string, StepKind>;
  /** Pull that leads each weekday in this block. */
  leads: Map<Weekday, PullLead>;
  lastMovements: Set<string>;
  blocksUsed: Map<string, number>;
  held: Map<string, number>;
  readonly compositions: Map<string, Composition>;
}

/** Plans `request.weeks` weeks of seven days from `request.from`. Throws RangeError when weeks is not 1 to 24. */
export function plan(request: PlanRequest, catalogue: Catalogue): Plan {
  if (!Number.isInteger(request.weeks) || request.weeks < 1 || request.weeks > 24)
    throw new RangeError('a plan has 1 to 24 weeks');
  const person = personOf(request, catalogue);
  const days = planDays(request, request.weeks * 7 + 1);
  const season = planSeason(request, days.slice(0, request.weeks * 7));
  const memory = startMemory(request);
  const weeks: PlannedWeek[] = [];
  let value = 0;
  let bound = 0;
  for (const week of season) {
    const built = planWeek(person, catalogue, days, week, memory);
    weeks.push(built.week);
    value += built.value;
    bound += built.bound;
  }
  return {
    engine: ENGINE_VERSION,
    seed: request.seed,
    athlete: request.athlete.id,
    from: request.from,
    concessions: gatherConcessions(request, weeks),
    blocks: blocksOf(request.from, season),
    weeks,
    gates: request.gates,
    optimality: {
      value: Math.round(value / 100) / 10,
      bound: Math.round(Math.ceil(bound / 100)) / 10,
      gapPercent: value > 0 ? Math.round((1000 * (bound - value)) / value) / 10 : 0,
      milliseconds: null,
    },
    assumptions: assumptionsOf(request),
  };
}

function startMemory(request: PlanRequest): Memory {
  const hard = [request.before.lastHeavyBackOn, request.before.lastHeavyHingeOn].filter((date) => date !== null).map(dayNumber);
  return {
    lastHardDay: hard.length === 0 ? null : Math.max(...hard),
    loaded: Object.keys(request.before.weeklySets).length === 0 ? [] : [request.before.weeklySets],
    totals: [],
    block: -1,
    blockMovements: new Set(),
    placed: new Map(),
    steps: new Map(),
    leads: new Map(),
    lastMovements: new Set(),
    blocksUsed: new Map(),
    held: new Map(),
    compositions: new Map(),
  };
}

function planWeek(
  person: Person,
  catalogue: Catalogue,
  days: readonly PlanDay[],
  week: SeasonWeek,
  memory: Memory,
): { week: PlannedWeek; value: number; bound: number } {
  const { request } = person;
  const own = days.slice(week.index * 7, week.index * 7 + 7);
  const around = days.slice(Math.max(0, week.index * 7 - 1), week.index * 7 + 8);
  if (week.block !== memory.block) turnBlock(memory, week.block);
  const roles = dayRoles(own, memory.lastHardDay, around, memory.leads);
  const from = addDays(request.from, week.index * 7);
  const equipment = own.find((day) => day.minutes > 0)?.equipment ?? own[0]?.equipment ?? [];
  const daily =
    request.limits.training === 'stop' || request.limits.training === 'wait' ? [] : dailyFor(person, catalogue, equipment);
  if (roles.length === 0) {
    return {
      week: {
        from,
        emphasis: week.kind,
        deload: week.deload,
        sessions: [],
        daily,
        setsPerMuscle: {},
        concessions: emptyWeek(own),
      },
      value: 0,
      bound: 0,
    };
  }
  const composition = compositionFor(person, catalogue, roles, own, week, memory);
  const slots = weekSets(composition, roles, week, request.readiness.setsFactor, usualSets(memory, composition));
  const sessions: PlannedWeek['sessions'][number][] = [];
  roles.forEach((role, day) => {
    const { session, hardBack } = buildSession(
      composition,
      slots.filter((slot) => slot.day === day),
      role,
      week,
      memory.held,
    );
    if (session.slots.length === 0) return;
    sessions.push(session);
    if (hardBack) memory.lastHardDay = role.day.day;
  });
  const setsPerMuscle = countSets(catalogue, sessions);
  if (week.deload) memory.totals.length = 0;
  else if (isOrdinary(week, own))
    memory.totals.push({
      composition,
      sets: sessions.reduce((sum, session) => sum + session.slots.reduce((n, slot) => n + slot.sets.length, 0), 0),
    });
  if (!week.deload && isOrdinary(week, own)) {
    memory.loaded.push(setsPerMuscle);
    if (memory.loaded.length > 4) memory.loaded.shift();
  }
  const concessions = weekConcessions(composition);
  return {
    week: {
      from,
      emphasis: week.kind,
      deload: week.deload,
      sessions,
      daily,
      setsPerMuscle,
      ...(concessions.length > 0 ? { concessions } : {}),
    },
    value: composition.solution.value + composition.offset,
    bound: composition.solution.bound + composition.offset,
  };
}

/** Mean sets of the weeks since the last deload: those of the same composition where there are some. */
function usualSets(memory: Memory, composition: Composition): number | null {
  const same = memory.totals.filter((one) => one.composition === composition);
  const weeks = same.length > 0 ? same : memory.totals;
  return weeks.length === 0 ? null : weeks.reduce((sum, one) => sum + one.sets, 0) / weeks.length;
}

/** Weeks whose sets say what the body is used to: no trip, no taper, no cut for the journey. */
function isOrdinary(week: SeasonWeek, own: readonly PlanDay[]): boolean {
  if (week.kind === 'travel' || week.kind === 'taper' || week.kind === 'test' || week.kind === 'maintain') return false;
  return !own.some((day) => day.minutes > 0 && (day.jetLag || day.daysToTest !== null || day.daysAfterTest !== null));
}

function turnBlock(memory: Memory, block: number): void {
  if (memory.block >= 0) {
    for (const id of memory.blockMovements) memory.blocksUsed.set(id, (memory.blocksUsed.get(id) ?? 0) + 1);
    memory.lastMovements = memory.blockMovements;
  }
  memory.block = block;
  memory.blockMovements = new Set();
  memory.placed = new Map();
  memory.steps = new Map();
  memory.leads = new Map();
  memory.held = new Map();
}

/** The composition of this kind of week: solved once per block and shape of days, then reused. */
function compositionFor(
  person: Person,
  catalogue: Catalogue,
  roles: readonly DayRole[],
  own: readonly PlanDay[],
  week: SeasonWeek,
  memory: Memory,
): Composition {
  const kind = week.kind === 'travel' ? 'travel' : week.phase;
  const sport: Partial<Record<Muscle, number>> = {};
  for (const day of own)
    for (const load of day.sports)
      for (const [muscle, sets] of Object.entries(load.sets) as [Muscle, number][]) sport[muscle] = (sport[muscle] ?? 0) + sets;
  const shape = roles
    .map(({ day, lead, hard }) => `${day.weekday}${day.minutes}${lead ?? ''}${hard ? 'h' : ''}${day.equipmentKey}`)
    .join(';');
  const key = `${week.block}|${week.phase}|${kind}|${shape}|${JSON.stringify(sport)}`;
  const held = memory.compositions.get(key);
  if (held !== undefined) return held;
  const before: Partial<Record<Muscle, number>> = {};
  for (const sets of memory.loaded)
    for (const [muscle, count] of Object.entries(sets) as [Muscle, number][])
      before[muscle] = Math.max(before[muscle] ?? 0, count);
  const { request } = person;
  const composition = composeWeek(
    {
      person,
      catalogue,
      phase: week.phase,
      kind,
      weekIndex: week.index,
      roles,
      before,
      sport,
      blockMovements: memory.blockMovements,
      placed: memory.placed,
      steps: memory.steps,
      lastMovements: memory.lastMovements,
      blocksUsed: memory.blocksUsed,
      seed: seedFor(request.seed, `${week.block}`),
    },
    request.effort,
  );
  memory.compositions.set(key, composition);
  remember(memory, composition, roles);
  return composition;
}

/** What the block has now given: its movements, their sets by weekday, their kind of step. The first shape decides. */
function remember(memory: Memory, composition: Composition, roles: readonly DayRole[]): void {
  if (roles.length > 1) for (const role of roles) if (!memory.leads.has(role.day.weekday)) memory.leads.set(role.day.weekday, role.lead);
  for (const slot of composition.assigned) {
    memory.blockMovements.add(slot.movement.id);
    const key = `${roles[slot.day]?.day.weekday}|${slot.movement.id}`;
    if (!memory.placed.has(key)) memory.placed.set(key, slot.sets);
    if (!memory.steps.has(slot.movement.id)) memory.steps.set(slot.movement.id, composition.steps.get(slot.movement.id) ?? 'rep');
  }
}

function emptyWeek(own: readonly PlanDay[]): Concession[] {
  if (own.some((day) => day.off === 'screen'))
    return [
      {
        rule: 'parq',
        text: 'no loaded training until a professional has said it is fine',
        relax: 'enter the date of that answer',
      },
    ];
  if (own.some((day) => day.off === 'away' || day.off === 'holiday'))
    return [{ rule: 'plan.away', text: 'away all week: no sessions' }];
  return [{ rule: 'plan.minutes', text: 'no training day of at least ten minutes in this week', relax: 'one day of 15 minutes' }];
}

function assumptionsOf(request: PlanRequest): string[] {
  const own: string[] = [];
  for (const entry of request.calendar) {
    if (entry.kind === 'trip' && entry.equipment === undefined)
      own.push(`the trip from ${entry.from} names no equipment: nothing but body weight is assumed`);
  }
  if (request.complaints.some((complaint) => complaint.severity >= 3))
    own.push('complaints are assumed to last until they are reported as settled; the plan is made again then');
  return [...request.assumptions, ...own];
}
