// Decides how an account is opened by a passkey or, once each, by a recovery code; what does not fit is refused in one way.
import { randomBytes } from 'node:crypto';
import { numberIn, type Procedure, sql, textIn } from '@strongback/store';
import * as z from 'zod';
import type { Answer, Asked, ServerContext } from '../context.ts';
import { Refused } from '../http/refusal.ts';
import { accountByLogin, changePassphrase, endSessions, loginKey, openSession, passphraseOf } from './account-procedures.ts';
import { changeBody, type passphraseBody, signBody, signedIn, strongEnough } from './accounts.ts';
import { keepPassphrase, passphraseFits } from './passphrase.ts';
import { assertionBody, isSigned, publicKeyText, readPublicKey, readSaid, signatureText } from './passkey-check.ts';
import { newCapability, newPairingCode, secretHash, typedCode } from './secrets.ts';

const label = z.string().max(80).optional();
export const recoverBody = z.strictObject({
  login: signBody.shape.login,
  code: z.string().min(1).max(40),
  next: changeBody.shape.next,
  label,
});
export const addPasskeyBody = z.strictObject({ ...assertionBody, publicKey: publicKeyText, label });
export const passkeySignInBody = z.strictObject({ ...assertionBody, signature: signatureText, label });

const CHALLENGE_LIFE_MS = 5 * 60_000;
const RECOVERY_CODES = 8;
const WRONG = 'this does not open any account';

function limit(context: ServerContext, key: string): void {
  if (!context.limits.signIn.take(key)) throw new Refused('too-many', 'too many tries; wait a few minutes');
}

/** Eight codes, told once; those made before stop working. The passphrase is asked again. */
export async function makeRecoveryCodes(context: ServerContext, asked: Asked): Promise<Answer> {
  const body = asked.body as z.infer<typeof passphraseBody>;
  const { account } = await signedIn(context, asked);
  limit(context, `account ${account}`);
  if (!(await passphraseFits(body.passphrase, await context.database.read(() => passphraseOf(account)))))
    throw new Refused('unknown', 'login or passphrase is wrong');
  const codes = Array.from({ length: RECOVERY_CODES }, () => newPairingCode() + newPairingCode());
  await context.database.write(function* (): Procedure<void> {
    yield* sql('delete from recovery_code where account_id = $1', account);
    for (const code of codes)
      yield* sql('insert into recovery_code (account_id, code_hash) values ($1, $2)', account, secretHash(code));
  });
  return { kind: 'json', value: { codes } };
}

/** Opens the account with a code that works once, and sets a new passphrase; every older session ends. */
export async function recover(context: ServerContext, asked: Asked): Promise<Answer> {
  const body = asked.body as z.infer<typeof recoverBody>;
  strongEnough(body.next, body.login);
  limit(context, asked.address);
  limit(context, `login ${loginKey(body.login)}`);
  // Done for everybody, so that nobody learns from the time it takes who has an account.
  const kept = await keepPassphrase(body.next);
  const token = newCapability();
  const account = await context.database.write(function* (): Procedure<string | null> {
    const found = yield* accountByLogin(body.login);
    const rows = yield* sql(
      'delete from recovery_code where account_id = $1 and code_hash = $2 returning account_id',
      found?.account ?? '',
      secretHash(typedCode(body.code)),
    );
    if (found === null || rows.length === 0) return null;
    yield* changePassphrase(found.account, kept);
    yield* endSessions(found.account, {});
    yield* openSession(found.account, secretHash(token), body.label ?? 'device', context.now());
    return found.account;
  });
  if (account === null) throw new Refused('unknown', WRONG);
  context.bus.shutOut(null);
  return { kind: 'json', value: { account, token } };
}

/** A challenge for a passkey, new or known; it works once, for five minutes. */
export async function offerChallenge(context: ServerContext, asked: Asked): Promise<Answer> {
  limit(context, asked.address);
  const challenge = randomBytes(32).toString('base64url');
  const expiresMs = context.now() + CHALLENGE_LIFE_MS;
  await context.database.write(function* (): Procedure<void> {
    // Those that nobody answered go with the next one that is made.
    yield* sql('delete from challenge where expires_ms < $1', context.now());
    yield* sql('insert into challenge (challenge_hash, expires_ms) values ($1, $2)', secretHash(challenge), expiresMs);
  });
  return { kind: 'json', value: { challenge, expiresMs } };
}

function* takeChallenge(challenge: string, nowMs: number): Procedure<boolean> {
  const rows = yield* sql('delete from challenge where challenge_hash = $1 returning expires_ms', secretHash(challenge));
  return rows.length > 0 && numberIn(rows[0], 'expires_ms') >= nowMs;
}

export async function addPasskey(context: ServerContext, asked: Asked): Promise<Answer> {
  const body = asked.body as z.infer<typeof addPasskeyBody>;
  const { account } = await signedIn(context, asked);
  const said = readSaid('webauthn.create', asked.host, body);
  if (said === null || readPublicKey(body.publicKey) === null) throw new Refused('invalid', 'this passkey is not for here');
  const kept = await context.database.write(function* (): Procedure<boolean> {
    if (!(yield* takeChallenge(said.challenge, context.now()))) return false;
    const rows = yield* sql(
      `insert into passkey (credential_id, account_id, public_key, sign_count, label, created_ms) values ($1, $2, $3, $4, $5, $6)
       on conflict do nothing returning credential_id`,
      body.id,
      account,
      body.publicKey,
      said.signCount,
      body.label ?? 'passkey',
      context.now(),
    );
    if (rows.length === 0) return false;
    yield* sql('insert into account_passkey (account_id, credential_id) values ($1, $2)', account, body.id);
    return true;
  });
  if (!kept) throw new Refused('invalid', 'this passkey came too late or is known already');
  return { kind: 'json', value: { added: true } };
}

export async function passkeySignIn(context: ServerContext, asked: Asked): Promise<Answer> {
  const body = asked.body as z.infer<typeof passkeySignInBody>;
  limit(context, asked.address);
  const said = readSaid('webauthn.get', asked.host, body);
  const token = newCapability();
  const account = await context.database.write(function* (): Procedure<string | null> {
    if (said === null || !(yield* takeChallenge(said.challenge, context.now()))) return null;
    const [row] = yield* sql('select account_id, public_key, sign_count from passkey where credential_id = $1', body.id);
    if (row === undefined || !isSigned(textIn(row, 'public_key'), body)) return null;
    // A count that does not rise tells of a copied key; keys that do not count say 0.
    const before = numberIn(row, 'sign_count');
    if ((said.signCount > 0 || before > 0) && said.signCount <= before) return null;
    const found = textIn(row, 'account_id');
    yield* sql('update passkey set sign_count = $2 where credential_id = $1', body.id, said.signCount);
    yield* openSession(found, secretHash(token), body.label ?? 'device', context.now());
    return found;
  });
  if (account === null) throw new Refused('unknown', WRONG);
  return { kind: 'json', value: { account, token } };
}
