// Decides a whole plan: season, then each week's roles, selection and dose. Pure: same request, same catalogue, same bytes.
import type { Catalogue } from '../vocabulary/movement.ts';
import { addDays } from '../units/calendar.ts';
import { compositionFor } from './week/block-composition.ts';
import { buildSession } from './day/build-session.ts';
import { weekConcessions } from './concessions/concessions.ts';
import { planAim } from './week/sport-week.ts';
import { countSets } from './week/count-sets.ts';
import { dayRoles } from './week/day-roles.ts';
import { familiarWeek } from './week/familiar-week.ts';
import { freeMinutes } from './concessions/free-minutes.ts';
import { gatherConcessions } from './concessions/gather-concessions.ts';
import { goalsLeftOut } from './concessions/goal-gates.ts';
import { goalsOutOfReach } from './concessions/goal-reach.ts';
import { lockCost, locksWithoutDay } from './concessions/lock-cost.ts';
import { blockLockCost, doseLockGaps } from './concessions/lock-words.ts';
import { type Person, personOf } from './person.ts';
import { type PlanDay, planDays } from './season/plan-day.ts';
import type { Concession, Plan, PlannedWeek } from './plan.types.ts';
import type { PlanRequest } from './request.types.ts';
import { plannedTests } from './day/planned-tests.ts';
import { withRetests } from './season/retest-days.ts';
import { runningBlock } from './season/running-block.ts';
import { runOf } from './week/run-order.ts';
import { PHASES, type Phase } from './season/phases.ts';
import { cyclesBefore, planSeason, type SeasonWeek } from './season/season.ts';
import { blocksOf, weeksToBlockEnd } from './season/season-blocks.ts';
import {
  dayKey,
  guardStep,
  rememberCut,
  rememberRest,
  rememberWeek,
  type SeasonMemory,
  startMemory,
  turnBlock,
  usualSets,
} from './season/season-memory.ts';
import { dailyFor } from './day/warm-up.ts';
import { steadyDays } from './week/steady-days.ts';
import { weekSets } from './dose/week-sets.ts';

/** Version of the planner's decisions, held in every plan. */
export const ENGINE_VERSION = '0.1.0';

/** A plan whose later weeks are laid out when somebody comes to them. */
export interface PlanAhead {
  /** The weeks laid out so far; blocks, gates and assumptions are of the whole season. */
  readonly plan: Plan;
  /** Lays the next block out; null when no week is left. Sessions are those of the whole plan, to the byte. Call it once. */
  readonly further: () => PlanAhead | null;
}

/** Plans `request.weeks` weeks of seven days from `request.from`. Throws RangeError when weeks is not 1 to 24. */
export function plan(request: PlanRequest, catalogue: Catalogue): Plan {
  return openPlan(request, catalogue).layOut(request.weeks);
}

/** The same plan, laid out to the end of its first block and then block by block. Throws as `plan` does. */
export function planAhead(request: PlanRequest, catalogue: Catalogue): PlanAhead {
  const { season, layOut } = openPlan(request, catalogue);
  const from = (week: number): PlanAhead => {
    const end = weeksToBlockEnd(season, week);
    return { plan: layOut(end), further: () => (end < season.length ? from(end) : null) };
  };
  return from(0);
}

interface OpenPlan {
  readonly season: readonly SeasonWeek[];
  /** The plan with its weeks laid out up to this number of them, never fewer than before. */
  readonly layOut: (until: number) => Plan;
}

function openPlan(request: PlanRequest, catalogue: Catalogue): OpenPlan {
  if (!Number.isInteger(request.weeks) || request.weeks < 1 || request.weeks > 24)
    throw new RangeError('a plan has 1 to 24 weeks');
  const person = personOf(request, catalogue);
  const days = planDays(request, request.weeks * 7 + 1);
  const season = planSeason(request, days.slice(0, request.weeks * 7));
  const cycles = cyclesBefore(request);
  const memory = startMemory(request);
  const weeks: PlannedWeek[] = [];
  let value = 0;
  let bound = 0;
  let firstWorth = 0;
  const layOut = (until: number): Plan => {
    for (const week of season.slice(weeks.length, until)) {
      const built = planWeek(person, catalogue, days, week, memory);
      weeks.push(built.week);
      if (week.index === 0) firstWorth = built.value;
      value += built.value;
      bound += built.bound;
    }
    const locks = lockCost(request, catalogue, weeks[0], firstWorth, (other) => plan(other, catalogue));
    const aim = planAim(person, weeks, catalogue);
    return {
      engine: ENGINE_VERSION,
      seed: request.seed,
      athlete: request.athlete.id,
      from: request.from,
      ...(aim === null ? {} : { aim }),
      concessions: [
        ...goalsLeftOut(person, catalogue, days, weeks),
        ...goalsOutOfReach(request, catalogue, weeks),
        ...gatherConcessions(request, weeks),
        ...locksWithoutDay(request, catalogue),
        ...blockLockCost(request, days.slice(0, request.weeks * 7), season),
        ...doseLockGaps(request, catalogue, weeks),
        ...(locks === null ? [] : [locks]),
      ],
      blocks: blocksOf(request.from, season, runningBlock(request)),
      ...(cycles.size > 0 ? { cycles: Object.fromEntries(cycles) } : {}),
      weeks: withRetests(weeks, days, request),
      gates: request.gates,
      optimality: {
        value: Math.round(value / 100) / 10,
        bound: Math.round(Math.ceil(bound / 100)) / 10,
        gapPercent: gapPercent(value, bound),
        milliseconds: null,
      },
      assumptions: assumptionsOf(request),
    };
  };
  return { season, layOut };
}

