// Decides how good and how fast the week selection is: ours at three efforts beside greedy, plain annealing and HiGHS. Run: node bench/planner.ts [--highs SECONDS] [--only TEXT] [--store]
import { readFileSync, writeFileSync } from 'node:fs';
import { anneal, type BestKnown } from '../packages/engine/src/plan/select/anneal.ts';
import { evaluate } from '../packages/engine/src/plan/select/evaluate.ts';
import { greedy, improve } from '../packages/engine/src/plan/select/greedy.ts';
import type { WeekProblem } from '../packages/engine/src/plan/select/problem.types.ts';
import { rowCost } from '../packages/engine/src/plan/select/row-cost.ts';
import { selectWeek } from '../packages/engine/src/plan/select/select-week.ts';
import { instances } from './planner-instances.ts';
import { judge } from './planner-judge.ts';

const STORE = new URL('./planner-best.json', import.meta.url);
const args = process.argv.slice(2);
const option = (name: string): string | null => {
  const at = args.indexOf(name);
  return at < 0 ? null : (args[at + 1] ?? '');
};
const highsSeconds = Number(option('--highs') ?? 0);
const only = option('--only');
const SEEDS = [1, 2, 3];
const EFFORTS = ['quick', 'full', 'long'] as const;

/** Worth over an empty week at the soft prices: what percentages are taken of. */
function offset(problem: WeekProblem): number {
  let sum = 0;
  for (let row = 0; row < problem.rows; row++) if ((problem.price[row] as number) < 15_000) sum += rowCost(problem, row, 0);
  return sum;
}

/** Names one exact problem: a catalogue that changes makes another one. */
function fingerprint(name: string, problem: WeekProblem): string {
  let hash = 0x811c9dc5;
  for (const numbers of [
    problem.value,
    problem.time,
    problem.capacity,
    problem.col,
    problem.coef,
    problem.lo,
    problem.aim,
    problem.band,
    problem.hi,
  ]) {
    for (const n of numbers) hash = Math.imul(hash ^ n, 0x01000193) >>> 0;
  }
  return `${name} #${hash.toString(16)}`;
}

function cpu<T>(work: () => T): { result: T; ms: number } {
  const before = process.cpuUsage();
  const result = work();
  const used = process.cpuUsage(before);
  return { result, ms: (used.user + used.system) / 1000 };
}

function plainAnnealing(problem: WeekProblem): number {
  const start = greedy(problem).chosen();
  const known: BestKnown = {
    best: new Int32Array(problem.movements * problem.days),
    count: 0,
    value: evaluate(problem, start).value,
  };
  const blind = {
    price: new Float64Array(problem.rows),
    loss: new Float64Array(problem.variables),
    removed: new Uint8Array(problem.variables),
  };
  anneal(problem, start, blind, 180_000, 800, 50, 1, known);
  return known.value;
}

interface Row {
  name: string;
  binaries: number;
  tight: boolean;
  base: number;
  best: number;
  greedy: number;
  blind: number;
  highs: number | null;
  ours: Record<string, { value: number; bound: number; ms: number }[]>;
}

const stored = JSON.parse(readFileSync(STORE, { encoding: 'utf8', flag: 'a+' }) || '{}') as Record<string, number>;
const rows: Row[] = [];
for (const { name, tight, compiled } of instances()) {
  if (only !== null && !name.includes(only)) continue;
  const { problem } = compiled;
  for (const effort of EFFORTS) selectWeek(problem, effort, 9);
  const ours: Row['ours'] = {};
  for (const effort of EFFORTS)
    ours[effort] = SEEDS.map((seed) => {
      const { result, ms } = cpu(() => selectWeek(problem, effort, seed));
      return { value: result.value, bound: result.bound, ms };
    });
  const first = greedy(problem);
  improve(first, 50);
  const judged = highsSeconds > 0 ? await judge(problem, highsSeconds) : null;
  const best = Math.max(
    stored[fingerprint(name, problem)] ?? -Infinity,
    judged?.value ?? -Infinity,
    ...EFFORTS.flatMap((effort) => (ours[effort] ?? []).map((one) => one.value)),
  );
  const lowest = Math.min(...EFFORTS.flatMap((effort) => (ours[effort] ?? []).map((one) => one.bound)));
  if (lowest < best) throw new Error(`${name}: bound ${lowest} below a known plan of ${best}`);
  stored[fingerprint(name, problem)] = best;
  rows.push({
    name,
    binaries: problem.variables,
    tight,
    base: offset(problem),
    best,
    greedy: evaluate(problem, first.chosen()).value,
    blind: plainAnnealing(problem),
    highs: judged?.value ?? null,
    ours,
  });
}
const below = (row: Row, value: number): number => (100 * (row.best - value)) / Math.max(1, row.best + row.base);
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0) / Math.max(1, numbers.length);
const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
for (const row of rows) {
  const full = row.ours.full ?? [];
  console.log(
    `${row.name.padEnd(52)} ${String(row.binaries).padStart(5)}  full ${mean(full.map((one) => below(row, one.value))).toFixed(2)} %  greedy ${below(row, row.greedy).toFixed(1)} %  blind ${below(row, row.blind).toFixed(1)} %${row.highs === null ? '' : `  highs ${below(row, row.highs).toFixed(2)} %`}`,
  );
}
for (const tight of [false, true]) {
  const some = rows.filter((row) => row.tight === tight);
  if (some.length === 0) continue;
  console.log(
    `\n${tight ? 'tight' : 'ordinary'}: ${some.length} weeks, ${Math.min(...some.map((row) => row.binaries))} to ${Math.max(...some.map((row) => row.binaries))} binaries`,
  );
  for (const effort of EFFORTS) {
    const runs = some.flatMap((row) =>
      (row.ours[effort] ?? []).map((one) => ({
        gap: (100 * (one.bound - one.value)) / Math.max(1, one.value + row.base),
        below: below(row, one.value),
        ms: one.ms,
      })),
    );
    console.log(
      `  ${effort.padEnd(6)} mean below best ${mean(runs.map((r) => r.below)).toFixed(2)} %, worst ${Math.max(...runs.map((r) => r.below)).toFixed(2)} %, median proven gap ${median(runs.map((r) => r.gap)).toFixed(2)} %, median CPU ${median(runs.map((r) => r.ms)).toFixed(0)} ms`,
    );
  }
  console.log(
    `  greedy and descent ${mean(some.map((row) => below(row, row.greedy))).toFixed(1)} %, annealing without prices ${mean(some.map((row) => below(row, row.blind))).toFixed(1)} %${highsSeconds > 0 ? `, HiGHS after ${highsSeconds} s ${mean(some.filter((row) => row.highs !== null).map((row) => below(row, row.highs ?? 0))).toFixed(2)} %` : ''}`,
  );
}
if (args.includes('--store')) writeFileSync(STORE, `${JSON.stringify(stored, null, 1)}\n`);
