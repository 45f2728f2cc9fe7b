// Decides what one set says about strength: repetitions to failure, estimated 1RM and its noise, and the load for a target.
import { naturalLog } from '../units/exponential.ts';
import type { Movement } from '../vocabulary/movement.ts';
import type { StrengthReading, WorkSet } from './exposure.types.ts';
import { rule } from '../evidence/rulebook.ts';
import { CALLED, CURVE, NOISE, REPS_FOR_STRENGTH, UNCALLED_RESERVE } from './numbers.ts';

/** Reserve in repetitions for an RPE of 5 to 10; below 7 the middle of the interval (rule `rpe.rir`). */
export function reserveOf(rpe: number): number {
  return rpe >= 7 ? 10 - rpe : Math.min(6, 10 - rpe + 0.5);
}

/** Reserve in repetitions that most likely was there for a told RPE: people call about one too few, except close to the limit (rule `rir.bias`). */
export function trueReserve(rpe: number): number {
  return reserveOf(rpe) + (rpe <= CALLED.upToRpe ? CALLED.addReps : 0);
}

/** Share of 1RM (0-1) for n repetitions to failure: 1/(k·(n−1)+1) (rule `stmr.k`). */
export function shareOf1RM(k: number, repsToFailure: number): number {
  return 1 / (k * (Math.max(1, repsToFailure) - 1) + 1);
}

/** Repetitions to failure at a share of 1RM. */
export function repsAtShare(k: number, share: number): number {
  return 1 + (1 / Math.min(1, share) - 1) / k;
}

/** Standard deviation in percent of one e1RM from `reps` with a called reserve, or without one (rule `e1rm.sigma`). */
export function sigmaPercent(reps: number, rir: number | null): number {
  const sd =
    rir === null || rir > NOISE.farUpToRir
      ? NOISE.sigmaRirUnknown
      : rir <= NOISE.nearUpToRir
        ? NOISE.sigmaRirNear
        : rir <= NOISE.middleUpToRir
          ? NOISE.sigmaRirMiddle
          : NOISE.sigmaRirFar;
  const call = (100 * sd) / (NOISE.repsOffset + reps);
  const long = NOISE.longSetPercentPerRep * Math.max(0, reps - NOISE.longSetFromReps);
  return Math.sqrt(NOISE.dayPercent ** 2 + call ** 2 + long ** 2);
}

/** Starting steepness of a movement's curve (rule `e1rm.curve-fit`). */
export function startingK(movement: Movement | undefined): number {
  if (movement === undefined) return CURVE.compound;
  let k = startingKs.get(movement);
  if (k === undefined) startingKs.set(movement, (k = startsAt(movement)));
  return k;
}

const startingKs = new WeakMap<Movement, number>();

function startsAt(movement: Movement): number {
  if (movement.pattern === 'horizontal-pull' || movement.pattern === 'vertical-pull') return CURVE.pull;
  const leg = movement.pattern === 'squat' || movement.pattern === 'lunge';
  const machine = movement.equipment.length > 0 && movement.equipment.every((set) => set.includes('machines'));
  return leg && machine ? CURVE.machineLeg : CURVE.compound;
}

/** An open set that was asked for and told without an effort left what it was asked to leave. */
const OPEN_LEFT = rule('session.open-set').numbers.leavesRir;
/** At this effort and below the reserve is "four to six or more" (rule `rpe.rir`): a lower bound on strength, not a measure of it. */
const EASY_RPE = 6;
/** Told at the lower end of the scale, the reserve may be anything above. */
const LOWEST_RPE = 5;

/**
 * What one set says: ln of the estimated 1RM in kilograms moved (`bodyShareKg` included), or null when it says nothing.
 * A set without a called reserve is read as if one repetition was left: the cautious side of what people do.
 */
export function readSet(set: WorkSet, bodyShareKg: number, k: number): StrengthReading | null {
  if (set.reps === null || set.reps < 1) return null;
  if (set.reps > REPS_FOR_STRENGTH.dropAbove) {
    if (set.kind !== 'amrap' || set.asked === null) return null;
    // An open set longer than an estimate can use says "at least this".
    const shorter = readSet({ ...set, reps: REPS_FOR_STRENGTH.dropAbove, rpe: null }, bodyShareKg, k);
    return shorter === null ? null : { ...shorter, open: true, atLeast: true };
  }
  const load = (set.loadKg ?? 0) + bodyShareKg;
  if (set.loadKg === null && bodyShareKg === 0) return null;
  if (load <= 0) return null;
  const rir =
    set.kind === 'failure'
      ? 0
      : set.rpe === null
        ? set.kind === 'amrap' && set.asked !== null
          ? OPEN_LEFT
          : null
        : trueReserve(set.rpe);
  // Without a call the reserve that was asked for is the best guess, if all repetitions were done; otherwise one.
  const meant = set.asked?.rpe != null && set.reps >= (set.asked.amount ?? 0) ? reserveOf(set.asked.rpe) : UNCALLED_RESERVE;
  const n = set.reps + (rir ?? meant);
  return {
    logE1rm: naturalLog(load) + naturalLog(1 + k * (n - 1)),
    sigmaPercent: sigmaPercent(set.reps, rir),
    reps: set.reps,
    rirKnown: rir !== null,
    // What was asked to be easy and done without a word was easy, whatever more there might have been.
    ...(set.rpe !== null && set.rpe <= LOWEST_RPE ? { open: true as const } : {}),
    atLeast: (set.rpe ?? (n > set.reps + UNCALLED_RESERVE ? set.asked?.rpe : null) ?? 10) <= EASY_RPE,
  };
}

/** The most telling set of one day: the highest estimate less half its noise. */
export function bestReading(sets: readonly WorkSet[], bodyShareKg: number, k: number): StrengthReading | null {
  let best: StrengthReading | null = null;
  for (const set of sets) {
    const reading = readSet(set, bodyShareKg, k);
    if (reading === null) continue;
    if (best === null || reading.logE1rm - reading.sigmaPercent / 200 > best.logE1rm - best.sigmaPercent / 200) best = reading;
  }
  return best;
}

/**
 * Load in kilograms as logged for `reps` at `rpe` from a belief; `caution` standard deviations are taken off.
 * May be negative for assisted lifts.
 */
export function loadFor(
  belief: { readonly e1rmKg: number; readonly sigmaPercent: number; readonly k: number; readonly bodyShareKg?: number },
  reps: number,
  rpe: number,
  caution = 0,
): number {
  const body = belief.bodyShareKg ?? 0;
  const moved = (belief.e1rmKg + body) * (1 - (caution * belief.sigmaPercent) / 100);
  return moved * shareOf1RM(belief.k, reps + reserveOf(rpe)) - body;
}

/** Effort (RPE, not below 4) that `reps` at `loadKg` should cost under a belief. */
export function expectedRpe(
  belief: { readonly e1rmKg: number; readonly k: number; readonly bodyShareKg?: number },
  loadKg: number,
  reps: number,
): number {
  const body = belief.bodyShareKg ?? 0;
  const n = repsAtShare(belief.k, (loadKg + body) / (belief.e1rmKg + body));
  return Math.max(4, Math.min(11, 10 - (n - reps)));
}
