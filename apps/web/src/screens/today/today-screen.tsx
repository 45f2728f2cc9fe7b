// Decides what today asks for: a session under way, the session of the day, one that was missed, or rest.
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { addDays, daysBetween, testsDue, type IsoDate, type LedgerState } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { preparedFor, preparedKnown } from '../../app/training/coach.ts';
import { awayUntil, comingSession, comingTests, missedThisWeek, movedTo } from '../../app/training/planned-days.ts';
import { CoachWords } from './coach-words.tsx';
import { planIn, weekIndex } from '../../app/training/planning.ts';
import { RetestsToday } from '../../app/assess/retests.tsx';
import { ROUTES } from '../../app/routes.ts';
import { SavedState } from '../../app/shell/saved-state.tsx';
import { isOfToday } from '../../app/training/session-clock.ts';
import { seasonWeeks } from '../../app/training/season.ts';
import { PageHead, SettingsLink } from '../../app/shell/shell.tsx';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { SeasonRibbon } from '../../ui/season.tsx';
import { DaySession } from './day-session.tsx';
import { DoneToday } from './done-today.tsx';
import { IdleCard } from './idle-card.tsx';
import { MissedBefore } from './missed-before.tsx';
import { MissedCard } from './missed-card.tsx';
import { RestDay } from './rest-day.tsx';
import { sessionTitle } from './session-title.ts';
import { TestDay } from './test-day.tsx';
import { ThrownAway } from './thrown-away.tsx';
import { UnderWay } from './under-way.tsx';

/** A coming session may be brought forward by this many days. */
const AHEAD_DAYS = 3;

/** Days without training from which a break is asked about; whether it is one the engine says. */
const PAUSE_DAYS = 21;

/** True when plan and log are both that old: nobody who trains waits for the question. */
function pausedFor(ledger: LedgerState, today: IsoDate): boolean {
  const since = addDays(today, -PAUSE_DAYS);
  if (ledger.plan === null || ledger.plan.from > since) return false;
  return [...ledger.sessions.values()].every((session) => session.status !== 'finished' || session.date < since);
}

