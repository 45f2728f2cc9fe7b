// Decides how an owner gives a program a token, sees which ones there are, and takes one back.
import * as z from 'zod';
import { asOwner } from '../access/grants.ts';
import { newCapability, secretHash, shortHash } from '../access/secrets.ts';
import type { Answer, Asked, ServerContext } from '../context.ts';
import { Refused } from '../http/refusal.ts';
import { endToken, keepToken, SCOPES, tokensOf } from './token-procedures.ts';

const athlete = z.string().min(1).max(200);
const MOST_TOKENS = 50;

export const createTokenBody = z.strictObject({
  athlete,
  label: z.string().trim().min(1).max(80),
  scopes: z
    .array(z.enum(SCOPES))
    .min(1)
    .max(SCOPES.length)
    .refine((scopes) => new Set(scopes).size === scopes.length),
  untilMs: z.int().positive().nullable(),
});
export const revokeTokenBody = z.strictObject({ athlete, token: z.string().min(1).max(40) });

export async function createToken(context: ServerContext, asked: Asked): Promise<Answer> {
  const body = asked.body as z.infer<typeof createTokenBody>;
  // The mark at the front lets programs that look for leaked secrets find it.
  const token = `sbt_${newCapability()}`;
  const tokenHash = secretHash(token);
  const kept = await asOwner(context, asked, body.athlete, () => keepToken({ ...body, tokenHash }, MOST_TOKENS, context.now()));
  if (!kept) throw new Refused('conflict', `there are ${MOST_TOKENS} tokens already; take back one that is not needed`);
  return { kind: 'json', value: { id: shortHash(tokenHash), token } };
}

export async function listTokens(context: ServerContext, asked: Asked): Promise<Answer> {
  const who = asked.query('athlete') ?? '';
  return { kind: 'json', value: { tokens: await asOwner(context, asked, who, () => tokensOf(who, context.now())) } };
}

export async function revokeToken(context: ServerContext, asked: Asked): Promise<Answer> {
  const body = asked.body as z.infer<typeof revokeTokenBody>;
  const hash = await asOwner(context, asked, body.athlete, () => endToken(body.athlete, body.token, context.now()));
  if (hash === null) throw new Refused('unknown', 'there is no such token');
  context.bus.tell(body.athlete, { kind: 'shut-out', tokenHash: hash });
  return { kind: 'json', value: { revoked: true } };
}
