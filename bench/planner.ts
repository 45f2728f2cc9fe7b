// Decides how good and how fast the week selection is: ours at three efforts beside greedy, plain annealing and HiGHS on frozen weeks. Run: node bench/planner.ts [--only TEXT] [--weeks] [--highs] [--now] [--store]
import { anneal, type BestKnown, SAMPLING_WIDTH } from '../packages/engine/src/plan/select/anneal.ts';
import { evaluate } from '../packages/engine/src/plan/select/evaluate.ts';
import { greedy, improve } from '../packages/engine/src/plan/select/greedy.ts';
import type { Effort, WeekProblem } from '../packages/engine/src/plan/select/problem.types.ts';
import { selectWeek } from '../packages/engine/src/plan/select/select-week.ts';
import { compiledNow, instances } from './planner-instances.ts';
import { type Judged, judge } from './planner-judge.ts';
import { belowPercent, fingerprint, judgedRuns, keepBest, mandatoryMissing, ownBest, worthOfNothing } from './planner-known.ts';

const args = process.argv.slice(2);
const has = (name: string): boolean => args.includes(name);
const only = has('--only') ? (args[args.indexOf('--only') + 1] ?? '') : '';
const SEEDS = [1, 2, 3];
const EFFORTS: readonly Effort[] = ['quick', 'full', 'long'];

interface Run {
  readonly value: number;
  readonly bound: number;
  readonly missing: number;
  readonly ms: number;
}

interface Row {
  readonly name: string;
  readonly binaries: number;
  readonly tight: boolean;
  readonly base: number;
  readonly best: number;
  readonly greedy: number;
  readonly blind: number;
  readonly judged: Judged | null;
  readonly ours: Readonly<Record<Effort, readonly Run[]>>;
}

function cpu<T>(work: () => T): { result: T; ms: number } {
  const before = process.cpuUsage();
  const result = work();
  const used = process.cpuUsage(before);
  return { result, ms: (used.user + used.system) / 1000 };
}

/** The same moves without prices: what the guide is worth. */
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
  anneal(problem, start, blind, { moves: 180_000, hot: 800, cold: 50, width: SAMPLING_WIDTH, seed: 1 }, known);
  return known.value;
}

function runs(problem: WeekProblem, effort: Effort): Run[] {
  return SEEDS.map((seed) => {
    const { result, ms } = cpu(() => selectWeek(problem, effort, seed));
    const checked = evaluate(problem, result.chosen);
    if (checked.value !== result.value || checked.broken.length > 0 || checked.overTime.length > 0 || checked.doubled)
      throw new Error('a choice is not what it says it is');
    return { value: result.value, bound: result.bound, missing: mandatoryMissing(problem, result.short), ms };
  });
}

const below = (row: Row, value: number): number => belowPercent(row.best, value, row.best + row.base);
const gap = (row: Row, run: Run): number => (100 * (run.bound - run.value)) / Math.max(1, run.value + row.base);
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0) / Math.max(1, numbers.length);
const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const two = (n: number): string => n.toFixed(2).padStart(6);

const weeks = (has('--now') ? compiledNow() : instances()).filter(({ name }) => name.includes(only));
// Warm: the first calls compile the code.
for (const { problem } of weeks.slice(0, 6)) for (const effort of EFFORTS) selectWeek(problem, effort, 9);
const rows: Row[] = [];
for (const { name, tight, problem } of weeks) {
  const key = fingerprint(name, problem);
  selectWeek(problem, 'quick', 9);
  const ours = { quick: runs(problem, 'quick'), full: runs(problem, 'full'), long: runs(problem, 'long') };
  const first = greedy(problem);
  improve(first, 50);
  const judged = has('--highs') ? await judge(problem, 30) : (judgedRuns()[key] ?? null);
  const all = EFFORTS.flatMap((effort) => ours[effort]);
  const best = Math.max(ownBest()[key] ?? -Infinity, judgedRuns()[key]?.value ?? -Infinity, ...all.map((one) => one.value));
  const lowest = Math.min(judged?.bound ?? Infinity, ...all.map((one) => one.bound));
  if (lowest < best) throw new Error(`${name}: bound ${lowest} below a known plan of ${best}`);
  if (has('--store')) keepBest(key, best);
  rows.push({
    name,
    binaries: problem.variables,
    tight,
    base: worthOfNothing(problem) + Math.min(...all.map((one) => one.missing)),
    best,
    greedy: evaluate(problem, first.chosen()).value,
    blind: plainAnnealing(problem),
    judged,
    ours,
  });
}

