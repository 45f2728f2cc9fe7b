// Decides what RULES.md says of a rule that no test proves yet: whether the engine acts on it at all, in a plain word.
import type { RuleId } from '../packages/engine/src/evidence/rulebook.ts';

export const NOT_PROVED: Readonly<Partial<Record<RuleId, string>>> = {
  'brace.protocol': 'Shown as how to breathe with each movement; nothing is prescribed from it.',
  'complex.dose': 'Not acted on: complexes are not offered.',
  'conc.hard-day': 'Not acted on by the hour: hard sport counts by the day.',
  'e1rm.curve-fit': 'Acted on; only the accuracy of the whole strength belief is tested, not this step of it.',
  'load.gap': 'Not acted on: nothing counts the weeks since the last heavy set.',
  'maint.load': 'Not acted on: there is no block that only maintains.',
  'plan.prefer-stable': 'Acted on as a preference of the search; no test of its own.',
  'plan.short-and-frequent': 'Not acted on: the person says which days and how long.',
  'plan.undulate': 'Not acted on: all days of a week have the purpose of their block.',
  'plan.volume-target': 'Acted on as a wish; the hard side of it, the ramp, is proved as `vol.ramp`.',
  'plan.weak-link': 'Acted on under `as.weak-link`, which is proved.',
  'prog.novice': 'Not acted on: for reading. A rise too fast to be true is asked about under `review.suspicious`.',
  'rec.hours': 'Not acted on by the hour: days keep their distance under `plan.spacing-heavy-back`.',
  'review.readiness': 'Not acted on alone: poor days count as one of the signs of `deload.early`.',
  'session.cool-down': 'Acted on where minutes are left; no test of its own.',
  'tempo.load': 'Not acted on: tempo is shown and takes no load off.',
  'vol.pull-split': 'Not acted on: both pulls aim at their own bands.',
};
