// Decides how a script gets a copy of the checkout to change at will: the last commit in a folder of its own, with the installed packages linked in.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A change that makes a test run for ever is one that the test noticed. */
const LONGEST_MS = 600_000;

export interface CheckoutCopy {
  readonly folder: string;
  /** Whether the tests asked for pass in the copy; the first that fails ends the run. */
  testsPass(args: readonly string[]): boolean;
}

/** Hands a copy of a commit to `use` and takes it away again, whatever happens. Packages of the house are the copy's own, all others are shared. */
export async function withCheckoutCopy(commit: string, use: (copy: CheckoutCopy) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'strongback-copy-'));
  git(['worktree', 'add', '--detach', '--force', folder, commit]);
  try {
    linkPackages(folder);
    run(process.execPath, [join('scripts', 'ensure.mjs'), '--no-app'], folder);
    await use({ folder, testsPass: (args) => testsPass(folder, args) });
  } finally {
    git(['worktree', 'remove', '--force', folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}

function linkPackages(folder: string): void {
  const installed = join(root, 'node_modules');
  const own = join(folder, 'node_modules');
  mkdirSync(join(own, '@strongback'), { recursive: true });
  for (const name of readdirSync(installed)) if (name !== '@strongback') symlinkSync(join(installed, name), join(own, name));
  for (const kind of ['packages', 'apps'])
    for (const name of readdirSync(join(folder, kind))) symlinkSync(join(folder, kind, name), join(own, '@strongback', name));
}

function testsPass(folder: string, args: readonly string[]): boolean {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const done = spawnSync(process.execPath, [vitest, 'run', '--project', 'node', '--bail', '1', ...args], {
    cwd: folder,
    stdio: 'ignore',
    timeout: LONGEST_MS,
  });
  return done.status === 0;
}

function git(args: readonly string[]): void {
  run('git', args, root);
}

function run(command: string, args: readonly string[], cwd: string): void {
  const done = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${done.stderr}`);
}
