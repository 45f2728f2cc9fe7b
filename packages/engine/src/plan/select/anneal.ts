// Decides the search: seeded annealing over exchanges that prices suggest; hard rows may be crossed on the way, never in what is kept.
import { seededRandom } from '../../units/random.ts';
import { LOG_TABLE, naturalLog } from './own-math.ts';
import type { WeekProblem } from './problem.types.ts';
import { proposeMove, samplingTables } from './propose-move.ts';
import { SearchState } from './search-state.ts';

/** The best plan known so far; the search only ever improves it. */
export interface BestKnown {
  readonly best: Int32Array;
  count: number;
  value: number;
}

const COOL_EVERY = 64;
const REWEIGH_EVERY = 256;
/** The usual width of the draw, in thousandths of a point: about a tenth of what a slot is worth. */
export const SAMPLING_WIDTH = 350;

/** What guides the draw of moves: a price for each row, and for each variable its loss and whether it can be left out for good. */
export interface MoveGuide {
  readonly price: Float64Array;
  readonly loss: Float64Array;
  readonly removed: Uint8Array;
}

/** One cooling: `hot` and `cold` are temperatures in value units; a loss of `width` makes a variable e times rarer among those tried. */
export interface Cooling {
  readonly moves: number;
  readonly hot: number;
  readonly cold: number;
  readonly width: number;
  readonly seed: number;
}

/** Anneals from `start` and keeps in `known` what is better. Deterministic in the seed. */
export function anneal(
  problem: WeekProblem,
  start: Iterable<number>,
  prices: MoveGuide,
  { moves, hot, cold, width, seed }: Cooling,
  known: BestKnown,
): void {
  const random = seededRandom(seed);
  const tables = samplingTables(problem, prices.loss, prices.removed, width);
  const days: number[] = [];
  for (let day = 0; day < problem.days; day++) if ((tables[day] as Int32Array).length > 0) days.push(day);
  if (days.length === 0) return;
  const state = new SearchState(problem, prices.price, start);
  keepIfBetter(state, known);
  // (cold/hot)^(1/steps) without pow: e^(−x) = 1 − x + x²/2 − x³/6 for the small x of one step.
  const x = -naturalLog(cold / hot) / Math.max(1, Math.floor(moves / COOL_EVERY));
  const cooling = 1 - x + (x * x) / 2 - (x * x * x) / 6;
  let temperature = hot;
  for (let move = 1; move <= moves; move++) {
    if (move % COOL_EVERY === 0) temperature *= cooling;
    if (move % REWEIGH_EVERY === 0) state.reweigh();
    if (!proposeMove(state, tables, days, random)) continue;
    const threshold = temperature * (LOG_TABLE[random.below(LOG_TABLE.length)] as number);
    if (state.attempt(threshold)) keepIfBetter(state, known);
  }
}

function keepIfBetter(state: SearchState, known: BestKnown): void {
  if (state.broken > 0 || state.felt <= known.value + 1e-6) return;
  const value = state.value;
  if (value <= known.value + 1e-6) return;
  let count = 0;
  state.lists.forEach((list, day) => {
    for (let i = 0; i < (state.sizes[day] as number); i++) known.best[count++] = list[i] as number;
  });
  known.count = count;
  known.value = Math.round(value);
}
