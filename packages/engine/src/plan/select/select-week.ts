// Decides which movements fill a week, with a bound on what any week could be worth.
import { evaluate } from './evaluate.ts';
import { greedy, improve } from './greedy.ts';
import type { Effort, WeekProblem, WeekSolution } from './problem.types.ts';

/** Solves one week. Deterministic: `seed` and `effort` are the only knobs. `start` is a choice to begin from (continuity, re-planning). */
export function selectWeek(problem: WeekProblem, effort: Effort, seed: number, start: readonly number[] = []): WeekSolution {
  void effort; void seed;
  const first = greedy(problem, start);
  improve(first, 20);
  const chosen = first.chosen();
  const result = evaluate(problem, chosen);
  return { chosen, value: result.value, bound: easyBound(problem), short: result.short };
}

/** Every positive value taken at once, no shortage: valid and weak. */
function easyBound(problem: WeekProblem): number {
  let bound = 0;
  const best = new Map<number, number>();
  for (let v = 0; v < problem.variables; v++) {
    const cell = (problem.movementOf[v] as number) * problem.days + (problem.dayOf[v] as number);
    best.set(cell, Math.max(best.get(cell) ?? 0, problem.value[v] as number));
  }
  for (const value of best.values()) bound += value;
  return bound;
}
