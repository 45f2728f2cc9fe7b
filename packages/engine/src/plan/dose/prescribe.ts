// Decides the sets of one slot in one week: wave and two-week step inside the block, ceilings, load from the athlete's own curve.
import type { Movement } from '../../vocabulary/movement.ts';
import { clamp, doseFrame, isPinPush } from './dose-frame.ts';
import { BELOW_HEAVY_RIR, effortCaps, type EffortCaps, type PlacedMovement } from './effort-caps.ts';
import { withExpectedEffort } from './expected-effort.ts';
import { carryCeilingKg, noAddedLoad } from './finding-limits.ts';
import { floorToStep, known, percentOf, repsOfBodyAlone } from './load.ts';
import { isBrisk } from '../day/minutes.ts';
import { dosePhase, goalFrame } from './serves-goal.ts';
import { undulatingPhase } from './undulate.ts';
import type { Person } from '../person.ts';
import type { PrescribedSet } from '../plan.types.ts';
import type { PlanRequest, StrengthBelief } from '../request.types.ts';
import type { SeasonWeek } from '../season/season.ts';
import { onStep, steadyLoad } from './steady-load.ts';

export type StepKind = 'rep' | 'set' | 'hold';

export interface Prescription {
  readonly sets: readonly PrescribedSet[];
  readonly heavy: boolean;
  readonly caps: EffortCaps;
  /** What the earned dose did, when it decided. */
  readonly earned: string | null;
}

/** Effort added by week of the block, in RPE (A16: a wave of load inside each block): up in the second week and in the fourth. */
const WAVE = [0, 0.5, 0.5, 1, 1, 1] as const;
const SMALL_WAVE = [0, 0.5, 0.5, 0.5, 0.5, 0.5] as const;
/** Strength blocks of main lifts: repetitions taken off by week, so that load rises (heavier in weeks two and four). */
const STRENGTH_REPS = [0, -1, 0, -2, 0, -2] as const;
const MAX_RPE = 9;
/** Repetitions that may be earned beyond the block's own: what serves a named goal turns them into load sooner (rule `prog.reps_or_load`). */
const EARNED_GOAL_REPS = 1;
/** Above this many repetitions no effort makes a set heavy (rule `load.heavy`). */
const MOST_HEAVY_REPS = 5;
/** A lighter week takes no more than a quarter of the load away. */
const MOST_EASED = 0.75;
/** Furthest that earned repetitions stand above the block's own, so that they stay a number a coach would say. What is held or carried stands as it was earned, within the movement's range: its day asks the same. */
const MOST_BEYOND_REPS = 6;
/** Most a bag, a towel or a suitcase is asked to hold, kilograms. */
const MAKESHIFT_KG = 20;

/** What is asked of one slot before it has a dose. */
export interface PrescriptionAsk extends PlacedMovement {
  /** Count of sets, steps included. */
  readonly sets: number;
  readonly step: StepKind;
  /** Load already reached for this movement inside the block, kilograms: it never falls while the block is loaded. */
  readonly held: number | null;
}

