// Decides which load stands once a week's own is worked out: what the block has reached and what the log has earned do not fall for as many repetitions.
import type { Movement } from '../../vocabulary/movement.ts';
import type { EffortCaps } from './effort-caps.ts';
import { ceilingKg, floorToStep, known, percentOf, plannedLoad } from './load.ts';
import { PHASES, type Phase } from '../season/phases.ts';
import type { EarnedDose, StrengthBelief } from '../request.types.ts';
import type { SeasonWeek } from '../season/season.ts';

export interface SteadyCase {
  readonly movement: Movement;
  readonly belief: StrengthBelief | undefined;
  readonly bodyMassKg: number | null;
  readonly week: SeasonWeek;
  readonly caps: EffortCaps;
  /** Repetitions wanted, and how many of them this week's step has added. */
  readonly reps: number;
  readonly stepped: number;
  readonly rir: number;
  /** Load already reached inside the block, kilograms. */
  readonly held: number | null;
  /** What the log has earned, also where the plan is in a later block. */
  readonly earned: EarnedDose | undefined;
}

export interface SteadyDose {
  readonly reps: number;
  readonly loadKg: number | null;
  readonly percent1RM: number | null;
}

/** Weeks in which an earned dose is asked as it was earned. */
const AS_EARNED_WEEKS = 2;
/** Points of effort beyond what is asked from which an earned load is too hard for the day, and those it comes down to. */
const HARDER = 1;
const CLOSE = 0.5;
/** A load reached in the block stays while it is at most this much more of 1RM, in points, than the week's own. */
const HELD_POINTS = 4;

/**
 * Repetitions and load of one set, of a lift counted in repetitions. The first two weeks ask what was earned. After them the load never falls
 * below what the block has reached, or below what was earned for as many repetitions: a repetition that would cost a step of load waits.
 * Ceilings of the week stand above all of it.
 */
export function steadyLoad(c: SteadyCase): SteadyDose {
  const { movement, belief, bodyMassKg, week, caps, held } = c;
  const worked = (reps: number): SteadyDose => ({
    reps,
    ...plannedLoad({ movement, belief, reps, rir: c.rir, maxPercent: caps.maxPercent, bodyMassKg }),
  });
  const own = worked(c.reps);
  if (week.deload) return lighter(c, own);
  const shareOf = (kg: number): number | null => (belief === undefined ? null : percentOf(movement, kg, belief, bodyMassKg));
  const at = (reps: number, kg: number): SteadyDose => ({ reps, loadKg: kg, percent1RM: shareOf(kg) });
  const shown = bearable(c, earnedKg(c, shareOf));
  const opening = week.block === 0;
  if (shown !== null && opening && week.weekInBlock < AS_EARNED_WEEKS) return at(c.reps, shown);
  /** What stands for these repetitions, where it is more than was worked out. */
  const stands = (dose: SteadyDose): SteadyDose | null => {
    const share = held === null ? null : shareOf(held);
    if (held !== null && dose.loadKg !== null && held > dose.loadKg && share !== null) {
      if (share <= Math.min(caps.maxPercent, (dose.percent1RM ?? 0) + HELD_POINTS)) return at(dose.reps, held);
    }
    return shown !== null && lasts(c, dose.reps) && shown > (dose.loadKg ?? -Infinity) ? at(dose.reps, shown) : null;
  };
  const kept = stands(own);
  if (kept !== null) return kept;
  if (c.stepped > 0 && held !== null && held > (own.loadKg ?? -Infinity)) {
    const before = worked(c.reps - c.stepped);
    const standing = stands(before) ?? before;
    if ((standing.loadKg ?? -Infinity) > (own.loadKg ?? -Infinity)) return standing;
  }
  return own;
}

/** A lighter week starts from what the block has reached where only a guess could be worked with, and the log has shown the lift. */
function lighter({ movement, belief, bodyMassKg, caps, held, earned }: SteadyCase, own: SteadyDose): SteadyDose {
  if (held === null || earned?.loadKg == null || belief === undefined || known(movement, belief, bodyMassKg) !== undefined)
    return own;
  const most = movement.loadMode === 'external' ? ceilingKg(movement, belief, caps.maxPercent, bodyMassKg) : null;
  const loadKg = Math.min(held, most ?? 0);
  if (loadKg <= (own.loadKg ?? 0)) return own;
  return { ...own, loadKg, percent1RM: percentOf(movement, loadKg, belief, bodyMassKg) };
}

/**
 * The earned load where it may be asked for now; null where nothing was earned or a ceiling lies below it. A ceiling worked out from a
 * guess, as of a lift done in sets too long to be read, does not take away what the log has shown: it only bounds it, as in a session.
 */
function earnedKg(
  { earned, caps, movement, belief, bodyMassKg }: SteadyCase,
  shareOf: (kg: number) => number | null,
): number | null {
  if (earned === undefined || earned.loadKg === null || caps.rirPlus > 0) return null;
  const kg = onStep(movement, earned, earned.loadKg);
  const share = shareOf(kg);
  if (share === null || share <= caps.maxPercent) return kg;
  if (belief === undefined || belief.source === 'log' || belief.source === 'reported' || movement.loadMode !== 'external')
    return null;
  const most = ceilingKg(movement, belief, caps.maxPercent, bodyMassKg);
  return most === null || most <= 0 ? null : most;
}

/** An earned load that would cost a point more than the week asks comes down to half a point more, as a session of that day would have it. */
function bearable(c: SteadyCase, kg: number | null): number | null {
  const { movement, belief, reps, rir, caps, bodyMassKg, earned } = c;
  if (kg === null || earned?.effortTold !== true || belief?.source !== 'log') return kg;
  const at = (reserve: number): number | null =>
    plannedLoad({ movement, belief, reps, rir: Math.max(0, reserve), maxPercent: caps.maxPercent, bodyMassKg }).loadKg;
  const hard = at(rir - HARDER);
  const asked = at(rir - CLOSE);
  return hard === null || asked === null || kg <= hard ? kg : asked;
}

/** The earned load lasts for as many repetitions as were earned with it; only where work is built up, not around tests and trips, nor where a block means to be light. */
function lasts({ week, earned, reps, stepped }: SteadyCase, wanted: number): boolean {
  if (earned === undefined || !PHASES.includes(week.kind as Phase)) return false;
  if (week.block === 0) return wanted <= Math.max(earned.reps, reps - stepped);
  return week.phase !== 'technique' && wanted <= earned.reps;
}

/** A load worked out as a share, on the way down or back from a break, goes to the nearest step that exists, the lighter of two equally near; what was lifted stands as it was lifted. */
export function onStep(movement: Movement, earned: EarnedDose, kg: number): number {
  const { loadStepKg } = movement;
  const workedOut = earned.verdict === 'back' || (earned.verdict === 'step' && earned.rule === 'prog.break');
  if (!workedOut || loadStepKg <= 0 || kg < loadStepKg) return kg;
  const down = floorToStep(kg, loadStepKg);
  const up = floorToStep(down + loadStepKg, loadStepKg);
  return up - kg < kg - down ? up : down;
}
