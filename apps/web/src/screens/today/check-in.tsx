// Decides the check-in: three taps, kept at once, changeable all day.
import { useState } from 'react';
import { useBook, useBookState } from '../../app/book-context.tsx';
import { gramsFrom } from '@strongback/engine';
import { useChoices, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { parseDecimal } from '../../ui/decimal.ts';
import { Card, Field } from '../../ui/parts.tsx';

const SLEEP = ['<5', '6', '7', '8', '9+'] as const;
const SLEEP_MINUTES: Readonly<Record<(typeof SLEEP)[number], number>> = { '<5': 270, '6': 360, '7': 420, '8': 480, '9+': 540 };
const LEVELS = ['0', '1', '2', '3', '4'] as const;
type Level = (typeof LEVELS)[number];

function positive(text: string): number | null {
  const value = parseDecimal(text);
  return value !== null && value > 0 && value < 400 ? value : null;
}

export function CheckIn() {
  const { checkIn } = useWords().today;
  const book = useBook();
  const { ledger, today } = useBookState();
  const told = ledger.checkIns.get(today);
  const [again, setAgain] = useState(false);
  const [sleep, setSleep] = useState<(typeof SLEEP)[number] | null>(null);
  const [sore, setSore] = useState<Level | null>(null);
  const [energy, setEnergy] = useState<Level | null>(null);
  const { askGrip } = useChoices();
  const unit = ledger.profile?.units ?? 'kg';
  const [grip, setGrip] = useState({ left: '', right: '' });
  const left = positive(grip.left);
  const right = positive(grip.right);
  const keep = (next: { readonly sleep?: (typeof SLEEP)[number]; readonly sore?: Level; readonly energy?: Level }): void => {
    const all = { sleep: next.sleep ?? sleep, sore: next.sore ?? sore, energy: next.energy ?? energy };
    if (next.sleep) setSleep(next.sleep);
    if (next.sore) setSore(next.sore);
    if (next.energy) setEnergy(next.energy);
    if (all.sleep === null || all.sore === null || all.energy === null) return;
    const soreness = Number(all.sore);
    void book.record([
      {
        type: 'CheckInRecorded',
        date: today,
        sleepMinutes: SLEEP_MINUTES[all.sleep],
        energy: Number(all.energy) + 1,
        soreness: { 'upper-back': soreness, hamstrings: soreness },
        ...(left === null ? {} : { gripLeftGrams: gramsFrom(left, unit) }),
        ...(right === null ? {} : { gripRightGrams: gramsFrom(right, unit) }),
      },
    ]);
    setAgain(false);
  };
  if (told && !again) {
    return (
      <div className="notice">
        <span>
          {checkIn.saved}: {told.sleepMinutes === undefined ? '' : `${Math.round(told.sleepMinutes / 60)} h, `}
          {checkIn.sorenessWords[told.soreness?.['upper-back'] ?? 0]}
        </span>
        <Button look="plain" onClick={() => setAgain(true)}>
          {checkIn.change}
        </Button>
      </div>
    );
  }
  return (
    <Card>
      <div className="row-between baseline">
        <h2>{checkIn.title}</h2>
        <span className="small quiet">{checkIn.taps}</span>
      </div>
      {/* Grip comes first: the last chip keeps the check-in. */}
      {askGrip ? (
        <div className="two-fields">
          <Field
            label={`${checkIn.gripLeft} (${unit})`}
            inputMode="decimal"
            value={grip.left}
            onChange={(event) => setGrip({ ...grip, left: event.target.value })}
          />
          <Field
            label={`${checkIn.gripRight} (${unit})`}
            inputMode="decimal"
            value={grip.right}
            onChange={(event) => setGrip({ ...grip, right: event.target.value })}
          />
        </div>
      ) : null}
      <Chips
        even
        title={checkIn.sleep}
        value={sleep}
        options={SLEEP.map((value) => ({ value, label: value }))}
        onChange={(value) => keep({ sleep: value })}
      />
      <Chips
        even
        title={checkIn.soreness}
        value={sore}
        options={LEVELS.map((value) => ({ value, label: checkIn.sorenessWords[Number(value)] ?? value }))}
        onChange={(value) => keep({ sore: value })}
      />
      <Chips
        even
        title={checkIn.energy}
        value={energy}
        options={LEVELS.map((value) => ({ value, label: checkIn.energyWords[Number(value)] ?? value }))}
        onChange={(value) => keep({ energy: value })}
      />
    </Card>
  );
}
