// Proves that names are matched and remembered, imports are taken back and done again, and a ledger comes in once, all through the command.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLedger, replay } from '@strongback/engine';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'strongback-import-'));
const program = join(import.meta.dirname, '../../bin/strongback.js');
const log = join(folder, 'log.csv');
const ledger = join(folder, 'me.jsonl');
writeFileSync(log, 'Date,Workout Name,Exercise Name,Set Order,Weight,Reps\n2026-03-02 18:00:00,A,My odd row,1,80,8\n');
const run = (...args: string[]): string => execFileSync(process.execPath, [program, ...args], { encoding: 'utf8' });
const fails = (...args: string[]): { status: number | null; stderr: string } =>
  spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
const state = (path: string) => replay(readLedger(readFileSync(path, 'utf8')).events);
const into = ['--unit', 'kg', '--into', ledger];

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('strongback import', () => {
  it('[I-23] suggests, matches by --map and remembers', () => {
    const preview = JSON.parse(run('import', log, '--unit', 'kg', '--json')) as {
      unmapped: { name: string; suggestions: string[] }[];
    };
    expect(preview.unmapped[0]?.name).toBe('My odd row');
    run('import', log, ...into, '--map', 'My odd row=barbell-row');
    const sets = [...state(ledger).sessions.values()].flatMap((session) => session.sets);
    expect(sets.map((set) => set.exercise)).toEqual(['barbell-row']);
    const again = JSON.parse(run('import', log, ...into, '--json')) as { unmapped: unknown[]; alreadyThere: number };
    expect(again).toMatchObject({ unmapped: [], alreadyThere: 1 });
    expect(fails('import', log, '--map', 'My odd row=no-such-movement')).toMatchObject({ status: 2 });
  });

  it('is told which column of a table holds what, also against what it would have taken and without a header', () => {
    const rows = '2026-03-02,Bench Press,8,80\n2026-03-02,Bench Press,7,82.5\n';
    const setsOf = (name: string, text: string, ...columns: string[]) => {
      const [table, made] = [join(folder, `${name}.csv`), join(folder, `${name}.jsonl`)];
      writeFileSync(table, text);
      run('import', table, '--unit', 'kg', '--into', made, ...columns.flatMap((column) => ['--column', column]));
      return [...state(made).sessions.values()].flatMap(({ sets }) => sets.map(({ reps, loadGrams }) => [reps, loadGrams]));
    };
    const asMeant = [
      [8, 80_000],
      [7, 82_500],
    ];
    expect(setsOf('named', `Wann,Was,Wie oft,Wie viel\n${rows}`, 'date=1', 'exercise=2', 'reps=3', 'weight=4')).toEqual(asMeant);
    expect(setsOf('crossed', `Date,Exercise,Weight,Reps\n${rows}`, 'reps=3', 'weight=4')).toEqual(asMeant);
    expect(setsOf('bare', rows, 'date=1', 'exercise=2', 'reps=3', 'weight=4')).toEqual(asMeant);
  });

  it('says of a table that is no log how to say it, and what a column may be', () => {
    const table = join(folder, 'odd.csv');
    writeFileSync(table, 'a,b\n1,2\n');
    expect(fails('import', table)).toMatchObject({ status: 3, stderr: expect.stringContaining('--column date=1') as string });
    for (const column of ['load=1', 'date=0', 'date=one', 'date'])
      expect(fails('import', table, '--column', column)).toMatchObject({ status: 2 });
  });

  it('[I-29] takes an import back, once, and lets the file in again', () => {
    const id = [...state(ledger).imports.keys()][0] as string;
    run('import', '--undo', id, '--into', ledger);
    expect(state(ledger).sessions.size).toBe(0);
    expect(fails('import', '--undo', id, '--into', ledger)).toMatchObject({ status: 1 });
    expect(run('import', log, ...into)).toMatch(/, 1 row, 2026-03-02 to 2026-03-02\n {2}imported 1 session, 1 set;/);
    expect(state(ledger).sessions.size).toBe(1);
  });

  it('[I-29] takes back the body masses, nights and other training of a health export too', () => {
    const health = join(folder, 'health.jsonl');
    run(
      'import',
      join(import.meta.dirname, '../../../../packages/interchange/fixtures/apple-health-export.xml'),
      '--into',
      health,
    );
    const { bodyMass, checkIns, calendar, imports } = state(health);
    expect([bodyMass.length, checkIns.size, calendar.size].every((count) => count > 0)).toBe(true);
    run('import', '--undo', [...imports.keys()][0] as string, '--into', health);
    const left = state(health);
    expect([left.bodyMass.length, left.checkIns.size, left.calendar.size, left.sessions.size]).toEqual([0, 0, 0, 0]);
  });

  it('of several files at the same moment by several programs loses none, the first of them makes the ledger', async () => {
    const shared = join(folder, 'shared.jsonl');
    const days = [1, 2, 3, 4];
    const codes = await Promise.all(
      days.map((day) => {
        const file = join(folder, `day-${day}.csv`);
        writeFileSync(
          file,
          `Date,Workout Name,Exercise Name,Set Order,Weight,Reps\n2026-04-0${day} 18:00:00,A,Deadlift (Barbell),1,100,5\n`,
        );
        const child = spawn(process.execPath, [program, 'import', file, '--unit', 'kg', '--into', shared], { stdio: 'ignore' });
        return new Promise<number | null>((done) => child.once('exit', done));
      }),
    );
    expect(codes).toEqual([0, 0, 0, 0]);
    const text = readFileSync(shared, 'utf8');
    expect(readLedger(text).faults).toEqual([]);
    expect(text.match(/"AthleteProfiled"/g)).toHaveLength(1);
    expect([...state(shared).sessions.values()].map((one) => one.date).sort()).toEqual(days.map((day) => `2026-04-0${day}`));
  });

  it('[X-1] a ledger into a new file is the same file, and again nothing', () => {
    const copy = join(folder, 'copy.jsonl');
    run('import', ledger, '--into', copy);
    run('import', ledger, '--into', copy);
    expect(readFileSync(copy, 'utf8')).toBe(readFileSync(ledger, 'utf8'));
    const other = join(folder, 'other.jsonl');
    run('import', log, '--unit', 'kg', '--into', other, '--athlete', 'somebody-else');
    expect(fails('import', ledger, '--into', other)).toMatchObject({ status: 1 });
  });
});
