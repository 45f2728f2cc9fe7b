// Decides how units, days, minutes, equipment, bar and plates are changed; each change is kept at once.
import {
  EQUIPMENT,
  WEEKDAYS,
  gramsFrom,
  type Availability,
  type Equipment,
  type EquipmentChanged,
  type EventBody,
  type MassUnit,
} from '@strongback/engine';
import { useBook, useBookState } from '../../app/book-context.tsx';
import { PRESETS, presetOf, usualBar, usualPlates, type Preset } from '../../app/gym.ts';
import { MEASURED } from '../../app/own-habits.ts';
import { useWords, useWriter } from '../../app/words.tsx';
import { Chips, ChipSet } from '../../ui/chips.tsx';

const MINUTES = ['15', '30', '45', '60', '75', '90', '120'] as const;
const BARS_KG = ['10', '15', '20'] as const;
const PLATES_KG = [0.5, 1, 1.25, 2, 2.5, 5, 10, 15, 20, 25];
const BARS_LB = ['35', '45'] as const;
const PLATES_LB = [1, 2.5, 5, 10, 25, 35, 45];

export function GymSection() {
  const { settings: words, names, assess } = useWords();
  const write = useWriter();
  const book = useBook();
  const { ledger } = useBookState();
  const { profile } = ledger;
  const place = ledger.place ?? 'home';
  const gym = ledger.equipment.get(place) ?? { place, equipment: [] };
  const unit = profile?.units ?? 'kg';
  const other: MassUnit = unit === 'kg' ? 'lb' : 'kg';
  const measured = MEASURED.filter((piece) => gym.equipment.includes(piece));
  const otherIn = (piece: Equipment): boolean =>
    ledger.habits?.some((one) => one.equipment === piece && one.unit === other) ?? false;
  const days = ledger.availability ?? [];
  const keepGym = (change: Partial<Omit<EquipmentChanged, 'type'>>): void =>
    void book.record([{ type: 'EquipmentChanged', ...gym, ...change }]);
  const keepDays = (next: readonly Availability[]): void =>
    void book.record([{ type: 'AvailabilitySet', days: WEEKDAYS.flatMap((day) => next.filter((one) => one.weekday === day)) }]);
  const plates = gym.platesGrams ?? usualPlates(unit);
  const offered = unit === 'kg' ? PLATES_KG : PLATES_LB;
  const shown = (grams: number): number => (unit === 'kg' ? grams / 1000 : Math.round((grams / 453.59237) * 100) / 100);
  const bar = shown(gym.barGrams ?? usualBar(unit));
  return (
    <>
      <section className="section">
        <h2>{words.you}</h2>
        <Chips
          title={words.units}
          value={unit}
          options={[
            { value: 'kg', label: words.kg },
            { value: 'lb', label: words.lb },
          ]}
          onChange={(units: MassUnit) => {
            if (profile && units !== unit) void book.record([{ type: 'AthleteProfiled', ...profile, units }]);
          }}
        />
        {measured.length === 0 ? null : (
          <ChipSet
            title={words.unitsOf}
            values={measured.filter((piece) => otherIn(piece))}
            options={measured.map((value) => ({ value, label: `${names.equipment[value]}: ${words[other]}` }))}
            onChange={(next) =>
              void book.record(
                measured.flatMap((equipment): EventBody[] =>
                  next.includes(equipment) === otherIn(equipment)
                    ? []
                    : [{ type: 'HabitKept', equipment, unit: next.includes(equipment) ? other : null }],
                ),
              )
            }
          />
        )}
      </section>
      <section className="section">
        <h2>{words.days}</h2>
        <ChipSet
          even
          title={words.days}
          titleHidden
          values={days.map((day) => day.weekday)}
          options={WEEKDAYS.map((day) => ({ value: day, label: names.weekdays[day] }))}
          onChange={(next) => {
            if (next.length > 0)
              keepDays(
                next.map(
                  (weekday) => days.find((one) => one.weekday === weekday) ?? { weekday, minutes: days[0]?.minutes ?? 60 },
                ),
              );
          }}
        />
        {days.map((day) => (
          <Chips
            even
            key={day.weekday}
            title={`${names.weekdays[day.weekday]}: ${words.minutes}`}
            value={String(day.minutes)}
            options={[...new Set([...MINUTES, day.minutes].map(Number))]
              .sort((a, b) => a - b)
              .map((value) => ({ value: String(value), label: String(value) }))}
            onChange={(value) =>
              keepDays(days.map((one) => (one.weekday === day.weekday ? { ...one, minutes: Number(value) } : one)))
            }
          />
        ))}
        <p className="small quiet">{words.daysSaved}</p>
      </section>
      <section className="section">
        <h2>{words.equipment}</h2>
        <Chips
          title={words.equipment}
          titleHidden
          value={presetOf(gym.equipment)}
          options={(Object.keys(PRESETS) as Preset[]).map((value) => ({ value, label: assess.profile.presets[value] }))}
          onChange={(preset) => keepGym({ equipment: PRESETS[preset] })}
        />
        <ChipSet
          title={assess.profile.exact}
          values={gym.equipment}
          options={EQUIPMENT.map((value) => ({ value, label: names.equipment[value] }))}
          onChange={(equipment) => keepGym({ equipment: EQUIPMENT.filter((item) => equipment.includes(item)) })}
        />
        <Chips
          title={`${words.bar} (${unit})`}
          value={String(bar)}
          options={(unit === 'kg' ? BARS_KG : BARS_LB).map((value) => ({ value: value as string, label: value }))}
          onChange={(value) => keepGym({ barGrams: gramsFrom(Number(value), unit) })}
        />
        <ChipSet
          title={`${words.plates} (${unit})`}
          values={[...new Set(plates.map((grams) => String(shown(grams))))]}
          options={offered.map((value) => ({ value: String(value), label: write.number(value, 2) }))}
          onChange={(next) =>
            keepGym({
              platesGrams: offered.filter((value) => next.includes(String(value))).map((value) => gramsFrom(value, unit)),
            })
          }
        />
      </section>
    </>
  );
}
