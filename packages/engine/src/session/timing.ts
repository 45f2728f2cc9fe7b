// Decides how long a prepared slot takes, so that shortening can be honest.
import type { PrescribedSet } from '../plan/plan.types.ts';
import type { Movement } from '../vocabulary/movement.ts';
import type { TargetSet } from './session.types.ts';

export interface SlotTiming {
  readonly setUpSeconds: number;
  readonly rampSeconds: number;
  /** Work and rest of each working set. */
  readonly setSeconds: readonly number[];
}

/** Seconds of one set's work: repetitions at their tempo, holds as they are, both sides where it is done on each. */
export function workSeconds(set: PrescribedSet, movement: Movement): number {
  const once =
    set.seconds ??
    (set.reps ?? set.metres ?? 0) *
      Math.max(movement.trackedBy === 'metres' ? 0 : tempoSeconds(set.tempo), movement.secondsPerRep);
  return Math.ceil(once) * (set.side === 'each' ? 2 : 1);
}

export function timingOf(movement: Movement, sets: readonly PrescribedSet[], ramp: readonly TargetSet[]): SlotTiming {
  return {
    setUpSeconds: Math.max(20, movement.setUpSeconds),
    rampSeconds: ramp.reduce((sum, s) => sum + workSeconds(s, movement) + s.restSeconds, 0),
    setSeconds: sets.map((s) => workSeconds(s, movement) + s.restSeconds),
  };
}

export function secondsOf(timing: SlotTiming | undefined): number {
  if (timing === undefined) return 0;
  return timing.setUpSeconds + timing.rampSeconds + timing.setSeconds.reduce((a, b) => a + b, 0);
}

function tempoSeconds(tempo: string | null): number {
  if (tempo === null) return 0;
  let total = 0;
  for (const part of tempo.split('-')) total += part === 'X' ? 1 : Number(part);
  return Number.isFinite(total) ? total : 0;
}
