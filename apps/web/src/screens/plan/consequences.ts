// Decides what moving a planned day costs: two sessions on a day, the same pattern on neighbouring days, too little time.
import { daysBetween, weekdayOf, type IsoDate, type LedgerState, type Pattern } from '@strongback/engine';
import type { DatedSession } from '../../app/coach.ts';

export type Consequence =
  | { readonly kind: 'shared-day'; readonly with: DatedSession }
  | { readonly kind: 'close'; readonly to: DatedSession; readonly patterns: readonly Pattern[] }
  | { readonly kind: 'short-day'; readonly minutes: number; readonly needs: number }
  | { readonly kind: 'free-day' };

/** Heavy or large work of one pattern is given a day between. */
const APART_DAYS = 2;

function mainPatterns({ planned }: DatedSession): readonly Pattern[] {
  return [
    ...new Set(
      planned.slots
        .filter((slot) => slot.intent.role === 'main' || slot.intent.role === 'secondary')
        .map((slot) => slot.intent.pattern),
    ),
  ];
}

/** What stands in the way of training `moved` on `to`, worst first; empty when nothing does. */
export function consequencesOf(
  ledger: LedgerState,
  sessions: readonly DatedSession[],
  moved: DatedSession,
  to: IsoDate,
): readonly Consequence[] {
  const others = sessions.filter((one) => one.planned.date !== moved.planned.date);
  const shared = others.filter((one) => one.on === to);
  const mine = mainPatterns(moved);
  const close = others.flatMap((one): Consequence[] => {
    const apart = Math.abs(daysBetween(to, one.on));
    if (apart === 0 || apart >= APART_DAYS) return [];
    const patterns = mainPatterns(one).filter((pattern) => mine.includes(pattern));
    return patterns.length === 0 ? [] : [{ kind: 'close', to: one, patterns }];
  });
  const day = ledger.availability?.find((one) => one.weekday === weekdayOf(to));
  const time: Consequence[] =
    ledger.availability === null || ledger.availability.length === 0
      ? []
      : day === undefined
        ? [{ kind: 'free-day' }]
        : day.minutes < moved.planned.minutes
          ? [{ kind: 'short-day', minutes: day.minutes, needs: moved.planned.minutes }]
          : [];
  return [...shared.map((one): Consequence => ({ kind: 'shared-day', with: one })), ...close, ...time];
}
