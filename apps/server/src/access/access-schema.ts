// Decides where it is kept who may do what: one text for SQLite and PostgreSQL, secrets only as hashes.

export const ACCESS_SCHEMA: readonly string[] = [
  // A device's secret for one athlete's ledger. Keyed by athlete, so that it is checked where the events are.
  `create table if not exists athlete_access (
    athlete_id text   not null,
    token_hash text   not null,
    label      text   not null,
    created_ms bigint not null,
    revoked_ms bigint,
    primary key (athlete_id, token_hash)
  )`,
  // A short code that lets one more device in, once, for a few minutes.
  `create table if not exists pairing (
    code_hash  text   not null primary key,
    athlete_id text   not null,
    expires_ms bigint not null,
    used_ms    bigint
  )`,
];
