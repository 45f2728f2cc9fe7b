// Decides by example what easy work says: at least this strong, and soon a step; never a weaker belief, never a ladder of its own.
import { describe, expect, it } from 'vitest';
import type { EventBody } from '../ledger/event.types.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, kg, ledgerOf, profiled, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import { believe } from './believe.ts';

const asking = (loadKg: number, reps: number, effort: number) => ({ loadGrams: kg(loadKg), reps, rpe: (effort * 2) as never });

/** Three sets of rows as asked, told at `told`. */
const rows = (date: string, loadKg: number, reps: number, asked: number, told: number | null): readonly EventBody[] =>
  sessionFacts(
    date,
    sets(3, {
      exercise: 'barbell-row',
      kg: loadKg,
      reps,
      ...(told === null ? {} : { rpe: told }),
      asked: asking(loadKg, reps, asked),
    }),
  );

const on = (facts: readonly EventBody[], today: string) => believe(ledgerOf([profiled, ...facts]), catalogue, day(today));
const earnedRow = (facts: readonly EventBody[], today: string) => on(facts, today).earned.get('barbell-row');

describe('two sessions in a row easier than asked', () => {
  it('earn a load step without waiting for the fortnight (rule prog.two-week-step)', () => {
    const facts = [...rows('2026-01-05', 60, 8, 8, 8), ...rows('2026-01-07', 60, 8, 8, 7), ...rows('2026-01-09', 60, 8, 8, 7)];
    expect(earnedRow(facts, '2026-01-12')).toMatchObject({ verdict: 'step', loadKg: 62.5, reps: 8, rule: 'prog.two-week-step' });
  });
  it('[prog.small-step] earn one repetition where the next weight is far', () => {
    const facts = [
      ...rows('2026-01-05', 10, 8, 8, 8),
      ...rows('2026-01-07', 10, 8, 8, 6.5),
      ...rows('2026-01-09', 10, 8, 8, 6.5),
    ];
    expect(earnedRow(facts, '2026-01-12')).toMatchObject({ verdict: 'step', loadKg: 10, reps: 9 });
  });
  it('earn the next weight with two repetitions fewer when told as easy as can be', () => {
    const facts = [...rows('2026-01-05', 10, 8, 8, 8), ...rows('2026-01-07', 10, 8, 8, 5), ...rows('2026-01-09', 10, 8, 8, 5)];
    expect(earnedRow(facts, '2026-01-12')).toMatchObject({ verdict: 'step', loadKg: 12.5, reps: 6 });
  });
  it('earn nothing where one of them was on target', () => {
    const facts = [...rows('2026-01-05', 60, 8, 8, 7), ...rows('2026-01-07', 60, 8, 8, 7), ...rows('2026-01-09', 60, 8, 8, 8)];
    expect(earnedRow(facts, '2026-01-12')).toMatchObject({ verdict: 'hold', loadKg: 60 });
  });
});

describe('an easy set', () => {
  it('does not pull a first guess down: it only says "at least"', () => {
    const guess = on([], '2026-01-05').strength.get('barbell-row');
    const after = on(rows('2026-01-05', 10, 8, 6, 5), '2026-01-07').strength.get('barbell-row');
    expect(guess?.source).toBe('guess');
    expect(after?.e1rmKg).toBeGreaterThanOrEqual((guess?.e1rmKg ?? 0) * 0.99);
    expect(after?.sigmaPercent).toBeGreaterThan(10);
  });
  it('lowers nothing when its effort was not told but asked to be easy', () => {
    const known = [...rows('2026-01-05', 60, 8, 8, 8), ...rows('2026-01-12', 60, 8, 8, 8), ...rows('2026-01-19', 60, 8, 8, 8)];
    const before = on(known, '2026-01-27').strength.get('barbell-row')?.e1rmKg ?? 0;
    const after = on([...known, ...rows('2026-01-26', 45, 8, 6, null)], '2026-01-27').strength.get('barbell-row')?.e1rmKg ?? 0;
    expect(after).toBeGreaterThanOrEqual(before * 0.995);
  });
});

describe('a dose far short the first time', () => {
  it('is a miss of what was asked, not a dose of its own', () => {
    const facts = sessionFacts(
      '2026-01-05',
      sets(3, { exercise: 'barbell-row', kg: 60, reps: 2, rpe: 10, asked: asking(60, 8, 7) }),
    );
    expect(earnedRow(facts, '2026-01-07')).toMatchObject({ reps: 8, verdict: 'hold' });
  });
});

describe('a lighter week', () => {
  it('opens no ladder: the week after goes on from where it was', () => {
    const facts = [
      ...rows('2026-01-05', 60, 8, 8, 8),
      ...rows('2026-01-12', 60, 8, 8, 8),
      ...rows('2026-01-19', 45, 12, 6, 5),
      ...rows('2026-01-21', 45, 12, 6, 5),
    ];
    expect(earnedRow(facts, '2026-01-26')?.loadKg).toBe(60);
  });
});

describe('a load of ten times what was asked', () => {
  it('is a slip of the decimal point: neither the dose nor the belief follows it', () => {
    const known = [...rows('2026-01-05', 60, 8, 8, 8), ...rows('2026-01-12', 60, 8, 8, 8)];
    const slip = sessionFacts('2026-01-19', [
      { exercise: 'barbell-row', kg: 60, reps: 8, rpe: 8, asked: asking(60, 8, 8) },
      { exercise: 'barbell-row', kg: 600, reps: 8, rpe: 8, asked: asking(60, 8, 8) },
      { exercise: 'barbell-row', kg: 60, reps: 8, rpe: 8, asked: asking(60, 8, 8) },
    ]);
    const after = on([...known, ...slip], '2026-01-21');
    expect(after.earned.get('barbell-row')?.loadKg).toBeLessThanOrEqual(62.5);
    expect(after.strength.get('barbell-row')?.e1rmKg).toBeLessThan(90);
  });
});
