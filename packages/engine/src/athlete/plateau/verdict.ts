// Decides the full answer about a lift: progress, plateau or not yet clear, with the chance and the date it should be clear by.
import type { Hypothesis } from './hypothesis.ts';
import { expectedReading, mixture, slopeOf } from './hypothesis.ts';
import { CLEAR_BY, PLATEAU_MODEL } from './model.ts';
import type { PlateauChance, PlateauObservation, PlateauState } from './plateau.ts';
import { plateauChance, plateauUpdate } from './plateau.ts';

/** The answer of rule `plateau`, with a date while it is not yet clear. */
export interface PlateauVerdict extends PlateauChance {
  /** days since 1970-01-01; null when it is clear already, or when this log cannot decide within half a year */
  readonly clearBy: number | null;
}

/**
 * What may be said now. While it is not yet clear, two futures are played forward at the lifter's own pace of sessions: going
 * on at the likely slope, and standing still. `clearBy` is the first day by which the detector itself would have named each
 * of them; readings are taken at their expected values and the time is stretched by 1.3, so that most lifters are clear by then.
 */
export function plateauVerdict(state: PlateauState): PlateauVerdict {
  const chance = plateauChance(state);
  return { ...chance, clearBy: chance.answer === 'not-yet-clear' ? clearBy(state) : null };
}

function clearBy(state: PlateauState): number | null {
  const moving = state.hypotheses.filter((h) => h.stalledSince === null);
  const resting = state.hypotheses.filter((h) => h.stalledSince !== null);
  if (moving.length === 0 || resting.length === 0 || state.lastDay === null) return null;
  const pace = Math.min(CLEAR_BY.mostSessionsPerWeek, Math.max(1, state.usableSessions / Math.max(1, state.weeks)));
  const going = mixture(moving, null);
  const slope = Math.max(CLEAR_BY.leastSlope, slopeOf(going).mean);
  const progress = daysUntil('progress', state, going, slope, 7 / pace);
  const plateau = progress === null ? null : daysUntil('plateau', state, mixture(resting, 0), 0, 7 / pace);
  return progress === null || plateau === null ? null : state.lastDay + Math.ceil(CLEAR_BY.stretch * Math.max(progress, plateau));
}

/** Days until the detector would give `answer` if the story went on as expected; null beyond the horizon. */
function daysUntil(answer: string, state: PlateauState, story: Hypothesis, slope: number, spacing: number): number | null {
  const from = state.lastDay ?? 0;
  let ahead = state;
  for (let days = spacing; days <= CLEAR_BY.horizonDays; days += spacing) {
    const day = from + Math.ceil(days);
    const next = plateauUpdate(ahead, expected(state, story, (slope * (day - from)) / 7, day));
    ahead = { ...next, ownNoise: state.ownNoise };
    if (plateauChance(ahead).answer === answer) return day - from;
  }
  return null;
}

/** The readings of an ordinary session, `gained` percent above the story's level now. */
function expected(state: PlateauState, story: Hypothesis, gained: number, day: number): PlateauObservation {
  const reading = (place: number): number => expectedReading(story, place) + gained;
  const seen: { -readonly [K in keyof PlateauObservation]: PlateauObservation[K] } = { day, purpose: 'training' };
  state.signals.forEach((signal, place) => {
    if (signal === 'top') seen.topLogE1rm = reading(place) / 100;
    else if (signal === 'backOff') seen.backOffLogE1rm = reading(place) / 100;
    else seen.fixedLoadSpeed = reading(place) * PLATEAU_MODEL.speedPerPercent;
  });
  return seen;
}
