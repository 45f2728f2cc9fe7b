// Decides how sets that no session screen prepared are warmed up to and timed: the engine's ramps, its accounting of seconds, its rests.
import { isWarmFor, type Kit, type Movement, type PrescribedSet, rampSets, rule, timingOf } from '@strongback/engine';
import type { AskedSet, AskedSlot } from './policy.types.ts';

const REST = rule('rest.compound').numbers.compoundSeconds;
/** Up to this many repetitions a compound lift is heavy enough for the longer rest. */
const LONG_REST_REPS = 6;

/** Rest after a set of a compound lift, seconds: the middle of rule `rest.compound` where it is heavy, its least elsewhere, as in the engine's own blocks. */
export function restAfter(reps: number): number {
  return reps <= LONG_REST_REPS ? (REST[0] + REST[1]) / 2 : REST[0];
}

/** A slot with its ramp and its time. `ramps` is false for work that is light enough without. */
export function plainSlot(
  slot: string,
  movement: Movement,
  sets: readonly PrescribedSet[],
  asked: readonly AskedSet[],
  kit: Kit,
  ramps: boolean,
  before: readonly Movement[] = [],
): AskedSlot {
  const [first] = sets;
  const ramp = ramps && first !== undefined ? rampSets({ first, movement, kit, warm: isWarmFor(movement, before) }) : [];
  return {
    slot,
    exercise: movement.id,
    sets: asked,
    warmUpsKg: ramp.flatMap((set) => (set.loadKg === null ? [] : [set.loadKg])),
    timing: timingOf(movement, sets, ramp),
    restSeconds: first?.restSeconds ?? 0,
  };
}
