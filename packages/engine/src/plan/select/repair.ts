// Decides whether a missing mandatory exposure fits after all: every variable that would serve, against every one, two or three that could leave its day.
import type { Choice } from './choice.ts';
import { NO_LIMIT, type WeekProblem } from './problem.types.ts';

const MOST_LEAVING = 3;

/** Takes the best such exchange for each mandatory row that is short, until none gains. Returns true when something changed. */
export function repairMandatory(choice: Choice, mandatoryPrice: number): boolean {
  const { problem } = choice;
  if (!isShort(choice, mandatoryPrice)) return false;
  const serving = servingVariables(problem, mandatoryPrice);
  let changed = false;
  for (let round = 0; round < serving.size; round++) {
    let best: { value: number; leaving: readonly number[]; v: number } | null = null;
    for (const [row, variables] of serving) {
      if ((choice.activity[row] as number) >= (problem.lo[row] as number)) continue;
      for (const v of variables) {
        if (choice.cell[choice.cellOf(v)] !== -1) continue;
        const found = bestLeaving(choice, v);
        if (found !== null && found.value > (best?.value ?? choice.value)) best = { ...found, v };
      }
    }
    if (best === null) return changed;
    for (const out of best.leaving) choice.take(out);
    choice.put(best.v);
    changed = true;
  }
  return changed;
}

function isShort({ problem, activity }: Choice, mandatoryPrice: number): boolean {
  for (let row = 0; row < problem.rows; row++)
    if ((problem.price[row] as number) >= mandatoryPrice && (activity[row] as number) < (problem.lo[row] as number)) return true;
  return false;
}

function servingVariables(problem: WeekProblem, mandatoryPrice: number): Map<number, number[]> {
  const serving = new Map<number, number[]>();
  for (let v = 0; v < problem.variables; v++) {
    for (let p = problem.ptr[v] as number; p < (problem.ptr[v + 1] as number); p++) {
      const row = problem.col[p] as number;
      if ((problem.price[row] as number) < mandatoryPrice || (problem.coef[p] as number) <= 0) continue;
      const held = serving.get(row);
      if (held === undefined) serving.set(row, [v]);
      else held.push(v);
    }
  }
  return serving;
}

/** The value reached when v enters and the best set of up to three leaves its day; null when v cannot enter. */
function bestLeaving(choice: Choice, v: number): { value: number; leaving: readonly number[] } | null {
  const { problem } = choice;
  const day = problem.dayOf[v] as number;
  const there: number[] = [];
  for (let m = 0; m < problem.movements; m++) {
    const other = choice.cell[m * problem.days + day] as number;
    if (other >= 0) there.push(other);
  }
  let best: { value: number; leaving: readonly number[] } | null = null;
  const leaving: number[] = [];
  const look = (from: number): void => {
    const gain = choice.gainOf(v);
    if (gain > -NO_LIMIT && choice.value + gain > (best?.value ?? -Infinity))
      best = { value: choice.value + gain, leaving: [...leaving] };
    if (leaving.length === MOST_LEAVING) return;
    for (let i = from; i < there.length; i++) {
      const out = there[i] as number;
      choice.take(out);
      leaving.push(out);
      look(i + 1);
      leaving.pop();
      choice.put(out);
    }
  };
  look(0);
  return best;
}
