// Decides the laws of the smaller search: what it leaves out changes no worth, breaks no row unseen, and its bound holds for the whole week.
import { expect, test } from 'vitest';
import { seededRandom } from '../../units/random.ts';
import { RowBuilder } from '../week/row-builder.ts';
import { evaluate } from './evaluate.ts';
import { kernelOf } from './kernel.ts';
import type { WeekProblem } from './problem.types.ts';
import { selectWeek } from './select-week.ts';

/** A random week of many movements, with mandatory rows, bands, ceilings and rows that nothing can cross. */
function wideProblem(seed: number): WeekProblem {
  const random = seededRandom(seed);
  const rows = new RowBuilder();
  const movements = 70;
  const days = 3;
  for (let m = 0; m < movements; m++)
    for (let d = 0; d < days; d++)
      for (const sets of [2, 3, 4])
        if (random.below(8) > 0) rows.variable(m, d, sets, 2000 + random.below(2000), 8 + random.below(8) + 3 * sets);
  const of = (v: number): number => rows.movementOf[v] as number;
  for (let r = 0; r < 24; r++) {
    const part = 2 + random.below(12);
    const low = 2 + random.below(5);
    const limits = [
      { lo: 1, price: 60_000 },
      { hi: 2 + random.below(3) },
      { lo: low, price: 900, aim: low + 3, aimPrice: 400, band: low + 6, bandPrice: 300, hi: 40 },
      { hi: 400 },
      { lo: 0, price: 500 },
    ][r % 5];
    rows.row({ rule: 'test', subject: `${r}` }, limits ?? {}, (v) =>
      of(v) % part !== r % part ? 0 : r % 5 === 2 ? (rows.setsOf[v] as number) : r % 5 === 4 && of(v) % 2 === 0 ? -1 : 1,
    );
  }
  return rows.build(movements, days, [2, 3, 4], [90, 90, 60]);
}

test('a choice is worth the same in the kernel, and breaks something in it when it does in the week', () => {
  let broken = 0;
  for (let seed = 1; seed <= 30; seed++) {
    const problem = wideProblem(seed);
    const random = seededRandom(seed + 1000);
    const loss = Float64Array.from({ length: problem.variables }, () => random.below(5000));
    const keep = [random.below(problem.variables), random.below(problem.variables)];
    const kernel = kernelOf(problem, loss, 60, keep, 15_000);
    for (const v of keep) expect([...kernel.whole]).toContain(v);
    expect(kernel.problem.rows).toBeLessThan(problem.rows);
    for (let one = 0; one < 20; one++) {
      const chosen = new Map<number, number>();
      for (let i = 0; i < 14; i++) {
        const v = random.below(kernel.problem.variables);
        chosen.set((kernel.problem.movementOf[v] as number) * 3 + (kernel.problem.dayOf[v] as number), v);
      }
      const small = evaluate(kernel.problem, [...chosen.values()]);
      const whole = evaluate(
        problem,
        [...chosen.values()].map((v) => kernel.whole[v] as number),
      );
      expect(small.value, `seed ${seed}`).toBe(whole.value);
      expect(small.broken.map((row) => kernel.rows[row])).toEqual(whole.broken);
      expect(small.overTime).toEqual(whole.overTime);
      broken += whole.broken.length;
    }
  }
  expect(broken).toBeGreaterThan(50);
});

test('a search near a week is never worse than that week, keeps every hard row, and no week is worth more than its bound', () => {
  for (let seed = 1; seed <= 6; seed++) {
    const problem = wideProblem(seed);
    const best = selectWeek(problem, 'full', seed);
    const begun = selectWeek(problem, 'quick', seed);
    const near = selectWeek(problem, 'quick', seed, begun.chosen, true);
    const checked = evaluate(problem, near.chosen);
    expect(checked.value, `seed ${seed}`).toBe(near.value);
    expect(checked.broken.length + checked.overTime.length, `seed ${seed}`).toBe(0);
    expect(checked.doubled, `seed ${seed}`).toBe(false);
    expect(near.value, `seed ${seed}`).toBeGreaterThanOrEqual(begun.value);
    expect(near.bound, `seed ${seed}`).toBeGreaterThanOrEqual(best.value);
    expect(selectWeek(problem, 'quick', seed, begun.chosen, true)).toEqual(near);
  }
});
