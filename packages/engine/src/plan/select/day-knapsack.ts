// Decides the best content of one day at given prices, exactly: a multiple-choice knapsack over the day's clock.
import type { WeekProblem } from './problem.types.ts';

/** Groups of one day: the variables of each movement that exist on it. */
export interface DayGroups {
  readonly day: number;
  readonly capacity: number;
  /** Variables, grouped; group g is vars[start[g]..start[g+1]). */
  readonly vars: Int32Array;
  readonly start: Int32Array;
}

export function dayGroups(problem: WeekProblem): DayGroups[] {
  const days: DayGroups[] = [];
  for (let day = 0; day < problem.days; day++) {
    const vars: number[] = [];
    const start: number[] = [0];
    let current = -1;
    for (let v = 0; v < problem.variables; v++) {
      if (problem.dayOf[v] !== day) continue;
      const movement = problem.movementOf[v] as number;
      if (movement !== current && vars.length > 0) start.push(vars.length);
      current = movement;
      vars.push(v);
    }
    if (vars.length > 0) start.push(vars.length);
    days.push({ day, capacity: problem.capacity[day] as number, vars: Int32Array.from(vars), start: Int32Array.from(start) });
  }
  return days;
}

/** Room for the tables of the largest day, reused over iterations. */
export class KnapsackTables {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly pick: Int8Array;

  constructor(days: readonly DayGroups[]) {
    let size = 1;
    for (const day of days) size = Math.max(size, day.start.length * (day.capacity + 1));
    this.forward = new Float64Array(size);
    this.backward = new Float64Array(size);
    this.pick = new Int8Array(size);
  }
}

/** Best total profit of the day; writes the chosen variables into `chosen` from `at` on and returns how many there are as `count`. */
export function solveDay(
  day: DayGroups,
  profit: Float64Array,
  time: Int32Array,
  removed: Uint8Array,
  tables: KnapsackTables,
  chosen: Int32Array,
  at: number,
): { value: number; count: number } {
  const { capacity, vars, start } = day;
  const width = capacity + 1;
  const groups = start.length - 1;
  const { forward, pick } = tables;
  for (let t = 0; t < width; t++) forward[t] = 0;
  // Row 0 is the empty day; groups without a profitable option share the row before.
  let row = 0;
  const used: number[] = [];
  for (let g = 0; g < groups; g++) {
    let any = false;
    for (let p = start[g] as number; p < (start[g + 1] as number); p++) {
      const v = vars[p] as number;
      if ((profit[v] as number) > 0 && removed[v] === 0) {
        any = true;
        break;
      }
    }
    if (!any) continue;
    const from = row * width;
    const to = from + width;
    for (let t = 0; t < width; t++) {
      forward[to + t] = forward[from + t] as number;
      pick[to + t] = -1;
    }
    for (let p = start[g] as number; p < (start[g + 1] as number); p++) {
      const v = vars[p] as number;
      const gain = profit[v] as number;
      if (gain <= 0 || removed[v] !== 0) continue;
      const cost = time[v] as number;
      const option = p - (start[g] as number);
      for (let t = cost; t < width; t++) {
        const value = (forward[from + t - cost] as number) + gain;
        if (value > (forward[to + t] as number)) {
          forward[to + t] = value;
          pick[to + t] = option;
        }
      }
    }
    used.push(g);
    row++;
  }
  let t = capacity;
  let count = 0;
  for (let r = row; r > 0; r--) {
    const option = pick[r * width + t] as number;
    if (option < 0) continue;
    const v = vars[(start[used[r - 1] as number] as number) + option] as number;
    chosen[at + count] = v;
    count++;
    t -= time[v] as number;
  }
  return { value: forward[row * width + capacity] as number, count };
}

/** For every variable of the day: how much the day's best falls when the variable is forced in. Also the price of one tick. */
export function lossesOfDay(
  day: DayGroups,
  profit: Float64Array,
  time: Int32Array,
  removed: Uint8Array,
  tables: KnapsackTables,
  loss: Float64Array,
): void {
  const { capacity, vars, start } = day;
  const width = capacity + 1;
  const groups = start.length - 1;
  const { forward, backward } = tables;
  for (let t = 0; t < width; t++) {
    forward[t] = 0;
    backward[groups * width + t] = 0;
  }
  const relax = (table: Float64Array, from: number, to: number, g: number): void => {
    for (let t = 0; t < width; t++) table[to + t] = table[from + t] as number;
    for (let p = start[g] as number; p < (start[g + 1] as number); p++) {
      const v = vars[p] as number;
      const gain = profit[v] as number;
      if (gain <= 0 || removed[v] !== 0) continue;
      const cost = time[v] as number;
      for (let t = cost; t < width; t++) {
        const value = (table[from + t - cost] as number) + gain;
        if (value > (table[to + t] as number)) table[to + t] = value;
      }
    }
  };
  for (let g = 0; g < groups; g++) relax(forward, g * width, (g + 1) * width, g);
  for (let g = groups - 1; g >= 0; g--) relax(backward, (g + 1) * width, g * width, g);
  const best = forward[groups * width + capacity] as number;
  for (let g = 0; g < groups; g++) {
    for (let p = start[g] as number; p < (start[g + 1] as number); p++) {
      const v = vars[p] as number;
      const cost = time[v] as number;
      let with_ = -Infinity;
      for (let t = 0; t + cost <= capacity; t++) {
        const value = (forward[g * width + t] as number) + (backward[(g + 1) * width + capacity - cost - t] as number);
        if (value > with_) with_ = value;
      }
      loss[v] = best - (with_ + (profit[v] as number));
    }
  }
}