/** Sets for one slot. `weekInBlock` drives wave and step. Loads are per hand for two implements. */
export function prescribe(person: Person, ask: PrescriptionAsk): Prescription {
  const { movement, role, sets, day, week, step, held } = ask;
  const turned =
    person.request.undulating === true ? undulatingPhase(week, role, day.turn ?? 0) : dosePhase(person, movement, week.phase);
  const brisk = isBrisk(day.day.minutes);
  const { kind, cycle } = week;
  const frame =
    person.request.undulating === true
      ? doseFrame(movement, { role, phase: turned, kind, brisk, cycle })
      : goalFrame(person, movement, { role, phase: week.phase, kind, brisk, cycle });
  const caps = effortCaps(person, ask);
  const earned = week.block === 0 && !week.deload ? person.request.earned.get(movement.id) : undefined;
  const w = Math.min(week.weekInBlock, WAVE.length - 1);
  // Before and around a test the work of the block is shown, not driven on: no wave, no step.
  const tapering = week.kind === 'taper' || week.kind === 'test';
  const fortnight = tapering ? 0 : Math.floor(week.weekInBlock / 2);
  const lift = role === 'main' || role === 'secondary';
  const intensify =
    turned === 'strength' &&
    week.phase === 'strength' &&
    role === 'main' &&
    movement.trackedBy === 'reps' &&
    // Fewer repetitions only where more load can take their place.
    (movement.loadMode === 'external' || person.request.strength.has(movement.id)) &&
    !week.deload &&
    week.kind === 'strength';
  let amount = frame.amount;
  if (earned !== undefined)
    amount = clamp(
      earnedAmount(movement, earned) ?? amount,
      movement.doseRange.min,
      Math.max(
        movement.doseRange.min,
        movement.trackedBy === 'reps'
          ? frame.amount + (person.serving.has(movement.id) ? EARNED_GOAL_REPS : MOST_BEYOND_REPS)
          : movement.doseRange.max,
      ),
    );
  else if (intensify) amount += STRENGTH_REPS[w] as number;
  const unstepped = amount;
  if (step === 'rep' && !week.deload && !intensify) amount += frame.step * fortnight;
  const dose = person.doses.get(movement.id);
  // Doubles are for what is trained for; everything else keeps three.
  const least = person.goalExercises.has(movement.id) ? 2 : 3;
  amount = clamp(amount, Math.min(movement.doseRange.min, least), isPinPush(movement) ? frame.most : movement.doseRange.max);
  const stepped = dose?.amount === undefined ? Math.max(0, amount - unstepped) : 0;
  if (dose?.amount !== undefined) amount = dose.amount;
  // Newcomers begin a growth block half a point lower, so that its last week may be the hardest without being hard.
  const lower = lift && week.phase === 'hypertrophy' && person.request.athlete.level === 'novice' ? 0.5 : 0;
  const waved = lift && week.phase !== 'strength' ? WAVE : SMALL_WAVE;
  const wave = week.deload || tapering ? 0 : (waved[w] as number) - lower;
  const wanted = week.deload ? Math.min(6, frame.rpe) : dose?.rpe === undefined ? frame.rpe + wave : dose.rpe / 2;
  const rpe = clamp(Math.floor(2 * Math.min(wanted - caps.rirPlus, 10 - leastReserve(caps, amount), MAX_RPE)) / 2, 4, MAX_RPE);
  const belief = person.request.strength.get(movement.id);
  const body = person.request.athlete.bodyMassKg;
  if (dose?.amount === undefined) amount = Math.min(amount, mostWithBodyAlone(movement, belief, body, { rir: 10 - rpe, least }));
  let loadKg: number | null = null;
  let percent1RM: number | null = null;
  if (movement.trackedBy === 'reps') {
    const bodyMassKg = body;
    const record = person.request.earned.get(movement.id);
    const wanted = { movement, belief, bodyMassKg, week, caps, reps: amount, stepped, rir: 10 - rpe, held, earned: record };
    ({ reps: amount, loadKg, percent1RM } = steadyLoad(wanted));
  }
  if (dose?.loadGrams !== undefined && !week.deload && caps.rirPlus === 0) {
    const kg = floorToStep(dose.loadGrams / 1000, movement.loadStepKg);
    const share = belief === undefined ? null : percentOf(movement, kg, belief, body);
    if (share === null || share <= caps.maxPercent) {
      loadKg = kg;
      percent1RM = movement.trackedBy === 'reps' ? share : null;
    }
  }
  if (week.deload && loadKg !== null && held !== null) {
    const tenth = floorToStep(Math.min(loadKg, held * 0.9), movement.loadStepKg);
    // Where the step is coarse a tenth may be a third: then the load stays, and fewer sets with more in reserve make the week light.
    const coarse = movement.loadMode === 'external' && tenth < MOST_EASED * held;
    const eased = coarse ? Math.min(loadKg, held) : tenth;
    if (eased > 0 || movement.loadMode !== 'external') {
      loadKg = eased;
      percent1RM = belief === undefined || percent1RM === null ? null : percentOf(movement, eased, belief, body);
    }
  }
  const hold = movement.pattern === 'grip' && movement.loadMode === 'carried';
  if ((movement.pattern === 'carry' || hold) && movement.trackedBy !== 'reps') loadKg = carryLoad(person, movement, week);
  if (
    movement.loadMode === 'bodyweight' &&
    loadKg !== null &&
    loadKg > 0 &&
    noAddedLoad(person.request.findings, movement.pattern)
  ) {
    loadKg = 0;
    percent1RM = belief === undefined ? null : percentOf(movement, 0, belief, body);
  }
  const allowedKg = mostAllowedKg(movement, person.request);
  if (loadKg !== null && loadKg > allowedKg) {
    loadKg = allowedKg;
    percent1RM = belief === undefined || percent1RM === null ? null : percentOf(movement, allowedKg, belief, body);
  }
  const heavy = (percent1RM !== null && percent1RM >= 85) || (rpe >= 9 && movement.trackedBy === 'reps' && amount <= 5);
  const asked: PrescribedSet = {
    reps: movement.trackedBy === 'reps' ? amount : null,
    seconds: movement.trackedBy === 'seconds' ? amount : null,
    metres: movement.trackedBy === 'metres' ? amount : null,
    loadKg,
    rpe,
    percent1RM,
    tempo: frame.tempo,
    restSeconds: frame.restSeconds,
    side: movement.laterality === 'unilateral' ? 'each' : null,
  };
  const one = withExpectedEffort(asked, known(movement, belief, body));
  return { sets: Array.from({ length: sets }, () => one), heavy, caps, earned: earned === undefined ? null : earned.because };
}

