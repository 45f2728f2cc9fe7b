// Decides what each week is for: blocks around tests, trips and days off, with a deload in time (dynamic programming over weeks).
import type { BlockKind } from '../../vocabulary/training.ts';
import { addDays, dayNumber, yearsBetween } from '../../units/calendar.ts';
import type { PlanDay } from './plan-day.ts';
import { PHASES, type Phase } from './phases.ts';
import type { PlanRequest } from '../request.types.ts';
import { begunBlocks, runningBlock } from './running-block.ts';

export interface SeasonWeek {
  readonly index: number;
  readonly kind: BlockKind;
  readonly deload: boolean;
  /** Emphasis under way, also while the week itself is a deload, a taper or a trip. */
  readonly phase: Phase;
  /** 0 for the first block of the season. */
  readonly block: number;
  /** Loaded weeks of this block before this one. */
  readonly weekInBlock: number;
  /** Which time the emphasis comes round: 1 for the first. */
  readonly cycle: number;
}

type WeekKind = 'free' | 'test' | 'taper' | 'travel' | 'empty';

/** Loaded weeks allowed between deloads: six, or five from age 50 and for advanced lifters (rule `plan.deload-cap`). */
export function loadedWeeksCap(request: PlanRequest): number {
  const age = request.athlete.born === null ? null : yearsBetween(request.athlete.born, request.from);
  return (age !== null && age >= 50) || request.athlete.level === 'advanced' ? 5 : 6;
}

function kindOfWeek(days: readonly PlanDay[]): WeekKind {
  if (days.some((day) => day.event !== null)) return 'test';
  const training = days.filter((day) => day.minutes > 0);
  const tapering = days.filter((day) => day.daysToTest !== null).length;
  if (tapering >= 4) return 'taper';
  if (training.length === 0) return 'empty';
  const away = training.filter((day) => day.onTrip).length;
  return away * 2 > training.length ? 'travel' : 'free';
}

interface State {
  readonly phase: number;
  readonly inPhase: number;
  readonly loaded: number;
  /** Weeks since the last deload began, capped at 3. */
  readonly since: number;
  readonly block: number;
}
interface Step {
  readonly week: SeasonWeek;
  readonly state: State;
  readonly cost: number;
  readonly from: Node | null;
}
interface Node extends Step {
  readonly total: number;
}

const FRAME_WEEKS = 4;
/** Price of a free week of another emphasis than a lock wants: above anything the season weighs, below no hard rule. */
const AGAINST_LOCK = 60;
const MIN_WEEKS_BETWEEN = 3;
/** Weeks of strength that should stand before a taper, and the price of each that is missing (less for newcomers, whose technique comes first): load peaks about two weeks out, volume about five (rule `taper.peakvol`). */
const STRENGTH_WEEKS_BEFORE_TEST = 3;
const MISSING_STRENGTH_WEEK = { newcomer: 4, trained: 5 };
/** A test this near may begin a season with strength. */
const NEAR_TEST_WEEKS = 7;
const STRENGTH = PHASES.indexOf('strength');

/** Lays `request.weeks` weeks; `days` holds seven entries a week from `request.from`. */
export function planSeason(request: PlanRequest, days: readonly PlanDay[]): SeasonWeek[] {
  const cap = loadedWeeksCap(request);
  const kinds = Array.from({ length: request.weeks }, (_, w) => kindOfWeek(days.slice(w * 7, w * 7 + 7)));
  const locked = lockedPhases(request);
  // Who is no newcomer may leave the block of technique before a test that is near.
  const newcomer = request.athlete.level === 'novice';
  const early = request.adjustments.some((a) => a.kind === 'early-deload' && a.until >= request.from);
  let nodes: Node[] = [
    {
      total: 0,
      cost: 0,
      from: null,
      state: startState(request, cap),
      week: { index: -1, kind: 'technique', deload: false, phase: 'technique', block: 0, weekInBlock: 0, cycle: 1 },
    },
  ];
  for (let w = 0; w < request.weeks; w++) {
    const best = new Map<string, Node>();
    for (const node of nodes) {
      for (const step of stepsFrom(node, w, { kinds, cap, early, newcomer }, locked[w] ?? null)) {
        const total = node.total + step.cost;
        const s = step.state;
        const key = `${s.phase}|${s.inPhase}|${s.loaded}|${s.since}|${s.block}`;
        const held = best.get(key);
        if (held === undefined || total < held.total) best.set(key, { ...step, total });
      }
    }
    nodes = [...best.values()];
  }
  let last = nodes[0] as Node;
  for (const node of nodes) if (node.total < last.total) last = node;
  const weeks: SeasonWeek[] = [];
  for (let node: Node | null = last; node !== null && node.week.index >= 0; node = node.from) weeks.push(node.week);
  return withCycles(weeks.reverse(), request);
}