export function TodayScreen() {
  const words = useWords();
  const write = useWriter();
  const book = useBook();
  const { ledger, today, kind, whole } = useBookState();
  const catalogue = useCatalogue();
  const [, go] = useLocation();
  const [ahead, setAhead] = useState(false);
  const plan = planIn(ledger);
  const unplanned = plan === null;
  const top = (
    <>
      <span>{write.longDay(today)}</span>
      <span className="page-tools">
        <SavedState />
        <SettingsLink />
      </span>
    </>
  );
  useEffect(() => {
    // The demo athlete is planned without being asked, also when the page was closed in the middle of it.
    if (unplanned && kind === 'demo') void import('../first/demo.ts').then(({ planDemo }) => planDemo(book));
  }, [unplanned, kind, book]);
  if (!plan && kind === 'demo') {
    return (
      <div className="stack">
        <PageHead top={top} title={words.today.planning} lead={words.today.planningLead} />
      </div>
    );
  }
  if (!plan) {
    return (
      <div className="stack">
        <PageHead top={top} title={words.today.noPlan} />
        <Button look="primary" size="big" onClick={() => go(ROUTES.assess)}>
          {words.today.buildPlan}
        </Button>
      </div>
    );
  }
  const weeks = seasonWeeks(plan, today, words);
  const at = weekIndex(plan, today);
  const week = plan.weeks[at];
  const blockKind = week ? (week.deload ? 'deload' : week.emphasis) : 'maintain';
  const block = words.names.blocks[blockKind];
  const open = ledger.openSession === null ? null : (ledger.sessions.get(ledger.openSession) ?? null);
  const done =
    [...ledger.sessions.values()].findLast(
      (session) => isOfToday(session, today) && session.status === 'finished' && session.app === undefined,
    ) ?? null;
  // A new day is worked out from the whole past, once it is here.
  if (!whole && !open && !preparedKnown(ledger, today)) {
    return (
      <div className="stack">
        <div className="page-top">{top}</div>
        <p className="quiet" role="status">
          {words.shell.loading}
        </p>
      </div>
    );
  }
  const thrown =
    [...ledger.sessions.values()].findLast((one) => one.status === 'discarded' && one.date >= addDays(today, -1)) ?? null;
  const prepared = open ? null : preparedFor(ledger, catalogue, today);
  const planned =
    prepared === null
      ? null
      : (plan.weeks.flatMap((one) => one.sessions).find((session) => session.date === prepared.plannedDate) ?? null);
  const due = prepared === null ? null : movedTo(ledger, prepared.plannedDate);
  const ribbon = (
    <div className="stack-tight">
      {thrown === null || open ? null : <ThrownAway session={thrown} />}
      <div className="row-between small quiet">
        <span>{at >= 0 && at < weeks.length ? words.today.week(at + 1, weeks.length) : ''}</span>
        <span data-kind={blockKind} className="kind-word">
          <i className="kind-dot" aria-hidden="true" />
          {block}
        </span>
      </div>
      <SeasonRibbon weeks={weeks} spoken={words.today.ribbon(at + 1, weeks.length, block)} />
      <CoachWords />
      {whole && !open && pausedFor(ledger, today) ? <IdleCard /> : null}
    </div>
  );
  if (open)
    return (
      <div className="stack">
        <div className="page-top">{top}</div>
        {ribbon}
        <UnderWay open={open} />
      </div>
    );
  // A test has its own day: what was missed before it waits.
  if (testsDue(plan, ledger, today).length > 0) return <TestDay top={top} ribbon={ribbon} plan={plan} catalogue={catalogue} />;
  const missed = due !== null && due < today;
  // A day with a session of its own tells what was missed before it all the same.
  const before = due === today ? missedThisWeek(ledger, today) : null;
  // Days away are no training days, also before the plan is made anew around them; whoever wants to train does.
  const away = done ? null : awayUntil(ledger, today);
  if (
    planned &&
    due !== null &&
    (ahead || (away === null && (due === today || (missed && (done === null || done.date < today)))))
  ) {
    return (
      <DaySession key={planned.date} top={top} ribbon={ribbon} planned={planned} kind={blockKind} catalogue={catalogue}>
        {(shorter) => (
          <>
            {done ? <DoneToday session={done} catalogue={catalogue} /> : null}
            {missed ? (
              <MissedCard planned={planned.date} due={due} onShorter={shorter} />
            ) : before !== null ? (
              <MissedBefore missed={before} own={{ planned, on: due }} />
            ) : null}
          </>
        )}
      </DaySession>
    );
  }
  // A session that was missed waits its turn; what comes by the calendar is told all the same.
  const next = comingSession(ledger, away ?? today);
  const tests = comingTests(ledger, away ?? today);
  const [test] = tests;
  const lifts = tests.map(({ exercise }) => catalogue.movement.get(exercise)?.name ?? exercise);
  // A test and a session on one day: the test is what the day is for.
  const lead =
    test !== undefined && (next === null || test.date <= next.on)
      ? words.today.testLead(write.longDay(test.date), words.today.headlineJoin(lifts))
      : next
        ? words.today.restLead(write.longDay(next.on), sessionTitle(words, next.planned))
        : words.today.restNothing;
  const coming = planned && due !== null && due > today ? { on: due, title: sessionTitle(words, planned) } : null;
  return (
    <div className="two-columns">
      <div className="stack">
        <PageHead
          top={top}
          title={done ? words.today.doneTitle : away === null ? words.today.restTitle : words.today.away(write.longDay(away))}
          lead={lead}
        >
          {ribbon}
        </PageHead>
        {done ? <DoneToday session={done} catalogue={catalogue} /> : null}
      </div>
      <div className="stack">
        <RetestsToday trains={false} />
        <RestDay plan={plan} catalogue={catalogue} />
        {coming && !done && daysBetween(today, coming.on) <= AHEAD_DAYS ? (
          <Button onClick={() => setAhead(true)}>{words.today.trainAnyway(coming.title)}</Button>
        ) : planned && due !== null && due <= today && away !== null ? (
          <Button onClick={() => setAhead(true)}>{words.today.trainToday(sessionTitle(words, planned))}</Button>
        ) : null}
        {at >= weeks.length ? (
          <Button look="primary" size="big" onClick={() => go(ROUTES.plan)}>
            {words.today.replan}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
