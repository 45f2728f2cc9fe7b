// Decides how the search holds a choice: row sums, time used, penalties that may be crossed on the way, and one exchange at a time.
import type { WeekProblem } from './problem.types.ts';

export const SETS_WIDTH = 8;
const MAX_CHANGES = 6;
/** Crossing a hard row costs this much besides its weight, in thousandths of a point. */
const BROKEN_COST = 400;
const BROKEN_WEIGHT = 1500;
/** A lower side with this price and more is mandatory: on the way it weighs as little as it may, so that whole structures can be exchanged. */
const MANDATORY_PRICE = 15_000;
const MANDATORY_WEIGHT = 5000;
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

export class SearchState {
  readonly problem: WeekProblem;
  /** Variable of (movement, day, sets), or −1. */
  readonly at: Int32Array;
  /** Chosen variable per movement and day, or −1. */
  readonly cell: Int32Array;
  /** Chosen variables per day, unordered. */
  readonly lists: readonly Int32Array[];
  readonly sizes: Int32Array;
  readonly used: Int32Array;
  /** The exchange under way: what leaves, what enters. */
  readonly out = new Int32Array(MAX_CHANGES);
  readonly into = new Int32Array(MAX_CHANGES);
  leaving = 0;
  entering = 0;
  objective = 0;
  /** Worth as the search feels it, crossed rows and missing exposures at their present weights. */
  felt = 0;
  /** Hard rows that are crossed now. */
  broken = 0;
  private readonly activity: Int32Array;
  /** Eight numbers a row, side by side: one line of the cache. `UNDER` and `WEIGHT` move with the search. */
  private readonly sides: Float64Array;
  /** Cost of each row at its present activity. */
  private readonly costNow: Float64Array;
  private readonly next: Float64Array;
  private readonly lowest: Float64Array;
  private readonly underLowest: Float64Array;
  private readonly mandatory: readonly number[];
  private readonly delta: Int32Array;
  private readonly touched: Int32Array;
  /** Exchange that touched a row last, so that a row is listed once. */
  private readonly stamp: Int32Array;
  private exchange = 0;

  constructor(problem: WeekProblem, prices: Float64Array, start: Iterable<number>) {
    const { movements, days, rows, variables } = problem;
    this.problem = problem;
    this.at = new Int32Array(movements * days * SETS_WIDTH).fill(-1);
    for (let v = 0; v < variables; v++) this.at[this.cellOf(v) * SETS_WIDTH + (problem.setsOf[v] as number)] = v;
    this.cell = new Int32Array(movements * days).fill(-1);
    this.lists = Array.from({ length: days }, () => new Int32Array(movements));
    this.sizes = new Int32Array(days);
    this.used = new Int32Array(days);
    this.activity = new Int32Array(rows);
    this.delta = new Int32Array(rows);
    this.touched = new Int32Array(rows);
    this.stamp = new Int32Array(rows).fill(-1);
    const unit = new Float64Array(rows).fill(1);
    for (let p = 0; p < problem.col.length; p++) {
      const row = problem.col[p] as number;
      unit[row] = Math.max(unit[row] as number, Math.abs(problem.coef[p] as number));
    }
    this.costNow = new Float64Array(rows);
    this.next = new Float64Array(rows);
    this.lowest = new Float64Array(rows);
    this.underLowest = new Float64Array(rows);
    this.sides = new Float64Array(rows * SIDES);
    const mandatory: number[] = [];
    for (let row = 0; row < rows; row++) {
      const at = row * SIDES;
      const price = problem.price[row] as number;
      const charge = prices[row] as number;
      const weight = Math.max(BROKEN_WEIGHT / (unit[row] as number), 1.8 * Math.max(0, charge));
      const under = price < MANDATORY_PRICE ? price : Math.min(price, Math.max(MANDATORY_WEIGHT, -1.8 * charge));
      if (price >= MANDATORY_PRICE) mandatory.push(row);
      this.lowest[row] = 0.5 * weight;
      this.underLowest[row] = 0.5 * under;
      this.sides[at + LOW] = problem.lo[row] as number;
      this.sides[at + UNDER] = under;
      this.sides[at + AIM] = problem.aim[row] as number;
      this.sides[at + AIM_PRICE] = problem.aimPrice[row] as number;
      this.sides[at + BAND] = problem.band[row] as number;
      this.sides[at + BAND_PRICE] = problem.bandPrice[row] as number;
      this.sides[at + HIGH] = problem.hi[row] as number;
      this.sides[at + WEIGHT] = weight;
    }
    this.mandatory = mandatory;
    for (const v of start) this.place(v);
    this.recount();
  }

