// Decides how a recorded set is corrected or taken back: never with a deadline.
import { useState } from 'react';
import { useEffort } from '../../app/words/effort.ts';
import { decimalMark, useWords, useWriter } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import type { LoadSteps } from './load-steps.ts';
import type { SideChoice } from '../../app/training/sides.ts';
import { SideChips } from './side-chips.tsx';

export interface Correction {
  readonly load: number | null;
  readonly amount: number;
  readonly rpe: number | null;
}

interface CorrectSheetProps {
  readonly title: string;
  /** Shown in the person's unit. */
  readonly now: Correction;
  /** The right side as recorded, where left and right are two entries. */
  readonly right: Correction | null;
  readonly unit: string;
  readonly amountTitle: string;
  readonly steps: LoadSteps;
  readonly onSave: (correction: Correction, side: SideChoice) => void;
  readonly onRemove: (() => void) | null;
  readonly onClose: () => void;
}

export function CorrectSheet({ title, now, right, unit, amountTitle, steps, onSave, onRemove, onClose }: CorrectSheetProps) {
  const { session, shell } = useWords();
  const mark = decimalMark(useWriter());
  const [draft, setDraft] = useState(now);
  // Where the sides differ, one of them is corrected at a time.
  const [side, setSide] = useState<SideChoice>(
    right === null || (right.load === now.load && right.amount === now.amount) ? 'both' : 'left',
  );
  return (
    <Sheet open onClose={onClose} title={title} closeLabel={shell.close}>
      {right === null ? null : (
        <SideChips
          side={side}
          onSide={(choice) => {
            setSide(choice);
            if (choice !== side) setDraft(choice === 'right' ? right : now);
          }}
        />
      )}
      {draft.load === null ? null : (
        <Stepper
          decimalMark={mark}
          label={session.loadTitle}
          unit={unit}
          value={draft.load}
          onChange={(load) => setDraft({ ...draft, load })}
          step={steps.step}
          jumps={steps.jumps}
          moved={steps.moved}
          min={-500}
          max={1500}
          minusLabel={session.minus}
          plusLabel={session.plus}
        />
      )}
      <Stepper
        decimalMark={mark}
        label={amountTitle}
        value={draft.amount}
        onChange={(amount) => setDraft({ ...draft, amount })}
        step={1}
        jumps={[-5, -2, 2, 5]}
        min={0}
        max={10_000}
        minusLabel={session.minus}
        plusLabel={session.plus}
      />
      <EffortChips value={draft.rpe} onChange={(rpe) => setDraft({ ...draft, rpe })} />
      <div className="sheet-foot">
        {onRemove === null ? null : (
          <Button
            look="danger"
            onClick={() => {
              onRemove();
              onClose();
            }}
          >
            {session.removeSet}
          </Button>
        )}
        <Button
          look="primary"
          size="big"
          onClick={() => {
            onSave(draft, side);
            onClose();
          }}
        >
          {shell.save}
        </Button>
      </div>
    </Sheet>
  );
}

export function EffortChips({
  value,
  onChange,
}: {
  readonly value: number | null;
  readonly onChange: (rpe: number | null) => void;
}) {
  const effort = useEffort();
  return (
    <div className="stack-tight">
      <Chips
        fives
        title={effort.title}
        value={value === null ? null : String(value)}
        options={effort.options}
        onChange={(text) => onChange(Number(text) === value ? null : Number(text))}
      />
      <p className="small quiet">{effort.hint}</p>
    </div>
  );
}
