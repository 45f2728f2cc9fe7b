// Decides prices for the rows and with them an upper bound on any week: Lagrangian relaxation of every row but the clock.
import { type DayGroups, dayGroups } from './day-groups.ts';
import { KnapsackTables, lossesOfDay, solveDay } from './day-knapsack.ts';
import type { Kernel } from './kernel.ts';
import { NO_LIMIT, type WeekProblem } from './problem.types.ts';
import { rowCost } from './row-cost.ts';
import { type RowMembers, rowMembers } from './row-members.ts';

/**
 * Relaxes every row; a signed price per row (above zero it charges activity, below zero it rewards it, never more than the row's own
 * costs). At any prices the sum of row sides and exact day knapsacks is an upper bound. Prices move along smoothed subgradients with Polyak steps.
 */
export class Prices {
  readonly problem: WeekProblem;
  readonly price: Float64Array;
  readonly profit: Float64Array;
  readonly loss: Float64Array;
  /** Variables proven worthless against the best known plan. */
  readonly removed: Uint8Array;
  best = Infinity;
  /** The prices of the best bound. */
  private readonly bestPrice: Float64Array;
  /** Bound at the present prices. */
  now = Infinity;
  private readonly direction: Float64Array;
  private readonly gradient: Float64Array;
  private readonly activity: Float64Array;
  private readonly scale: Float64Array;
  private readonly days: readonly DayGroups[];
  private readonly tables: KnapsackTables;
  private readonly chosen: Int32Array;
  private readonly members: RowMembers;
  private count = 0;
  private factor = 1;
  private waited = 0;
  private done = 0;
  /** What an empty week costs: worth is counted from there. */
  private readonly nothing: number;

  constructor(problem: WeekProblem) {
    this.problem = problem;
    this.members = rowMembers(problem);
    this.price = new Float64Array(problem.rows);
    this.bestPrice = new Float64Array(problem.rows);
    this.profit = new Float64Array(problem.variables);
    this.loss = new Float64Array(problem.variables);
    this.removed = new Uint8Array(problem.variables);
    this.direction = new Float64Array(problem.rows);
    this.gradient = new Float64Array(problem.rows);
    this.activity = new Float64Array(problem.rows);
    this.scale = new Float64Array(problem.rows);
    const { start, coef } = this.members;
    for (let row = 0; row < problem.rows; row++) {
      let largest = 1;
      const end = start[row + 1] as number;
      for (let p = start[row] as number; p < end; p++) {
        const by = coef[p] as number;
        if (by > largest) largest = by;
        else if (-by > largest) largest = -by;
      }
      this.scale[row] = largest;
    }
    let nothing = 0;
    for (let row = 0; row < problem.rows; row++) nothing += rowCost(problem, row, 0);
    this.nothing = nothing;
    this.days = dayGroups(problem);
    this.tables = new KnapsackTables(this.days, problem.variables);
    this.chosen = new Int32Array(problem.variables);
  }

  /** The same prices for a part of the problem, where their descent goes on. Its bound holds for the part alone. */
  within({ problem, whole, rows }: Kernel): Prices {
    const part = new Prices(problem);
    for (let i = 0; i < rows.length; i++) {
      part.price[i] = this.price[rows[i] as number] as number;
      part.direction[i] = this.direction[rows[i] as number] as number;
    }
    for (let i = 0; i < whole.length; i++) part.loss[i] = this.loss[whole[i] as number] as number;
    part.factor = this.factor;
    part.done = this.done;
    return part;
  }

  /** The best prices of a part, for the whole again; rows that the part left out are free. */
  takeOver(part: Prices, { rows }: Kernel): void {
    this.price.fill(0);
    for (let i = 0; i < rows.length; i++) this.price[rows[i] as number] = part.bestPrice[i] as number;
  }

  /** Profits at the present prices, and the constant of the rows. */
  private reprice(): number {
    const { problem, price, profit } = this;
    let constant = 0;
    for (let row = 0; row < problem.rows; row++) {
      const charge = price[row] as number;
      if (charge === 0) continue;
      // The row's own best activity at this price, and what it is worth there.
      const at =
        charge > (problem.bandPrice[row] as number)
          ? (problem.hi[row] as number)
          : charge > 0
            ? Math.min(problem.band[row] as number, problem.hi[row] as number)
            : charge >= -(problem.aimPrice[row] as number)
              ? (problem.aim[row] as number)
              : (problem.lo[row] as number);
      constant += charge * at - rowCost(problem, row, at);
    }
    // Row by row, in the order of each column: most rows are free at any prices.
    profit.set(problem.value);
    const { start, vars, coef } = this.members;
    for (let row = 0; row < problem.rows; row++) {
      const charge = price[row] as number;
      if (charge === 0) continue;
      const end = start[row + 1] as number;
      for (let p = start[row] as number; p < end; p++) {
        const v = vars[p] as number;
        profit[v] = (profit[v] as number) - charge * (coef[p] as number);
      }
    }
    return constant;
  }

