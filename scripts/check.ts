// Decides whether the gate opens: types, rooms, lint, format, dead code, lock file, listings written by scripts, and the gate's own tests. Fast, nothing skipped.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lockProblems } from './lock-file.ts';

type Verdict = { ok: boolean; said: string };
type Check = { name: string; run: () => Promise<Verdict> };

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const module = (...path: string[]) => join(root, 'node_modules', ...path);

const checks: readonly Check[] = [
  { name: 'types', run: () => command(module('typescript', 'bin', 'tsc'), '-b') },
  { name: 'lint', run: () => command(module('oxlint', 'bin', 'oxlint'), '--deny-warnings') },
  {
    name: 'gate tests',
    run: () =>
      command(
        module('vitest', 'vitest.mjs'),
        'run',
        '--reporter=dot',
        'scripts/rooms.test.ts',
        'scripts/ensure.test.ts',
        'scripts/lock-file.test.ts',
      ),
  },
  {
    name: 'written listings',
    run: () =>
      command(
        module('vitest', 'vitest.mjs'),
        'run',
        '--reporter=dot',
        'scripts/api-listing.test.ts',
        'scripts/rules-md.test.ts',
        'scripts/openapi.test.ts',
        'packages/interchange/src/coverage.test.ts',
      ),
  },
  { name: 'dead code', run: () => command(module('knip', 'bin', 'knip.js'), '--no-progress', '--no-config-hints') },
  { name: 'format', run: () => command(module('@biomejs', 'biome', 'bin', 'biome'), 'format', '.') },
  { name: 'rooms', run: () => command(join(root, 'scripts', 'rooms.ts')) },
  { name: 'lock file', run: async () => lockFile() },
];

const wanted = process.argv.slice(2);
const waiting = checks.filter((check) => wanted.length === 0 || wanted.includes(check.name));
let failed = 0;
await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker));
process.stdout.write(failed === 0 ? 'The gate is open.\n' : `The gate is closed: ${failed} of ${checks.length} checks failed.\n`);
process.exitCode = failed === 0 ? 0 : 1;

async function worker(): Promise<void> {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    const before = performance.now();
    const { ok, said } = await check.run();
    const seconds = ((performance.now() - before) / 1000).toFixed(1);
    process.stdout.write(`${ok ? 'ok  ' : 'FAIL'}  ${check.name} (${seconds} s)\n${ok ? '' : `${said.trimEnd()}\n`}`);
    if (!ok) failed += 1;
  }
}

/** Runs one tool on this Node; its words are shown only when it fails. */
function command(script: string, ...args: string[]): Promise<Verdict> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (text: Buffer) => (said += text.toString()));
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    child.on('error', (problem) => done({ ok: false, said: problem.message }));
    child.on('close', (code) => done({ ok: code === 0, said }));
  });
}

function lockFile(): Verdict {
  const problems = lockProblems(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return { ok: problems.length === 0, said: problems.join('\n') };
}
