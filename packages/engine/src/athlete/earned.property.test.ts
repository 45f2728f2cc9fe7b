// Laws of the earned dose over many lifts, doses that were asked for and not kept to, several zones of repetitions, and breaks.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventBody } from '../ledger/event.types.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import type { TestSet } from '../testing-fixtures/ledger.ts';
import { day, kg, ledgerOf, profiled, rpe, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import type { IsoDate } from '../units/brand.ts';
import { addDays } from '../units/calendar.ts';
import { believe } from './believe.ts';
import type { Earned } from './view.types.ts';

interface Trained {
  readonly gap: number;
  readonly kg: number;
  readonly reps: number;
  readonly n: number;
  readonly rpe: number | null;
  readonly technique: 'clean' | 'slipping' | 'broken' | null;
  /** What the screen asked, as a difference to what was done; null where nothing was shown. */
  readonly asked: { readonly kg: number; readonly reps: number; readonly rpe: number } | null;
}

const trained: fc.Arbitrary<Trained> = fc.record({
  gap: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 9 }) },
    { weight: 1, arbitrary: fc.integer({ min: 10, max: 70 }) },
  ),
  kg: fc.oneof(fc.integer({ min: 4, max: 9 }), fc.integer({ min: 20, max: 28 })).map((x) => x * 2.5),
  reps: fc.integer({ min: 3, max: 16 }),
  n: fc.integer({ min: 1, max: 5 }),
  rpe: fc.option(fc.integer({ min: 10, max: 20 }).map((x) => x / 2)),
  technique: fc.option(fc.constantFrom('clean', 'clean', 'clean', 'slipping', 'broken'), { freq: 2 }),
  asked: fc.option(
    fc.record({
      kg: fc.constantFrom(-2.5, 0, 0, 0, 2.5),
      reps: fc.constantFrom(-1, 0, 0, 0, 1),
      rpe: fc.integer({ min: 12, max: 18 }).map((x) => x / 2),
    }),
  ),
});
/** Often nearly the same dose again and again, as people train. */
const history: fc.Arbitrary<readonly Trained[]> = fc.oneof(
  fc.array(trained, { minLength: 1, maxLength: 14 }),
  fc
    .tuple(
      trained,
      fc.array(
        fc.record({
          gap: fc.integer({ min: 2, max: 8 }),
          kg: fc.constantFrom(0, 0, 0, 2.5, -2.5, 5),
          reps: fc.constantFrom(0, 0, 0, 1, -1, 2),
          rpe: fc.constantFrom(5, 6, 7, 7.5, 8, 8.5, 9.5),
        }),
        { minLength: 1, maxLength: 12 },
      ),
    )
    .map(([first, rest]) => [
      first,
      ...rest.map((r) => ({ ...first, ...r, technique: null, kg: first.kg + r.kg, reps: first.reps + r.reps })),
    ]),
);
const exercise = fc.constantFrom('barbell-row', 'one-arm-row', 'deadlift', 'pull-up', 'bench-press', 'face-pull');
const runs = { numRuns: 100 };

function factsOf(lift: string, list: readonly Trained[]): { readonly facts: readonly EventBody[]; readonly end: IsoDate } {
  let date = day('2026-01-01');
  const facts: EventBody[] = [];
  for (const t of list) {
    date = addDays(date, t.gap);
    const one: TestSet = {
      exercise: lift,
      kg: t.kg,
      reps: t.reps,
      ...(t.rpe === null ? {} : { rpe: t.rpe }),
      ...(t.technique === null ? {} : { technique: t.technique }),
      ...(t.asked === null ? {} : shown(t.kg + t.asked.kg, t.reps + t.asked.reps, t.asked.rpe)),
    };
    facts.push(...sessionFacts(date, sets(t.n, one)));
  }
  return { facts, end: date };
}

const shown = (loadKg: number, reps: number, effort: number): Pick<TestSet, 'slot' | 'asked'> => ({
  slot: 'x',
  asked: { loadGrams: kg(Math.max(1, loadKg)), reps: Math.max(1, reps), rpe: rpe(effort) },
});
const earnedOn = (lift: string, facts: readonly EventBody[], date: string): Earned | undefined =>
  believe(ledgerOf([profiled, ...facts]), catalogue, day(date)).earned.get(lift);

