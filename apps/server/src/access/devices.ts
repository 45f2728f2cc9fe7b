// Decides how further devices come in and go out: a short code that works once, a list, a revocation that acts at once, a deletion for good.
import type { Procedure } from '@strongback/store';
import * as z from 'zod';
import type { Answer, Asked, ServerContext } from '../context.ts';
import { Refused } from '../http/refusal.ts';
import { claimPairing, eraseAthlete, listAccess, offerPairing, revokeAccess } from './access-procedures.ts';
import { type Rights, rightsOf } from './rights.ts';
import { CODE_LIFE_MS, newPairingCode, secretHash, typedCode } from './secrets.ts';

const athlete = z.string().min(1).max(200);
export const athleteBody = z.strictObject({ athlete });
export const claimBody = z.strictObject({ code: z.string().min(1).max(40), label: z.string().max(80).optional() });
export const revokeBody = z.strictObject({ athlete, device: z.string().min(1).max(40) });

const NOBODY = 'there is no such ledger for this device';

/** Runs the procedure when the asker owns the ledger, in one transaction; refuses otherwise. */
async function withAccess<T>(
  context: ServerContext,
  asked: Asked,
  who: string,
  work: (access: Rights) => Procedure<T>,
): Promise<T> {
  const done = await context.database.write(function* (): Procedure<{ readonly value: T } | null> {
    const access = yield* rightsOf(who, asked.tokenHash, context.now());
    return access === null || !access.owner ? null : { value: yield* work(access) };
  });
  if (done === null) throw new Refused('unknown', NOBODY);
  return done.value;
}

export async function offerCode(context: ServerContext, asked: Asked): Promise<Answer> {
  const body = asked.body as z.infer<typeof athleteBody>;
  const code = newPairingCode();
  const expiresMs = context.now() + CODE_LIFE_MS;
  await withAccess(context, asked, body.athlete, (access) => offerPairing(access, secretHash(code), expiresMs));
  return { kind: 'json', value: { code, expiresMs } };
}

export async function claimCode(context: ServerContext, asked: Asked): Promise<Answer> {
  const body = asked.body as z.infer<typeof claimBody>;
  const { tokenHash } = asked;
  if (tokenHash === null) throw new Refused('unknown', 'the device has to bring a secret of its own');
  if (!context.limits.pairing.take(asked.address)) throw new Refused('too-many', 'too many codes were tried; wait a few minutes');
  const found = await context.database.write(() =>
    claimPairing(secretHash(typedCode(body.code)), tokenHash, body.label ?? 'device', context.now()),
  );
  if (found === null) throw new Refused('unknown', 'this code does not work; ask for a new one');
  return { kind: 'json', value: { athlete: found } };
}

export async function listDevices(context: ServerContext, asked: Asked): Promise<Answer> {
  const who = asked.query('athlete') ?? '';
  return { kind: 'json', value: { devices: await withAccess(context, asked, who, listAccess) } };
}

export async function revokeDevice(context: ServerContext, asked: Asked): Promise<Answer> {
  const body = asked.body as z.infer<typeof revokeBody>;
  const gone = await withAccess(context, asked, body.athlete, (access) => revokeAccess(access, body.device, context.now()));
  if (!gone) throw new Refused('unknown', 'there is no such device');
  // Every open stream of the athlete asks again; those still let in reconnect.
  context.bus.tell(body.athlete, { kind: 'shut-out', tokenHash: null });
  return { kind: 'json', value: { revoked: true } };
}

export async function deleteLedger(context: ServerContext, asked: Asked): Promise<Answer> {
  const body = asked.body as z.infer<typeof athleteBody>;
  await withAccess(context, asked, body.athlete, (access) => eraseAthlete(access.athlete, context.now()));
  await context.database.scrub?.();
  context.bus.tell(body.athlete, { kind: 'shut-out', tokenHash: null });
  return { kind: 'json', value: { deleted: true } };
}