if (has('--weeks')) {
  console.log(
    'below best in % (mean, worst), gap in % and CPU in ms at quick, full, long; then greedy, annealing without prices; * = best is proven',
  );
  for (const row of rows) {
    const cells = EFFORTS.map((effort) => {
      const some = row.ours[effort];
      const lost = some.map((run) => below(row, run.value));
      return `${two(mean(lost))}${two(Math.max(...lost))}${two(median(some.map((run) => gap(row, run))))}${median(
        some.map((run) => run.ms),
      )
        .toFixed(0)
        .padStart(5)}`;
    });
    const proven = row.judged?.status === 'optimal' ? '*' : ' ';
    console.log(
      `${row.name.padEnd(42)}${String(row.binaries).padStart(5)}${proven} |${cells.join(' |')} |${two(below(row, row.greedy))}${two(below(row, row.blind))}`,
    );
  }
}
for (const [title, some] of [
  ['ordinary', rows.filter((row) => !row.tight)],
  ['tight', rows.filter((row) => row.tight)],
  ['all', rows],
] as const) {
  if (some.length === 0) continue;
  const proven = some.filter((row) => row.judged?.status === 'optimal').length;
  const binaries = some.map((row) => row.binaries);
  console.log(
    `\n${title}: ${some.length} weeks of ${Math.min(...binaries)} to ${Math.max(...binaries)} binaries, the best proven for ${proven} of ${some.filter((row) => row.judged !== null).length} judged`,
  );
  for (const effort of EFFORTS) {
    const every = some.flatMap((row) =>
      row.ours[effort].map((run) => ({ lost: below(row, run.value), gap: gap(row, run), ms: run.ms })),
    );
    const lost = every.map((one) => one.lost);
    const ms = every.map((one) => one.ms);
    console.log(
      `  ${effort.padEnd(24)} below best: mean ${two(mean(lost))} %, worst ${two(Math.max(...lost))} %; proven gap: median ${two(median(every.map((one) => one.gap)))} %; CPU: median ${median(ms).toFixed(0)} ms, most ${Math.max(...ms).toFixed(0)} ms`,
    );
  }
  const other = (label: string, values: readonly number[]): void =>
    console.log(
      `  ${label.padEnd(24)} below best: mean ${two(mean(values))} %, median ${two(median(values))} %, worst ${two(Math.max(...values))} %`,
    );
  other(
    'greedy with descent',
    some.map((row) => below(row, row.greedy)),
  );
  other(
    'annealing, no prices',
    some.map((row) => below(row, row.blind)),
  );
  for (const seconds of ['1', '3', '30'] as const) {
    const judged = some.filter((row) => row.judged !== null);
    const found = judged.flatMap((row) => {
      const value = row.judged?.after[seconds] ?? null;
      return value === null ? [] : [below(row, value)];
    });
    if (found.length > 0) other(`HiGHS ${seconds} s (${found.length} of ${judged.length} found)`, found);
  }
}
const limits = [...new Set(rows.flatMap((row) => (row.judged === null ? [] : [row.judged.limit])))].sort((a, b) => a - b);
for (const limit of limits) {
  const at = rows.filter((row) => row.judged?.limit === limit);
  console.log(
    `HiGHS with ${limit} s of processor: ${at.length} weeks, ${at.filter((row) => row.judged?.status === 'optimal').length} proven best`,
  );
}
