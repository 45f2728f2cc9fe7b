// Decides what is known of the frozen weeks: the best plan by anyone and what the exact solver proved, each kept under the problem's fingerprint.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { WeekProblem } from '../packages/engine/src/plan/select/problem.types.ts';
import { rowCost } from '../packages/engine/src/plan/select/row-cost.ts';
import type { Judged } from './planner-judge.ts';

const BEST = new URL('./planner-best.json', import.meta.url);
const HIGHS = new URL('./planner-highs.json', import.meta.url);

/** Names one exact problem. */
export function fingerprint(name: string, problem: WeekProblem): string {
  let hash = 0x811c9dc5;
  const { value, time, capacity, ptr, col, coef, lo, price, aim, aimPrice, band, bandPrice, hi } = problem;
  for (const numbers of [value, time, capacity, ptr, col, coef, lo, price, aim, aimPrice, band, bandPrice, hi])
    for (const n of numbers) hash = Math.imul(hash ^ n, 0x01000193) >>> 0;
  return `${name} #${hash.toString(16)}`;
}

function read<T>(file: URL): Record<string, T> {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, T>) : {};
}

function write(file: URL, entries: Record<string, unknown>): void {
  const sorted = Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);
}

/** Best value of our own long searches, by fingerprint. */
export const ownBest = (): Record<string, number> => read<number>(BEST);

/** The exact solver's longest run, by fingerprint. */
export const judgedRuns = (): Record<string, Judged> => read<Judged>(HIGHS);

/** Keeps a better value; true when it was one. */
export function keepBest(key: string, value: number): boolean {
  const all = ownBest();
  if ((all[key] ?? -Infinity) >= value) return false;
  all[key] = value;
  write(BEST, all);
  return true;
}

/** Keeps a run unless a longer one is there. */
export function keepJudged(key: string, run: Judged): void {
  const all = judgedRuns();
  if ((all[key]?.limit ?? 0) > run.limit) return;
  all[key] = run;
  write(HIGHS, all);
}

/** From this price on a row is a mandatory exposure. */
const MANDATORY = 15_000;

/** Soft prices of an empty week: percentages are of the worth over that. */
export function worthOfNothing(problem: WeekProblem): number {
  let sum = 0;
  for (let row = 0; row < problem.rows; row++) if ((problem.price[row] as number) < MANDATORY) sum += rowCost(problem, row, 0);
  return sum;
}

/** Price of the mandatory exposures that a choice lacks: no part of the worth that percentages are of, so that they stay strict. */
export function mandatoryMissing(problem: WeekProblem, short: Int32Array): number {
  let sum = 0;
  for (let row = 0; row < problem.rows; row++)
    if ((problem.price[row] as number) >= MANDATORY) sum += (short[row] as number) * (problem.price[row] as number);
  return sum;
}

/** How far a value is below the best, in percent of `worth`: what the best plan is worth over an empty week. */
export function belowPercent(best: number, value: number, worth: number): number {
  return (100 * (best - value)) / Math.max(1, worth);
}
