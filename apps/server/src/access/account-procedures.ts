// Decides how accounts, their sessions, the ledgers they own and the grants they hold are kept.
import { numberIn, type Procedure, readHead, sql, textIn } from '@strongback/store';
import { leaveClubs } from '../clubs/club-procedures.ts';
import { eraseAthlete } from './access-procedures.ts';
import { isLive } from './rights.ts';
import { shortHash } from './secrets.ts';

/** One spelling of a login: NFKC, lower case, no space around. */
export function loginKey(login: string): string {
  return login.normalize('NFKC').trim().toLowerCase();
}

export function* createAccount(account: string, login: string, passphrase: string, nowMs: number): Procedure<boolean> {
  const [taken] = yield* sql('select account_id from login where login_key = $1', loginKey(login));
  if (taken !== undefined) return false;
  yield* sql('insert into login (login_key, account_id) values ($1, $2)', loginKey(login), account);
  yield* sql(
    'insert into account (account_id, login, passphrase, created_ms) values ($1, $2, $3, $4)',
    account,
    login.trim(),
    passphrase,
    nowMs,
  );
  return true;
}

export function* accountByLogin(login: string): Procedure<{ readonly account: string; readonly passphrase: string } | null> {
  const [row] = yield* sql('select account_id from login where login_key = $1', loginKey(login));
  if (row === undefined) return null;
  const account = textIn(row, 'account_id');
  return { account, passphrase: yield* passphraseOf(account) };
}

/** The name that others read; an account that is gone has none. */
export function* loginOf(account: string): Procedure<string> {
  const [row] = yield* sql('select login from account where account_id = $1', account);
  return row === undefined ? '' : textIn(row, 'login');
}

export function* passphraseOf(account: string): Procedure<string> {
  const [row] = yield* sql('select passphrase from account where account_id = $1', account);
  return textIn(row, 'passphrase');
}

export function* openSession(account: string, tokenHash: string, label: string, nowMs: number): Procedure<void> {
  yield* sql('insert into session (token_hash, account_id) values ($1, $2)', tokenHash, account);
  yield* sql('insert into session_use (token_hash, opened_ms, used_ms) values ($1, $2, $2)', tokenHash, nowMs);
  yield* sql(
    'insert into account_session (account_id, token_hash, label, created_ms) values ($1, $2, $3, $4)',
    account,
    tokenHash,
    label,
    nowMs,
  );
}

/** Ends one session, or all but `except` when no hash is given. */
export function* endSessions(account: string, which: { readonly only?: string; readonly except?: string }): Procedure<number> {
  const rows = yield* sql('select token_hash from account_session where account_id = $1', account);
  const ended = rows
    .map((row) => textIn(row, 'token_hash'))
    .filter((hash) => (which.only === undefined ? hash !== which.except : hash === which.only));
  for (const hash of ended) {
    yield* sql('delete from session where token_hash = $1', hash);
    yield* sql('delete from session_use where token_hash = $1', hash);
    yield* sql('delete from account_session where account_id = $1 and token_hash = $2', account, hash);
  }
  return ended.length;
}

export function* changePassphrase(account: string, passphrase: string): Procedure<void> {
  yield* sql('update account set passphrase = $2 where account_id = $1', account, passphrase);
}

export function* ownedAthletes(account: string): Procedure<readonly string[]> {
  const rows = yield* sql('select athlete_id from account_athlete where account_id = $1 order by athlete_id', account);
  return rows.map((row) => textIn(row, 'athlete_id'));
}

export interface SessionShown {
  readonly id: string;
  readonly label: string;
  readonly createdMs: number;
  readonly thisOne: boolean;
}

export function* sessionsOf(account: string, tokenHash: string): Procedure<readonly SessionShown[]> {
  const rows = yield* sql(
    'select token_hash, label, created_ms from account_session where account_id = $1 order by created_ms, token_hash',
    account,
  );
  return rows.map((row) => ({
    id: shortHash(textIn(row, 'token_hash')),
    label: textIn(row, 'label'),
    createdMs: numberIn(row, 'created_ms'),
    thisOne: row['token_hash'] === tokenHash,
  }));
}

export interface Coached {
  readonly athlete: string;
  readonly mayPrescribe: boolean;
  readonly mayLog: boolean;
  readonly head: number;
}

/** Athletes whose live grants the account holds. One athlete a time: no snapshot across athletes is needed. */
export function* coachedBy(account: string, nowMs: number): Procedure<readonly Coached[]> {
  const rows = yield* sql('select athlete_id from coach_athlete where coach_id = $1 order by athlete_id', account);
  const coached: Coached[] = [];
  for (const athlete of rows.map((row) => textIn(row, 'athlete_id'))) {
    const [grant] = yield* sql(
      'select may_prescribe, may_log, from_ms, until_ms, revoked_ms from grant_ where athlete_id = $1 and coach_id = $2',
      athlete,
      account,
    );
    if (grant === undefined || !isLive(grant, nowMs)) continue;
    coached.push({
      athlete,
      mayPrescribe: grant['may_prescribe'] === 1,
      mayLog: grant['may_log'] === 1,
      head: (yield* readHead(athlete)).seq,
    });
  }
  return coached;
}

/** Removes the account, its sessions and grants, and every ledger that it alone owns. */
export function* deleteAccount(account: string, nowMs: number): Procedure<readonly string[]> {
  const erased: string[] = [];
  for (const athlete of yield* ownedAthletes(account)) {
    yield* sql('delete from athlete_owner where athlete_id = $1 and account_id = $2', athlete, account);
    const [other] = yield* sql('select account_id from athlete_owner where athlete_id = $1 limit 1', athlete);
    if (other !== undefined) continue;
    yield* eraseAthlete(athlete, nowMs);
    erased.push(athlete);
  }
  yield* leaveClubs(account, nowMs);
  yield* sql('delete from account_athlete where account_id = $1', account);
  for (const row of yield* sql('select athlete_id from coach_athlete where coach_id = $1', account)) {
    yield* sql(
      'update grant_ set revoked_ms = $3 where athlete_id = $1 and coach_id = $2 and revoked_ms is null',
      textIn(row, 'athlete_id'),
      account,
      nowMs,
    );
  }
  yield* sql('delete from coach_athlete where coach_id = $1', account);
  yield* endSessions(account, {});
  yield* deleteKeys(account);
  yield* sql('delete from login where login_key = $1', loginKey(yield* loginOf(account)));
  yield* sql('delete from account where account_id = $1', account);
  return erased;
}

/** Passkeys and recovery codes go with the account. */
function* deleteKeys(account: string): Procedure<void> {
  for (const row of yield* sql('select credential_id from account_passkey where account_id = $1', account))
    yield* sql('delete from passkey where credential_id = $1', textIn(row, 'credential_id'));
  yield* sql('delete from account_passkey where account_id = $1', account);
  yield* sql('delete from recovery_code where account_id = $1', account);
}
