// The switch for a cluster: which tables go by which key, each once. Function only: what Citus does with it is measured on a cluster by hand.
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { startPostgres, whyNoPostgres } from '../../../../scripts/testing/postgres.ts';
import { sampleEvents } from '../store.contract.ts';
import { distributedTables } from './distribute.ts';
import { postgresStore } from './index.ts';

test('every table is distributed by the first column of its key, and one without a key is refused', () => {
  expect(
    distributedTables([
      'create table if not exists a (x text not null primary key, y bigint not null)',
      'create table if not exists b (x text not null, y bigint not null, primary key (x, y))',
      'create index if not exists c on b (x, y)',
    ]),
  ).toEqual([
    { table: 'a', key: 'x' },
    { table: 'b', key: 'x' },
  ]);
  expect(() => distributedTables(['create table if not exists a (x text)'])).toThrow('no key');
});

describe.runIf(whyNoPostgres() === null)('with the switch set', () => {
  test('each table is handed over once, again after a cut, and not without the switch', async () => {
    const server = await startPostgres();
    const client = new pg.Client({ connectionString: server.url });
    try {
      await client.connect();
      // Stands in for the cluster's own function and catalogue, which a plain PostgreSQL lacks.
      await client.query('create table pg_dist_partition (logicalrelid regclass, key text)');
      await client.query(
        `create function create_distributed_table(name text, key text) returns void language sql as
         'insert into pg_dist_partition values ($1::regclass, $2)'`,
      );
      const told = async () =>
        (
          await client.query<{ name: string }>(
            "select logicalrelid::text || ' ' || key as name from pg_dist_partition order by 1",
          )
        ).rows.map((row) => row.name);
      const { STRONGBACK_PG_DISTRIBUTE: set } = process.env;
      if (set === undefined) {
        await (await postgresStore(server.url)).close();
        expect(await told()).toEqual([]);
      }
      const all = ['athlete_head', 'device_through', 'event', 'segment', 'segment_device'].map((table) => `${table} athlete_id`);
      const store = await postgresStore(server.url, { distribute: 'citus' });
      expect((await store.append('a', sampleEvents('a', 'phone', 5))).ok).toBe(true);
      await store.close();
      expect(await told()).toEqual(all);
      await client.query("delete from pg_dist_partition where logicalrelid = 'event'::regclass");
      await (await postgresStore(server.url, { distribute: 'citus' })).close();
      expect(await told()).toEqual(all);
    } finally {
      await client.end();
      await server.stop();
    }
  });
});
