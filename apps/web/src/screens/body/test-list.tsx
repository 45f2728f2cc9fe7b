// Decides how tests are offered: a battery for the minutes one has, then each test with its last day and its next.
import { Link, useLocation } from 'wouter';
import { ASSESSMENTS, type Assessment } from '@strongback/engine';
import { useBookState } from '../../app/book/book-context.tsx';
import { useEngineText } from '../../app/catalogue/engine-text.ts';
import { batteryPath, testPath } from '../../app/routes.ts';
import type { TestsDone } from '../../app/assess/tests-done.ts';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { writtenDay } from '../../app/words/written-day.ts';
import { Button } from '../../ui/button.tsx';

export function TestList({ results, due }: TestsDone) {
  const { body: words } = useWords();
  const said = useEngineText();
  const write = useWriter();
  const { ledger, today } = useBookState();
  const [, go] = useLocation();
  const line = (test: Assessment): React.ReactNode => {
    const last = results.filter((row) => row.test === test.id).at(-1);
    const next = due.get(test.id);
    return (
      <li className="line" key={test.id}>
        <span>
          {said(test.name)}
          <span className="block small quiet">
            {last ? words.testedOn(writtenDay(write, last.date, today)) : ''}
            {next ? ', ' : ''}
            {next ? (
              <span className={next.overdue ? 'warn' : undefined}>
                {next.overdue ? words.overdue : words.due(writtenDay(write, next.on, today))}
              </span>
            ) : null}
          </span>
        </span>
        <span className="row nowrap">
          <Link href={testPath(test.id)} className="link">
            {last ? words.again : words.testNow}
          </Link>
        </span>
      </li>
    );
  };
  const core = ASSESSMENTS.filter((test) => test.tier === 'core');
  const extended = ASSESSMENTS.filter((test) => test.tier === 'extended');
  return (
    <section className="section">
      <h2>{words.tests}</h2>
      <p className="quiet">{words.batteryLead}</p>
      <div>
        <Button look="primary" onClick={() => go(batteryPath('15'))}>
          {words.battery}
        </Button>
      </div>
      <ul className="rows">
        {core.map(line)}
        <li className="line">
          <span>
            {words.health}
            <span className="block small quiet">
              {ledger.healthScreen ? words.healthDate(writtenDay(write, ledger.healthScreen.date, today)) : words.healthNever}
            </span>
          </span>
          <Link href={testPath('health')} className="link">
            {words.healthAgain}
          </Link>
        </li>
      </ul>
      <details>
        <summary>
          {words.extended} ({extended.length})
        </summary>
        <ul className="rows">{extended.map(line)}</ul>
      </details>
    </section>
  );
}
