// Decides by example that a load follows at once where sets were clearly too easy, and that lighter weeks do not follow one another.
import { describe, expect, it } from 'vitest';
import type { EventBody } from '../ledger/event.types.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, kg, ledgerOf, profiled, rpe, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import { addDays } from '../units/calendar.ts';
import { believe } from './believe.ts';

const rows = (date: string, loadKg: number, reps: number, asked: number, told: number, count = 3): readonly EventBody[] =>
  sessionFacts(
    date,
    sets(count, {
      exercise: 'barbell-row',
      kg: loadKg,
      reps,
      rpe: told,
      slot: 'x',
      asked: { loadGrams: kg(loadKg), reps, rpe: rpe(asked) },
    }),
  );
const on = (facts: readonly EventBody[], today: string) => believe(ledgerOf([profiled, ...facts]), catalogue, day(today));
const earnedRow = (facts: readonly EventBody[], today: string) => on(facts, today).earned.get('barbell-row');

describe('[prog.clear-gap] a session told clearly easier than asked', () => {
  const before = rows('2026-01-05', 60, 8, 8, 8);
  it('moves the load at once, a share for each point', () => {
    const two = earnedRow([...before, ...rows('2026-01-07', 60, 8, 8, 6)], '2026-01-09');
    expect(two).toMatchObject({ verdict: 'step', loadKg: 62.5, reps: 8, rule: 'prog.clear-gap' });
    const three = earnedRow([...before, ...rows('2026-01-07', 80, 8, 8, 8), ...rows('2026-01-09', 80, 8, 8, 5)], '2026-01-12');
    expect(three).toMatchObject({ verdict: 'step', loadKg: 85, rule: 'prog.clear-gap' });
  });
  it('adds repetitions where the next weight is more than a tenth away', () => {
    const light = [...rows('2026-01-05', 10, 8, 8, 8), ...rows('2026-01-07', 10, 8, 8, 5)];
    expect(earnedRow(light, '2026-01-09')).toMatchObject({ verdict: 'step', loadKg: 10, reps: 10, rule: 'prog.clear-gap' });
  });
  it('earns nothing where a repetition was missing or technique broke', () => {
    const short = sessionFacts('2026-01-07', [
      ...sets(2, {
        exercise: 'barbell-row',
        kg: 60,
        reps: 8,
        rpe: 5,
        slot: 'x',
        asked: { loadGrams: kg(60), reps: 8, rpe: rpe(8) },
      }),
      { exercise: 'barbell-row', kg: 60, reps: 6, rpe: 5, slot: 'x', asked: { loadGrams: kg(60), reps: 8, rpe: rpe(8) } },
    ]);
    expect(earnedRow([...before, ...short], '2026-01-09')?.verdict).not.toBe('step');
  });
  it('says nothing more once a session was on target', () => {
    const facts = [...before, ...rows('2026-01-07', 60, 8, 8, 6), ...rows('2026-01-09', 62.5, 8, 8, 8)];
    expect(earnedRow(facts, '2026-01-12')).toMatchObject({ verdict: 'hold', loadKg: 62.5 });
  });
});

describe('[rpe.rir] sets told at the lower end of the scale', () => {
  it('lift a belief that stands at their floor, and not one that stands far above', () => {
    const easy = [...rows('2026-01-05', 40, 8, 8, 5), ...rows('2026-01-07', 40, 8, 8, 5)];
    const once = on(rows('2026-01-05', 40, 8, 8, 5), '2026-01-06').strength.get('barbell-row')?.e1rmKg ?? 0;
    const twice = on(easy, '2026-01-08').strength.get('barbell-row')?.e1rmKg ?? 0;
    expect(twice).toBeGreaterThanOrEqual(once);
    const strong = [...rows('2026-01-05', 80, 8, 8, 8), ...rows('2026-01-07', 80, 8, 8, 8)];
    const known = on(strong, '2026-01-09').strength.get('barbell-row')?.e1rmKg ?? 0;
    const after = on([...strong, ...rows('2026-01-08', 40, 8, 5, 5)], '2026-01-09').strength.get('barbell-row')?.e1rmKg ?? 0;
    expect(Math.abs(after / known - 1)).toBeLessThan(0.01);
  });
});

describe('[deload.dose] lighter weeks', () => {
  const week = (number: number, count: number, effort: number): readonly EventBody[] =>
    [0, 2, 4].flatMap((offset) => rows(addDays(day('2026-01-05'), number * 7 + offset), 60, 8, effort, effort, count));
  it('are each measured against loaded weeks: a second one does not count as loaded', () => {
    const facts = [...week(0, 6, 8), ...week(1, 6, 8), ...week(2, 6, 8), ...week(3, 3, 6), ...week(4, 3, 6), ...week(5, 3, 6)];
    expect(on(facts, '2026-02-16').loadedWeeks).toBe(0);
  });
  it('are told by what was asked where missed days made the weeks before small', () => {
    const facts = [...week(0, 4, 8), ...week(1, 4, 8), ...week(2, 4, 8), ...week(3, 3, 6)];
    expect(on(facts, '2026-02-02').loadedWeeks).toBe(0);
    const full = [...week(0, 4, 8), ...week(1, 4, 8), ...week(2, 4, 8), ...week(3, 3, 8)];
    expect(on(full, '2026-02-02').loadedWeeks).toBe(4);
  });
  it('are no lighter weeks while there is little to measure them by: a week with a missed day among the first three is none', () => {
    const facts = [...week(0, 5, 8), ...week(1, 4, 8), ...week(2, 2, 8), ...[3, 4, 5].flatMap((n) => week(n, 5, 8))];
    expect(on(facts, '2026-02-16').loadedWeeks).toBe(6);
  });
  it('are lighter than what was really done: after weeks of little, a little more is no rest', () => {
    const facts = [...[0, 1, 2].flatMap((n) => week(n, 6, 8)), ...week(3, 3, 8), ...week(4, 2, 8), ...week(5, 3, 8)];
    const between = [...facts, ...week(6, 6, 8), ...week(7, 2, 8)];
    expect(on(between, '2026-03-02').loadedWeeks).toBe(0);
    // Against 6, 6, 6 alone the third week of little would be as light as a planned one; beside 3, 2, 3 and 6 it is not.
    expect(on([...facts, ...week(6, 6, 8), ...week(7, 3, 8)], '2026-03-02').loadedWeeks).toBe(2);
  });
  it('become the usual when there are four in a row', () => {
    const facts = [0, 1, 2].flatMap((n) => week(n, 6, 8));
    const little = [3, 4, 5, 6, 7, 8].flatMap((n) => week(n, 3, 8));
    expect(on([...facts, ...little], '2026-03-09').loadedWeeks).toBeGreaterThanOrEqual(2);
  });
});
