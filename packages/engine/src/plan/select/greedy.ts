// Decides a first choice: the best gain per tick again and again, then single exchanges until none improves.
import { Choice, type Leaving } from './choice.ts';
import { NO_LIMIT, type WeekProblem } from './problem.types.ts';

/** A feasible choice; ties go to the lower index. `keep` are variables to start from where they fit. */
export function greedy(problem: WeekProblem, keep: readonly number[] = []): Choice {
  const choice = new Choice(problem);
  for (const v of keep) if (choice.cell[choice.cellOf(v)] === -1 && choice.gainOf(v) > -1_000_000_000) choice.put(v);
  for (;;) {
    let best = -1;
    let bestRate = 0;
    for (let v = 0; v < problem.variables; v++) {
      if (choice.cell[choice.cellOf(v)] !== -1) continue;
      const gain = choice.gainOf(v);
      if (gain <= 0) continue;
      const rate = gain / Math.max(1, problem.time[v] as number);
      if (rate > bestRate) {
        bestRate = rate;
        best = v;
      }
    }
    if (best < 0) break;
    choice.put(best);
  }
  return choice;
}

/** Gains are whole numbers: what cannot bring this much brings nothing. */
const LEAST_GAIN = 0.5;

/**
 * Takes the best single exchange (in, out, or one for another on the same day) until none improves or `passes` are over; `removed`
 * variables never enter. `charge` are prices of the rows: the better they fit, the more exchanges are seen to gain nothing without counting.
 */
export function improve(
  choice: Choice,
  passes: number,
  removed: Uint8Array | null = null,
  charge: Float64Array = new Float64Array(choice.problem.rows),
): void {
  const { problem } = choice;
  // Those that stand on each day, in the order of movements; made anew when something changed.
  const standing: (Leaving[] | undefined)[] = [];
  const standingOn = (day: number): Leaving[] => {
    const known = standing[day];
    if (known !== undefined) return known;
    const there: Leaving[] = [];
    for (let m = 0; m < problem.movements; m++) {
      const other = choice.cell[m * problem.days + day] as number;
      if (other >= 0) there.push(choice.leaving(other));
    }
    standing[day] = there;
    return there;
  };
  const marginal = choice.marginal(charge);
  const changed = (): void => {
    standing.length = 0;
    choice.renewMarginal(marginal, charge);
  };
  for (let pass = 0; pass < passes; pass++) {
    let improved = false;
    for (let v = 0; v < problem.variables; v++) {
      const own = choice.cell[choice.cellOf(v)] as number;
      const most = marginal.of[v] as number;
      if (own === v) {
        if (-most >= LEAST_GAIN && choice.gainWithout(v) > 0) {
          choice.take(v);
          improved = true;
          changed();
        }
        continue;
      }
      if (removed !== null && removed[v] !== 0) continue;
      let out = own;
      let best = own < 0 && most >= LEAST_GAIN ? choice.gainOf(v) : -NO_LIMIT;
      for (const other of standingOn(problem.dayOf[v] as number)) {
        if (own >= 0 && other.v !== own) continue;
        if (most - (marginal.of[other.v] as number) < LEAST_GAIN) continue;
        const gain = choice.gainInstead(other, v);
        if (gain > best) {
          best = gain;
          out = other.v;
        }
      }
      if (best > 0) {
        if (out >= 0) choice.take(out);
        choice.put(v);
        improved = true;
        changed();
      }
    }
    if (!improved) return;
  }
}
