// Decides how an exercise is done otherwise: the form of its sets, in turn with others, another exercise, a note.
import { useState } from 'react';
import {
  formBarrier,
  groupOf,
  MASS_UNITS,
  SET_FORMS,
  type Catalogue,
  type MassUnit,
  type PreparedSlot,
  type SetForm,
} from '@strongback/engine';
import { useWords } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips, ChipSet } from '../../ui/chips.tsx';
import { setsAsLoaded, type Desk } from './desk.ts';

interface ExerciseOptionsProps {
  readonly desk: Desk;
  readonly slot: PreparedSlot;
  readonly catalogue: Catalogue;
  /** Slots that still have sets to do, this one left out. */
  readonly others: readonly { readonly slot: string; readonly name: string }[];
  readonly refusal: string | null;
  /** Unit that loads of the exercise are typed and read in. */
  readonly unit: MassUnit;
  readonly onUnit: (unit: MassUnit) => void;
  readonly onForm: (form: SetForm) => void;
  readonly onJoin: (slots: readonly string[]) => void;
  readonly onPart: (group: string) => void;
  readonly onAddSet: () => void;
  readonly onSkip: () => void;
  readonly onNote: () => void;
  readonly onSwap: (why: 'equipment' | 'preference') => void;
}

export function ExerciseOptions(props: ExerciseOptionsProps) {
  const { desk, slot, catalogue, others, refusal, onForm, onJoin, onPart, onAddSet, onSkip, onNote, onSwap } = props;
  const { session, player, settings } = useWords();
  const [partners, setPartners] = useState<readonly string[]>([]);
  const movement = catalogue.movement.get(slot.exercise);
  const group = groupOf(desk.prepared, slot.slot);
  // One bar and one load for all of its lifts: a complex keeps its form.
  const single = slot.complex === undefined;
  const forms = SET_FORMS.filter(
    (form) => single && movement !== undefined && formBarrier(form, setsAsLoaded(desk, slot), movement) === null,
  );
  const skipped = desk.skipped.includes(slot.slot);
  return (
    <section className="stack-tight">
      <h3>{session.menuTitle}</h3>
      <div className="row">
        <Button onClick={onAddSet}>{session.addSet}</Button>
        <Button onClick={onNote}>{player.note.open}</Button>
        <Button onClick={onSkip}>{skipped ? session.unskip : session.skipExercise}</Button>
      </div>
      {single ? (
        <Chips
          title={session.swapTitle}
          value={null}
          options={[
            { value: 'equipment', label: session.swapWhyOptions.equipment },
            { value: 'preference', label: session.swapWhyOptions.preference },
          ]}
          onChange={onSwap}
        />
      ) : null}
      {forms.length < 2 ? null : (
        <Chips
          title={player.form.title}
          value={desk.shaped[slot.slot]?.form ?? 'straight'}
          options={forms.map((form) => ({ value: form, label: player.form.options[form] }))}
          onChange={onForm}
        />
      )}
      {movement === undefined || movement.loadMode === 'none' ? null : (
        <Chips
          even
          title={player.unit}
          value={props.unit}
          options={MASS_UNITS.map((value) => ({ value, label: settings[value] }))}
          onChange={props.onUnit}
        />
      )}
      {group !== null ? (
        <div className="row">
          <Button onClick={() => onPart(group.id)}>{player.join.part}</Button>
        </div>
      ) : others.length === 0 || !single ? null : (
        <>
          <ChipSet
            title={player.join.title}
            values={partners}
            options={others.map((one) => ({ value: one.slot, label: one.name }))}
            onChange={setPartners}
          />
          {partners.length === 0 ? null : (
            <div className="row">
              <Button look="primary" onClick={() => onJoin([slot.slot, ...partners])}>
                {partners.length === 1 ? player.join.superset : player.join.circuit}
              </Button>
            </div>
          )}
        </>
      )}
      {refusal === null ? null : <p role="alert">{refusal}</p>}
    </section>
  );
}
