// Proves that a plan kept in a ledger is the one that other commands follow, and that keeping it again writes nothing.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const bin = join(dirname(fileURLToPath(import.meta.url)), '../../bin/strongback.js');
const log = fileURLToPath(new URL('../../../../packages/interchange/fixtures/hevy-kg.csv', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'strongback-plan-'));
const ledger = join(folder, 'me.jsonl');
const run = (...args: readonly string[]): string =>
  execFileSync(process.execPath, [bin, ...args], { encoding: 'utf8', stdio: 'pipe' });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a plan is kept where --keep says so, once, and the calendar follows it', () => {
  run('import', log, '--into', ledger);
  const plan = ['plan', '--ledger', ledger, '--from', '2026-03-09', '--weeks', '2', '--effort', 'quick'];
  const before = readFileSync(ledger, 'utf8');
  const shown = run(...plan);
  expect(readFileSync(ledger, 'utf8')).toBe(before);
  const calendar = ['export', ledger, '--as', 'ics'];
  const none = spawnSync(process.execPath, [bin, ...calendar], { encoding: 'utf8' });
  expect([none.status, none.stderr]).toEqual([1, expect.stringContaining('--keep')]);
  expect(run(...plan, '--keep')).toBe(shown);
  const kept = readFileSync(ledger, 'utf8');
  expect(kept.startsWith(before)).toBe(true);
  expect(kept.split('\n').length).toBe(before.split('\n').length + 1);
  run(...plan, '--keep');
  expect(readFileSync(ledger, 'utf8')).toBe(kept);
  expect(run(...calendar)).toContain('BEGIN:VEVENT');
});
