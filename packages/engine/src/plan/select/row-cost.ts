// Decides what a row costs at an activity: convex and piecewise linear, so that one price per row bounds it.
import type { WeekProblem } from './problem.types.ts';

/** Cost of one row at an activity, hard side left out. */
export function rowCost(problem: WeekProblem, row: number, activity: number): number {
  let cost = 0;
  const lo = problem.lo[row] as number;
  if (activity < lo) cost += (lo - activity) * (problem.price[row] as number);
  const aim = problem.aim[row] as number;
  if (activity < aim) cost += (aim - activity) * (problem.aimPrice[row] as number);
  const band = problem.band[row] as number;
  if (activity > band) cost += (activity - band) * (problem.bandPrice[row] as number);
  return cost;
}