  /** The bound at the present prices; remembers the relaxed choice. */
  evaluate(): number {
    const { problem } = this;
    let total = this.reprice();
    this.count = 0;
    for (const day of this.days) {
      const solved = solveDay(day, this.profit, problem.time, this.removed, this.tables, this.chosen, this.count);
      total += solved.value;
      this.count += solved.count;
    }
    this.now = total;
    if (total < this.best - 1e-9) {
      this.best = total;
      this.bestPrice.set(this.price);
      this.waited = 0;
    } else this.waited++;
    return total;
  }

  /** Slope of the bound in the row's price: the row's own best activity less what the relaxed choice gives; 0 where a kink covers it. */
  private slope(row: number, activity: number): number {
    const { problem } = this;
    const charge = this.price[row] as number;
    const hi = problem.hi[row] as number;
    const band = Math.min(problem.band[row] as number, hi);
    const aim = problem.aim[row] as number;
    const lo = problem.lo[row] as number;
    const banded = problem.bandPrice[row] as number;
    const aimed = -(problem.aimPrice[row] as number);
    let low: number;
    let high: number;
    if (charge > banded) low = high = hi;
    else if (charge === banded && charge > 0) {
      low = band;
      high = hi;
    } else if (charge > 0) low = high = band;
    else if (charge === 0) {
      low = (problem.aimPrice[row] as number) > 0 ? aim : (problem.price[row] as number) > 0 ? lo : -NO_LIMIT;
      high = (problem.bandPrice[row] as number) > 0 ? band : hi;
    } else if (charge > aimed) low = high = aim;
    else if (charge === aimed) {
      low = (problem.price[row] as number) > 0 ? lo : -NO_LIMIT;
      high = aim;
    } else low = high = lo;
    return activity < low ? low - activity : activity > high ? high - activity : 0;
  }

  /** `iterations` price steps towards `target` (a plan's value); without one, 97 % of the best bound. */
  descend(iterations: number, target: number | null, patience: number): void {
    const { problem, price, direction, gradient, activity, scale } = this;
    for (let i = 0; i < iterations; i++) {
      const bound = this.evaluate();
      if (this.waited > patience) {
        this.factor *= 0.7;
        this.waited = 0;
      }
      activity.fill(0);
      for (let c = 0; c < this.count; c++) {
        const v = this.chosen[c] as number;
        for (let p = problem.ptr[v] as number; p < (problem.ptr[v + 1] as number); p++) {
          const row = problem.col[p] as number;
          activity[row] = (activity[row] as number) + (problem.coef[p] as number);
        }
      }
      let norm = 0;
      for (let row = 0; row < problem.rows; row++) {
        const slope = this.slope(row, activity[row] as number);
        gradient[row] = slope / (scale[row] as number);
        const smooth =
          this.done === 0 ? (gradient[row] as number) : 0.65 * (direction[row] as number) + 0.35 * (gradient[row] as number);
        direction[row] = smooth;
        norm += smooth * smooth;
      }
      this.done++;
      if (norm < 1e-12) return;
      const goal = target ?? this.best - 0.03 * (this.best + this.nothing);
      const step = (this.factor * Math.max(bound - goal, 1)) / norm;
      for (let row = 0; row < problem.rows; row++) {
        const before = price[row] as number;
        let after = before - (step * (direction[row] as number)) / (scale[row] as number);
        if ((before > 0 && after < 0) || (before < 0 && after > 0)) after = 0;
        // Prices halt at the kinks of the row's cost, where many choices are equally good.
        const banded = problem.bandPrice[row] as number;
        const aimed = -(problem.aimPrice[row] as number);
        if ((before > banded && after < banded && after > 0) || (before < banded && before > 0 && after > banded)) after = banded;
        if ((before < aimed && after > aimed && after < 0) || (before > aimed && before < 0 && after < aimed)) after = aimed;
        const floor = -(problem.price[row] as number) + aimed;
        if (after < floor) after = floor;
        if (after > 0 && (problem.hi[row] as number) >= NO_LIMIT) after = 0;
        price[row] = after;
      }
    }
  }

  /** Losses of every variable at the present prices; with a plan's value, variables that cannot be in a better plan are removed. */
  guide(planValue: number | null): void {
    this.evaluate();
    for (const day of this.days) lossesOfDay(day, this.profit, this.problem.time, this.removed, this.tables, this.loss);
    if (planValue !== null) this.remove(planValue);
  }

  /** Removes what cannot be in a better plan than one worth `planValue`, by the losses of the last guide. */
  remove(planValue: number): void {
    const slack = this.now - planValue;
    for (let v = 0; v < this.problem.variables; v++) if ((this.loss[v] as number) > slack + 1) this.removed[v] = 1;
  }
}
