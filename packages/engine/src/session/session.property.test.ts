// Laws of the gym floor: readiness and soreness never add, shortening only removes, swaps keep the intent, plates add up, advice never leaps.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { believe } from '../athlete/believe.ts';
import type { EventBody } from '../ledger/event.types.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, ledgerOf, profiled, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import { planOf, plannedSession, slotOf } from '../testing-fixtures/plan.ts';
import { EQUIPMENT } from '../vocabulary/world.ts';
import { JOINTS } from '../vocabulary/body.ts';
import { adviseNextSet } from './advise.ts';
import { platesFor, totalOf } from './plates.ts';
import { prepareSession } from './prepare.ts';
import type { PreparedSession, PreparedSlot } from './session.types.ts';
import { shortenSession } from './shorten.ts';
import { NO_KIT } from './loadable.ts';
import { painBarrier, possibleWith, substitutesFor } from './substitutes.ts';

const runs = { numRuns: 150 };
const home: EventBody = { type: 'EquipmentChanged', place: 'home', equipment: [...EQUIPMENT] };
const doses = fc.array(
  fc.record({
    kg: fc.integer({ min: 20, max: 30 }).map((x) => x * 2.5),
    reps: fc.integer({ min: 5, max: 11 }),
    rpe: fc.integer({ min: 13, max: 20 }).map((x) => x / 2),
  }),
  { minLength: 0, maxLength: 6 },
);
const planned = fc.record({
  reps: fc.integer({ min: 3, max: 12 }),
  n: fc.integer({ min: 1, max: 5 }),
  percent: fc.option(fc.integer({ min: 50, max: 84 })),
  rpe: fc.integer({ min: 12, max: 17 }).map((x) => x / 2),
});

function prepareWith(
  list: readonly { kg: number; reps: number; rpe: number }[],
  p: { reps: number; n: number; percent: number | null; rpe: number },
  more: readonly EventBody[] = [],
  minutes?: number,
): PreparedSession {
  const facts = list.flatMap((d, i) => [
    ...sessionFacts(
      `2026-01-${String(2 + i * 3).padStart(2, '0')}`,
      sets(3, { exercise: 'barbell-row', ...d, slot: 'slot-barbell-row' }),
    ),
  ]);
  const state = ledgerOf([profiled, home, ...facts, ...more]);
  const date = day('2026-01-22');
  const plan = planOf([
    plannedSession(date, [
      slotOf('barbell-row', p.n, { reps: p.reps, percent1RM: p.percent, rpe: p.rpe }),
      slotOf('bench-press', 3, {}, { intent: { pattern: 'horizontal-press', role: 'secondary', muscles: ['chest'] } }),
      slotOf(
        'face-pull',
        p.n,
        { reps: 15, loadKg: 15 },
        { intent: { pattern: 'external-rotation', role: 'accessory', muscles: ['rear-delts'] } },
      ),
      slotOf(
        'plank',
        2,
        { reps: null, seconds: 30, loadKg: null },
        { intent: { pattern: 'anti-extension', role: 'trunk', muscles: ['abs'] } },
      ),
    ]),
  ]);
  const found = prepareSession({
    state,
    view: believe(state, catalogue, date),
    plan,
    date,
    catalogue,
    ...(minutes === undefined ? {} : { minutes }),
  });
  if (found === null) throw new Error('nothing prepared');
  return found;
}

const count = (p: PreparedSession): number => p.slots.reduce((sum, s) => sum + s.sets.length, 0);
const load = (p: PreparedSession): number =>
  p.slots.reduce((sum, s) => sum + s.sets.reduce((a, set) => a + (set.loadKg ?? 0) * (set.reps ?? 0), 0), 0);
const answers = fc.record({
  sleepQuality: fc.integer({ min: 1, max: 5 }),
  energy: fc.integer({ min: 1, max: 5 }),
  calm: fc.integer({ min: 1, max: 5 }),
  mood: fc.integer({ min: 1, max: 5 }),
});

