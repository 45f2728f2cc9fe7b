// Decides which effort a set is told with: the asked one, or what the load should cost where a ceiling, a step or an earned load parts the two.
import { expectedRpe } from '../../athlete/curve.ts';
import { REPS_FOR_STRENGTH } from '../../athlete/numbers.ts';
import { rule } from '../../evidence/rulebook.ts';
import type { PrescribedSet } from '../plan.types.ts';

/** From this far apart the asked effort would be untrue: one repetition in reserve. */
const APART = 1;
/** Sets longer than those that strength is read from (rule `e1rm.repcap`) are priced too roughly for less than this. */
const APART_LONG = 1.5;
/** A 1RM known less well than this, in percent, prices no long set: there it is several repetitions. */
const SURE_PERCENT = 10;
/** Nothing told is harder than a set without a repetition left. */
const HARDEST = 10;
/** From here down nobody calls the reserve rightly (rule `rir.range`): such a set is told as easy, without a finer number. */
export const EASY_EFFORT = 10 - rule('rir.range').numbers.trustedUpToRir;

/** What is believed of a lift: its 1RM as lifted, the steepness of its repetitions curve, and the kilograms of the body that move along. */
export interface Believed {
  readonly e1rmKg: number;
  readonly k: number;
  readonly bodyShareKg: number;
  /** Standard deviation of the 1RM in percent; absent is well known. */
  readonly sigmaPercent?: number;
}

/**
 * The set with the effort (RPE, to the half) that its load should cost under the belief, where that is a repetition or more away from the
 * asked one, and one and a half for sets longer than those that strength is read from; null where such a long set would cost something else and the
 * belief is too unsure to say what. Without the note where both agree, where nothing is believed, or where the set has no load or no repetitions.
 */
export function withExpectedEffort<S extends PrescribedSet>(set: S, belief: Believed | undefined): S {
  const { expectedRpe: _, ...plain } = set;
  if (belief === undefined || set.rpe === null || set.reps === null || set.loadKg === null) return plain as S;
  if (set.percent1RM === null || !(belief.e1rmKg + belief.bodyShareKg > 0)) return plain as S;
  const cost = Math.min(HARDEST, expectedRpe(belief, set.loadKg, set.reps));
  const long = set.reps > REPS_FOR_STRENGTH.dropAbove;
  if (Math.abs(cost - set.rpe) < (long ? APART_LONG : APART)) return plain as S;
  if (long && (belief.sigmaPercent ?? 0) > SURE_PERCENT) return { ...(plain as S), expectedRpe: null };
  return { ...(plain as S), expectedRpe: Math.round(2 * cost) / 2 };
}

/** The effort that a set is told with, RPE; null where none is asked, and where what it costs cannot be told. */
export function toldEffort(set: Pick<PrescribedSet, 'rpe' | 'expectedRpe'>): number | null {
  return set.rpe === null ? null : set.expectedRpe === undefined ? set.rpe : set.expectedRpe;
}
