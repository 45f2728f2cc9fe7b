// Decides how a complex is put together: its lifts in order, repetitions, rounds and rest; what it loads, takes and moves.
import { useState } from 'react';
import { barbellComplex, COMPLEX_BOUNDS, type ComplexLift, fitsComplex, nearestLoadable, type Pattern } from '@strongback/engine';
import { useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { kitNow, understood } from '../../app/training/coach.ts';
import { RuleList } from '../../app/reasons/rule-list.tsx';
import { loadAsRead, loadText, sumText, useWords, useWriter } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Card, Pick } from '../../ui/parts.tsx';
import { StartComplex } from './start-complex.tsx';

const NONE = '';
/** How rests and rounds are offered. */
const REST_STEP = 30;

/** Hinge, pull, press: what a complex usually begins with, in that order. */
const USUAL: readonly Pattern[] = ['hinge', 'horizontal-pull', 'vertical-press'];
/** Where a single is known from, best first. */
const KNOWN_FROM = ['log', 'reported', 'related-lift', 'guess'] as const;

interface Known extends ComplexLift {
  readonly from: (typeof KNOWN_FROM)[number];
}

/** One lift of each usual kind: one that was really lifted before one that is guessed, a plain one before a difficult one. */
function usualOf(known: readonly Known[]): readonly ComplexLift[] {
  const ranked = known.toSorted(
    (a, b) =>
      KNOWN_FROM.indexOf(a.from) - KNOWN_FROM.indexOf(b.from) ||
      a.movement.technicalDemand - b.movement.technicalDemand ||
      (a.movement.id < b.movement.id ? -1 : 1),
  );
  const chosen = USUAL.flatMap((kind) => ranked.find((one) => one.movement.pattern === kind) ?? []);
  return [...chosen, ...ranked.filter((one) => !chosen.includes(one))].slice(0, COMPLEX_BOUNDS.lifts[0]);
}

export function ComplexTool() {
  const { tools } = useWords();
  const words = tools.complex;
  const write = useWriter();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const { view } = understood(ledger, catalogue, today);
  const unit = ledger.profile?.units ?? 'kg';
  const known: readonly Known[] = catalogue.movements
    .filter(fitsComplex)
    .flatMap((movement) => {
      const belief = view.strength.get(movement.id);
      return belief === undefined ? [] : [{ movement, e1rmKg: belief.e1rmKg, from: belief.source }];
    })
    .toSorted((a, b) => write.compare(a.movement.name, b.movement.name));
  const [chosen, setChosen] = useState<readonly string[]>(() => usualOf(known).map((one) => one.movement.id));
  const [reps, setReps] = useState(String(COMPLEX_BOUNDS.reps[0]));
  const [rounds, setRounds] = useState(String(COMPLEX_BOUNDS.rounds[0]));
  const [rest, setRest] = useState(String(COMPLEX_BOUNDS.restSeconds[0]));
  if (known.length < COMPLEX_BOUNDS.lifts[0])
    return (
      <Card>
        <p>{words.text}</p>
        <p className="quiet">{words.unknown}</p>
      </Card>
    );
  const lifts = [...new Set(chosen)].flatMap((id) => known.filter((one) => one.movement.id === id));
  const first = lifts[0];
  const kit = kitNow(ledger);
  const made = barbellComplex({
    lifts,
    reps: Number(reps),
    rounds: Number(rounds),
    restSeconds: Number(rest),
    loadable: (wantedKg) => (first === undefined ? wantedKg : nearestLoadable(wantedKg, first.movement, kit, wantedKg).loadKg),
  });
  const guessed = (id: string): boolean => known.some((one) => one.movement.id === id && KNOWN_FROM.indexOf(one.from) > 1);
  const name = (id: string): string => catalogue.movement.get(id)?.name ?? id;
  const count = (value: number): string => write.number(value, 0);
  // What is summed is the load as it is read, so that the sum can be done again by hand.
  const read = made.ok && made.value.loadKg > 0 ? loadAsRead(made.value.loadKg, unit) / made.value.loadKg : 1;
  const scale = ([low, high]: readonly [number, number], step = 1): { value: string; label: string }[] =>
    Array.from({ length: Math.round((high - low) / step) + 1 }, (_, at) => low + at * step).map((value) => ({
      value: String(value),
      label: count(value),
    }));
  const put = (at: number, id: string): void =>
    setChosen(id === NONE ? chosen.filter((_, place) => place !== at) : chosen.map((one, place) => (place === at ? id : one)));
  const spare = known.find((one) => !chosen.includes(one.movement.id));
  return (
    <div className="two-columns">
      <div>
        <Card>
          <p>{words.text}</p>
          {chosen.map((id, at) => (
            // A lift has no identity here but its place in the row.
            <Pick
              key={at}
              label={words.lift(count(at + 1))}
              value={id}
              options={[
                ...(chosen.length > COMPLEX_BOUNDS.lifts[0] ? [{ value: NONE, label: words.none }] : []),
                ...known.map((one) => ({ value: one.movement.id, label: one.movement.name })),
              ]}
              onChange={(value) => put(at, value)}
            />
          ))}
          {spare !== undefined && chosen.length < COMPLEX_BOUNDS.lifts[1] ? (
            <Button onClick={() => setChosen([...chosen, spare.movement.id])}>{words.add}</Button>
          ) : null}
          <Pick label={words.reps} value={reps} options={scale(COMPLEX_BOUNDS.reps)} onChange={setReps} />
          <Pick label={words.rounds} value={rounds} options={scale(COMPLEX_BOUNDS.rounds)} onChange={setRounds} />
          <Pick
            label={words.rest}
            value={rest}
            options={scale(COMPLEX_BOUNDS.restSeconds, REST_STEP).map((one) => ({ ...one, label: words.seconds(one.label) }))}
            onChange={setRest}
          />
        </Card>
      </div>
      <div>
        <Card>
          <div className="stack" role="status">
            {made.ok ? (
              <>
                <h2>{words.load(loadText(write, made.value.loadKg, unit))}</h2>
                <p>{words.weakest(name(made.value.weakest), count(made.value.percentOfWeakest))}</p>
                <ol className="rows">
                  {made.value.shares.map((one) => (
                    <li className="line" key={one.exercise}>
                      <span>{name(one.exercise)}</span>
                      <span className="number quiet">
                        {guessed(one.exercise) ? words.guessed(count(one.percent)) : words.share(count(one.percent))}
                      </span>
                    </li>
                  ))}
                </ol>
                <p>{words.round(count(made.value.roundSeconds))}</p>
                <p>
                  {words.all(
                    count(made.value.minutes),
                    sumText(write, made.value.workKg * read, unit),
                    sumText(write, made.value.kgPerMinute * read, unit),
                  )}
                </p>
                <p className="quiet">{words.stop(count(COMPLEX_BOUNDS.maxRpe))}</p>
              </>
            ) : (
              <p>
                {made.code === 'complex.bar'
                  ? words.bar
                  : words.few(count(COMPLEX_BOUNDS.lifts[0]), count(COMPLEX_BOUNDS.lifts[1]))}
              </p>
            )}
          </div>
          {made.ok ? (
            <StartComplex
              order={{
                lifts: lifts.map((one) => one.movement.id),
                reps: Number(reps),
                rounds: Number(rounds),
                restSeconds: Number(rest),
                loadKg: made.value.loadKg,
              }}
            />
          ) : null}
          <details>
            <summary>{tools.why}</summary>
            <RuleList rules={['complex.dose']} />
          </details>
        </Card>
      </div>
    </div>
  );
}
