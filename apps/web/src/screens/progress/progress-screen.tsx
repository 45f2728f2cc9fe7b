// Decides whether it is working: a headline that says the finding, strength with its band, balance, proposals, sessions.
import { useMemo, useState } from 'react';
import { dateOfDay, dayNumber } from '@strongback/engine';
import { useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { understood } from '../../app/training/coach.ts';
import { PageHead, SettingsLink } from '../../app/shell/shell.tsx';
import { strengthLine } from '../../app/training/strength-line.ts';
import { writtenLongDay } from '../../app/words/written-day.ts';
import { roundLoadShown, roundLoadText, roundRangeText, useWords, useWriter } from '../../app/words/words.tsx';
import { LineWithBand } from '../../ui/line-with-band.tsx';
import { Pick } from '../../ui/parts.tsx';
import { TableTwin } from '../../ui/table-twin.tsx';
import { Balance } from './balance.tsx';
import { Decided } from './decided.tsx';
import { Proposals } from './proposals.tsx';
import { RecentSessions } from './recent-sessions.tsx';
import { Signs } from './signs.tsx';
import { Suggested } from './suggested.tsx';
import { Volume } from './volume.tsx';
import { Link } from 'wouter';
import { ROUTES } from '../../app/routes.ts';

/** How far back the line goes. */
const HALF_YEAR = 182;
/** Change in percent that counts as movement, beyond the doubt of both ends. */
const MOVED = 1.5;

export function ProgressScreen() {
  const words = useWords();
  const write = useWriter();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const { view } = understood(ledger, catalogue, today);
  const unit = ledger.profile?.units ?? 'kg';
  const lines = useMemo(() => {
    // The lift one trains for is the headline, then the one trained most.
    const goal = (exercise: string): number => (ledger.goals.some((one) => one.exercise === exercise) ? 1 : 0);
    return [...view.exposures.keys()]
      .flatMap((exercise) => {
        const line = strengthLine(view, exercise, HALF_YEAR);
        return line ? [{ exercise, line }] : [];
      })
      .sort(
        (a, b) =>
          goal(b.exercise) - goal(a.exercise) || b.line.dots.length - a.line.dots.length || (a.exercise < b.exercise ? -1 : 1),
      );
  }, [view, ledger.goals]);
  const [picked, setPicked] = useState<string | null>(null);
  const shown = lines.find((one) => one.exercise === picked) ?? lines[0];
  const name = (exercise: string): string => catalogue.movement.get(exercise)?.name ?? exercise;
  const kg = (value: number): string => roundLoadText(write, value, unit);
  const title = ((): string => {
    if (!shown) return words.progress.empty;
    const { first, now } = shown.line;
    // The difference of the two figures that are shown: what is read adds up.
    const change = roundLoadShown(now.value, unit) - roundLoadShown(first.value, unit);
    const text = write.whole(`${write.number(Math.abs(change), 1)}\u00a0${unit}`);
    const label = words.names.inside(name(shown.exercise)).replaceAll('-', '\u2011');
    if (now.low <= first.value && now.high >= first.value && Math.abs(now.value - first.value) < (now.value * MOVED) / 100)
      return words.progress.flat(label);
    if (now.low <= first.value && change > 0 && shown.line.dots.length < 5) return words.progress.unclear(label);
    if (change === 0) return words.progress.flat(label);
    // What the doubt about the start still holds is no promise.
    const sure = now.value < first.low || now.value > first.high;
    return words.progress[change > 0 ? 'up' : 'down'](label, text, sure);
  })();
  return (
    <div className="two-columns">
      <div className="stack-wide">
        <PageHead
          top={
            <>
              <span>{words.shell.tabs.progress}</span>
              <SettingsLink />
            </>
          }
          title={title}
          lead={
            shown ? words.progress.since(writtenLongDay(write, dateOfDay(shown.line.first.x), today)) : words.progress.emptyText
          }
        />
        {shown ? (
          <section className="section">
            <LineWithBand
              points={shown.line.points.map(inUnit(unit))}
              dots={shown.line.dots.map((dot) => ({ x: dot.x, value: unit === 'kg' ? dot.value : dot.value / 0.45359237 }))}
              xLabels={[
                { x: shown.line.first.x, text: write.month(dateOfDay(shown.line.first.x)) },
                { x: Math.min(dayNumber(today), shown.line.points.at(-1)?.x ?? 0), text: words.progress.today },
              ]}
              yText={(value) => `${write.number(value, 0)} ${unit}`}
              spoken={words.progress.chartSpoken(name(shown.exercise), kg(shown.line.first.value), kg(shown.line.now.value))}
            />
            <p className="quiet">
              {words.progress.e1rm(
                name(shown.exercise),
                kg(shown.line.now.value),
                kg(shown.line.now.low),
                kg(shown.line.now.high),
              )}{' '}
              {shown.line.ahead === null
                ? words.progress.aheadOpen
                : words.progress.ahead(kg(shown.line.ahead.low), kg(shown.line.ahead.high))}
            </p>
            <Pick
              label={words.progress.choose}
              value={shown.exercise}
              options={lines.map((one) => ({ value: one.exercise, label: name(one.exercise) }))}
              onChange={setPicked}
            />
            <TableTwin
              summary={words.progress.table}
              head={[words.progress.date, words.progress.estimate, words.progress.range]}
              rows={shown.line.points
                .filter((point) => !point.future)
                .toReversed()
                .map((point) => [
                  write.day(dateOfDay(point.x)),
                  kg(point.value),
                  roundRangeText(write, point.low, point.high, unit),
                ])}
            />
          </section>
        ) : null}
        <ul className="rows">
          {[
            { to: ROUTES.outcome, label: words.progress.outcome },
            { to: ROUTES.effort, label: words.progress.effortChart },
          ].map((one) => (
            <li className="line" key={one.to}>
              <Link href={one.to} className="link">
                {one.label}
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <div className="stack-wide second">
        <Suggested />
        <Proposals />
        <Decided />
        <Balance view={view} catalogue={catalogue} />
        <Volume view={view} />
      </div>
      <div className="stack-wide below-first">
        <Signs view={view} catalogue={catalogue} />
        <RecentSessions />
      </div>
    </div>
  );
}

const inUnit =
  (unit: 'kg' | 'lb') =>
  <Point extends { readonly value: number; readonly low: number; readonly high: number }>(point: Point): Point =>
    unit === 'kg'
      ? point
      : { ...point, value: point.value / 0.45359237, low: point.low / 0.45359237, high: point.high / 0.45359237 };
