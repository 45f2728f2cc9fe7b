// Decides who may make an account: anybody, or, where the server is closed, whoever brings an invitation of its operator, a club or an athlete.
import { type Procedure, sql } from '@strongback/store';
import { isOpenCode } from './one-time-codes.ts';

export const INVITE_SCHEMA: readonly string[] = [
  // Codes of whoever runs the server; each makes one account.
  `create table if not exists account_invitation (
    code_hash  text   not null primary key,
    expires_ms bigint not null,
    used_ms    bigint
  )`,
];

export const OPERATOR_CODE_LIFE_MS = 7 * 86_400_000;

export function* offerAccount(codeHash: string, expiresMs: number): Procedure<void> {
  yield* sql('insert into account_invitation (code_hash, expires_ms) values ($1, $2)', codeHash, expiresMs);
}

/** Whether the code lets somebody make an account. The operator's is used up by it; a club's or an athlete's is used when it is accepted. */
export function* maySignUp(codeHash: string, nowMs: number): Procedure<boolean> {
  const [own] = yield* sql('select expires_ms, used_ms from account_invitation where code_hash = $1 for update', codeHash);
  if (isOpenCode(own, nowMs)) {
    yield* sql('update account_invitation set used_ms = $2 where code_hash = $1', codeHash, nowMs);
    return true;
  }
  const [club] = yield* sql('select expires_ms, used_ms from club_invitation where code_hash = $1', codeHash);
  if (isOpenCode(club, nowMs)) return true;
  const [grant] = yield* sql('select expires_ms, used_ms from invitation where code_hash = $1', codeHash);
  return isOpenCode(grant, nowMs);
}
