// Decides whether loads of somebody who trains with kettlebells stand on bells that are cast, in the plan and in the session.
import { describe, expect, test } from 'vitest';
import { takesBells, withOwnSteps } from '../athlete/own-steps.ts';
import type { EventBody } from '../ledger/event.types.ts';
import { planFor, sessionFor } from '../loop.ts';
import { nearestLoadable } from '../session/loadable.ts';
import { FIXTURE_CATALOGUE } from '../testing-fixtures/catalogue.ts';
import { ledgerOf, profiled } from '../testing-fixtures/ledger.ts';
import type { Grams, IsoDate } from '../units/brand.ts';
import { readablePounds } from '../units/readable-pounds.ts';
import type { Equipment } from '../vocabulary/world.ts';

const from = '2026-11-23' as IsoDate;
const lifter = (units: 'kg' | 'lb', equipment: readonly Equipment[]) =>
  ledgerOf([
    { ...profiled, units } as EventBody,
    { type: 'EquipmentChanged', place: 'home', equipment, dumbbellsGrams: [2000, 4000, 6000, 10_000] as Grams[] },
    {
      type: 'AvailabilitySet',
      days: [
        { weekday: 'mon', minutes: 60 },
        { weekday: 'thu', minutes: 60 },
      ],
    },
  ]);

/** Loads above nothing that a plan of eight weeks and its first days ask for, kilograms. */
function loadsOf(units: 'kg' | 'lb'): readonly number[] {
  const state = lifter(units, ['kettlebells']);
  const made = planFor(state, FIXTURE_CATALOGUE, { from, weeks: 8, seed: 1, effort: 'quick' });
  if (!made.ok) throw new Error(made.reason);
  const days = made.value.weeks.flatMap((week) => week.sessions);
  const prepared = days.slice(0, 2).flatMap((day) => sessionFor(state, FIXTURE_CATALOGUE, made.value, day.date)?.slots ?? []);
  return [...days.flatMap((day) => day.slots), ...prepared]
    .flatMap((slot) => slot.sets.map((set) => set.loadKg ?? 0))
    .filter((load) => load > 0);
}

describe('somebody with kettlebells alone', () => {
  test('is planned and asked bells of 4, 8, 12, 16 and on, never one of 2, 6 or 10', () => {
    const loads = loadsOf('kg');
    expect(loads.length).toBeGreaterThan(30);
    expect(loads.filter((kg) => kg % 4 !== 0)).toEqual([]);
    expect(new Set(loads).size).toBeGreaterThan(1);
  });
  test('has them in fives of pounds where pounds are lifted', () => {
    const loads = loadsOf('lb').map((kg) => readablePounds(kg / 0.45359237));
    expect(loads.length).toBeGreaterThan(30);
    expect(loads.filter((pounds) => pounds % 5 !== 0)).toEqual([]);
  });
});

describe('a gym that has dumbbells too', () => {
  const kit = { equipment: ['dumbbells', 'kettlebells'] as Equipment[], bar: null, dumbbellsGrams: [2000, 4000, 6000, 10_000] };
  const given = FIXTURE_CATALOGUE.movements.find((one) => one.equipment.some((set) => set.includes('kettlebells')));
  if (given === undefined) throw new Error('the fixture has one');
  const swing = { ...given, id: 'swing', equipment: [['kettlebells'], ['dumbbells']] as Equipment[][] };
  const both = { ...FIXTURE_CATALOGUE, movements: [given, swing], movement: new Map([given, swing].map((one) => [one.id, one])) };
  const own = withOwnSteps(both, lifter('kg', kit.equipment));
  test('keeps dumbbells for what is written for them, and bells for what is written for bells', () => {
    const [row, bell] = own.movements;
    if (row === undefined || bell === undefined) throw new Error('both are there');
    expect(takesBells(row, kit.equipment)).toBe(false);
    expect(nearestLoadable(10.4, row, kit).loadKg).toBe(10);
    expect(takesBells(bell, kit.equipment)).toBe(true);
    expect(nearestLoadable(10.4, bell, kit).loadKg).toBe(12);
    expect(nearestLoadable(1.5, bell, kit).loadKg).toBe(4);
  });
});
