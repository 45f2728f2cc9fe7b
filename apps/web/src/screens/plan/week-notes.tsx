// Decides what is said about a week beside its days: what did not fit, what was assumed, sets per muscle.
import { MUSCLES, type Plan } from '@strongback/engine';
import { useEngineText } from '../../app/catalogue/engine-text.ts';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { fullStop } from '../../messages/full-stop.ts';
import { Aside } from '../../ui/parts.tsx';
import { notFit } from './not-fit.ts';

export function WeekNotes({ plan, week }: { readonly plan: Plan; readonly week: Plan['weeks'][number] }) {
  const { plan: words, names } = useWords();
  const write = useWriter();
  const said = useEngineText();
  // What the plan gathers from its weeks is said by each week itself, in its own words.
  const concessions = notFit(
    week.concessions ?? [],
    plan.concessions.filter((one) => one.weeks === undefined),
  );
  const muscles = MUSCLES.filter((muscle) => (week.setsPerMuscle[muscle] ?? 0) > 0).sort(
    (a, b) => (week.setsPerMuscle[b] ?? 0) - (week.setsPerMuscle[a] ?? 0),
  );
  const most = Math.max(1, ...muscles.map((muscle) => week.setsPerMuscle[muscle] ?? 0));
  return (
    <>
      {muscles.length === 0 ? null : (
        <section className="section">
          <h2>{words.setsPerMuscle}</h2>
          <ul className="stack-tight">
            {muscles.map((muscle) => {
              const sets = week.setsPerMuscle[muscle] ?? 0;
              return (
                <li key={muscle} className="muscle-bar">
                  <span>{names.muscles[muscle]}</span>
                  <i style={{ inlineSize: `${(100 * sets) / most}%` }} aria-hidden="true" />
                  <span className="number">{write.number(sets)}</span>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {concessions.length === 0 ? null : (
        <section className="section">
          <h2>{words.concessions}</h2>
          {concessions.map((one) => (
            <Aside key={one.text}>
              <p className="sentence">{fullStop(said(one.text))}</p>
              {one.relax ? (
                <p className="small">
                  {words.relax}: {fullStop(said(one.relax))}
                </p>
              ) : null}
            </Aside>
          ))}
        </section>
      )}
      {plan.assumptions.length === 0 ? null : (
        <details>
          <summary>{words.assumptions}</summary>
          <ul className="stack-tight quiet small">
            {plan.assumptions.map((text) => (
              <li key={text} className="sentence">
                {fullStop(said(text))}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="small quiet">{words.optimal(write.number(plan.optimality.gapPercent))}</p>
    </>
  );
}
