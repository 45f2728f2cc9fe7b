// Decides which variables meet each row: the columns of a problem read the other way round.
import type { WeekProblem } from './problem.types.ts';

export interface RowMembers {
  /** Row r is met by vars[start[r]..start[r+1]) with these coefficients. */
  readonly start: Int32Array;
  readonly vars: Int32Array;
  readonly coef: Int32Array;
}

const known = new WeakMap<WeekProblem, RowMembers>();

/** Made once for each problem. */
export function rowMembers(problem: WeekProblem): RowMembers {
  let members = known.get(problem);
  if (members === undefined) known.set(problem, (members = membersByRow(problem)));
  return members;
}

function membersByRow({ rows, variables, ptr, col, coef }: WeekProblem): RowMembers {
  const start = new Int32Array(rows + 1);
  for (let p = 0; p < col.length; p++) start[(col[p] as number) + 1] = (start[(col[p] as number) + 1] as number) + 1;
  for (let row = 0; row < rows; row++) start[row + 1] = (start[row + 1] as number) + (start[row] as number);
  const next = start.slice(0, rows);
  const members = { start, vars: new Int32Array(col.length), coef: new Int32Array(col.length) };
  for (let v = 0; v < variables; v++)
    for (let p = ptr[v] as number; p < (ptr[v + 1] as number); p++) {
      const row = col[p] as number;
      const at = next[row] as number;
      members.vars[at] = v;
      members.coef[at] = coef[p] as number;
      next[row] = at + 1;
    }
  return members;
}
