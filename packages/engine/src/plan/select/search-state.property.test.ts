// Holds the quick refusal of an exchange to its promise: whatever gains enough is carried out, and the sums stay those of a fresh count.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../../units/random.ts';
import { RowBuilder } from '../week/row-builder.ts';
import type { WeekProblem } from './problem.types.ts';
import { proposeMove } from './propose-move.ts';
import { SearchState } from './search-state.ts';

const DAYS = 2;

function drawn(seed: number): WeekProblem {
  const random = seededRandom(seed);
  const rows = new RowBuilder();
  const movements = 8;
  for (let m = 0; m < movements; m++)
    for (let d = 0; d < DAYS; d++)
      for (const sets of [2, 3, 4]) rows.variable(m, d, sets, random.below(4000) - 500, 4 + random.below(4) + 2 * sets);
  for (let r = 0; r < 12; r++) {
    const low = 1 + random.below(6);
    const limits = [
      { lo: low, price: 20_000 + random.below(40_000) },
      { hi: random.below(9) },
      { lo: low, price: 300, aim: low + random.below(4), aimPrice: 100, band: low + 4, bandPrice: 150, hi: 14 },
      { lo: low, price: 3000 },
    ][random.below(4)];
    const meets = Array.from({ length: movements }, () => random.below(3));
    rows.rowByMovement({ rule: 'test', subject: `${r}` }, limits ?? {}, r % 2 === 0 ? 'sets' : 'slots', (m) => meets[m] ?? 0);
  }
  return rows.build(movements, DAYS, [2, 3, 4], [30, 40]);
}

test('an exchange is carried out exactly when a fresh count says that it gains at least the threshold', () => {
  let done = 0;
  let refused = 0;
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const problem = drawn(seed);
      const random = seededRandom(seed + 1);
      const prices = Float64Array.from({ length: problem.rows }, () => random.below(2000) - 1000);
      const table = Array.from({ length: DAYS }, (_, day) =>
        Int32Array.from({ length: 1024 }, (__, i) => 3 * (2 * (i % 8) + day) + (i % 3)),
      );
      const state = new SearchState(problem, prices, []);
      const chosen = new Set<number>();
      for (let move = 0; move < 60; move++) {
        if (!proposeMove(state, table, [0, 1], random)) continue;
        const next = new Set(chosen);
        for (let i = 0; i < state.leaving; i++) next.delete(state.out[i] ?? -1);
        for (let i = 0; i < state.entering; i++) next.add(state.into[i] ?? -1);
        const fresh = new SearchState(problem, prices, next);
        const threshold = -random.below(3000);
        const gain = fresh.felt - state.felt;
        const went = state.attempt(threshold);
        // A day that runs over by more than a little refuses whatever it gains.
        if (went) {
          expect(gain).toBeGreaterThan(threshold - 1e-3);
          expect(state.felt).toBeCloseTo(fresh.felt, 3);
          chosen.clear();
          for (const v of next) chosen.add(v);
          done += 1;
        } else if (gain >= threshold + 1e-3) {
          const over = [30, 40].some((capacity, day) => {
            let clock = 0;
            for (const v of next) if (problem.dayOf[v] === day) clock += problem.time[v] ?? 0;
            return clock > Math.floor(capacity * 1.15);
          });
          expect(over || state.leaving + state.entering === 0).toBe(true);
        } else refused += 1;
      }
    }),
    { numRuns: 60 },
  );
  expect(done).toBeGreaterThan(100);
  expect(refused).toBeGreaterThan(100);
});
