// Decides the few questions a plan cannot do without: units, days, minutes, equipment, years, what hurts.
import { useState } from 'react';
import {
  EQUIPMENT,
  JOINTS,
  WEEKDAYS,
  gramsFrom,
  type Equipment,
  type EventBody,
  type IsoDate,
  type Joint,
  type MassUnit,
  type Sex,
  type Weekday,
} from '@strongback/engine';
import { PRESETS, presetOf, usualBar, usualDumbbells, usualPlates, type Preset } from '../../app/training/gym.ts';
import { useBookState } from '../../app/book/book-context.tsx';
import { loadShown, useWords, useWriter } from '../../app/words/words.tsx';
import { newId } from '../../platform/chance.ts';
import { zoneName } from '../../platform/clock.ts';
import { Button } from '../../ui/button.tsx';
import { Chips, ChipSet } from '../../ui/chips.tsx';
import { parseDecimal } from '../../ui/decimal.ts';
import { Field } from '../../ui/parts.tsx';

const MINUTES = ['15', '30', '45', '60', '75', '90'] as const;
const YEARS = ['0', '1', '3', '6', '10'] as const;
const TURNS = ['opposites', 'small', 'never'] as const;
const SEVERITIES = ['2', '4', '6', '8'] as const;

/** The choice of years nearest to what was told; about one where nothing was. */
function nearestYears(told: number | undefined): (typeof YEARS)[number] {
  const from = told ?? 1;
  return [...YEARS].sort((a, b) => Math.abs(Number(a) - from) - Math.abs(Number(b) - from))[0] ?? '1';
}

