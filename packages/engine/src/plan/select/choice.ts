// Decides how a choice under way is held: row sums, time used, and what one exchange would change.
import { NO_LIMIT, type WeekProblem } from './problem.types.ts';
import { rowCost } from './row-cost.ts';

/** Mutable state of a choice with its row sums. */
export class Choice {
  readonly problem: WeekProblem;
  /** Chosen variable per movement and day, or −1. */
  readonly cell: Int32Array;
  readonly activity: Int32Array;
  readonly used: Int32Array;
  value: number;

  constructor(problem: WeekProblem) {
    this.problem = problem;
    this.cell = new Int32Array(problem.movements * problem.days).fill(-1);
    this.activity = new Int32Array(problem.rows);
    this.used = new Int32Array(problem.days);
    this.value = 0;
    for (let row = 0; row < problem.rows; row++) this.value -= rowCost(problem, row, 0);
  }

  cellOf(v: number): number {
    return (this.problem.movementOf[v] as number) * this.problem.days + (this.problem.dayOf[v] as number);
  }

  /** Change of the value if `out` leaves and `into` enters (−1 is none); −NO_LIMIT when a hard row or the day's time would break. */
  gain(out: number, into: number): number {
    const { problem, activity } = this;
    let change = 0;
    if (into >= 0) {
      const day = problem.dayOf[into] as number;
      let time = (this.used[day] as number) + (problem.time[into] as number);
      if (out >= 0 && problem.dayOf[out] === day) time -= problem.time[out] as number;
      if (time > (problem.capacity[day] as number)) return -NO_LIMIT;
      change += problem.value[into] as number;
    }
    if (out >= 0) {
      change -= problem.value[out] as number;
      this.add(out, -1);
    }
    let broken = false;
    if (into >= 0) {
      for (let p = problem.ptr[into] as number; p < (problem.ptr[into + 1] as number); p++) {
        const row = problem.col[p] as number;
        const before = activity[row] as number;
        const after = before + (problem.coef[p] as number);
        if (after > (problem.hi[row] as number) && after > before) {
          broken = true;
          break;
        }
        change += rowCost(problem, row, before) - rowCost(problem, row, after);
      }
    }
    if (out >= 0) {
      // Restored: what leaving alone costs is the difference of the row sums.
      change += this.add(out, 1);
    }
    return broken ? -NO_LIMIT : change;
  }

  /** Adds a column `sign` times to the row sums; returns the change of the shortage price with the sign of an entry. */
  private add(v: number, sign: 1 | -1): number {
    const { problem, activity } = this;
    let change = 0;
    for (let p = problem.ptr[v] as number; p < (problem.ptr[v + 1] as number); p++) {
      const row = problem.col[p] as number;
      const before = activity[row] as number;
      const after = before + sign * (problem.coef[p] as number);
      activity[row] = after;
      change -= rowCost(problem, row, before) - rowCost(problem, row, after);
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
