// Decides who may read or write a ledger, asked in the same transaction as the reading or writing.
import { eraseLedger, numberIn, type Procedure, sql, textIn } from '@strongback/store';
import { isOpenCode } from './one-time-codes.ts';
import { accountOf, type Rights, rightsOf } from './rights.ts';
import { shortHash } from './secrets.ts';

/** As `rightsOf`; an athlete nobody has claimed yet belongs to the first who brings events: a device, or an account's session. */
export function* findOrClaim(athlete: string, tokenHash: string, nowMs: number): Procedure<Rights | null> {
  return (yield* rightsOf(athlete, tokenHash, nowMs)) ?? (yield* claim(athlete, tokenHash, nowMs));
}

/** What `findOrClaim` does for a secret that has no rights. */
export function* claim(athlete: string, tokenHash: string, nowMs: number): Procedure<Rights | null> {
  // The head row is the athlete's lock: two devices that claim at once are one after the other.
  yield* sql(
    'insert into athlete_head (athlete_id, head, chain, epoch) values ($1, 0, $2, 1) on conflict do nothing',
    athlete,
    '',
  );
  const [head] = yield* sql('select erased_ms from athlete_head where athlete_id = $1 for update', athlete);
  const [device] = yield* sql('select token_hash from athlete_access where athlete_id = $1 limit 1', athlete);
  const [owner] = yield* sql('select account_id from athlete_owner where athlete_id = $1 limit 1', athlete);
  if (device !== undefined || owner !== undefined || head?.['erased_ms'] !== null) return null;
  const account = yield* accountOf(tokenHash, nowMs);
  if (account !== null) yield* adoptAthlete(account, athlete);
  else
    yield* sql(
      'insert into athlete_access (athlete_id, token_hash, label, created_ms) values ($1, $2, $3, $4)',
      athlete,
      tokenHash,
      'first device',
      nowMs,
    );
  return yield* rightsOf(athlete, tokenHash, nowMs);
}

export function* adoptAthlete(account: string, athlete: string): Procedure<void> {
  yield* sql('insert into athlete_owner (athlete_id, account_id) values ($1, $2) on conflict do nothing', athlete, account);
  yield* sql('insert into account_athlete (account_id, athlete_id) values ($1, $2) on conflict do nothing', account, athlete);
}

export function* isErased(athlete: string): Procedure<boolean> {
  const [head] = yield* sql('select erased_ms from athlete_head where athlete_id = $1', athlete);
  return head !== undefined && head['erased_ms'] !== null;
}

export interface DeviceAccess {
  /** First characters of the secret's hash: tells devices apart, opens nothing. */
  readonly id: string;
  readonly label: string;
  readonly createdMs: number;
  readonly thisOne: boolean;
}

export function* listAccess(access: Rights): Procedure<readonly DeviceAccess[]> {
  const rows = yield* sql(
    'select token_hash, label, created_ms from athlete_access where athlete_id = $1 and revoked_ms is null order by created_ms, token_hash',
    access.athlete,
  );
  return rows.map((row) => {
    const hash = textIn(row, 'token_hash');
    return {
      id: shortHash(hash),
      label: textIn(row, 'label'),
      createdMs: numberIn(row, 'created_ms'),
      thisOne: hash === access.tokenHash,
    };
  });
}

/** Shuts a device out at once; true when there was such a device. */
export function* revokeAccess(access: Rights, id: string, nowMs: number): Procedure<boolean> {
  const rows = yield* sql('select token_hash from athlete_access where athlete_id = $1 and revoked_ms is null', access.athlete);
  const hash = rows.map((row) => textIn(row, 'token_hash')).find((one) => shortHash(one) === id);
  if (hash === undefined) return false;
  yield* sql('update athlete_access set revoked_ms = $3 where athlete_id = $1 and token_hash = $2', access.athlete, hash, nowMs);
  return true;
}

export function* offerPairing(access: Rights, codeHash: string, expiresMs: number): Procedure<void> {
  yield* sql('insert into pairing (code_hash, athlete_id, expires_ms) values ($1, $2, $3)', codeHash, access.athlete, expiresMs);
}

/** Lets the device with `tokenHash` in for the athlete of the code. A code works once; null when it does not work. */
export function* claimPairing(codeHash: string, tokenHash: string, label: string, nowMs: number): Procedure<string | null> {
  const [row] = yield* sql('select athlete_id, expires_ms, used_ms from pairing where code_hash = $1 for update', codeHash);
  if (!isOpenCode(row, nowMs)) return null;
  const athlete = textIn(row, 'athlete_id');
  yield* sql('update pairing set used_ms = $2 where code_hash = $1', codeHash, nowMs);
  yield* sql(
    'insert into athlete_access (athlete_id, token_hash, label, created_ms) values ($1, $2, $3, $4) on conflict (athlete_id, token_hash) do update set revoked_ms = null, label = excluded.label',
    athlete,
    tokenHash,
    label,
    nowMs,
  );
  return athlete;
}

/** Removes the ledger and everybody's access to it; the tombstone stays and refuses what comes back. */
export function* eraseAthlete(athlete: string, nowMs: number): Procedure<void> {
  yield* eraseLedger(athlete, nowMs);
  yield* sql('delete from athlete_access where athlete_id = $1', athlete);
  yield* sql('delete from athlete_owner where athlete_id = $1', athlete);
  yield* sql('delete from grant_ where athlete_id = $1', athlete);
  yield* sql('delete from athlete_token where athlete_id = $1', athlete);
  yield* sql('delete from webhook where athlete_id = $1', athlete);
  yield* sql('delete from athlete_summary where athlete_id = $1', athlete);
  // Keyed by code, by account or by coach, and few: what is left of them names nobody and opens nothing, but it goes too.
  yield* sql('delete from pairing where athlete_id = $1', athlete);
  yield* sql('delete from invitation where athlete_id = $1', athlete);
  yield* sql('delete from account_athlete where athlete_id = $1', athlete);
  yield* sql('delete from coach_athlete where athlete_id = $1', athlete);
  yield* sql('delete from club_grant where athlete_id = $1', athlete);
}
