// Decides how test days, trips, days away and the goal enter the season; the next plan bends around them.
import { useState } from 'react';
import { gramsFrom, parseIsoDate, type CalendarKind, type Equipment, type EventBody, type IsoDate } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { loadText, useWords, useWriter } from '../../app/words/words.tsx';
import { newId } from '../../platform/chance.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { parseDecimal } from '../../ui/decimal.ts';
import { Field, Pick } from '../../ui/parts.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TripGear } from './trip-gear.tsx';

const KINDS = ['test', 'trip', 'away'] as const satisfies readonly CalendarKind[];
const GOAL_LIFTS = [
  'deadlift',
  'trap-bar-deadlift',
  'barbell-row',
  'bench-press',
  'back-squat',
  'overhead-press',
  'pull-up',
  'romanian-deadlift',
];

interface SeasonCalendarProps {
  readonly planning: boolean;
  readonly onReplan: () => void;
}

export function SeasonCalendar({ planning, onReplan }: SeasonCalendarProps) {
  const { plan: words, names, shell } = useWords();
  const write = useWriter();
  const book = useBook();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const [asking, setAsking] = useState<'entry' | 'goal' | null>(null);
  // What was changed here waits for the next plan: that is offered where it was changed.
  const [waits, setWaits] = useState(false);
  const record = (body: EventBody): void => {
    setWaits(true);
    void book.record([body]);
  };
  const unit = ledger.profile?.units ?? 'kg';
  const entries = [...ledger.calendar.values()].filter((entry) => (entry.to ?? entry.from ?? today) >= today);
  const name = (exercise: string): string => catalogue.movement.get(exercise)?.name ?? exercise;
  return (
    <section className="section">
      <h2>{words.calendar}</h2>
      <ul className="rows">
        {ledger.goals.map((goal) => (
          <li className="line" key={goal.exercise}>
            <span>
              {words.goal}: {name(goal.exercise)}
              <span className="block small quiet">
                <bdi>{goal.loadGrams === undefined ? '' : loadText(write, goal.loadGrams / 1000, unit)}</bdi>
                {goal.by ? `, ${words.by(write.day(goal.by))}` : ''}
              </span>
            </span>
            <IconButton
              icon="close"
              label={`${words.remove}: ${name(goal.exercise)}`}
              onClick={() => record({ type: 'GoalsSet', goals: ledger.goals.filter((one) => one !== goal) })}
            />
          </li>
        ))}
        {entries.map((entry) => (
          <li className="line" key={entry.entry}>
            <span>
              {words.kinds[entry.kind]}
              <span className="block small quiet">
                {[entry.from, entry.to === entry.from ? undefined : entry.to]
                  .filter((date) => date !== undefined)
                  .map(write.day)
                  .join(' – ')}
              </span>
              {entry.equipment === undefined ? null : (
                <span className="block small quiet">
                  {entry.equipment.length === 0
                    ? words.tripNothing
                    : entry.equipment.map((piece) => names.equipment[piece]).join(', ')}
                </span>
              )}
            </span>
            <IconButton
              icon="close"
              label={`${words.remove}: ${words.kinds[entry.kind]}`}
              onClick={() => record({ type: 'CalendarEntryRemoved', entry: entry.entry })}
            />
          </li>
        ))}
      </ul>
      <div className="row">
        <Button onClick={() => setAsking('goal')}>{words.setGoal}</Button>
        <Button onClick={() => setAsking('entry')}>{words.addEntry}</Button>
      </div>
      <p className="small quiet">{words.calendarNote}</p>
      {waits ? (
        <div className="row">
          <Button
            look="primary"
            disabled={planning}
            onClick={() => {
              setWaits(false);
              onReplan();
            }}
          >
            {planning ? words.replanning : words.replan}
          </Button>
        </div>
      ) : null}
      <Sheet
        open={asking !== null}
        onClose={() => setAsking(null)}
        title={asking === 'goal' ? words.setGoal : words.addEntry}
        closeLabel={shell.close}
      >
        {asking === 'goal' ? (
          <GoalForm onSave={record} onDone={() => setAsking(null)} />
        ) : (
          <EntryForm onSave={record} onDone={() => setAsking(null)} />
        )}
      </Sheet>
    </section>
  );
}

