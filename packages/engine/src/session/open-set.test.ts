// Decides by example when the last set of a lift is open, what it tells, and when repetitions rise or turn into load.
import { describe, expect, it } from 'vitest';
import { believe } from '../athlete/believe.ts';
import { expectedRpe, readSet } from '../athlete/curve.ts';
import type { EventBody } from '../ledger/event.types.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, kg, ledgerOf, profiled, rpe, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import { planOf, plannedSession, slotOf } from '../testing-fixtures/plan.ts';
import { prepareSession } from './prepare.ts';
import type { PreparedSlot } from './session.types.ts';

const rows = (date: string, loadKg: number, reps: number, told: number, kind: 'working' | 'amrap' = 'working', asked = reps) =>
  sessionFacts(
    date,
    sets(3, {
      exercise: 'barbell-row',
      kg: loadKg,
      reps,
      rpe: told,
      kind,
      slot: 'slot-barbell-row',
      asked: { loadGrams: kg(loadKg), reps: asked, rpe: rpe(8) },
    }),
    { plannedDate: day(date) },
  );
const on = '2026-01-26';
const thrice = [...rows('2026-01-05', 60, 8, 8), ...rows('2026-01-12', 60, 8, 8), ...rows('2026-01-19', 60, 8, 8)];
function rowOn(
  facts: readonly EventBody[],
  over: object = {},
  week: object = {},
  count = 3,
  slotOver: object = {},
): PreparedSlot {
  const state = ledgerOf([profiled, ...facts]);
  const plan = planOf(
    [plannedSession(on, [slotOf('barbell-row', count, { reps: 8, loadKg: 60, rpe: 8, ...over }, slotOver)])],
    week,
  );
  const found = prepareSession({ state, view: believe(state, catalogue, day(on)), plan, date: day(on), catalogue });
  const slot = found?.slots[0];
  if (slot === undefined) throw new Error('nothing was prepared');
  return slot;
}
const kinds = (slot: PreparedSlot): readonly string[] => slot.sets.map((set) => set.kind);

describe('[session.open-set] the last set of a lift', () => {
  it('is open, to one left, once the lift is known; the sets before it are not', () => {
    const slot = rowOn(thrice);
    expect(kinds(slot)).toEqual(['working', 'working', 'amrap']);
    expect(slot.sets.at(-1)).toMatchObject({ rpe: 9, loadKg: slot.sets[0]?.loadKg, reps: slot.sets[0]?.reps });
  });
  it('is closed within two weeks of the last open one, before the lift is known, and where only one set stands', () => {
    const lately = [
      ...rows('2026-01-05', 60, 8, 8),
      ...rows('2026-01-12', 60, 8, 8),
      ...rows('2026-01-19', 60, 10, 9, 'amrap', 8),
    ];
    expect(kinds(rowOn(lately))).not.toContain('amrap');
    expect(kinds(rowOn(rows('2026-01-19', 60, 8, 8)))).not.toContain('amrap');
    expect(kinds(rowOn(thrice, {}, {}, 1))).not.toContain('amrap');
  });
  it('is closed in a lighter week, beside a complaint, on a poor day and after a set that fell to bad technique', () => {
    expect(kinds(rowOn(thrice, {}, { deload: true }))).not.toContain('amrap');
    const hurts: EventBody = {
      type: 'JointComplained',
      complaint: 'back',
      joint: 'lumbar-spine',
      severity: 2,
      since: day(on),
      provokedBy: [],
    };
    expect(kinds(rowOn([...thrice, hurts]))).not.toContain('amrap');
    const poor: EventBody = { type: 'CheckInRecorded', date: day(on), sleepQuality: 1, energy: 1, calm: 1, mood: 1 };
    expect(kinds(rowOn([...thrice, poor]))).not.toContain('amrap');
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
  const strong = [...rows('2026-01-05', 80, 6, 8), ...rows('2026-01-12', 80, 6, 8), ...rows('2026-01-19', 80, 6, 8)];
  const under = { reps: 6, loadKg: 65, rpe: 8 };
  const limit = { maxPercent1RM: 70 };
  it('is lifted for more repetitions where a ceiling keeps the load down', () => {
    const state = ledgerOf([profiled, ...strong]);
    const belief = believe(state, catalogue, day(on)).strength.get('barbell-row');
    if (belief === undefined) throw new Error('no belief');
    const first = rowOn(strong, under, {}, 3, limit).sets[0];
    expect((first?.loadKg ?? 0) / belief.e1rmKg).toBeLessThanOrEqual(0.701);
    expect(first?.reps).toBeGreaterThan(6);
    expect(expectedRpe(belief, first?.loadKg ?? 0, first?.reps ?? 0)).toBeLessThanOrEqual(8);
  });
  it('keeps its repetitions where an easy day is meant, in a lighter week and after a set that fell short', () => {
    expect(rowOn(strong, { ...under, rpe: 6 }, {}, 3, limit).sets[0]?.reps).toBeLessThanOrEqual(6);
    expect(rowOn(strong, under, { deload: true }, 3, limit).sets[0]?.reps).toBeLessThanOrEqual(6);
    const short = [...strong.slice(0, -1), ...rows('2026-01-20', 80, 4, 9.5, 'working', 6)];
    expect(rowOn(short, under, {}, 3, limit).verdict.rule).toMatch(/^(review|plan)/);
  });
});

describe('[prog.exchange] repetitions earned beyond the plan', () => {
  it('become load at the repetitions the plan asks for, at no more effort', () => {
    const facts = [...rows('2026-01-05', 60, 8, 7), ...rows('2026-01-12', 60, 8, 7), ...rows('2026-01-19', 60, 8, 7)];
    const slot = rowOn(facts, { reps: 6, loadKg: 62.5, rpe: 8 });
    const belief = believe(ledgerOf([profiled, ...facts]), catalogue, day(on)).strength.get('barbell-row');
    if (belief === undefined) throw new Error('no belief');
    const first = slot.sets[0];
    expect(first?.reps).toBe(6);
    expect(first?.loadKg).toBeGreaterThan(60);
    expect(expectedRpe(belief, first?.loadKg ?? 0, 6)).toBeLessThanOrEqual(8.5);
  });
});
