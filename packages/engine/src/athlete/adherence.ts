// Decides how much of the plan under way was done.
import { rule } from '../evidence/rulebook.ts';
import { answeredDay } from '../ledger/answered-day.ts';
import type { LedgerState, LoggedSession } from '../ledger/state.types.ts';
import type { IsoDate } from '../units/brand.ts';
import { addDays, daysBetween } from '../units/calendar.ts';
import type { AthleteView } from './view.types.ts';

const WINDOW_DAYS = 28;
const DAYS_PER_WEEK = 7;

interface IssuedDates {
  readonly dates: readonly IsoDate[];
}

const issued = new WeakMap<object, IssuedDates>();

/** Dates of the sessions an issued plan holds; nothing when its text cannot be read. */
function datesOf(plan: NonNullable<LedgerState['plan']>): IssuedDates {
  const known = issued.get(plan);
  if (known !== undefined) return known;
  const dates = readCanonical(plan.body) ?? readWhole(plan.body);
  const found = { dates };
  issued.set(plan, found);
  return found;
}

const DATE = '"date":"';
const DATE_LENGTH = 10;

/**
 * The same from a plan's own canonical text without reading the rest of it: the sessions of a week stand between `sessions` and
 * `setsPerMuscle`, and nothing else in them has a date. Null for any other text.
 */
function readCanonical(body: string): IsoDate[] | null {
  if (!body.startsWith('{"assumptions":[')) return null;
  const dates: IsoDate[] = [];
  let at = body.indexOf('"weeks":[');
  for (;;) {
    const from = body.indexOf('"sessions":[', at);
    if (from < 0) return body.indexOf('"setsPerMuscle":{', at) < 0 ? dates : null;
    const to = body.indexOf('],"setsPerMuscle":{', from);
    if (to < 0) return null;
    for (let found = body.indexOf(DATE, from); found >= 0 && found < to; found = body.indexOf(DATE, found + DATE_LENGTH))
      dates.push(body.slice(found + DATE.length, found + DATE.length + DATE_LENGTH) as IsoDate);
    at = to + DATE_LENGTH + DATE.length;
  }
}

function readWhole(text: string): IsoDate[] {
  try {
    const body = JSON.parse(text) as {
      readonly weeks?: readonly { readonly sessions?: readonly { readonly date?: IsoDate }[] }[];
    };
    return (body.weeks ?? []).flatMap((w) => (w.sessions ?? []).flatMap((s) => (s.date === undefined ? [] : [s.date])));
  } catch {
    return [];
  }
}

/** Planned sessions of the last four weeks before today, and how many were done on their day or moved. Null without a plan or before its first day. */
export function adherenceOf(state: LedgerState, today: IsoDate): AthleteView['adherence'] {
  if (state.plan === null) return null;
  const from = addDays(today, -WINDOW_DAYS);
  const due = datesOf(state.plan).dates.filter((d) => d >= from && d < today);
  if (due.length === 0) return null;
  const done = new Set<IsoDate>();
  for (const session of state.sessions.values()) if (session.date >= from && wasTrained(session)) add(done, answeredDay(session));
  const count = due.filter((d) => done.has(d)).length;
  return { due: due.length, done: count, share: Math.round((count / due.length) * 100) / 100 };
}

/**
 * The first day of the plan under way that was due after the last training and before today; null where none was. It says so also
 * where nothing was ever trained: a break without a log is one all the same.
 */
export function idleSinceOf(state: LedgerState, lastTrainedOn: IsoDate | null, today: IsoDate): IsoDate | null {
  if (state.plan === null) return null;
  return datesOf(state.plan).dates.find((date) => date < today && (lastTrainedOn === null || date > lastTrainedOn)) ?? null;
}

/** Whole weeks for which the plan under way went on without training; 0 while the rule for breaks does not speak (`prog.break`). */
export function idleWeeks({ idleSince, today }: Pick<AthleteView, 'idleSince' | 'today'>): number {
  if (idleSince === null) return 0;
  const days = daysBetween(idleSince, today);
  return days > rule('prog.break').numbers.negligibleWeeks * DAYS_PER_WEEK ? Math.floor(days / DAYS_PER_WEEK) : 0;
}

function add<Value>(to: Set<Value>, value: Value | null): void {
  if (value !== null) to.add(value);
}

function wasTrained(session: LoggedSession): boolean {
  return session.status === 'finished' && session.sets.some((s) => !s.removed);
}