/** A bag holds only so much, and a professional may have allowed only so much. Kilograms, per hand where two implements. */
function mostAllowedKg(movement: Movement, { limits }: PlanRequest): number {
  const bag = movement.tags.includes('no-equipment') ? MAKESHIFT_KG : Infinity;
  return limits.maxLoadKg === undefined
    ? bag
    : Math.min(bag, floorToStep(limits.maxLoadKg / movement.implements, movement.loadStepKg));
}

/** Most repetitions that the body alone leaves room for with `rir` in reserve: nobody does six pull-ups with four in reserve who can do eight. */
function mostWithBodyAlone(
  movement: Movement,
  belief: StrengthBelief | undefined,
  bodyMassKg: number | null,
  { rir, least }: { rir: number; least: number },
): number {
  if (belief === undefined || movement.trackedBy !== 'reps' || (belief.source !== 'log' && belief.source !== 'reported'))
    return Infinity;
  const possible = repsOfBodyAlone(movement, belief, bodyMassKg);
  return possible === null ? Infinity : Math.max(least, Math.floor(possible - rir + 1e-9));
}

/** Six repetitions and more are never heavy: where only that kept half a repetition in reserve, the hardest week may use it. */
function leastReserve(caps: EffortCaps, amount: number): number {
  return caps.minRir === BELOW_HEAVY_RIR && amount > MOST_HEAVY_REPS ? 1 : caps.minRir;
}

function earnedAmount(movement: Movement, earned: { reps: number; seconds?: number; metres?: number }): number | null {
  return movement.trackedBy === 'reps'
    ? earned.reps > 0
      ? earned.reps
      : null
    : movement.trackedBy === 'seconds'
      ? (earned.seconds ?? null)
      : (earned.metres ?? null);
}

/** Share of body mass for carries without a record, per hand (evidence on carries: 25-50 % new, 50-75 % trained; one side 25-40 %); grade E. */
function carryLoad(person: Person, movement: Movement, week: SeasonWeek): number | null {
  const kg = freeCarryLoad(person, movement, week);
  const most = carryCeilingKg(person.request.findings, person.request.athlete.bodyMassKg);
  if (kg === null || most === null || kg <= most) return kg;
  const capped = floorToStep(most, movement.loadStepKg > 0 ? movement.loadStepKg : 2);
  return capped > 0 ? capped : null;
}

function freeCarryLoad(person: Person, movement: Movement, week: SeasonWeek): number | null {
  if (movement.loadMode !== 'carried' && movement.loadMode !== 'external') return null;
  const earned = person.request.earned.get(movement.id);
  if (earned !== undefined && earned.loadKg !== null) return onStep(movement, earned, earned.loadKg);
  const body = person.request.athlete.bodyMassKg;
  if (body === null) return null;
  const level = person.request.athlete.level;
  const oneSide = movement.laterality === 'unilateral';
  const overhead = movement.tags.includes('overhead') ? 0.4 : 1;
  const base = oneSide
    ? level === 'novice'
      ? 0.2
      : level === 'intermediate'
        ? 0.28
        : 0.35
    : level === 'novice'
      ? 0.25
      : level === 'intermediate'
        ? 0.35
        : 0.5;
  const rise = week.deload ? 0.85 : week.phase === 'technique' ? 0.9 : week.phase === 'strength' ? 1.15 : 1;
  const older = person.age === null || person.age < 60 ? 1 : person.age < 75 ? 0.7 : 0.5;
  // Fingers that cannot close around it hold a third, around a thick handle half.
  const pinch = movement.tags.includes('pinch') ? 0.3 : movement.tags.includes('thick-grip') ? 0.5 : 1;
  // What is held in front is limited by the arms, not by the legs.
  const inFront = movement.tags.includes('front-loaded') && !movement.tags.includes('isometric');
  const total = (movement.implements === 2 || oneSide ? 1 : 1.6) * (inFront ? 0.6 : 1);
  const kg = floorToStep(
    body * Math.min(0.7, base * rise) * overhead * older * pinch * total,
    movement.loadStepKg > 0 ? movement.loadStepKg : 2,
  );
  return kg > 0 ? kg : null;
}
