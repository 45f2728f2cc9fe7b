// Decides how readiness and technique are read: one sentence each, with the reason behind it.
import { useEngineText } from '../../app/catalogue/engine-text.ts';
import type { AthleteView, Catalogue } from '@strongback/engine';
import { WhyButton } from '../../app/reasons/why.tsx';
import { useWords, useWriter } from '../../app/words/words.tsx';

const SHOWN_MARKERS = 4;

export function Signs({ view, catalogue }: { readonly view: AthleteView; readonly catalogue: Catalogue }) {
  const { progress: words } = useWords();
  const write = useWriter();
  const said = useEngineText();
  const markers = [...view.technique]
    .filter((trend) => trend.count >= 3)
    .sort((a, b) => b.recent - a.recent)
    .slice(0, SHOWN_MARKERS);
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
    </>
  );
}
