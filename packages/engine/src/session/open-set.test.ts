// Decides by example when the last set of a lift is open, what it tells, and when repetitions rise or turn into load.
import { describe, expect, it } from 'vitest';
import { expectedRpe, readSet } from '../athlete/curve.ts';
import type { EventBody } from '../ledger/event.types.ts';
import { day } from '../testing-fixtures/ledger.ts';
import type { PreparedSlot } from './session.types.ts';
import { rowBeliefOn, rowsOn } from '../testing-fixtures/given.ts';
import { preparedRowOn } from './testing/prepared.ts';

const on = '2026-01-26';
const thrice = [
  ...rowsOn('2026-01-05', { kg: 60, reps: 8 }),
  ...rowsOn('2026-01-12', { kg: 60, reps: 8 }),
  ...rowsOn('2026-01-19', { kg: 60, reps: 8 }),
];
const kinds = (slot: PreparedSlot): readonly string[] => slot.sets.map((set) => set.kind);

describe('[session.open-set] the last set of a lift', () => {
  it('is open, to one left, once the lift is known; the sets before it are not', () => {
    const slot = preparedRowOn(on, thrice);
    expect(kinds(slot)).toEqual(['working', 'working', 'amrap']);
    expect(slot.sets.at(-1)).toMatchObject({ rpe: 9, loadKg: slot.sets[0]?.loadKg, reps: slot.sets[0]?.reps });
  });
  it('is closed within two weeks of the last open one, before the lift is known, and where only one set stands', () => {
    const lately = [
      ...rowsOn('2026-01-05', { kg: 60, reps: 8 }),
      ...rowsOn('2026-01-12', { kg: 60, reps: 8 }),
      ...rowsOn('2026-01-19', { kg: 60, reps: 8, done: 10, told: 9, kind: 'amrap' }),
    ];
    expect(kinds(preparedRowOn(on, lately))).not.toContain('amrap');
    expect(kinds(preparedRowOn(on, rowsOn('2026-01-19', { kg: 60, reps: 8 })))).not.toContain('amrap');
    expect(kinds(preparedRowOn(on, thrice, { count: 1 }))).not.toContain('amrap');
  });
  it('is closed in a lighter week, beside a complaint, on a poor day and after a set that fell to bad technique', () => {
    expect(kinds(preparedRowOn(on, thrice, { week: { deload: true } }))).not.toContain('amrap');
    const hurts: EventBody = {
      type: 'JointComplained',
      complaint: 'back',
      joint: 'lumbar-spine',
      severity: 2,
      since: day(on),
      provokedBy: [],
    };
    expect(kinds(preparedRowOn(on, [...thrice, hurts]))).not.toContain('amrap');
    const poor: EventBody = { type: 'CheckInRecorded', date: day(on), sleepQuality: 1, energy: 1, calm: 1, mood: 1 };
    expect(kinds(preparedRowOn(on, [...thrice, poor]))).not.toContain('amrap');
  });
  it('is read as one left where no effort was told, and as a floor where it was longer than an estimate can use', () => {
    const set = { loadKg: 100, seconds: null, metres: null, kind: 'amrap', side: null, technique: null, rpe: null } as const;
    const asked = { loadKg: 100, amount: 6, rpe: 9 };
    const read = (reps: number) => readSet({ ...set, reps, markers: [], metresPerSecond: null, slot: 's', asked }, 0, 0.03);
    expect(read(8)?.logE1rm).toBeCloseTo(Math.log(100 * (1 + 0.03 * 8)), 9);
    expect(read(8)?.rirKnown).toBe(true);
    expect(read(20)).toMatchObject({ open: true, atLeast: true });
    expect(read(20)?.logE1rm).toBeGreaterThanOrEqual(Math.log(100 * (1 + 0.03 * 11)));
  });
});

describe('[prog.reps_or_load] a weight that is too light for the effort asked', () => {
  const strong = [
    ...rowsOn('2026-01-05', { kg: 80, reps: 6 }),
    ...rowsOn('2026-01-12', { kg: 80, reps: 6 }),
    ...rowsOn('2026-01-19', { kg: 80, reps: 6 }),
  ];
  const under = { reps: 6, loadKg: 65, rpe: 8 };
  const limit = { maxPercent1RM: 70 };
  it('is lifted for more repetitions where a ceiling keeps the load down', () => {
    const belief = rowBeliefOn(on, strong);
    const first = preparedRowOn(on, strong, { set: under, slot: limit }).sets[0];
    expect((first?.loadKg ?? 0) / belief.e1rmKg).toBeLessThanOrEqual(0.701);
    expect(first?.reps).toBeGreaterThan(6);
    expect(expectedRpe(belief, first?.loadKg ?? 0, first?.reps ?? 0)).toBeLessThanOrEqual(8);
  });
  it('keeps its repetitions where an easy day is meant, in a lighter week and after a set that fell short', () => {
    expect(preparedRowOn(on, strong, { set: { ...under, rpe: 6 }, slot: limit }).sets[0]?.reps).toBeLessThanOrEqual(6);
    expect(preparedRowOn(on, strong, { set: under, week: { deload: true }, slot: limit }).sets[0]?.reps).toBeLessThanOrEqual(6);
    const short = [...strong.slice(0, -1), ...rowsOn('2026-01-20', { kg: 80, reps: 6, done: 4, told: 9.5 })];
    expect(preparedRowOn(on, short, { set: under, slot: limit }).verdict.rule).toMatch(/^(review|plan)/);
  });
});

describe('[prog.exchange] repetitions earned beyond the plan', () => {
  it('become load at the repetitions the plan asks for, at no more effort', () => {
    const facts = [
      ...rowsOn('2026-01-05', { kg: 60, reps: 8, told: 7 }),
      ...rowsOn('2026-01-12', { kg: 60, reps: 8, told: 7 }),
      ...rowsOn('2026-01-19', { kg: 60, reps: 8, told: 7 }),
    ];
    const slot = preparedRowOn(on, facts, { set: { reps: 6, loadKg: 62.5, rpe: 8 } });
    const belief = rowBeliefOn(on, facts);
    const first = slot.sets[0];
    expect(first?.reps).toBe(6);
    expect(first?.loadKg).toBeGreaterThan(60);
    expect(expectedRpe(belief, first?.loadKg ?? 0, 6)).toBeLessThanOrEqual(8.5);
  });
});
