// Decides how a browser test gets a real server of its own: throw-away data, a fixed port so that it can die and come back.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', '..');
const CLI = join(ROOT, 'apps', 'cli', 'src', 'main.ts');
const PATIENCE_MS = 50_000;

export interface AppServer {
  readonly url: string;
  readonly dataDir: string;
  /** As a power cut would: no time to tidy up. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Ends it and removes its data. */
  readonly remove: () => Promise<void>;
}

/** A server on data of its own. Builds the app first where nobody has. */
export async function startAppServer(): Promise<AppServer> {
  ensureBuilt();
  const dataDir = mkdtempSync(join(tmpdir(), 'strongback-server-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    child = spawn(process.execPath, [CLI, 'serve', '--port', String(port)], {
      cwd: ROOT,
      env: { ...process.env, STRONGBACK_DATA: dataDir, PORT: String(port) },
      stdio: 'ignore',
    });
    await until(async () => (await fetch(`${url}/healthz`)).ok);
  };
  const kill = async (): Promise<void> => {
    const dying = child;
    child = null;
    if (dying === null || dying.exitCode !== null) return;
    const gone = new Promise((resolve) => dying.once('exit', resolve));
    dying.kill('SIGKILL');
    await gone;
  };
  await start();
  return {
    url,
    dataDir,
    kill,
    start,
    remove: async () => {
      await kill();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Runs the command line and gives what it printed. Throws on a refusal. */
export function strongback(...args: readonly string[]): string {
  const run = spawnSync(process.execPath, [CLI, ...args], { cwd: ROOT, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`strongback ${args.join(' ')} ended with ${run.status}: ${run.stderr}`);
  return run.stdout;
}

/** Waits until `holds` says so; swallows what it throws meanwhile. */
export async function until(holds: () => Promise<boolean>, patienceMs = PATIENCE_MS): Promise<void> {
  const end = Date.now() + patienceMs;
  for (;;) {
    if (await holds().catch(() => false)) return;
    if (Date.now() > end) throw new Error(`waited ${patienceMs} ms in vain`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Builds the app where nobody has. */
export function ensureBuilt(): void {
  if (!existsSync(join(ROOT, 'apps', 'web', 'dist', 'index.html'))) build();
}

function build(): void {
  const run = spawnSync(process.execPath, [join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js'), 'build'], {
    cwd: join(ROOT, 'apps', 'web'),
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`the app could not be built: ${run.stderr}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
