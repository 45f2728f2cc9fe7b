// Decides how a set's load or amount is changed: a big stepper, then one tap to use it for the sets that follow.
import { useState } from 'react';
import { decimalMark, useWords, useWriter } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/parts.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { afterPaint } from '../../platform/clock.ts';
import { focusOn } from '../../platform/page.ts';
import type { SideChoice } from '../../app/training/sides.ts';
import { SideChips } from './side-chips.tsx';

export interface NumberQuestion {
  readonly title: string;
  /** In the unit shown. */
  readonly value: number;
  readonly step: number;
  readonly jumps: readonly number[];
  /** Where a step leads; by as much as it says unless told. */
  readonly moved?: (value: number, by: number) => number;
  readonly min: number;
  readonly max: number;
  readonly unit?: string;
  readonly decimals: number;
  /** What was written, when it differs. */
  readonly written: number | null;
  /** What the plan has, where today's target was put together otherwise. */
  readonly planned?: number | null;
  /** Ask whether later sets follow. */
  readonly offerRest: boolean;
  /** The right side's value, where left and right are recorded apart. */
  readonly right?: number;
  /** What the button says where it does more than save. */
  readonly saveLabel?: string;
  /** What typing goes on to. */
  readonly next?: () => NumberQuestion;
  readonly onSave: (value: number, forRest: boolean, side: SideChoice) => void;
}

interface NumberSheetProps {
  readonly question: NumberQuestion;
  readonly onNext: (question: NumberQuestion) => void;
  readonly onClose: () => void;
}

/** The large button below the sets. */
const DONE = '.player-foot [data-size=big]';

export function NumberSheet({ question, onNext, onClose }: NumberSheetProps) {
  const { session, shell } = useWords();
  const write = useWriter();
  const [value, setValue] = useState(question.value);
  const [forRest, setForRest] = useState(true);
  const [side, setSide] = useState<SideChoice>('both');
  const [asked, setAsked] = useState(question);
  if (asked !== question) {
    setAsked(question);
    setValue(question.value);
    setForRest(true);
    setSide('both');
  }
  const keep = (): void => question.onSave(value, question.offerRest && forRest, side);
  const save = (): void => {
    keep();
    onClose();
  };
  // A keyboard goes from cell to cell, and from the last one to the large button.
  const enter = (): void => {
    keep();
    if (question.next !== undefined) return onNext(question.next());
    onClose();
    afterPaint(() => focusOn(DONE));
  };
  return (
    <Sheet open onClose={onClose} title={question.title} closeLabel={shell.close}>
      <Stepper
        decimalMark={decimalMark(write)}
        label={question.title}
        labelHidden
        value={value}
        onChange={setValue}
        step={question.step}
        jumps={question.jumps}
        min={question.min}
        max={question.max}
        decimals={question.decimals}
        {...(question.moved === undefined ? {} : { moved: question.moved })}
        minusLabel={session.minus}
        plusLabel={session.plus}
        onEnter={enter}
        goesOn={question.next !== undefined}
        {...(question.unit === undefined ? {} : { unit: question.unit })}
      />
      {question.right === undefined ? null : (
        <SideChips
          side={side}
          onSide={(choice) => {
            setSide(choice);
            if (choice !== side) setValue(choice === 'right' ? (question.right ?? question.value) : question.value);
          }}
        />
      )}
      {question.written !== null && question.written !== value ? (
        <Button
          onClick={() => setValue(question.written ?? value)}
        >{`${session.asWritten}: ${write.number(question.written, question.decimals)}`}</Button>
      ) : null}
      {question.planned == null || question.planned === value ? null : (
        <Button
          onClick={() => setValue(question.planned ?? value)}
        >{`${session.asPlanned}: ${write.number(question.planned, question.decimals)}`}</Button>
      )}
      {question.offerRest ? <Check label={session.applyRest} checked={forRest} onChange={setForRest} /> : null}
      <Button look="primary" size="big" onClick={save}>
        {question.saveLabel ?? shell.save}
      </Button>
    </Sheet>
  );
}
