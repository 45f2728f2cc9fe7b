// Decides how a complex is put together: its lifts in order, repetitions, rounds and rest; what it loads, takes and moves.
import { useState } from 'react';
import { barbellComplex, COMPLEX_BOUNDS, type ComplexLift, fitsComplex, type Pattern } from '@strongback/engine';
import { useBookState } from '../../app/book-context.tsx';
import { useCatalogue } from '../../app/catalogue.ts';
import { understood } from '../../app/coach.ts';
import { RuleList } from '../../app/rule-list.tsx';
import { kilogramsOf, loadText, sumText, useWords, useWriter } from '../../app/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Card, Pick } from '../../ui/parts.tsx';

const NONE = '';
/** What a bar can be loaded in: the two smallest plates of the unit. */
const BAR_STEP = { kg: 2.5, lb: 5 } as const;
/** How rests and rounds are offered. */
const REST_STEP = 30;

/** Pull, squat, press: what a complex usually holds, in that order. */
const USUAL: readonly (readonly Pattern[])[] = [['hinge', 'horizontal-pull'], ['squat'], ['vertical-press', 'horizontal-pull']];

/** One known lift of each usual kind, the strongest, filled up with others. */
function usualOf(known: readonly ComplexLift[]): readonly ComplexLift[] {
  const chosen: ComplexLift[] = [];
  const take = (from: readonly ComplexLift[]): void => {
    const best = from.filter((one) => !chosen.includes(one)).toSorted((a, b) => b.e1rmKg - a.e1rmKg)[0];
    if (best !== undefined && chosen.length < COMPLEX_BOUNDS.lifts[0]) chosen.push(best);
  };
  for (const kinds of USUAL) take(known.filter((one) => kinds.includes(one.movement.pattern)));
  while (chosen.length < Math.min(COMPLEX_BOUNDS.lifts[0], known.length)) take(known);
  return chosen;
}

export function ComplexTool() {
  const { tools } = useWords();
  const words = tools.complex;
  const write = useWriter();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const { view } = understood(ledger, catalogue, today);
  const unit = ledger.profile?.units ?? 'kg';
  const known: readonly ComplexLift[] = catalogue.movements
    .filter(fitsComplex)
    .flatMap((movement) => {
      const belief = view.strength.get(movement.id);
      return belief === undefined ? [] : [{ movement, e1rmKg: belief.e1rmKg }];
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
  const made = barbellComplex({
    lifts,
    reps: Number(reps),
    rounds: Number(rounds),
    restSeconds: Number(rest),
    stepKg: kilogramsOf(BAR_STEP[unit], unit),
  });
  const name = (id: string): string => catalogue.movement.get(id)?.name ?? id;
  const count = (value: number): string => write.number(value, 0);
  const scale = ([low, high]: readonly [number, number], step = 1): { value: string; label: string }[] =>
    Array.from({ length: Math.round((high - low) / step) + 1 }, (_, at) => low + at * step).map((value) => ({
      value: String(value),
      label: count(value),
    }));
  const put = (at: number, id: string): void =>
    setChosen(id === NONE ? chosen.filter((_, place) => place !== at) : chosen.map((one, place) => (place === at ? id : one)));
  const spare = known.find((one) => !chosen.includes(one.movement.id));
  return (
    <>
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
                    <span className="number quiet">{words.share(count(one.percent))}</span>
                  </li>
                ))}
              </ol>
              <p>{words.round(count(made.value.roundSeconds))}</p>
              <p>
                {words.all(
                  count(made.value.minutes),
                  sumText(write, made.value.workKg, unit),
                  sumText(write, made.value.kgPerMinute, unit),
                )}
              </p>
              <p className="quiet">{words.stop(count(COMPLEX_BOUNDS.maxRpe))}</p>
            </>
          ) : (
            <p>{words.few(count(COMPLEX_BOUNDS.lifts[0]), count(COMPLEX_BOUNDS.lifts[1]))}</p>
          )}
        </div>
        <details>
          <summary>{tools.why}</summary>
          <RuleList rules={['complex.dose']} />
        </details>
      </Card>
    </>
  );
}
