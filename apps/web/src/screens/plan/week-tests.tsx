// Decides how the test days of a week are read: each lift with its attempts, or the one set that stands in for them.
import type { Plan } from '@strongback/engine';
import { useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { heavyDaysOn, TestsInARow } from '../../app/training/heavy-days.tsx';
import { planIn } from '../../app/training/planning.ts';
import { WhyButton } from '../../app/reasons/why.tsx';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { amountOf } from '../session/desk.ts';
import { setWords, speakerOf } from '../session/speech.ts';

interface WeekTestsProps {
  readonly week: Plan['weeks'][number];
  /** Everything on the page is of this one day: neither it nor the date is said again. */
  readonly ofToday?: boolean;
}

/** Shows the planned tests of one week; nothing in a week without one. */
export function WeekTests({ week, ofToday = false }: WeekTestsProps) {
  const words = useWords();
  const write = useWriter();
  const catalogue = useCatalogue();
  const { ledger } = useBookState();
  const speaker = speakerOf(words, write, ledger);
  const tests = week.tests ?? [];
  const [first] = tests;
  const run = first === undefined ? null : heavyDaysOn(planIn(ledger), first.date, catalogue);
  return tests.length === 0 ? null : (
    <section className="section">
      {ofToday ? null : <h2>{words.plan.testDay}</h2>}
      {tests.map((test) => {
        const movement = catalogue.movement.get(test.exercise);
        return (
          <div className="card" key={`${test.date}${test.exercise}`}>
            <div className="row-between baseline">
              {ofToday ? <h2>{movement?.name ?? test.exercise}</h2> : <h3>{movement?.name ?? test.exercise}</h3>}
              {ofToday ? null : <span className="small quiet">{write.longDay(test.date)}</span>}
            </div>
            <ul className="rows">
              {test.sets.map((set, index) => {
                const amount = amountOf(set);
                return (
                  // Attempts have no name of their own but their place.
                  <li className="line" key={`${index + 1}`}>
                    <span>{test.sets.length > 1 ? words.plan.attempt(index + 1) : words.plan.insteadOfTest}</span>
                    <span className="value number">
                      {setWords(speaker, movement, { unit: amount.unit, amount: amount.value, loadKg: set.loadKg })}
                    </span>
                  </li>
                );
              })}
            </ul>
            <WhyButton reasons={test.reasons} />
          </div>
        );
      })}
      {run === null ? null : <TestsInARow run={run} />}
    </section>
  );
}
