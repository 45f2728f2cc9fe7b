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

/** Takes the best single exchange (in, out, or one for another on the same day) until none improves or `passes` are over; `removed` variables never enter. */
export function improve(choice: Choice, passes: number, removed: Uint8Array | null = null): void {
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
  for (let pass = 0; pass < passes; pass++) {
    let improved = false;
    for (let v = 0; v < problem.variables; v++) {
      const own = choice.cell[choice.cellOf(v)] as number;
      if (own === v) {
        if (choice.gainWithout(v) > 0) {
          choice.take(v);
          improved = true;
          standing.length = 0;
        }
        continue;
      }
      if (removed !== null && removed[v] !== 0) continue;
      let out = own;
      let best = own < 0 ? choice.gainOf(v) : -NO_LIMIT;
      for (const other of standingOn(problem.dayOf[v] as number)) {
        if (own >= 0 && other.v !== own) continue;
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
        standing.length = 0;
      }
    }
    if (!improved) return;
  }
}
