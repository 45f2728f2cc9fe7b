// Decides when a session began, and whether it is of today, also where midnight or another zone lies between.
import { addDays, type IsoDate, type LoggedSession } from '@strongback/engine';
import { momentOf } from '../../platform/clock.ts';

type Told = Pick<LoggedSession, 'date' | 'at' | 'finishedAt'>;

/**
 * Whether the session is of today, or ended today: whoever begins before midnight and ends after it is done today as well. So is who
 * flew west and stands again on the day before the session.
 */
export function isOfToday({ date, at, finishedAt }: Told, today: IsoDate): boolean {
  const pastMidnight = at !== undefined && finishedAt !== undefined && finishedAt < at;
  return date === today || date === addDays(today, 1) || (pastMidnight && addDays(date, 1) === today);
}

/** The moment at which a session began, for a device that did not see it; null where no time of day was told, or one that is still to come. */
export function startLogged({ date, at }: Told, nowMs: number): number | null {
  const startMs = at === undefined ? null : momentOf(date, at);
  return startMs === null || startMs > nowMs ? null : startMs;
}
