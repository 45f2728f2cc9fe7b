// Decides the shape of the selection problem: which movement on which day with how many sets, under rows that hold or cost.

/** What a row means, for concessions and for the auditor of the search. */
export interface RowMeaning {
  readonly rule: string;
  readonly subject: string;
}

/**
 * Binaries `v` = (movement, day, sets). Maximise Σ value − Σ cost of the rows, where a row's cost is convex and
 * piecewise linear in its activity (short of `lo`, short of `aim`, past `band`), subject to: day time, at most one set-count per movement and day,
 * and every row at or below `hi`. All numbers are integers. Columns are sparse: row `col[p]` has coefficient `coef[p]` for p in ptr[v]..ptr[v+1].
 */
export interface WeekProblem {
  readonly movements: number;
  readonly days: number;
  /** Set counts in ascending order, e.g. 2, 3, 4, 5. */
  readonly counts: readonly number[];
  readonly variables: number;
  readonly movementOf: Int32Array;
  readonly dayOf: Int32Array;
  readonly setsOf: Int32Array;
  readonly value: Int32Array;
  /** Ticks of the day's clock; a day has its own tick. */
  readonly time: Int32Array;
  readonly capacity: Int32Array;
  readonly ptr: Int32Array;
  readonly col: Int32Array;
  readonly coef: Int32Array;
  readonly rows: number;
  /** Below `lo` each missing unit costs `price`; price 0 means no lower side. */
  readonly lo: Int32Array;
  readonly price: Int32Array;
  /** Below `aim` (never under `lo`) each missing unit costs `aimPrice` more. */
  readonly aim: Int32Array;
  readonly aimPrice: Int32Array;
  /** Above `band` each unit costs `bandPrice`. */
  readonly band: Int32Array;
  readonly bandPrice: Int32Array;
  /** Never above. */
  readonly hi: Int32Array;
  readonly meaning: readonly RowMeaning[];
}

export type Effort = 'quick' | 'full' | 'long';

export interface WeekSolution {
  /** Chosen variables in ascending order. */
  readonly chosen: readonly number[];
  readonly value: number;
  /** No plan of this problem is worth more. */
  readonly bound: number;
  /** Shortage per row, 0 where the row is met. */
  readonly short: Int32Array;
}

export const NO_LIMIT = 1_000_000_000;