test('a check-in never adds sets, load or repetitions', () => {
  fc.assert(
    fc.property(doses, planned, answers, (list, p, told) => {
      const without = prepareWith(list, p);
      const within = prepareWith(list, p, [{ type: 'CheckInRecorded', date: day('2026-01-22'), ...told }]);
      expect(count(within)).toBeLessThanOrEqual(count(without));
      expect(load(within)).toBeLessThanOrEqual(load(without) + 1e-6);
    }),
    runs,
  );
});

test('more soreness never adds sets or work', () => {
  fc.assert(
    fc.property(doses, planned, fc.integer({ min: 0, max: 3 }), (list, p, level) => {
      const told = (n: number): EventBody => ({
        type: 'CheckInRecorded',
        date: day('2026-01-22'),
        soreness: { 'upper-back': n },
      });
      expect(count(prepareWith(list, p, [told(level + 1)]))).toBeLessThanOrEqual(count(prepareWith(list, p, [told(level)])));
    }),
    runs,
  );
});

test('a slot that the plan kept below heavy is never prepared at 85 % or more of what is believed', () => {
  fc.assert(
    fc.property(doses, planned, (list, p) => {
      const found = prepareWith(list, p);
      for (const set of found.slots[0]?.sets ?? []) expect(set.percent1RM ?? 0).toBeLessThan(85);
    }),
    runs,
  );
});

test('no load leaps: at most a tenth, and rounding, above the best of the last weeks', () => {
  fc.assert(
    fc.property(doses, planned, (list, p) => {
      if (list.length === 0) return;
      const found = prepareWith(list, p).slots[0];
      if (found === undefined || found.verdict.kind === 'step') return;
      const worth = (kg: number, reps: number): number => kg * (1 + 0.03498 * (reps - 1));
      const best = Math.max(...list.map((d) => worth(d.kg, d.reps)));
      for (const set of found.sets) expect(worth((set.loadKg ?? 0) - 1.25, set.reps ?? 1)).toBeLessThanOrEqual(best * 1.13);
    }),
    runs,
  );
});

test('shortening only removes, keeps the order, and says everything it gave up', () => {
  fc.assert(
    fc.property(doses, planned, fc.integer({ min: 1, max: 90 }), (list, p, minutes) => {
      const whole = prepareWith(list, p);
      const short = shortenSession(whole, minutes);
      expect(short.minutes).toBeLessThanOrEqual(Math.max(whole.minutes, 1));
      expect(short.slots.length).toBeGreaterThanOrEqual(1);
      const order = whole.slots.map((s) => s.slot);
      expect(short.slots.map((s) => s.slot)).toEqual(order.filter((id) => short.slots.some((s) => s.slot === id)));
      for (const slot of whole.slots) {
        const now = short.slots.find((s) => s.slot === slot.slot);
        const name = slot.exercise.replaceAll('-', ' ');
        if (now === undefined || now.sets.length < slot.sets.length)
          expect(short.gaveUp.some((t) => t.startsWith(`${name}:`))).toBe(true);
        else expect(now.sets).toEqual(slot.sets);
      }
      const tighter = shortenSession(whole, Math.max(1, minutes - 5));
      expect(count(tighter)).toBeLessThanOrEqual(count(short));
    }),
    runs,
  );
});

