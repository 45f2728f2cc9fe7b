// Decides what each row weighs while the search is under way: hard sides, clocks and mandatory exposures are heavy only as long as they are crossed.
import { NO_LIMIT, type WeekProblem } from './problem.types.ts';

/** Crossing a hard row costs this much besides its weight, in thousandths of a point. */
export const BROKEN_COST = 400;
const BROKEN_WEIGHT = 1500;
/** A lower side with this price and more is mandatory: on the way it weighs as little as it may, so that whole structures can be exchanged. */
const MANDATORY_PRICE = 15_000;
const MANDATORY_WEIGHT = 5000;
/** A tick of a day's clock over its end. */
const TICK_WEIGHT = 200;
/** Heavier while crossed, lighter otherwise, at every weighing. */
const UP = 1.1;
const DOWN = 0.975;

/** Places of a row's numbers. */
const SIDES = 8;
const LOW = 0;
const UNDER = 1;
const AIM = 2;
const AIM_PRICE = 3;
const BAND = 4;
const BAND_PRICE = 5;
const HIGH = 6;
const WEIGHT = 7;

interface Shape {
  /** Largest coefficient of each row, one at least. */
  readonly unit: Float64Array;
  readonly orderly: boolean;
}
const shapes = new WeakMap<WeekProblem, Shape>();

/** Made once for each problem. */
function shapeOf(problem: WeekProblem): Shape {
  const known = shapes.get(problem);
  if (known !== undefined) return known;
  const { col, coef, hi, aim, rows } = problem;
  const unit = new Float64Array(rows).fill(1);
  let orderly = true;
  for (let p = 0; p < col.length; p++) {
    const row = col[p] as number;
    const by = coef[p] as number;
    unit[row] = Math.max(unit[row] as number, Math.abs(by));
    if (by < 0 && (hi[row] as number) < NO_LIMIT) orderly = false;
  }
  for (let row = 0; row < rows; row++) if ((hi[row] as number) < (aim[row] as number)) orderly = false;
  const shape = { unit, orderly };
  shapes.set(problem, shape);
  return shape;
}

/** The rows of a problem and, after them, one row per day for its clock. */
export class RowWeights {
  readonly rows: number;
  /** Eight numbers a row, side by side: one line of the cache. `UNDER` and `WEIGHT` move with the search. */
  private readonly sides: Float64Array;
  private readonly lowest: Float64Array;
  private readonly price: Int32Array;
  /** What the prices charge for each row; nothing for the clocks. */
  private readonly charge: Float64Array;
  private readonly mandatory: readonly number[];
  /** Marks the mandatory rows. */
  private readonly moves: Uint8Array;
  /** No row has its hard side below its aim, and what enters never relieves a hard side: `slope` holds for all rows. */
  readonly orderly: boolean;

  constructor(problem: WeekProblem, prices: Float64Array) {
    this.rows = problem.rows + problem.days;
    this.price = problem.price;
    this.lowest = new Float64Array(2 * this.rows);
    this.sides = new Float64Array(this.rows * SIDES);
    const { unit, orderly } = shapeOf(problem);
    this.charge = new Float64Array(this.rows);
    this.charge.set(prices);
    const mandatory: number[] = [];
    for (let row = 0; row < problem.rows; row++) {
      const price = problem.price[row] as number;
      const charge = prices[row] as number;
      if (price >= MANDATORY_PRICE) mandatory.push(row);
      const at = row * SIDES;
      this.sides[at + LOW] = problem.lo[row] as number;
      this.sides[at + UNDER] = price < MANDATORY_PRICE ? price : Math.min(price, Math.max(MANDATORY_WEIGHT, -1.8 * charge));
      this.sides[at + AIM] = problem.aim[row] as number;
      this.sides[at + AIM_PRICE] = problem.aimPrice[row] as number;
      this.sides[at + BAND] = problem.band[row] as number;
      this.sides[at + BAND_PRICE] = problem.bandPrice[row] as number;
      this.sides[at + HIGH] = problem.hi[row] as number;
      this.sides[at + WEIGHT] = Math.max(BROKEN_WEIGHT / (unit[row] as number), 1.8 * Math.max(0, charge));
    }
    for (let day = 0; day < problem.days; day++) {
      const at = (problem.rows + day) * SIDES;
      this.sides[at + BAND] = NO_LIMIT;
      this.sides[at + HIGH] = problem.capacity[day] as number;
      this.sides[at + WEIGHT] = TICK_WEIGHT;
    }
    for (let row = 0; row < this.rows; row++) {
      this.lowest[2 * row] = 0.5 * (this.sides[row * SIDES + WEIGHT] as number);
      const moves = row < problem.rows && (problem.price[row] as number) >= MANDATORY_PRICE;
      this.lowest[2 * row + 1] = (moves ? 0.5 : 1) * (this.sides[row * SIDES + UNDER] as number);
    }
    this.mandatory = mandatory;
    this.moves = new Uint8Array(this.rows);
    for (const row of mandatory) this.moves[row] = 1;
    this.orderly = orderly;
  }

