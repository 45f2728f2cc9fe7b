// Decides how one station is shown: what is done in three versions, who does what instead, what the watcher looks for and says.
import type { ReactNode } from 'react';
import type { Workshop } from '@strongback/engine';
import { FigureOf } from '../../app/catalogue/figure-of.tsx';
import { useWords } from '../../app/words/words.tsx';
import { Card, Tag } from '../../ui/parts.tsx';
import type { Spoken } from './spoken.ts';

type Station = Workshop['stations'][number];

export function StationCard({
  station,
  at,
  said,
  figure = true,
  children,
}: {
  readonly station: Station;
  readonly at: number;
  readonly said: Spoken;
  readonly figure?: boolean;
  readonly children?: ReactNode;
}) {
  const { workshop: words } = useWords();
  const { exercise } = station.standard;
  const three = [
    { label: words.standard, text: said.version(station.standard) },
    { label: words.easier, text: station.easier === null ? words.easierSame : said.version(station.easier) },
    { label: words.harder, text: station.harder === null ? words.harderSame : said.version(station.harder) },
    ...said.spares(station),
    { label: words.kit, text: said.kit(station.kit) },
  ];
  return (
    <Card>
      <div className="figure-beside">
        <div className="stack-tight">
          <p className="quiet small">{words.themes[station.theme]}</p>
          <h3>{words.stationOf(said.count(at + 1), said.movement(exercise))}</h3>
        </div>
        {figure ? (
          <div className="player-figure">
            <FigureOf id={exercise} />
          </div>
        ) : null}
      </div>
      <dl className="station-facts">
        {three.map(({ label, text }) => (
          <div key={label}>
            <dt className="quiet small">{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <WatchList station={station} said={said} />
      {children}
    </Card>
  );
}

/** What the watcher looks for, the cues, and what to say to a fault. */
export function WatchList({ station, said }: { readonly station: Station; readonly said: Spoken }) {
  const { workshop: words } = useWords();
  const { exercise } = station.standard;
  return (
    <>
      <div className="stack-tight">
        <p className="quiet small">{words.marksTitle}</p>
        <ul className="stack-tight bullets">
          {station.marks.map((id) => {
            const { text, redLine } = said.mark(id);
            return (
              <li key={id}>
                <bdi>{text}</bdi> {redLine ? <Tag tone="stop">{words.redLine}</Tag> : null}
              </li>
            );
          })}
        </ul>
      </div>
      <div className="stack-tight">
        <p className="quiet small">{words.cuesTitle}</p>
        {station.cues.map((id) => (
          <p className="cue" key={id}>
            {words.said(said.cue(id))}
          </p>
        ))}
      </div>
      {station.faults.length === 0 ? null : (
        <div className="stack-tight">
          <p className="quiet small">{words.faultsTitle}</p>
          <ul className="stack-tight bullets">
            {station.faults.map(({ fault, cue }) => (
              <li key={fault}>
                <bdi>{words.fault(said.fault(exercise, fault), said.cue(cue))}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
