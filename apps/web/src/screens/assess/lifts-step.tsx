// Decides how remembered lifts are told: one good recent set of a few lifts, all optional.
import { useState } from 'react';
import { gramsFrom, type EventBody } from '@strongback/engine';
import { useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { useWords } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { parseDecimal } from '../../ui/decimal.ts';

/** Lifts worth asking for, most telling first; shown where the catalogue has them. */
const ASKED = [
  'barbell-row',
  'chest-supported-row',
  'bench-press',
  'deadlift',
  'romanian-deadlift',
  'lat-pulldown',
  'pull-up',
  'squat',
  'back-squat',
  'overhead-press',
  'one-arm-dumbbell-row',
  'dumbbell-bench-press',
];

type Told = Readonly<Record<string, { readonly load: string; readonly reps: string }>>;

export function LiftsStep({ onDone }: { readonly onDone: (bodies: readonly EventBody[]) => void }) {
  const { assess, session, shell } = useWords();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const unit = ledger.profile?.units ?? 'kg';
  const gear = new Set<string>(ledger.equipment.get(ledger.place ?? 'home')?.equipment ?? []);
  // What a log that came in tells is not asked again.
  const logged = new Set([...ledger.sessions.values()].flatMap((one) => one.sets.map((set) => set.exercise)));
  const [told, setTold] = useState<Told>({});
  const lifts = ASKED.map((id) => catalogue.movement.get(id))
    .filter((movement) => movement !== undefined)
    .filter((movement) => movement.equipment.some((set) => set.every((item) => gear.has(item))) && !logged.has(movement.id))
    .slice(0, 6);
  /** A load without its repetitions, or the other way round, tells nothing: it is shown before it is lost. */
  const halves = lifts.some(({ id }) => {
    const { load = '', reps = '' } = told[id] ?? {};
    return (load.trim() === '') !== (reps.trim() === '');
  });
  const put = (id: string, change: Partial<{ load: string; reps: string }>): void =>
    setTold({ ...told, [id]: { load: '', reps: '', ...told[id], ...change } });
  const finish = (): void =>
    onDone(
      lifts.flatMap((movement): EventBody[] => {
        const load = parseDecimal(told[movement.id]?.load ?? '');
        const reps = parseDecimal(told[movement.id]?.reps ?? '');
        if (load === null || reps === null || reps < 1 || reps > 30 || !Number.isInteger(reps)) return [];
        return [
          {
            type: 'PerformanceReported',
            exercise: movement.id,
            date: today,
            loadGrams: gramsFrom(load, unit),
            entered: { value: load, unit },
            reps,
          },
        ];
      }),
    );
  return (
    <div className="stack">
      <p className="quiet">{ledger.profile?.bodyMassGrams === undefined ? assess.lifts.textNoMass : assess.lifts.text}</p>
      <div className="rows">
        {lifts.map((movement) => (
          <fieldset key={movement.id} className="lift-row">
            <legend>{movement.name}</legend>
            <label className="field">
              <span>{`${assess.lifts.load} (${movement.implements === 2 ? `${unit} ${session.perHand}` : unit})`}</span>
              <input
                className="input number"
                inputMode="decimal"
                value={told[movement.id]?.load ?? ''}
                onChange={(event) => put(movement.id, { load: event.target.value })}
              />
            </label>
            <label className="field">
              <span>{assess.lifts.reps}</span>
              <input
                className="input number"
                inputMode="numeric"
                value={told[movement.id]?.reps ?? ''}
                onChange={(event) => put(movement.id, { reps: event.target.value })}
              />
            </label>
          </fieldset>
        ))}
      </div>
      <div className="foot-action stack-tight">
        {halves ? (
          <p role="status" className="small warn">
            {assess.lifts.halves}
          </p>
        ) : null}
        <Button look="primary" size="big" onClick={finish}>
          {Object.keys(told).length > 0 ? shell.next : assess.lifts.none}
        </Button>
      </div>
    </div>
  );
}
