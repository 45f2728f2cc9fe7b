// Examples of operating an installation: a backup under load that comes back whole, on either database; damage that is found and named.
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readHead, sql } from '@strongback/store';
import { nodeHash } from '@strongback/store/sqlite';
import { openPostgres } from '@strongback/store/postgres';
import { afterAll, describe, expect, test } from 'vitest';
import { startPostgres, whyNoPostgres } from '../../../../scripts/testing/postgres.ts';
import { SERVER_SCHEMA } from '../schema.ts';
import { databaseFile, openDataDir, serve } from '../serve.ts';
import { freshServer, newSecret, pull, push, trainingOf } from '../testing/asking.ts';
import { backup, readBackup, restore, writeBackup, writeRows } from './backup.ts';
import { doctor } from './doctor.ts';
import { backupPostgres, doctorPostgres, restorePostgres } from './postgres-operation.ts';
import { verifyLedgers } from './verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'strongback-operation-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let made = 0;
const fresh = (name: string) => join(folder, `${(made += 1)}-${name}`);

/** A stopped installation with two athletes. */
async function installation(): Promise<{ readonly dataDir: string; readonly secret: string }> {
  const secret = newSecret();
  const dataDir = fresh('data');
  const server = await serve({ port: 0, dataDir });
  for (const athlete of ['ada', 'ben']) {
    for (let from = 1; from <= 601; from += 200) await push(server, secret, athlete, trainingOf(athlete, 'phone', 200, from));
  }
  await server.stop();
  return { dataDir, secret };
}

test('a backup taken while writes go on holds one moment, and comes back whole with a new epoch', async () => {
  const { server, close } = await freshServer();
  const secret = newSecret();
  await push(server, secret, 'ada', trainingOf('ada', 'phone', 200));
  let stop = false;
  const load = (async () => {
    for (let from = 201; !stop; from += 50) await push(server, secret, 'ada', trainingOf('ada', 'phone', 50, from));
  })();
  const file = fresh('backup');
  const report = await backup(server.dataDir, file);
  stop = true;
  await load;
  if (!report.ok) throw new Error(report.reason);
  expect(report.value).toMatchObject({ athletes: 1 });
  const dataDir = fresh('restored');
  expect(await restore(file, dataDir)).toMatchObject({ ok: true, value: { athletes: 1, replaced: null } });
  const back = await serve({ port: 0, dataDir });
  const head = (await pull(back, secret, 'ada')).json['head'] as unknown as { seq: number; epoch: number };
  expect(head.epoch).toBe(2);
  expect(head.seq).toBeGreaterThanOrEqual(200);
  const again = await push(back, secret, 'ada', trainingOf('ada', 'phone', 200));
  expect(again.json).toMatchObject({ accepted: 0 });
  await back.stop();
  await close();
});

test('what is cut off, changed, newer or no backup is refused and nothing is touched', async () => {
  const { dataDir } = await installation();
  const file = fresh('backup');
  await backup(dataDir, file);
  const before = readFileSync(databaseFile(dataDir));
  const spoil = (name: string, change: (path: string) => void) => {
    const path = fresh(name);
    copyFileSync(file, path);
    change(path);
    return path;
  };
  const text = gunzipSync(readFileSync(file)).toString();
  const spoiled: readonly [string, string][] = [
    [spoil('cut', (path) => truncateSync(path, 3_000)), 'restore.unreadable'],
    [
      spoil('cut at a line', (path) => writeFileSync(path, gzipSync(text.split('\n').slice(0, 50).join('\n')))),
      'restore.damaged',
    ],
    [spoil('changed', (path) => writeFileSync(path, gzipSync(text.replace('barbell-row', 'barbell-cow')))), 'restore.damaged'],
    [spoil('newer', (path) => writeFileSync(path, gzipSync(text.replace('"format":1', '"format":99')))), 'restore.newer'],
    [spoil('other', (path) => writeFileSync(path, 'PK not a backup')), 'restore.unreadable'],
    [join(folder, 'missing'), 'restore.unreadable'],
  ];
  for (const [path, code] of spoiled) expect(await restore(path, dataDir), path).toMatchObject({ ok: false, code });
  expect(readFileSync(databaseFile(dataDir)).equals(before)).toBe(true);
});

test('a backup does not overwrite, and a restore keeps what it replaces and refuses under a running server', async () => {
  const { dataDir } = await installation();
  const file = fresh('backup');
  expect(await backup(join(folder, 'nothing'), file)).toMatchObject({ ok: false, code: 'backup.nothing' });
  await backup(dataDir, file);
  expect(await backup(dataDir, file)).toMatchObject({ ok: false, code: 'backup.exists' });
  const server = await serve({ port: 0, dataDir });
  expect(await restore(file, dataDir)).toMatchObject({ ok: false, code: 'restore.running' });
  await server.stop();
  const done = await restore(file, dataDir);
  expect(done).toMatchObject({ ok: true, value: { athletes: 2, events: 1_600 } });
  expect(done.ok && done.value.replaced !== null && existsSync(done.value.replaced)).toBe(true);
  expect(await doctor(dataDir)).toMatchObject({ well: true });
});

