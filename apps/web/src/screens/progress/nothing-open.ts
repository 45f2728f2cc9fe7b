// Decides what is said where no proposal is open: nothing done yet, nothing to change, or nothing done for so long that there is nothing to judge.
import { daysBetween, type IsoDate, type LedgerState } from '@strongback/engine';

/** From so many days without a session on, "nothing to change" would praise what is not there. */
const LONG_AGO_DAYS = 14;

export type NothingOpen = { readonly kind: 'yet' | 'to-change' } | { readonly kind: 'long-ago'; readonly date: IsoDate };

/** `today` may lie before the last session where a clock was wrong: then nothing is long ago. */
export function nothingOpen({ sessions }: Pick<LedgerState, 'sessions'>, today: IsoDate): NothingOpen {
  const dates = [...sessions.values()].filter(({ status }) => status !== 'discarded').map(({ date }) => date);
  const last = dates.sort().at(-1);
  if (last === undefined) return { kind: 'yet' };
  return daysBetween(last, today) < LONG_AGO_DAYS ? { kind: 'to-change' } : { kind: 'long-ago', date: last };
}
