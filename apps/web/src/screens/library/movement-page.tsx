// Decides how a movement is explained: how, full range, breathing, what to watch, cues, what goes wrong, easier and harder.
import { useState } from 'react';
import { Link } from 'wouter';
import { rulesOfMovement, type EventBody, type OwnExercise } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { FigureOf } from '../../app/catalogue/figure-of.tsx';
import { movementPath, ROUTES } from '../../app/routes.ts';
import { RuleList } from '../../app/reasons/rule-list.tsx';
import { BackLink } from '../../app/shell/shell.tsx';
import { useWords } from '../../app/words/words.tsx';
import { BodyMap, ToneSign } from '../../ui/body-map.tsx';
import { Button } from '../../ui/button.tsx';
import { heldTogether } from '../../messages/held-together.ts';
import { Chips } from '../../ui/chips.tsx';
import { Tag } from '../../ui/parts.tsx';
import { OwnExerciseSheet } from './own-exercise-sheet.tsx';

export function MovementPage({ id }: { readonly id: string }) {
  const { library: words, names, own, shell, progress } = useWords();
  const { views } = progress.volume;
  const [changing, setChanging] = useState(false);
  const book = useBook();
  const { ledger } = useBookState();
  const catalogue = useCatalogue();
  const movement = catalogue.movement.get(id);
  if (!movement)
    return (
      <>
        <BackLink to={ROUTES.library} />
        <h1 tabIndex={-1}>{shell.notFound}</h1>
      </>
    );
  const mine = ledger.ownExercises?.find((one) => one.id === id) ?? null;
  const rules = rulesOfMovement(movement);
  const { likes, dislikes } = ledger.preferences;
  const liking = likes.includes(id) ? 'like' : dislikes.includes(id) ? 'dislike' : 'neutral';
  const set = (next: 'like' | 'dislike' | 'neutral'): void => {
    const without = (list: readonly string[]): readonly string[] => list.filter((other) => other !== id);
    const body: EventBody = {
      type: 'PreferencesSet',
      likes: next === 'like' ? [...without(likes), id] : without(likes),
      dislikes: next === 'dislike' ? [...without(dislikes), id] : without(dislikes),
    };
    void book.record([body]);
  };
  const links = (ids: readonly string[]): React.ReactNode =>
    ids
      .map((other) => catalogue.movement.get(other))
      .filter((other) => other !== undefined)
      .map((other) => (
        <Link key={other.id} href={movementPath(other.id)} className="button">
          {other.name}
        </Link>
      ));
  const equipment = movement.equipment
    .map((items) => (items.length === 0 ? words.nothing : items.map((item) => names.equipment[item]).join(' + ')))
    .join(words.or);
  return (
    <div className="two-columns">
      <div className="stack">
        <div className="page-top">
          <BackLink to={ROUTES.library} />
          <Tag>{mine === null ? words.stage[movement.stage] : own.yours}</Tag>
        </div>
        <div className="row-between">
          <h1 tabIndex={-1}>{names.heading(movement.name)}</h1>
          <div className="player-figure">
            <FigureOf id={movement.id} like={movement} moving />
          </div>
        </div>
        <p className="quiet">
          {names.patterns[movement.pattern]}. <bdi>{heldTogether(movement.summary)}</bdi>
        </p>
        {mine === null ? (
          <>
            <Section title={words.range}>
              <p>
                <bdi>{heldTogether(movement.rangeStandard)}</bdi>
              </p>
            </Section>
            <Section title={words.breathing}>
              <p>
                <bdi>{heldTogether(movement.breathing)}</bdi>
              </p>
            </Section>
          </>
        ) : (
          <OwnPart exercise={mine} onChange={() => setChanging(true)} />
        )}
        {changing ? <OwnExerciseSheet of={mine} onClose={() => setChanging(false)} onMade={() => setChanging(false)} /> : null}
        {movement.cues.length === 0 ? null : (
          <Section title={words.cues}>
            <ul className="stack-tight">
              {movement.cues
                .map((cue) => catalogue.cue.get(cue))
                .filter((cue) => cue !== undefined)
                .map((cue) => (
                  <li className="cue" key={cue.id}>
                    <bdi>{heldTogether(cue.text)}</bdi>
                  </li>
                ))}
            </ul>
          </Section>
        )}
      </div>
      <div className="stack">
        {movement.technique.length === 0 ? null : (
          <Section title={words.watch}>
            <ul className="stack-tight bullets">
              {movement.technique
                .map((marker) => catalogue.marker.get(marker))
                .filter((marker) => marker !== undefined)
                .map((marker) => (
                  <li key={marker.id}>
                    <bdi>{heldTogether(marker.text)}</bdi> {marker.redLine ? <Tag tone="stop">{words.red}</Tag> : null}
                  </li>
                ))}
            </ul>
          </Section>
        )}
        {movement.faults.length === 0 ? null : (
          <Section title={words.faults}>
            <dl className="stack-tight">
              {movement.faults.map((fault) => (
                <div key={fault.fault}>
                  <dt>
                    <bdi>{heldTogether(fault.text)}</bdi>
                  </dt>
                  <dd className="quiet">
                    <bdi>{heldTogether(catalogue.cue.get(fault.cue)?.text ?? '')}</bdi>
                  </dd>
                </div>
              ))}
            </dl>
          </Section>
        )}
        <Section title={words.muscles}>
          <BodyMap
            small
            parts={Object.entries(movement.muscles).map(([id, share]) => ({ id, tone: share === 1 ? 'main' : 'part' }))}
            views={views}
          />
          <p className="row">
            {Object.entries(movement.muscles)
              .sort((a, b) => b[1] - a[1])
              .map(([muscle, share]) => (
                <Tag key={muscle}>
                  <ToneSign tone={share === 1 ? 'main' : 'part'} />
                  {names.muscles[muscle as keyof typeof names.muscles]}
                </Tag>
              ))}
          </p>
        </Section>
        <Section title={words.needs}>
          <p>{equipment}</p>
        </Section>
        {movement.gates.length === 0 ? null : (
          <Section title={words.gates}>
            <p>{movement.gates.map((gate) => names.gates[gate]).join(', ')}</p>
          </Section>
        )}
        {movement.regressions.length === 0 ? null : (
          <Section title={words.easier}>
            <div className="row">{links(movement.regressions)}</div>
          </Section>
        )}
        {movement.progressions.length === 0 ? null : (
          <Section title={words.harder}>
            <div className="row">{links(movement.progressions)}</div>
          </Section>
        )}
        <details>
          <summary>
            {words.rules} ({rules.length})
          </summary>
          <RuleList rules={rules} />
        </details>
        <Chips
          even
          title={words.liking}
          value={liking}
          options={[
            { value: 'like', label: words.like },
            { value: 'neutral', label: words.neutral },
            { value: 'dislike', label: words.dislike },
          ]}
          onChange={set}
        />
      </div>
    </div>
  );
}

/** What can be done with an exercise of one's own: change it, offer it no longer. */
function OwnPart({ exercise, onChange }: { readonly exercise: OwnExercise; readonly onChange: () => void }) {
  const { own: words } = useWords();
  const book = useBook();
  const { unsaved } = useBookState();
  const retired = exercise.retired === true;
  return (
    <div className="stack-tight">
      <div className="row">
        <Button onClick={onChange}>{words.change}</Button>
        <Button onClick={() => void book.record([{ type: 'ExerciseMade', exercise: { ...exercise, retired: !retired } }])}>
          {retired ? words.offer : words.retire}
        </Button>
      </div>
      {/* Called kept once it is: whoever reads it may leave. */}
      {retired && unsaved === 0 ? <p className="small quiet">{words.retired}</p> : null}
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className="stack-tight">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
