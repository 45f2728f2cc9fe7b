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
];
