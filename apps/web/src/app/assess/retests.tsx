// Decides which tests of the plan stand open, and how they are read: the test, its day, the way to it.
import {
  addDays,
  assessmentOf,
  assessmentResults,
  isTestId,
  type IsoDate,
  type LedgerState,
  type Plan,
} from '@strongback/engine';
import { Link } from 'wouter';
import { useBookState } from '../book/book-context.tsx';
import { useEngineText } from '../catalogue/engine-text.ts';
import { planIn } from '../training/planning.ts';
import { testPath } from '../routes.ts';
import { useWords, useWriter } from '../words/words.tsx';

type Retest = NonNullable<Plan['weeks'][number]['retests']>[number];

/** The re-tests of a week that no newer result has settled. */
function openRetests(week: Plan['weeks'][number], ledger: LedgerState): readonly Retest[] {
  const results = assessmentResults(ledger);
  return (week.retests ?? []).filter(
    (retest) => !results.some((result) => result.test === retest.test && result.date > retest.measuredOn),
  );
}

/** The tests that come again in one week, each with its day. */
export function WeekRetests({ week }: { readonly week: Plan['weeks'][number] }) {
  const { plan: words } = useWords();
  const { ledger } = useBookState();
  const open = openRetests(week, ledger);
  return open.length === 0 ? null : (
    <section className="section">
      <h2>{words.retests}</h2>
      <RetestRows open={open} />
      <p className="small quiet">{words.retestsNote}</p>
    </section>
  );
}

/** The tests of today, and those of this week that were left; a test belongs before the session of a rested day, so on another day it waits. */
export function RetestsToday({ trains }: { readonly trains: boolean }) {
  const { today: words } = useWords();
  const write = useWriter();
  const { ledger, today, whole } = useBookState();
  const week = planIn(ledger)?.weeks.find((one) => today >= one.from && today < addDays(one.from, 7));
  // Whether a newer result settled one is known once the whole past is read.
  const open = week === undefined || !whole ? [] : openRetests(week, ledger).filter((retest) => retest.on <= today);
  const rested = ![...ledger.sessions.values()].some((one) => one.date === addDays(today, -1) && one.status === 'finished');
  return open.length === 0 ? null : (
    <details>
      <summary>{`${trains && rested ? words.retestsToday : words.retestsNext}\u00a0(${write.number(open.length)})`}</summary>
      <RetestRows open={open} today={today} />
    </details>
  );
}

function RetestRows({ open, today }: { readonly open: readonly Retest[]; readonly today?: IsoDate }) {
  const { body: words } = useWords();
  const said = useEngineText();
  const write = useWriter();
  return (
    <ul className="rows">
      {open.map((retest) => (
        <li className="line" key={retest.test}>
          <span>
            {isTestId(retest.test) ? said(assessmentOf(retest.test).name) : retest.test}
            <span className="block small quiet">
              {retest.on === today ? '' : `${write.longDay(retest.on)}, `}
              {words.testedOn(write.day(retest.measuredOn))}
            </span>
          </span>
          <Link href={testPath(retest.test)} className="link">
            {words.again}
          </Link>
        </li>
      ))}
    </ul>
  );
}
