// Shows that set-up does what is missing, once, and does it again only when something changed.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
let house: string;

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'strongback-ensure-'));
  put('package.json', '{"type":"module"}');
  for (const path of ['scripts/ensure.mjs', 'apps/cli/bin/newer-node.js']) cpSync(join(root, path), join(house, path));
  put('packages/catalogue/package.json', JSON.stringify({ scripts: { build: 'node build.mjs' } }));
  put(
    'packages/catalogue/build.mjs',
    `import { appendFileSync } from 'node:fs'; appendFileSync('../../built.txt', 'catalogue ');`,
  );
  put('packages/catalogue/exercises/row.json', '{}');
  put('apps/web/package.json', '{}');
  // Stands in for npm: installs what the lock file says by saying so.
  put(
    'npm.js',
    `import { appendFileSync, copyFileSync, mkdirSync } from 'node:fs';
     mkdirSync('node_modules', { recursive: true });
     copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
     appendFileSync('installed.txt', process.argv[2] + ' ');`,
  );
  lock('1.0.0');
});
afterEach(() => rmSync(house, { recursive: true, force: true }));

test('installs and builds once, then has nothing to do', () => {
  expect(ensure().status).toBe(0);
  expect(done()).toEqual({ installed: 'ci ', built: 'catalogue ' });
  const again = ensure();
  expect(again.status).toBe(0);
  expect(again.stderr).toBe('');
  expect(done()).toEqual({ installed: 'ci ', built: 'catalogue ' });
});

test('installs again when the lock file asks for another version', () => {
  ensure();
  lock('1.0.1');
  ensure();
  expect(done().installed).toBe('ci ci ');
});

test('builds the catalogue again when one of its files changed', () => {
  ensure();
  utimesSync(join(house, 'packages/catalogue/exercises/row.json'), 1, 1);
  ensure();
  expect(done().built).toBe('catalogue catalogue ');
});

test('leaves the app alone when asked to', () => {
  ensure('--no-app');
  expect(done()).toEqual({ installed: 'ci ', built: 'catalogue ' });
});

test('takes over from a set-up that died', () => {
  put('.cache/ensure.lock', '2147483646');
  expect(ensure().status).toBe(0);
  expect(existsSync(join(house, '.cache/ensure.lock'))).toBe(false);
});

test('says what failed and stops', () => {
  put('packages/catalogue/build.mjs', `console.error('row.json: no pattern'); process.exit(1);`);
  const run = ensure();
  expect(run.status).toBe(1);
  expect(run.stderr).toContain('row.json: no pattern');
  expect(run.stderr).toContain('the catalogue build failed');
  expect(ensure().status).toBe(1);
});

function ensure(...args: string[]) {
  const env = { ...process.env, npm_execpath: join(house, 'npm.js'), npm_node_execpath: process.execPath };
  return spawnSync(process.execPath, [join(house, 'scripts/ensure.mjs'), ...args], { cwd: house, env, encoding: 'utf8' });
}

function done() {
  return { installed: read('installed.txt'), built: read('built.txt') };
}

function lock(version: string): void {
  put('package-lock.json', JSON.stringify({ packages: { '': {}, 'node_modules/zod': { version } } }));
}

function put(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
}

function read(path: string): string {
  return existsSync(join(house, path)) ? readFileSync(join(house, path), 'utf8') : '';
}