test('the doctor finds flipped bits, whatever they hit', { timeout: 60_000 }, async () => {
  const { dataDir } = await installation();
  expect((await doctor(dataDir)).checks.filter((check) => check.state === 'wrong')).toEqual([]);
  const sound = readFileSync(databaseFile(dataDir));
  const body = sound.indexOf('"exercise":"barbell-row"');
  const damaged = fresh('damaged');
  const wrongAfter = async (change: (bytes: Buffer) => Buffer) => {
    rmSync(damaged, { recursive: true, force: true });
    await openDataDir(damaged).close();
    writeFileSync(databaseFile(damaged), change(Buffer.from(sound)));
    return (await doctor(damaged)).checks.filter((check) => check.state === 'wrong').map((check) => check.text);
  };
  expect(
    (
      await wrongAfter((bytes) => {
        bytes[body + 12] = 0x63;
        return bytes;
      })
    ).join(),
  ).toContain('hash chain');
  expect((await wrongAfter((bytes) => bytes.subarray(0, Math.floor(bytes.length / 8192) * 4096))).length).toBeGreaterThan(0);
  expect((await wrongAfter((bytes) => bytes.fill(0, 4096 * 3, 4096 * 4))).length).toBeGreaterThan(0);
  expect((await wrongAfter((bytes) => bytes.fill(0x20, 0, 100))).length).toBeGreaterThan(0);
});

describe.runIf(whyNoPostgres() === null)('with PostgreSQL', () => {
  test('a SQLite backup taken under load goes into PostgreSQL and back with equal hash chains', async () => {
    const [there, back] = [fresh('backup'), fresh('backup')];
    const { server, close } = await freshServer();
    const secret = newSecret();
    for (const athlete of ['ada', 'ben']) await push(server, secret, athlete, trainingOf(athlete, 'phone', 300));
    let writing = true;
    const load = ['ada', 'ben'].map(async (athlete) => {
      for (let from = 301; writing; from += 20) await push(server, secret, athlete, trainingOf(athlete, 'phone', 20, from));
    });
    await new Promise((done) => setTimeout(done, 100));
    expect(await backup(server.dataDir, there)).toMatchObject({ ok: true });
    writing = false;
    await Promise.all(load);
    await close();
    // What the backup holds is what stands as of its moment, wherever the server went on to.
    const taken = fresh('taken');
    await restore(there, taken);
    const source = openDataDir(taken);
    const heads = await Promise.all(['ada', 'ben'].map((athlete) => source.read(() => readHead(athlete))));
    await source.close();
    const events = heads.reduce((sum, head) => sum + head.seq, 0);
    expect(events).toBeGreaterThan(600);
    const postgres = await startPostgres();
    try {
      const database = await openPostgres(postgres.url, SERVER_SCHEMA);
      const read = readBackup(there);
      if (!read.ok) throw new Error(read.reason);
      await writeRows(database, read.value);
      expect(await verifyLedgers(database, nodeHash)).toMatchObject({ athletes: 2, events, faulty: [] });
      await writeBackup(database, back);
      await database.close();
    } finally {
      await postgres.stop();
    }
    const returned = fresh('returned');
    expect(await restore(back, returned)).toMatchObject({ ok: true });
    const target = openDataDir(returned);
    const after = await Promise.all(['ada', 'ben'].map((athlete) => target.read(() => readHead(athlete))));
    await target.close();
    expect(after.map((head) => [head.seq, head.chain])).toEqual(heads.map((head) => [head.seq, head.chain]));
  });

  test('an installation on PostgreSQL is backed up, looked at, and restored into an empty database only', async () => {
    const { dataDir } = await installation();
    const [there, back] = [fresh('backup'), fresh('backup')];
    await backup(dataDir, there);
    const postgres = await startPostgres();
    try {
      expect(await restorePostgres(there, postgres.url)).toMatchObject({ ok: true, value: { athletes: 2, events: 1_600 } });
      expect(await restorePostgres(there, postgres.url)).toMatchObject({ ok: false, code: 'restore.not-empty' });
      expect(await doctorPostgres(postgres.url)).toMatchObject({ well: true });
      expect(await backupPostgres(postgres.url, back)).toMatchObject({ ok: true, value: { athletes: 2, events: 1_600 } });
      expect(await backupPostgres(postgres.url, back)).toMatchObject({ ok: false, code: 'backup.exists' });
      const database = await openPostgres(postgres.url, SERVER_SCHEMA);
      await database.write(() => sql('update event set body = $3 where athlete_id = $1 and seq = $2', 'ada', 3, '{}'));
      await database.close();
      expect(await doctorPostgres(postgres.url)).toMatchObject({ well: false });
      expect(await backupPostgres(postgres.url, fresh('backup'))).toMatchObject({ ok: false, code: 'backup.damaged' });
    } finally {
      await postgres.stop();
    }
    expect(await restore(back, fresh('returned'))).toMatchObject({ ok: true, value: { athletes: 2, events: 1_600 } });
    expect(await doctorPostgres('postgres://127.0.0.1:1/none')).toMatchObject({ well: false });
  });
});
