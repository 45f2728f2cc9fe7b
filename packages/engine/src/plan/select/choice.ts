// Decides how a choice under way is held: row sums, time used, and what one exchange would change.
import { NO_LIMIT, type WeekProblem } from './problem.types.ts';
import { rowMembers } from './row-members.ts';
import { rowSides, sideCost, sideHigh } from './row-sides.ts';

/** A chosen variable that may leave: what its leaving gains, and what it takes off each row. */
export interface Leaving {
  readonly v: number;
  readonly less: Int32Array;
  readonly gain: number;
}

/** A slope under the cost of each row, and what each variable brings at most by them. */
export interface Marginal {
  readonly slopes: Float64Array;
  readonly of: Float64Array;
}

/** Mutable state of a choice with its row sums. */
export class Choice {
  readonly problem: WeekProblem;
  /** Chosen variable per movement and day, or −1. */
  readonly cell: Int32Array;
  readonly activity: Int32Array;
  readonly used: Int32Array;
  value: number;
  private readonly sides: Int32Array;

  constructor(problem: WeekProblem) {
    this.problem = problem;
    this.cell = new Int32Array(problem.movements * problem.days).fill(-1);
    this.activity = new Int32Array(problem.rows);
    this.used = new Int32Array(problem.days);
    this.value = 0;
    this.sides = rowSides(problem);
    for (let row = 0; row < problem.rows; row++) this.value -= sideCost(this.sides, row, 0);
  }

  cellOf(v: number): number {
    return (this.problem.movementOf[v] as number) * this.problem.days + (this.problem.dayOf[v] as number);
  }

  /** Change of the value if `v` enters; −NO_LIMIT when a hard row or the day's time would break. */
  gainOf(v: number): number {
    const { problem } = this;
    const day = problem.dayOf[v] as number;
    if ((this.used[day] as number) + (problem.time[v] as number) > (problem.capacity[day] as number)) return -NO_LIMIT;
    return this.entering(v, null);
  }

  /** Change of the value if `v` leaves. */
  gainWithout(v: number): number {
    const { problem, activity, sides } = this;
    let change = -(problem.value[v] as number);
    for (let p = problem.ptr[v] as number; p < (problem.ptr[v + 1] as number); p++) {
      const row = problem.col[p] as number;
      const before = activity[row] as number;
      change += sideCost(sides, row, before) - sideCost(sides, row, before - (problem.coef[p] as number));
    }
    return change;
  }

  /** What is known of `v` leaving, for many that could take its place: holds until the choice changes. */
  leaving(v: number): Leaving {
    const { problem } = this;
    const less = new Int32Array(problem.rows);
    for (let p = problem.ptr[v] as number; p < (problem.ptr[v + 1] as number); p++)
      less[problem.col[p] as number] = problem.coef[p] as number;
    return { v, less, gain: this.gainWithout(v) };
  }

  /** Change of the value if one leaves and `v` enters; −NO_LIMIT when a hard row or the day's time would break. */
  gainInstead({ v: out, less, gain }: Leaving, v: number): number {
    const { problem } = this;
    const day = problem.dayOf[v] as number;
    let time = (this.used[day] as number) + (problem.time[v] as number);
    if (problem.dayOf[out] === day) time -= problem.time[out] as number;
    if (time > (problem.capacity[day] as number)) return -NO_LIMIT;
    const enters = this.entering(v, less);
    return enters === -NO_LIMIT ? -NO_LIMIT : gain + enters;
  }

  private entering(v: number, less: Int32Array | null): number {
    const { problem, activity, sides } = this;
    const { ptr, col, coef } = problem;
    let change = problem.value[v] as number;
    const end = ptr[v + 1] as number;
    for (let p = ptr[v] as number; p < end; p++) {
      const row = col[p] as number;
      const before = less === null ? (activity[row] as number) : (activity[row] as number) - (less[row] as number);
      const after = before + (coef[p] as number);
      if (after > sideHigh(sides, row) && after > before) return -NO_LIMIT;
      change += sideCost(sides, row, before) - sideCost(sides, row, after);
    }
    return change;
  }

  /**
   * What each variable brings at most, by one line under each row's cost: no exchange of this choice gains more than what enters less what
   * leaves. `charge` is the slope wished for; at a kink it is taken as far as it lies between the two slopes.
   */
  marginal(charge: Float64Array): Marginal {
    const marginal = { slopes: new Float64Array(this.problem.rows), of: new Float64Array(this.problem.value) };
    this.renewMarginal(marginal, charge);
    return marginal;
  }

  /** Brings what was known of another choice up to this one: only rows whose slope turned are gone through. */
  renewMarginal({ slopes, of }: Marginal, charge: Float64Array): void {
    const { problem, activity, sides } = this;
    const { start, vars, coef } = rowMembers(problem);
    for (let row = 0; row < problem.rows; row++) {
      const here = activity[row] as number;
      const now = sideCost(sides, row, here);
      const left = now - sideCost(sides, row, here - 1);
      const right = sideCost(sides, row, here + 1) - now;
      const wished = charge[row] as number;
      const slope =
        here >= sideHigh(sides, row) ? Math.max(left, wished) : wished < left ? left : wished > right ? right : wished;
      const by = slope - (slopes[row] as number);
      if (by === 0) continue;
      slopes[row] = slope;
      const end = start[row + 1] as number;
      for (let p = start[row] as number; p < end; p++) {
        const v = vars[p] as number;
        of[v] = (of[v] as number) - by * (coef[p] as number);
      }
    }
  }

  /** Adds a column `sign` times to the row sums; returns the change of the shortage price with the sign of an entry. */
  private add(v: number, sign: 1 | -1): number {
    const { problem, activity, sides } = this;
    let change = 0;
    for (let p = problem.ptr[v] as number; p < (problem.ptr[v + 1] as number); p++) {
      const row = problem.col[p] as number;
      const before = activity[row] as number;
      const after = before + sign * (problem.coef[p] as number);
      activity[row] = after;
      change -= sideCost(sides, row, before) - sideCost(sides, row, after);
    }
    return change;
  }

  put(v: number): void {
    const { problem } = this;
    const day = problem.dayOf[v] as number;
    this.cell[this.cellOf(v)] = v;
    this.used[day] = (this.used[day] as number) + (problem.time[v] as number);
    this.value += (problem.value[v] as number) - this.add(v, 1);
  }

  take(v: number): void {
    const { problem } = this;
    const day = problem.dayOf[v] as number;
    this.cell[this.cellOf(v)] = -1;
    this.used[day] = (this.used[day] as number) - (problem.time[v] as number);
    this.value -= problem.value[v] as number;
    this.value -= this.add(v, -1);
  }

  chosen(): number[] {
    return [...this.cell].filter((v) => v >= 0).sort((a, b) => a - b);
  }
}
