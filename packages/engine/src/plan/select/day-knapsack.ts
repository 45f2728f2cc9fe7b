// Decides the best content of one day at given prices, exactly: a multiple-choice knapsack over the day's clock.
import type { WeekProblem } from './problem.types.ts';

/** Groups of one day: the variables of each movement that exist on it. */
export interface DayGroups {
  readonly day: number;
  readonly capacity: number;
  /** Variables, grouped; group g is vars[start[g]..start[g+1]). */
  readonly vars: Int32Array;
  readonly start: Int32Array;
  /** The same variables by time, shortest first, and the group of each. */
  readonly byTime: Int32Array;
  readonly groupOf: Int32Array;
  /** For each of them in that order: beside it the clock never holds as many exercises as this. */
  readonly most: Int32Array;
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
    const capacity = problem.capacity[day] as number;
    days.push({
      day,
      capacity,
      vars: Int32Array.from(vars),
      start: Int32Array.from(start),
      ...inOrderOfTime(problem, vars, start, capacity),
    });
  }
  return days;
}

function inOrderOfTime(
  { time }: WeekProblem,
  vars: readonly number[],
  start: readonly number[],
  capacity: number,
): Pick<DayGroups, 'byTime' | 'groupOf' | 'most'> {
  const group = new Map<number, number>();
  for (let g = 0; g + 1 < start.length; g++)
    for (let p = start[g] as number; p < (start[g + 1] as number); p++) group.set(vars[p] as number, g);
  const byTime = Int32Array.from(vars).sort((a, b) => (time[a] as number) - (time[b] as number) || a - b);
  const groupOf = byTime.map((v) => group.get(v) as number);
  // The shortest option of each movement, shortest first: nothing fills a clock with more exercises.
  const shortest: number[] = [];
  const seen = new Set<number>();
  byTime.forEach((v, i) => {
    const g = groupOf[i] as number;
    if (!seen.has(g)) shortest.push(time[v] as number);
    seen.add(g);
  });
  const beside = (left: number): number => {
    let count = 0;
    for (let room = left - (shortest[0] ?? 0); count < shortest.length && room >= 0; room -= shortest[count] ?? 0) count++;
    return count;
  };
  return { byTime, groupOf, most: byTime.map((v) => 1 + beside(capacity - (time[v] as number))) };
}

/** Room for the tables of the largest day, reused over iterations. */
export class KnapsackTables {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly pick: Int8Array;
  /** Marks of the options that can matter at the present profits. */
  readonly keep: Uint8Array;
  /** The best profits so far and their groups, best first. */
  readonly bestProfit: Float64Array;
  readonly bestGroup: Int32Array;

  constructor(days: readonly DayGroups[], variables: number) {
    let size = 1;
    let most = 1;
    for (const day of days) {
      size = Math.max(size, day.start.length * (day.capacity + 1));
      most = Math.max(most, day.most[0] ?? 1);
    }
    this.forward = new Float64Array(size);
    this.backward = new Float64Array(size);
    this.pick = new Int8Array(size);
    this.keep = new Uint8Array(variables);
    this.bestProfit = new Float64Array(most);
    this.bestGroup = new Int32Array(most);
  }
}

/**
 * Marks the options that some best content of the day may hold. An option is left out when as many other movements as the clock can
 * ever hold beside it, and one, each offer more profit in no more time: one of them is always free to take its place. So the day's best is exact.
 */
