// Decides when repetitions rise because the weight that can be loaded is too light for the effort asked.
import { repsAtShare, reserveOf } from '../athlete/curve.ts';
import type { AthleteView, Strength } from '../athlete/view.types.ts';
import type { PlannedWeek, Slot } from '../plan/plan.types.ts';
import { dayNumber } from '../units/calendar.ts';
import type { Movement } from '../vocabulary/movement.ts';
import { holdsSteps, type Wanted } from './from-earned.ts';
import { reachKg } from './reach.ts';

export interface FullCase {
  readonly slot: Slot;
  readonly week: Pick<PlannedWeek, 'deload'>;
  readonly movement: Movement;
  readonly view: Pick<AthleteView, 'today' | 'readiness' | 'exposures'>;
}

/** Verdicts whose repetitions nothing may raise: something went wrong, or is being found or built up again. */
const NOT_FULLER: ReadonlySet<string> = new Set([
  'review.step',
  'review.missed-target',
  'review.soreness',
  'prog.technique-hold',
  'prog.break',
  'prog.start',
  'deload.dose',
  'plan.prefer-stable',
  'pain',
  'well.z',
  'well.sleep',
]);
/** From this many repetitions too few on they are added; fewer are within the error of an estimate. */
const TOO_FEW_REPS = 2;
const MOST_MORE_REPS = 6;
/** Below this effort a set is meant to be easy. */
const FULLER_FROM_RPE = 7;

/**
 * Where the weight that stands here is clearly too light for what is asked, because the next one is too far or above a ceiling, repetitions
 * rise to the effort asked (rule `prog.reps_or_load`), as in every double progression; only from a log, for lifts, on a day as planned.
 */
export function fuller(
  wanted: Wanted,
  loadKg: number | null,
  rpe: number | null,
  { slot, movement, view, week }: FullCase,
  belief: Strength | undefined,
): Pick<Wanted, 'reps' | 'verdict'> {
  const { role } = slot.intent;
  if (
    belief?.source !== 'log' ||
    loadKg === null ||
    loadKg <= 0 ||
    wanted.reps === null ||
    rpe === null ||
    rpe < FULLER_FROM_RPE ||
    week.deload ||
    slot.fixed === true ||
    slot.method !== undefined ||
    (role !== 'main' && role !== 'secondary') ||
    wanted.verdict.kind === 'back' ||
    NOT_FULLER.has(wanted.verdict.rule) ||
    holdsSteps(view)
  )
    return wanted;
  const body = belief.bodyShareKg;
  const possible = repsAtShare(belief.k, (loadKg + body) / (belief.e1rmKg + body));
  const head = view.exposures.get(slot.exercise);
  let reps = Math.min(Math.floor(possible - reserveOf(rpe)), wanted.reps + MOST_MORE_REPS, movement.doseRange.max);
  while (reps > wanted.reps && loadKg > (reachKg(head, reps, belief, dayNumber(view.today)) ?? 0)) reps -= 1;
  if (reps < wanted.reps + TOO_FEW_REPS) return wanted;
  return {
    reps,
    verdict: {
      ...wanted.verdict,
      because: `${wanted.verdict.because} ${reps} repetitions, since the next weight that would ask as much is out of reach.`,
    },
  };
}
