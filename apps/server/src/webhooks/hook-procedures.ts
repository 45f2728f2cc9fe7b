// Decides how it is kept whom to tell when a ledger grew, and how far each was told.
import { numberIn, type Procedure, type Row, sql, textIn } from '@strongback/store';

export const HOOK_SCHEMA: readonly string[] = [
  // The secret signs what is sent, so it is kept as it is. `told_seq` is as far as the other side confirmed; `said` is how it answered last.
  `create table if not exists webhook (
    athlete_id text   not null,
    hook_id    text   not null,
    url        text   not null,
    secret     text   not null,
    created_ms bigint not null,
    revoked_ms bigint,
    told_seq   bigint not null,
    failures   bigint not null,
    next_ms    bigint not null,
    said       text   not null,
    primary key (athlete_id, hook_id)
  )`,
];

export interface Hook {
  readonly athlete: string;
  readonly id: string;
  readonly url: string;
  readonly secret: string;
  readonly createdMs: number;
  readonly toldSeq: number;
  /** Tries in a row that failed. */
  readonly failures: number;
  /** Not before this moment. */
  readonly nextMs: number;
  readonly said: string;
}

function hookIn(row: Row): Hook {
  return {
    athlete: textIn(row, 'athlete_id'),
    id: textIn(row, 'hook_id'),
    url: textIn(row, 'url'),
    secret: textIn(row, 'secret'),
    createdMs: numberIn(row, 'created_ms'),
    toldSeq: numberIn(row, 'told_seq'),
    failures: numberIn(row, 'failures'),
    nextMs: numberIn(row, 'next_ms'),
    said: textIn(row, 'said'),
  };
}

/** Keeps a hook that is told from the head on; false when the ledger has `most` already. */
export function* keepHook(
  hook: Pick<Hook, 'athlete' | 'id' | 'url' | 'secret'>,
  headSeq: number,
  most: number,
  nowMs: number,
): Procedure<boolean> {
  if ((yield* hooksOf(hook.athlete)).length >= most) return false;
  yield* sql(
    `insert into webhook (athlete_id, hook_id, url, secret, created_ms, told_seq, failures, next_ms, said)
     values ($1, $2, $3, $4, $5, $6, 0, 0, '')`,
    hook.athlete,
    hook.id,
    hook.url,
    hook.secret,
    nowMs,
    headSeq,
  );
  return true;
}

/** Live hooks of a ledger. */
export function* hooksOf(athlete: string): Procedure<readonly Hook[]> {
  const rows = yield* sql(
    'select athlete_id, hook_id, url, secret, created_ms, told_seq, failures, next_ms, said from webhook where athlete_id = $1 and revoked_ms is null order by created_ms, hook_id',
    athlete,
  );
  return rows.map(hookIn);
}

/** Ledgers that anybody is to be told of: looked through when the server starts. */
export function* hookedAthletes(): Procedure<readonly string[]> {
  const rows = yield* sql('select distinct athlete_id from webhook where revoked_ms is null order by athlete_id');
  return rows.map((row) => textIn(row, 'athlete_id'));
}

export function* endHook(athlete: string, id: string, nowMs: number): Procedure<boolean> {
  const [row] = yield* sql(
    'select hook_id from webhook where athlete_id = $1 and hook_id = $2 and revoked_ms is null',
    athlete,
    id,
  );
  if (row === undefined) return false;
  yield* sql('update webhook set revoked_ms = $3 where athlete_id = $1 and hook_id = $2', athlete, id, nowMs);
  return true;
}

/** Writes down how a try ended. */
export function* noteTry(
  hook: Hook,
  end: { readonly toldSeq: number; readonly failures: number; readonly nextMs: number; readonly said: string },
): Procedure<void> {
  yield* sql(
    'update webhook set told_seq = $3, failures = $4, next_ms = $5, said = $6 where athlete_id = $1 and hook_id = $2',
    hook.athlete,
    hook.id,
    end.toldSeq,
    end.failures,
    end.nextMs,
    end.said,
  );
}
