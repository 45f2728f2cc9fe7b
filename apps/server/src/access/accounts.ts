// Decides how a person gets an account, signs in and out, and ends it; nobody learns from it who else has one.
import { randomUUID } from 'node:crypto';
import type { Procedure } from '@strongback/store';
import * as z from 'zod';
import type { Answer, Asked, ServerContext } from '../context.ts';
import { Refused } from '../http/refusal.ts';
import {
  accountByLogin,
  changePassphrase,
  coachedBy,
  createAccount,
  deleteAccount,
  endSessions,
  loginKey,
  loginOf,
  openSession,
  ownedAthletes,
  passphraseOf,
  sessionsOf,
} from './account-procedures.ts';
import { adoptAthlete } from './access-procedures.ts';
import { isExpected } from './expected-words.ts';
import { keepPassphrase, LONGEST_PASSPHRASE, passphraseFits, SHORTEST_PASSPHRASE } from './passphrase.ts';
import { accountOf, rightsOf } from './rights.ts';
import { CAPABILITY, newCapability, secretHash, typedCode } from './secrets.ts';
import { maySignUp } from './sign-up.ts';

const login = z
  .string()
  .trim()
  .min(3)
  .max(120)
  .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text));
const passphrase = z.string().min(1).max(LONGEST_PASSPHRASE);
const label = z.string().max(80).optional();
export const signBody = z.strictObject({ login, passphrase, label });
export const createBody = z.strictObject({ login, passphrase, label, invitation: z.string().min(1).max(40).optional() });
export const changeBody = z.strictObject({ passphrase, next: passphrase });
export const adoptBody = z.strictObject({ athlete: z.string().min(1).max(200), capability: z.string().regex(CAPABILITY) });
export const passphraseBody = z.strictObject({ passphrase });
export const nothingBody = z.strictObject({});

const NOT_SIGNED_IN = 'this needs an account; sign in first';
const BY_INVITATION = 'accounts are made by invitation here; enter a code that works';
const TAKEN = 'this login is taken; choose another';
const WRONG = 'login or passphrase is wrong';

/** Refuses a new passphrase of `login` that is short or made of what is tried first. */
export function strongEnough(text: string, login: string): void {
  if (text.length < SHORTEST_PASSPHRASE)
    throw new Refused('invalid', `a passphrase has at least ${SHORTEST_PASSPHRASE} characters; four words do well`, {
      at: 'passphrase',
    });
  if (isExpected(text, login))
    throw new Refused(
      'invalid',
      'a passphrase is more than the login and words that are tried first; four words of your own do well',
      {
        at: 'passphrase',
      },
    );
}

/** The signed-in account; refuses without. */
export async function signedIn(
  context: ServerContext,
  asked: Asked,
): Promise<{ readonly account: string; readonly tokenHash: string }> {
  const { tokenHash } = asked;
  const account = await context.database.read(() => accountOf(tokenHash, context.now()));
  if (account === null || tokenHash === null) throw new Refused('unknown', NOT_SIGNED_IN);
  return { account, tokenHash };
}

export async function create(context: ServerContext, asked: Asked): Promise<Answer> {
  const body = asked.body as z.infer<typeof createBody>;
  if (!context.signUps && body.invitation === undefined) throw new Refused('unknown', BY_INVITATION);
  strongEnough(body.passphrase, body.login);
  if (!context.limits.signIn.take(asked.address)) throw new Refused('too-many', 'too many tries; wait a few minutes');
  const kept = await keepPassphrase(body.passphrase);
  const account = randomUUID();
  const token = newCapability();
  await context.database.write(function* (): Procedure<void> {
    const invited = context.signUps || (yield* maySignUp(secretHash(typedCode(body.invitation ?? '')), context.now()));
    if (!invited) throw new Refused('unknown', BY_INVITATION);
    if (!(yield* createAccount(account, body.login, kept, context.now()))) throw new Refused('conflict', TAKEN);
    yield* openSession(account, secretHash(token), body.label ?? 'device', context.now());
  });
  return { kind: 'json', value: { account, token } };
}

