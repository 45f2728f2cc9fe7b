// Decides how the search holds a choice: row sums, clocks, worth at the present weights, and one exchange at a time.
import type { WeekProblem } from './problem.types.ts';
import { type RowMembers, rowMembers } from './row-members.ts';
import { BROKEN_COST, RowWeights } from './row-weights.ts';

export const SETS_WIDTH = 8;
const MAX_CHANGES = 6;
/** A day may run over by this share of its clock on the way. */
const OVERTIME = 0.15;
/** Far above what rounding adds up to, far below any worth. */
const ROUNDING = 0.01;

export class SearchState {
  readonly problem: WeekProblem;
  /** Variable of (movement, day, sets), or −1. */
  readonly at: Int32Array;
  /** Chosen variable per movement and day, or −1. */
  readonly cell: Int32Array;
  /** Chosen variables per day, unordered. */
  readonly lists: readonly Int32Array[];
  readonly sizes: Int32Array;
  /** The exchange under way: what leaves, what enters. */
  readonly out = new Int32Array(MAX_CHANGES);
  readonly into = new Int32Array(MAX_CHANGES);
  leaving = 0;
  entering = 0;
  objective = 0;
  /** Worth as the search feels it, crossed rows and missing exposures at their present weights: never below the true worth. */
  felt = 0;
  /** Hard rows and clocks that are crossed now. */
  broken = 0;
  private readonly weights: RowWeights;
  /** Sums of the rows, then the clocks of the days. */
  private readonly activity: Int32Array;
  /** Cost of each row at its present sum. */
  private readonly costNow: Float64Array;
  private readonly costNext: Float64Array;
  private readonly delta: Int32Array;
  private readonly touched: Int32Array;
  /** Exchange that touched a row last, so that a row is listed once. */
  private readonly stamp: Int32Array;
  private exchange = 0;
  /** Slope of each row at its present sum, and with it what each variable could bring at most: no exchange gains more than what enters less what leaves. */
  private readonly slopes: Float64Array;
  private readonly marginal: Float64Array;
  /** Crossed rows that each variable meets: its leaving may take what crossing costs off each of them. */
  private readonly relief: Int32Array;
  private readonly crossed: Uint8Array;
  private readonly net: Int32Array;
  private readonly members: RowMembers;
  /** Ticks no day exceeds even on the way. */
  private readonly longest: Int32Array;

  constructor(problem: WeekProblem, prices: Float64Array, start: Iterable<number>) {
    const { movements, days, variables } = problem;
    this.problem = problem;
    this.at = new Int32Array(movements * days * SETS_WIDTH).fill(-1);
    for (let v = 0; v < variables; v++) this.at[this.cellOf(v) * SETS_WIDTH + (problem.setsOf[v] as number)] = v;
    this.cell = new Int32Array(movements * days).fill(-1);
    this.lists = Array.from({ length: days }, () => new Int32Array(movements));
    this.sizes = new Int32Array(days);
    this.longest = problem.capacity.map((capacity) => Math.floor(capacity * (1 + OVERTIME)));
    this.weights = new RowWeights(problem, prices);
    const { rows } = this.weights;
    this.activity = new Int32Array(rows);
    this.costNow = new Float64Array(rows);
    this.costNext = new Float64Array(rows);
    this.delta = new Int32Array(rows);
    this.touched = new Int32Array(rows);
    this.stamp = new Int32Array(rows).fill(-1);
    this.slopes = new Float64Array(rows);
    this.marginal = new Float64Array(problem.value);
    this.relief = new Int32Array(variables);
    this.crossed = new Uint8Array(rows);
    this.net = new Int32Array(days);
    this.members = rowMembers(problem);
    const { activity } = this;
    for (const v of start) {
      this.list(v, 1);
      const clock = problem.rows + (problem.dayOf[v] as number);
      activity[clock] = (activity[clock] as number) + (problem.time[v] as number);
      for (let p = problem.ptr[v] as number; p < (problem.ptr[v + 1] as number); p++)
        activity[problem.col[p] as number] = (activity[problem.col[p] as number] as number) + (problem.coef[p] as number);
    }
    this.recount();
  }

