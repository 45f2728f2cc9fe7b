// Decides what moving a planned day costs: two sessions on a day, the same pattern on neighbouring days, too little time.
import { daysBetween, weekdayOf, type IsoDate, type LedgerState, type Pattern } from '@strongback/engine';
import type { DatedSession } from '../../app/training/planned-days.ts';

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

export interface Move {
  /** What is recorded: planned dates and where they go. */
  readonly moves: readonly { readonly from: IsoDate; readonly to: IsoDate }[];
  /** The session that takes the freed day; null when the day was free. */
  readonly exchanged: DatedSession | null;
  readonly costs: readonly Consequence[];
}

/** Moving a session to a day. An open session that stands there takes the freed day, so that no day is trained twice. */
export function moveTo(
  ledger: LedgerState,
  sessions: readonly DatedSession[],
  moved: DatedSession,
  to: IsoDate,
  isOpen: (session: DatedSession) => boolean,
): Move {
  const there = sessions.find((one) => one.on === to && one.planned.date !== moved.planned.date);
  const exchanged = there !== undefined && isOpen(there) ? there : null;
  const after = exchanged === null ? sessions : sessions.map((one) => (one === exchanged ? { ...one, on: moved.on } : one));
  const costs = [
    ...consequencesOf(ledger, after, moved, to),
    ...(exchanged === null
      ? []
      : consequencesOf(
          ledger,
          after.map((one) => (one.planned.date === moved.planned.date ? { ...one, on: to } : one)),
          exchanged,
          moved.on,
        )),
  ];
  return {
    moves: [{ from: moved.planned.date, to }, ...(exchanged === null ? [] : [{ from: exchanged.planned.date, to: moved.on }])],
    exchanged,
    costs: costs.filter((cost, index) => costs.findIndex((other) => JSON.stringify(other) === JSON.stringify(cost)) === index),
  };
}
