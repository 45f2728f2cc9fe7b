// The store in one SQLite file: the embedded default of the server.
import { LEDGER_SCHEMA, type LedgerStore, sqlStore } from '@strongback/store';
import { nodeHash, openSqlite, type SqliteDatabase } from './sqlite-database.ts';

export type { SqliteDatabase, SqliteOptions } from './sqlite-database.ts';
export { unpackedText } from '../packed/packed.ts';
export { nodeHash, openSnapshot, openSqlite } from './sqlite-database.ts';

/** A ledger store in `file`. */
export function sqliteStore(file: string): LedgerStore & { readonly database: SqliteDatabase } {
  const database = openSqlite(file, LEDGER_SCHEMA);
  return { ...sqlStore(database, nodeHash, Date.now), database };
}