/** Counts how often each emphasis has come round, what the plan under way held before it included. */
function withCycles(weeks: readonly SeasonWeek[], request: PlanRequest): SeasonWeek[] {
  const seen = cyclesBefore(request);
  const first = weeks[0];
  // An emphasis that runs on is the same time round; a new one is the next.
  const running = first === undefined || !runsOn(request, first) ? null : first.block;
  const of = new Map<number, number>();
  return weeks.map((week) => {
    let cycle: number | undefined = of.get(week.block);
    if (cycle === undefined) {
      const before: number = seen.get(week.phase) ?? 0;
      cycle = week.block === running ? Math.max(1, before) : before + 1;
      of.set(week.block, cycle);
      seen.set(week.phase, cycle);
    }
    return { ...week, cycle };
  });
}

/** How often each emphasis has come round when this plan is made; what the plan before knew of earlier ones included. */
export function cyclesBefore(request: Pick<PlanRequest, 'from' | 'previous'>): Map<Phase, number> {
  const known = request.previous?.cycles ?? {};
  const seen = new Map<Phase, number>();
  for (const phase of PHASES) {
    const times = known[phase];
    if (times !== undefined) seen.set(phase, times);
  }
  let last: { readonly kind: Phase; readonly cycle: number } | null = null;
  for (const block of begunBlocks(request)) {
    const { kind } = block;
    // A lighter week or a trip in the middle does not begin a block anew.
    const cycle: number = block.cycle ?? (last?.kind === kind ? last.cycle : 1);
    seen.set(kind, Math.max(seen.get(kind) ?? 0, cycle));
    last = { kind, cycle };
  }
  return seen;
}

function runsOn(request: PlanRequest, first: SeasonWeek): boolean {
  return runningBlock(request)?.kind === first.phase && first.block === 0;
}

/** The emphasis that a lock wants of each week, as an index; a week belongs to a lock when most of its days do. */
function lockedPhases(request: PlanRequest): (number | null)[] {
  return Array.from({ length: request.weeks }, (_, w) => {
    const middle = addDays(request.from, w * 7 + 3);
    const lock = request.locks.findLast((one) => one.kind === 'block' && one.from <= middle && middle <= one.to);
    return lock?.kind === 'block' ? PHASES.indexOf(lock.emphasis) : null;
  });
}

function startState(request: PlanRequest, cap: number): State {
  const last = request.before.lastDeloadEnd;
  const planned = plannedRest(request);
  const weeksSince = last === null ? MIN_WEEKS_BETWEEN : Math.floor((dayNumber(request.from) - (dayNumber(last) - 6)) / 7);
  const since = Math.min(weeksSince, planned ?? MIN_WEEKS_BETWEEN);
  const running = runningBlock(request);
  const phase = running === null ? 0 : PHASES.indexOf(running.kind);
  const inPhase =
    running === null ? 0 : Math.min(FRAME_WEEKS, Math.floor((dayNumber(request.from) - dayNumber(running.begun)) / 7));
  return {
    phase,
    inPhase,
    loaded: Math.min(
      request.before.loadedWeeks,
      cap,
      last === null ? cap : Math.max(0, Math.ceil((dayNumber(request.from) - dayNumber(last) - 1) / 7)),
    ),
    since: Math.max(0, Math.min(since, MIN_WEEKS_BETWEEN)),
    block: 0,
  };
}

/** Weeks since the last lighter week of the plan before began; null where it had none. The log may not show one of which days were missed. */
function plannedRest(request: PlanRequest): number | null {
  const rests = (request.previous?.weeks ?? []).filter((week) => week.deload && week.from < request.from);
  const begun = rests.at(-1)?.from;
  return begun === undefined ? null : Math.floor((dayNumber(request.from) - dayNumber(begun)) / 7);
}

/** Whether the way to a test begins in this week: a taper or the test itself, behind an ordinary week. */
function beginsEvent(kinds: readonly WeekKind[], w: number): boolean {
  const isEvent = (kind: WeekKind | undefined): boolean => kind === 'taper' || kind === 'test';
  return isEvent(kinds[w]) && !isEvent(kinds[w - 1]);
}

/** What a test costs that comes before the strength for it is built. */
function missingStrength(phase: Phase, weeks: number, newcomer: boolean): number {
  const price = newcomer ? MISSING_STRENGTH_WEEK.newcomer : MISSING_STRENGTH_WEEK.trained;
  return price * Math.max(0, STRENGTH_WEEKS_BEFORE_TEST - (phase === 'strength' ? weeks : 0));
}

/** What the whole season answers to. */
interface SeasonFrame {
  readonly kinds: readonly WeekKind[];
  /** Most loaded weeks in a row. */
  readonly cap: number;
  /** A deload is due in the first week. */
  readonly early: boolean;
  readonly newcomer: boolean;
}

