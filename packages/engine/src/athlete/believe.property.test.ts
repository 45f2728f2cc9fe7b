// Laws of the beliefs: what never earns a step, what never raises, and that the order of reading changes nothing.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventBody } from '../ledger/event.types.ts';
import { addDays } from '../units/calendar.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import type { TestSet } from '../testing-fixtures/ledger.ts';
import { day, ledgerOf, profiled, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import type { AthleteView } from './view.types.ts';
import { believe } from './believe.ts';

interface Trained {
  readonly gap: number;
  readonly kg: number;
  readonly reps: number;
  readonly n: number;
  readonly rpe: number | null;
  readonly technique: 'clean' | 'slipping' | 'broken' | null;
  readonly slot: boolean;
}

const trained: fc.Arbitrary<Trained> = fc.record({
  gap: fc.integer({ min: 1, max: 9 }),
  kg: fc.integer({ min: 20, max: 28 }).map((x) => x * 2.5),
  reps: fc.integer({ min: 4, max: 11 }),
  n: fc.integer({ min: 1, max: 4 }),
  rpe: fc.option(fc.integer({ min: 12, max: 20 }).map((x) => x / 2)),
  technique: fc.option(fc.constantFrom('clean', 'clean', 'clean', 'slipping', 'broken'), { freq: 2 }),
  slot: fc.boolean(),
});
/** Mostly the same dose again and again, as people train. */
const history = fc.oneof(
  fc.array(trained, { minLength: 1, maxLength: 14 }),
  fc
    .tuple(
      trained,
      fc.array(fc.record({ gap: fc.integer({ min: 2, max: 8 }), rpe: fc.constantFrom(7, 7.5, 8, 8.5) }), {
        minLength: 1,
        maxLength: 12,
      }),
    )
    .map(([first, rest]) => [first, ...rest.map((r) => ({ ...first, technique: null, ...r }))]),
);

function factsOf(list: readonly Trained[]): { readonly facts: EventBody[]; readonly end: ReturnType<typeof day> } {
  let date = day('2026-01-01');
  const facts: EventBody[] = [];
  for (const t of list) {
    date = addDays(date, t.gap);
    const one: TestSet = {
      exercise: 'barbell-row',
      kg: t.kg,
      reps: t.reps,
      ...(t.rpe === null ? {} : { rpe: t.rpe }),
      ...(t.technique === null ? {} : { technique: t.technique }),
      ...(t.slot ? { slot: 'x' } : {}),
    };
    facts.push(...sessionFacts(date, sets(t.n, one)));
  }
  return { facts, end: date };
}

const viewOn = (facts: readonly EventBody[], date: string): AthleteView =>
  believe(ledgerOf([profiled, ...facts]), catalogue, day(date));
const runs = { numRuns: 150 };

test('a failed set never earns a step', () => {
  fc.assert(
    fc.property(history, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 13 }), (list, short, gap) => {
      const { facts, end } = factsOf(list);
      const date = addDays(end, gap);
      const asked = viewOn(facts, date).earned.get('barbell-row');
      if (asked === undefined || asked.reps <= short || asked.loadKg === null) return;
      const all = sets(Math.max(1, asked.sets - 1), {
        exercise: 'barbell-row',
        kg: asked.loadKg,
        reps: asked.reps,
        rpe: 8,
        slot: 'x',
      });
      const failed: TestSet = { exercise: 'barbell-row', kg: asked.loadKg, reps: asked.reps - short, rpe: 10, slot: 'x' };
      const after = viewOn([...facts, ...sessionFacts(date, [failed, ...all])], addDays(date, 3)).earned.get('barbell-row');
      expect(after?.verdict).not.toBe('step');
    }),
    runs,
  );
});

test('a lighter load never earns a step', () => {
  fc.assert(
    fc.property(history, fc.integer({ min: 6, max: 30 }), fc.boolean(), (list, percent, slot) => {
      const { facts, end } = factsOf(list);
      const date = addDays(end, 4);
      const asked = viewOn(facts, date).earned.get('barbell-row');
      if (asked === undefined || asked.loadKg === null) return;
      const kg = Math.round(asked.loadKg * (1 - percent / 100) * 4) / 4;
      const lighter = sets(asked.sets, { exercise: 'barbell-row', kg, reps: asked.reps, rpe: 7, ...(slot ? { slot: 'x' } : {}) });
      const after = viewOn([...facts, ...sessionFacts(date, lighter)], addDays(date, 3)).earned.get('barbell-row');
      expect(after?.verdict).not.toBe('step');
    }),
    runs,
  );
});

test('a lighter load earns nothing either where that load and two clean sessions of it stand from before', () => {
  const row = (kg: number, reps: number): TestSet => ({ exercise: 'barbell-row', kg, reps });
  const before = [
    ...sessionFacts('2026-01-02', [row(60, 4)]),
    ...sessionFacts('2026-01-07', sets(2, row(60, 4))),
    ...sessionFacts('2026-01-09', [row(67.5, 7)]),
  ];
  expect(viewOn(before, '2026-01-13').earned.get('barbell-row')).toMatchObject({ verdict: 'hold', loadKg: 67.5 });
  const lighter = sessionFacts('2026-01-13', [{ ...row(60.75, 7), rpe: 7 }]);
  const after = viewOn([...before, ...lighter], '2026-01-16').earned.get('barbell-row');
  expect(after).toMatchObject({ verdict: 'hold', loadKg: 60, rule: 'review.step' });
});