  /** Cost of a row as the search feels it. */
  cost(row: number, activity: number): number {
    const { sides } = this;
    const at = row * SIDES;
    let cost = 0;
    const low = sides[at + LOW] as number;
    if (activity < low) cost = (low - activity) * (sides[at + UNDER] as number);
    const wanted = sides[at + AIM] as number;
    if (activity < wanted) return cost + (wanted - activity) * (sides[at + AIM_PRICE] as number);
    const most = sides[at + BAND] as number;
    if (activity > most) cost += (activity - most) * (sides[at + BAND_PRICE] as number);
    const high = sides[at + HIGH] as number;
    if (activity > high) cost += (activity - high) * (sides[at + WEIGHT] as number) + BROKEN_COST;
    return cost;
  }

  /** The same for the clock of a day, which has nothing but its end. */
  clockCost(row: number, ticks: number): number {
    const over = ticks - (this.sides[row * SIDES + HIGH] as number);
    return over > 0 ? over * (this.sides[row * SIDES + WEIGHT] as number) + BROKEN_COST : 0;
  }

  /**
   * A slope under the row's cost at this activity: the cost at any other activity is at least what this line says, less `BROKEN_COST` where
   * the row is crossed now. At a kink it is the row's own price as far as that lies between the two slopes.
   */
  slope(row: number, activity: number): number {
    const { sides, lowest } = this;
    const at = row * SIDES;
    const low = sides[at + LOW] as number;
    const wanted = sides[at + AIM] as number;
    const most = sides[at + BAND] as number;
    const high = sides[at + HIGH] as number;
    // The slopes on both sides of the activity; the same away from kinks.
    let left = 0;
    let right = 0;
    if (activity < low) left = right = -(sides[at + UNDER] as number);
    else if (activity === low) left = -(lowest[2 * row + 1] as number);
    if (activity < wanted) {
      const aimed = sides[at + AIM_PRICE] as number;
      left -= aimed;
      right -= aimed;
    } else {
      if (activity === wanted) left -= sides[at + AIM_PRICE] as number;
      if (activity >= most) right += sides[at + BAND_PRICE] as number;
      if (activity > most) left += sides[at + BAND_PRICE] as number;
      if (activity > high) {
        left += sides[at + WEIGHT] as number;
        right += sides[at + WEIGHT] as number;
      } else if (activity === high) right += lowest[2 * row] as number;
    }
    const charge = this.charge[row] as number;
    return charge < left ? left : charge > right ? right : charge;
  }

  isCrossed(row: number, activity: number): boolean {
    return activity > (this.sides[row * SIDES + HIGH] as number);
  }

  /** A mandatory exposure is missing in this row: its weight moves and is felt. */
  isMissing(row: number, activity: number): boolean {
    return this.moves[row] !== 0 && activity < (this.sides[row * SIDES + LOW] as number);
  }

  /** What missing mandatory exposures cost more than the search feels. */
  hidden(activity: Int32Array): number {
    let hidden = 0;
    for (let i = 0; i < this.mandatory.length; i++) {
      const row = this.mandatory[i] as number;
      const missing = (this.sides[row * SIDES + LOW] as number) - (activity[row] as number);
      if (missing > 0) hidden += missing * ((this.price[row] as number) - (this.sides[row * SIDES + UNDER] as number));
    }
    return hidden;
  }

  /** Rows crossed and exposures missing now grow heavier, the others lighter, never below half of where they began. */
  reweigh(activity: Int32Array): void {
    const { sides, lowest } = this;
    for (let row = 0; row < this.rows; row++) {
      const at = row * SIDES;
      const weight = sides[at + WEIGHT] as number;
      const least = lowest[2 * row] as number;
      if ((activity[row] as number) > (sides[at + HIGH] as number)) sides[at + WEIGHT] = Math.max(least, weight * UP);
      else if (weight > least) sides[at + WEIGHT] = Math.max(least, weight * DOWN);
    }
    for (const row of this.mandatory) {
      const at = row * SIDES;
      const factor = (activity[row] as number) < (sides[at + LOW] as number) ? UP : DOWN;
      const next = Math.max(lowest[2 * row + 1] as number, (sides[at + UNDER] as number) * factor);
      sides[at + UNDER] = Math.min(next, this.price[row] as number);
    }
  }
}
