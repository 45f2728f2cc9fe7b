// Decides which movements fill a week, with a bound on what any week could be worth: prices guide a seeded search.
import { anneal, type BestKnown } from './anneal.ts';
import { evaluate } from './evaluate.ts';
import { greedy, improve } from './greedy.ts';
import { Prices } from './lagrange.ts';
import type { Effort, WeekProblem, WeekSolution } from './problem.types.ts';

interface Dial {
  readonly first: number;
  readonly second: number;
  readonly warm: number;
  readonly long: number;
  readonly cycles: number;
}

/** Iteration counts only: no clock. `first` and `second` are price steps, `warm` and `long` moves. */
const DIAL: Readonly<Record<Effort, Dial>> = {
  quick: { first: 40, second: 30, warm: 12_000, long: 18_000, cycles: 1 },
  full: { first: 60, second: 60, warm: 30_000, long: 60_000, cycles: 3 },
  long: { first: 100, second: 200, warm: 120_000, long: 300_000, cycles: 3 },
};

/** Solves one week. Deterministic: `seed` and `effort` are the only knobs. `start` is a choice to begin from (continuity, re-planning). */
export function selectWeek(problem: WeekProblem, effort: Effort, seed: number, start: readonly number[] = []): WeekSolution {
  if (problem.variables === 0) {
    const empty = evaluate(problem, []);
    return { chosen: [], value: empty.value, bound: empty.value, short: empty.short };
  }
  const dial = DIAL[effort];
  const first = greedy(problem, start);
  improve(first, 1);
  const known: BestKnown = { best: new Int32Array(problem.movements * problem.days), count: 0, value: -Infinity };
  const begin = first.chosen();
  known.best.set(begin);
  known.count = begin.length;
  known.value = evaluate(problem, begin).value;
  const prices = new Prices(problem);
  prices.descend(dial.first, null, 3);
  prices.guide(known.value);
  anneal(problem, begin, prices, dial.warm, 800, 70, seed, known);
  prices.descend(dial.second, known.value, dial.second > 150 ? 8 : dial.second > 50 ? 5 : 3);
  prices.guide(known.value);
  for (let cycle = 0; cycle < dial.cycles; cycle++) {
    const from = known.best.slice(0, known.count);
    anneal(
      problem,
      from,
      prices,
      Math.floor(dial.long / dial.cycles),
      cycle === 0 ? 400 : 160,
      50,
      seed + 7919 * (cycle + 1),
      known,
    );
  }
  const choice = greedy(problem, [...known.best.slice(0, known.count)]);
  improve(choice, 1);
  const polished = choice.chosen();
  const kept = [...known.best.slice(0, known.count)].sort((a, b) => a - b);
  const polishedValue = evaluate(problem, polished);
  const keptValue = evaluate(problem, kept);
  const better =
    polishedValue.broken.length === 0 && polishedValue.overTime.length === 0 && polishedValue.value > keptValue.value;
  const result = better ? polishedValue : keptValue;
  return {
    chosen: better ? polished : kept,
    value: result.value,
    bound: Math.max(result.value, Math.ceil(prices.best - 1e-6)),
    short: result.short,
  };
}
