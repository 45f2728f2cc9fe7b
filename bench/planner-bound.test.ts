// Decides the laws of the selection on fifty real weeks: no plan anybody knows is worth more than the bound, no hard row breaks, and quick plans stay near the best.
import { expect, test } from 'vitest';
import { evaluate } from '../packages/engine/src/plan/select/evaluate.ts';
import { selectWeek } from '../packages/engine/src/plan/select/select-week.ts';
import { instances } from './planner-instances.ts';
import { belowPercent, fingerprint, judgedRuns, mandatoryMissing, ownBest, worthOfNothing } from './planner-known.ts';

test('the bound is never below the best known plan, and quick plans stay within 1 % of it on average and 2.5 % at worst', () => {
  const best = ownBest();
  const judged = judgedRuns();
  const lost: number[] = [];
  for (const { name, problem } of instances()) {
    const key = fingerprint(name, problem);
    const run = judged[key];
    const known = Math.max(best[key] ?? -Infinity, run?.value ?? -Infinity);
    expect(known, `${name} has a best known plan`).toBeGreaterThan(-Infinity);
    const solved = selectWeek(problem, 'quick', 1);
    const checked = evaluate(problem, solved.chosen);
    expect([...checked.broken, ...checked.overTime], name).toEqual([]);
    expect(checked.doubled, name).toBe(false);
    expect(checked.value, name).toBe(solved.value);
    expect(solved.bound, name).toBeGreaterThanOrEqual(Math.max(known, solved.value));
    if (run?.bound !== null && run !== undefined) expect(run.bound, `${name}, by the exact solver`).toBeGreaterThanOrEqual(known);
    const worth = Math.max(known, solved.value) + worthOfNothing(problem) + mandatoryMissing(problem, solved.short);
    lost.push(belowPercent(known, solved.value, worth));
  }
  expect(lost.length).toBeGreaterThanOrEqual(40);
  expect(lost.reduce((sum, one) => sum + one, 0) / lost.length).toBeLessThan(1);
  expect(Math.max(...lost)).toBeLessThan(2.5);
}, 180_000);

test('more effort never loosens the law, and on small weeks it never gives a worse plan than the stored best by more than 1 %', () => {
  const best = ownBest();
  for (const { name, problem } of instances().filter((one) => one.problem.variables < 1000)) {
    const known = Math.max(
      best[fingerprint(name, problem)] ?? -Infinity,
      judgedRuns()[fingerprint(name, problem)]?.value ?? -Infinity,
    );
    const solved = selectWeek(problem, 'full', 1);
    expect(solved.bound, name).toBeGreaterThanOrEqual(known);
    const worth = known + worthOfNothing(problem) + mandatoryMissing(problem, solved.short);
    expect(belowPercent(known, solved.value, worth), name).toBeLessThan(1);
  }
}, 180_000);
