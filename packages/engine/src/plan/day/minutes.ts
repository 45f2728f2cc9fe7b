// Decides how long things take: one slot, the ramp to its first working set, warm-up and cool-down by the minutes of the day.
import type { Movement } from '../../vocabulary/movement.ts';
import type { SlotRole } from '../../vocabulary/training.ts';
import { tempoSeconds, type DoseFrame } from '../dose/dose-frame.ts';
import type { Phase } from '../season/phases.ts';

/** Seconds of work in one set; both sides where the movement is one-sided. */
export function workSeconds(movement: Movement, amount: number, tempo: string | null): number {
  const per =
    movement.trackedBy === 'seconds'
      ? 1
      : movement.trackedBy === 'reps' && tempo !== null
        ? Math.max(movement.secondsPerRep, tempoSeconds(tempo))
        : movement.secondsPerRep;
  return Math.ceil(amount * per) * (movement.laterality === 'unilateral' ? 2 : 1);
}

/** Seconds of ramp-up sets before the first working set of a loaded main or secondary lift (rule `wu.ramp`). */
export function rampSeconds(movement: Movement, role: SlotRole, phase: Phase, dayMinutes: number): number {
  if (movement.loadMode === 'assisted' && role === 'main') return 60;
  if (movement.loadMode !== 'external' || movement.trackedBy !== 'reps') return 0;
  // Light sets of a supported lift need one easy set before them: ramps are for what is heavy.
  if (role === 'main' && phase === 'technique' && movement.stage === 'foundation') return 60;
  if (role === 'main') return dayMinutes <= 30 ? 60 : phase === 'strength' ? 210 : 120;
  return role === 'secondary' && dayMinutes > 30 ? 60 : 0;
}

/** One slot before it has a load: what its time depends on. */
export interface SlotTime {
  readonly role: SlotRole;
  readonly sets: number;
  /** Repetitions, seconds or metres of one set. */
  readonly amount: number;
  readonly frame: DoseFrame;
  readonly phase: Phase;
  readonly dayMinutes: number;
}

/** Seconds of one slot: set-up, ramp, and per set its work and the rest after it. */
export function slotSeconds(movement: Movement, { role, sets, amount, frame, phase, dayMinutes }: SlotTime): number {
  return (
    Math.max(20, movement.setUpSeconds) +
    rampSeconds(movement, role, phase, dayMinutes) +
    sets * (workSeconds(movement, amount, frame.tempo) + frame.restSeconds)
  );
}

/** Seconds for the warm-up of a day of `minutes` (rule `plan.minutes`: 3 to 10 minutes). */
export function warmUpSeconds(minutes: number): number {
  return 60 * (minutes <= 15 ? 3 : minutes <= 20 ? 4 : minutes <= 30 ? 5 : minutes <= 45 ? 6 : minutes <= 75 ? 8 : 10);
}

/** Seconds for the cool-down of a day of `minutes`. */
export function coolDownSeconds(minutes: number): number {
  return 60 * (minutes <= 20 ? 0 : minutes <= 30 ? 2 : minutes <= 60 ? 3 : minutes <= 90 ? 5 : 6);
}

/** Days this short rest a little less and leave ramps short. */
export function isBrisk(minutes: number): boolean {
  return minutes <= 30;
}
