// Decides what a personal token is: a secret for one program and one ledger, with scopes, kept only as a hash, revocable at once.
import { numberIn, type Procedure, type Row, sql, textIn } from '@strongback/store';
import { shortHash } from '../access/secrets.ts';

/** `read`: pull and hear news. `log`: write what was done. `propose`: leave notes, nothing else. `calendar`: only the feed of the plan. */
export const SCOPES = ['read', 'log', 'propose', 'calendar'] as const;
export type Scope = (typeof SCOPES)[number];

export const TOKEN_SCHEMA: readonly string[] = [
  // Keyed by athlete, so that it is checked where the events are. A row stays when it ends: it says whose hand may stand in the ledger.
  `create table if not exists athlete_token (
    athlete_id text   not null,
    token_hash text   not null,
    label      text   not null,
    scopes     text   not null,
    created_ms bigint not null,
    until_ms   bigint,
    revoked_ms bigint,
    primary key (athlete_id, token_hash)
  )`,
];

/** How the name of a program's hand begins; accounts' names never do. */
export const TOKEN_HAND = 'token-';

/** The name under which a token writes into a ledger. */
export const tokenHand = (tokenHash: string): string => `${TOKEN_HAND}${shortHash(tokenHash)}`;

export interface TokenShown {
  readonly id: string;
  readonly label: string;
  readonly scopes: readonly Scope[];
  readonly createdMs: number;
  readonly untilMs: number | null;
  readonly live: boolean;
}

function scopesIn(row: Row): readonly Scope[] {
  const kept = textIn(row, 'scopes').split(' ');
  return SCOPES.filter((scope) => kept.includes(scope));
}

function isLiveToken(row: Row, nowMs: number): boolean {
  const until = row['until_ms'];
  return row['revoked_ms'] === null && (until === null || Number(until) > nowMs);
}

/** What a secret may do as a token of this ledger; null when it is none, or no longer. To be asked in the transaction that uses it. */
export function* scopesOf(athlete: string, tokenHash: string, nowMs: number): Procedure<readonly Scope[] | null> {
  const [row] = yield* sql(
    'select scopes, until_ms, revoked_ms from athlete_token where athlete_id = $1 and token_hash = $2',
    athlete,
    tokenHash,
  );
  return row === undefined || !isLiveToken(row, nowMs) ? null : scopesIn(row);
}

/** Names under which tokens of this ledger ever wrote. */
export function* tokenHands(athlete: string): Procedure<readonly string[]> {
  const rows = yield* sql('select token_hash from athlete_token where athlete_id = $1', athlete);
  return rows.map((row) => tokenHand(textIn(row, 'token_hash')));
}

export interface NewToken {
  readonly athlete: string;
  readonly tokenHash: string;
  readonly label: string;
  readonly scopes: readonly Scope[];
  readonly untilMs: number | null;
}

/** Keeps a token; false when the ledger has `most` live ones already. */
export function* keepToken(token: NewToken, most: number, nowMs: number): Procedure<boolean> {
  const live = (yield* tokensOf(token.athlete, nowMs)).filter((one) => one.live);
  if (live.length >= most) return false;
  yield* sql(
    'insert into athlete_token (athlete_id, token_hash, label, scopes, created_ms, until_ms) values ($1, $2, $3, $4, $5, $6)',
    token.athlete,
    token.tokenHash,
    token.label,
    token.scopes.join(' '),
    nowMs,
    token.untilMs,
  );
  return true;
}

export function* tokensOf(athlete: string, nowMs: number): Procedure<readonly TokenShown[]> {
  const rows = yield* sql(
    'select token_hash, label, scopes, created_ms, until_ms, revoked_ms from athlete_token where athlete_id = $1 order by created_ms, token_hash',
    athlete,
  );
  return rows.map((row) => ({
    id: shortHash(textIn(row, 'token_hash')),
    label: textIn(row, 'label'),
    scopes: scopesIn(row),
    createdMs: numberIn(row, 'created_ms'),
    untilMs: row['until_ms'] === null ? null : numberIn(row, 'until_ms'),
    live: isLiveToken(row, nowMs),
  }));
}

/** Ends a token at once; its hash, or null when there was no such live token. */
export function* endToken(athlete: string, id: string, nowMs: number): Procedure<string | null> {
  const rows = yield* sql('select token_hash from athlete_token where athlete_id = $1 and revoked_ms is null', athlete);
  const hash = rows.map((row) => textIn(row, 'token_hash')).find((one) => shortHash(one) === id);
  if (hash === undefined) return null;
  yield* sql('update athlete_token set revoked_ms = $3 where athlete_id = $1 and token_hash = $2', athlete, hash, nowMs);
  return hash;
}
