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
  `create table if not exists account (
    account_id text   not null primary key,
    login      text   not null,
    passphrase text   not null,
    created_ms bigint not null
  )`,
  // Keyed by the login itself: unique everywhere without an index over all accounts.
  `create table if not exists login (
    login_key  text not null primary key,
    account_id text not null
  )`,
  `create table if not exists session (
    token_hash text   not null primary key,
    account_id text   not null
  )`,
  `create table if not exists account_session (
    account_id text   not null,
    token_hash text   not null,
    label      text   not null,
    created_ms bigint not null,
    primary key (account_id, token_hash)
  )`,
  // Whose ledger it is. The same fact from both ends, written together.
  `create table if not exists athlete_owner (
    athlete_id text not null,
    account_id text not null,
    primary key (athlete_id, account_id)
  )`,
  `create table if not exists account_athlete (
    account_id text not null,
    athlete_id text not null,
    primary key (account_id, athlete_id)
  )`,
  // What a coach may do. A row stays when it ends: it says whose hand may stand in the ledger.
  `create table if not exists grant_ (
    athlete_id text   not null,
    coach_id   text   not null,
    may_prescribe bigint not null,
    may_log    bigint not null,
    from_ms    bigint not null,
    until_ms   bigint,
    revoked_ms bigint,
    seen_seq   bigint not null,
    primary key (athlete_id, coach_id)
  )`,
  `create table if not exists coach_athlete (
    coach_id   text not null,
    athlete_id text not null,
    primary key (coach_id, athlete_id)
  )`,
  `create table if not exists recovery_code (
    account_id text not null,
    code_hash  text not null,
    primary key (account_id, code_hash)
  )`,
  `create table if not exists passkey (
    credential_id text   not null primary key,
    account_id    text   not null,
    public_key    text   not null,
    sign_count    bigint not null,
    label         text   not null,
    created_ms    bigint not null
  )`,
  `create table if not exists account_passkey (
    account_id    text not null,
    credential_id text not null,
    primary key (account_id, credential_id)
  )`,
  `create table if not exists challenge (
    challenge_hash text   not null primary key,
    expires_ms     bigint not null
  )`,
  `create table if not exists invitation (
    code_hash  text   not null primary key,
    athlete_id text   not null,
    may_prescribe bigint not null,
    may_log    bigint not null,
    until_ms   bigint,
    expires_ms bigint not null,
    used_ms    bigint
  )`,
];
