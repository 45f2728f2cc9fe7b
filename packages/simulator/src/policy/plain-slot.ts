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

/** A slot that no session screen prepared. */
export interface PlainSlot {
  readonly slot: string;
  readonly movement: Movement;
  readonly sets: readonly PrescribedSet[];
  /** The same sets, as they are asked. */
  readonly asked: readonly AskedSet[];
  readonly kit: Kit;
  /** False for work that is light enough without. */
  readonly ramps: boolean;
  /** Movements of the session that came before it. */
  readonly before: readonly Movement[];
}

/** A slot with its ramp and its time. */
export function plainSlot({ slot, movement, sets, asked, kit, ramps, before }: PlainSlot): AskedSlot {
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
