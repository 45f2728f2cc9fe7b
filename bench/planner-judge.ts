// Decides what an independent exact solver (HiGHS) makes of a week: the judge of the planner's plans and bounds, never part of the product.
import highsLoader from 'highs';
import { NO_LIMIT, type WeekProblem } from '../packages/engine/src/plan/select/problem.types.ts';

export interface Judged {
  readonly value: number | null;
  readonly bound: number | null;
  readonly seconds: number;
}

/** The problem in LP format: binaries, hard rows, and one continuous shortage or excess per soft side. */
export function lpText(problem: WeekProblem): string {
  const rows: string[][] = Array.from({ length: problem.rows }, () => []);
  const objective: string[] = [];
  for (let v = 0; v < problem.variables; v++) {
    objective.push(term(problem.value[v] as number, `x${v}`));
    for (let p = problem.ptr[v] as number; p < (problem.ptr[v + 1] as number); p++)
      (rows[problem.col[p] as number] as string[]).push(term(problem.coef[p] as number, `x${v}`));
  }
  const lines: string[] = [];
  const extra: string[] = [];
  rows.forEach((terms, row) => {
    const side = (name: string, cost: number): string => {
      objective.push(term(-cost, name));
      extra.push(name);
      return name;
    };
    const price = problem.price[row] as number;
    const aimPrice = problem.aimPrice[row] as number;
    const bandPrice = problem.bandPrice[row] as number;
    const sum = terms.join(' ');
    if (price > 0) lines.push(`${sum} + ${side(`l${row}`, price)} >= ${problem.lo[row]}`);
    if (aimPrice > 0) lines.push(`${sum} + ${side(`a${row}`, aimPrice)} >= ${problem.aim[row]}`);
    if (bandPrice > 0 && terms.length > 0) lines.push(`${sum} - ${side(`b${row}`, bandPrice)} <= ${problem.band[row]}`);
    if ((problem.hi[row] as number) < NO_LIMIT && terms.length > 0) lines.push(`${sum} <= ${problem.hi[row]}`);
  });
  for (let day = 0; day < problem.days; day++) {
    const terms: string[] = [];
    for (let v = 0; v < problem.variables; v++)
      if (problem.dayOf[v] === day) terms.push(term(problem.time[v] as number, `x${v}`));
    if (terms.length > 0) lines.push(`${terms.join(' ')} <= ${problem.capacity[day]}`);
  }
  const cells = new Map<number, string[]>();
  for (let v = 0; v < problem.variables; v++) {
    const cell = (problem.movementOf[v] as number) * problem.days + (problem.dayOf[v] as number);
    cells.set(cell, [...(cells.get(cell) ?? []), `+ 1 x${v}`]);
  }
  for (const terms of cells.values()) lines.push(`${terms.join(' ')} <= 1`);
  const binaries = Array.from({ length: problem.variables }, (_, v) => `x${v}`);
  return `Maximize\n obj: ${wrap(objective)}\nSubject To\n${lines.map((line, i) => ` c${i}: ${wrap(line.split(' '))}`).join('\n')}\nBounds\n${extra.map((name) => ` ${name} >= 0`).join('\n')}\nBinary\n ${wrap(binaries)}\nEnd\n`;
}

function term(coefficient: number, name: string): string {
  return `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} ${name}`;
}

/** LP files have a limit on the length of a line. */
function wrap(words: readonly string[]): string {
  const lines: string[] = [];
  for (let i = 0; i < words.length; i += 12) lines.push(words.slice(i, i + 12).join(' '));
  return lines.join('\n   ');
}

/** Solves for at most `seconds`; null when nothing was found in time. */
export async function judge(problem: WeekProblem, seconds: number): Promise<Judged> {
  const highs = await highsLoader();
  const started = performance.now();
  const solved = highs.solve(lpText(problem), { time_limit: seconds, mip_rel_gap: 0, output_flag: false });
  const taken = (performance.now() - started) / 1000;
  const value = Number.isFinite(solved.ObjectiveValue) ? solved.ObjectiveValue : null;
  return {
    value: value === null ? null : Math.round(value),
    bound: solved.Status === 'Optimal' ? Math.round(solved.ObjectiveValue) : null,
    seconds: taken,
  };
}
