// Decides which movements fill a week, with a bound on what any week could be worth: prices guide a seeded search.
import { repairMandatory } from './repair.ts';
import { anneal, type BestKnown } from './anneal.ts';
import { Choice } from './choice.ts';
import { evaluate } from './evaluate.ts';
import { inOrder } from './in-order.ts';
import { improve } from './greedy.ts';
import { kernelOf } from './kernel.ts';
import { Prices } from './lagrange.ts';
import { type Effort, NO_LIMIT, type WeekProblem, type WeekSolution } from './problem.types.ts';

interface Dial {
  /** Variables that the search looks at; what lies beyond is only bounded, and tried at the end. */
  readonly kernel: number;
  /** Work for the whole search; a unit is about a microsecond of a quiet desktop core. Counts only, no clock. */
  readonly work: number;
  /** Price steps before the first search, and in each round after it. */
  readonly first: number;
  readonly steps: number;
  readonly rounds: number;
  /** Most moves of one cooling. */
  readonly cooling: number;
  /** Where the first cooling begins, in thousandths of a point. */
  readonly hot: number;
  /** A loss of this many thousandths of a point makes a variable e times rarer among those tried. */
  readonly width: number;
}

const DIAL: Readonly<Record<Effort, Dial>> = {
  quick: { kernel: Infinity, work: 18_000, first: 12, steps: 44, rounds: 1, cooling: 30_000, hot: 400, width: 350 },
  full: { kernel: Infinity, work: 65_000, first: 15, steps: 60, rounds: 2, cooling: 60_000, hot: 400, width: 350 },
  long: { kernel: Infinity, work: 230_000, first: 20, steps: 130, rounds: 3, cooling: 120_000, hot: 400, width: 350 },
};

/**
 * A quick search near the weeks before needs two thirds of the work: it looks at what they held and at what the first prices think something
 * of. On weeks of the loop it ends nearer to the best than the search of all; without a week to begin from it does not, and is not used.
 */
const AGAIN: Dial = { kernel: 450, work: 12_200, first: 12, steps: 44, rounds: 1, cooling: 60_000, hot: 500, width: 600 };

/** Work of a move, and of a price step on a problem: measured, rounded. */
const MOVE_WORK = 0.2;
function stepWork(problem: WeekProblem): number {
  return 15 + problem.col.length * 0.0035;
}
/** A round on a tiny problem needs no more moves than this for each variable. */
const MOVES_PER_VARIABLE = 400;
/** A round's price steps take at most this share of the whole work. */
const STEPS_SHARE = 0.5;

/** A gain like this fills a mandatory exposure: those come first. */
const MUST_GAIN = 15_000;
/** A gain like this fills one of its own, not a part of one. */
const STRICT_GAIN = 42_000;
/** Rows whose missing unit costs this keep some that serve them in a smaller search: goals, lifts that lead a day, fast work. */
const SERVED = 9_000;
const HOT = 800;
const COLD = 50;

/**
 * Solves one week. Deterministic: `seed` and `effort` are the only knobs. `start` is a choice to begin from (continuity, re-planning); with
 * `near` a quick search stays near it. The bound holds for every week all the same.
 */