export function ProfileStep({ onDone }: { readonly onDone: (bodies: readonly EventBody[]) => void }) {
  const { assess, names, settings, shell } = useWords();
  const words = assess.profile;
  const { ledger, today } = useBookState();
  const write = useWriter();
  // Answers given before are there again, also after a reload in the middle.
  const known = new Map([...ledger.complaints.values()].filter((one) => one.easedOn === null).map((one) => [one.joint, one]));
  const [unit, setUnit] = useState<MassUnit>(ledger.profile?.units ?? 'kg');
  const [days, setDays] = useState<readonly Weekday[]>(ledger.availability?.map((day) => day.weekday) ?? ['mon', 'wed', 'fri']);
  const [minutes, setMinutes] = useState<string>(String(ledger.availability?.[0]?.minutes ?? 60));
  const [equipment, setEquipment] = useState<readonly Equipment[]>(
    ledger.equipment.get(ledger.place ?? 'home')?.equipment ?? PRESETS.gym,
  );
  // Two stations at once are a question where others wait for them.
  const shared = equipment.includes('machines') || equipment.includes('cable');
  const [turns, setTurns] = useState(ledger.inTurn ?? 'opposites');
  const [years, setYears] = useState<string>(() => nearestYears(ledger.profile?.trainingYears));
  const [born, setBorn] = useState(ledger.profile?.born?.slice(0, 4) ?? '');
  const [sex, setSex] = useState<Sex | 'unsaid'>(ledger.profile?.sex ?? 'unsaid');
  const [mass, setMass] = useState(() => {
    const grams = ledger.profile?.bodyMassGrams;
    return grams === undefined ? '' : write.number(loadShown(grams / 1000, ledger.profile?.units ?? 'kg'), 1);
  });
  const [sore, setSore] = useState<Readonly<Partial<Record<Joint, string>>>>(() =>
    Object.fromEntries([...known].map(([joint, one]) => [joint, String(one.severity)])),
  );
  const [missing, setMissing] = useState(false);

  const finish = (): void => {
    if (days.length === 0) return setMissing(true);
    const year = /^(19|20)\d\d$/.test(born.trim()) ? (`${born.trim()}-07-01` as IsoDate) : null;
    const weight = parseDecimal(mass);
    onDone([
      {
        type: 'AthleteProfiled',
        units: unit,
        zone: zoneName(),
        trainingYears: Number(years),
        ...(year === null ? {} : { born: year }),
        ...(sex === 'unsaid' ? {} : { sex }),
        ...(weight === null || weight < 20 || weight > 700 ? {} : { bodyMassGrams: gramsFrom(weight, unit) }),
      },
      {
        type: 'AvailabilitySet',
        days: WEEKDAYS.filter((day) => days.includes(day)).map((weekday) => ({ weekday, minutes: Number(minutes) })),
      },
      {
        type: 'EquipmentChanged',
        place: 'home',
        equipment: EQUIPMENT.filter((item) => equipment.includes(item)),
        barGrams: usualBar(unit),
        platesGrams: usualPlates(unit),
        ...(equipment.includes('dumbbells') ? { dumbbellsGrams: usualDumbbells(unit) } : {}),
      },
      ...(turns === (ledger.inTurn ?? 'opposites') ? [] : [{ type: 'TurnsChosen', turns } as const]),
      ...JOINTS.flatMap((joint): EventBody[] => {
        const severity = sore[joint];
        const before = known.get(joint);
        if (severity === undefined)
          return before === undefined ? [] : [{ type: 'JointEased', complaint: before.complaint, date: today }];
        return Number(severity) === before?.severity
          ? []
          : [
              {
                type: 'JointComplained',
                complaint: before?.complaint ?? newId(),
                joint,
                severity: Number(severity),
                since: before?.since ?? today,
                provokedBy: before?.provokedBy ?? [],
              },
            ];
      }),
    ]);
  };

  return (
    <div className="stack-wide">
      <Chips
        title={words.units}
        options={[
          { value: 'kg', label: settings.kg },
          { value: 'lb', label: settings.lb },
        ]}
        value={unit}
        onChange={setUnit}
      />
      <div className="stack">
        <ChipSet
          even
          title={words.days}
          options={WEEKDAYS.map((day) => ({ value: day, label: names.weekdays[day] }))}
          values={days}
          onChange={(next) => {
            setDays(next);
            setMissing(false);
          }}
        />
        {missing ? (
          <p role="alert" className="stop">
            {words.needDays}
          </p>
        ) : null}
        <Chips
          even
          title={words.minutes}
          options={MINUTES.map((value) => ({ value, label: value }))}
          value={minutes as (typeof MINUTES)[number]}
          onChange={setMinutes}
        />
      </div>
      <div className="stack-tight">
        <Chips
          title={words.equipment}
          options={(Object.keys(PRESETS) as Preset[]).map((value) => ({ value, label: words.presets[value] }))}
          value={presetOf(equipment)}
          onChange={(preset) => setEquipment(PRESETS[preset])}
        />
        <details>
          <summary>{words.exact}</summary>
          <ChipSet
            title={words.equipment}
            titleHidden
            options={EQUIPMENT.map((value) => ({ value, label: names.equipment[value] }))}
            values={equipment}
            onChange={setEquipment}
          />
        </details>
      </div>
      {shared ? (
        <div className="stack-tight">
          <Chips
            title={words.turns}
            options={TURNS.map((value) => ({ value, label: words.turnsOf[value] }))}
            value={turns}
            onChange={setTurns}
          />
          <p className="small quiet">{words.turnsHint}</p>
        </div>
      ) : null}
      <Chips
        even
        title={words.years}
        options={YEARS.map((value) => ({ value, label: words.yearOptions[value] }))}
        value={years as (typeof YEARS)[number]}
        onChange={setYears}
      />
      <div className="stack">
        <ChipSet
          title={words.complaints}
          options={JOINTS.map((value) => ({ value, label: names.joints[value] }))}
          values={Object.keys(sore) as Joint[]}
          onChange={(joints) => setSore(Object.fromEntries(joints.map((joint) => [joint, sore[joint] ?? '4'])))}
        />
        {JOINTS.filter((joint) => sore[joint] !== undefined).map((joint) => (
          <Chips
            even
            key={joint}
            title={words.severity(names.joints[joint])}
            options={SEVERITIES.map((value) => ({ value, label: words.severities[value] }))}
            value={(sore[joint] ?? null) as (typeof SEVERITIES)[number] | null}
            onChange={(value) => setSore({ ...sore, [joint]: value })}
          />
        ))}
      </div>
      <details>
        <summary>{words.more}</summary>
        <div className="stack">
          <p className="quiet small">{words.why}</p>
          <Field
            label={words.born}
            inputMode="numeric"
            maxLength={4}
            value={born}
            onChange={(event) => setBorn(event.target.value)}
          />
          <Chips
            title={words.sex}
            options={[
              { value: 'female', label: words.female },
              { value: 'male', label: words.male },
              { value: 'unsaid', label: words.unsaid },
            ]}
            value={sex}
            onChange={setSex}
          />
          <Field
            label={`${words.mass} (${unit})`}
            inputMode="decimal"
            value={mass}
            onChange={(event) => setMass(event.target.value)}
          />
        </div>
      </details>
      <div className="foot-action">
        <Button look="primary" size="big" onClick={finish}>
          {shell.next}
        </Button>
      </div>
    </div>
  );
}
