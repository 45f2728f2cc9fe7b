// Decides how an exercise is added on the day: found by typing, with what is here, one touch.
import { useDeferredValue, useMemo, useState } from 'react';
import { possibleWith, type Catalogue } from '@strongback/engine';
import { useFacts } from '../../app/book/book-context.tsx';
import { finderOf } from '../../app/catalogue/movement-search.ts';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/parts.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { OwnExerciseSheet } from '../library/own-exercise-sheet.tsx';

const MOST = 12;

interface AddSheetProps {
  readonly catalogue: Catalogue;
  readonly taken: readonly string[];
  /** Why the last choice could not join; null when it could. */
  readonly refusal: string | null;
  readonly onPick: (exercise: string) => void;
  readonly onClose: () => void;
}

export function AddSheet({ catalogue, taken, refusal, onPick, onClose }: AddSheetProps) {
  const { player, names, own, shell } = useWords();
  const [making, setMaking] = useState(false);
  const write = useWriter();
  const { ledger } = useFacts();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const gear = ledger.equipment.get(ledger.place ?? 'home')?.equipment ?? null;
  const trained = useMemo(() => {
    const counts = new Map<string, number>();
    for (const session of ledger.sessions.values())
      for (const set of session.sets) counts.set(set.exercise, (counts.get(set.exercise) ?? 0) + 1);
    return counts;
  }, [ledger.sessions]);
  const found = useMemo(() => {
    const meant = finderOf(search);
    return catalogue.movements
      .filter((movement) => !taken.includes(movement.id) && (gear === null || possibleWith(movement, gear)) && meant(movement))
      .toSorted((a, b) => (trained.get(b.id) ?? 0) - (trained.get(a.id) ?? 0) || write.compare(a.name, b.name))
      .slice(0, MOST);
  }, [catalogue, write, taken, gear, search, trained]);
  const done = (): void => setMaking(false);
  if (making) return <OwnExerciseSheet of={null} name={typed.trim()} onClose={done} onMade={done} />;
  return (
    <Sheet open onClose={onClose} title={player.add.title} closeLabel={shell.close}>
      <Field label={player.add.search} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
      {refusal === null ? null : <p role="alert">{refusal}</p>}
      {typed.trim() === '' ? null : (
        <div className="row">
          <Button onClick={() => setMaking(true)}>{own.makeNamed(typed.trim())}</Button>
        </div>
      )}
      {found.length === 0 ? (
        <p className="quiet">{player.add.none}</p>
      ) : (
        <ul className="rows">
          {found.map((movement) => (
            <li key={movement.id}>
              <button type="button" className="line" onClick={() => onPick(movement.id)}>
                <span>
                  {movement.name}
                  <span className="block small quiet">{names.patterns[movement.pattern]}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}
