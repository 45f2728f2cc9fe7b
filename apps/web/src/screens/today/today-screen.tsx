// Decides what today asks for: a session under way, the session of the day, what was missed, or rest.
import { useLocation } from 'wouter';
import { addDays, daysBetween, type IsoDate } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book-context.tsx';
import { answerTo, plannedSessions, useCatalogue } from '../../app/coach.ts';
import { planIn, weekIndex } from '../../app/planning.ts';
import { ROUTES } from '../../app/routes.ts';
import { SavedState } from '../../app/saved-state.tsx';
import { seasonWeeks } from '../../app/season.ts';
import { PageHead, SettingsLink } from '../../app/shell.tsx';
import { useWords, useWriter } from '../../app/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/parts.tsx';
import { SeasonRibbon } from '../../ui/season.tsx';
import { DaySession } from './day-session.tsx';
import { RestDay } from './rest-day.tsx';
import { sessionTitle } from './session-title.ts';
import { UnderWay } from './under-way.tsx';

/** A missed session is offered for a week, then let go. */
const MISSED_DAYS = 7;

export function TodayScreen() {
  const words = useWords();
  const write = useWriter();
  const book = useBook();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const [, go] = useLocation();
  const plan = planIn(ledger);
  const top = <><span>{write.longDay(today)}</span><span className="row"><SavedState /><SettingsLink /></span></>;
  if (!plan) {
    return (
      <div className="stack">
        <PageHead top={top} title={words.today.noPlan} />
        <Button look="primary" size="big" onClick={() => go(ROUTES.assess)}>{words.today.buildPlan}</Button>
      </div>
    );
  }
  const weeks = seasonWeeks(plan, today, words);
  const at = weekIndex(plan, today);
  const week = plan.weeks[at];
  const kind = week ? (week.deload ? 'deload' : week.emphasis) : 'maintain';
  const block = words.names.blocks[kind];
  const dated = plannedSessions(ledger);
  const due = dated.find((one) => one.on === today);
  const answer = due ? answerTo(ledger, due.planned.date) : null;
  const missed = dated.find((one) => one.on < today && daysBetween(one.on, today) <= MISSED_DAYS && answerTo(ledger, one.planned.date) === null);
  const next = dated.find((one) => one.on > today && answerTo(ledger, one.planned.date) === null);
  const open = ledger.openSession === null ? null : ledger.sessions.get(ledger.openSession) ?? null;
  const move = (from: IsoDate, to: IsoDate | null): void => {
    if (ledger.plan) void book.record([{ type: 'PlannedDayMoved', plan: ledger.plan.plan, from, to }]);
  };
  const ribbon = (
    <div className="stack-tight">
      <div className="row-between small quiet"><span>{at >= 0 && at < weeks.length ? words.today.week(at + 1, weeks.length) : ''}</span><span data-kind={kind} className="row"><i className="kind-dot" aria-hidden="true" />{block}</span></div>
      <SeasonRibbon weeks={weeks} spoken={words.today.ribbon(at + 1, weeks.length, block)} />
    </div>
  );
  if (open) return <div className="stack"><div className="page-top">{top}</div>{ribbon}<UnderWay open={open} /></div>;
  if (due && answer === null) return <DaySession key={due.planned.date} top={top} ribbon={ribbon} planned={due.planned} kind={kind} catalogue={catalogue} />;
  const done = answer ?? [...ledger.sessions.values()].find((session) => session.date === today && session.status === 'finished') ?? null;
  return (
    <div className="stack">
      <PageHead top={top} title={done ? words.today.doneTitle : words.today.restTitle}
        lead={done ? words.today.doneText(done.sets.filter((set) => !set.removed).length, done.minutes ?? null)
          : next ? words.today.restLead(write.longDay(next.on), sessionTitle(words, next.planned)) : words.today.restNothing}>{ribbon}</PageHead>
      {done && done.app === undefined ? <div className="row"><Button onClick={() => void book.record([{ type: 'SessionReopened', session: done.session }]).then(() => go(ROUTES.session))}>{words.today.reopen}</Button></div> : null}
      {missed ? (
        <Card tone="warn">
          <p><strong>{words.today.missed(write.weekday(missed.on))}</strong> {sessionTitle(words, missed.planned)}</p>
          <div className="row">
            <Button look="primary" onClick={() => move(missed.planned.date, today)}>{words.today.moveHere}</Button>
            <Button onClick={() => move(missed.planned.date, null)}>{words.today.dropIt}</Button>
          </div>
        </Card>
      ) : null}
      <RestDay plan={plan} catalogue={catalogue} />
      {next && !done && daysBetween(today, next.on) <= 3 ? <Button onClick={() => move(next.planned.date, addDays(today, 0))}>{words.today.trainAnyway(sessionTitle(words, next.planned))}</Button> : null}
      {at >= weeks.length ? <Button look="primary" size="big" onClick={() => go(ROUTES.plan)}>{words.today.replan}</Button> : null}
    </div>
  );
}
