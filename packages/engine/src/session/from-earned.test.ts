// Decides by example when the load follows what the log has shown, what a lighter week keeps, and what a hung bar weighs.
import { describe, expect, it } from 'vitest';
import { expectedRpe, readSet, trueReserve } from '../athlete/curve.ts';
import type { EventBody } from '../ledger/event.types.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import type { Movement } from '../vocabulary/movement.ts';
import { nearestLoadable } from './loadable.ts';
import { rowBeliefOn, rowsOn } from '../testing-fixtures/given.ts';
import { preparedRowOn } from './testing/prepared.ts';

const on = '2026-01-19';
/** Strong once, and since then at an easy load, without a word on effort. */
const strong = rowsOn('2026-01-05', { kg: 90, reps: 5, rpe: 9 });
describe('[prog.follow] a standing dose that the log shows to be easy', () => {
  const easy = [...strong, ...rowsOn('2026-01-12', { kg: 68, reps: 8, told: null })];
  it('is led up to the effort asked for, within a tenth of what was lifted', () => {
    const slot = preparedRowOn(on, easy, { set: { loadKg: 68 } });
    expect(slot.verdict).toMatchObject({ kind: 'step', rule: 'prog.follow' });
    const load = slot.sets[0]?.loadKg ?? 0;
    expect(load).toBeGreaterThan(68);
    expect(load).toBeLessThanOrEqual(88);
    // The nearest weight may lie half a point above what was asked.
    expect(expectedRpe(rowBeliefOn(on, easy), load, 8)).toBeLessThanOrEqual(8.5);
  });
  it('stands where it is asked as hard as it is', () => {
    expect(preparedRowOn(on, easy, { set: { loadKg: 68, rpe: 4 } }).verdict.rule).not.toBe('prog.follow');
  });
  it('stands after a set that fell short, on a poor day and beside a joint that complains', () => {
    const short = [...strong, ...rowsOn('2026-01-12', { kg: 68, reps: 8, done: 6, told: null })];
    expect(preparedRowOn(on, short, { set: { loadKg: 68 } }).verdict.rule).not.toBe('prog.follow');
    const poor: EventBody = { type: 'CheckInRecorded', date: day(on), sleepQuality: 1, energy: 1, calm: 1, mood: 1 };
    expect(preparedRowOn(on, [...easy, poor], { set: { loadKg: 68 } }).verdict.kind).toBe('hold');
  });
});

describe('[rir.bias] a called reserve', () => {
  const set = { loadKg: 100, reps: 5, seconds: null, metres: null, kind: 'working', side: null, technique: null } as const;
  const read = (told: number): number =>
    readSet({ ...set, rpe: told, markers: [], metresPerSecond: null, slot: null, asked: null }, 0, 0.03)?.logE1rm ?? 0;
  it('is read half of what people call too few larger, and as called close to the limit', () => {
    expect(trueReserve(8) - 2).toBeCloseTo(0.475, 9);
    expect(trueReserve(9) - 1).toBeCloseTo(0.475, 9);
    expect(trueReserve(9.5)).toBe(0.5);
    expect(trueReserve(10)).toBe(0);
    expect(read(8)).toBeCloseTo(Math.log(100 * (1 + 0.03 * (5 + 2.475 - 1))), 9);
  });
});

describe('[deload.dose] a lighter week', () => {
  const facts = [...rowsOn('2026-01-05', { kg: 80, reps: 8 }), ...rowsOn('2026-01-12', { kg: 80, reps: 8 })];
  it('keeps the standing load with fewer repetitions, four in reserve', () => {
    const slot = preparedRowOn(on, facts, { set: { loadKg: 55, rpe: 6 }, week: { deload: true } });
    const first = slot.sets[0];
    expect(first?.loadKg).toBe(80);
    expect(first?.reps).toBeLessThan(8);
    expect(expectedRpe(rowBeliefOn(on, facts), first?.loadKg ?? 0, first?.reps ?? 0)).toBeLessThanOrEqual(6);
    expect(slot.verdict.rule).toBe('deload.dose');
  });
  it('keeps nine tenths of it beside a joint that complains', () => {
    const hurt: EventBody = {
      type: 'JointComplained',
      complaint: 'a',
      joint: 'lumbar-spine',
      severity: 2,
      since: day('2026-01-13'),
      provokedBy: [],
    };
    const first = preparedRowOn(on, [...facts, hurt], { set: { loadKg: 55, rpe: 6 }, week: { deload: true } }).sets[0];
    expect(first?.loadKg).toBeLessThanOrEqual(72);
    expect(first?.loadKg).toBeGreaterThan(68);
  });
});

describe('[prog.break] a range of repetitions that was left weeks ago', () => {
  const eights = [...rowsOn('2025-11-10', { kg: 60, reps: 8 }), ...rowsOn('2025-11-13', { kg: 60, reps: 8 })];
  const fives = (from: readonly string[]): EventBody[] => from.flatMap((date) => [...rowsOn(date, { kg: 75, reps: 5 })]);
  it('is no break while the lift is trained in another: the load comes from the estimate', () => {
    const slot = preparedRowOn(on, [...eights, ...fives(['2025-12-22', '2025-12-29', '2026-01-05', '2026-01-12'])]);
    expect(slot.verdict.rule).toBe('stmr.k');
    expect(slot.sets[0]?.loadKg).toBeGreaterThan(60);
  });
  it('counts as one where the lift was left altogether', () => {
    const other = sessionFacts('2026-01-12', sets(3, { exercise: 'bench-press', kg: 60, reps: 8, rpe: 8, slot: 'x' }));
    expect(preparedRowOn(on, [...eights, ...other]).verdict.rule).toBe('prog.break');
  });
});

describe('a bar that is hung from', () => {
  it('is no load: a little more than the body is never rounded to an empty bar', () => {
    const row = catalogue.movement.get('barbell-row') as Movement;
    const kit = { equipment: ['barbell', 'rack'] as const, bar: { barGrams: 20_000, pairsGrams: [1_250] }, dumbbellsGrams: [] };
    const hung: Movement = { ...row, loadMode: 'bodyweight', bodyMassFraction: 0.6, loadStepKg: 2.5 };
    expect(nearestLoadable(3, row, kit).loadKg).toBe(20);
    expect(nearestLoadable(3, hung, kit).loadKg).toBe(2.5);
  });
});
