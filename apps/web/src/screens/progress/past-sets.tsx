// Decides how a set of a finished session is put right, or taken back: at any time, as in the session.
import { useState } from 'react';
import { kilogramsFrom, type EventBody, type LoggedSession, type LoggedSet } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { loadShown, useWords, useWriter } from '../../app/words/words.tsx';
import { IconButton } from '../../ui/button.tsx';
import { changesFrom } from '../session/correct-row.tsx';
import { CorrectSheet } from '../session/correct-sheet.tsx';
import { loadSteps } from '../session/load-steps.ts';
import type { Row } from '../session/rows.ts';
import { setWords, speakerOf, unitFor } from '../session/speech.ts';
import { asBefore, doneAgain } from '../session/taken-back.ts';
import { pastSteps, withPastStep, withoutPastStep } from './past-undo.ts';

/** What was done in a set, as the rows of the session count it. */
export function doneIn(set: LoggedSet): Pick<Row, 'unit' | 'amount' | 'loadKg' | 'rpe'> {
  const rpe = set.rpe === undefined ? null : set.rpe / 2;
  const loadKg = set.loadGrams === undefined ? null : kilogramsFrom(set.loadGrams);
  if (set.seconds !== undefined) return { unit: 'seconds', amount: set.seconds, loadKg, rpe };
  if (set.millimetres !== undefined) return { unit: 'metres', amount: set.millimetres / 1000, loadKg, rpe };
  return { unit: 'reps', amount: set.reps ?? 0, loadKg, rpe };
}

export function PastSets({ session }: { readonly session: LoggedSession }) {
  const words = useWords();
  const write = useWriter();
  const book = useBook();
  const { ledger } = useBookState();
  const catalogue = useCatalogue();
  const [at, setAt] = useState<LoggedSet | null>(null);
  const [steps, setSteps] = useState(() => pastSteps(session.session));
  const speaker = speakerOf(words, write, ledger);
  const movement = at === null ? undefined : catalogue.movement.get(at.exercise);
  const unit = unitFor(speaker, movement);
  const loads = loadSteps(unit, movement?.loadStepKg);
  const done = at === null ? null : doneIn(at);
  /** Records a step together with what takes it back. */
  const perform = (body: EventBody, counter: EventBody): void => {
    void book.record([body]);
    setSteps(withPastStep(session.session, counter));
  };
  const undo = (): void => {
    const last = steps.at(-1);
    if (last === undefined) return;
    void book.record([last]);
    setSteps(withoutPastStep(session.session));
  };
  return (
    <>
      {steps.length === 0 ? null : <IconButton icon="undo" label={words.player.undo.correct} onClick={undo} />}
      <ul className="rows">
        {session.sets
          .filter((set) => !set.removed)
          .map((set) => {
            const of = catalogue.movement.get(set.exercise);
            const side = set.side === undefined ? null : words.session.side[set.side];
            return (
              <li key={set.set}>
                <button type="button" className="line grow" onClick={() => setAt(set)}>
                  <span>{of?.name ?? set.exercise}</span>
                  <span className="number quiet">{setWords(speaker, of, doneIn(set), side)}</span>
                </button>
              </li>
            );
          })}
      </ul>
      {at === null || done === null ? null : (
        <CorrectSheet
          key={at.set}
          title={words.session.correctTitle}
          unit={unit}
          steps={loads}
          amountTitle={words.session.head[done.unit]}
          now={{
            load: done.loadKg === null ? (movement?.loadMode === 'none' ? null : 0) : loadShown(done.loadKg, unit),
            amount: done.amount,
            rpe: done.rpe,
          }}
          right={null}
          onClose={() => setAt(null)}
          onRemove={() => perform({ type: 'SetRemoved', session: session.session, set: at.set }, doneAgain(at))}
          onSave={(fixed) => {
            const changes = changesFrom(done, done, at, fixed, { unit, steps: loads });
            if (Object.keys(changes).length > 0)
              perform({ type: 'SetCorrected', session: session.session, set: at.set, changes }, asBefore(at, changes));
          }}
        />
      )}
    </>
  );
}
