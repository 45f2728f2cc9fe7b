// Decides on which days the sessions of the plan stand, what answered them, what comes next, and which days are spent away.
import {
  addDays,
  testsDue,
  type IsoDate,
  type LedgerState,
  type LoggedSession,
  type PlannedSession,
  type PlannedTest,
} from '@strongback/engine';
import { planIn } from './planning.ts';

/** Where the person moved a planned day to: its new date, null when dropped, itself when untouched. */
export function movedTo(ledger: LedgerState, planned: IsoDate): IsoDate | null {
  const moves = ledger.moves.filter((move) => move.plan === ledger.plan?.plan && move.from === planned);
  const move = moves.at(-1);
  return move === undefined ? planned : move.to;
}

export interface DatedSession {
  readonly planned: PlannedSession;
  readonly on: IsoDate;
}

/** All sessions of the plan with the dates they now stand on; dropped ones are left out. */
export function plannedSessions(ledger: LedgerState): readonly DatedSession[] {
  const plan = planIn(ledger);
  if (!plan) return [];
  return plan.weeks
    .flatMap((week) => week.sessions)
    .flatMap((planned) => {
      const on = movedTo(ledger, planned.date);
      return on === null ? [] : [{ planned, on }];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The logged session that answers a planned day, if any. */
export function answerTo(ledger: LedgerState, planned: IsoDate): LoggedSession | null {
  for (const session of ledger.sessions.values()) {
    if (session.status !== 'discarded' && session.plan === ledger.plan?.plan && session.plannedDate === planned) return session;
  }
  return null;
}

/** The first session after `date` that nobody has begun; null when the plan holds none. */
export function comingSession(ledger: LedgerState, date: IsoDate): DatedSession | null {
  return plannedSessions(ledger).find(({ planned, on }) => on > date && answerTo(ledger, planned.date) === null) ?? null;
}

/** The tests of the first day after `date` that has some to do; none where the plan holds no more. */
export function comingTests(ledger: LedgerState, date: IsoDate): readonly PlannedTest[] {
  const plan = planIn(ledger);
  if (plan === null) return [];
  const days = plan.weeks.flatMap((week) => week.tests ?? []).map((test) => test.date);
  const due = [...new Set(days)].sort().find((on) => on > date && testsDue(plan, ledger, on).length > 0);
  return due === undefined ? [] : testsDue(plan, ledger, due);
}

/** The first session of this week that was missed, until another is begun or the week is over; null where none was, or where it was dropped. */
export function missedThisWeek(ledger: LedgerState, today: IsoDate): DatedSession | null {
  const week = planIn(ledger)?.weeks.find(({ from }) => from <= today && today <= addDays(from, 6));
  if (week === undefined) return null;
  const begun = [...ledger.sessions.values()].filter((one) => one.status !== 'discarded');
  const inWeek = new Set(week.sessions.map((one) => one.date));
  return (
    plannedSessions(ledger).find(
      ({ planned, on }) =>
        inWeek.has(planned.date) && on < today && answerTo(ledger, planned.date) === null && !begun.some((one) => one.date >= on),
    ) ?? null
  );
}

/** The last day of the time away that holds `date`; null on a day that is not spent away. */
export function awayUntil(ledger: LedgerState, date: IsoDate): IsoDate | null {
  for (const { kind, from, to } of ledger.calendar.values()) {
    if (kind === 'away' && from !== undefined && from <= date && date <= (to ?? from)) return to ?? from;
  }
  return null;
}
