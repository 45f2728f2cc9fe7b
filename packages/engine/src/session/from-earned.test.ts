// Decides by example when the load follows what the log has shown, what a lighter week keeps, and what a hung bar weighs.
import { describe, expect, it } from 'vitest';
import { believe } from '../athlete/believe.ts';
import { expectedRpe, readSet, trueReserve } from '../athlete/curve.ts';
import type { EventBody } from '../ledger/event.types.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, kg, ledgerOf, profiled, rpe, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import { planOf, plannedSession, slotOf } from '../testing-fixtures/plan.ts';
import type { Movement } from '../vocabulary/movement.ts';
import { nearestLoadable } from './loadable.ts';
import { prepareSession } from './prepare.ts';
import type { PreparedSlot } from './session.types.ts';

const rows = (
  date: string,
  loadKg: number,
  reps: number,
  asked: number,
  told: number | null,
  done = reps,
): readonly EventBody[] =>
  sessionFacts(
    date,
    sets(3, {
      exercise: 'barbell-row',
      kg: loadKg,
      reps: done,
      ...(told === null ? {} : { rpe: told }),
      slot: 'slot-barbell-row',
      asked: { loadGrams: kg(loadKg), reps, rpe: rpe(asked) },
    }),
    { plannedDate: day(date) },
  );
const on = '2026-01-19';
function rowOn(facts: readonly EventBody[], over: object = {}, deload = false): PreparedSlot {
  const state = ledgerOf([profiled, ...facts]);
  const plan = planOf([plannedSession(on, [slotOf('barbell-row', 3, { reps: 8, loadKg: 60, rpe: 8, ...over })])], { deload });
  const found = prepareSession({ state, view: believe(state, catalogue, day(on)), plan, date: day(on), catalogue });
  const slot = found?.slots[0];
  if (slot === undefined) throw new Error('nothing was prepared');
  return slot;
}
/** Strong once, and since then at an easy load, without a word on effort. */
const strong = rows('2026-01-05', 90, 5, 9, 9);
const beliefOn = (facts: readonly EventBody[]) => {
  const belief = believe(ledgerOf([profiled, ...facts]), catalogue, day(on)).strength.get('barbell-row');
  if (belief === undefined) throw new Error('no belief');
  return belief;
};

describe('[prog.follow] a standing dose that the log shows to be easy', () => {
  const easy = [...strong, ...rows('2026-01-12', 68, 8, 8, null)];
  it('is led up to the effort asked for, within a tenth of what was lifted', () => {
    const slot = rowOn(easy, { loadKg: 68 });
    expect(slot.verdict).toMatchObject({ kind: 'step', rule: 'prog.follow' });
    const load = slot.sets[0]?.loadKg ?? 0;
    expect(load).toBeGreaterThan(68);
    expect(load).toBeLessThanOrEqual(88);
    // The nearest weight may lie half a point above what was asked.
    expect(expectedRpe(beliefOn(easy), load, 8)).toBeLessThanOrEqual(8.5);
  });
  it('stands where it is asked as hard as it is', () => {
    expect(rowOn(easy, { loadKg: 68, rpe: 4 }).verdict.rule).not.toBe('prog.follow');
  });
  it('stands after a set that fell short, on a poor day and beside a joint that complains', () => {
    const short = [...strong, ...rows('2026-01-12', 68, 8, 8, null, 6)];
    expect(rowOn(short, { loadKg: 68 }).verdict.rule).not.toBe('prog.follow');
    const poor: EventBody = { type: 'CheckInRecorded', date: day(on), sleepQuality: 1, energy: 1, calm: 1, mood: 1 };
    expect(rowOn([...easy, poor], { loadKg: 68 }).verdict.kind).toBe('hold');
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
  const facts = [...rows('2026-01-05', 80, 8, 8, 8), ...rows('2026-01-12', 80, 8, 8, 8)];
  it('keeps the standing load with fewer repetitions, four in reserve', () => {
    const slot = rowOn(facts, { loadKg: 55, rpe: 6 }, true);
    const first = slot.sets[0];
    expect(first?.loadKg).toBe(80);
    expect(first?.reps).toBeLessThan(8);
    expect(expectedRpe(beliefOn(facts), first?.loadKg ?? 0, first?.reps ?? 0)).toBeLessThanOrEqual(6);
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
    const first = rowOn([...facts, hurt], { loadKg: 55, rpe: 6 }, true).sets[0];
    expect(first?.loadKg).toBeLessThanOrEqual(72);
    expect(first?.loadKg).toBeGreaterThan(68);
  });
});

describe('[prog.break] a range of repetitions that was left weeks ago', () => {
  const eights = [...rows('2025-11-10', 60, 8, 8, 8), ...rows('2025-11-13', 60, 8, 8, 8)];
  const fives = (from: readonly string[]): EventBody[] => from.flatMap((date) => [...rows(date, 75, 5, 8, 8)]);
  it('is no break while the lift is trained in another: the load comes from the estimate', () => {
    const slot = rowOn([...eights, ...fives(['2025-12-22', '2025-12-29', '2026-01-05', '2026-01-12'])]);
    expect(slot.verdict.rule).toBe('stmr.k');
    expect(slot.sets[0]?.loadKg).toBeGreaterThan(60);
  });
  it('counts as one where the lift was left altogether', () => {
    const other = sessionFacts('2026-01-12', sets(3, { exercise: 'bench-press', kg: 60, reps: 8, rpe: 8, slot: 'x' }));
    expect(rowOn([...eights, ...other]).verdict.rule).toBe('prog.break');
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
