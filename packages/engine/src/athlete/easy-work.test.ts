// Decides by example what easy work says: at least this strong, and soon a step; never a weaker belief, never a ladder of its own.
import { describe, expect, it } from 'vitest';
import type { EventBody } from '../ledger/event.types.ts';
import { kg, rpe, sessionFacts } from '../testing-fixtures/ledger.ts';
import { believedOn, rowsOn } from '../testing-fixtures/given.ts';

const earnedRow = (facts: readonly EventBody[], today: string) => believedOn(today, facts).earned.get('barbell-row');

describe('two sessions in a row easier than asked', () => {
  it('earn a load step without waiting for the fortnight (rule prog.two-week-step)', () => {
    const facts = [
      ...rowsOn('2026-01-05', { kg: 60, reps: 8 }),
      ...rowsOn('2026-01-07', { kg: 60, reps: 8, told: 7 }),
      ...rowsOn('2026-01-09', { kg: 60, reps: 8, told: 7 }),
    ];
    expect(earnedRow(facts, '2026-01-12')).toMatchObject({ verdict: 'step', loadKg: 62.5, reps: 8, rule: 'prog.two-week-step' });
  });
  it('[prog.small-step] earn one repetition where the next weight is far', () => {
    const facts = [
      ...rowsOn('2026-01-05', { kg: 10, reps: 8 }),
      ...rowsOn('2026-01-07', { kg: 10, reps: 8, told: 6.5 }),
      ...rowsOn('2026-01-09', { kg: 10, reps: 8, told: 6.5 }),
    ];
    expect(earnedRow(facts, '2026-01-12')).toMatchObject({ verdict: 'step', loadKg: 10, reps: 9 });
  });
  it('earn the next weight with two repetitions fewer when told as easy as can be', () => {
    const facts = [
      ...rowsOn('2026-01-05', { kg: 10, reps: 8 }),
      ...rowsOn('2026-01-07', { kg: 10, reps: 8, told: 5 }),
      ...rowsOn('2026-01-09', { kg: 10, reps: 8, told: 5 }),
    ];
    expect(earnedRow(facts, '2026-01-12')).toMatchObject({ verdict: 'step', loadKg: 12.5, reps: 6 });
  });
  it('earn nothing where one of them was on target', () => {
    const facts = [
      ...rowsOn('2026-01-05', { kg: 60, reps: 8, told: 7 }),
      ...rowsOn('2026-01-07', { kg: 60, reps: 8, told: 7 }),
      ...rowsOn('2026-01-09', { kg: 60, reps: 8 }),
    ];
    expect(earnedRow(facts, '2026-01-12')).toMatchObject({ verdict: 'hold', loadKg: 60 });
  });
});

describe('a lift done for the first time', () => {
  const first = (loadKg: number, told: number) =>
    earnedRow(rowsOn('2026-01-05', { kg: loadKg, reps: 10, rpe: 6, told }), '2026-01-07');
  it('[prog.find-load] told at the easy end it takes the next weight at once, up to a quarter more', () => {
    expect(first(10, 5)).toMatchObject({ verdict: 'step', loadKg: 12.5, reps: 10, rule: 'prog.find-load' });
    expect(first(5, 5)).toMatchObject({ verdict: 'hold', loadKg: 5 });
    expect(first(10, 6)).toMatchObject({ verdict: 'hold', loadKg: 10 });
  });
});

describe('an easy set', () => {
  it('does not pull a first guess down: it only says "at least"', () => {
    const guess = believedOn('2026-01-05', []).strength.get('barbell-row');
    const after = believedOn('2026-01-07', rowsOn('2026-01-05', { kg: 10, reps: 8, rpe: 6, told: 5 })).strength.get(
      'barbell-row',
    );
    expect(guess?.source).toBe('guess');
    expect(after?.e1rmKg).toBeGreaterThanOrEqual((guess?.e1rmKg ?? 0) * 0.99);
    expect(after?.sigmaPercent).toBeGreaterThan(10);
  });
  it('lowers nothing when its effort was not told but asked to be easy', () => {
    const known = [
      ...rowsOn('2026-01-05', { kg: 60, reps: 8 }),
      ...rowsOn('2026-01-12', { kg: 60, reps: 8 }),
      ...rowsOn('2026-01-19', { kg: 60, reps: 8 }),
    ];
    const before = believedOn('2026-01-27', known).strength.get('barbell-row')?.e1rmKg ?? 0;
    const after =
      believedOn('2026-01-27', [...known, ...rowsOn('2026-01-26', { kg: 45, reps: 8, rpe: 6, told: null })]).strength.get(
        'barbell-row',
      )?.e1rmKg ?? 0;
    expect(after).toBeGreaterThanOrEqual(before * 0.995);
  });
});

describe('a dose far short the first time', () => {
  it('is a miss of what was asked, not a dose of its own', () => {
    const facts = rowsOn('2026-01-05', { kg: 60, reps: 8, done: 2, rpe: 7, told: 10 });
    expect(earnedRow(facts, '2026-01-07')).toMatchObject({ reps: 8, verdict: 'hold' });
  });
});

describe('a lighter week', () => {
  it('opens no ladder: the week after goes on from where it was', () => {
    const facts = [
      ...rowsOn('2026-01-05', { kg: 60, reps: 8 }),
      ...rowsOn('2026-01-12', { kg: 60, reps: 8 }),
      ...rowsOn('2026-01-19', { kg: 45, reps: 12, rpe: 6, told: 5 }),
      ...rowsOn('2026-01-21', { kg: 45, reps: 12, rpe: 6, told: 5 }),
    ];
    expect(earnedRow(facts, '2026-01-26')?.loadKg).toBe(60);
  });
});

describe('a load of ten times what was asked', () => {
  it('is a slip of the decimal point: neither the dose nor the belief follows it', () => {
    const known = [...rowsOn('2026-01-05', { kg: 60, reps: 8 }), ...rowsOn('2026-01-12', { kg: 60, reps: 8 })];
    const one = { exercise: 'barbell-row', kg: 60, reps: 8, rpe: 8, asked: { loadGrams: kg(60), reps: 8, rpe: rpe(8) } };
    const slip = sessionFacts('2026-01-19', [one, { ...one, kg: 600 }, one]);
    const after = believedOn('2026-01-21', [...known, ...slip]);
    expect(after.earned.get('barbell-row')?.loadKg).toBeLessThanOrEqual(62.5);
    expect(after.strength.get('barbell-row')?.e1rmKg).toBeLessThan(90);
  });
});
