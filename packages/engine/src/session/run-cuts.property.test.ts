// Laws of the cuts on heavy days in a row: a worse first set, worse soreness or a worse morning never leads to more.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReadinessAction } from '../athlete/view.types.ts';
import { believe } from '../athlete/believe.ts';
import { rule } from '../evidence/rulebook.ts';
import type { EventBody } from '../ledger/event.types.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, ledgerOf, profiled, sessionFacts, sets as setsOf } from '../testing-fixtures/ledger.ts';
import { planOf, plannedSession, slotOf } from '../testing-fixtures/plan.ts';
import type { Movement } from '../vocabulary/movement.ts';
import type { DoneSet } from './advise.ts';
import { prepareSession } from './prepare.ts';
import { adviseInRun, cutAfterFirst, cutTable, easedSlot, type PlaceInRun, setsKept } from './run-cuts.ts';
import { placeInRun, sessionOfDay } from './session-of-day.ts';

const CUT = rule('rec.cut').numbers;
const [saturday, sunday] = ['2026-01-24', '2026-01-25'].map(day) as [ReturnType<typeof day>, ReturnType<typeof day>];
const weekend = (n = 4) =>
  planOf([
    plannedSession(saturday, [slotOf('bench-press', n, { rpe: 8 })]),
    plannedSession(sunday, [slotOf('barbell-row', n, { rpe: 8 })]),
  ]);
const row = catalogue.movement.get('barbell-row') as Movement;
const benched = sessionFacts(
  saturday,
  setsOf(4, { exercise: 'bench-press', kg: 60, reps: 8, rpe: 8, slot: 'slot-bench-press' }),
  {
    plannedDate: saturday,
  },
);
const input = (facts: readonly EventBody[], n = 4) => {
  const state = ledgerOf([profiled, ...facts]);
  return { state, view: believe(state, catalogue, sunday), plan: weekend(n), date: sunday, catalogue };
};
const slotFor = (n: number) => {
  const slot = prepareSession(input(benched, n))?.slots[0];
  if (slot === undefined) throw new Error('nothing was prepared');
  return slot;
};
const first = (over: Partial<DoneSet> = {}): DoneSet => ({
  loadKg: 60,
  reps: 8,
  rpe: 8,
  technique: 'clean',
  markers: [],
  metresPerSecond: null,
  ...over,
});
const run = (place: number): PlaceInRun => ({ place, of: 3, since: saturday });

/** A first set, and one that is in nothing better. */
const pairs = fc
  .record({
    rpe: fc.integer({ min: 12, max: 20 }),
    more: fc.integer({ min: 0, max: 6 }),
    short: fc.integer({ min: 0, max: 4 }),
    fewer: fc.integer({ min: 0, max: 4 }),
  })
  .map(
    ({ rpe, more, short, fewer }) =>
      [
        first({ rpe: rpe / 2, reps: 8 - short }),
        first({ rpe: Math.min(10, (rpe + more) / 2), reps: Math.max(1, 8 - short - fewer) }),
      ] as const,
  );

