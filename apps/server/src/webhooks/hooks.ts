// Decides how an owner says whom to tell when the ledger grew, sees how that went, and ends it.
import { randomUUID } from 'node:crypto';
import { readHead } from '@strongback/store';
import * as z from 'zod';
import { asOwner } from '../access/grants.ts';
import { newCapability } from '../access/secrets.ts';
import type { Answer, Asked, ServerContext } from '../context.ts';
import { Refused } from '../http/refusal.ts';
import { PAUSES_MS } from './deliver.ts';
import { endHook, hooksOf, keepHook } from './hook-procedures.ts';

const athlete = z.string().min(1).max(200);
const MOST_HOOKS = 5;

export const createHookBody = z.strictObject({ athlete, url: z.string().min(1).max(2_000) });
export const revokeHookBody = z.strictObject({ athlete, webhook: z.string().min(1).max(80) });

export async function createHook(context: ServerContext, asked: Asked): Promise<Answer> {
  const body = asked.body as z.infer<typeof createHookBody>;
  const id = randomUUID();
  const secret = newCapability();
  const kept = await asOwner(context, asked, body.athlete, function* () {
    // Asked of owners only: nobody else learns which hosts this server may tell.
    const fault = context.hooks.fault(body.url);
    if (fault !== null) return fault;
    const head = yield* readHead(body.athlete);
    return yield* keepHook({ ...body, id, secret }, head.seq, MOST_HOOKS, context.now());
  });
  if (typeof kept === 'string') throw new Refused('forbidden', kept, { at: 'url' });
  if (!kept) throw new Refused('conflict', `there are ${MOST_HOOKS} webhooks already; end one that is not needed`);
  return { kind: 'json', value: { id, secret } };
}

export async function listHooks(context: ServerContext, asked: Asked): Promise<Answer> {
  const who = asked.query('athlete') ?? '';
  const hooks = await asOwner(context, asked, who, () => hooksOf(who));
  const webhooks = hooks.map(({ id, url, createdMs, toldSeq, failures, said }) => ({
    id,
    url,
    createdMs,
    toldTo: toldSeq,
    failures,
    resting: failures > PAUSES_MS.length,
    said,
  }));
  return { kind: 'json', value: { webhooks } };
}

export async function revokeHook(context: ServerContext, asked: Asked): Promise<Answer> {
  const body = asked.body as z.infer<typeof revokeHookBody>;
  if (!(await asOwner(context, asked, body.athlete, () => endHook(body.athlete, body.webhook, context.now()))))
    throw new Refused('unknown', 'there is no such webhook');
  return { kind: 'json', value: { revoked: true } };
}
