// Decides what RULES.md says of a rule that no test proves yet: whether the engine acts on it at all, in a plain word.
import type { RuleId } from '../packages/engine/src/evidence/rulebook.ts';

export const NOT_PROVED: Readonly<Partial<Record<RuleId, string>>> = {
  'brace.protocol': 'Shown as how to breathe with each movement; nothing is prescribed from it.',
  'conc.hard-day': 'Not acted on by the hour: hard sport counts by the day.',
  'load.gap': 'Not acted on: nothing counts the weeks since the last heavy set.',
  'maint.load': 'Not acted on: there is no block that only maintains.',
  'plan.volume-target': 'Acted on as a wish; the hard side of it, the ramp, is proved as `vol.ramp`.',
  'prog.novice': 'Not acted on: for reading. A rise too fast to be true is asked about under `review.suspicious`.',
  'review.readiness': 'Not acted on alone: poor days count as one of the signs of `deload.early`.',
  'tempo.load': 'Not acted on: tempo is shown and takes no load off.',
  'vol.pull-split': 'Not acted on: both pulls aim at their own bands.',
};
