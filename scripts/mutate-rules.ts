// Decides whether the tests guard the numbers: changes rule numbers one at a time in a copy of the checkout and looks whether a test notices.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { seededRandom } from '@strongback/engine';

const USAGE = 'node scripts/mutate-rules.ts [--count 20] [--seed 1] [--behaviour]\n';
const { values } = parseArgs({
  options: { count: { type: 'string' }, seed: { type: 'string' }, behaviour: { type: 'boolean' } },
});
const count = Number(values.count ?? 20);
const seed = Number(values.seed ?? 1);
if (!Number.isInteger(count) || !Number.isInteger(seed) || count < 1) {
  process.stderr.write(USAGE);
  process.exit(2);
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const RULES = 'packages/engine/src/evidence/rules';
/** A number with its unit, as authors write it: `[12, 'sets']` or one of `[[8, 12], 'weeks']`. */
const NUMBER = /(?<=: \[(?:\[(?:-?[\d.]+, )*)?)-?\d+(?:\.\d+)?(?=(?:, -?[\d.]+)*\]?, ')/g;

const copy = mkdtempSync(join(tmpdir(), 'strongback-mutants-'));
run('git', ['worktree', 'add', '--detach', '--force', copy, 'HEAD'], root);
try {
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const places = readdirSync(join(copy, RULES))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => {
      const text = readFileSync(join(copy, RULES, name), 'utf8');
      return [...text.matchAll(NUMBER)].map((match) => ({ file: join(RULES, name), at: match.index, number: match[0] }));
    });
  const random = seededRandom(seed);
  let caught = 0;
  process.stdout.write(`${places.length} numbers in the rule files; ${count} changed one at a time, seed ${seed}\n`);
  for (let index = 0; index < count; index++) {
    const place = places.splice(random.below(places.length), 1)[0];
    if (place === undefined) break;
    const path = join(copy, place.file);
    const before = readFileSync(path, 'utf8');
    const changed = String(
      Math.round((Number(place.number) === 0 ? 1 : Number(place.number) * (random.below(2) === 0 ? 0.8 : 1.25)) * 1000) / 1000,
    );
    writeFileSync(path, before.slice(0, place.at) + changed + before.slice(place.at + place.number.length));
    const noticed = !testsPass();
    if (noticed) caught++;
    const rule = [...before.slice(0, place.at).matchAll(/^ {2}'?([\w.-]+)'?: \{/gm)].at(-1)?.[1] ?? '?';
    process.stdout.write(`${noticed ? 'caught ' : 'MISSED '} ${rule}: ${place.number} → ${changed}\n`);
    writeFileSync(path, before);
  }
  process.stdout.write(`${caught} of ${count} caught\n`);
  process.exitCode = caught === count ? 0 : 1;
} finally {
  run('git', ['worktree', 'remove', '--force', copy], root);
  rmSync(copy, { recursive: true, force: true });
}

/** The tests of the rooms that read rules. */
function testsPass(): boolean {
  const done = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'node', '--bail', '1', ...testsAsked()],
    { cwd: copy, stdio: 'ignore' },
  );
  return done.status === 0;
}

/** The tests that hold each number, or with `--behaviour` only those that see what a number does: the whole engine without the pins. */
function testsAsked(): string[] {
  if (values.behaviour !== true) return ['packages/engine/src/evidence'];
  return [
    'packages/engine/src',
    '--exclude',
    '**/evidence/settled.test.ts',
    '--exclude',
    '**/evidence/{published,figures}.test.ts',
  ];
}

function run(command: string, args: string[], cwd: string): void {
  const done = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${done.stderr}`);
}