export function selectWeek(
  problem: WeekProblem,
  effort: Effort,
  seed: number,
  start: readonly number[] = [],
  near = false,
): WeekSolution {
  if (problem.variables === 0) {
    const empty = evaluate(problem, []);
    return { chosen: [], value: empty.value, bound: empty.value, short: empty.short };
  }
  const dial = near && effort === 'quick' && start.length > 0 ? AGAIN : DIAL[effort];
  const prices = new Prices(problem);
  prices.descend(dial.first, null, 3);
  prices.guide(null);
  const left = dial.work - dial.first * stepWork(problem);
  const known =
    problem.variables > dial.kernel
      ? searchKernel(problem, prices, { dial, work: left, seed, start })
      : search(problem, prices, { dial, work: left, seed, start });
  prices.remove(known.value);
  const choice = choiceOf(problem, known);
  improve(choice, 2, prices.removed, prices.price);
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

/** One search: how far it goes, the work it has left, and the choice it begins from. */
interface SearchRun {
  readonly dial: Dial;
  readonly work: number;
  readonly seed: number;
  readonly start: readonly number[];
}

/** The search among the variables that the first prices think most of; `prices` are afterwards the kernel's, with their bound on the whole week. */
function searchKernel(problem: WeekProblem, prices: Prices, run: SearchRun): BestKnown {
  const kernel = kernelOf(problem, prices.loss, run.dial.kernel, run.start, SERVED);
  const { whole } = kernel;
  const place = new Map<number, number>();
  for (let i = 0; i < whole.length; i++) place.set(whole[i] as number, i);
  const start = run.start.map((v) => place.get(v) as number);
  const within = prices.within(kernel);
  const found = search(kernel.problem, within, { ...run, start });
  prices.takeOver(within, kernel);
  prices.guide(null);
  return { ...found, best: found.best.map((v, i) => (i < found.count ? (whole[v] as number) : 0)) };
}

/** Coolings between price steps, as far as the work reaches. */
function search(problem: WeekProblem, prices: Prices, { dial, work, seed, start }: SearchRun): BestKnown {
  const step = stepWork(problem);
  let left = work;
  const [byLoss, byTime] = firstChoices(problem, prices.loss, start);
  const begin = (byTime.value > byLoss.value ? byTime : byLoss).chosen();
  const known: BestKnown = {
    best: new Int32Array(problem.movements * problem.days),
    count: begin.length,
    value: evaluate(problem, begin).value,
  };
  known.best.set(begin);
  const warm = Math.min(10_000, Math.floor((0.15 * left) / MOVE_WORK));
  anneal(problem, begin, prices, { moves: warm, hot: 400, cold: COLD, width: dial.width, seed }, known);
  left -= warm * MOVE_WORK;
  let cycle = 0;
  for (let round = 1; round <= dial.rounds; round++) {
    const steps = Math.max(20, Math.min(dial.steps, Math.floor((STEPS_SHARE * dial.work) / dial.rounds / step)));
    left -= steps * step;
    prices.descend(steps, known.value, steps > 100 ? 8 : steps > 50 ? 5 : 3);
    prices.guide(known.value);
    if (round === 1) repair(problem, known, prices);
    if (prices.best < known.value + 1) break;
    const moves = Math.min(problem.variables * MOVES_PER_VARIABLE, Math.floor(left / MOVE_WORK / (dial.rounds - round + 1)));
    const cycles = Math.max(1, Math.ceil(moves / dial.cooling));
    for (let i = 0; i < cycles; i++) {
      cycle++;
      const fresh = i % 3 === 1;
      const from = fresh ? (cycle % 2 === 0 ? byTime : byLoss).chosen() : known.best.slice(0, known.count);
      const hot = fresh ? HOT : cycle === 1 ? dial.hot : 160;
      const cooling = { moves: Math.floor(moves / cycles), hot, cold: COLD, width: dial.width, seed: seed + 7919 * cycle };
      anneal(problem, from, prices, cooling, known);
    }
    left -= moves * MOVE_WORK;
  }
  return known;
}

function choiceOf(problem: WeekProblem, known: BestKnown): Choice {
  const choice = new Choice(problem);
  for (const v of known.best.slice(0, known.count)) choice.put(v);
  return choice;
}

/** Makes room for mandatory exposures that the search left out, then fills what is free again. */
function repair(problem: WeekProblem, known: BestKnown, prices: Prices): void {
  const choice = choiceOf(problem, known);
  if (!repairMandatory(choice, MUST_GAIN)) return;
  improve(choice, 2, prices.removed, prices.price);
  const chosen = choice.chosen();
  known.best.set(chosen);
  known.count = chosen.length;
  known.value = choice.value;
}

/** Two first choices: mandatory exposures by smallest loss, and by least time for days that are tight. */
function firstChoices(problem: WeekProblem, loss: Float64Array, keep: readonly number[]): [byLoss: Choice, byTime: Choice] {
  const byLoss = inOrder(loss);
  const byTime = inOrder(problem.time, byLoss);
  const most = mostGains(problem);
  const choices = [byLoss, byTime].map((mandatory) => {
    const choice = new Choice(problem);
    for (const v of keep) if (choice.cell[choice.cellOf(v)] === -1 && choice.gainOf(v) > -NO_LIMIT) choice.put(v);
    for (const [order, least] of [
      [mandatory, STRICT_GAIN],
      [mandatory, MUST_GAIN],
      [byLoss, 0],
    ] as const) {
      for (const v of order)
        if ((most[v] as number) > least && choice.cell[choice.cellOf(v)] === -1 && choice.gainOf(v) > least) choice.put(v);
    }
    return choice;
  });
  return choices as [Choice, Choice];
}

/** No choice gives a variable more than this when it enters: its value, and all that its rows can cost less. */
function mostGains({ variables, value, ptr, col, coef, price, aimPrice, bandPrice }: WeekProblem): Float64Array {
  const most = new Float64Array(value);
  for (let v = 0; v < variables; v++) {
    let gain = most[v] as number;
    for (let p = ptr[v] as number; p < (ptr[v + 1] as number); p++) {
      const row = col[p] as number;
      const by = coef[p] as number;
      gain += by > 0 ? by * ((price[row] as number) + (aimPrice[row] as number)) : -by * (bandPrice[row] as number);
    }
    most[v] = gain;
  }
  return most;
}
