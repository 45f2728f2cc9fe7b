// Decides which variables a quick search looks at: those that the first prices think something of, as a smaller problem of the same week.
import { inOrder } from './in-order.ts';
import type { RowMeaning, WeekProblem } from './problem.types.ts';

/** Some variables of a week as a problem of their own. A choice is worth the same in both. */
export interface Kernel {
  readonly problem: WeekProblem;
  /** Variable of the week for each of the kernel, ascending. */
  readonly whole: Int32Array;
  /** Row of the week for each of the kernel. */
  readonly rows: Int32Array;
}

/** Of those that can fill a mandatory exposure the kernel holds this many, however little the prices think of them. */
const SERVING = 12;

/**
 * The kernel of the `size` variables that cost least when they are forced in (`loss`), of all in `keep`, and of the best that serve each
 * row whose missing unit costs `mandatory` or more.
 */
export function kernelOf(
  problem: WeekProblem,
  loss: Float64Array,
  size: number,
  keep: readonly number[],
  mandatory: number,
): Kernel {
  const { ptr, col, coef } = problem;
  const inside = new Uint8Array(problem.variables);
  const order = inOrder(loss);
  for (let i = 0; i < Math.min(size, order.length); i++) inside[order[i] as number] = 1;
  for (const v of keep) inside[v] = 1;
  const wanted = new Uint8Array(problem.rows);
  for (let row = 0; row < problem.rows; row++)
    if ((problem.lo[row] as number) > 0 && (problem.price[row] as number) >= mandatory) wanted[row] = SERVING;
  for (let i = 0; i < order.length; i++) {
    const v = order[i] as number;
    const end = ptr[v + 1] as number;
    for (let p = ptr[v] as number; p < end; p++) {
      const row = col[p] as number;
      if (wanted[row] === 0 || (coef[p] as number) <= 0) continue;
      wanted[row] = (wanted[row] as number) - 1;
      inside[v] = 1;
    }
  }
  return reduceProblem(problem, inside);
}

/** The variables inside, with the rows that they can miss or cross. */
function reduceProblem(problem: WeekProblem, inside: Uint8Array): Kernel {
  const { ptr, col, coef } = problem;
  const whole: number[] = [];
  for (let v = 0; v < problem.variables; v++) if (inside[v] !== 0) whole.push(v);
  const most = mostActivity(problem, whole);
  const place = new Int32Array(problem.rows).fill(-1);
  const rows: number[] = [];
  for (let row = 0; row < problem.rows; row++) {
    const aims = problem.price[row] !== 0 || problem.aimPrice[row] !== 0;
    const end = Math.min(problem.hi[row] as number, problem.bandPrice[row] === 0 ? Infinity : (problem.band[row] as number));
    // What neither asks for anything nor can come to its end costs nothing, whatever is chosen.
    if (!aims && (most[row] as number) <= end) continue;
    place[row] = rows.length;
    rows.push(row);
  }
  const starts = new Int32Array(whole.length + 1);
  let entries = 0;
  whole.forEach((v) => (entries += (ptr[v + 1] as number) - (ptr[v] as number)));
  const cols = new Int32Array(entries);
  const coefs = new Int32Array(entries);
  let count = 0;
  for (let i = 0; i < whole.length; i++) {
    const v = whole[i] as number;
    const end = ptr[v + 1] as number;
    for (let p = ptr[v] as number; p < end; p++) {
      const row = place[col[p] as number] as number;
      if (row < 0) continue;
      cols[count] = row;
      coefs[count] = coef[p] as number;
      count++;
    }
    starts[i + 1] = count;
  }
  const ofVariables = (from: Int32Array): Int32Array => entriesAt(from, whole);
  const ofRows = (from: Int32Array): Int32Array => entriesAt(from, rows);
  return {
    whole: new Int32Array(whole),
    rows: new Int32Array(rows),
    problem: {
      movements: problem.movements,
      days: problem.days,
      counts: problem.counts,
      capacity: problem.capacity,
      variables: whole.length,
      movementOf: ofVariables(problem.movementOf),
      dayOf: ofVariables(problem.dayOf),
      setsOf: ofVariables(problem.setsOf),
      value: ofVariables(problem.value),
      time: ofVariables(problem.time),
      ptr: starts,
      col: cols.subarray(0, count),
      coef: coefs.subarray(0, count),
      rows: rows.length,
      lo: ofRows(problem.lo),
      price: ofRows(problem.price),
      aim: ofRows(problem.aim),
      aimPrice: ofRows(problem.aimPrice),
      band: ofRows(problem.band),
      bandPrice: ofRows(problem.bandPrice),
      hi: ofRows(problem.hi),
      meaning: rows.map((row) => problem.meaning[row] as RowMeaning),
    },
  };
}

function entriesAt(from: Int32Array, places: readonly number[]): Int32Array {
  const entries = new Int32Array(places.length);
  for (let i = 0; i < places.length; i++) entries[i] = from[places[i] as number] as number;
  return entries;
}

/** Most that each row can come to with these variables, in order: of a movement one number of sets stands on a day. */
function mostActivity({ rows, days, ptr, col, coef, movementOf, dayOf }: WeekProblem, variables: readonly number[]): Int32Array {
  const most = new Int32Array(rows);
  // The largest coefficient of the movement and day at hand; variables of one stand together.
  const largest = new Int32Array(rows);
  const countedFor = new Int32Array(rows).fill(-1);
  for (const v of variables) {
    const cell = (movementOf[v] as number) * days + (dayOf[v] as number);
    const end = ptr[v + 1] as number;
    for (let p = ptr[v] as number; p < end; p++) {
      const row = col[p] as number;
      const before = countedFor[row] === cell ? (largest[row] as number) : 0;
      countedFor[row] = cell;
      const now = Math.max(before, coef[p] as number);
      largest[row] = now;
      most[row] = (most[row] as number) + now - before;
    }
  }
  return most;
}