  /** True worth of the choice, crossed hard rows left out. */
  get value(): number {
    let hidden = 0;
    for (let i = 0; i < this.mandatory.length; i++) {
      const row = this.mandatory[i] as number;
      const missing = (this.problem.lo[row] as number) - (this.activity[row] as number);
      if (missing > 0) hidden += missing * ((this.problem.price[row] as number) - (this.sides[row * SIDES + UNDER] as number));
    }
    return this.felt - hidden;
  }

  cellOf(v: number): number {
    return (this.problem.movementOf[v] as number) * this.problem.days + (this.problem.dayOf[v] as number);
  }

  /** The same movement and day with another number of sets, or −1. */
  sibling(v: number, step: number): number {
    const sets = (this.problem.setsOf[v] as number) + step;
    return sets < 1 || sets >= SETS_WIDTH ? -1 : (this.at[this.cellOf(v) * SETS_WIDTH + sets] as number);
  }

  /** The same movement and sets on another day, or −1 when it does not exist or the movement already stands there. */
  elsewhere(v: number, day: number): number {
    const cell = (this.problem.movementOf[v] as number) * this.problem.days + day;
    if (this.cell[cell] !== -1) return -1;
    return this.at[cell * SETS_WIDTH + (this.problem.setsOf[v] as number)] as number;
  }

  begin(): void {
    this.leaving = 0;
    this.entering = 0;
  }

  take(v: number): void {
    this.out[this.leaving++] = v;
  }

  put(v: number): void {
    this.into[this.entering++] = v;
  }

  /** Puts v in; when its movement already stands on the day with other sets, those leave. False when nothing would change. */
  enter(v: number): boolean {
    const { movementOf, dayOf } = this.problem;
    const own = this.cell[this.cellOf(v)] as number;
    if (own === v) return false;
    if (own >= 0) {
      let already = false;
      for (let i = 0; i < this.leaving; i++) if (this.out[i] === own) already = true;
      if (!already) this.take(own);
    }
    for (let i = 0; i < this.entering; i++) {
      const other = this.into[i] as number;
      if (movementOf[other] === movementOf[v] && dayOf[other] === dayOf[v]) return false;
    }
    this.put(v);
    return true;
  }

