// Decides how the variables of one day lie in memory for its knapsack: by movement, by time, and how many can ever stand beside each.
import { inOrder } from './in-order.ts';
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
      vars: new Int32Array(vars),
      start: new Int32Array(start),
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
  const group = new Int32Array(time.length);
  for (let g = 0; g + 1 < start.length; g++)
    for (let p = start[g] as number; p < (start[g + 1] as number); p++) group[vars[p] as number] = g;
  const times = new Int32Array(vars.length);
  for (let i = 0; i < vars.length; i++) times[i] = time[vars[i] as number] as number;
  const byTime = inOrder(times);
  const groupOf = new Int32Array(vars.length);
  for (let i = 0; i < vars.length; i++) {
    const v = vars[byTime[i] as number] as number;
    byTime[i] = v;
    groupOf[i] = group[v] as number;
  }
  // The shortest option of each movement, shortest first: nothing fills a clock with more exercises.
  const shortest: number[] = [];
  const seen = new Uint8Array(start.length);
  byTime.forEach((v, i) => {
    const g = groupOf[i] as number;
    if (seen[g] === 0) shortest.push(time[v] as number);
    seen[g] = 1;
  });
  const beside = (left: number): number => {
    let count = 0;
    for (let room = left - (shortest[0] ?? 0); count < shortest.length && room >= 0; room -= shortest[count] ?? 0) count++;
    return count;
  };
  // Shortest first: neighbours mostly take the same time.
  const most = new Int32Array(vars.length);
  let lastTime = -1;
  let held = 0;
  for (let i = 0; i < vars.length; i++) {
    const ticks = time[byTime[i] as number] as number;
    if (ticks !== lastTime) held = 1 + beside(capacity - ticks);
    lastTime = ticks;
    most[i] = held;
  }
  return { byTime, groupOf, most };
}
