// Decides how sets that no session screen prepared are warmed up to and timed: the engine's ramps, its accounting of seconds, its rests.
import { type Kit, type Movement, type PrescribedSet, rampSets, rule, timingOf } from '@strongback/engine';
import type { AskedSet, AskedSlot } from './policy.types.ts';

const REST = rule('rest.compound').numbers.compoundSeconds;
/** Up to this many repetitions a compound lift is heavy enough for the longer rest. */
const LONG_REST_REPS = 6;

/** Rest after a set of a compound lift, seconds (rule `rest.compound`). */
export function restAfter(reps: number): number {
  return REST[reps <= LONG_REST_REPS ? 1 : 0];
}

/** A slot with its ramp and its time. `ramps` is false for work that is light enough without. */
export function plainSlot(
  slot: string,
  movement: Movement,
  sets: readonly PrescribedSet[],
  asked: readonly AskedSet[],
  kit: Kit,
  ramps: boolean,
): AskedSlot {
  const [first] = sets;
  const ramp = ramps && first !== undefined ? rampSets({ first, movement, kit, warm: false }) : [];
  return {
    slot,
    exercise: movement.id,
    sets: asked,
    warmUpsKg: ramp.flatMap((set) => (set.loadKg === null ? [] : [set.loadKg])),
    timing: timingOf(movement, sets, ramp),
    restSeconds: first?.restSeconds ?? 0,
  };
}
