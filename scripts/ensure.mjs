// Decides what must be set up before the project can start or be tested, and does only what is missing or stale. Any Node from 18 runs it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installedNode, runningNodeIsEnough } from '../apps/cli/bin/newer-node.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cache = join(root, '.cache');
const LOCK_WAIT_MILLISECONDS = 10 * 60_000;

const say = (text) => process.stderr.write(`${text}\n`);
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

withLock(() => {
  if (!installedAsLocked()) install();
  const node = runningNodeIsEnough() ? process.execPath : installedNode(root);
  if (node === null) {
    say(
      `Strongback needs Node 22.18 or newer; this is ${process.version}, and no Node package exists for ${process.platform} on ${process.arch}.`,
    );
    process.exit(1);
  }
  buildCatalogue(node);
  if (process.argv.includes('--no-app')) return;
  buildWeb(node);
});

/** True when every package of the lock file that is not optional is in node_modules at the locked version, and every room is linked there. */
function installedAsLocked() {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = read(join(root, 'package-lock.json')).packages;
  const present = read(hidden).packages;
  const complete = Object.entries(wanted).every(
    ([path, entry]) =>
      !path.startsWith('node_modules/') ||
      (entry.link ? existsSync(join(root, path)) : entry.optional || entry.peer || present[path]?.version === entry.version),
  );
  return complete && (runningNodeIsEnough() || installedNode(root) !== null);
}

function install() {
  say('Installing what the project needs (once, about half a minute) …');
  // npm tells its scripts where it is; run by hand, npm is looked up on the path.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = npm?.endsWith('.js')
    ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [npm, ...args], toStderr(root))
    : spawnSync('npm', args, { ...toStderr(root), shell: process.platform === 'win32' });
  if (done.status !== 0) fail('npm ci', done);
}

function buildCatalogue(node) {
  const folder = join(root, 'packages', 'catalogue');
  const script = read(join(folder, 'package.json')).scripts?.build;
  if (script === undefined) return;
  whenChanged(
    'catalogue',
    () => listed([folder]),
    () => {
      say('Building the catalogue …');
      const done = spawnSync(script.replace(/^node\b/, JSON.stringify(node)), { ...quietly(folder), shell: true });
      if (done.status !== 0) fail('the catalogue build', done);
    },
  );
}

function buildWeb(node) {
  const folder = join(root, 'apps', 'web');
  if (!existsSync(join(folder, 'index.html'))) return;
  const sources = () =>
    listed([
      folder,
      ...readdirSync(join(root, 'packages')).map((name) => join(root, 'packages', name)),
      join(root, 'package-lock.json'),
    ]);
  const built = existsSync(join(folder, 'dist', 'index.html'));
  whenChanged(
    'web',
    sources,
    () => {
      say('Building the app (once, some seconds) …');
      const done = spawnSync(node, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], {
        ...quietly(folder),
        env: { ...process.env, NODE_ENV: 'production' },
      });
      if (done.status !== 0) fail('the build of the app', done);
    },
    built,
  );
}

/** Runs `work` unless the files are those of its last success. The print is taken again afterwards, as work may write into its own folder. */
function whenChanged(name, files, work, outputExists = true) {
  const stamp = join(cache, 'ensure', name);
  if (outputExists && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(files())) return;
  const before = Date.now();
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint(files()));
  say(`… done in ${((Date.now() - before) / 1000).toFixed(1)} s.`);
}

/** Names, sizes and times of change, hashed: enough to see an edit without reading the files. */
function fingerprint(files) {
  const hash = createHash('sha256');
  for (const path of files) {
    const { size, mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { size: -1, mtimeMs: 0 };
    hash.update(`${relative(root, path)}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function listed(paths) {
  return paths.flatMap((path) => {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { withFileTypes: true })
      .filter(
        (entry) => !['node_modules', 'dist', '.cache'].includes(entry.name) && !/\.(test|e2e|contract)\.tsx?$/.test(entry.name),
      )
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => listed([join(path, entry.name)]));
  });
}

/** One set-up at a time in a checkout: a second one waits for the first and then finds its work done. */
function withLock(work) {
  mkdirSync(cache, { recursive: true });
  const lock = join(cache, 'ensure.lock');
  const until = Date.now() + LOCK_WAIT_MILLISECONDS;
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (problem) {
      if (problem.code !== 'EEXIST') throw problem;
      if (!alive(holder(lock)) || Date.now() > until) rmSync(lock, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  work();
}

function holder(lock) {
  try {
    const text = readFileSync(lock, 'utf8');
    return text === '' ? null : Number(text);
  } catch {
    return null;
  }
}

/** Whether a process runs; a lock just being written names none yet and counts as held. */
function alive(pid) {
  if (pid === null) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return problem.code === 'EPERM';
  }
}

/** Set-up talks on stderr only, so that a command's results stay alone on stdout. */
function toStderr(cwd) {
  return { cwd, stdio: ['ignore', 2, 2] };
}

/** A build is quiet unless it fails. */
function quietly(cwd) {
  return { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'pipe'] };
}

function fail(what, done) {
  if (done.stdout || done.stderr) say(`${done.stdout ?? ''}${done.stderr ?? ''}`.trimEnd());
  say(
    `Set-up stopped: ${what} failed${done.error ? ` (${done.error.message})` : ''}. What it said is above; nothing else was changed.`,
  );
  process.exit(1);
}