interface FormProps {
  readonly onSave: (body: EventBody) => void;
  readonly onDone: () => void;
}

function GoalForm({ onSave, onDone }: FormProps) {
  const { plan: words, shell } = useWords();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const lifts = GOAL_LIFTS.map((id) => catalogue.movement.get(id)).filter((movement) => movement !== undefined);
  const [lift, setLift] = useState(lifts[0]?.id ?? '');
  const [load, setLoad] = useState('');
  const [by, setBy] = useState('');
  const unit = ledger.profile?.units ?? 'kg';
  const value = parseDecimal(load);
  const date = parseIsoDate(by);
  const wrong = value === null || value <= 0 || (date !== null && date <= today);
  const save = (): void => {
    if (wrong) return;
    const goal = { exercise: lift, loadGrams: gramsFrom(value, unit), ...(date === null ? {} : { by: date }) };
    onSave({ type: 'GoalsSet', goals: [goal, ...ledger.goals.filter((one) => one.exercise !== lift)] });
    onDone();
  };
  return (
    <>
      <Pick
        label={words.goal}
        value={lift}
        options={lifts.map((movement) => ({ value: movement.id, label: movement.name }))}
        onChange={setLift}
      />
      <Field
        label={`${words.goalLoad} (${unit})`}
        inputMode="decimal"
        value={load}
        onChange={(event) => setLoad(event.target.value)}
      />
      <Field label={words.goalBy} type="date" value={by} onChange={(event) => setBy(event.target.value)} />
      <Button look="primary" size="big" disabled={wrong} onClick={save}>
        {shell.save}
      </Button>
    </>
  );
}

function EntryForm({ onSave, onDone }: FormProps) {
  const { plan: words, shell } = useWords();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('test');
  const [from, setFrom] = useState<string>(today);
  const [to, setTo] = useState('');
  const [gear, setGear] = useState<readonly Equipment[] | null>(null);
  const goals = ledger.goals.map((goal) => goal.exercise);
  const lifts = GOAL_LIFTS.map((id) => catalogue.movement.get(id)).filter((movement) => movement !== undefined);
  const [lift, setLift] = useState(lifts[0]?.id ?? '');
  const first = parseIsoDate(from);
  const last: IsoDate | null = kind === 'test' ? first : (parseIsoDate(to) ?? first);
  const wrong = first === null || last === null || last < first;
  const save = (): void => {
    if (first === null || last === null) return;
    const exercises = kind === 'test' ? (goals.length > 0 ? goals : [lift]) : [];
    onSave({
      type: 'CalendarEntryAdded',
      entry: {
        entry: newId(),
        kind,
        from: first,
        to: last,
        ...(exercises.length === 0 ? {} : { exercises }),
        ...(kind !== 'trip' || gear === null ? {} : { equipment: gear }),
      },
    });
    onDone();
  };
  return (
    <>
      <Chips
        even
        title={words.addEntry}
        titleHidden
        value={kind}
        options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={setKind}
      />
      <Field
        label={kind === 'test' ? words.onDay : words.from}
        type="date"
        value={from}
        onChange={(event) => setFrom(event.target.value)}
      />
      {kind === 'test' ? null : <Field label={words.to} type="date" value={to} onChange={(event) => setTo(event.target.value)} />}
      {kind !== 'test' ? null : goals.length > 0 ? (
        <p className="small quiet">{words.tested(goals.map((id) => catalogue.movement.get(id)?.name ?? id).join(', '))}</p>
      ) : (
        // A test day needs a lift to test; with goals it is theirs.
        <Pick
          label={words.testedLift}
          value={lift}
          options={lifts.map((movement) => ({ value: movement.id, label: movement.name }))}
          onChange={setLift}
        />
      )}
      {kind === 'trip' ? <TripGear value={gear} onChange={setGear} /> : null}
      <Button look="primary" size="big" disabled={wrong} onClick={save}>
        {shell.save}
      </Button>
    </>
  );
}
