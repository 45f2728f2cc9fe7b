// What a cluster would do with the tables, tried on a plain PostgreSQL that splits each table by its key: the same switch, the same statements, and
// each of them planned within one part. Function only: what Citus itself adds or refuses is measured on a cluster by hand.
import { appendEvents } from '@strongback/store';
import { openPostgres } from '@strongback/store/postgres';
import { nodeHash } from '@strongback/store/sqlite';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPostgres, whyNoPostgres, type TestPostgres } from '../../../scripts/testing/postgres.ts';
import { verifyLedgers } from './operation/verify.ts';
import { SERVER_SCHEMA } from './schema.ts';
import { statements, WALKS } from './testing/statements.ts';
import { pushed } from './sync/push.ts';
import { trainingOf } from './testing/asking.ts';

const PARTS = 8;
/** Stands in for the cluster's function: makes the table anew as one that is split by the key. Like Citus it refuses a key that lacks it. */
const SPLIT = `create function create_distributed_table(name text, key text) returns void language plpgsql as $$
  begin
    execute format('alter table %I rename to whole', name);
    execute format('create table %I (like whole including all) partition by hash (%I)', name, key);
    for part in 0..${PARTS - 1} loop
      execute format('create table %I partition of %I for values with (modulus ${PARTS}, remainder %s)', name || '_part' || part, name, part);
    end loop;
    drop table whole;
    insert into pg_dist_partition values (name::regclass);
  end $$`;

/** Each parameter its own value, the numbers rising, so that no condition contradicts another. */
function valueOf(type: string, index: number): string {
  return type === 'bigint' ? String(index) : type === 'bytea' ? "'\\x00'" : `'a${index}'`;
}

describe.runIf(whyNoPostgres() === null)('every table split by its key', () => {
  let server: TestPostgres;
  let client: pg.Client;
  beforeAll(async () => {
    server = await startPostgres();
    client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query('create table pg_dist_partition (logicalrelid regclass)');
    await client.query(SPLIT);
    await (await openPostgres(server.url, SERVER_SCHEMA, { distribute: 'citus' })).close();
  });
  afterAll(async () => {
    await client.end();
    await server.stop();
  });

  test('all of them are, and pushes of many athletes are kept, repeated and verified as ever', async () => {
    const { rows } = await client.query("select 1 from pg_class where relkind = 'p'");
    expect(rows).toHaveLength(SERVER_SCHEMA.filter((text) => text.includes('create table')).length);
    const database = await openPostgres(server.url, SERVER_SCHEMA, { distribute: 'citus' });
    const around = { hash: nodeHash, now: () => 1 };
    const athletes = Array.from({ length: 2 * PARTS }, (_, n) => `athlete ${n}`);
    for (const from of [1, 4, 4])
      await Promise.all(
        athletes.map((athlete) =>
          database.write(() => pushed(athlete, `secret of ${athlete}`, trainingOf(athlete, 'phone', 3, from), around)),
        ),
      );
    // Two that begin one athlete at once.
    const both = ['one', 'two'].map((device) =>
      database.write(() => appendEvents('shared', trainingOf('shared', device, 5), { hash: nodeHash, nowMs: 1 })),
    );
    expect((await Promise.all(both)).map((result) => result.ok)).toEqual([true, true]);
    const verdict = await verifyLedgers(database, nodeHash);
    expect([verdict.events, verdict.faulty]).toEqual([6 * athletes.length + 10, []]);
    await database.close();
  });

  /** Parts that a statement with known values would look at: the planner leaves out those that cannot hold the row, as a cluster's does. */
  async function partsOf(text: string): Promise<readonly string[]> {
    await client.query("set plan_cache_mode = 'force_custom_plan'");
    await client.query(`prepare this as ${text}`);
    const types = await client.query<{ type: string }>(
      "select unnest(parameter_types)::text as type from pg_prepared_statements where name = 'this'",
    );
    const values = types.rows.map(({ type }, index) => valueOf(type, index + 1));
    const plan = await client.query<{ 'QUERY PLAN': string }>(
      `explain (costs off) execute this${values.length === 0 ? '' : `(${values.join(', ')})`}`,
    );
    await client.query('deallocate this');
    return [...new Set(plan.rows.flatMap((row) => row['QUERY PLAN'].match(/\bon \w+_part\d+/g) ?? []))];
  }

  test('each statement is planned within one part of each table it names', async () => {
    expect(await partsOf('select seq from event where device = $1')).toHaveLength(PARTS);
    const seen = new Set<string>();
    for (const { file, text } of statements()) {
      if (text in WALKS || seen.has(text)) continue;
      seen.add(text);
      const parts = await partsOf(text);
      const tables = new Set(parts.map((part) => part.replace(/_part\d+$/, '')));
      expect(parts.length, `${file}: ${text}`).toBe(tables.size);
      if (!text.startsWith('insert')) expect(parts.length, `${file}: ${text}`).toBeGreaterThan(0);
    }
    expect(seen.size).toBeGreaterThan(40);
  });
});
