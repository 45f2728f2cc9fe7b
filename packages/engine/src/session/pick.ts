// Decides which planned session today stands for: the day's own, else one that was missed, else the next one.
import { answeredDay } from '../ledger/answered-day.ts';
import type { LedgerState } from '../ledger/state.types.ts';
import type { Plan, PlannedSession, PlannedWeek } from '../plan/plan.types.ts';
import type { IsoDate, SessionId } from '../units/brand.ts';
import { daysBetween, weekdayName, weekdayOf } from '../units/calendar.ts';
import { rule } from '../evidence/rulebook.ts';

export interface Picked {
  readonly session: PlannedSession;
  readonly week: PlannedWeek;
  readonly plannedDate: IsoDate;
  /** What moving meant, in kind words; null when it is the day's own. */
  readonly moved: string | null;
}

/** The name of a date's weekday. */
export function dayName(date: IsoDate): string {
  return weekdayName(weekdayOf(date));
}

/** The session for `date`; null when the plan holds nothing more. Days that the athlete moved or dropped count as they were moved. */
export function pickSession(plan: Plan, state: LedgerState, date: IsoDate): Picked | null {
  const done = doneDates(state);
  const moves = movesOf(state);
  const within = rule('plan.missed').numbers.withinDays;
  let missed: Picked | null = null;
  for (const week of plan.weeks) {
    for (const session of week.sessions) {
      if (done.has(session.date)) continue;
      const to = moves.get(session.date);
      if (to === null) continue;
      const due = to ?? session.date;
      const found = { session, week, plannedDate: session.date };
      if (due === date)
        return {
          ...found,
          moved: due === session.date ? null : `${dayName(session.date)}'s session, moved to today as you asked.`,
        };
      const late = daysBetween(due, date);
      // A missed session keeps its place in the sequence: the earliest of the last days comes first.
      // What a lighter week left out is not made up for, nor is anything made up for in one.
      if (late > 0 && late < within && missed === null && week.deload === (weekOf(plan, date)?.deload ?? week.deload))
        missed = {
          ...found,
          moved: `${dayName(session.date)}'s session moved here. Nothing is lost; the sessions after it keep their order.`,
        };
    }
  }
  return missed ?? upcoming(plan, done, moves, date);
}

/** The planned week that holds a date. */
function weekOf(plan: Plan, date: IsoDate): PlannedWeek | undefined {
  return plan.weeks.find((week) => week.from <= date && daysBetween(week.from, date) < 7);
}

function upcoming(
  plan: Plan,
  done: ReadonlySet<IsoDate>,
  moves: ReadonlyMap<IsoDate, IsoDate | null>,
  date: IsoDate,
): Picked | null {
  let next: Picked | null = null;
  let soonest: IsoDate | null = null;
  for (const week of plan.weeks) {
    for (const session of week.sessions) {
      const to = moves.get(session.date);
      const due = to === undefined ? session.date : to;
      if (due === null || done.has(session.date) || due <= date || (soonest !== null && due >= soonest)) continue;
      soonest = due;
      next = { session, week, plannedDate: session.date, moved: `${dayName(session.date)}'s session, brought forward.` };
    }
  }
  return next;
}

/** True when the plan has a session of its own for the date, done or not. */
export function isTrainingDay(plan: Plan, date: IsoDate): boolean {
  return plan.weeks.some((week) => week.sessions.some((s) => s.date === date));
}

function doneDates(state: LedgerState): ReadonlySet<IsoDate> {
  const known = doneBy.get(state.sessions);
  if (known !== undefined) return known;
  const done = new Set<IsoDate>();
  for (const session of state.sessions.values()) {
    const day = session.status === 'finished' && session.app === undefined ? answeredDay(session) : null;
    if (day !== null) done.add(day);
  }
  doneBy.set(state.sessions, done);
  return done;
}
const doneBy = new WeakMap<object, ReadonlySet<IsoDate>>();

function movesOf(state: LedgerState): ReadonlyMap<IsoDate, IsoDate | null> {
  const moves = new Map<IsoDate, IsoDate | null>();
  for (const move of state.moves) if (state.plan === null || move.plan === state.plan.plan) moves.set(move.from, move.to);
  return moves;
}

/** The same planned session started on two devices is one session; after one was discarded the next gets a number. */
export function sessionIdFor(state: LedgerState, plannedDate: IsoDate): SessionId {
  const base = `${state.plan?.plan ?? 'plan'}:${plannedDate}`;
  for (let n = 1; ; n++) {
    const id = (n === 1 ? base : `${base}:${n}`) as SessionId;
    const known = state.sessions.get(id);
    if (known === undefined || known.status === 'open') return id;
  }
}