/** Every way to spend week `w` after `node`, each with its cost; `locked` is the phase that a lock wants there. */
function stepsFrom(
  node: Node,
  w: number,
  { kinds, cap, early, newcomer }: SeasonFrame,
  locked: number | null,
): Omit<Step, 'total'>[] {
  const { phase, inPhase, loaded, since, block } = node.state;
  const kind = kinds[w] as WeekKind;
  const out: Omit<Step, 'total'>[] = [];
  const mayDeload = since >= MIN_WEEKS_BETWEEN || loaded >= cap;
  const push = (week: Omit<SeasonWeek, 'index' | 'cycle'>, state: State, cost: number): void => {
    if (!week.deload && state.loaded > cap) return;
    const against = locked !== null && kind === 'free' && !week.deload && PHASES[locked] !== week.phase ? AGAINST_LOCK : 0;
    out.push({
      week: { index: w, cycle: 1, ...week },
      state: { ...state, since: Math.min(MIN_WEEKS_BETWEEN, state.since + 1) },
      cost: cost + against,
      from: node,
    });
  };
  const rested: State = { phase, inPhase, loaded: 0, since: 0, block };
  const named = PHASES[phase] as Phase;
  if (kind !== 'free') {
    const shown: BlockKind = kind === 'empty' ? 'maintain' : kind;
    // A week trained on the road is a week of its block: who travels every other week still moves on.
    const counted = kind === 'travel' && inPhase > 0 ? Math.min(inPhase + 1, FRAME_WEEKS) : inPhase;
    push(
      { kind: shown, deload: false, phase: named, block, weekInBlock: inPhase },
      { phase, inPhase: counted, loaded: loaded + 1, since, block },
      (early && w === 0 ? 20 : 0) + (beginsEvent(kinds, w) ? missingStrength(named, inPhase, newcomer) : 0),
    );
    if (mayDeload) {
      // On the road a lighter week costs least: the equipment is lacking anyway, and the weeks at home stay whole.
      const price = kind === 'empty' || kind === 'travel' ? 0 : 6;
      push(
        { kind: kind === 'empty' ? 'deload' : shown, deload: true, phase: named, block, weekInBlock: inPhase },
        rested,
        (loaded >= 3 ? price : price + 4) + (beginsEvent(kinds, w) ? missingStrength(named, inPhase, newcomer) : 0),
      );
    }
    return out;
  }
  // One more loaded week of the same emphasis.
  const beforeEvent = kinds[w + 1] === 'taper' || kinds[w + 1] === 'test';
  const wrong = beforeEvent && named !== 'strength' ? 3 : 0;
  const urge = early && w === 0 ? 20 : 0;
  const kept = locked === phase;
  if (inPhase < 6 || kept) {
    const long = inPhase >= FRAME_WEEKS && !kept ? 3 * (inPhase - FRAME_WEEKS + 1) : 0;
    push(
      { kind: named, deload: false, phase: named, block, weekInBlock: inPhase },
      { phase, inPhase: inPhase + 1, loaded: loaded + 1, since, block },
      long + wrong + urge,
    );
  }
  // The next emphasis begins, or the one that a lock wants.
  // From strength it goes back to growth: technique opens the first round only (rule `per.technique`).
  const onward = (phase + 1) % PHASES.length || 1;
  const wanted = locked !== null && locked !== phase ? [locked] : [];
  // Who is no newcomer and has a test ahead may begin with growth, so that strength comes last, or with strength where the test is near.
  const head = w === 0 && phase === 0 && inPhase === 0 && !newcomer && (kinds.includes('test') || kinds.includes('taper'));
  const near = head && kinds.slice(0, NEAR_TEST_WEEKS).includes('test');
  for (const next of new Set([...(inPhase >= 1 || head ? [onward] : []), ...(near ? [STRENGTH] : []), ...wanted])) {
    const wrongNext = beforeEvent && PHASES[next] !== 'strength' ? 3 : 0;
    const short = inPhase === 0 ? 0 : 4 * Math.abs(FRAME_WEEKS - inPhase);
    const unrested = loaded === 0 || node.week.index < 0 ? 0 : 2;
    push(
      { kind: PHASES[next] as Phase, deload: false, phase: PHASES[next] as Phase, block: block + 1, weekInBlock: 0 },
      { phase: next, inPhase: 1, loaded: loaded + 1, since, block: block + 1 },
      short + unrested + wrongNext + urge,
    );
  }
  if (mayDeload) {
    const timing = loaded >= cap ? 0 : loaded === 4 ? 0 : loaded === 5 ? 1 : loaded === 3 ? 4 : loaded > 5 ? 2 : 9;
    const middle = inPhase === 0 || inPhase >= FRAME_WEEKS ? 0 : 3;
    const waste = beforeEvent ? 6 : 0;
    const cost = early && w === 0 ? 0 : timing + middle + waste + 1;
    push({ kind: 'deload', deload: true, phase: named, block, weekInBlock: inPhase }, rested, cost);
  }
  return out;
}