test('the calendar alone earns nothing: without two clean sessions there is no step', () => {
  fc.assert(
    fc.property(trained, fc.integer({ min: 1, max: 13 }), (one, wait) => {
      const { facts, end } = factsOf([one]);
      expect(viewOn(facts, addDays(end, wait)).earned.get('barbell-row')?.verdict).not.toBe('step');
    }),
    runs,
  );
});

test('a step is one repetition, one set, or one load step', () => {
  fc.assert(
    fc.property(history, fc.integer({ min: 1, max: 13 }), (list, wait) => {
      const { facts, end } = factsOf(list);
      const e = viewOn(facts, addDays(end, wait)).earned.get('barbell-row');
      if (e?.verdict !== 'step' || e.rule === 'prog.break') return;
      const more = {
        reps: e.reps - (e.standing.reps ?? 0),
        sets: e.sets - e.standing.sets,
        load: (e.loadKg ?? 0) - (e.standing.loadKg ?? 0),
      };
      expect(more.load).toBeLessThanOrEqual(2.5 + 1e-9);
      expect([more.reps > 0, more.sets > 0, more.load > 0].filter(Boolean)).toHaveLength(1);
      expect(more.reps).toBeLessThanOrEqual(1);
      expect(more.sets).toBeLessThanOrEqual(1);
    }),
    runs,
  );
});

test('a break never starts higher than before, and longer breaks start no higher than shorter ones', () => {
  fc.assert(
    fc.property(history, fc.integer({ min: 14, max: 60 }), fc.integer({ min: 0, max: 60 }), (list, wait, more) => {
      const { facts, end } = factsOf(list);
      const short = viewOn(facts, addDays(end, wait)).earned.get('barbell-row');
      const long = viewOn(facts, addDays(end, wait + more)).earned.get('barbell-row');
      if (short === undefined || long === undefined) return;
      expect(short.loadKg ?? 0).toBeLessThanOrEqual(short.standing.loadKg ?? 0);
      expect(long.loadKg ?? 0).toBeLessThanOrEqual(short.loadKg ?? 0);
      expect(long.sets).toBeLessThanOrEqual(short.sets);
    }),
    runs,
  );
});

test('more soreness never earns more', () => {
  fc.assert(
    fc.property(history, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 13 }), (list, level, wait) => {
      const { facts, end } = factsOf(list);
      const date = addDays(end, wait);
      const told = (n: number): EventBody => ({ type: 'CheckInRecorded', date, soreness: { 'upper-back': n } });
      const less = viewOn([...facts, told(level)], date).earned.get('barbell-row');
      const more = viewOn([...facts, told(level + 1)], date).earned.get('barbell-row');
      expect(more?.sets ?? 0).toBeLessThanOrEqual(less?.sets ?? 0);
      expect((more?.loadKg ?? 0) * (more?.reps ?? 0)).toBeLessThanOrEqual(
        (less?.loadKg ?? 0) * Math.max(less?.reps ?? 0, less?.standing.reps ?? 0),
      );
      if (less?.verdict !== 'step') expect(more?.verdict).not.toBe('step');
    }),
    runs,
  );
});

test('readiness lowers or holds, whatever was answered', () => {
  const answer = fc.record({
    sleepQuality: fc.integer({ min: 1, max: 5 }),
    energy: fc.integer({ min: 1, max: 5 }),
    calm: fc.integer({ min: 1, max: 5 }),
    mood: fc.integer({ min: 1, max: 5 }),
    sleepMinutes: fc.integer({ min: 0, max: 700 }),
  });
  fc.assert(
    fc.property(fc.array(answer, { minLength: 1, maxLength: 40 }), (answers) => {
      const facts = answers.map((a, i): EventBody => ({ type: 'CheckInRecorded', date: addDays(day('2026-01-01'), i), ...a }));
      const { readiness } = viewOn(facts, addDays(day('2026-01-01'), answers.length - 1));
      expect(readiness.setsFactor).toBeLessThanOrEqual(1);
      expect(readiness.rirPlus).toBeGreaterThanOrEqual(0);
    }),
    runs,
  );
});

test('the order in which facts arrive changes nothing', () => {
  fc.assert(
    fc.property(history, fc.infiniteStream(fc.nat()), (list, order) => {
      let date = day('2026-01-01');
      const sessions = list.map((t) => {
        date = addDays(date, t.gap);
        return sessionFacts(date, sets(t.n, { exercise: 'barbell-row', kg: t.kg, reps: t.reps }));
      });
      const keyed = sessions.map((facts) => ({ facts, key: order.next().value }));
      const shuffled = keyed.sort((a, b) => a.key - b.key).flatMap((x) => x.facts);
      const one = viewOn(sessions.flat(), addDays(date, 2));
      const other = viewOn(shuffled, addDays(date, 2));
      expect(other.earned).toEqual(one.earned);
      expect(other.strength).toEqual(one.strength);
      expect(other.loadedWeeks).toBe(one.loadedWeeks);
    }),
    runs,
  );
});

test('strength is a finite number with a doubt that grows while nothing is trained', () => {
  fc.assert(
    fc.property(history, fc.integer({ min: 0, max: 400 }), (list, wait) => {
      const { facts, end } = factsOf(list);
      const soon = viewOn(facts, addDays(end, 1)).strength.get('barbell-row');
      const later = viewOn(facts, addDays(end, 1 + wait)).strength.get('barbell-row');
      if (soon === undefined || later === undefined) return;
      expect(soon.e1rmKg).toBeGreaterThan(0);
      expect(Number.isFinite(soon.e1rmKg)).toBe(true);
      expect(later.sigmaPercent).toBeGreaterThanOrEqual(soon.sigmaPercent);
      expect(later.k).toBeGreaterThan(0);
    }),
    runs,
  );
});
