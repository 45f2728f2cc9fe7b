// Decides how units, days, minutes, equipment, bar and plates are changed; each change is kept at once.
import {
  EQUIPMENT,
  WEEKDAYS,
  addDays,
  gramsFrom,
  type Availability,
  type Equipment,
  type EquipmentChanged,
  type EventBody,
  type Grams,
  type IsoDate,
  type LedgerState,
  type MassUnit,
} from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { PRESETS, presetOf, usualBar, usualPlates, type Preset } from '../../app/training/gym.ts';
import { MEASURED } from '../../app/training/own-habits.ts';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { LayWeek } from '../plan/lay-week.tsx';
import { OwnWeights, type Offer } from './own-weights.tsx';
import { Chips, ChipSet } from '../../ui/chips.tsx';
import { flipped } from '../../ui/flips.ts';

const MINUTES = ['15', '30', '45', '60', '75', '90', '120'] as const;
const BARS_KG = [10, 15, 20];
const PLATES_KG = [0.5, 1, 1.25, 2, 2.5, 5, 10, 15, 20, 25];
const BARS_LB = [35, 45];
const PLATES_LB = [1, 2.5, 5, 10, 25, 35, 45];
const TURNS = ['opposites', 'small', 'never'] as const;
/** Any Monday: weekdays are written out from the days that follow it. */
const A_MONDAY = '2026-01-05' as IsoDate;

export function GymSection() {
  const { settings: words, names, assess } = useWords();
  const write = useWriter();
  const book = useBook();
  const { ledger } = useBookState();
  const { profile } = ledger;
  const place = ledger.place ?? 'home';
  const gymOf = ({ equipment }: Pick<LedgerState, 'equipment'>) => equipment.get(place) ?? { place, equipment: [] };
  const gym = gymOf(ledger);
  const unit = profile?.units ?? 'kg';
  const other: MassUnit = unit === 'kg' ? 'lb' : 'kg';
  const measured = MEASURED.filter((piece) => gym.equipment.includes(piece));
  const otherIn = (piece: Equipment): boolean =>
    ledger.habits?.some((one) => one.equipment === piece && one.unit === other) ?? false;
  const days = ledger.availability ?? [];
  const keepGym = (change: Partial<Omit<EquipmentChanged, 'type'>>): void =>
    void book.record((now) => [{ type: 'EquipmentChanged', ...gymOf(now), ...change }]);
  const keepDays = (change: (now: readonly Availability[]) => readonly Availability[]): void =>
    void book.record(({ availability }) => {
      const next = change(availability ?? []);
      if (next.length === 0) return []; // the last day stays: a week has one at least
      return [{ type: 'AvailabilitySet', days: WEEKDAYS.flatMap((day) => next.filter((one) => one.weekday === day)) }];
    });
  const plates = gym.platesGrams ?? usualPlates(unit);
  const bar = gym.barGrams ?? usualBar(unit);
  // What a gym has in the other unit is shown as it is stamped; then each piece names its unit, and the title none.
  const choices = (title: string, offered: readonly number[], own: readonly number[]): Offer => {
    const all = [...new Set([...offered.map((value) => Number(gramsFrom(value, unit))), ...own])].sort((a, b) => a - b);
    const mixed = own.some((grams) => stampedIn(grams, unit) !== unit);
    return {
      title: mixed ? title : `${title} (${unit})`,
      options: all.map((grams) => {
        const shown = stampedIn(grams, unit);
        const number = write.number(massIn(grams, shown), 2);
        return { value: String(grams), label: mixed ? write.whole(`${number}\u00a0${shown}`) : number };
      }),
    };
  };
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
          onChange={(next) =>
            keepDays((now) => {
              const kept = flipped(
                now.map((day) => day.weekday),
                days.map((day) => day.weekday),
                next,
              );
              return kept.map(
                (weekday) => now.find((one) => one.weekday === weekday) ?? { weekday, minutes: now[0]?.minutes ?? 60 },
              );
            })
          }
        />
        {days.map((day) => (
          <Chips
            even
            key={day.weekday}
            title={words.minutesOn(write.weekday(addDays(A_MONDAY, WEEKDAYS.indexOf(day.weekday))))}
            value={String(day.minutes)}
            options={[...new Set([...MINUTES, day.minutes].map(Number))]
              .sort((a, b) => a - b)
              .map((value) => ({ value: String(value), label: String(value) }))}
            onChange={(value) =>
              keepDays((now) => now.map((one) => (one.weekday === day.weekday ? { ...one, minutes: Number(value) } : one)))
            }
          />
        ))}
        <Chips
          title={words.turns}
          value={ledger.inTurn ?? 'opposites'}
          options={TURNS.map((value) => ({ value, label: words.turnsOf[value] }))}
          onChange={(turns) => {
            if (turns !== (ledger.inTurn ?? 'opposites')) void book.record([{ type: 'TurnsChosen', turns }]);
          }}
        />
        <p className="small quiet">{words.turnsHint}</p>
        <p className="small quiet">{words.daysSaved}</p>
        <LayWeek />
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
          onChange={(next) =>
            void book.record((now) => {
              const kept = gymOf(now);
              const equipment = flipped(kept.equipment, gym.equipment, next);
              return [{ type: 'EquipmentChanged', ...kept, equipment: EQUIPMENT.filter((item) => equipment.includes(item)) }];
            })
          }
        />
        <Chips
          {...choices(words.bar, unit === 'kg' ? BARS_KG : BARS_LB, [bar])}
          value={String(bar)}
          onChange={(value) => keepGym({ barGrams: Number(value) as Grams })}
        />
        <ChipSet
          columns
          {...choices(words.plates, unit === 'kg' ? PLATES_KG : PLATES_LB, plates)}
          values={[...new Set(plates.map(String))]}
          onChange={(next) =>
            void book.record((now) => {
              const kept = gymOf(now);
              const after = next.map((value) => Number(value) as Grams);
              const platesGrams = [...flipped(kept.platesGrams ?? plates, plates, after)].sort((a, b) => a - b);
              return [{ type: 'EquipmentChanged', ...kept, platesGrams }];
            })
          }
        />
        <OwnWeights
          gym={gym}
          bells={ledger.bells?.find((one) => one.place === place)?.grams ?? []}
          unit={unit}
          choices={choices}
        />
      </section>
    </>
  );
}

/** What is stamped on a plate or a bar: the unit in which the person reads, where it is a round number of those. */
function stampedIn(grams: number, unit: MassUnit): MassUnit {
  const quarters = massIn(grams, unit) * 4;
  if (Math.abs(quarters - Math.round(quarters)) < 0.02) return unit;
  return unit === 'kg' ? 'lb' : 'kg';
}

function massIn(grams: number, unit: MassUnit): number {
  return unit === 'kg' ? grams / 1000 : grams / 453.59237;
}
