// Decides when a session counts as left running.
import { addDays, type IsoDate, type LoggedSession } from '@strongback/engine';
import { startLogged } from '../../app/training/session-clock.ts';
import { LONGEST_MINUTES, type Desk } from './desk.ts';

/** Nobody rests that long between two sets. */
export const IDLE_MINUTES = 75;

/** Whole minutes since something was recorded last. */
export function idleMinutes({ touchedAtMs }: Pick<Desk, 'touchedAtMs'>, now: number): number {
  return Math.round((now - touchedAtMs) / 60_000);
}

/**
 * Whether an open session was forgotten: nothing was done in it for long, or it is older than yesterday. Midnight alone ends none. `desk`
 * is what this device knows of it; without one, when it began is all there is to go by.
 */
export function isForgotten(open: LoggedSession, desk: Pick<Desk, 'touchedAtMs'> | null, today: IsoDate, nowMs: number): boolean {
  if (open.date < addDays(today, -1)) return true;
  const begun = open.sets.some((set) => !set.removed);
  if (desk !== null) return (begun || open.date < today) && idleMinutes(desk, nowMs) >= IDLE_MINUTES;
  const startMs = startLogged(open, nowMs);
  return open.date < today && (startMs === null || nowMs - startMs > LONGEST_MINUTES * 60_000);
}