describe('the first working set', () => {
  test('[rec.cut] a worse one never leads to more sets or to more load', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 2, max: 3 }), ([better, worse], n, place) => {
        const asked = { reps: 8, rpe: 8 };
        const [a, b] = [cutAfterFirst(asked, better, place), cutAfterFirst(asked, worse, place)];
        expect(b).toBeGreaterThanOrEqual(a);
        expect(setsKept(n, b)).toBeLessThanOrEqual(setsKept(n, a));
        expect(setsKept(n, a)).toBeLessThanOrEqual(n);
        // The third day is never kinder than the second.
        expect(cutAfterFirst(asked, better, 3)).toBeGreaterThanOrEqual(cutAfterFirst(asked, better, 2));
        const slot = { ...slotFor(4), sets: slotFor(4).sets.map((set) => ({ ...set, reps: 8, loadKg: 60, rpe: 8 })) };
        const advice = (done: DoneSet) =>
          adviseInRun({ slot, done: [done], movement: row, catalogue, belief: null, mayRaise: true, run: run(place) });
        const [x, y] = [advice(better), advice(worse)];
        const goesOn = (one: typeof x) => one.action !== 'end-exercise';
        if (goesOn(y)) {
          expect(goesOn(x)).toBe(true);
          expect(y.loadKg ?? 0).toBeLessThanOrEqual(x.loadKg ?? 0);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('[rec.cut] takes a set, half of the rest, or ends the lift', () => {
    const asked = { reps: 8, rpe: 8 };
    expect(cutAfterFirst(asked, first({ rpe: 8.5 }), 2)).toBe(0);
    expect(cutAfterFirst(asked, first({ rpe: 8.5 }), 3)).toBe(1);
    expect(cutAfterFirst(asked, first({ rpe: 8 + CUT.takesSetFrom }), 2)).toBe(1);
    expect(cutAfterFirst({ reps: 8, rpe: 7 }, first({ rpe: 7 + CUT.takesHalfFrom }), 2)).toBe(2);
    expect(cutAfterFirst(asked, first({ rpe: CUT.limit }), 2)).toBe(3);
    expect(cutAfterFirst(asked, first({ reps: 8 - CUT.missingReps[2] }), 2)).toBe(3);
    expect(cutAfterFirst(asked, first({ technique: 'broken' }), 2)).toBe(3);
    expect(cutAfterFirst(asked, first({ rpe: 10, reps: 1 }), 1)).toBe(0);
    expect([0, 1, 2, 3].map((level) => setsKept(5, level as 0 | 1 | 2 | 3))).toEqual([5, 4, 3, 1]);
  });

  test('[rec.cut] a second lift at the limit ends the heavy work; no set after a hard first one is heavier', () => {
    const slot = slotFor(4);
    const advise = (done: readonly DoneSet[], others: number) =>
      adviseInRun({
        slot,
        done,
        movement: row,
        catalogue,
        belief: null,
        mayRaise: true,
        run: run(2),
        others: Array.from({ length: others }, () => ({ asked: { reps: 5, rpe: 8 }, done: first({ rpe: 10 }) })),
      });
    expect(advise([first({ rpe: 10 })], 0).because).toContain('enough of this lift');
    expect(advise([first({ rpe: 10 })], CUT.endSessionAfterLifts - 1).because).toContain('leave the other heavy work');
    const after = advise([first({ rpe: 9, loadKg: 60 }), first({ rpe: 6, loadKg: 55 })], 0);
    expect(after.loadKg ?? 0).toBeLessThanOrEqual(55);
  });

  test('[rec.cut] the table says what the session does; the first day has none', () => {
    expect(cutTable(1)).toEqual([]);
    expect(cutTable(2).map((one) => one.when)).toEqual([
      'before',
      'before',
      'before',
      'first-set',
      'first-set',
      'first-set',
      'session',
      'session',
    ]);
    expect(cutTable(3)[3]?.sign).toContain(String(CUT.takesSetFrom - CUT.thirdDaySooner));
  });
});

describe('before the session', () => {
  const actions: readonly ReadinessAction[] = ['as-planned', 'trim', 'reduce', 'technique'];
  test('[rec.cut] more soreness or a worse morning never leaves more sets, repetitions or effort, and the day after no heavy day is as it was', () => {
    const view = input(benched).view;
    const arbitrary = fc.record({
      sore: fc.integer({ min: 0, max: 4 }),
      more: fc.integer({ min: 0, max: 4 }),
      poor: fc.integer({ min: 0, max: 3 }),
      worse: fc.integer({ min: 0, max: 3 }),
      n: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(arbitrary, ({ sore, more, poor, worse, n }) => {
        const slot = slotFor(n);
        const eased = (level: number, at: number, place = 2) =>
          easedSlot(
            slot,
            row,
            {
              soreness: [{ region: 'upper-back', date: sunday, level, persistent: false, because: '' }],
              readiness: { ...view.readiness, action: actions[at] ?? 'technique' },
            },
            run(place),
          ).slot;
        const [a, b] = [eased(sore, poor), eased(Math.min(4, sore + more), Math.min(3, poor + worse))];
        expect(b.sets.length).toBeLessThanOrEqual(a.sets.length);
        b.sets.forEach((set, i) => {
          expect(set.reps ?? 0).toBeLessThanOrEqual(a.sets[i]?.reps ?? 0);
          expect(set.rpe ?? 0).toBeLessThanOrEqual(a.sets[i]?.rpe ?? 0);
          expect(set.loadKg).toBe(a.sets[i]?.loadKg);
        });
        expect(eased(sore, poor, 1)).toBe(slot);
      }),
      { numRuns: 200 },
    );
  });

  test('[rec.cut] the second day stands second only when the first was trained', () => {
    const missed = input([]);
    expect(placeInRun(missed.plan, missed.state, sunday, catalogue)?.place).toBe(1);
    const trained = input(benched);
    expect(placeInRun(trained.plan, trained.state, sunday, catalogue)).toEqual({ place: 2, of: 2, since: saturday });
    expect(sessionOfDay(trained)?.slots).toEqual(prepareSession(trained)?.slots);
    const sore = input([...benched, { type: 'CheckInRecorded', date: sunday, soreness: { 'upper-back': CUT.soreFrom } }]);
    const [usual, less] = [prepareSession(sore), sessionOfDay(sore)];
    expect(less?.slots[0]?.sets.length).toBe((usual?.slots[0]?.sets.length ?? 0) - CUT.setsFewer);
    expect(less?.minutes ?? 0).toBeLessThan(usual?.minutes ?? 0);
    expect(less?.slots[0]?.reasons.some((reason) => reason.rule === 'rec.cut')).toBe(true);
    expect(less?.run?.eased).toHaveLength(1);
  });
});
