// Old history packed away on a real server: the same answers to the byte, known again, backed up, restored, told of when damaged, and deleted.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { brotliCompressSync } from 'node:zlib';
import { type Database, type Head, readHead, sealedTo } from '@strongback/store';
import { openPostgres } from '@strongback/store/postgres';
import { nodeHash } from '@strongback/store/sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { startPostgres, whyNoPostgres } from '../../../../scripts/testing/postgres.ts';
import { SERVER_SCHEMA } from '../schema.ts';
import { databaseFile, openDataDir, serve } from '../serve.ts';
import { ask, newSecret, pull, push, trainingOf } from '../testing/asking.ts';
import { backup, restore, writeBackup } from './backup.ts';
import { doctor } from './doctor.ts';
import { sealOld } from './sealing.ts';
import { verifyLedgers } from './verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'strongback-sealing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const SECRET = newSecret();
const EVENTS = 3_400;

async function fill(server: { readonly url: string }): Promise<void> {
  for (let from = 1; from < EVENTS; from += 850) await push(server, SECRET, 'ada', trainingOf('ada', 'phone', 850, from));
}
/** As a server would half a year later. */
const seal = (database: Database) =>
  sealOld({ database, hash: nodeHash, now: () => Date.now() + 180 * 86_400_000, onFault: () => undefined });

async function sealed(dataDir: string): Promise<number> {
  const database = openDataDir(dataDir);
  try {
    return await seal(database);
  } finally {
    await database.close();
  }
}

test('a server half a year later answers as before, knows old events again, and packs them small', async () => {
  const dataDir = join(folder, 'old');
  let server = await serve({ port: 0, dataDir });
  await fill(server);
  const cursors = [0, 700, 999, 1_000, 1_500, 2_000, 3_000];
  const before = await Promise.all(cursors.map(async (after) => (await pull(server, SECRET, 'ada', after)).json));
  await server.stop();
  expect(await sealed(dataDir)).toBe(2_000);
  expect(await sealed(dataDir)).toBe(0);
  const file = new DatabaseSync(databaseFile(dataDir));
  const size = file.prepare('select sum(length(data)) as bytes from segment').get() as { readonly bytes: number };
  const left = file.prepare('select count(*) as rows from event').get();
  file.close();
  console.info(`sealed history: ${(size.bytes / 2_000).toFixed(1)} bytes an event`);
  expect(size.bytes / 2_000).toBeLessThan(25);
  expect(left).toEqual({ rows: EVENTS - 2_000 });

  server = await serve({ port: 0, dataDir });
  expect(await Promise.all(cursors.map(async (after) => (await pull(server, SECRET, 'ada', after)).json))).toEqual(
    before.map((page) => ({ ...page, sealedTo: 2_000 })),
  );
  const again = await push(server, SECRET, 'ada', trainingOf('ada', 'phone', 200, 950));
  expect(again.json).toMatchObject({ accepted: 0, through: { phone: EVENTS } });
  const [copied] = trainingOf('ada', 'phone', 1, 77);
  const conflict = await push(server, SECRET, 'ada', [{ ...copied, time: { ms: 5, tick: 5 } }]);
  expect(conflict.json.error).toMatchObject({ code: 'conflict', device: 'phone', deviceSeq: 77 });
  await server.stop();
  expect((await doctor(dataDir)).checks.find((check) => check.name === 'ledgers')?.text).toContain(`${EVENTS} events`);

  const saved = await backup(dataDir, join(folder, 'old.backup'));
  expect(saved).toMatchObject({ ok: true, value: { events: EVENTS } });
  expect(await restore(join(folder, 'old.backup'), join(folder, 'restored'))).toMatchObject({
    ok: true,
    value: { events: EVENTS },
  });
  const back = openDataDir(join(folder, 'restored'));
  expect(await back.read(() => readHead('ada'))).toMatchObject({
    chain: (before[0] as unknown as { readonly head: Head }).head.chain,
  });
  expect(await back.read(() => sealedTo('ada'))).toBe(0);
  await back.close();

  server = await serve({ port: 0, dataDir });
  await ask(server, 'POST', '/api/v1/ledger/delete', { secret: SECRET, body: { athlete: 'ada' } });
  await server.stop();
  for (const name of readdirSync(dataDir)) expect(readFileSync(join(dataDir, name)).includes('barbell-row'), name).toBe(false);
});

test('damaged sealed history is told, not served, and is not mistaken for new', async () => {
  const dataDir = join(folder, 'damaged');
  let server = await serve({ port: 0, dataDir });
  await fill(server);
  await server.stop();
  await sealed(dataDir);
  const file = new DatabaseSync(databaseFile(dataDir));
  const { data } = file.prepare('select data from segment order by first_seq limit 1').get() as { readonly data: Uint8Array };
  const damaged = Buffer.from(data);
  damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] ?? 0) ^ 0xff;
  file.prepare('update segment set data = ? where first_seq = 1').run(damaged);
  file.close();
  server = await serve({ port: 0, dataDir, onFault: () => undefined });
  expect((await pull(server, SECRET, 'ada')).json.error?.code).toBe('damaged');
  expect((await push(server, SECRET, 'ada', trainingOf('ada', 'phone', 5, 10))).status).toBe(500);
  expect((await push(server, SECRET, 'ada', trainingOf('ada', 'phone', 5, EVENTS + 1))).json).toMatchObject({ accepted: 5 });
  await server.stop();
  expect((await doctor(dataDir)).well).toBe(false);
  expect(await backup(dataDir, join(folder, 'damaged.backup'))).toMatchObject({ ok: false, code: 'backup.damaged' });
  // A change that unpacks well does not fit the chain.
  const forged = new DatabaseSync(databaseFile(dataDir));
  forged.prepare('update segment set data = ? where first_seq = 1').run(brotliCompressSync('{"codec":1,"device":[]}'));
  forged.close();
  expect((await doctor(dataDir)).well).toBe(false);
});

describe.runIf(whyNoPostgres() === null)('on PostgreSQL', () => {
  test('the same, and a backup of it has the same chain', async () => {
    const postgres = await startPostgres();
    const server = await serve({ port: 0, databaseUrl: postgres.url, dataDir: join(folder, 'pg') });
    const database = await openPostgres(postgres.url, SERVER_SCHEMA);
    try {
      await fill(server);
      const before = (await pull(server, SECRET, 'ada', 900)).json;
      expect(await seal(database)).toBe(2_000);
      expect((await pull(server, SECRET, 'ada', 900)).json).toEqual({ ...before, sealedTo: 2_000 });
      expect((await push(server, SECRET, 'ada', trainingOf('ada', 'phone', 100, 1))).json).toMatchObject({ accepted: 0 });
      expect((await verifyLedgers(database, nodeHash)).faulty).toEqual([]);
      const { rows } = await writeBackup(database, join(folder, 'pg.backup'));
      expect(rows).toBeGreaterThan(EVENTS);
      expect(await restore(join(folder, 'pg.backup'), join(folder, 'from-pg'))).toMatchObject({
        ok: true,
        value: { events: EVENTS },
      });
    } finally {
      await server.stop();
      await database.close();
      await postgres.stop();
    }
  });
});
