// Decides by example what a load that keeps falling short comes down to: the lighter one that was asked for, and less again where that falls short too.
import { describe, expect, it } from 'vitest';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, kg, ledgerOf, profiled, rpe, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import { addDays } from '../units/calendar.ts';
import { believe } from './believe.ts';
import type { Earned } from './view.types.ts';

const START = day('2026-01-05');

/** Rows of one session a week: what was asked in kilograms, the repetitions of six that came of it, and the effort asked for (8). */
function after(weeks: readonly (readonly [askedKg: number, reps: number, effort?: number])[]): Earned | undefined {
  const facts = weeks.flatMap(([loadKg, reps, effort = 8], week) =>
    sessionFacts(
      addDays(START, 7 * week),
      sets(3, {
        exercise: 'barbell-row',
        kg: loadKg,
        reps,
        slot: 'x',
        asked: { loadGrams: kg(loadKg), reps: 6, rpe: rpe(effort) },
      }),
    ),
  );
  return believe(ledgerOf([profiled, ...facts]), catalogue, addDays(START, 7 * weeks.length)).earned.get('barbell-row');
}

describe('a load that keeps falling short', () => {
  it('[review.missed-target] is a twentieth lighter after two misses, and lighter again where that falls short', () => {
    const twice = after([
      [60, 6],
      [60, 4],
      [60, 4],
    ]);
    expect(twice).toMatchObject({ verdict: 'back', loadKg: 57 });
    const again = after([
      [60, 6],
      [60, 4],
      [60, 4],
      [57, 4],
    ]);
    expect(again).toMatchObject({ verdict: 'back', loadKg: 54.15, standing: { loadKg: 57 } });
  });
  it('[review.missed-target] stands where the lighter one was done, and never rises by a miss', () => {
    expect(
      after([
        [60, 6],
        [60, 4],
        [60, 4],
        [57, 6],
      ])?.loadKg,
    ).toBeLessThanOrEqual(57);
    const loads = [4, 5, 6].map((misses) => after([[60, 6], ...Array.from({ length: misses }, () => [57, 4] as const)])?.loadKg);
    for (const load of loads) expect(load).toBeLessThanOrEqual(57);
  });
  it('[review.missed-target] is answered where the twentieth was rounded to the next weight that exists: done as asked, it is over', () => {
    const missed: [number, number][] = [
      [22, 6],
      [22, 4],
      [22, 4],
    ];
    // A twentieth less is 20.9; the bar goes in steps of 2.5, so that 20 is asked for.
    expect(after(missed)).toMatchObject({ verdict: 'back', loadKg: 20.9 });
    expect(after([...missed, [20, 6]])).toMatchObject({ verdict: 'hold', loadKg: 20 });
    expect(after([...missed, [20, 6], [20, 6]])?.because).not.toContain('fell short');
    // Far below it, or asked for easily, a day stays a lighter one and answers nothing.
    expect(after([...missed, [17, 6]])).toMatchObject({ verdict: 'back', loadKg: 20.9 });
    expect(after([...missed, [20, 6, 5]])).toMatchObject({ verdict: 'back', loadKg: 20.9 });
  });
});
