// Decides whether loads of somebody who lifts in pounds stand on steps of their gym, in the plan and in the session.
import { describe, expect, test } from 'vitest';
import type { EventBody } from '../ledger/event.types.ts';
import { planFor, sessionFor } from '../loop.ts';
import { FIXTURE_CATALOGUE } from '../testing-fixtures/catalogue.ts';
import { ledgerOf, profiled } from '../testing-fixtures/ledger.ts';
import type { Grams, IsoDate } from '../units/brand.ts';
import { readablePounds } from '../units/readable-pounds.ts';
import { withOwnSteps } from '../athlete/own-steps.ts';

const POUND_KG = 0.45359237;
const from = '2026-11-23' as IsoDate;
const gym = (platesGrams?: readonly number[]): EventBody => ({
  type: 'EquipmentChanged',
  place: 'home',
  equipment: ['barbell', 'rack', 'bench', 'dumbbells', 'cable', 'machines', 'bands', 'pull-up-bar'],
  ...(platesGrams === undefined ? {} : { platesGrams: platesGrams as readonly Grams[] }),
});
const lifter = (units: 'kg' | 'lb', plates?: readonly number[]) =>
  ledgerOf([
    { ...profiled, units } as EventBody,
    gym(plates),
    {
      type: 'AvailabilitySet',
      days: [
        { weekday: 'mon', minutes: 60 },
        { weekday: 'thu', minutes: 60 },
      ],
    },
    { type: 'PerformanceReported', exercise: 'bench-press', date: from, loadGrams: 92_986 as Grams, reps: 5 },
  ]);

describe('somebody who lifts in pounds', () => {
  test('is planned and asked loads that pound plates, stacks and bells have', () => {
    const state = lifter('lb');
    const made = planFor(state, FIXTURE_CATALOGUE, { from, weeks: 6, seed: 1, effort: 'quick' });
    if (!made.ok) throw new Error(made.reason);
    const days = made.value.weeks.flatMap((week) => week.sessions);
    const planned = days.flatMap((day) => day.slots).flatMap((slot) => slot.sets.map((set) => set.loadKg ?? 0));
    const asked = days
      .slice(0, 2)
      .flatMap((day) => sessionFor(state, FIXTURE_CATALOGUE, made.value, day.date)?.slots ?? [])
      .flatMap((slot) => slot.sets.map((set) => set.loadKg ?? 0));
    const loads = [...planned, ...asked].filter((load) => load > 0).map((load) => readablePounds(load / POUND_KG));
    expect(loads.length).toBeGreaterThan(40);
    expect(loads.filter((pounds) => pounds % 1 !== 0 && pounds % 2.5 !== 0)).toEqual([]);
    expect(new Set(loads).size).toBeGreaterThan(5);
  });

  test('with metric plates, as everybody in kilograms, keeps the metric steps', () => {
    const metric = withOwnSteps(FIXTURE_CATALOGUE, lifter('lb', [25_000, 20_000, 10_000, 5_000, 2_500, 1_250]));
    expect(metric.movement.get('bench-press')?.loadStepKg).toBe(2.5);
    expect(metric.movement.get('lat-pulldown')).toBe(FIXTURE_CATALOGUE.movement.get('lat-pulldown'));
    expect(withOwnSteps(FIXTURE_CATALOGUE, lifter('kg'))).toBe(FIXTURE_CATALOGUE);
    const pounds = withOwnSteps(FIXTURE_CATALOGUE, lifter('lb', [20_412, 11_340, 4_536, 2_268, 1_134]));
    expect(pounds.movement.get('bench-press')?.loadStepKg).toBeCloseTo(5 * POUND_KG, 9);
    expect(withOwnSteps(pounds, lifter('lb'))).toBe(pounds);
  });
});

describe('a bar', () => {
  const fine = {
    ...FIXTURE_CATALOGUE,
    movement: new Map(
      [...FIXTURE_CATALOGUE.movement].map(
        ([id, one]) => [id, id === 'bench-press' ? { ...one, loadStepKg: 1.25 } : one] as const,
      ),
    ),
  };
  const step = (plates?: readonly number[]) => withOwnSteps(fine, lifter('kg', plates)).movement.get('bench-press')?.loadStepKg;

  test('grows in the step that the smallest pair of plates makes, and no finer than its lift does', () => {
    expect(step()).toBe(1.25);
    expect(step([20_000, 10_000, 2_500, 1_250])).toBe(2.5);
    expect(step([20_000, 10_000, 2_500])).toBe(5);
    expect(step([20_000, 1_250, 500])).toBe(1.25);
  });
});
