// Decides that the first week of a plan and the session of its day ask the same loads of lifts without a record, and that these begin on the careful side.
import { expect, test } from 'vitest';
import { believe } from '../athlete/believe.ts';
import type { EventBody } from '../ledger/event.types.ts';
import { planFor, sessionFor } from '../loop.ts';
import { FIXTURE_CATALOGUE } from '../testing-fixtures/catalogue.ts';
import { ledgerOf, profiled, rpe } from '../testing-fixtures/ledger.ts';
import type { Grams, IsoDate } from '../units/brand.ts';

const from = '2026-11-23' as IsoDate;
const gym: EventBody = {
  type: 'EquipmentChanged',
  place: 'home',
  equipment: ['barbell', 'rack', 'bench', 'dumbbells', 'kettlebells', 'cable', 'machines', 'bands', 'pull-up-bar'],
};
const days: EventBody = {
  type: 'AvailabilitySet',
  days: [
    { weekday: 'mon', minutes: 60 },
    { weekday: 'wed', minutes: 60 },
    { weekday: 'fri', minutes: 60 },
  ],
};
const told = (exercise: string, kg: number, reps: number): EventBody => ({
  type: 'PerformanceReported',
  exercise,
  date: from,
  loadGrams: (kg * 1000) as Grams,
  reps,
  rpe: rpe(8),
});

test.each([
  ['a stranger', []],
  ['somebody who told a bench press', [told('bench-press', 60, 8)]],
  ['somebody who told a deadlift and a row', [told('deadlift', 140, 5), told('barbell-row', 70, 8)]],
] as const)('[prog.find-load] %s is asked on the day what the plan says', (_who, reported) => {
  const state = ledgerOf([profiled, gym, days, ...reported]);
  const made = planFor(state, FIXTURE_CATALOGUE, { from, weeks: 2, seed: 1, effort: 'quick' });
  if (!made.ok) throw new Error(made.reason);
  const view = believe(state, FIXTURE_CATALOGUE, from);
  let compared = 0;
  for (const planned of made.value.weeks[0]?.sessions ?? []) {
    const prepared = sessionFor(state, FIXTURE_CATALOGUE, made.value, planned.date);
    for (const slot of planned.slots) {
      const today = prepared?.slots.find((one) => one.slot === slot.id);
      expect(today?.sets[0]?.loadKg, slot.exercise).toBe(slot.sets[0]?.loadKg);
      const load = slot.sets[0]?.loadKg ?? 0;
      const belief = view.strength.get(slot.exercise);
      if (load <= 0 || belief === undefined || slot.sets[0]?.reps === null) continue;
      compared += 1;
      // Never more than the belief itself would allow, at the effort asked.
      expect(load).toBeLessThan(0.84 * (belief.e1rmKg + belief.bodyShareKg));
    }
  }
  expect(compared).toBeGreaterThan(2);
});
