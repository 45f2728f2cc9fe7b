// Decides how long a session of an account lives: two months without use, a year in all. What a phone holds is not touched by its end.
import { numberIn, type Procedure, type Row, sql } from '@strongback/store';

const DAY_MS = 86_400_000;
export const IDLE_MS = 60 * DAY_MS;
export const LONGEST_MS = 365 * DAY_MS;
/** Use is written down once a day: reading stays reading. */
const NOTED_EVERY_MS = DAY_MS;
const MOST_KNOWN = 20_000;

export const SESSION_SCHEMA: readonly string[] = [
  `create table if not exists session_use (
    token_hash text   not null primary key,
    opened_ms  bigint not null,
    used_ms    bigint not null
  )`,
];

/** Whether the session of this row may still be used. One from before this was kept counts from its next use on. */
export function isAwake(row: Row, nowMs: number): boolean {
  if (row['used_ms'] === null) return true;
  return nowMs - numberIn(row, 'used_ms') < IDLE_MS && nowMs - numberIn(row, 'opened_ms') < LONGEST_MS;
}

/** Notes that the session was used, if there is one of that secret. */
export function* noteUse(tokenHash: string, nowMs: number): Procedure<void> {
  const [row] = yield* sql('select account_id from session where token_hash = $1', tokenHash);
  if (row === undefined) return;
  yield* sql(
    `insert into session_use (token_hash, opened_ms, used_ms) values ($1, $2, $2)
     on conflict (token_hash) do update set used_ms = excluded.used_ms`,
    tokenHash,
    nowMs,
  );
}

/** Says once a day and secret that its use is due to be noted. In bounded memory; what is forgotten is noted once more. */
export function useDue(now: () => number): (tokenHash: string) => boolean {
  const noted = new Map<string, number>();
  return (tokenHash) => {
    const last = noted.get(tokenHash);
    if (last !== undefined && now() - last < NOTED_EVERY_MS) return false;
    noted.delete(tokenHash);
    if (noted.size >= MOST_KNOWN) noted.delete(noted.keys().next().value as string);
    noted.set(tokenHash, now());
    return true;
  };
}
