// Law: for the same plan and log a worse day never asks for more load, repetitions, time, sets or effort than a better one.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { believe } from '../athlete/believe.ts';
import type { EventBody } from '../ledger/event.types.ts';
import { toldEffort } from '../plan/dose/expected-effort.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, kg, ledgerOf, profiled, rpe, sessionFacts, type TestSet } from '../testing-fixtures/ledger.ts';
import { planOf, plannedSession, slotOf } from '../testing-fixtures/plan.ts';
import { addDays } from '../units/calendar.ts';
import { EQUIPMENT } from '../vocabulary/world.ts';
import { prepareSession } from './prepare.ts';
import type { PreparedSlot } from './session.types.ts';

const on = day('2026-01-26');
const done = fc.record({
  kg: fc.integer({ min: 12, max: 30 }).map((x) => x * 2.5),
  reps: fc.integer({ min: 3, max: 14 }),
  rpe: fc.option(fc.integer({ min: 10, max: 20 }).map((x) => x / 2)),
  short: fc.integer({ min: 0, max: 2 }),
});
type Done = typeof done extends fc.Arbitrary<infer T> ? T : never;
const wish = fc.record({
  reps: fc.integer({ min: 3, max: 12 }),
  n: fc.integer({ min: 1, max: 5 }),
  loadKg: fc.integer({ min: 12, max: 30 }).map((x) => x * 2.5),
  rpe: fc.integer({ min: 12, max: 18 }).map((x) => x / 2),
  role: fc.constantFrom('main' as const, 'secondary' as const, 'accessory' as const),
  percent: fc.option(fc.constantFrom(70, 79, 84)),
});
type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;
/** Plates that make small steps, large ones, and dumbbells that are far apart. */
const places = fc.constantFrom(
  [{}, 'barbell-row'] as const,
  [{ barGrams: kg(20), platesGrams: [kg(20), kg(10), kg(5), kg(1.25)] }, 'barbell-row'] as const,
  [{ barGrams: kg(20), platesGrams: [kg(20), kg(10), kg(5)] }, 'barbell-row'] as const,
  [{ barGrams: kg(20), platesGrams: [kg(20), kg(10), kg(2.5)] }, 'bench-press'] as const,
);
const item = fc.integer({ min: 1, max: 5 });
/** Two answers of one morning: the second in nothing better than the first. */
const mornings = fc
  .tuple(fc.array(fc.tuple(item, item), { minLength: 4, maxLength: 4 }), fc.boolean(), fc.boolean())
  .map(([pairs, a, b]) => {
    const told = (pick: (x: number, y: number) => number, short: boolean): EventBody => {
      const [sleepQuality, energy, calm, mood] = pairs.map(([x, y]) => pick(x, y)) as [number, number, number, number];
      return { type: 'CheckInRecorded', date: on, sleepQuality, energy, calm, mood, sleepMinutes: short ? 300 : 460 };
    };
    return [told(Math.max, a && b), told(Math.min, a || b)] as const;
  });

/** Other sport of the days before, or none. */
const sports = fc
  .option(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 20, max: 120 }), fc.integer({ min: 3, max: 9 })))
  .map((one): readonly EventBody[] => {
    if (one === null) return [];
    const from = addDays(on, -one[0]);
    return [
      {
        type: 'CalendarEntryAdded',
        entry: { entry: 'e', kind: 'sport', from, to: from, sport: 'climbing', minutes: one[1], rpe: one[2] },
      },
    ];
  });

function prepared(list: readonly Done[], w: Wish, place: object, exercise: string, morning: readonly EventBody[]): PreparedSlot {
  const facts = list.flatMap((one, i) => {
    const set: TestSet = {
      exercise,
      kg: one.kg,
      reps: Math.max(1, one.reps - one.short),
      slot: `slot-${exercise}`,
      asked: { loadGrams: kg(one.kg), reps: one.reps, rpe: rpe(w.rpe) },
      ...(one.rpe === null ? {} : { rpe: one.rpe }),
    };
    return sessionFacts(`2026-01-${String(2 + i * 4).padStart(2, '0')}`, [set, set, set]);
  });
  const home: EventBody = { type: 'EquipmentChanged', place: 'home', equipment: [...EQUIPMENT], ...place };
  const state = ledgerOf([profiled, home, ...facts, ...morning]);
  const plan = planOf([
    plannedSession(on, [
      slotOf(
        exercise,
        w.n,
        { reps: w.reps, loadKg: w.loadKg, rpe: w.rpe },
        {
          intent: { pattern: catalogue.movement.get(exercise)?.pattern ?? 'hinge', role: w.role, muscles: [] },
          ...(w.percent === null ? {} : { maxPercent1RM: w.percent }),
        },
      ),
    ]),
  ]);
  const slot = prepareSession({ state, view: believe(state, catalogue, on), plan, date: on, catalogue })?.slots[0];
  if (slot === undefined) throw new Error('nothing was prepared');
  return slot;
}

test('[well.z] a worse day never asks for more load, repetitions, sets or effort than a better one', () => {
  fc.assert(
    fc.property(
      fc.array(done, { maxLength: 6 }),
      wish,
      places,
      sports,
      mornings,
      (list, w, [place, exercise], sport, [better, worse]) => {
        const good = prepared(list, w, place, exercise, [...sport, better]);
        const poor = prepared(list, w, place, exercise, [...sport, worse]);
        expect(poor.sets.length).toBeLessThanOrEqual(good.sets.length);
        poor.sets.forEach((set, i) => {
          const beside = good.sets[i];
          expect(set.loadKg ?? 0).toBeLessThanOrEqual(beside?.loadKg ?? 0);
          expect(set.reps ?? 0).toBeLessThanOrEqual(beside?.reps ?? 0);
          expect(set.rpe ?? 0).toBeLessThanOrEqual(beside?.rpe ?? 0);
          // An open set tells what it leaves, not what it costs.
          if (beside?.kind !== 'amrap')
            expect(toldEffort(set) ?? 0).toBeLessThanOrEqual(beside === undefined ? 0 : (toldEffort(beside) ?? 0));
        });
      },
    ),
    { numRuns: 300 },
  );
});
