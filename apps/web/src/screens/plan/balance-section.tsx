// Decides how the effort of one week is read: maximal, heavy, volume and technique sets, what its block asks, and what would open more.
import { effortBalance, unsteadyLifts, type Plan, type PlannedWeek } from '@strongback/engine';
import { useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { understood } from '../../app/training/coach.ts';
import { useEngineText } from '../../app/catalogue/engine-text.ts';
import { WhyButton } from '../../app/reasons/why.tsx';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { BalanceBar } from '../../ui/balance-bar.tsx';

export function BalanceSection({ plan, week }: { readonly plan: Plan; readonly week: PlannedWeek }) {
  const { balance: words } = useWords();
  const write = useWriter();
  const said = useEngineText();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const { view } = understood(ledger, catalogue, today);
  const found = effortBalance(plan, week, { level: view.level, unsteady: [...unsteadyLifts(view).keys()], catalogue });
  if (found.total === 0) return null;
  const name = (exercise: string): string => catalogue.movement.get(exercise)?.name ?? exercise;
  return (
    <section className="section">
      <div className="row-between baseline">
        <h2>{words.title}</h2>
        <WhyButton reasons={found.reasons} />
      </div>
      {found.reasons.map((reason) => (
        <p key={reason.because} className="quiet sentence">
          {said(reason.because)}
        </p>
      ))}
      <ul className="stack-tight">
        {found.rows.map((row) => (
          <li key={row.kind} data-standing={row.standing}>
            <BalanceBar
              label={words.kinds[row.kind]}
              text={words.sets(write.number(row.sets), write.number(found.total))}
              low={row.from}
              high={row.to}
              value={row.sets}
              from={0}
              to={found.total}
            />
            <span className={row.standing === 'within' ? 'small quiet' : 'small warn'}>
              {row.to === 0
                ? words.noneAsked
                : row.from === 0 && row.to === found.total
                  ? words.theRest
                  : words.asked(write.number(row.from), write.number(row.to))}
              {row.standing === 'within' ? '' : `, ${words.standings[row.standing]}`}
            </span>
          </li>
        ))}
      </ul>
      {found.steadied.map(({ exercise, on }) => (
        <p key={exercise}>
          {on === null ? words.notSteadied(name(exercise)) : words.steadied(name(exercise), write.longDay(on))}
        </p>
      ))}
      {found.opens.length === 0 ? null : (
        <details>
          <summary className="quiet small">{words.opens}</summary>
          <ul className="small quiet stack-tight">
            {found.opens.map((need) => (
              <li key={need} className="sentence">
                {said(need)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="small quiet">{words.counted}</p>
    </section>
  );
}
