// Decides the check-in: three taps, kept at once, changeable all day.
import { useState } from 'react';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { gramsFrom, type IsoDate, type LedgerState } from '@strongback/engine';
import { useChoices, useWords, useWriter } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { parseDecimal } from '../../ui/decimal.ts';
import { Card } from '../../ui/parts.tsx';
import { GripStepper } from './grip-stepper.tsx';

const SLEEP = ['≤5', '6', '7', '8', '9+'] as const;
const SLEEP_MINUTES: Readonly<Record<(typeof SLEEP)[number], number>> = { '≤5': 285, '6': 360, '7': 420, '8': 480, '9+': 540 };
const LEVELS = ['0', '1', '2', '3', '4'] as const;
type Level = (typeof LEVELS)[number];

function positive(text: string): number | null {
  const value = parseDecimal(text);
  return value !== null && value > 0 && value < 400 ? value : null;
}

/** About what a hand does, and how finely it is stepped, before anything is known. */
const GRIP = { kg: { start: 40, step: 1 }, lb: { start: 90, step: 2 } } as const;
const GRAMS = { kg: 1000, lb: 453.59237 } as const;
const HANDS = ['left', 'right'] as const;

/** What each hand did when it was measured last, up to `date`, in the person's unit. */
function lastGrip(ledger: LedgerState, date: IsoDate, unit: 'kg' | 'lb'): Readonly<Record<(typeof HANDS)[number], number>> {
  const of = (field: 'gripLeftGrams' | 'gripRightGrams'): number => {
    let last: { readonly date: string; readonly grams: number } | null = null;
    for (const [day, told] of ledger.checkIns) {
      const grams = told[field];
      if (grams !== undefined && day <= date && (last === null || day > last.date)) last = { date: day, grams };
    }
    return last === null ? GRIP[unit].start : Math.round((last.grams / GRAMS[unit]) * 10) / 10;
  };
  return { left: of('gripLeftGrams'), right: of('gripRightGrams') };
}

export function CheckIn() {
  const words = useWords();
  const { checkIn } = words.today;
  const write = useWriter();
  const book = useBook();
  const { ledger, today } = useBookState();
  const told = ledger.checkIns.get(today);
  const [again, setAgain] = useState(false);
  const [sleep, setSleep] = useState<(typeof SLEEP)[number] | null>(null);
  const [sore, setSore] = useState<Level | null>(null);
  const [energy, setEnergy] = useState<Level | null>(null);
  const { askGrip, askSpeed } = useChoices();
  const unit = ledger.profile?.units ?? 'kg';
  const [grip, setGrip] = useState({ left: '', right: '' });
  const usual = lastGrip(ledger, today, unit);
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
          {HANDS.map((hand) => (
            <GripStepper
              key={hand}
              label={`${checkIn.grip[hand]} (${unit})`}
              value={grip[hand]}
              start={usual[hand]}
              step={GRIP[unit].step}
              write={(value) => write.number(value)}
              minusLabel={words.session.minus}
              plusLabel={words.session.plus}
              onChange={(value) => setGrip({ ...grip, [hand]: value })}
            />
          ))}
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
      {/* It is measured with a bar in the hands. */}
      {askSpeed ? <p className="small quiet">{checkIn.speedLater}</p> : null}
    </Card>
  );
}
