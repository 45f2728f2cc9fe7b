// Holds the memory, SQLite and PostgreSQL stores against the one contract, and the parts they share against published values.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPostgres, whyNoPostgres, type TestPostgres } from '../../../scripts/testing/postgres.ts';
import { memoryPhone } from './memory/memory-phone.ts';
import { memoryStore } from './memory/memory-store.ts';
import type { LedgerStore } from './port.ts';
import { postgresStore } from './postgres/index.ts';
import { sha256 } from './sha256.ts';
import { sqliteStore } from './sqlite/index.ts';
import { sampleEvents, STORE_CASES } from './store.contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'strongback-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const freshFile = () => join(folder, `ledger-${(files += 1)}.db`);

function holds(name: string, open: () => Promise<LedgerStore>): void {
  describe(`the ${name} store`, () => {
    test.each(STORE_CASES)('$name', async ({ run }) => {
      const store = await open();
      try {
        await run(store, { chained: true });
      } finally {
        await store.close();
      }
    });
  });
}

holds('memory', async () => memoryStore());
holds('memory phone', async () => memoryPhone());
holds('SQLite', async () => sqliteStore(freshFile()));

const noPostgres = whyNoPostgres();
describe.runIf(noPostgres === null)('PostgreSQL', () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  test.each(STORE_CASES)('$name', async ({ run }) => {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query('drop table if exists event, athlete_head, device_through, segment, segment_device');
    await client.end();
    const store = await postgresStore(server.url);
    try {
      await run(store, { chained: true });
    } finally {
      await store.close();
    }
  });
});

test('SHA-256 gives the published digests, and those of the platform', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  for (let length = 0; length < 200; length++) {
    const text = 'aé€💪'
      .repeat(length)
      .slice(0, length * 2 + 1)
      .replace(/[\ud800-\udfff]$/u, '');
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
  }
  for (const text of ['\u{10000}', '\u{10ffff}', '\u{2f800}', '\u07ff\u0800', '\uffff\u{1f3fb}'])
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
});

test('a SQLite ledger is there after closing and opening again, and belongs to one process', async () => {
  const file = freshFile();
  const first = sqliteStore(file);
  await first.append('a', sampleEvents('a', 'phone', 30));
  expect(() => sqliteStore(file)).toThrow('in use by another Strongback process');
  const head = await first.head('a');
  await first.close();
  const second = sqliteStore(file);
  expect(await second.head('a')).toEqual(head);
  expect(second.database.faults()).toEqual([]);
  await second.close();
});

test.runIf(process.platform === 'linux')(
  'a SQLite write puts training into no file outside of its folder, however much it may have to take back',
  async () => {
    const store = sqliteStore(freshFile());
    await store.append('a', sampleEvents('a', 'phone', 3));
    const before = openFiles();
    let during: readonly string[] = [];
    const many = Array.from({ length: 8 }, (_, one) => store.append(`a${one}`, sampleEvents(`a${one}`, 'phone', 300)));
    const last = store.database.write(function* () {
      during = openFiles();
    });
    await Promise.all([...many, last]);
    expect(during.filter((file) => !before.includes(file) && !file.startsWith(folder))).toEqual([]);
    await store.close();
  },
);

/** What this process has open, deleted files among it. */
function openFiles(): readonly string[] {
  return readdirSync('/proc/self/fd').flatMap((number) => {
    try {
      return [readlinkSync(`/proc/self/fd/${number}`)];
    } catch {
      return [];
    }
  });
}

test('a SQLite procedure that throws takes nothing of its neighbours with it', async () => {
  const store = sqliteStore(freshFile());
  const good = store.append('a', sampleEvents('a', 'phone', 3));
  const bad = store.database.write(function* () {
    throw new Error('on purpose');
  });
  const alsoGood = store.append('b', sampleEvents('b', 'phone', 4));
  await expect(bad).rejects.toThrow('on purpose');
  expect([(await good).ok, (await alsoGood).ok]).toEqual([true, true]);
  expect((await store.head('b')).seq).toBe(4);
  await store.close();
});
