// Decides how an athlete makes or changes an exercise of their own, and which names of their log mean it.
import { useState } from 'react';
import {
  EQUIPMENT,
  STRENGTH_PATTERNS,
  TRACKED_BY,
  type Equipment,
  type EventBody,
  type Muscle,
  type OwnExercise,
  type Pattern,
} from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { unknownNames } from '../../app/catalogue/own-exercises.ts';
import { useWords } from '../../app/words/words.tsx';
import { newId } from '../../platform/chance.ts';
import { Button } from '../../ui/button.tsx';
import { Chips, ChipSet } from '../../ui/chips.tsx';
import { Check, Field, Pick } from '../../ui/parts.tsx';
import { Sheet } from '../../ui/sheet.tsx';

const PATTERNS: readonly Pattern[] = [...STRENGTH_PATTERNS, 'scapular', 'grip', 'isolation'];
/** The muscles that somebody names; the rest a coach would. */
const NAMED = [
  'lats',
  'upper-back',
  'rear-delts',
  'chest',
  'front-delts',
  'side-delts',
  'biceps',
  'triceps',
  'forearms',
  'glutes',
  'hamstrings',
  'quads',
  'calves',
  'erectors',
  'abs',
  'obliques',
] as const satisfies readonly Muscle[];
const MOST_MUSCLES = 4;

interface OwnExerciseSheetProps {
  /** The exercise to change; null makes a new one. */
  readonly of: OwnExercise | null;
  /** The name it begins with. */
  readonly name?: string;
  readonly onClose: () => void;
  readonly onMade: (exercise: string) => void;
}

export function OwnExerciseSheet({ of, name = '', onClose, onMade }: OwnExerciseSheetProps) {
  const { own: words, names, shell, coach } = useWords();
  const book = useBook();
  const { ledger } = useBookState();
  const [draft, setDraft] = useState<OwnExercise>(
    () =>
      of ?? {
        id: `own-${newId(10)}`,
        name,
        pattern: 'horizontal-pull',
        equipment: [],
        muscles: [],
        trackedBy: 'reps',
        perSide: false,
        perHand: false,
        bodyweight: false,
        planned: false,
      },
  );
  const unknown = unknownNames(ledger);
  const [meant, setMeant] = useState<readonly string[]>([]);
  const put = (change: Partial<OwnExercise>): void => setDraft({ ...draft, ...change });
  const save = (): void => {
    const matched = unknown.filter((one) => meant.includes(one.key));
    void book.record([
      { type: 'ExerciseMade', exercise: { ...draft, name: draft.name.trim() } },
      ...matched.map((one): EventBody => ({ type: 'NameMatched', app: one.app, name: one.name, exercise: draft.id })),
    ]);
    onMade(draft.id);
  };
  return (
    <Sheet open onClose={onClose} title={words.title} closeLabel={shell.close}>
      <Field label={words.name} value={draft.name} maxLength={80} onChange={(event) => put({ name: event.target.value })} />
      <Pick
        label={words.pattern}
        value={draft.pattern}
        options={PATTERNS.map((value) => ({ value, label: names.patterns[value] }))}
        onChange={(pattern) => put({ pattern })}
      />
      <ChipSet
        title={words.muscles}
        values={draft.muscles}
        options={NAMED.map((value: Muscle) => ({ value, label: names.muscles[value] }))}
        onChange={(muscles) => put({ muscles: muscles.slice(-MOST_MUSCLES) })}
      />
      <ChipSet
        title={words.needs}
        values={draft.equipment}
        options={EQUIPMENT.map((value: Equipment) => ({ value, label: names.equipment[value] }))}
        onChange={(equipment) => put({ equipment })}
      />
      <Chips
        title={words.counted}
        value={draft.trackedBy}
        options={TRACKED_BY.map((value) => ({ value, label: coach.amount[value] }))}
        onChange={(trackedBy) => put({ trackedBy })}
      />
      <Check label={words.perSide} checked={draft.perSide} onChange={(perSide) => put({ perSide })} />
      <Check label={words.perHand} checked={draft.perHand} onChange={(perHand) => put({ perHand })} />
      <Check label={words.bodyweight} checked={draft.bodyweight} onChange={(bodyweight) => put({ bodyweight })} />
      <Check label={words.planned} checked={draft.planned} onChange={(planned) => put({ planned })} />
      <p className="small quiet">{words.plannedText}</p>
      {unknown.length === 0 ? null : (
        <ChipSet
          title={words.known}
          values={meant}
          options={unknown.map((one) => ({ value: one.key, label: one.name }))}
          onChange={setMeant}
        />
      )}
      <div className="sheet-foot">
        <Button look="primary" size="big" disabled={draft.name.trim() === '' || draft.muscles.length === 0} onClick={save}>
          {shell.save}
        </Button>
      </div>
    </Sheet>
  );
}
