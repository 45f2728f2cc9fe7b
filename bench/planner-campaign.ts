// Decides which weeks the exact solver still has to judge, and runs it on them one after another; each result is kept at once, so it may be stopped and begun again.
// Run: nice -n 19 node bench/planner-campaign.ts SECONDS [--disputed PERCENT] [--one]
import { instances } from './planner-instances.ts';
import { judge } from './planner-judge.ts';
import { fingerprint, judgedRuns, keepJudged, ownBest } from './planner-known.ts';

const seconds = Number(process.argv[2] ?? 90);
const at = process.argv.indexOf('--disputed');
const disputed = at < 0 ? null : Number(process.argv[at + 1]);

const todo = instances()
  .map(({ name, problem }) => ({ name, problem, key: fingerprint(name, problem) }))
  .filter(({ key }) => {
    const run = judgedRuns()[key];
    return run === undefined || (run.status !== 'optimal' && run.limit < seconds);
  })
  .map((one) => {
    const run = judgedRuns()[one.key];
    const known = Math.max(ownBest()[one.key] ?? -Infinity, run?.value ?? -Infinity);
    const gap = run?.bound === null || run === undefined ? Infinity : (100 * (run.bound - known)) / Math.max(1, Math.abs(known));
    return { ...one, gap };
  })
  .filter(({ gap }) => disputed === null || (Number.isFinite(gap) && gap >= disputed))
  // Middle sizes say most: the small ones are settled in a breath, the largest may stay open.
  .sort((a, b) => (disputed === null ? rank(a.problem.variables) - rank(b.problem.variables) : b.gap - a.gap));

function rank(variables: number): number {
  return Math.abs(variables - 1800);
}

for (const { name, problem, key } of process.argv.includes('--one') ? todo.slice(0, 1) : todo) {
  const run = await judge(problem, seconds);
  keepJudged(key, run);
  console.log(
    `${name.padEnd(44)} ${String(problem.variables).padStart(5)} ${run.status} after ${run.seconds} s: ${run.value} ≤ best ≤ ${run.bound}; at 1, 3, 30 s ${run.after['1']}, ${run.after['3']}, ${run.after['30']}`,
  );
}
