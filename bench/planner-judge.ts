// Decides what an independent exact solver (HiGHS) makes of a week: the judge of the planner's plans and bounds, never part of the product.
import { evaluate } from '../packages/engine/src/plan/select/evaluate.ts';
import { NO_LIMIT, type WeekProblem } from '../packages/engine/src/plan/select/problem.types.ts';

/** One run of the exact solver. Values and bounds are of the problem's objective; seconds are of the processor. */
export interface Judged {
  readonly limit: number;
  readonly seconds: number;
  readonly status: 'optimal' | 'time limit';
  readonly value: number | null;
  readonly bound: number | null;
  /** Best plan found after 1, 3 and 30 seconds; null when there was none yet. */
  readonly after: Readonly<Record<'1' | '3' | '30', number | null>>;
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

const LOADER = new URL('../node_modules/highs/build/highs.mjs', import.meta.url).href;
/** A line of the solver's log that ends in its seconds: best bound, best solution, gap. */
const PROGRESS = /^\s*[A-Z]?\s+\d+\s+\d+\s+\d+\s+[\d.]+%\s+(\S+)\s+(\S+)\s+.*?([\d.]+)s$/;

/** Solves for at most `seconds` of processor time (the solver's clock is the processor's here, so that a busy machine changes nothing). */
export async function judge(problem: WeekProblem, seconds: number): Promise<Judged> {
  const began = process.cpuUsage();
  const spent = (): number => {
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  };
  const now = performance.now;
  Object.defineProperty(performance, 'now', { value: spent, configurable: true });
  const found = new Map<number, number>();
  let bound = Infinity;
  try {
    const { default: load } = (await import(LOADER)) as { default: Load };
    const highs = await load({
      print: (line) => {
        const read = PROGRESS.exec(line);
        if (read === null) return;
        if (Number.isFinite(Number(read[1]))) bound = Math.min(bound, Number(read[1]));
        if (Number.isFinite(Number(read[2]))) found.set(spent() / 1000, Number(read[2]));
      },
    });
    const solved = highs.solve(lpText(problem), { time_limit: seconds, mip_rel_gap: 0, log_to_console: true, output_flag: true });
    const optimal = solved.Status === 'Optimal';
    const chosen = Array.from({ length: problem.variables }, (_, v) => v).filter(
      (v) => (solved.Columns[`x${v}`]?.Primal ?? 0) > 0.5,
    );
    const checked = evaluate(problem, chosen);
    const sound = checked.broken.length === 0 && checked.overTime.length === 0 && !checked.doubled;
    const value = sound && found.size > 0 ? checked.value : null;
    const used = spent() / 1000;
    const at = (limit: number): number | null => {
      const before = [...found].filter(([time]) => time <= limit).map(([, objective]) => Math.round(objective));
      return limit >= used ? value : before.length === 0 ? null : Math.max(...before);
    };
    return {
      limit: seconds,
      seconds: Math.round(used * 10) / 10,
      status: optimal ? 'optimal' : 'time limit',
      value,
      bound: optimal ? value : Number.isFinite(bound) ? Math.floor(bound + 1e-6) : null,
      after: { '1': at(1), '3': at(3), '30': at(30) },
    };
  } finally {
    Object.defineProperty(performance, 'now', { value: now, configurable: true });
  }
}

/** What the solver's loader gives; its own types know neither `print` nor every option. */
type Load = (module: { print: (line: string) => void }) => Promise<{
  solve(
    text: string,
    options: Readonly<Record<string, unknown>>,
  ): { readonly Status: string; readonly Columns: Readonly<Record<string, { readonly Primal?: number } | undefined>> };
}>;
