// Decides where this leads: the season by week, one week by day, one day by exercise, and the gates.
import { useState } from 'react';
import { addDays, type IsoDate } from '@strongback/engine';
import { useLocation } from 'wouter';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { leadsTo } from './goal-ahead.ts';
import { askForPlan, issued, planIn, weekIndex } from '../../app/training/planning.ts';
import { WeekRetests } from '../../app/assess/retests.tsx';
import { ROUTES } from '../../app/routes.ts';
import { seasonWeeks } from '../../app/training/season.ts';
import { PageHead, SettingsLink } from '../../app/shell/shell.tsx';
import { loadText, useWords, useWriter } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Aside } from '../../ui/parts.tsx';
import { SeasonBars } from '../../ui/season.tsx';
import { BalanceSection } from './balance-section.tsx';
import { BlockLock } from './block-lock.tsx';
import { SeasonCalendar } from './calendar.tsx';
import { Gates } from './gates.tsx';
import { LayWeek } from './lay-week.tsx';
import { OwnLocks } from './own-locks.tsx';
import { SportSection } from './sport-section.tsx';
import { Templates } from './templates.tsx';
import { WeekNotes } from './week-notes.tsx';
import { WeekTests } from './week-tests.tsx';
import { WeekSection } from './week-section.tsx';
import { WhatIf } from './what-if.tsx';

export function PlanScreen() {
  const words = useWords();
  const write = useWriter();
  const book = useBook();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const [, go] = useLocation();
  const plan = planIn(ledger);
  const [week, setWeek] = useState<string | null>(null);
  const [day, setDay] = useState<IsoDate | null>(null);
  const [state, setState] = useState<'idle' | 'planning' | 'planned' | { readonly failed: string }>('idle');
  if (!plan) {
    return (
      <div className="stack">
        <PageHead
          top={
            <>
              <span />
              <SettingsLink />
            </>
          }
          title={words.today.noPlan}
        />
        <Button look="primary" size="big" onClick={() => go(ROUTES.assess)}>
          {words.today.buildPlan}
        </Button>
      </div>
    );
  }
  const weeks = seasonWeeks(plan, today, words);
  const now = Math.min(Math.max(weekIndex(plan, today), 0), plan.weeks.length - 1);
  const chosen = plan.weeks.find((one) => one.from === week) ?? plan.weeks[now];
  const goal = ledger.goals[0];
  const unit = ledger.profile?.units ?? 'kg';
  // No title promises what the plan is not expected to lead to, or what nobody can know.
  const goalText =
    goal?.loadGrams === undefined || !leadsTo(ledger, catalogue, plan, today, goal)
      ? null
      : `${loadText(write, goal.loadGrams / 1000, unit)} ${words.names.inside(catalogue.movement.get(goal.exercise)?.name ?? goal.exercise).replaceAll('-', '\u2011')}`;
  const end = plan.weeks.at(-1) ? addDays(plan.weeks.at(-1)?.from ?? plan.from, 6) : plan.from;
  const test = [...ledger.calendar.values()].find(
    (entry) => entry.kind === 'test' && entry.from !== undefined && entry.from >= today,
  );
  const replan = async (): Promise<void> => {
    setState('planning');
    try {
      const { outcome } = await askForPlan(ledger, today);
      if (!outcome.ok) return setState({ failed: outcome.reason });
      await book.record([issued(outcome.value)]);
      setState('planned');
    } catch (error) {
      setState({ failed: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <div className="two-columns">
      <div className="stack-wide">
        <PageHead
          top={
            <>
              <span>{words.shell.tabs.plan}</span>
              <SettingsLink />
            </>
          }
          title={words.plan.title(plan.weeks.length, goalText)}
          lead={test?.from ? words.plan.test(write.longDay(test.from)) : words.plan.until(write.longDay(end))}
        />
        <section className="section">
          <SeasonBars
            weeks={weeks}
            title={words.plan.season}
            chosen={chosen?.from ?? null}
            onChoose={(key) => {
              setWeek(key);
              setDay(null);
            }}
          />
          <div className="legend">
            {[...new Set(weeks.map((one) => one.kind))].map((kind) => (
              <span key={kind} data-kind={kind}>
                <i className="kind-dot" aria-hidden="true" />
                {words.names.blocks[kind as keyof typeof words.names.blocks]}
              </span>
            ))}
            <span>{words.plan.bars}</span>
          </div>
        </section>
        {chosen ? (
          <>
            <WeekSection key={chosen.from} week={chosen} day={day} onDay={setDay} current={chosen === plan.weeks[now]} />
            <WeekTests week={chosen} />
            <WeekRetests week={chosen} />
            <SportSection plan={plan} week={chosen} />
            <BalanceSection plan={plan} week={chosen} />
          </>
        ) : null}
      </div>
      <div className="stack-wide">
        <SeasonCalendar planning={state === 'planning'} onReplan={() => void replan()} />
        {chosen ? <BlockLock key={chosen.from} plan={plan} week={chosen} /> : null}
        <OwnLocks />
        {chosen ? <Templates plan={plan} week={chosen} /> : null}
        <Gates gates={plan.gates} />
        {chosen ? <WeekNotes plan={plan} week={chosen} /> : null}
        <div className="stack-tight">
          <WhatIf />
          <LayWeek />
          <Button disabled={state === 'planning'} onClick={() => void replan()}>
            {state === 'planning' ? words.plan.replanning : words.plan.replan}
          </Button>
          {state === 'planned' ? (
            <p role="status" className="good">
              {words.plan.replanned}
            </p>
          ) : null}
          {typeof state === 'object' ? (
            <Aside tone="stop">
              <p role="alert">{words.assess.findings.failed(state.failed)}</p>
            </Aside>
          ) : null}
        </div>
      </div>
    </div>
  );
}
