// Decides what a backup holds: every table whose loss would be felt, its columns, and the order that reads it in pages. Sessions and codes are not in it.
import type { SqlValue } from '@strongback/store';

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns of the primary key: pages follow it. */
  readonly key: readonly string[];
}

export const TABLES: readonly Table[] = [
  { name: 'athlete_head', columns: ['athlete_id', 'head', 'chain', 'epoch', 'erased_ms'], key: ['athlete_id'] },
  {
    name: 'event',
    columns: ['athlete_id', 'seq', 'device', 'dseq', 'actor', 'type', 'v', 'ms', 'tick', 'received_ms', 'body', 'chain'],
    key: ['athlete_id', 'seq'],
  },
  { name: 'device_through', columns: ['athlete_id', 'device', 'through', 'highest'], key: ['athlete_id', 'device'] },
  {
    name: 'athlete_access',
    columns: ['athlete_id', 'token_hash', 'label', 'created_ms', 'revoked_ms'],
    key: ['athlete_id', 'token_hash'],
  },
  { name: 'account', columns: ['account_id', 'login', 'passphrase', 'created_ms'], key: ['account_id'] },
  { name: 'login', columns: ['login_key', 'account_id'], key: ['login_key'] },
  { name: 'athlete_owner', columns: ['athlete_id', 'account_id'], key: ['athlete_id', 'account_id'] },
  { name: 'account_athlete', columns: ['account_id', 'athlete_id'], key: ['account_id', 'athlete_id'] },
  {
    name: 'grant_',
    columns: ['athlete_id', 'coach_id', 'may_prescribe', 'may_log', 'from_ms', 'until_ms', 'revoked_ms', 'seen_seq'],
    key: ['athlete_id', 'coach_id'],
  },
  {
    name: 'athlete_token',
    columns: ['athlete_id', 'token_hash', 'label', 'scopes', 'created_ms', 'until_ms', 'revoked_ms'],
    key: ['athlete_id', 'token_hash'],
  },
  {
    name: 'webhook',
    columns: ['athlete_id', 'hook_id', 'url', 'secret', 'created_ms', 'revoked_ms', 'told_seq', 'failures', 'next_ms', 'said'],
    key: ['athlete_id', 'hook_id'],
  },
  { name: 'recovery_code', columns: ['account_id', 'code_hash'], key: ['account_id', 'code_hash'] },
  {
    name: 'passkey',
    columns: ['credential_id', 'account_id', 'public_key', 'sign_count', 'label', 'created_ms'],
    key: ['credential_id'],
  },
  { name: 'account_passkey', columns: ['account_id', 'credential_id'], key: ['account_id', 'credential_id'] },
  { name: 'club', columns: ['club_id', 'name', 'created_ms'], key: ['club_id'] },
  { name: 'club_person', columns: ['club_id', 'account_id', 'role', 'since_ms'], key: ['club_id', 'account_id'] },
  { name: 'account_club', columns: ['account_id', 'club_id'], key: ['account_id', 'club_id'] },
  {
    name: 'club_grant',
    columns: ['club_id', 'athlete_id', 'coach_id', 'account_id'],
    key: ['club_id', 'athlete_id', 'coach_id'],
  },
  { name: 'coach_athlete', columns: ['coach_id', 'athlete_id'], key: ['coach_id', 'athlete_id'] },
];

/** An insert of `rows` rows. */
export function insertInto(table: Table, rows: number): string {
  const width = table.columns.length;
  const tuples = Array.from(
    { length: rows },
    (_, row) => `(${table.columns.map((__, column) => `$${row * width + column + 1}`).join(', ')})`,
  );
  return `insert into ${table.name} (${table.columns.join(', ')}) values ${tuples.join(', ')}`;
}

/** Rows after `key`, in key order. The comparison is spelled out, for not every database compares rows alike. */
export function pageOf(
  table: Table,
  after: readonly SqlValue[] | null,
  limit: number,
): { readonly text: string; readonly values: readonly SqlValue[] } {
  const order = table.key.join(', ');
  const head = `select ${table.columns.join(', ')} from ${table.name}`;
  if (after === null) return { text: `${head} order by ${order} limit $1`, values: [limit] };
  const terms = table.key.map((column, index) => {
    const equal = table.key.slice(0, index).map((before, at) => `${before} = $${at + 1}`);
    return `(${[...equal, `${column} > $${index + 1}`].join(' and ')})`;
  });
  return {
    text: `${head} where ${terms.join(' or ')} order by ${order} limit $${table.key.length + 1}`,
    values: [...after, limit],
  };
}
