// Decides by example how far a load may jump from what was lifted, where the curve is steep, nothing moved, or the rounding is coarse.
import { describe, expect, it } from 'vitest';
import { believe } from '../athlete/believe.ts';
import type { EventBody } from '../ledger/event.types.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, kg, ledgerOf, profiled } from '../testing-fixtures/ledger.ts';
import { planOf, plannedSession, slotOf } from '../testing-fixtures/plan.ts';
import { dayNumber } from '../units/calendar.ts';
import { prepareSession } from './prepare.ts';
import { reachKg } from './reach.ts';
import { believedOn, rowsOn } from '../testing-fixtures/given.ts';
import { preparedRowOn } from './testing/prepared.ts';

const today = '2026-03-16';
function reachOf(facts: readonly EventBody[], reps: number, k?: number): number | null {
  const view = believedOn(today, facts);
  const belief = view.strength.get('barbell-row') ?? {
    e1rmKg: 100,
    sigmaPercent: 10,
    k: 0.035,
    bodyShareKg: 0,
    source: 'guess' as const,
  };
  const own = k === undefined ? belief : { ...belief, k };
  return reachKg(view.exposures.get('barbell-row'), reps, own as Parameters<typeof reachKg>[2], dayNumber(day(today)));
}
/** Demand of a set on a plain curve, for comparing sets of other lengths. */
const demand = (loadKg: number, reps: number): number => loadKg * (1 + (reps - 1) / 30);

describe('[prog.step] how far a load may jump', () => {
  it('stays within a tenth of the best set by the usual curve, however steep the own one was fitted', () => {
    const facts = rowsOn('2026-03-09', { kg: 45, reps: 11, count: 2 });
    for (const k of [0.025, 0.035, 0.06]) {
      const most = reachOf(facts, 5, k) ?? Infinity;
      expect(demand(most, 5)).toBeLessThanOrEqual(demand(45, 11) * 1.115);
    }
  });
  it('takes what did not move once for less than it weighs, so that the same is not asked again', () => {
    const failed = rowsOn('2026-03-09', { kg: 80, reps: 6, done: 0, told: 10, count: 2 });
    expect(reachOf(failed, 6)).toBeLessThan(70);
    const slot = preparedRowOn(today, failed, { count: 2, set: { reps: 6, loadKg: 80 } });
    expect(slot.sets[0]?.loadKg).toBeLessThanOrEqual(70);
  });
  it('looks back twelve weeks where the last five hold nothing, and says nothing where those are empty too', () => {
    expect(reachOf(rowsOn('2026-01-20', { kg: 60, reps: 8, count: 2 }), 8)).toBeCloseTo(66, 1);
    expect(reachOf(rowsOn('2025-12-01', { kg: 60, reps: 8, count: 2 }), 8)).toBeNull();
  });
  it('is not exceeded by rounding where the load follows the belief', () => {
    const facts = [
      ...rowsOn('2026-02-16', { kg: 72, reps: 8, told: 7, count: 2 }),
      ...rowsOn('2026-03-02', { kg: 52, reps: 8, told: 5, count: 2 }),
      ...rowsOn('2026-03-09', { kg: 52, reps: 8, told: 5, count: 2 }),
    ];
    const slot = preparedRowOn(today, facts, { count: 2, set: { loadKg: 52, rpe: 9 } });
    expect(slot.verdict.rule).toBe('prog.follow');
    expect(slot.sets[0]?.loadKg).toBeLessThanOrEqual(reachOf(facts, 8) ?? 0);
  });
  it('is not exceeded by rounding where the load was brought down to it', () => {
    // Believed to be far stronger than what was lifted shows: half a step beyond the reach would be a leap.
    for (const lifted of [42.5, 45, 47.5, 50])
      for (const reps of [7, 8, 9, 10]) {
        const facts = rowsOn('2026-03-09', { kg: lifted, reps: 6, done: 4, count: 2 });
        const state = ledgerOf([profiled, ...facts]);
        const seen = believe(state, catalogue, day(today));
        const strength = new Map(seen.strength);
        const belief = seen.strength.get('barbell-row');
        if (belief !== undefined) strength.set('barbell-row', { ...belief, e1rmKg: 90 });
        const plan = planOf([plannedSession(today, [slotOf('barbell-row', 2, { reps, loadKg: 60, rpe: 8 })])]);
        const found = prepareSession({ state, view: { ...seen, strength }, plan, date: day(today), catalogue });
        expect(found?.slots[0]?.sets[0]?.loadKg, `${lifted} kg, ${reps}`).toBeLessThanOrEqual(reachOf(facts, reps) ?? 0);
      }
  });
});

describe('[prog.step] a maximum that was told', () => {
  const told: EventBody = {
    type: 'PerformanceReported',
    exercise: 'barbell-row',
    date: day('2026-03-02'),
    loadGrams: kg(60),
    reps: 1,
  };
  it('leads the first session, and what was trained the next ones', () => {
    expect(reachOf([told], 5)).toBeGreaterThan(50);
    const trained = reachOf([told, ...rowsOn('2026-03-09', { kg: 30, reps: 6, told: 5, count: 2 })], 5) ?? 0;
    expect(trained).toBeGreaterThan(30);
    expect(demand(trained, 5)).toBeLessThanOrEqual(1.1 * demand(30, 6) + 0.01);
  });
});
