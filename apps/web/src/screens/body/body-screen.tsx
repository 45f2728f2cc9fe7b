// Decides what is weak, stiff or sore: findings, complaints, the daily routine, tests and when they are due.
import { useState } from 'react';
import { gramsFrom } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { understood } from '../../app/training/coach.ts';
import { FindingCard } from '../../app/assess/finding-card.tsx';
import { planIn, weekIndex } from '../../app/training/planning.ts';
import { PageHead, SettingsLink } from '../../app/shell/shell.tsx';
import { testsDone } from '../../app/assess/tests-done.ts';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { writtenDay } from '../../app/words/written-day.ts';
import { Button } from '../../ui/button.tsx';
import { parseDecimal } from '../../ui/decimal.ts';
import { Field } from '../../ui/parts.tsx';
import { Complaints } from './complaints.tsx';
import { Recovery } from './recovery.tsx';
import { Routines } from './routines.tsx';
import { TestList } from './test-list.tsx';

export function BodyScreen() {
  const words = useWords();
  const write = useWriter();
  const book = useBook();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const [mass, setMass] = useState('');
  const { findings, view, screen } = understood(ledger, catalogue, today);
  const weak = findings.filter((finding) => finding.severity > 0 && finding.value !== null);
  const clear = findings.filter((finding) => finding.severity === 0);
  const plan = planIn(ledger);
  const daily = plan?.weeks[weekIndex(plan, today)]?.daily.find((one) => one.kind === 'mobility');
  const { results, due } = testsDone(ledger, catalogue, today);
  const unit = ledger.profile?.units ?? 'kg';
  const lastMass = ledger.bodyMass.at(-1);
  const keepMass = (): void => {
    const value = parseDecimal(mass);
    if (value === null || value < 20 || value > 700) return;
    void book.record([{ type: 'BodyMassRecorded', date: today, grams: gramsFrom(value, unit) }]);
    setMass('');
  };
  return (
    <div className="two-columns">
      <div className="stack-wide">
        <PageHead
          top={
            <>
              <span>{words.shell.tabs.body}</span>
              <SettingsLink />
            </>
          }
          title={
            results.length === 0 && weak.length === 0
              ? words.body.untested
              : words.body.title(weak.length + view.complaints.length)
          }
        />
        <Routines daily={daily ?? null} found={weak.length > 0} />
        {weak.length + clear.length === 0 ? null : (
          <section className="section">
            <h2>{words.body.findings}</h2>
            {weak.map((finding) => (
              <FindingCard key={finding.id} finding={finding} />
            ))}
            {clear.length === 0 ? null : (
              <details>
                <summary>{`${words.body.clear}\u00a0(${clear.length})`}</summary>
                <div className="stack">
                  {clear.map((finding) => (
                    <FindingCard key={finding.id} finding={finding} />
                  ))}
                </div>
              </details>
            )}
          </section>
        )}
      </div>
      <div className="stack-wide">
        <Complaints />
        <Recovery massKg={view.profile.bodyMassKg} hideAmounts={screen?.limits.hideWeightAndCalories ?? false} />
        <TestList results={results} due={due} />
        <section className="section">
          <h2>{words.body.recordMass}</h2>
          {lastMass ? (
            <p className="quiet number">{`${write.number(unit === 'kg' ? lastMass.grams / 1000 : lastMass.grams / 453.59237)} ${unit}, ${writtenDay(write, lastMass.date, today)}`}</p>
          ) : null}
          <div className="row row-foot">
            <div className="grow">
              <Field
                label={`${words.body.recordMass} (${unit})`}
                inputMode="decimal"
                value={mass}
                onChange={(event) => setMass(event.target.value)}
              />
            </div>
            <Button onClick={keepMass}>{words.shell.save}</Button>
          </div>
        </section>
      </div>
    </div>
  );
}
