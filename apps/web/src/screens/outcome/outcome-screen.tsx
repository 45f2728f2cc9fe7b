// Decides whether training pays off: presses and pulls, balance, shoulders and posture, each against the start.
import type { ReactNode } from 'react';
import { dayNumber, type IsoDate } from '@strongback/engine';
import { Link } from 'wouter';
import { useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { understood } from '../../app/training/coach.ts';
import { useEngineText } from '../../app/catalogue/engine-text.ts';
import { ROUTES } from '../../app/routes.ts';
import { BackLink, PageHead } from '../../app/shell/shell.tsx';
import { roundLoadText, roundRangeText, useWords, useWriter } from '../../app/words/words.tsx';
import { BalanceBar } from '../../ui/balance-bar.tsx';
import { IntervalRows } from '../../ui/interval-rows.tsx';
import { LineWithBand } from '../../ui/line-with-band.tsx';
import { TableTwin } from '../../ui/table-twin.tsx';
import {
  balanceChanges,
  comfortOf,
  groupChange,
  liftChanges,
  testChanges,
  verdictOf,
  type Change,
  type Comfort,
  type LiftChange,
  type TestChange,
} from './outcome-facts.ts';

/** What is usual, how far the bar reaches, and how finely it is said. */
const BALANCE = {
  'row-bench': { low: 0.85, high: 1.15, from: 0.4, to: 1.6, places: 2 },
  'pull-press': { low: 1, high: 2, from: 0, to: 3, places: 1 },
} as const;

function useSigned(): (value: number) => string {
  const write = useWriter();
  return (value) => {
    const shown = Math.round(value);
    return write.whole(`${shown > 0 ? '+' : shown < 0 ? '−' : ''}${write.number(Math.abs(shown), 0)}`);
  };
}

export function OutcomeScreen() {
  const words = useWords();
  const text = words.outcome;
  const write = useWriter();
  const signed = useSigned();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const { view } = understood(ledger, catalogue, today);
  const start = view.trainingSince;
  const press = liftChanges(view, catalogue, 'press');
  const pull = liftChanges(view, catalogue, 'pull');
  const [pressed, pulled] = [groupChange(press), groupChange(pull)];
  const said = (change: Change | null): string | null =>
    change === null ? null : verdictOf(change) === 'unclear' ? text.unclear : text.percent(signed(change.value));
  const title = ((): string => {
    const [a, b] = [said(pressed), said(pulled)];
    if (a === null && b === null) return text.none;
    if (a !== null && b !== null) return a === b && a === text.unclear ? text.unclearTitle : text.both(a, b);
    return a === null ? text.one(text.groups.pull, b ?? '') : text.one(text.groups.press, a);
  })();
  const some = pressed !== null || pulled !== null;
  return (
    <>
      <PageHead
        top={
          <>
            <BackLink to={ROUTES.progress} />
            <span>{text.title}</span>
          </>
        }
        title={title}
        lead={some && start !== null ? text.against(write.fullDay(start)) : text.noneText}
      />
      {start === null ? null : (
        <div className="two-columns">
          <div className="stack-wide">
            <Lifts title={text.groups.press} lifts={press} group={pressed} />
            <Lifts title={text.groups.pull} lifts={pull} group={pulled} />
            {some ? <p className="small quiet">{text.rangeNote}</p> : null}
            <BalanceSection start={start} />
          </div>
          <div className="stack-wide">
            <section className="section">
              <h2>{text.comfort}</h2>
              <ComfortLines comfort={comfortOf(ledger, ['shoulder'], start, today)} start={start} />
              <Tests tests={testChanges(ledger, view, 'shoulder')} title={text.shoulderTests} />
            </section>
            <section className="section">
              <h2>{text.posture}</h2>
              <Tests tests={testChanges(ledger, view, 'posture')} title={text.posture}>
                <p className="quiet">{text.noTests}</p>
                <p>
                  <Link href={ROUTES.body} className="link">
                    {text.toTests}
                  </Link>
                </p>
              </Tests>
            </section>
          </div>
        </div>
      )}
    </>
  );
}

function Lifts({
  title,
  lifts,
  group,
}: {
  readonly title: string;
  readonly lifts: readonly LiftChange[];
  readonly group: Change | null;
}) {
  const { outcome: text } = useWords();
  const write = useWriter();
  const signed = useSigned();
  const { ledger } = useBookState();
  const catalogue = useCatalogue();
  const unit = ledger.profile?.units ?? 'kg';
  if (group === null) return null;
  const name = (exercise: string): string => catalogue.movement.get(exercise)?.name ?? exercise;
  const kg = (value: number): string => roundLoadText(write, value, unit);
  const band = ({ low, high }: { readonly low: number; readonly high: number }): string => roundRangeText(write, low, high, unit);
  const range = ({ low, high }: Change): string => text.likely(signed(low), text.percent(signed(high)));
  return (
    <section className="section">
      <h2>{title}</h2>
      <p>{text.groupText(signed(group.value), signed(group.low), signed(group.high))}</p>
      <IntervalRows
        rows={lifts.map(({ exercise, change }) => ({
          key: exercise,
          label: name(exercise),
          text: text.percent(signed(change.value)),
          low: change.low,
          value: change.value,
          high: change.high,
        }))}
      />
      <TableTwin
        summary={text.table}
        head={[text.lift, text.before, text.now, text.change]}
        rows={lifts.map(({ exercise, line, since, change }) => [
          name(exercise),
          `${kg(line.first.value)} (${band(line.first)}), ${write.monthYear(since)}`,
          `${kg(line.now.value)} (${band(line.now)})`,
          `${text.percent(signed(change.value))}, ${range(change)}`,
        ])}
      />
    </section>
  );
}

function BalanceSection({ start }: { readonly start: IsoDate }) {
  const { outcome: text } = useWords();
  const write = useWriter();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const { view } = understood(ledger, catalogue, today);
  const changes = balanceChanges(view, catalogue, start);
  if (changes.length === 0) return null;
  const ratio = (kind: keyof typeof BALANCE, value: number): string => write.evenly(value, BALANCE[kind].places);
  const label = { 'row-bench': text.rowBench, 'pull-press': text.pullPress };
  return (
    <section className="section">
      <h2>{text.balance}</h2>
      {changes.map(({ kind, before, now }) => (
        <BalanceBar
          key={kind}
          label={label[kind]}
          text={text.balanceText(ratio(kind, before), ratio(kind, now))}
          value={now}
          before={before}
          low={BALANCE[kind].low}
          high={BALANCE[kind].high}
          from={BALANCE[kind].from}
          to={BALANCE[kind].to}
        />
      ))}
      <p className="small quiet">{text.balanceNote}</p>
      <TableTwin
        summary={text.table}
        head={[text.balance, text.before, text.now]}
        rows={changes.map(({ kind, before, now }) => [label[kind], ratio(kind, before), ratio(kind, now)])}
      />
    </section>
  );
}

function ComfortLines({ comfort, start }: { readonly comfort: Comfort; readonly start: IsoDate }) {
  const { outcome: text } = useWords();
  const write = useWriter();
  const told = comfort.weeks.some((week) => week.worst > 0);
  if (!told) return <p>{text.comfortNever}</p>;
  const last = comfort.weeks.at(-1);
  return (
    <>
      <p>
        {text.comfortText(write.number(comfort.before, 1), write.number(comfort.now, 1))}{' '}
        {comfort.quietSince === null ? '' : text.comfortQuiet(write.day(comfort.quietSince))}
      </p>
      <LineWithBand
        points={comfort.weeks.map(({ from, worst }) => ({
          x: dayNumber(from),
          value: worst,
          low: 0,
          high: worst,
          future: false,
        }))}
        dots={[]}
        xLabels={[
          { x: dayNumber(start), text: write.monthYear(start) },
          ...(last ? [{ x: dayNumber(last.from), text: write.monthYear(last.from) }] : []),
        ]}
        yText={(value) => write.number(value, 0)}
        spoken={text.comfortSpoken}
      />
      <TableTwin
        summary={text.table}
        head={[text.week, text.worst]}
        rows={comfort.weeks.toReversed().map((week) => [write.day(week.from), write.number(week.worst, 0)])}
      />
    </>
  );
}

function Tests({
  tests,
  title,
  children,
}: {
  readonly tests: readonly TestChange[];
  readonly title: string;
  readonly children?: ReactNode;
}) {
  const { outcome: text } = useWords();
  const said = useEngineText();
  const write = useWriter();
  if (tests.length === 0) return <>{children}</>;
  const value = (test: TestChange, number: number): string => {
    const unit = test.test.fields[0]?.unit ?? 'points';
    const written = write.number(number, 1);
    return unit === 'grade' ? text.grade(written) : unit === 'ratio' ? written : `${written}${text.units[unit]}`;
  };
  return (
    <ul className="rows" aria-label={title}>
      {tests.map((one) => (
        <li className="line" key={one.test.id}>
          <span>
            {said(one.test.name)}
            <span className="block small quiet">{`${write.monthYear(one.first)} – ${write.monthYear(one.last)}`}</span>
          </span>
          <span className="value number">
            {text.testText(value(one, one.from), value(one, one.to))}
            <span className={`block small ${one.verdict === 'better' ? 'good' : one.verdict === 'worse' ? 'warn' : 'quiet'}`}>
              {text.verdicts[one.verdict]}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
