// Decides how heavy days in a row are shown: why this order, what helps between them, and what takes work away on the later ones.
import { cutTable, type CutRow, heavyRun, type Catalogue, type HeavyRun, type IsoDate, type Plan } from '@strongback/engine';
import { Card } from '../../ui/parts.tsx';
import { useEngineText } from '../catalogue/engine-text.ts';
import { WhyButton } from '../reasons/why.tsx';
import { useWords } from '../words/words.tsx';

/** The run of heavy days of a plan that holds the date; null where the days leave a choice. */
export function heavyDaysOn(plan: Plan | null, date: IsoDate, catalogue: Catalogue): HeavyRun | null {
  return plan === null ? null : heavyRun(plan, date, (exercise) => catalogue.movement.get(exercise)?.pattern);
}

interface HeavyDaysProps {
  readonly run: HeavyRun;
  /** Where the day stands in it, from 1. */
  readonly place: number;
  /** What was taken from today's main work already. */
  readonly eased?: readonly string[];
}

export function HeavyDays({ run, place, eased = [] }: HeavyDaysProps) {
  const { heavyDays: words } = useWords();
  const said = useEngineText();
  const rows = cutTable(place);
  const last = place >= run.days.length;
  const title =
    place === 1 && run.days.length === 3 ? words.firstOfThree : words.titles[place >= 3 ? '3' : place === 2 ? '2' : '1'];
  return (
    <Card>
      <h3>{title}</h3>
      <p className="small">{rows.length === 0 ? words.first : words.later}</p>
      {eased.map((text) => (
        <p className="small" key={text}>
          {said(text)}
        </p>
      ))}
      {rows.length === 0 ? null : (
        <details>
          <summary>{words.cuts}</summary>
          <CutTable rows={rows} />
        </details>
      )}
      <details>
        <summary>{words.order}</summary>
        <ul className="stack-tight small">
          {run.order.map((reason) => (
            <li key={reason.because}>{said(reason.because)}</li>
          ))}
        </ul>
        <WhyButton reasons={run.order} />
      </details>
      {last ? null : <Between run={run} />}
    </Card>
  );
}

/** Tests or meets on days in a row: what helps from one to the next. */
export function TestsInARow({ run }: { readonly run: HeavyRun }) {
  const { heavyDays: words } = useWords();
  return (
    <Card>
      <h3>{words.tests}</h3>
      <Between run={run} />
    </Card>
  );
}

function Between({ run }: { readonly run: HeavyRun }) {
  const { heavyDays: words } = useWords();
  const said = useEngineText();
  return (
    <details>
      <summary>{words.between}</summary>
      <ul className="stack-tight small">
        {run.between.map((reason) => (
          <li key={reason.because}>{said(reason.because)}</li>
        ))}
      </ul>
      <WhyButton reasons={run.between} />
    </details>
  );
}

const WHEN = ['before', 'first-set', 'session'] as const;

function CutTable({ rows }: { readonly rows: readonly CutRow[] }) {
  const { heavyDays: words } = useWords();
  const said = useEngineText();
  return (
    <>
      <table className="table table-words">
        <thead>
          <tr>
            <th scope="col">{words.sign}</th>
            <th scope="col">{words.takes}</th>
          </tr>
        </thead>
        {WHEN.map((when) => (
          <tbody key={when}>
            <tr>
              <th scope="rowgroup" colSpan={2} className="quiet">
                {words.when[when]}
              </th>
            </tr>
            {rows
              .filter((row) => row.when === when)
              .map((row) => (
                <tr key={row.sign}>
                  <th scope="row">{said(row.sign)}</th>
                  <td>{said(row.takes)}</td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
      <WhyButton
        reasons={[...new Map(rows.map((row) => [row.rule, row])).values()].map((row) => ({
          rule: row.rule,
          because: `${row.sign}: ${row.takes}`,
          grade: 'E' as const,
        }))}
      />
    </>
  );
}
