// Decides the tables of the ledger: one text for SQLite, PostgreSQL and Citus; every key begins with the athlete.

/** Statements, in order, each safe to run again: a migration that was cut off goes on where it stopped. */
export const LEDGER_SCHEMA: readonly string[] = [
  `create table if not exists athlete_head (
    athlete_id text   not null primary key,
    head       bigint not null,
    chain      text   not null,
    epoch      bigint not null,
    erased_ms  bigint
  )`,
  `create table if not exists event (
    athlete_id  text   not null,
    seq         bigint not null,
    device      text   not null,
    dseq        bigint not null,
    actor       text,
    type        text   not null,
    v           bigint not null,
    ms          bigint not null,
    tick        bigint not null,
    received_ms bigint not null,
    body        text   not null,
    chain       text   not null,
    primary key (athlete_id, seq),
    unique (athlete_id, device, dseq)
  )`,
  `create table if not exists device_through (
    athlete_id text   not null,
    device     text   not null,
    through    bigint not null,
    highest    bigint not null,
    primary key (athlete_id, device)
  )`,
  // Old history, packed: what a stretch of events was, immutable. Read as if its events were still in the table of events.
  `create table if not exists segment (
    athlete_id   text   not null,
    first_seq    bigint not null,
    last_seq     bigint not null,
    codec        bigint not null,
    types        text   not null,
    last_ms      bigint not null,
    chain_before text   not null,
    chain        text   not null,
    data         bytea  not null,
    primary key (athlete_id, first_seq)
  )`,
  // The watermarks: which numbers of a device a segment holds, so that a repetition from years ago is still known.
  `create table if not exists segment_device (
    athlete_id text   not null,
    device     text   not null,
    first_seq  bigint not null,
    from_dseq  bigint not null,
    to_dseq    bigint not null,
    primary key (athlete_id, device, first_seq)
  )`,
];
