// Decides which movements fill a week, with a bound on what any week could be worth: prices guide a seeded search.
import { repairMandatory } from './repair.ts';
import { anneal, type BestKnown } from './anneal.ts';
import { Choice } from './choice.ts';
import { evaluate } from './evaluate.ts';
import { greedy, improve } from './greedy.ts';
import { Prices } from './lagrange.ts';
import { type Effort, NO_LIMIT, type WeekProblem, type WeekSolution } from './problem.types.ts';

interface Dial {
  /** Price steps before and after the first search. */
  readonly first: number;
  readonly second: number;
  /** Moves of the first search, and of the cycles after it. */
  readonly warm: number;
  readonly long: number;
  readonly cycles: number;
  /** Fresh starts while the proven gap stays wide. */
  readonly fresh: number;
}

/** Iteration counts only: no clock. */
const DIAL: Readonly<Record<Effort, Dial>> = {
  quick: { first: 40, second: 30, warm: 12_000, long: 18_000, cycles: 1, fresh: 0 },
  full: { first: 60, second: 60, warm: 30_000, long: 60_000, cycles: 3, fresh: 3 },
  long: { first: 100, second: 200, warm: 120_000, long: 300_000, cycles: 3, fresh: 3 },
};

/** A gap of this share of the chosen worth is wide: another start is worth its time. */
const WIDE_GAP = 0.02;
/** A gain like this fills a mandatory exposure: those come first. */
const MUST_GAIN = 15_000;
/** A gain like this fills one of its own, not a part of one. */
const STRICT_GAIN = 42_000;
const HOT = 800;
const COLD = 50;

/** Solves one week. Deterministic: `seed` and `effort` are the only knobs. `start` is a choice to begin from (continuity, re-planning). */
export function selectWeek(problem: WeekProblem, effort: Effort, seed: number, start: readonly number[] = []): WeekSolution {
  if (problem.variables === 0) {
    const empty = evaluate(problem, []);
    return { chosen: [], value: empty.value, bound: empty.value, short: empty.short };
  }
  const dial = DIAL[effort];
  const prices = new Prices(problem);
  prices.descend(dial.first, null, 3);
  prices.guide(null);
  const [byLoss, byTime] = firstChoices(problem, prices.loss, start);
  const begin = (byTime.value > byLoss.value ? byTime : byLoss).chosen();
  const known: BestKnown = {
    best: new Int32Array(problem.movements * problem.days),
    count: begin.length,
    value: evaluate(problem, begin).value,
  };
  known.best.set(begin);
  prices.guide(known.value);
  anneal(problem, begin, prices, dial.warm, HOT, 70, seed, known);
  // Mandatory exposures that only fit with everything brief are out of reach from a richer start.
  if (mandatoryShort(byTime) < mandatoryShort(choiceOf(problem, known)))
    anneal(problem, byTime.chosen(), prices, dial.warm, HOT, 70, seed + 31, known);
  repair(problem, known);
  prices.descend(dial.second, known.value, dial.second > 150 ? 8 : dial.second > 50 ? 5 : 3);
  prices.guide(known.value);
  const moves = Math.floor(dial.long / dial.cycles);
  for (let cycle = 1; cycle <= dial.cycles; cycle++) {
    anneal(problem, known.best.slice(0, known.count), prices, moves, cycle === 1 ? 400 : 160, COLD, seed + 7919 * cycle, known);
  }
  for (let start = 1; start <= dial.fresh && isWide(problem, known, prices.best); start++) {
    anneal(problem, begin, prices, dial.warm, HOT, COLD, seed + 104_729 * start, known);
    anneal(problem, known.best.slice(0, known.count), prices, moves, 160, COLD, seed + 15_485 * start, known);
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

function choiceOf(problem: WeekProblem, known: BestKnown): Choice {
  const choice = new Choice(problem);
  for (const v of known.best.slice(0, known.count)) choice.put(v);
  return choice;
}

/** Mandatory exposures that a choice lacks. */
function mandatoryShort(choice: Choice): number {
  const { problem } = choice;
  let short = 0;
  for (let row = 0; row < problem.rows; row++) {
    if ((problem.price[row] as number) >= MUST_GAIN && (choice.activity[row] as number) < (problem.lo[row] as number)) short++;
  }
  return short;
}

/** Makes room for mandatory exposures that the search left out, then fills what is free again. */
function repair(problem: WeekProblem, known: BestKnown): void {
  const choice = choiceOf(problem, known);
  if (!repairMandatory(choice, MUST_GAIN)) return;
  improve(choice, 2);
  const chosen = choice.chosen();
  known.best.set(chosen);
  known.count = chosen.length;
  known.value = choice.value;
}

/** Two first choices: mandatory exposures by smallest loss, and by least time for days that are tight. */
function firstChoices(problem: WeekProblem, loss: Float64Array, keep: readonly number[]): [byLoss: Choice, byTime: Choice] {
  const byLoss = Int32Array.from({ length: problem.variables }, (_, v) => v).sort(
    (a, b) => (loss[a] as number) - (loss[b] as number) || a - b,
  );
  const byTime = Int32Array.from(byLoss).sort(
    (a, b) => (problem.time[a] as number) - (problem.time[b] as number) || (loss[a] as number) - (loss[b] as number) || a - b,
  );
  const choices = [byLoss, byTime].map((mandatory) => {
    const choice = new Choice(problem);
    for (const v of keep) if (choice.cell[choice.cellOf(v)] === -1 && choice.gain(-1, v) > -NO_LIMIT) choice.put(v);
    for (const [order, least] of [
      [mandatory, STRICT_GAIN],
      [mandatory, MUST_GAIN],
      [byLoss, 0],
    ] as const) {
      for (const v of order) if (choice.cell[choice.cellOf(v)] === -1 && choice.gain(-1, v) > least) choice.put(v);
    }
    return choice;
  });
  return choices as [Choice, Choice];
}

/** True while the bound lies more than a share of the chosen movements' worth above the plan. */
function isWide(problem: WeekProblem, known: BestKnown, bound: number): boolean {
  let worth = 0;
  for (let i = 0; i < known.count; i++) worth += problem.value[known.best[i] as number] as number;
  return bound - known.value > WIDE_GAP * Math.max(1, worth);
}
