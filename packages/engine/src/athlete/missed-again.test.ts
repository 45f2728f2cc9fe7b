// Decides by example what a load that keeps falling short comes down to: the lighter one that was asked for, and less again where that falls short too.
import { describe, expect, it } from 'vitest';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, kg, ledgerOf, profiled, rpe, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import { addDays } from '../units/calendar.ts';
import { believe } from './believe.ts';
import type { Earned } from './view.types.ts';

const START = day('2026-01-05');

/** Rows of one session a week: what was asked in kilograms, and the repetitions of six that came of it. */
function after(weeks: readonly (readonly [askedKg: number, reps: number])[]): Earned | undefined {
  const facts = weeks.flatMap(([loadKg, reps], week) =>
    sessionFacts(
      addDays(START, 7 * week),
      sets(3, {
        exercise: 'barbell-row',
        kg: loadKg,
        reps,
        slot: 'x',
        asked: { loadGrams: kg(loadKg), reps: 6, rpe: rpe(8) },
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
});
