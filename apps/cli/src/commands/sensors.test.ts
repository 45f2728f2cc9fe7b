// Proves `strongback sensors`: a preview changes nothing, what is taken over lands once, and an open question stops it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLedger, replay } from '@strongback/engine';
import { afterEach, beforeEach, expect, it } from 'vitest';

const bin = join(dirname(fileURLToPath(import.meta.url)), '../../bin/strongback.js');
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'strongback-sensors-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): { code: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [bin, 'sensors', ...args], { cwd: folder, encoding: 'utf8' });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

it('shows, then takes over once', () => {
  writeFileSync(
    join(folder, 'speed.csv'),
    'date,exercise,load (kg),rep,mean velocity (m/s)\n2026-03-02,Squat,100,1,0.6\n2026-03-02,Squat,100,2,0.5\n',
  );
  writeFileSync(join(folder, 'grip.csv'), 'date,left (kg),right (kg)\n2026-03-02,43,44\n');
  expect(run('speed.csv').out).toContain('would add speeds to 0 logged sets, 1 sets of days without a log');
  expect(readdirSync(folder).sort()).toEqual(['grip.csv', 'speed.csv']);
  expect(run('speed.csv', '--into', 'me.jsonl').code).toBe(0);
  expect(run('grip.csv', '--into', 'me.jsonl').code).toBe(0);
  const ledger = readFileSync(join(folder, 'me.jsonl'), 'utf8');
  const state = replay(readLedger(ledger).events);
  expect([...state.sessions.values()].flatMap((session) => session.sets)).toMatchObject([
    { velocity: 600, reps: 2, loadGrams: 100_000 },
  ]);
  expect([...state.checkIns.values()]).toMatchObject([{ gripLeftGrams: 43_000, gripRightGrams: 44_000 }]);
  expect(JSON.parse(run('speed.csv', '--into', 'me.jsonl', '--json').out)).toMatchObject({ attached: 0, alreadyThere: 1 });
  expect(readFileSync(join(folder, 'me.jsonl'), 'utf8')).toBe(ledger);

  // Taken back like every import, and in again.
  for (const id of state.imports.keys())
    spawnSync(process.execPath, [bin, 'import', '--undo', id, '--into', 'me.jsonl'], { cwd: folder });
  const undone = replay(readLedger(readFileSync(join(folder, 'me.jsonl'), 'utf8')).events);
  expect([state.imports.size, undone.sessions.size, undone.checkIns.size]).toEqual([2, 0, 0]);
  for (const file of ['speed.csv', 'grip.csv']) run(file, '--into', 'me.jsonl');
  const again = replay(readLedger(readFileSync(join(folder, 'me.jsonl'), 'utf8')).events);
  expect([again.sessions.size, again.checkIns.size]).toEqual([1, 1]);
});

it('stops at what only a person knows, and at what is no sensor’s file', () => {
  writeFileSync(join(folder, 'speed.csv'), 'date,exercise,load,rep,mean velocity\n2026-03-02,Squat,100,1,0.6\n');
  writeFileSync(join(folder, 'other.csv'), 'a,b\n1,2\n');
  expect(run('speed.csv', '--into', 'me.jsonl')).toMatchObject({ code: 1, err: expect.stringContaining('--unit kg') as string });
  expect(run('other.csv', '--into', 'me.jsonl').code).toBe(3);
  expect(run().code).toBe(2);
  expect(readdirSync(folder).sort()).toEqual(['other.csv', 'speed.csv']);
  expect(run('speed.csv', '--into', 'me.jsonl', '--unit', 'lb').code).toBe(0);
});
