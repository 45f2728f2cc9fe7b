// Decides who may read or write a ledger, asked in the same transaction as the reading or writing.
import { eraseLedger, numberIn, type Procedure, sql, textIn } from '@strongback/store';

export interface Access {
  readonly athlete: string;
  readonly tokenHash: string;
}

/** The live access of a device's secret to an athlete, or null: foreign, revoked and missing look the same. */
export function* findAccess(athlete: string, tokenHash: string): Procedure<Access | null> {
  const [row] = yield* sql('select revoked_ms from athlete_access where athlete_id = $1 and token_hash = $2', athlete, tokenHash);
  return row === undefined || row['revoked_ms'] !== null ? null : { athlete, tokenHash };
}

/** As `findAccess`; an athlete nobody has claimed yet belongs to the first device that brings events. */
export function* findOrClaim(athlete: string, tokenHash: string, nowMs: number): Procedure<Access | null> {
  const found = yield* findAccess(athlete, tokenHash);
  if (found !== null) return found;
  // The head row is the athlete's lock: two devices that claim at once are one after the other.
  yield* sql('insert into athlete_head (athlete_id, head, chain, epoch) values ($1, 0, $2, 1) on conflict do nothing', athlete, '');
  const [head] = yield* sql('select erased_ms from athlete_head where athlete_id = $1 for update', athlete);
  const [any] = yield* sql('select token_hash from athlete_access where athlete_id = $1 limit 1', athlete);
  if (any !== undefined || head?.['erased_ms'] !== null) return null;
  yield* sql('insert into athlete_access (athlete_id, token_hash, label, created_ms) values ($1, $2, $3, $4)', athlete, tokenHash, 'first device', nowMs);
  return { athlete, tokenHash };
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

const ID_LENGTH = 16;

export function* listAccess(access: Access): Procedure<readonly DeviceAccess[]> {
  const rows = yield* sql('select token_hash, label, created_ms from athlete_access where athlete_id = $1 and revoked_ms is null order by created_ms, token_hash', access.athlete);
  return rows.map((row) => {
    const hash = textIn(row, 'token_hash');
    return { id: hash.slice(0, ID_LENGTH), label: textIn(row, 'label'), createdMs: numberIn(row, 'created_ms'), thisOne: hash === access.tokenHash };
  });
}

/** Shuts a device out at once; true when there was such a device. */
export function* revokeAccess(access: Access, id: string, nowMs: number): Procedure<boolean> {
  const rows = yield* sql('select token_hash from athlete_access where athlete_id = $1 and revoked_ms is null', access.athlete);
  const hash = rows.map((row) => textIn(row, 'token_hash')).find((one) => one.slice(0, ID_LENGTH) === id);
  if (hash === undefined) return false;
  yield* sql('update athlete_access set revoked_ms = $3 where athlete_id = $1 and token_hash = $2', access.athlete, hash, nowMs);
  return true;
}

export function* offerPairing(access: Access, codeHash: string, expiresMs: number): Procedure<void> {
  yield* sql('insert into pairing (code_hash, athlete_id, expires_ms) values ($1, $2, $3)', codeHash, access.athlete, expiresMs);
}

/** Lets the device with `tokenHash` in for the athlete of the code. A code works once; null when it does not work. */
export function* claimPairing(codeHash: string, tokenHash: string, label: string, nowMs: number): Procedure<string | null> {
  const [row] = yield* sql('select athlete_id, expires_ms, used_ms from pairing where code_hash = $1 for update', codeHash);
  if (row === undefined || row['used_ms'] !== null || numberIn(row, 'expires_ms') < nowMs) return null;
  const athlete = textIn(row, 'athlete_id');
  yield* sql('update pairing set used_ms = $2 where code_hash = $1', codeHash, nowMs);
  yield* sql(
    'insert into athlete_access (athlete_id, token_hash, label, created_ms) values ($1, $2, $3, $4) on conflict (athlete_id, token_hash) do update set revoked_ms = null, label = excluded.label',
    athlete, tokenHash, label, nowMs,
  );
  return athlete;
}

/** Removes the ledger and everybody's access to it; the tombstone stays and refuses what comes back. */
export function* eraseAthlete(athlete: string, nowMs: number): Procedure<void> {
  yield* eraseLedger(athlete, nowMs);
  yield* sql('delete from athlete_access where athlete_id = $1', athlete);
  yield* sql('delete from pairing where athlete_id = $1', athlete);
}
