// Decides how readiness, technique and volume are read: one sentence each, with the reason behind it.
import { useEngineText } from '../../app/engine-text.ts';
import { MUSCLES, type AthleteView, type Catalogue } from '@strongback/engine';
import { WhyButton } from '../../app/why.tsx';
import { useWords, useWriter } from '../../app/words.tsx';
import { TableTwin } from '../../ui/table-twin.tsx';

const SHOWN_MARKERS = 4;
const SHOWN_MUSCLES = 8;

export function Signs({ view, catalogue }: { readonly view: AthleteView; readonly catalogue: Catalogue }) {
  const { progress: words, names, plan } = useWords();
  const write = useWriter();
  const said = useEngineText();
  const markers = [...view.technique]
    .filter((trend) => trend.count >= 3)
    .sort((a, b) => b.recent - a.recent)
    .slice(0, SHOWN_MARKERS);
  const muscles = MUSCLES.filter((muscle) => (view.weeklySets[muscle]?.last4 ?? 0) > 0).sort(
    (a, b) => (view.weeklySets[b]?.last4 ?? 0) - (view.weeklySets[a]?.last4 ?? 0),
  );
  const most = Math.max(1, ...muscles.map((muscle) => view.weeklySets[muscle]?.last4 ?? 0));
  return (
    <>
      {view.readiness.date === null ? null : (
        <section className="section">
          <h2>{words.readiness}</h2>
          <p className="quiet sentence">{said(view.readiness.because)}</p>
          <WhyButton reasons={[{ rule: view.readiness.rule, because: view.readiness.because, grade: 'E' }]} />
        </section>
      )}
      {markers.length === 0 ? null : (
        <section className="section">
          <h2>{words.technique}</h2>
          <ul className="rows">
            {markers.map((trend) => (
              <li className="line" key={`${trend.exercise}.${trend.marker}`}>
                <span>
                  {catalogue.movement.get(trend.exercise)?.name ?? trend.exercise}
                  <span className="block small quiet">{catalogue.marker.get(trend.marker)?.text ?? trend.marker}</span>
                </span>
                <span className="number value">
                  {words.slipped(write.number(100 * trend.before, 0), write.number(100 * trend.recent, 0))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {muscles.length === 0 ? null : (
        <section className="section">
          <h2>{words.volume}</h2>
          <ul className="stack-tight" aria-hidden="true">
            {muscles.slice(0, SHOWN_MUSCLES).map((muscle) => {
              const sets = view.weeklySets[muscle]?.last4 ?? 0;
              return (
                <li key={muscle} className="muscle-bar">
                  <span>{names.muscles[muscle]}</span>
                  <i style={{ inlineSize: `${(100 * sets) / most}%` }} />
                  <span className="number">{write.number(sets)}</span>
                </li>
              );
            })}
          </ul>
          <TableTwin
            summary={words.table}
            head={[plan.muscle, words.thisWeek, words.fourWeeks]}
            rows={muscles.map((muscle) => [
              names.muscles[muscle],
              write.number(view.weeklySets[muscle]?.thisWeek ?? 0),
              write.number(view.weeklySets[muscle]?.last4 ?? 0),
            ])}
          />
        </section>
      )}
    </>
  );
}
