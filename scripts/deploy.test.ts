// Holds the files for running Strongback as a service to what the server is: the same settings, port, command and health check, and a clean end.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const image = read('deploy/Containerfile');
const unit = read('deploy/strongback.service');

/** The last line of a kind in the image's file: what counts for the image that runs. */
const lineOf = (kind: string) => image.match(new RegExp(`^${kind} .*$`, 'gm'))?.at(-1) ?? '';
const listIn = (line: string) => JSON.parse(/\[.*\]/.exec(line)?.[0] ?? '[]') as string[];
const settings = new Map(
  lineOf('ENV')
    .slice('ENV '.length)
    .split(' ')
    .map((one) => one.split('=') as [string, string]),
);

/** Settings of the environment that the server's own code reads. */
function settingsRead(): Set<string> {
  const folders = ['apps/server/src', 'apps/cli/src/commands', 'packages/store/src/postgres'];
  const sources = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('test'))
      .map((name) => read(join(folder, name))),
  );
  return new Set(sources.flatMap((source) => Array.from(source.matchAll(/process\.env\['(\w+)'\]/g), (match) => match[1] ?? '')));
}

test('every setting of the files and of the page is read by the server, and the page names all of the server’s', () => {
  const page = read('docs/how-to/run-a-server.md');
  const told = new Set(
    Array.from(page.matchAll(/^\| (`[^|]*`) \|/gm), (match) => match[1] ?? '').flatMap(
      (cell) => cell.match(/[A-Z][A-Z_]+/g) ?? [],
    ),
  );
  const known = settingsRead();
  const inUnit = Array.from(unit.matchAll(/^Environment=(\w+)=/gm), (match) => match[1] ?? '');
  expect([...told, ...inUnit, ...settings.keys()].filter((name) => name !== 'NODE_ENV' && !known.has(name))).toEqual([]);
  // A program's own token is not a setting of the server.
  expect([...known].filter((name) => !told.has(name))).toEqual(['STRONGBACK_TOKEN']);
  expect(told.size).toBeGreaterThan(5);
  expect(unit).toContain(`ExecStart=/usr/bin/${listIn(lineOf('CMD')).join(' ')}`);
  expect(lineOf('EXPOSE')).toBe(`EXPOSE ${settings.get('PORT')}`);
  expect(lineOf('VOLUME')).toBe(`VOLUME ${settings.get('STRONGBACK_DATA')}`);
});

test('what the image runs answers its health check, and ends well when it is asked to', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'strongback-image-'));
  const [program = '', ...args] = listIn(lineOf('CMD'));
  const [checker = '', flag = '', script = ''] = listIn(lineOf('HEALTHCHECK'));
  expect([program, checker, flag]).toEqual(['node', 'node', '-e']);
  const server = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...Object.fromEntries(settings), PORT: '0', HOST: '127.0.0.1', STRONGBACK_DATA: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<number | null>((done) => server.once('exit', done));
  try {
    let said = '';
    const port = await new Promise<string>((ready, failed) => {
      server.once('exit', () => failed(new Error(`it ended before it answered: ${said}`)));
      server.stderr.on('data', (text: Buffer) => {
        said += text.toString();
        const found = /at http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1];
        if (found !== undefined) ready(found);
      });
    });
    const usual = `:${settings.get('PORT')}/`;
    expect(script).toContain(usual);
    const healthy = () =>
      new Promise<number | null>((done) =>
        spawn(process.execPath, [flag, script.replace(usual, `:${port}/`)], { stdio: 'ignore' }).once('exit', done),
      );
    expect(await healthy()).toBe(0);
    expect(readdirSync(folder)).toContain('strongback.db');
    server.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(await healthy()).toBe(1);
  } finally {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
});
