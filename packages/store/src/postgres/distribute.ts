// Decides how the tables of a schema are spread over a Citus cluster: each by the first column of its key, once, so that no statement crosses a shard.
import type pg from 'pg';

export interface DistributedTable {
  readonly table: string;
  readonly key: string;
}

/** Tables and keys of the `create table` statements of a schema. Throws for a table without a key. */
export function distributedTables(schema: readonly string[]): readonly DistributedTable[] {
  return schema.flatMap((text) => {
    const table = /^\s*create table if not exists (\w+)/.exec(text)?.[1];
    if (table === undefined) return [];
    const key = /primary key \((\w+)/.exec(text)?.[1] ?? /(\w+)\s+\w+\s+not null primary key/.exec(text)?.[1];
    if (key === undefined) throw new Error(`table ${table} has no key to be distributed by`);
    return [{ table, key }];
  });
}

/** Distributes what is not distributed yet. Safe to run again, also after a cut in the middle. Throws where Citus is not there. */
export async function distribute(pool: pg.Pool, schema: readonly string[]): Promise<void> {
  const { rows } = await pool.query("select 1 from pg_available_extensions where name = 'citus'");
  if (rows.length > 0) await pool.query('create extension if not exists citus');
  for (const { table, key } of distributedTables(schema)) {
    const known = await pool.query('select 1 from pg_dist_partition where logicalrelid = $1::regclass', [table]);
    if (known.rows.length === 0) await pool.query('select create_distributed_table($1, $2)', [table, key]);
  }
}
