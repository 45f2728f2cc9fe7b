// Decides by example that a load follows at once where sets were clearly too easy, and that lighter weeks do not follow one another.
import { describe, expect, it } from 'vitest';
import type { EventBody } from '../ledger/event.types.ts';
import { day, kg, rpe, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import { addDays } from '../units/calendar.ts';
import { believedOn, rowsOn } from '../testing-fixtures/given.ts';

const earnedRow = (facts: readonly EventBody[], today: string) => believedOn(today, facts).earned.get('barbell-row');

describe('[prog.clear-gap] a session told clearly easier than asked', () => {
  const before = rowsOn('2026-01-05', { kg: 60, reps: 8 });
  it('moves the load at once, a share for each point', () => {
    const two = earnedRow([...before, ...rowsOn('2026-01-07', { kg: 60, reps: 8, told: 6 })], '2026-01-09');
    expect(two).toMatchObject({ verdict: 'step', loadKg: 62.5, reps: 8, rule: 'prog.clear-gap' });
    const three = earnedRow(
      [...before, ...rowsOn('2026-01-07', { kg: 80, reps: 8 }), ...rowsOn('2026-01-09', { kg: 80, reps: 8, told: 5 })],
      '2026-01-12',
    );
    expect(three).toMatchObject({ verdict: 'step', loadKg: 85, rule: 'prog.clear-gap' });
  });
  it('adds repetitions where the next weight is more than a tenth away', () => {
    const light = [...rowsOn('2026-01-05', { kg: 10, reps: 8 }), ...rowsOn('2026-01-07', { kg: 10, reps: 8, told: 5 })];
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
    const facts = [
      ...before,
      ...rowsOn('2026-01-07', { kg: 60, reps: 8, told: 6 }),
      ...rowsOn('2026-01-09', { kg: 62.5, reps: 8 }),
    ];
    expect(earnedRow(facts, '2026-01-12')).toMatchObject({ verdict: 'hold', loadKg: 62.5 });
  });
});

describe('[rpe.rir] sets told at the lower end of the scale', () => {
  it('lift a belief that stands at their floor, and not one that stands far above', () => {
    const easy = [...rowsOn('2026-01-05', { kg: 40, reps: 8, told: 5 }), ...rowsOn('2026-01-07', { kg: 40, reps: 8, told: 5 })];
    const once =
      believedOn('2026-01-06', rowsOn('2026-01-05', { kg: 40, reps: 8, told: 5 })).strength.get('barbell-row')?.e1rmKg ?? 0;
    const twice = believedOn('2026-01-08', easy).strength.get('barbell-row')?.e1rmKg ?? 0;
    expect(twice).toBeGreaterThanOrEqual(once);
    const strong = [...rowsOn('2026-01-05', { kg: 80, reps: 8 }), ...rowsOn('2026-01-07', { kg: 80, reps: 8 })];
    const known = believedOn('2026-01-09', strong).strength.get('barbell-row')?.e1rmKg ?? 0;
    const after =
      believedOn('2026-01-09', [...strong, ...rowsOn('2026-01-08', { kg: 40, reps: 8, rpe: 5 })]).strength.get('barbell-row')
        ?.e1rmKg ?? 0;
    expect(Math.abs(after / known - 1)).toBeLessThan(0.01);
  });
});

describe('[deload.dose] lighter weeks', () => {
  const week = (number: number, count: number, effort: number): readonly EventBody[] =>
    [0, 2, 4].flatMap((offset) =>
      rowsOn(addDays(day('2026-01-05'), number * 7 + offset), { kg: 60, reps: 8, rpe: effort, count }),
    );
  it('are each measured against loaded weeks: a second one does not count as loaded', () => {
    const facts = [...week(0, 6, 8), ...week(1, 6, 8), ...week(2, 6, 8), ...week(3, 3, 6), ...week(4, 3, 6), ...week(5, 3, 6)];
    expect(believedOn('2026-02-16', facts).loadedWeeks).toBe(0);
  });
  it('are told by what was asked where missed days made the weeks before small', () => {
    const before = [0, 1, 2].flatMap((n) => week(n, 8, 8));
    expect(believedOn('2026-02-02', [...before, ...week(3, 5, 6)]).loadedWeeks).toBe(0);
    // Asked for easily, and still two thirds of what is done in other weeks: a day missed, and no rest.
    expect(believedOn('2026-02-02', [...before, ...week(3, 6, 6)]).loadedWeeks).toBe(4);
    const full = [...before, ...week(3, 5, 8)];
    expect(believedOn('2026-02-02', full).loadedWeeks).toBe(4);
  });
  it('are no lighter weeks while there is little to measure them by: a week with a missed day among the first three is none', () => {
    const facts = [...week(0, 5, 8), ...week(1, 4, 8), ...week(2, 2, 8), ...[3, 4, 5].flatMap((n) => week(n, 5, 8))];
    expect(believedOn('2026-02-16', facts).loadedWeeks).toBe(6);
  });
  it('are lighter than what was really done: after weeks of little, a little more is no rest', () => {
    const facts = [...[0, 1, 2].flatMap((n) => week(n, 6, 8)), ...week(3, 3, 8), ...week(4, 2, 8), ...week(5, 3, 8)];
    const between = [...facts, ...week(6, 6, 8), ...week(7, 2, 8)];
    expect(believedOn('2026-03-02', between).loadedWeeks).toBe(0);
    // Against 6, 6, 6 alone the third week of little would be as light as a planned one; beside 3, 2, 3 and 6 it is not.
    expect(believedOn('2026-03-02', [...facts, ...week(6, 6, 8), ...week(7, 3, 8)]).loadedWeeks).toBe(2);
  });
  it('become the usual when there are four in a row', () => {
    const facts = [0, 1, 2].flatMap((n) => week(n, 6, 8));
    const little = [3, 4, 5, 6, 7, 8].flatMap((n) => week(n, 3, 8));
    expect(believedOn('2026-03-09', [...facts, ...little]).loadedWeeks).toBeGreaterThanOrEqual(2);
  });
});
