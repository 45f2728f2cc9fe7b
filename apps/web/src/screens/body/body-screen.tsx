// Decides what is weak, stiff or sore: findings, complaints, the daily routine, tests and when they are due.
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { ASSESSMENTS, gramsFrom, retestDue, isTestId, type AssessmentResult } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book-context.tsx';
import { useCatalogue } from '../../app/catalogue.ts';
import { understood } from '../../app/coach.ts';
import { FindingCard } from '../../app/finding-card.tsx';
import { planIn, weekIndex } from '../../app/planning.ts';
import { ROUTES, testPath } from '../../app/routes.ts';
import { PageHead, SettingsLink } from '../../app/shell.tsx';
import { useWords, useWriter } from '../../app/words.tsx';
import { Button } from '../../ui/button.tsx';
import { parseDecimal } from '../../ui/decimal.ts';
import { Card, Field, Tag } from '../../ui/parts.tsx';
import { Complaints } from './complaints.tsx';

export function BodyScreen() {
  const words = useWords();
  const write = useWriter();
  const book = useBook();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const [, go] = useLocation();
  const [mass, setMass] = useState('');
  const { findings, view } = understood(ledger, catalogue, today);
  const weak = findings.filter((finding) => finding.severity > 0 && finding.value !== null);
  const clear = findings.filter((finding) => finding.severity === 0);
  const plan = planIn(ledger);
  const daily = plan?.weeks[weekIndex(plan, today)]?.daily.find((one) => one.kind === 'mobility');
  const results = ledger.assessments.flatMap((row): AssessmentResult[] =>
    isTestId(row.test)
      ? [
          {
            test: row.test,
            date: row.date,
            value: row.value,
            unit: row.unit,
            side: row.side ?? null,
            pain: row.pain ?? null,
            measuredBy: row.measuredBy ?? null,
          },
        ]
      : [],
  );
  const due = new Map(
    retestDue(
      results,
      { sex: view.profile.sex, ageYears: view.profile.ageYears, bodyMassKg: view.profile.bodyMassKg },
      today,
    ).map((one) => [one.test, one]),
  );
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
        {daily && daily.drills.length > 0 ? (
          <Card tone="good">
            <h2>{words.body.daily}</h2>
            <p className="quiet">{words.body.dailyLead(daily.minutes, daily.drills.length)}</p>
            <Button look="primary" onClick={() => go(ROUTES.routine)}>
              {words.body.start}
            </Button>
          </Card>
        ) : null}
        <section className="section">
          <h2>{words.body.findings}</h2>
          {weak.map((finding) => (
            <FindingCard key={finding.id} finding={finding} />
          ))}
          {clear.length === 0 ? null : (
            <details>
              <summary>
                {words.body.clear} ({clear.length})
              </summary>
              <div className="stack">
                {clear.map((finding) => (
                  <FindingCard key={finding.id} finding={finding} />
                ))}
              </div>
            </details>
          )}
        </section>
      </div>
      <div className="stack-wide">
        <Complaints />
        <section className="section">
          <h2>{words.body.tests}</h2>
          <ul className="rows">
            {ASSESSMENTS.filter((test) => test.tier === 'core' && test.fields.length > 0).map((test) => {
              const last = results.filter((row) => row.test === test.id).at(-1);
              const next = due.get(test.id);
              return (
                <li className="line" key={test.id}>
                  <span>
                    {test.name}
                    <span className="block small quiet">
                      {last ? words.body.testedOn(write.day(last.date)) : ''}
                      {next ? `, ${words.body.due(write.day(next.on))}` : ''}
                    </span>
                  </span>
                  <span className="row nowrap">
                    {next?.overdue ? <Tag tone="warn">{words.body.again}</Tag> : null}
                    <Link href={testPath(test.id)} className="link">
                      {last ? words.body.again : words.body.testNow}
                    </Link>
                  </span>
                </li>
              );
            })}
            <li className="line">
              <span>
                {words.body.health}
                <span className="block small quiet">
                  {ledger.healthScreen ? words.body.healthDate(write.day(ledger.healthScreen.date)) : words.body.healthNever}
                </span>
              </span>
              <Link href={testPath('health')} className="link">
                {words.body.healthAgain}
              </Link>
            </li>
          </ul>
        </section>
        <section className="section">
          <h2>{words.body.recordMass}</h2>
          {lastMass ? (
            <p className="quiet number">{`${write.number(unit === 'kg' ? lastMass.grams / 1000 : lastMass.grams / 453.59237)} ${unit}, ${write.day(lastMass.date)}`}</p>
          ) : null}
          <div className="row">
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
