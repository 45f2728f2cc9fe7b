// Decides what a gate is called in a sentence: the work that waits behind it.
import type { GateId } from './world.ts';

export const GATE_WORDS: Readonly<Record<GateId, string>> = {
  'heavy-hinge': 'heavy hinges',
  'deadlift-from-floor': 'the deadlift from the floor',
  'bent-row': 'heavy bent-over rows',
  overhead: 'strict overhead work',
  'loaded-vertical-pull': 'weight on pull-ups',
  'heavy-press': 'heavy pressing',
  'heavy-carry': 'heavy carries',
  'max-effort': 'maximal singles',
};