  /** True worth of the choice while no hard row or clock is crossed. */
  get value(): number {
    return this.felt - this.weights.hidden(this.activity);
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

  /** Carries the exchange out when it gains at least `threshold` at the present weights and no day runs over by more than a little. */
  attempt(threshold: number): boolean {
    const { value, time, dayOf, ptr, col, coef, rows: clocks } = this.problem;
    const { out, into, leaving, entering, activity, delta, touched, stamp, costNow, costNext, slopes, weights } = this;
    if (leaving + entering === 0 || leaving >= MAX_CHANGES || entering >= MAX_CHANGES) return false;
    let atMost = weights.orderly ? this.most() : Infinity;
    if (atMost < threshold - ROUNDING) return false;
    let change = 0;
    for (let i = 0; i < entering; i++) {
      const v = into[i] as number;
      change += value[v] as number;
      const day = dayOf[v] as number;
      let clock = activity[clocks + day] as number;
      for (let j = 0; j < entering; j++) if (dayOf[into[j] as number] === day) clock += time[into[j] as number] as number;
      for (let j = 0; j < leaving; j++) if (dayOf[out[j] as number] === day) clock -= time[out[j] as number] as number;
      if (clock > (this.longest[day] as number)) return false;
    }
    for (let i = 0; i < leaving; i++) change -= value[out[i] as number] as number;
    const mark = ++this.exchange;
    let rows = 0;
    for (let i = 0; i < leaving + entering; i++) {
      const enters = i >= leaving;
      const v = (enters ? into[i - leaving] : out[i]) as number;
      const clock = clocks + (dayOf[v] as number);
      if (stamp[clock] !== mark) {
        stamp[clock] = mark;
        touched[rows++] = clock;
        delta[clock] = 0;
      }
      delta[clock] = (delta[clock] as number) + (enters ? (time[v] as number) : -(time[v] as number));
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
    for (let i = 0; i < rows; i++) {
      const row = touched[i] as number;
      const by = delta[row] as number;
      if (by === 0) continue;
      const cost = weights.cost(row, (activity[row] as number) + by);
      costNext[i] = cost;
      const more = cost - (costNow[row] as number);
      change -= more;
      // Less what the line gave too much; above the cost it lies only where the row is crossed.
      if (row < clocks) atMost -= Math.max(0, more - (slopes[row] as number) * by);
      if (atMost < threshold - ROUNDING) return false;
    }
    if (change < threshold) return false;
    for (let i = 0; i < rows; i++) {
      const row = touched[i] as number;
      const by = delta[row] as number;
      if (by === 0) continue;
      const before = activity[row] as number;
      this.broken += (weights.isCrossed(row, before + by) ? 1 : 0) - (weights.isCrossed(row, before) ? 1 : 0);
      activity[row] = before + by;
      costNow[row] = costNext[i] as number;
      this.turn(row);
    }
    for (let i = 0; i < leaving; i++) this.list(out[i] as number, -1);
    for (let i = 0; i < entering; i++) this.list(into[i] as number, 1);
    this.felt += change;
    return true;
  }

  /** No exchange gains more than this: rows by their slopes, clocks exactly. */
  private most(): number {
    const { out, into, leaving, entering, marginal, relief, net, activity, costNow, weights } = this;
    const { dayOf, time, rows } = this.problem;
    let most = 0;
    for (let i = 0; i < entering; i++) {
      const v = into[i] as number;
      most += marginal[v] as number;
      net[dayOf[v] as number] = (net[dayOf[v] as number] as number) + (time[v] as number);
    }
    for (let i = 0; i < leaving; i++) {
      const v = out[i] as number;
      most += BROKEN_COST * (relief[v] as number) - (marginal[v] as number);
      net[dayOf[v] as number] = (net[dayOf[v] as number] as number) - (time[v] as number);
    }
    for (let i = 0; i < leaving + entering; i++) {
      const day = dayOf[(i < entering ? into[i] : out[i - entering]) as number] as number;
      const by = net[day] as number;
      if (by === 0) continue;
      net[day] = 0;
      most += (costNow[rows + day] as number) - weights.clockCost(rows + day, (activity[rows + day] as number) + by);
    }
    return most;
  }

  /** What is crossed or missing now grows heavier, the rest lighter. */
  reweigh(): void {
    this.weights.reweigh(this.activity);
    this.broken = 0;
    const { activity, costNow, weights } = this;
    let felt = this.objective;
    for (let row = 0; row < weights.rows; row++) {
      // Elsewhere a weight that moved is not felt.
      const crossed = weights.isCrossed(row, activity[row] as number);
      if (crossed || weights.isMissing(row, activity[row] as number)) {
        costNow[row] = weights.cost(row, activity[row] as number);
        this.turn(row);
      }
      felt -= costNow[row] as number;
      if (crossed) this.broken++;
    }
    this.felt = felt;
  }

  private recount(): void {
    const { activity, costNow, weights } = this;
    this.felt = this.objective;
    this.broken = 0;
    for (let row = 0; row < weights.rows; row++) {
      const cost = weights.cost(row, activity[row] as number);
      costNow[row] = cost;
      this.felt -= cost;
      if (weights.isCrossed(row, activity[row] as number)) this.broken++;
      this.turn(row);
    }
  }

  /** Takes a new slope of a row over into what its variables could bring. */
  private turn(row: number): void {
    const { slopes, marginal, relief, crossed } = this;
    if (row >= this.problem.rows) return;
    const activity = this.activity[row] as number;
    const slope = this.weights.slope(row, activity);
    const by = slope - (slopes[row] as number);
    const now = this.weights.isCrossed(row, activity) ? 1 : 0;
    const more = now - (crossed[row] as number);
    if (by === 0 && more === 0) return;
    slopes[row] = slope;
    crossed[row] = now;
    const { start, vars, coef } = this.members;
    const end = start[row + 1] as number;
    for (let p = start[row] as number; p < end; p++) {
      const v = vars[p] as number;
      marginal[v] = (marginal[v] as number) - by * (coef[p] as number);
      relief[v] = (relief[v] as number) + more;
    }
  }

  private list(v: number, sign: 1 | -1): void {
    const { value, dayOf } = this.problem;
    const day = dayOf[v] as number;
    const list = this.lists[day] as Int32Array;
    const size = this.sizes[day] as number;
    this.objective += sign * (value[v] as number);
    this.cell[this.cellOf(v)] = sign > 0 ? v : -1;
    if (sign > 0) list[size] = v;
    else list[list.indexOf(v)] = list[size - 1] as number;
    this.sizes[day] = size + sign;
  }
}