test('[plan.substitute] stand-ins serve the same pattern, can be done here, and spare what hurts', () => {
  const kit = fc.subarray([...EQUIPMENT]);
  const exercise = fc.constantFrom(...catalogue.movements.map((m) => m.id));
  fc.assert(
    fc.property(exercise, kit, fc.constantFrom(...JOINTS), fc.integer({ min: 0, max: 10 }), (id, equipment, joint, severity) => {
      const limits = { mostKg: 40, forbidden: new Set(['supine', 'balance']) };
      const view = believe(ledgerOf([profiled]), catalogue, day('2026-01-22'));
      const slot = slotOf(id, 3);
      const complaints = [{ joint, severity, provokedBy: [] }];
      for (const s of substitutesFor(
        slot,
        { equipment, complaints, dislikes: [], gates: [{ gate: 'overhead', open: false }], kit: { ...NO_KIT, limits } },
        catalogue,
        view,
      )) {
        const movement = catalogue.movement.get(s.exercise);
        if (movement === undefined) throw new Error(s.exercise);
        expect(movement.pattern === slot.intent.pattern || movement.alsoTrains.includes(slot.intent.pattern)).toBe(true);
        expect(possibleWith(movement, equipment)).toBe(true);
        expect(painBarrier(movement, complaints)).toBeNull();
        expect(movement.gates).not.toContain('overhead');
        expect([movement.position, ...movement.tags].filter((one) => limits.forbidden.has(one))).toEqual([]);
        for (const set of s.sets) expect((set.loadKg ?? 0) * movement.implements).toBeLessThanOrEqual(40);
        expect(s.sets).toHaveLength(3);
        for (const set of s.sets) expect([set.reps, set.seconds, set.metres].filter((x) => x !== null)).toHaveLength(1);
      }
    }),
    runs,
  );
});

test('plates add up, and nothing loadable is nearer', () => {
  const pairs = fc.array(fc.constantFrom(500, 1000, 1250, 2500, 5000, 10000, 15000, 20000, 25000), { maxLength: 9 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300_000 }), fc.constantFrom(10000, 15000, 20000), pairs, (total, bar, owned) => {
      const loading = platesFor(total, bar, owned);
      expect(totalOf(bar, loading.perSideGrams)).toBe(loading.totalGrams);
      for (const plate of new Set(loading.perSideGrams)) {
        expect(loading.perSideGrams.filter((x) => x === plate).length).toBeLessThanOrEqual(
          owned.filter((x) => x === plate).length,
        );
      }
      for (const other of [loading.belowGrams, loading.aboveGrams])
        if (other !== null) expect(Math.abs(loading.totalGrams - total)).toBeLessThanOrEqual(Math.abs(other - total));
      expect(loading.exact).toBe(loading.totalGrams === total);
      expect(platesFor(loading.totalGrams, bar, owned).exact).toBe(true);
    }),
    runs,
  );
});

test('advice never leaps: up by a twentieth at most, never after a failed or broken set, never up on a day that may only hold', () => {
  const doneSet = fc.record({
    loadKg: fc.constantFrom(40, 50, 60, 62.5),
    reps: fc.integer({ min: 1, max: 12 }),
    rpe: fc.option(fc.integer({ min: 10, max: 20 }).map((x) => x / 2)),
    technique: fc.option(fc.constantFrom('clean' as const, 'slipping' as const, 'broken' as const)),
    markers: fc.subarray(['flat-back', 'scapulae-set']),
    metresPerSecond: fc.constant(null),
  });
  const slot: PreparedSlot = prepareWith([{ kg: 60, reps: 8, rpe: 8 }], { reps: 8, n: 4, percent: null, rpe: 8 })
    .slots[0] as PreparedSlot;
  const movement = catalogue.movement.get('barbell-row');
  if (movement === undefined) throw new Error('no row');
  fc.assert(
    fc.property(
      fc.array(doneSet, { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      fc.option(fc.integer({ min: 0, max: 10 })),
      (done, mayRaise, pain) => {
        const advice = adviseNextSet({
          slot,
          done,
          movement,
          catalogue,
          belief: null,
          mayRaise,
          ...(pain === null ? {} : { pain }),
        });
        const last = done[done.length - 1];
        if (last === undefined) return;
        if (advice.action === 'heavier') {
          expect(mayRaise).toBe(true);
          expect(advice.loadKg ?? 0).toBeLessThanOrEqual(last.loadKg * 1.05 + 1e-9);
          expect(last.technique).not.toBe('broken');
          expect(last.reps).toBeGreaterThanOrEqual(8);
        }
        if (advice.action === 'lighter') expect(advice.loadKg ?? 0).toBeLessThan(last.loadKg);
        if ((pain ?? 0) >= 4) expect(advice.action).toBe('end-exercise');
      },
    ),
    runs,
  );
});
