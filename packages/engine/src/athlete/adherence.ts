// Decides how much of the plan under way was done.
import type { LedgerState, LoggedSession } from '../ledger/state.types.ts';
import type { IsoDate } from '../units/brand.ts';
import { addDays } from '../units/calendar.ts';
import type { AthleteView } from './view.types.ts';

const WINDOW_DAYS = 28;

interface IssuedDates {
  readonly dates: readonly IsoDate[];
}

const issued = new WeakMap<object, IssuedDates>();

/** Dates of the sessions an issued plan holds; nothing when its text cannot be read. */
function datesOf(plan: NonNullable<LedgerState['plan']>): IssuedDates {
  const known = issued.get(plan);
  if (known !== undefined) return known;
  let dates: IsoDate[] = [];
  try {
    const body = JSON.parse(plan.body) as {
      readonly weeks?: readonly { readonly sessions?: readonly { readonly date?: IsoDate }[] }[];
    };
    dates = (body.weeks ?? []).flatMap((w) => (w.sessions ?? []).flatMap((s) => (s.date === undefined ? [] : [s.date])));
  } catch {
    dates = [];
  }
  const found = { dates };
  issued.set(plan, found);
  return found;
}

/** Planned sessions of the last four weeks before today, and how many were done on their day or moved. Null without a plan or before its first day. */
export function adherenceOf(state: LedgerState, today: IsoDate): AthleteView['adherence'] {
  if (state.plan === null) return null;
  const from = addDays(today, -WINDOW_DAYS);
  const due = datesOf(state.plan).dates.filter((d) => d >= from && d < today);
  if (due.length === 0) return null;
  const done = new Set<IsoDate>();
  for (const session of state.sessions.values())
    if (session.date >= from && trained(session)) done.add(session.plannedDate ?? session.date);
  const count = due.filter((d) => done.has(d)).length;
  return { due: due.length, done: count, share: Math.round((count / due.length) * 100) / 100 };
}

function trained(session: LoggedSession): boolean {
  return session.status === 'finished' && session.sets.some((s) => !s.removed);
}
