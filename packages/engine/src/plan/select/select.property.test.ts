// Decides the laws of the selection: the bound is never below the best plan, the choice never breaks a hard row, chance is only the seed.
import { expect, test } from 'vitest';
import { seededRandom } from '../../units/random.ts';
import { RowBuilder } from '../week/row-builder.ts';
import { Choice } from './choice.ts';
import { evaluate } from './evaluate.ts';
import { decay, naturalLog } from './own-math.ts';
import { NO_LIMIT, type WeekProblem } from './problem.types.ts';
import { selectWeek } from './select-week.ts';

/** A random problem of a few variables, small enough to try every choice. */
function tinyProblem(seed: number): WeekProblem {
  const random = seededRandom(seed);
  const rows = new RowBuilder();
  const movements = 3 + random.below(2);
  const days = 1 + random.below(2);
  for (let m = 0; m < movements; m++)
    for (let d = 0; d < days; d++)
      for (const sets of [2, 3])
        if (random.below(4) > 0) rows.variable(m, d, sets, 100 + random.below(2000), 2 + random.below(6) + sets);
  for (let r = 0; r < 5; r++) {
    const low = 1 + random.below(6);
    const limits = [
      { lo: low, price: 50 + random.below(900) },
      { hi: 1 + random.below(7) },
      { lo: low, price: 300, aim: low + random.below(4), aimPrice: 100, band: low + 4, bandPrice: 150, hi: 14 },
      { band: low, bandPrice: 200 + random.below(500) },
    ][random.below(4)];
    rows.row({ rule: 'test', subject: `${r}` }, limits ?? {}, (v) => (random.below(3) === 0 ? 0 : 1 + ((v + r) % 3)));
  }
  return rows.build(
    movements,
    days,
    [2, 3],
    Array.from({ length: days }, () => 8 + random.below(14)),
  );
}

function bestByTrying(problem: WeekProblem): number {
  let best = -Infinity;
  for (let mask = 0; mask < 1 << problem.variables; mask++) {
    const chosen: number[] = [];
    for (let v = 0; v < problem.variables; v++) if ((mask >> v) & 1) chosen.push(v);
    const result = evaluate(problem, chosen);
    if (!result.doubled && result.broken.length === 0 && result.overTime.length === 0) best = Math.max(best, result.value);
  }
  return best;
}

test('value ≤ best ≤ bound, and tiny problems are solved exactly nearly always', () => {
  let exact = 0;
  let tried = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const problem = tinyProblem(seed);
    if (problem.variables === 0 || problem.variables > 14) continue;
    const best = bestByTrying(problem);
    const solved = selectWeek(problem, 'quick', seed);
    const checked = evaluate(problem, solved.chosen);
    expect(checked.broken, `seed ${seed}`).toEqual([]);
    expect(checked.overTime, `seed ${seed}`).toEqual([]);
    expect(checked.doubled, `seed ${seed}`).toBe(false);
    expect(checked.value, `seed ${seed}`).toBe(solved.value);
    expect(solved.value, `seed ${seed}`).toBeLessThanOrEqual(best);
    expect(solved.bound, `seed ${seed}`).toBeGreaterThanOrEqual(best);
    tried++;
    if (solved.value === best) exact++;
  }
  expect(tried).toBeGreaterThan(30);
  expect(exact / tried).toBeGreaterThan(0.8);
});

test('what an exchange is said to gain is the difference of two evaluations, and −NO_LIMIT only where something would break', () => {
  let weighed = 0;
  let refused = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const problem = tinyProblem(seed);
    const choice = new Choice(problem);
    for (let v = 0; v < problem.variables; v += 2)
      if (choice.cell[choice.cellOf(v)] === -1 && choice.gainOf(v) > -NO_LIMIT) choice.put(v);
    const chosen = choice.chosen();
    const before = evaluate(problem, chosen).value;
    expect(choice.value).toBe(before);
    const check = (gain: number, next: readonly number[]): void => {
      const after = evaluate(problem, next);
      weighed++;
      if (gain > -NO_LIMIT) return expect(before + gain, `seed ${seed}`).toBe(after.value);
      refused++;
      expect(after.broken.length + after.overTime.length, `seed ${seed}`).toBeGreaterThan(0);
    };
    for (const out of chosen) {
      const rest = chosen.filter((one) => one !== out);
      check(choice.gainWithout(out), rest);
      for (let v = 0; v < problem.variables; v++)
        if (!chosen.includes(v)) check(choice.gainInstead(choice.leaving(out), v), [...rest, v]);
    }
    for (let v = 0; v < problem.variables; v++) if (!chosen.includes(v)) check(choice.gainOf(v), [...chosen, v]);
  }
  expect(weighed).toBeGreaterThan(500);
  expect(refused).toBeGreaterThan(20);
});

test('the same problem and seed give the same choice and bound', () => {
  const problem = tinyProblem(7);
  expect(selectWeek(problem, 'full', 3)).toEqual(selectWeek(problem, 'full', 3));
});

test('own exponentials and logarithms follow the real ones', () => {
  for (const x of [0, 0.1, 1, 2.5, 7]) expect(Math.abs(decay(x) - Math.exp(-x))).toBeLessThan(0.002);
  for (const x of [1e-4, 0.03, 0.5, 0.9, 1]) expect(naturalLog(x)).toBeCloseTo(Math.log(x), 10);
});