export async function signIn(context: ServerContext, asked: Asked): Promise<Answer> {
  const body = asked.body as z.infer<typeof signBody>;
  const tries = context.limits.signIn.take(asked.address) && context.limits.signIn.take(`login ${loginKey(body.login)}`);
  if (!tries) throw new Refused('too-many', 'too many tries; wait a few minutes');
  const found = await context.database.read(() => accountByLogin(body.login));
  if (!(await passphraseFits(body.passphrase, found?.passphrase ?? null)) || found === null) throw new Refused('unknown', WRONG);
  const token = newCapability();
  await context.database.write(() => openSession(found.account, secretHash(token), body.label ?? 'device', context.now()));
  return { kind: 'json', value: { account: found.account, token } };
}

export async function signOut(context: ServerContext, asked: Asked): Promise<Answer> {
  const { account, tokenHash } = await signedIn(context, asked);
  await context.database.write(() => endSessions(account, { only: tokenHash }));
  context.bus.shutOut(tokenHash);
  return { kind: 'json', value: { ended: 1 } };
}

export async function signOutElsewhere(context: ServerContext, asked: Asked): Promise<Answer> {
  const { account, tokenHash } = await signedIn(context, asked);
  const ended = await context.database.write(() => endSessions(account, { except: tokenHash }));
  context.bus.shutOut(null);
  return { kind: 'json', value: { ended } };
}

/** A new passphrase ends every session, this one too; the answer brings a new token. */
export async function change(context: ServerContext, asked: Asked): Promise<Answer> {
  const body = asked.body as z.infer<typeof changeBody>;
  const { account } = await signedIn(context, asked);
  if (!context.limits.signIn.take(`account ${account}`)) throw new Refused('too-many', 'too many tries; wait a few minutes');
  strongEnough(body.next, await context.database.read(() => loginOf(account)));
  if (!(await passphraseFits(body.passphrase, await context.database.read(() => passphraseOf(account)))))
    throw new Refused('unknown', WRONG);
  const kept = await keepPassphrase(body.next);
  const token = newCapability();
  await context.database.write(function* (): Procedure<void> {
    yield* changePassphrase(account, kept);
    yield* endSessions(account, {});
    yield* openSession(account, secretHash(token), 'device', context.now());
  });
  context.bus.shutOut(null);
  return { kind: 'json', value: { account, token } };
}

export async function show(context: ServerContext, asked: Asked): Promise<Answer> {
  const { account, tokenHash } = await signedIn(context, asked);
  const value = await context.database.read(function* () {
    return {
      account,
      sessions: yield* sessionsOf(account, tokenHash),
      athletes: yield* ownedAthletes(account),
      coached: yield* coachedBy(account, context.now()),
    };
  });
  return { kind: 'json', value };
}

/** Links a ledger to the account: the asker proves both the account (session) and the ledger (the device's capability). */
export async function adopt(context: ServerContext, asked: Asked): Promise<Answer> {
  const body = asked.body as z.infer<typeof adoptBody>;
  const { account } = await signedIn(context, asked);
  const done = await context.database.write(function* (): Procedure<boolean> {
    const rights = yield* rightsOf(body.athlete, secretHash(body.capability), context.now());
    if (rights === null || !rights.owner) return false;
    yield* adoptAthlete(account, body.athlete);
    return true;
  });
  if (!done) throw new Refused('unknown', 'there is no such ledger for this device');
  return { kind: 'json', value: { athlete: body.athlete } };
}

export async function remove(context: ServerContext, asked: Asked): Promise<Answer> {
  const body = asked.body as z.infer<typeof passphraseBody>;
  const { account } = await signedIn(context, asked);
  if (!context.limits.signIn.take(`account ${account}`)) throw new Refused('too-many', 'too many tries; wait a few minutes');
  if (!(await passphraseFits(body.passphrase, await context.database.read(() => passphraseOf(account)))))
    throw new Refused('unknown', WRONG);
  const erased = await context.database.write(() => deleteAccount(account, context.now()));
  await context.database.scrub?.();
  context.bus.shutOut(null);
  return { kind: 'json', value: { deleted: true, ledgers: erased.length } };
}
