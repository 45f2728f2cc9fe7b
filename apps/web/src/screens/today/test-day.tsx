// Decides how the day of a test stands: which lifts, their attempts, and one button that leads through them.
import { useLocation } from 'wouter';
import { prepareTest, type Catalogue, type Plan } from '@strongback/engine';
import type { ReactNode } from 'react';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { useEngineText } from '../../app/catalogue/engine-text.ts';
import { complexContext } from '../../app/training/complex-context.ts';
import { ROUTES } from '../../app/routes.ts';
import { PageHead } from '../../app/shell/shell.tsx';
import { useWords } from '../../app/words/words.tsx';
import { nowMs, wallTime } from '../../platform/clock.ts';
import { Aside } from '../../ui/parts.tsx';
import { WeekTests } from '../plan/week-tests.tsx';
import { newDesk, writeDesk } from '../session/desk.ts';
import { CheckIn } from './check-in.tsx';
import { StartButton } from './start-button.tsx';

interface TestDayProps {
  readonly top: ReactNode;
  readonly ribbon: ReactNode;
  readonly plan: Plan;
  readonly catalogue: Catalogue;
}

export function TestDay({ top, ribbon, plan, catalogue }: TestDayProps) {
  const words = useWords();
  const said = useEngineText();
  const book = useBook();
  const { ledger, today } = useBookState();
  const [, go] = useLocation();
  const prepared = prepareTest({ ...complexContext(ledger, catalogue, today), plan });
  const tests = plan.weeks.flatMap((week) => week.tests ?? []).filter((test) => test.date === today);
  const week = plan.weeks.find((one) => one.tests?.some((test) => test.date === today) === true);
  const start = (): void => {
    if (prepared === null || ledger.plan === null) return;
    writeDesk(newDesk(prepared, prepared.session, nowMs(), ledger.habits));
    void book.record([
      {
        type: 'SessionStarted',
        session: prepared.session,
        date: today,
        at: wallTime(),
        plan: ledger.plan.plan,
        plannedDate: today,
      },
    ]);
    go(ROUTES.session);
  };
  return (
    <div className="two-columns">
      <div className="stack">
        <PageHead top={top} title={words.plan.testDay} lead={words.today.testDay}>
          {ribbon}
        </PageHead>
        <CheckIn />
      </div>
      <div className="stack">
        {week === undefined ? null : <WeekTests week={{ ...week, tests }} ofToday />}
        {(prepared?.gaveUp ?? []).map((text) => (
          <Aside key={text}>
            <p className="small">{said(text)}</p>
          </Aside>
        ))}
        {prepared === null ? (
          <p className="warn">{words.today.noTest}</p>
        ) : (
          <StartButton warmUp={prepared.warmUp} catalogue={catalogue} onStart={start} />
        )}
      </div>
    </div>
  );
}
