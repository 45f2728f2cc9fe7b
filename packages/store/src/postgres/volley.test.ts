// Statements sent together on a real PostgreSQL: their order, what a fault does to those behind it, and that a connection goes on afterwards.
import { sql, type Statement, unanswered } from '@strongback/store';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPostgres, whyNoPostgres, type TestPostgres } from '../../../../scripts/testing/postgres.ts';
import { openPostgres } from './postgres-database.ts';
import { volley } from './volley.ts';

const INSERT = 'insert into thing (k, n, data) values ($1, $2, $3)';
const READ = 'select k, n, data from thing where k = $1';
const insert = (k: string, n: number | null = null): Statement => ({ text: INSERT, values: [k, n, null] });
const read = (k: string): Statement => ({ text: READ, values: [k] });

describe.runIf(whyNoPostgres() === null)('a volley', () => {
  let server: TestPostgres;
  let client: pg.Client;
  beforeAll(async () => {
    server = await startPostgres();
    client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query('create table thing (k text not null primary key, n bigint, data bytea)');
  });
  afterAll(async () => {
    await client.end();
    await server.stop();
  });

  test('takes effect in order, and each statement gets its own rows', async () => {
    const bytes = Uint8Array.from([0, 1, 255, 92]);
    const answers = await volley(client, [
      insert('a', 2 ** 53 - 1),
      read('a'),
      { ...read('a'), unanswered: true },
      { text: INSERT, values: ['ä\n\\', -1, null] },
      read('nobody'),
      read('ä\n\\'),
    ]);
    expect(answers.map(({ rows }) => rows)).toEqual([
      [],
      [{ k: 'a', n: 2 ** 53 - 1, data: null }],
      [],
      [],
      [],
      [{ k: 'ä\n\\', n: -1, data: null }],
    ]);
    expect(answers.map(({ command }) => command)).toEqual([
      'INSERT 0 1',
      'SELECT 1',
      'SELECT 1',
      'INSERT 0 1',
      'SELECT 0',
      'SELECT 1',
    ]);
    // Packed text goes as bytes and comes back as text; bytes that were never packed say that they are damaged.
    const packed = 'a long line '.repeat(50);
    await volley(client, [
      { text: INSERT, values: ['packed', null, { packed }] },
      { text: INSERT, values: ['bytes', null, bytes] },
    ]);
    const kept = await volley(client, [read('packed'), read('bytes')]);
    expect(kept.map(({ rows }) => rows[0]?.['data'])).toEqual([packed, '']);
  });

  test('ends at the first fault: nothing behind it is run, and the connection goes on', async () => {
    const behind: Statement = { text: 'select n from thing where k = $1 and n is null', values: ['x'] };
    // A fault while it runs, with a text behind it that was never prepared.
    await expect(volley(client, [insert('x'), insert('x'), insert('y'), behind])).rejects.toMatchObject({ code: '23505' });
    // Without a transaction what travels together is one: the first insert is gone as well.
    const after = await volley(client, [read('x'), read('y'), behind]);
    expect(after.map(({ rows }) => rows.length)).toEqual([0, 0, 0]);
    // A fault while it is prepared, and the same text once it is good.
    const later: Statement = { text: 'select k from later where k = $1', values: ['x'] };
    await expect(volley(client, [insert('x'), later])).rejects.toMatchObject({ code: '42P01' });
    await client.query('create table later (k text not null primary key)');
    expect(await volley(client, [later, read('x'), later])).toHaveLength(3);
    // A fault in the values, before anything runs.
    await expect(volley(client, [{ text: INSERT, values: ['z', 1.5, null] }])).rejects.toMatchObject({ code: '22P02' });
    expect((await volley(client, [insert('z', 1), read('z')])).at(-1)?.rows).toHaveLength(1);
  });

  test('a transaction whose last statement fails gives no value out and keeps nothing', async () => {
    const database = await openPostgres(server.url, []);
    const write = (key: string) =>
      database.write(function* () {
        yield* unanswered(sql(INSERT, key, 1, null));
        yield* unanswered(sql(INSERT, key, 1, null));
        return 'kept';
      });
    // A key that is met twice is tried again, as if two had come at once, and given up in the end.
    await expect(write('twice')).rejects.toMatchObject({ code: '23505' });
    // More than is held back at once, all in one transaction.
    const many = Array.from({ length: 300 }, (_, n) => `many ${n}`);
    await database.write(function* () {
      for (const key of many) yield* unanswered(sql(INSERT, key, 1, null));
    });
    const counted = await database.read(function* () {
      const [twice] = yield* sql('select count(*) as n from thing where k = $1', 'twice');
      const [all] = yield* sql("select count(*) as n from thing where k like 'many %'");
      return [twice?.['n'], all?.['n']];
    });
    expect(counted).toEqual([0, 300]);
    await database.close();
  });
});