test('a failed set never earns a step, shown or not', () => {
  fc.assert(
    fc.property(
      exercise,
      history,
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 2, max: 13 }),
      fc.boolean(),
      (lift, list, short, gap, tell) => {
        const { facts, end } = factsOf(lift, list);
        const date = addDays(end, gap);
        const asked = earnedOn(lift, facts, date);
        if (asked === undefined || asked.reps <= short || asked.loadKg === null) return;
        const one: TestSet = {
          exercise: lift,
          kg: asked.loadKg,
          slot: 'x',
          ...(tell ? shown(asked.loadKg, asked.reps, 8) : {}),
        };
        const done = [{ ...one, reps: asked.reps - short, rpe: 10 }, ...sets(2, { ...one, reps: asked.reps, rpe: 8 })];
        expect(earnedOn(lift, [...facts, ...sessionFacts(date, done)], addDays(date, 3))?.verdict).not.toBe('step');
      },
    ),
    runs,
  );
});

test('a whole session at a lighter load than stands never earns a step, shown or not, soon or late', () => {
  fc.assert(
    fc.property(
      exercise,
      history,
      fc.integer({ min: 6, max: 40 }),
      fc.constantFrom('free', 'slot', 'shown'),
      fc.integer({ min: 1, max: 13 }),
      (lift, list, percent, how, wait) => {
        const { facts, end } = factsOf(lift, list);
        const date = addDays(end, 4);
        const asked = earnedOn(lift, facts, date);
        if (asked === undefined || asked.loadKg === null || asked.loadKg <= 0) return;
        const stands = Math.min(asked.loadKg, asked.standing.loadKg ?? asked.loadKg);
        const lighter: TestSet = {
          exercise: lift,
          kg: Math.round(stands * (1 - percent / 100) * 4) / 4,
          reps: asked.reps,
          rpe: 7,
          ...(how === 'free' ? {} : how === 'slot' ? { slot: 'x' } : shown(asked.loadKg, asked.reps, 8)),
        };
        const after = earnedOn(lift, [...facts, ...sessionFacts(date, sets(asked.sets, lighter))], addDays(date, wait));
        expect(after?.verdict).not.toBe('step');
      },
    ),
    runs,
  );
});

test('a hold holds, a step back takes, and a step adds: no word that its dose belies', () => {
  fc.assert(
    fc.property(exercise, history, fc.integer({ min: 1, max: 70 }), (lift, list, wait) => {
      const { facts, end } = factsOf(lift, list);
      const e = earnedOn(lift, facts, addDays(end, wait));
      if (e === undefined) return;
      const [was, now] = [
        { load: e.standing.loadKg ?? 0, reps: e.standing.reps ?? 0, sets: e.standing.sets },
        { load: e.loadKg ?? 0, reps: e.reps, sets: e.sets },
      ];
      expect(now.sets).toBeGreaterThanOrEqual(1);
      if (e.verdict === 'hold') expect(now).toEqual(was);
      if (e.verdict === 'back')
        expect([now.load <= was.load, now.reps <= was.reps, now.sets <= was.sets]).toEqual([true, true, true]);
      if (e.verdict !== 'step') return;
      expect([now.load >= was.load, now.sets >= was.sets, now.load > was.load || now.reps >= was.reps]).toEqual([
        true,
        true,
        true,
      ]);
      const stepKg = catalogue.movement.get(lift)?.loadStepKg ?? 2.5;
      if (e.rule !== 'prog.break') expect(now.load - was.load).toBeLessThanOrEqual(Math.max(stepKg, was.load / 10) + 1e-9);
      expect(was.load).toBeLessThanOrEqual(Math.max(...list.map((t) => Math.max(t.kg, t.kg + (t.asked?.kg ?? 0)))));
    }),
    runs,
  );
});

test('[prog.break] whoever lifts more after a break than before it is not led down to what was there before', () => {
  const facts = [
    ...sessionFacts('2026-01-02', sets(3, { exercise: 'barbell-row', kg: 50, reps: 3 })),
    ...sessionFacts('2026-01-16', sets(2, { exercise: 'barbell-row', kg: 52.5, reps: 3, ...shown(50, 2, 6) })),
  ];
  expect(earnedOn('barbell-row', facts, '2026-01-17')).toMatchObject({
    verdict: 'step',
    standing: { loadKg: 52.5, sets: 2 },
    loadKg: 52.5,
    sets: 3,
    rule: 'prog.break',
  });
});
