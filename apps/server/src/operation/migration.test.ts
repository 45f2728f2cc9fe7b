// A migration killed after every statement: the next start goes on where it stopped, and nothing that was kept is lost.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendEvents, readHead } from '@strongback/store';
import { openPostgres } from '@strongback/store/postgres';
import { nodeHash } from '@strongback/store/sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { startPostgres, whyNoPostgres } from '../../../../scripts/testing/postgres.ts';
import { SERVER_SCHEMA } from '../schema.ts';
import { databaseFile, openDataDir } from '../serve.ts';
import { trainingOf } from '../testing/asking.ts';
import { verifyLedgers } from './verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'strongback-migration-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A process that makes the first tables of the schema and is killed there, with whatever it had not written yet. */
const VICTIM = `import { DatabaseSync } from 'node:sqlite';
const [file, ...statements] = JSON.parse(process.argv[1]);
const db = new DatabaseSync(file);
db.exec('pragma journal_mode = wal');
for (const statement of statements) db.exec(statement);
process.kill(process.pid, 'SIGKILL');`;

test('killed after every statement, SQLite is whole at the next start', { timeout: 120_000 }, async () => {
  for (let done = 0; done <= SERVER_SCHEMA.length; done++) {
    const dataDir = join(folder, `killed-${done}`);
    mkdirSync(dataDir);
    const told = JSON.stringify([databaseFile(dataDir), ...SERVER_SCHEMA.slice(0, done)]);
    const run = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', VICTIM, told]);
    expect(run.signal, run.stderr.toString()).toBe('SIGKILL');
    const database = openDataDir(dataDir);
    const kept = await database.write(() => appendEvents('ada', trainingOf('ada', 'phone', 5), { hash: nodeHash, nowMs: 1 }));
    expect(kept).toMatchObject({ ok: true, accepted: 5 });
    await database.close();
  }
});

test('an older installation, made with fewer tables, keeps its ledgers and gets the others', async () => {
  const dataDir = join(folder, 'older');
  const older = openDataDir(dataDir);
  await older.write(() => appendEvents('ada', trainingOf('ada', 'phone', 50), { hash: nodeHash, nowMs: 1 }));
  await older.close();
  const { DatabaseSync } = await import('node:sqlite');
  const file = new DatabaseSync(databaseFile(dataDir));
  file.exec('drop table athlete_summary');
  file.close();
  const newer = openDataDir(dataDir);
  expect((await newer.read(() => readHead('ada'))).seq).toBe(50);
  expect(await verifyLedgers(newer, nodeHash)).toMatchObject({ athletes: 1, events: 50, faulty: [] });
  await newer.close();
});

describe.runIf(whyNoPostgres() === null)('with PostgreSQL', () => {
  test('killed after every statement, it is whole at the next start', { timeout: 120_000 }, async () => {
    const postgres = await startPostgres();
    try {
      for (const done of [0, 1, Math.floor(SERVER_SCHEMA.length / 2), SERVER_SCHEMA.length - 1, SERVER_SCHEMA.length]) {
        const half = await openPostgres(postgres.url, SERVER_SCHEMA.slice(0, done));
        await half.close();
        const database = await openPostgres(postgres.url, SERVER_SCHEMA);
        const kept = await database.write(() =>
          appendEvents(`ada-${done}`, trainingOf(`ada-${done}`, 'phone', 5), { hash: nodeHash, nowMs: 1 }),
        );
        expect(kept).toMatchObject({ ok: true, accepted: 5 });
        await database.close();
      }
    } finally {
      await postgres.stop();
    }
  });
});
