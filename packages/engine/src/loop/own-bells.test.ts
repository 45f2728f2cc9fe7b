// Decides whether somebody with a few bells is asked those bells and no others: in a plan's first step, in a session, in pairs, and not on a trip.
import { describe, expect, test } from 'vitest';
import { bellSizes, withOwnSteps } from '../athlete/own-steps.ts';
import type { EventBody } from '../ledger/event.types.ts';
import { planFor, sessionFor } from '../loop.ts';
import { kitOf, lightestKg, nearestLoadable } from '../session/loadable.ts';
import { possibleWith } from '../session/substitutes.ts';
import { FIXTURE_CATALOGUE } from '../testing-fixtures/catalogue.ts';
import { ledgerOf, profiled } from '../testing-fixtures/ledger.ts';
import type { Grams, IsoDate } from '../units/brand.ts';
import type { Equipment } from '../vocabulary/world.ts';

const from = '2026-11-23' as IsoDate;
const OWN = [12_000, 20_000, 20_000, 32_000] as Grams[];
/** Light ones, for somebody who begins: the carry of the fixture takes two. */
const LIGHT = [8000, 8000, 12_000, 16_000, 16_000, 24_000] as Grams[];

const lifter = (grams: readonly Grams[] | null, more: readonly EventBody[] = [], units: 'kg' | 'lb' = 'kg') =>
  ledgerOf([
    { ...profiled, units } as EventBody,
    { type: 'EquipmentChanged', place: 'home', equipment: ['kettlebells'] },
    { type: 'BellsOwned', place: 'home', grams },
    {
      type: 'AvailabilitySet',
      days: [
        { weekday: 'mon', minutes: 60 },
        { weekday: 'thu', minutes: 60 },
      ],
    },
    ...more,
  ]);

const given = FIXTURE_CATALOGUE.movements.find((one) => one.equipment.some((set) => set.includes('kettlebells')));
if (given === undefined) throw new Error('the fixture has one');
const one = {
  ...given,
  id: 'one',
  loadMode: 'external' as const,
  equipment: [['kettlebells']] as Equipment[][],
  implements: 1 as const,
};
const two = { ...one, id: 'two', implements: 2 as const };
const few = { ...FIXTURE_CATALOGUE, movements: [one, two], movement: new Map([one, two].map((each) => [each.id, each])) };
const stepped = (grams: readonly Grams[], id: 'one' | 'two') => {
  const found = withOwnSteps(few, lifter(grams)).movement.get(id);
  if (found === undefined) throw new Error('it is there');
  return found;
};

describe('somebody with bells of their own', () => {
  test('is asked for two that are there in every session', () => {
    const state = lifter(LIGHT);
    const made = planFor(state, FIXTURE_CATALOGUE, { from, weeks: 4, seed: 1, effort: 'quick' });
    if (!made.ok) throw new Error(made.reason);
    const slots = made.value.weeks
      .flatMap((week) => week.sessions)
      .slice(0, 4)
      .flatMap((day) => sessionFor(state, FIXTURE_CATALOGUE, made.value, day.date)?.slots ?? []);
    const loads = slots.flatMap((slot) => [...slot.sets, ...slot.rampSets].map((set) => set.loadKg ?? 0)).filter((kg) => kg > 0);
    expect(loads.length).toBeGreaterThan(4);
    expect(loads.filter((kg) => ![8, 16].includes(kg))).toEqual([]);
  });

  test('has the nearest of them, the lightest at least, and what was rounded is said', () => {
    const kit = kitOf(lifter(OWN));
    const bell = stepped(OWN, 'one');
    expect([3, 15, 17, 27, 90].map((kg) => nearestLoadable(kg, bell, kit).loadKg)).toEqual([12, 12, 20, 32, 32]);
    expect(nearestLoadable(27, bell, kit).because).toBe(
      '27 kg was worked out; the nearest loadable among your kettlebells is 32 kg.',
    );
    expect(lightestKg(bell, kit)).toBe(12);
    expect([bell.loadStepKg, bell.leastLoadKg]).toEqual([4, 12]);
  });

  test('takes two bells only of a size that is there twice', () => {
    expect(bellSizes({ implements: 2 }, OWN)).toEqual([20_000]);
    expect(nearestLoadable(30, stepped(OWN, 'two'), kitOf(lifter(OWN))).loadKg).toBe(20);
    const single = OWN.slice(0, 2);
    expect(possibleWith(stepped(single, 'two'), ['kettlebells'])).toBe(false);
    expect(possibleWith(stepped(single, 'one'), ['kettlebells'])).toBe(true);
  });

  test('has bells of fours again where nothing is known of them', () => {
    const kit = kitOf(lifter(null));
    const bell = withOwnSteps(few, lifter(null)).movement.get('one') ?? one;
    expect([10.4, 27].map((kg) => nearestLoadable(kg, bell, kit).loadKg)).toEqual([12, 28]);
  });
});

describe('on a trip', () => {
  const trip = (equipment: readonly Equipment[]): EventBody => ({
    type: 'CalendarEntryAdded',
    entry: { entry: 't', kind: 'trip', from: '2026-11-24' as IsoDate, to: '2026-11-27' as IsoDate, equipment },
  });

  test('the bells at home say nothing about those there', () => {
    const state = lifter(LIGHT, [trip(['kettlebells'])]);
    const made = planFor(state, FIXTURE_CATALOGUE, { from, weeks: 4, seed: 1, effort: 'quick' });
    if (!made.ok) throw new Error(made.reason);
    expect(kitOf(state, '2026-11-26' as IsoDate).bellsGrams).toEqual([]);
    expect(kitOf(state, from).bellsGrams).toEqual(LIGHT);
    expect(kitOf(state, '2026-11-28' as IsoDate).bellsGrams).toEqual(LIGHT);
    const slots = sessionFor(state, FIXTURE_CATALOGUE, made.value, '2026-11-26' as IsoDate)?.slots ?? [];
    const loads = slots.flatMap((slot) => slot.sets.map((set) => set.loadKg ?? 0)).filter((kg) => kg > 0);
    expect(loads.length).toBeGreaterThan(0);
    expect(loads.filter((kg) => kg % 4 !== 0)).toEqual([]);
    expect(loads.some((kg) => ![8, 16].includes(kg))).toBe(true);
  });

  test('a bar there is taken for one like at home, and dumbbells are not counted', () => {
    const gym = {
      type: 'EquipmentChanged',
      place: 'home',
      equipment: ['barbell', 'plates', 'dumbbells'],
      barGrams: 20_000,
      platesGrams: [2500, 5000],
      dumbbellsGrams: [7000],
    } as unknown as EventBody;
    const away = kitOf(ledgerOf([profiled, gym, trip(['barbell', 'dumbbells'])]), '2026-11-25' as IsoDate);
    expect(away).toMatchObject({ equipment: ['barbell', 'dumbbells'], bar: { barGrams: 20_000 }, dumbbellsGrams: [] });
    const bare = kitOf(ledgerOf([profiled, gym, trip(['dumbbells'])]), '2026-11-25' as IsoDate);
    expect(bare.bar).toBeNull();
  });
});
