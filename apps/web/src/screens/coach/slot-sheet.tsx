// Decides how one exercise of a planned day is changed: numbers typed, every rule checked with every key, and nothing saved that breaks one.
import { useMemo, useState } from 'react';
import {
  askedOfPlan,
  changeSession,
  type EventBody,
  gramsFrom,
  type HalfRpe,
  type IsoDate,
  type Plan,
  type PlanLock,
  type SessionFault,
  type Slot,
  type SlotEdit,
} from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue, written } from '../../app/catalogue/catalogue.ts';
import { understood } from '../../app/training/coach.ts';
import { useEngineText } from '../../app/catalogue/engine-text.ts';
import { unitOf } from '../../app/training/own-habits.ts';
import { issued } from '../../app/training/planning.ts';
import { WhyButton } from '../../app/reasons/why.tsx';
import { kilogramsOf, loadShown, useWords } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { parseDecimal } from '../../ui/decimal.ts';
import { Aside, Check, Field, Pick } from '../../ui/parts.tsx';
import { Sheet } from '../../ui/sheet.tsx';

interface SlotSheetProps {
  readonly plan: Plan;
  readonly date: IsoDate;
  readonly slot: Slot;
  readonly onClose: (saved: boolean) => void;
}

export function SlotSheet({ plan, date, slot, onClose }: SlotSheetProps) {
  const words = useWords();
  const text = words.coach;
  const said = useEngineText();
  const book = useBook();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const first = slot.sets[0];
  const unit = unitOf(ledger.habits, catalogue.movement.get(slot.exercise), ledger.profile?.units ?? 'kg');
  const shownLoad = (kilograms: number): string => String(loadShown(kilograms, unit));
  const typedKg = (typed: string): number => Math.round(kilogramsOf(number(typed), unit) * 1000) / 1000;
  const [exercise, setExercise] = useState(slot.exercise);
  const [sets, setSets] = useState(String(slot.sets.length));
  const [amount, setAmount] = useState(String(first?.reps ?? first?.seconds ?? first?.metres ?? ''));
  const [load, setLoad] = useState(first?.loadKg == null ? '' : shownLoad(first.loadKg));
  const [rpe, setRpe] = useState(first?.rpe == null ? '' : String(first.rpe));
  const [locked, setLocked] = useState(
    (ledger.locks ?? []).some((lock) => lock.kind === 'exercise' && lock.exercise === slot.exercise),
  );
  const [doseLocked, setDoseLocked] = useState(
    (ledger.locks ?? []).some((lock) => lock.kind === 'dose' && lock.exercise === slot.exercise),
  );
  const asked = useMemo(
    () => askedOfPlan(ledger, understood(ledger, catalogue, today), plan, written(catalogue)),
    [ledger, catalogue, today, plan],
  );
  const swapped = exercise !== slot.exercise;
  const number = (typed: string): number => parseDecimal(typed) ?? Number.NaN;
  const edit: SlotEdit = {
    ...(swapped ? { exercise } : {}),
    sets: number(sets),
    ...(swapped && amount === '' ? {} : { amount: number(amount) }),
    // What is shown is rounded: left alone, it moves no gram.
    ...(load === '' ? {} : { loadKg: first?.loadKg != null && load === shownLoad(first.loadKg) ? first.loadKg : typedKg(load) }),
    ...(rpe === '' ? {} : { rpe: number(rpe) }),
  };
  const here = { date, slot: slot.id, who: text.reasonByCoach };
  const changed = changeSession(plan, { ...here, edit }, asked, written(catalogue));
  const session = changed.plan.weeks.flatMap((week) => week.sessions).find((one) => one.date === date);
  const movement = catalogue.movement.get(exercise);
  const name = catalogue.movement.get(slot.exercise)?.name ?? slot.exercise;
  const choices = catalogue.movements
    .filter((one) => one.pattern === slot.intent.pattern)
    .map((one) => ({ value: one.id, label: one.name }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  const save = async (next: Plan, never = false): Promise<void> => {
    const before = ledger.locks ?? [];
    const others = before.filter(
      (lock) => lock.kind === 'day' || lock.kind === 'block' || (lock.exercise !== slot.exercise && lock.exercise !== exercise),
    );
    const locks = never
      ? [...others, { kind: 'never' as const, exercise: slot.exercise }]
      : locked
        ? [...others, { kind: 'exercise' as const, exercise }, ...(doseLocked ? [doseLock()] : [])]
        : others;
    const lockChange: readonly EventBody[] =
      JSON.stringify(locks) === JSON.stringify(before) ? [] : [{ type: 'PlanLocked', locks }];
    await book.record([...lockChange, issued(next, ledger.plan?.plan)]);
    onClose(true);
  };
  const doseLock = (): Extract<PlanLock, { kind: 'dose' }> => ({
    kind: 'dose',
    exercise,
    sets: Math.min(5, Math.max(2, Math.round(number(sets)))),
    ...(amount === '' ? {} : { amount: Math.round(number(amount)) }),
    ...(rpe === '' ? {} : { rpe: Math.round(number(rpe) * 2) as HalfRpe }),
    ...(edit.loadKg === undefined ? {} : { loadGrams: gramsFrom(edit.loadKg, 'kg') }),
  });
  const without = (): Plan => changeSession(plan, { ...here, edit: { remove: true } }, asked, written(catalogue)).plan;
  return (
    <Sheet open onClose={() => onClose(false)} title={text.changeTitle(name)} closeLabel={words.shell.close}>
      <Pick
        label={text.instead}
        value={exercise}
        options={choices}
        onChange={(next) => {
          setExercise(next);
          // Its own numbers are worked out anew.
          setLoad('');
          setAmount('');
        }}
      />
      <div className="sides">
        <Field label={text.sets} inputMode="numeric" value={sets} onChange={(event) => setSets(event.target.value)} />
        <Field
          label={text.amount[movement?.trackedBy ?? 'reps']}
          inputMode="numeric"
          value={amount}
          placeholder={swapped ? String(session?.slots.find((one) => one.id === slot.id)?.sets[0]?.reps ?? '') : ''}
          onChange={(event) => setAmount(event.target.value)}
        />
        <Field
          label={text.load(movement?.implements === 2 ? `${unit} ${words.session.perHand}` : unit)}
          inputMode="decimal"
          value={load}
          onChange={(event) => setLoad(event.target.value)}
        />
        <Field label={text.rpe} inputMode="decimal" value={rpe} onChange={(event) => setRpe(event.target.value)} />
      </div>
      <Check label={text.lock} checked={locked} onChange={setLocked} />
      {locked ? <Check label={text.lockDoseToo} checked={doseLocked} onChange={setDoseLocked} /> : null}
      <div role="status" className="stack-tight">
        {session === undefined ? null : (
          <p className="small quiet number">{text.minutes(session.minutes, session.budgetMinutes)}</p>
        )}
        {changed.before.length === 0 ? null : (
          <FaultList title={text.faultsBefore} faults={changed.before} said={said} tone="warn" />
        )}
        {changed.faults.length === 0 ? (
          <p className="good">{text.noFaults}</p>
        ) : (
          <FaultList title={text.faults} faults={changed.faults} said={said} tone="stop" />
        )}
      </div>
      <Button look="primary" size="big" disabled={changed.faults.length > 0} onClick={() => void save(changed.plan)}>
        {text.save}
      </Button>
      <div className="row">
        <Button onClick={() => void save(without())}>{text.remove}</Button>
        <Button onClick={() => void save(without(), true)}>{text.never}</Button>
      </div>
    </Sheet>
  );
}

interface FaultListProps {
  readonly title: string;
  readonly faults: readonly SessionFault[];
  readonly said: (text: string) => string;
  readonly tone: 'warn' | 'stop';
}

function FaultList({ title, faults, said, tone }: FaultListProps) {
  return (
    <Aside tone={tone}>
      <p>{title}</p>
      <ul className="stack-tight">
        {faults.map((fault) => (
          <li key={`${fault.rule}${fault.slot ?? ''}${fault.text}`} className="row-between">
            <span className="sentence">{said(fault.text)}</span>
            <WhyButton reasons={[{ rule: fault.rule, because: fault.text, grade: 'E' }]} />
          </li>
        ))}
      </ul>
    </Aside>
  );
}
