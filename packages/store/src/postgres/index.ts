// The store in PostgreSQL, by connection URL.
import { hash } from 'node:crypto';
import { LEDGER_SCHEMA, type LedgerStore, sqlStore } from '@strongback/store';
import { openPostgres, type PostgresOptions } from './postgres-database.ts';

export type { PostgresOptions } from './postgres-database.ts';
export { openPostgres } from './postgres-database.ts';

/** A ledger store on the PostgreSQL (or Citus) at `url`. */
export async function postgresStore(url: string, options: PostgresOptions = {}): Promise<LedgerStore> {
  const database = await openPostgres(url, LEDGER_SCHEMA, options);
  return sqlStore(database, (text) => hash('sha256', text), Date.now);
}
