// Decides how the parts of an evening are told: when each begins, how long it lasts, what is said and done in it.
import { STOP_LIST, type Workshop, type WorkshopChange } from '@strongback/engine';
import { Told } from '../../app/catalogue/knowledge-text.tsx';
import { useWords } from '../../app/words/words.tsx';
import { IconButton } from '../../ui/button.tsx';
import { clockText } from '../../ui/rest-ring.tsx';
import type { Spoken } from './spoken.ts';

const MINUTE = 60;

export interface PieceProps {
  readonly workshop: Workshop;
  readonly said: Spoken;
  readonly onChange: (change: WorkshopChange) => void;
}

/** The parts of the evening by their time, each with what is said or done in it. */
export function Parts({ workshop, said, onChange }: PieceProps) {
  const { workshop: words } = useWords();
  return (
    <section className="section column">
      <h2>{words.partsTitle}</h2>
      <ol className="rows">
        {workshop.parts.map(({ part, seconds }, at) => {
          const begins = workshop.parts.slice(0, at).reduce((sum, one) => sum + one.seconds, 0);
          const minutes = Math.round(seconds / MINUTE);
          return (
            <li key={part}>
              <div className="line">
                <span className="stack-tight">
                  <strong>{words.parts[part]}</strong>
                  <span className="quiet small number">
                    {part === 'break' ? words.breakNote : clockText(begins)} · {words.part(said.count(minutes))}
                  </span>
                </span>
                {part === 'stations' ? null : (
                  <span className="step-pair">
                    <IconButton
                      icon="minus"
                      label={words.shorter(words.parts[part])}
                      onClick={() => onChange({ change: 'minutes', part, minutes: minutes - 1 })}
                    />
                    <IconButton
                      icon="plus"
                      label={words.longer(words.parts[part])}
                      onClick={() => onChange({ change: 'minutes', part, minutes: minutes + 1 })}
                    />
                  </span>
                )}
              </div>
              <div className="reason-line">
                <PartBody part={part} workshop={workshop} said={said} />
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

export function PartBody({
  part,
  workshop,
  said,
}: {
  readonly part: Workshop['parts'][number]['part'];
  readonly workshop: Workshop;
  readonly said: Spoken;
}) {
  const { workshop: words } = useWords();
  const { closing, wish } = workshop;
  if (part === 'welcome')
    return (
      <div className="stack-tight">
        <p>{words.welcomeText}</p>
        {wish.cares.some((one) => one.care === 'pregnancy') ? <p>{words.pregnantText}</p> : null}
        <details>
          <summary>{words.stopTitle}</summary>
          <ul className="stack-tight bullets">
            {STOP_LIST.map((sign) => (
              <li key={sign}>
                <Told text={sign} />
              </li>
            ))}
          </ul>
        </details>
      </div>
    );
  if (part === 'warm-up')
    return (
      <ol className="stack-tight numbered">
        {workshop.warmUp.map(({ drill, seconds }) => (
          <li key={drill}>
            <span className="row-between baseline">
              <span>{said.drill(drill)}</span> <span className="quiet number nowrap">{clockText(seconds)}</span>
            </span>
          </li>
        ))}
      </ol>
    );
  if (part === 'demonstration')
    return (
      <ul className="stack-tight">
        {workshop.demonstration.map(({ theme, exercise, cues }) => (
          <li key={theme} className="stack-tight">
            <strong>{said.movement(exercise)}</strong>
            {cues.map((cue) => (
              <p className="cue" key={cue}>
                {words.said(said.cue(cue))}
              </p>
            ))}
          </li>
        ))}
      </ul>
    );
  if (part === 'closing')
    return (
      <div className="stack-tight">
        <p>{words.closingText(said.count(closing.atOnce), said.count(closing.showSeconds))}</p>
        <p className="quiet small">{words.homeTitle}</p>
        <ul className="stack-tight bullets">
          {closing.home.map(({ theme, version, sets, daysPerWeek }) => (
            <li key={theme}>
              <strong>{said.movement(version.exercise)}</strong>{' '}
              {words.home(said.count(sets), said.amount(version), said.count(daysPerWeek))}
            </li>
          ))}
        </ul>
      </div>
    );
  return null;
}

export function StationsLead({ workshop, said }: { readonly workshop: Workshop; readonly said: Spoken }) {
  const { workshop: words } = useWords();
  const { groups, together, changeSeconds, turns, turnSeconds } = workshop;
  const sizes = new Set(together.flat());
  return (
    <div className="stack-tight">
      <p>
        {words.stationsLead(
          said.count(groups.length),
          said.count(changeSeconds.length),
          said.count(turns),
          said.count(turnSeconds),
        )}
      </p>
      {sizes.has(2) ? <p className="quiet">{words.pairs}</p> : null}
      {sizes.has(3) ? <p className="quiet">{words.threes}</p> : null}
      <p className="quiet">{groups.map((people, group) => words.group(said.letter(group), said.count(people))).join(' · ')}</p>
    </div>
  );
}
