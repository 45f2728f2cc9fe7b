// Decides every route of the API: method, path, who may ask, what body it takes. The one table; nothing is served that is not in it.
import type * as z from 'zod';
import { athleteBody, claimBody, claimCode, deleteLedger, listDevices, offerCode, revokeBody, revokeDevice } from './access/devices.ts';
import type { Answer, Asked, ServerContext } from './context.ts';
import { Refused } from './http/refusal.ts';
import { push, pushBody } from './sync/push.ts';
import { news, pull } from './sync/pull.ts';

/** `anyone`: no secret needed. `secret`: brings one, which need not be known yet. `ledger`: a secret that opens the athlete's ledger. */
export type Allowed = 'anyone' | 'secret' | 'ledger';

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: `/${string}`;
  readonly allowed: Allowed;
  readonly body: z.ZodType | null;
  readonly mostBytes: number;
  readonly run: (context: ServerContext, asked: Asked) => Promise<Answer>;
}

const SMALL = 16_384;
const PUSH_BYTES = 16_000_000;

export const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/healthz', allowed: 'anyone', body: null, mostBytes: 0, run: health },
  { method: 'GET', path: '/api/v1/demo', allowed: 'anyone', body: null, mostBytes: 0, run: demo },
  { method: 'POST', path: '/api/v1/sync/push', allowed: 'ledger', body: pushBody, mostBytes: PUSH_BYTES, run: push },
  { method: 'GET', path: '/api/v1/sync/pull', allowed: 'ledger', body: null, mostBytes: 0, run: pull },
  { method: 'GET', path: '/api/v1/sync/events', allowed: 'ledger', body: null, mostBytes: 0, run: news },
  { method: 'POST', path: '/api/v1/pair/offer', allowed: 'ledger', body: athleteBody, mostBytes: SMALL, run: offerCode },
  { method: 'POST', path: '/api/v1/pair/claim', allowed: 'secret', body: claimBody, mostBytes: SMALL, run: claimCode },
  { method: 'GET', path: '/api/v1/devices', allowed: 'ledger', body: null, mostBytes: 0, run: listDevices },
  { method: 'POST', path: '/api/v1/devices/revoke', allowed: 'ledger', body: revokeBody, mostBytes: SMALL, run: revokeDevice },
  { method: 'POST', path: '/api/v1/ledger/delete', allowed: 'ledger', body: athleteBody, mostBytes: SMALL, run: deleteLedger },
];

async function health(context: ServerContext): Promise<Answer> {
  await context.database.read(function* () { return null; });
  return { kind: 'json', value: { ok: true, demo: context.demo !== null } };
}

async function demo(context: ServerContext): Promise<Answer> {
  if (context.demo === null) throw new Refused('no-route', 'there is nothing here');
  return { kind: 'json', value: context.demo };
}