function markUseful(day: DayGroups, profit: Float64Array, removed: Uint8Array, tables: KnapsackTables): void {
  const { byTime, groupOf } = day;
  const { keep, bestProfit, bestGroup } = tables;
  let held = 0;
  let least = 0;
  for (let i = 0; i < byTime.length; i++) {
    const v = byTime[i] as number;
    const most = day.most[i] as number;
    if (held >= most) {
      held = most;
      least = bestProfit[held - 1] as number;
    }
    const gain = profit[v] as number;
    if (gain <= 0 || gain < least || removed[v] !== 0) {
      keep[v] = 0;
      continue;
    }
    const group = groupOf[i] as number;
    let at = 0;
    while (at < held && bestGroup[at] !== group) at++;
    if (at < held) {
      if (gain < (bestProfit[at] as number)) {
        keep[v] = 0;
        continue;
      }
    } else if (held < most) held++;
    else at = held - 1;
    keep[v] = 1;
    while (at > 0 && (bestProfit[at - 1] as number) < gain) {
      bestProfit[at] = bestProfit[at - 1] as number;
      bestGroup[at] = bestGroup[at - 1] as number;
      at--;
    }
    bestProfit[at] = gain;
    bestGroup[at] = group;
    if (held === most) least = bestProfit[held - 1] as number;
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
  const { forward, pick, keep } = tables;
  markUseful(day, profit, removed, tables);
  for (let t = 0; t < width; t++) forward[t] = 0;
  // Row 0 is the empty day; groups without a useful option share the row before.
  let row = 0;
  const used: number[] = [];
  for (let g = 0; g < groups; g++) {
    const end = start[g + 1] as number;
    let any = false;
    for (let p = start[g] as number; p < end; p++) {
      if (keep[vars[p] as number] !== 0) {
        any = true;
        break;
      }
    }
    if (!any) continue;
    const from = row * width;
    const to = from + width;
    forward.copyWithin(to, from, to);
    pick.fill(-1, to, to + width);
    for (let p = start[g] as number; p < end; p++) {
      const v = vars[p] as number;
      if (keep[v] === 0) continue;
      const gain = profit[v] as number;
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
  const { forward, backward, keep } = tables;
  markUseful(day, profit, removed, tables);
  const useful: number[] = [];
  /** Useful groups before each group, and whether it is one itself. */
  const place = new Int32Array(groups);
  const own = new Uint8Array(groups);
  for (let g = 0; g < groups; g++) {
    place[g] = useful.length;
    for (let p = start[g] as number; p < (start[g + 1] as number); p++) {
      if (keep[vars[p] as number] === 0) continue;
      own[g] = 1;
      useful.push(g);
      break;
    }
  }
  const last = useful.length * width;
  for (let t = 0; t < width; t++) {
    forward[t] = 0;
    backward[last + t] = 0;
  }
  const relax = (table: Float64Array, from: number, to: number, g: number): void => {
    table.copyWithin(to, from, from + width);
    for (let p = start[g] as number; p < (start[g + 1] as number); p++) {
      const v = vars[p] as number;
      if (keep[v] === 0) continue;
      const gain = profit[v] as number;
      const cost = time[v] as number;
      for (let t = cost; t < width; t++) {
        const value = (table[from + t - cost] as number) + gain;
        if (value > (table[to + t] as number)) table[to + t] = value;
      }
    }
  };
  for (let i = 0; i < useful.length; i++) relax(forward, i * width, (i + 1) * width, useful[i] as number);
  for (let i = useful.length - 1; i >= 0; i--) relax(backward, (i + 1) * width, i * width, useful[i] as number);
  const best = forward[last + capacity] as number;
  // What the others bring beside a movement that is not useful itself depends on its time and its place among the useful ones alone.
  const beside = new Float64Array(width).fill(-1);
  for (let g = 0; g < groups; g++) {
    if (g > 0 && place[g] !== place[g - 1]) beside.fill(-1);
    const before = (place[g] as number) * width;
    const after = ((place[g] as number) + (own[g] as number)) * width;
    for (let p = start[g] as number; p < (start[g + 1] as number); p++) {
      const v = vars[p] as number;
      const room = capacity - (time[v] as number);
      let others = own[g] === 0 && room >= 0 ? (beside[room] as number) : -1;
      if (others < 0) {
        others = -Infinity;
        for (let t = 0; t <= room; t++) {
          const value = (forward[before + t] as number) + (backward[after + room - t] as number);
          if (value > others) others = value;
        }
        if (own[g] === 0 && room >= 0) beside[room] = others;
      }
      loss[v] = best - (others + (profit[v] as number));
    }
  }
}