  /** Carries the exchange out when it gains at least `threshold`; the clock of each day is never crossed. */
  attempt(threshold: number): boolean {
    const { value, time, dayOf, capacity, ptr, col, coef, hi } = this.problem;
    const { out, into, leaving, entering, activity, delta, touched, stamp, next, costNow } = this;
    if (leaving + entering === 0 || leaving >= MAX_CHANGES || entering >= MAX_CHANGES) return false;
    let gain = 0;
    for (let i = 0; i < entering; i++) {
      const v = into[i] as number;
      gain += value[v] as number;
      const day = dayOf[v] as number;
      let clock = this.used[day] as number;
      for (let j = 0; j < entering; j++) if (dayOf[into[j] as number] === day) clock += time[into[j] as number] as number;
      for (let j = 0; j < leaving; j++) if (dayOf[out[j] as number] === day) clock -= time[out[j] as number] as number;
      if (clock > (capacity[day] as number)) return false;
    }
    for (let i = 0; i < leaving; i++) gain -= value[out[i] as number] as number;
    const mark = ++this.exchange;
    let rows = 0;
    for (let i = 0; i < leaving + entering; i++) {
      const enters = i >= leaving;
      const v = (enters ? into[i - leaving] : out[i]) as number;
      for (let p = ptr[v] as number; p < (ptr[v + 1] as number); p++) {
        const row = col[p] as number;
        if (stamp[row] !== mark) {
          stamp[row] = mark;
          touched[rows++] = row;
          delta[row] = 0;
        }
        delta[row] = (delta[row] as number) + (enters ? (coef[p] as number) : -(coef[p] as number));
      }
    }
    let change = gain;
    for (let i = 0; i < rows; i++) {
      const row = touched[i] as number;
      const by = delta[row] as number;
      if (by === 0) continue;
      const cost = this.cost(row, (activity[row] as number) + by);
      next[i] = cost;
      change += (costNow[row] as number) - cost;
    }
    if (change < threshold) return false;
    for (let i = 0; i < rows; i++) {
      const row = touched[i] as number;
      const by = delta[row] as number;
      if (by === 0) continue;
      const before = activity[row] as number;
      const high = hi[row] as number;
      this.broken += (before + by > high ? 1 : 0) - (before > high ? 1 : 0);
      activity[row] = before + by;
      costNow[row] = next[i] as number;
    }
    for (let i = 0; i < leaving; i++) this.list(out[i] as number, -1);
    for (let i = 0; i < entering; i++) this.list(into[i] as number, 1);
    this.felt += change;
    return true;
  }

  /** Hard rows crossed now grow heavier, the others lighter, never below half of where they began; so do mandatory exposures that are missing. */
  reweigh(): void {
    const { rows } = this.problem;
    const { sides, activity } = this;
    for (let row = 0; row < rows; row++) {
      const at = row * SIDES;
      const factor = (activity[row] as number) > (sides[at + HIGH] as number) ? 1.1 : 0.975;
      sides[at + WEIGHT] = Math.max(this.lowest[row] as number, (sides[at + WEIGHT] as number) * factor);
    }
    for (const row of this.mandatory) {
      const at = row * SIDES;
      const factor = (activity[row] as number) < (sides[at + LOW] as number) ? 1.1 : 0.975;
      const next = Math.max(this.underLowest[row] as number, (sides[at + UNDER] as number) * factor);
      sides[at + UNDER] = Math.min(next, this.problem.price[row] as number);
    }
    this.recount();
  }

  private recount(): void {
    const { problem, activity, costNow } = this;
    this.felt = this.objective;
    this.broken = 0;
    for (let row = 0; row < problem.rows; row++) {
      const cost = this.cost(row, activity[row] as number);
      costNow[row] = cost;
      this.felt -= cost;
      if ((activity[row] as number) > (problem.hi[row] as number)) this.broken++;
    }
  }

  private cost(row: number, activity: number): number {
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

  /** Puts one variable in or takes it out with all its rows; used before the search. */
  private place(v: number): void {
    const { ptr, col, coef } = this.problem;
    this.list(v, 1);
    for (let p = ptr[v] as number; p < (ptr[v + 1] as number); p++) {
      const row = col[p] as number;
      this.activity[row] = (this.activity[row] as number) + (coef[p] as number);
    }
  }

  private list(v: number, sign: 1 | -1): void {
    const { value, time, dayOf } = this.problem;
    const day = dayOf[v] as number;
    const list = this.lists[day] as Int32Array;
    const size = this.sizes[day] as number;
    this.objective += sign * (value[v] as number);
    this.used[day] = (this.used[day] as number) + sign * (time[v] as number);
    this.cell[this.cellOf(v)] = sign > 0 ? v : -1;
    if (sign > 0) list[size] = v;
    else {
      let at = 0;
      while (list[at] !== v) at++;
      list[at] = list[size - 1] as number;
    }
    this.sizes[day] = size + sign;
  }
}
