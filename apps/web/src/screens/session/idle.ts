// Decides when a session counts as left running.
import type { Desk } from './desk.ts';

/** Nobody rests that long between two sets. */
export const IDLE_MINUTES = 75;

/** Whole minutes since something was recorded last. */
export function idleMinutes(desk: Desk, now: number): number {
  return Math.round((now - desk.touchedAtMs) / 60_000);
}
