// Decides the effort chart: the load for every number of repetitions and every RPE, from the athlete's own curve; made to be printed.
import { useState } from 'react';
import { likelyRange, loadFor, reserveOf, shareOf1RM, type Strength } from '@strongback/engine';
import { useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { understood } from '../../app/training/coach.ts';
import { ROUTES } from '../../app/routes.ts';
import { BackLink, PageHead } from '../../app/shell/shell.tsx';
import { roundLoadText, useWords, useWriter } from '../../app/words/words.tsx';
import { printPage } from '../../platform/page.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Pick } from '../../ui/parts.tsx';

const RPES = [6, 7, 7.5, 8, 8.5, 9, 9.5, 10] as const;
const REPS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15] as const;
/** Loads are shown to the half kilogram or whole pound: nobody loads finer. */
const STEP = { kg: 0.5, lb: 1 } as const;

export function EffortScreen() {
  const words = useWords();
  const text = words.effort;
  const write = useWriter();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const { view } = understood(ledger, catalogue, today);
  const [picked, setPicked] = useState<string | null>(null);
  const [show, setShow] = useState<'loads' | 'percents'>('loads');
  const unit = ledger.profile?.units ?? 'kg';
  const goal = (exercise: string): number => (ledger.goals.some((one) => one.exercise === exercise) ? 1 : 0);
  const lifts = [...view.strength]
    .filter(([exercise, belief]) => belief.source === 'log' && catalogue.movement.get(exercise) !== undefined)
    .map(([exercise, belief]) => ({ exercise, belief, ...fitOf(view, exercise) }))
    .sort((a, b) => goal(b.exercise) - goal(a.exercise) || b.count - a.count || (a.exercise < b.exercise ? -1 : 1));
  const lift = lifts.find((one) => one.exercise === picked) ?? lifts[0];
  const name = (exercise: string): string => catalogue.movement.get(exercise)?.name ?? exercise;
  const top = <BackLink to={ROUTES.progress} />;
  if (lift === undefined) return <PageHead top={top} title={text.none} lead={text.noneText} />;
  const { belief } = lift;
  const range = likelyRange(belief);
  const kg = (value: number): string => roundLoadText(write, value, unit);
  const cell = (reps: number, rpe: number): string =>
    show === 'percents'
      ? write.number(100 * shareOf1RM(belief.k, reps + reserveOf(rpe)), 0)
      : loadCell(belief, reps, rpe, unit, (value) => write.number(value, 1));
  return (
    <>
      <PageHead
        top={top}
        title={text.title(words.names.heading(name(lift.exercise)))}
        lead={lift.fitted ? text.fitted(lift.count) : text.usual}
      />
      <div className="row no-print">
        <Pick
          label={text.lift}
          value={lift.exercise}
          options={lifts.map((one) => ({ value: one.exercise, label: name(one.exercise) }))}
          onChange={setPicked}
        />
        <Chips
          title={text.show}
          value={show}
          options={[
            { value: 'loads', label: `${text.loads} (${unit})` },
            { value: 'percents', label: text.percents },
          ]}
          onChange={setShow}
        />
      </div>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={text.title(name(lift.exercise))}>
        <table className="table table-even">
          <caption className="small quiet">{text.caption(kg(range.kg), kg(range.lowKg), kg(range.highKg))}</caption>
          <thead>
            <tr>
              <th scope="col">{text.corner}</th>
              {RPES.map((rpe) => (
                <th scope="col" key={rpe}>
                  {write.number(rpe, 1)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {REPS.map((reps) => (
              <tr key={reps}>
                <th scope="row">{write.number(reps)}</th>
                {RPES.map((rpe) => (
                  <td className="number" key={rpe}>
                    {cell(reps, rpe)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small quiet">{text.note}</p>
      <div className="row no-print">
        <Button onClick={printPage}>{text.print}</Button>
      </div>
    </>
  );
}

function loadCell(belief: Strength, reps: number, rpe: number, unit: 'kg' | 'lb', write: (value: number) => string): string {
  const load = loadFor(belief, reps, rpe) / (unit === 'kg' ? 1 : 0.45359237);
  return write(Math.round(load / STEP[unit]) * STEP[unit]);
}

/** Trainings of a lift that said something, and whether its curve left the usual one. */
function fitOf(
  view: ReturnType<typeof understood>['view'],
  exercise: string,
): { readonly count: number; readonly fitted: boolean } {
  let count = 0;
  let first: number | null = null;
  for (let node = view.exposures.get(exercise) ?? null; node !== null; node = node.previous) {
    if (node.strength === null) continue;
    if (node.reading !== null) count += 1;
    first = node.strength.k;
  }
  return { count, fitted: first !== null && view.strength.get(exercise)?.k !== first };
}
