// Decides how a lift that stalls is looked at: where it slows, what answers that, and how the answer is kept for the plan.
import { useState } from 'react';
import { Link } from 'wouter';
import { canonicalText, lockoutBlock, type Movement, STICKING_PLACES, type StickingPlace } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { movementPath, ROUTES } from '../../app/routes.ts';
import { RuleList } from '../../app/reasons/rule-list.tsx';
import { tempoWords } from '../session/speech.ts';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Card, Pick } from '../../ui/parts.tsx';

/** Patterns whose lifts are taken to a single. */
const PATTERNS: ReadonlySet<Movement['pattern']> = new Set(['horizontal-press', 'vertical-press', 'squat', 'hinge']);
const USUAL = 'bench-press';
const SETS = 3;

export function StickingTool() {
  const spoken = useWords();
  const { tools } = spoken;
  const words = tools.sticking;
  const write = useWriter();
  const book = useBook();
  const { ledger } = useBookState();
  const catalogue = useCatalogue();
  const lifts = catalogue.movements
    .filter(
      (one) =>
        PATTERNS.has(one.pattern) &&
        one.roles.includes('main') &&
        one.equipment.some((set) => set.includes('barbell') || set.includes('trap-bar')),
    )
    .toSorted((a, b) => write.compare(a.name, b.name));
  const goal = lifts.find((lift) => ledger.goals.some((one) => one.exercise === lift.id));
  const [picked, setPicked] = useState<string>(goal?.id ?? USUAL);
  const [place, setPlace] = useState<StickingPlace>('finish');
  const [kept, setKept] = useState<string | null>(null);
  const lift = lifts.find((one) => one.id === picked) ?? lifts[0];
  if (lift === undefined) return null;
  const gear = ledger.equipment.get(ledger.place ?? 'home')?.equipment ?? null;
  const block = lockoutBlock(lift, place, catalogue.movements, gear);
  const name = (id: string): string => catalogue.movement.get(id)?.name ?? id;
  const answers = [block.hold, block.part, block.fast].flatMap((one) => (one === null ? [] : [one.exercise]));
  const title = words.templateName(lift.name, words.places[place]);
  const keep = (): void => {
    const slots = answers.map((exercise) => ({ name: name(exercise), exercise, sets: SETS }));
    void book.record([
      { type: 'TemplateKept', name: title, body: canonicalText({ template: 1, name: title, slots }), chosen: false },
    ]);
    setKept(title);
  };
  const count = (value: number): string => write.number(value, 1);
  return (
    <div className="two-columns">
      <div>
        <Card>
          <p>{words.text}</p>
          <Pick
            label={words.lift}
            value={lift.id}
            options={lifts.map((one) => ({ value: one.id, label: one.name }))}
            onChange={setPicked}
          />
          <Chips
            title={words.where}
            value={place}
            options={STICKING_PLACES.map((value) => ({ value, label: words.places[value] }))}
            onChange={setPlace}
          />
        </Card>
      </div>
      <div>
        <Card>
          <div className="stack" role="status">
            {answers.length === 0 ? <p>{words.nothing}</p> : null}
            {block.hold === null ? null : (
              <Answer title={words.hold} exercise={block.hold.exercise}>
                {words.holdDose(
                  name(block.hold.exercise),
                  count(block.hold.seconds[0]),
                  count(block.hold.seconds[1]),
                  count(block.hold.rpe),
                  count(SETS),
                )}
              </Answer>
            )}
            {block.part === null ? null : (
              <Answer title={words.part} exercise={block.part.exercise}>
                {[name(block.part.exercise), tempoWords(spoken, block.part.tempo) ?? []].flat().join(': ')}
              </Answer>
            )}
            {block.fast === null ? null : (
              <Answer title={words.fast} exercise={block.fast.exercise}>
                {name(block.fast.exercise)}
              </Answer>
            )}
          </div>
          {answers.length === 0 ? null : kept === title ? (
            <p role="status">
              {words.kept}{' '}
              <Link href={ROUTES.plan} className="link">
                {title}
              </Link>
            </p>
          ) : (
            <Button onClick={keep}>{words.keep}</Button>
          )}
          <details>
            <summary>{tools.why}</summary>
            <RuleList rules={['dose.hold']} />
          </details>
        </Card>
      </div>
    </div>
  );
}

function Answer({ title, exercise, children }: { readonly title: string; readonly exercise: string; readonly children: string }) {
  return (
    <section className="stack-tight">
      <h2>{title}</h2>
      <Link href={movementPath(exercise)} className="link">
        {children}
      </Link>
    </section>
  );
}
