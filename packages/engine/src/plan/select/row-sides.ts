// Decides how the rows of a problem lie in memory for who asks for their cost again and again: all sides of a row beside each other.
import type { WeekProblem } from './problem.types.ts';

/** Numbers a row, in this order: lo, price, aim, aimPrice, band, bandPrice, hi. */
export const ROW_SIDES = 8;
const HIGH = 6;

const known = new WeakMap<WeekProblem, Int32Array>();

/** Made once for each problem. */
export function rowSides(problem: WeekProblem): Int32Array {
  let sides = known.get(problem);
  if (sides === undefined) {
    sides = new Int32Array(problem.rows * ROW_SIDES);
    const { lo, price, aim, aimPrice, band, bandPrice, hi } = problem;
    [lo, price, aim, aimPrice, band, bandPrice, hi].forEach((side, place) => {
      for (let row = 0; row < problem.rows; row++) (sides as Int32Array)[row * ROW_SIDES + place] = side[row] as number;
    });
    known.set(problem, sides);
  }
  return sides;
}

/** The same as `rowCost`. */
export function sideCost(sides: Int32Array, row: number, activity: number): number {
  const at = row * ROW_SIDES;
  let cost = 0;
  const lo = sides[at] as number;
  if (activity < lo) cost += (lo - activity) * (sides[at + 1] as number);
  const aim = sides[at + 2] as number;
  if (activity < aim) return cost + (aim - activity) * (sides[at + 3] as number);
  const band = sides[at + 4] as number;
  if (activity > band) cost += (activity - band) * (sides[at + 5] as number);
  return cost;
}

/** Above this a row never is. */
export function sideHigh(sides: Int32Array, row: number): number {
  return sides[row * ROW_SIDES + HIGH] as number;
}