function planWeek(
  person: Person,
  catalogue: Catalogue,
  days: readonly PlanDay[],
  week: SeasonWeek,
  memory: SeasonMemory,
): { week: PlannedWeek; value: number; bound: number } {
  const { request } = person;
  const own = days.slice(week.index * 7, week.index * 7 + 7);
  // The first week keeps its distance from the sport of the day before it, too.
  const before = week.index === 0 ? planDays({ ...request, from: addDays(request.from, -1) }, 1) : [];
  const around = [...before, ...days.slice(Math.max(0, week.index * 7 - 1), week.index * 7 + 8)];
  if (week.block !== memory.block) turnBlock(memory, week.block);
  const from = addDays(request.from, week.index * 7);
  const familiar = familiarWeek(request.previous, from, week.kind);
  const leads = memory.leads.size > 0 ? memory.leads : familiar.leads;
  const roles = dayRoles(own, memory.lastHardDay, around, leads, runOf(request.availability));
  const equipment = own.find((day) => day.minutes > 0)?.equipment ?? own[0]?.equipment ?? [];
  const daily =
    request.limits.training === 'stop' || request.limits.training === 'wait' ? [] : dailyFor(person, catalogue, equipment);
  const tests = plannedTests(person, catalogue, own);
  if (roles.length === 0) {
    if (week.deload) rememberRest(memory);
    return {
      week: {
        from,
        emphasis: week.kind,
        deload: week.deload,
        sessions: [],
        daily,
        setsPerMuscle: {},
        concessions: emptyWeek(own),
        ...(tests.length > 0 ? { tests } : {}),
      },
      value: 0,
      bound: 0,
    };
  }
  const composition = compositionFor(person, catalogue, { week, days: own, roles, familiar }, memory);
  const slots = weekSets(composition, roles, week, {
    readinessFactor: request.readiness.setsFactor,
    usualSets: usualSets(memory, composition, roles),
    guard: (key, sets, planned) => guardStep(memory, key, sets, planned),
    usualDay: (role) => memory.dayTotals.get(dayKey(role.day.weekday, role.day.minutes)) ?? null,
  });
  const sessions: PlannedWeek['sessions'][number][] = [];
  steadyDays(person, week, roles, composition.assigned).forEach((role, day) => {
    const { session, hardBack, bent } = buildSession(
      composition,
      { role, week, slots: slots.filter((slot) => slot.day === day) },
      { held: memory.held, recent: memory.recentLoads },
    );
    if (session.slots.length === 0) return;
    if (!week.deload)
      for (const { exercise, sets } of session.slots) {
        const asked = slots.find((slot) => slot.day === day && slot.movement.id === exercise);
        if (asked !== undefined && sets.length < asked.sets) rememberCut(memory, `${role.day.weekday}|${exercise}`, sets.length);
      }
    sessions.push(session);
    if (hardBack || bent) memory.lastHardDay = role.day.day;
  });
  const setsPerMuscle = countSets(catalogue, sessions);
  rememberWeek(memory, week, own, { sessions, setsPerMuscle }, week.index === 0 && request.readiness.setsFactor < 1);
  const concessions = weekConcessions(composition);
  const ordinary = !week.deload && PHASES.includes(week.kind as Phase) && own.every((day) => day.daysToTest === null);
  const free = ordinary ? freeMinutes(composition, sessions) : null;
  if (free !== null) concessions.push(free);
  return {
    week: {
      from,
      emphasis: week.kind,
      deload: week.deload,
      sessions,
      daily,
      setsPerMuscle,
      ...(concessions.length > 0 ? { concessions } : {}),
      ...(tests.length > 0 ? { tests } : {}),
    },
    value: composition.solution.value + composition.offset,
    bound: composition.solution.bound + composition.offset,
  };
}

/** How far the plan may be below the best one, in percent of the bound: 0 to 100, to a tenth. */
function gapPercent(value: number, bound: number): number {
  return bound <= 0 ? 0 : Math.min(100, Math.max(0, Math.round((1000 * (bound - value)) / bound) / 10));
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
