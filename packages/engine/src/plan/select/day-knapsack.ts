// Decides the best content of one day at given prices, exactly: a multiple-choice knapsack over the day's clock.
import type { DayGroups } from './day-groups.ts';

/** The largest tables that any week needed so far. One call fills what it reads and leaves nothing behind for the next. */
const room = { forward: new Float64Array(0), backward: new Float64Array(0), pick: new Int8Array(0) };

/** Room for the tables of the largest day, reused over iterations. */
export class KnapsackTables {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly pick: Int8Array;
  /** Marks of the options that can matter at the present profits, and of the groups that have one. */
  readonly keep: Uint8Array;
  readonly useful: Uint8Array;
  /** The best profits so far and their groups, best first. */
  readonly bestProfit: Float64Array;
  readonly bestGroup: Int32Array;
  /** Groups with an option that can matter, in order, and the ticks of the longest such option of each. */
  readonly used: Int32Array;
  readonly longest: Int32Array;

  constructor(days: readonly DayGroups[], variables: number) {
    let size = 1;
    let most = 1;
    let groups = 1;
    for (const day of days) {
      groups = Math.max(groups, day.start.length);
      size = Math.max(size, day.start.length * (day.capacity + 1));
      most = Math.max(most, day.most[0] ?? 1);
    }
    if (size > room.forward.length) {
      room.forward = new Float64Array(size);
      room.backward = new Float64Array(size);
      room.pick = new Int8Array(size);
    }
    this.forward = room.forward;
    this.backward = room.backward;
    this.pick = room.pick;
    this.keep = new Uint8Array(variables);
    this.useful = new Uint8Array(groups);
    this.used = new Int32Array(groups);
    this.longest = new Int32Array(groups);
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
  const { keep, useful, bestProfit, bestGroup } = tables;
  useful.fill(0, 0, day.start.length);
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
    useful[group] = 1;
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
  const { forward, pick, keep, used } = tables;
  markUseful(day, profit, removed, tables);
  const rows = usefulGroups(day, time, tables);
  // What the groups still to come can fill at most: a row is asked for no clock below the whole less that.
  let later = 0;
  for (let r = 0; r < rows; r++) later += tables.longest[r] as number;
  for (let t = 0; t < width; t++) forward[t] = 0;
  // Row 0 is the empty day; groups without a useful option share the row before. Past what the groups so far can fill nothing changes.
  let reach = 0;
  for (let r = 0; r < rows; r++) {
    const g = used[r] as number;
    const longest = tables.longest[r] as number;
    const from = r * width;
    const to = from + width;
    later -= longest;
    reach = Math.min(capacity, reach + longest);
    const least = Math.max(0, capacity - later);
    const until = Math.max(least, reach);
    const end = start[g + 1] as number;
    // The first option writes the row, the others mend it: short rows are not worth a call that copies or fills.
    let p = start[g] as number;
    while (keep[vars[p] as number] === 0) p++;
    const firstGain = profit[vars[p] as number] as number;
    const firstCost = time[vars[p] as number] as number;
    const firstOption = p - (start[g] as number);
    const untouched = Math.min(firstCost, until + 1);
    for (let t = least; t < untouched; t++) {
      forward[to + t] = forward[from + t] as number;
      pick[to + t] = -1;
    }
    for (let t = Math.max(firstCost, least); t <= until; t++) {
      const without = forward[from + t] as number;
      const value = (forward[from + t - firstCost] as number) + firstGain;
      forward[to + t] = value > without ? value : without;
      pick[to + t] = value > without ? firstOption : -1;
    }
    for (p++; p < end; p++) {
      const v = vars[p] as number;
      if (keep[v] === 0) continue;
      const gain = profit[v] as number;
      const cost = time[v] as number;
      const option = p - (start[g] as number);
      for (let t = Math.max(cost, least); t <= until; t++) {
        const value = (forward[from + t - cost] as number) + gain;
        if (value > (forward[to + t] as number)) {
          forward[to + t] = value;
          pick[to + t] = option;
        }
      }
    }
    if (until < capacity) {
      const value = forward[to + until] as number;
      const option = pick[to + until] as number;
      for (let t = until + 1; t < width; t++) {
        forward[to + t] = value;
        pick[to + t] = option;
      }
    }
  }
  let t = capacity;
  let count = 0;
  for (let r = rows; r > 0; r--) {
    const option = pick[r * width + t] as number;
    if (option < 0) continue;
    const v = vars[(start[used[r - 1] as number] as number) + option] as number;
    chosen[at + count] = v;
    count++;
    t -= time[v] as number;
  }
  return { value: forward[rows * width + capacity] as number, count };
}

/** Lists the groups that have a useful option, with the ticks of the longest; returns how many there are. */
function usefulGroups({ vars, start }: DayGroups, time: Int32Array, { keep, useful, used, longest }: KnapsackTables): number {
  let rows = 0;
  for (let g = 0; g + 1 < start.length; g++) {
    if (useful[g] === 0) continue;
    let most = 0;
    const end = start[g + 1] as number;
    for (let p = start[g] as number; p < end; p++) {
      const v = vars[p] as number;
      if (keep[v] !== 0 && (time[v] as number) > most) most = time[v] as number;
    }
    used[rows] = g;
    longest[rows] = most;
    rows++;
  }
  return rows;
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
    if (tables.useful[g] === 0) continue;
    own[g] = 1;
    useful.push(g);
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
