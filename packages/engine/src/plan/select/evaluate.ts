// Decides what a choice is worth, from scratch: value less the price of what is missing, and which hard rows it breaks.
import type { WeekProblem } from './problem.types.ts';
import { rowCost } from './row-cost.ts';

export interface Evaluation {
  readonly value: number;
  readonly broken: readonly number[];
  readonly overTime: readonly number[];
  readonly doubled: boolean;
  readonly short: Int32Array;
  readonly activity: Int32Array;
}

/** Evaluates chosen variables without any state of a search. */
export function evaluate(problem: WeekProblem, chosen: readonly number[]): Evaluation {
  const activity = new Int32Array(problem.rows);
  const used = new Int32Array(problem.days);
  const seen = new Set<number>();
  let value = 0;
  let doubled = false;
  for (const v of chosen) {
    value += problem.value[v] as number;
    const day = problem.dayOf[v] as number;
    used[day] = (used[day] as number) + (problem.time[v] as number);
    const cell = (problem.movementOf[v] as number) * problem.days + day;
    if (seen.has(cell)) doubled = true;
    seen.add(cell);
    for (let p = problem.ptr[v] as number; p < (problem.ptr[v + 1] as number); p++) {
      const row = problem.col[p] as number;
      activity[row] = (activity[row] as number) + (problem.coef[p] as number);
    }
  }
  const short = new Int32Array(problem.rows);
  const broken: number[] = [];
  for (let row = 0; row < problem.rows; row++) {
    const act = activity[row] as number;
    if (act > (problem.hi[row] as number)) broken.push(row);
    value -= rowCost(problem, row, act);
    const missing = (problem.lo[row] as number) - act;
    if (missing > 0 && (problem.price[row] as number) > 0) short[row] = missing;
  }
  const overTime: number[] = [];
  for (let day = 0; day < problem.days; day++) if ((used[day] as number) > (problem.capacity[day] as number)) overTime.push(day);
  return { value, broken, overTime, doubled, short, activity };
}
