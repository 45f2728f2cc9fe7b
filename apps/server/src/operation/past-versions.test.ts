// What earlier builds left behind comes back whole: each backup restored on either database, each old data folder opened and written to.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { replay } from '@strongback/engine';
import { appendEvents, type Database, readHead, readPage } from '@strongback/store';
import { openPostgres } from '@strongback/store/postgres';
import { nodeHash } from '@strongback/store/sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { startPostgres, whyNoPostgres } from '../../../../scripts/testing/postgres.ts';
import { SERVER_SCHEMA } from '../schema.ts';
import { databaseFile, openDataDir } from '../serve.ts';
import { trainingOf } from '../testing/asking.ts';
import { restore } from './backup.ts';
import { restorePostgres } from './postgres-operation.ts';
import { verifyLedgers } from './verify.ts';

interface Past {
  readonly made: string;
  readonly ledgers: Readonly<Record<string, { readonly events: number; readonly chain: string }>>;
}

const fixture = (name: string) => new URL(`./fixtures/${name}`, import.meta.url).pathname;
const PAST = JSON.parse(readFileSync(fixture('past.json'), 'utf8')) as readonly Past[];
const folder = mkdtempSync(join(tmpdir(), 'strongback-past-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every ledger whole, with the chain that the old build had over it, and understood to its last event. */
async function holds(database: Database, { ledgers }: Past): Promise<void> {
  const athletes = Object.keys(ledgers);
  const events = Object.values(ledgers).reduce((sum, one) => sum + one.events, 0);
  expect(await verifyLedgers(database, nodeHash)).toMatchObject({ athletes: athletes.length, events, faulty: [] });
  for (const [athlete, then] of Object.entries(ledgers)) {
    expect(await database.read(() => readHead(athlete))).toMatchObject({ seq: then.events, chain: then.chain });
    const page = await database.read(() => readPage(athlete, 0, 1_000, nodeHash));
    const state = replay(page.events.map((stored) => stored.event));
    expect(state.applied).toBe(then.events);
    expect(state.unknown).toEqual([]);
  }
}

/** Training goes on where the old build stopped. */
async function goesOn(database: Database, { ledgers }: Past): Promise<void> {
  const events = ledgers['ada']?.events ?? 0;
  const more = trainingOf('ada', 'phone', 20, events + 1);
  expect(await database.write(() => appendEvents('ada', more, { hash: nodeHash, nowMs: 1 }))).toMatchObject({
    ok: true,
    accepted: 20,
  });
  expect((await verifyLedgers(database, nodeHash)).faulty).toEqual([]);
}

test('a build of every day that changed what is kept has left something here', () => {
  expect(PAST.length).toBeGreaterThanOrEqual(4);
  for (const { made } of PAST) {
    expect(existsSync(fixture(`backup-${made}.gz`)), made).toBe(true);
    expect(existsSync(fixture(`installation-${made}.db.gz`)), made).toBe(true);
  }
});

test.each(PAST)('the backup of $made comes back on SQLite', async (past) => {
  const dataDir = join(folder, `backup-${past.made}`);
  expect(await restore(fixture(`backup-${past.made}.gz`), dataDir)).toMatchObject({ ok: true });
  const database = openDataDir(dataDir);
  await holds(database, past);
  await goesOn(database, past);
  await database.close();
});

test.each(PAST)('the installation of $made starts, keeps what it had and goes on', async (past) => {
  const dataDir = join(folder, `installation-${past.made}`);
  mkdirSync(dataDir, { mode: 0o700 });
  writeFileSync(databaseFile(dataDir), gunzipSync(readFileSync(fixture(`installation-${past.made}.db.gz`))));
  const database = openDataDir(dataDir);
  await holds(database, past);
  await goesOn(database, past);
  await database.close();
});

describe.runIf(whyNoPostgres() === null)('with PostgreSQL', () => {
  test('the first backup and the last come back there too', { timeout: 120_000 }, async () => {
    for (const past of [PAST[0], PAST.at(-1)]) {
      if (past === undefined) continue;
      const postgres = await startPostgres();
      try {
        expect(await restorePostgres(fixture(`backup-${past.made}.gz`), postgres.url)).toMatchObject({ ok: true });
        const database = await openPostgres(postgres.url, SERVER_SCHEMA, { connections: 2 });
        await holds(database, past);
        await goesOn(database, past);
        await database.close();
      } finally {
        await postgres.stop();
      }
    }
  });
});
