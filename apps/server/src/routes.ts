// Decides every route of the API: method, path, who may ask, what body it takes. The one table; nothing is served that is not in it.
import type * as z from 'zod';
import {
  adopt,
  adoptBody,
  change,
  changeBody,
  create,
  createBody,
  nothingBody,
  passphraseBody,
  remove,
  show,
  signBody,
  signIn,
  signOut,
  signOutElsewhere,
} from './access/accounts.ts';
import {
  athleteBody,
  claimBody,
  claimCode,
  deleteLedger,
  listDevices,
  offerCode,
  revokeBody,
  revokeDevice,
} from './access/devices.ts';
import { accept, acceptBody, invite, inviteBody, listGrants, revokeGrant, revokeGrantBody } from './access/grants.ts';
import {
  addPasskey,
  addPasskeyBody,
  makeRecoveryCodes,
  offerChallenge,
  passkeySignIn,
  passkeySignInBody,
  recover,
  recoverBody,
} from './access/passkeys.ts';
import { roster } from './coach/roster.ts';
import {
  clubBody,
  clubGrantBody,
  clubInviteBody,
  clubJoinBody,
  clubNameBody,
  clubPersonBody,
  clubRoleBody,
  createClub,
  grantInClub,
  inviteToClub,
  joinClub,
  leave,
  listClubPeople,
  listClubs,
  removeClub,
  removeFromClub,
  setClubRole,
} from './clubs/clubs.ts';
import type { Answer, Asked, ServerContext } from './context.ts';
import { Refused } from './http/refusal.ts';
import { push, pushBody } from './sync/push.ts';
import { news, pull } from './sync/pull.ts';
import { segment, segments } from './sync/segments.ts';
import { calendarFeed } from './tokens/calendar-feed.ts';
import { createToken, createTokenBody, listTokens, revokeToken, revokeTokenBody } from './tokens/tokens.ts';
import { createHook, createHookBody, listHooks, revokeHook, revokeHookBody } from './webhooks/hooks.ts';

/**
 * Who is answered. `anyone`: no secret needed. `secret`: brings one, known or not. `account`: a signed-in account. Of a ledger: `reader`
 * (owner or coach), `writer` (owner, or a coach within the grant), `owner`. Of a club: `person` (whoever is in it), `administrator`.
 */
export const ALLOWED = ['anyone', 'secret', 'account', 'reader', 'writer', 'owner', 'person', 'administrator'] as const;
export type Allowed = (typeof ALLOWED)[number];

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
  { method: 'GET', path: '/metrics', allowed: 'secret', body: null, mostBytes: 0, run: metrics },
  { method: 'GET', path: '/api/openapi.json', allowed: 'anyone', body: null, mostBytes: 0, run: document },
  { method: 'GET', path: '/api/v1/demo', allowed: 'anyone', body: null, mostBytes: 0, run: demo },
  { method: 'POST', path: '/api/v1/sync/push', allowed: 'writer', body: pushBody, mostBytes: PUSH_BYTES, run: push },
  { method: 'GET', path: '/api/v1/sync/pull', allowed: 'reader', body: null, mostBytes: 0, run: pull },
  { method: 'GET', path: '/api/v1/sync/segments', allowed: 'reader', body: null, mostBytes: 0, run: segments },
  { method: 'GET', path: '/api/v1/sync/segment', allowed: 'reader', body: null, mostBytes: 0, run: segment },
  { method: 'GET', path: '/api/v1/sync/events', allowed: 'reader', body: null, mostBytes: 0, run: news },
  { method: 'POST', path: '/api/v1/pair/offer', allowed: 'owner', body: athleteBody, mostBytes: SMALL, run: offerCode },
  { method: 'POST', path: '/api/v1/pair/claim', allowed: 'secret', body: claimBody, mostBytes: SMALL, run: claimCode },
  { method: 'GET', path: '/api/v1/devices', allowed: 'owner', body: null, mostBytes: 0, run: listDevices },
  { method: 'POST', path: '/api/v1/devices/revoke', allowed: 'owner', body: revokeBody, mostBytes: SMALL, run: revokeDevice },
  { method: 'POST', path: '/api/v1/ledger/delete', allowed: 'owner', body: athleteBody, mostBytes: SMALL, run: deleteLedger },
  { method: 'POST', path: '/api/v1/account/create', allowed: 'anyone', body: createBody, mostBytes: SMALL, run: create },
  { method: 'POST', path: '/api/v1/account/sign-in', allowed: 'anyone', body: signBody, mostBytes: SMALL, run: signIn },
  { method: 'POST', path: '/api/v1/account/sign-out', allowed: 'account', body: nothingBody, mostBytes: SMALL, run: signOut },
  {
    method: 'POST',
    path: '/api/v1/account/sign-out-elsewhere',
    allowed: 'account',
    body: nothingBody,
    mostBytes: SMALL,
    run: signOutElsewhere,
  },
  { method: 'POST', path: '/api/v1/account/passphrase', allowed: 'account', body: changeBody, mostBytes: SMALL, run: change },
  { method: 'POST', path: '/api/v1/account/adopt', allowed: 'account', body: adoptBody, mostBytes: SMALL, run: adopt },
  { method: 'POST', path: '/api/v1/account/delete', allowed: 'account', body: passphraseBody, mostBytes: SMALL, run: remove },
  {
    method: 'POST',
    path: '/api/v1/account/recovery',
    allowed: 'account',
    body: passphraseBody,
    mostBytes: SMALL,
    run: makeRecoveryCodes,
  },
  { method: 'POST', path: '/api/v1/account/recover', allowed: 'anyone', body: recoverBody, mostBytes: SMALL, run: recover },
  { method: 'POST', path: '/api/v1/passkey/offer', allowed: 'anyone', body: nothingBody, mostBytes: SMALL, run: offerChallenge },
  { method: 'POST', path: '/api/v1/passkey/add', allowed: 'account', body: addPasskeyBody, mostBytes: SMALL, run: addPasskey },
  {
    method: 'POST',
    path: '/api/v1/passkey/sign-in',
    allowed: 'anyone',
    body: passkeySignInBody,
    mostBytes: SMALL,
    run: passkeySignIn,
  },
  { method: 'GET', path: '/api/v1/account', allowed: 'account', body: null, mostBytes: 0, run: show },
  { method: 'POST', path: '/api/v1/grants/invite', allowed: 'owner', body: inviteBody, mostBytes: SMALL, run: invite },
  { method: 'POST', path: '/api/v1/grants/accept', allowed: 'account', body: acceptBody, mostBytes: SMALL, run: accept },
  { method: 'POST', path: '/api/v1/grants/revoke', allowed: 'owner', body: revokeGrantBody, mostBytes: SMALL, run: revokeGrant },
  { method: 'GET', path: '/api/v1/coach/roster', allowed: 'account', body: null, mostBytes: 0, run: roster },
  { method: 'GET', path: '/api/v1/grants', allowed: 'owner', body: null, mostBytes: 0, run: listGrants },
  { method: 'GET', path: '/api/v1/clubs', allowed: 'account', body: null, mostBytes: 0, run: listClubs },
  { method: 'GET', path: '/api/v1/clubs/people', allowed: 'person', body: null, mostBytes: 0, run: listClubPeople },
  { method: 'POST', path: '/api/v1/clubs/create', allowed: 'account', body: clubNameBody, mostBytes: SMALL, run: createClub },
  {
    method: 'POST',
    path: '/api/v1/clubs/invite',
    allowed: 'administrator',
    body: clubInviteBody,
    mostBytes: SMALL,
    run: inviteToClub,
  },
  { method: 'POST', path: '/api/v1/clubs/join', allowed: 'account', body: clubJoinBody, mostBytes: SMALL, run: joinClub },
  {
    method: 'POST',
    path: '/api/v1/clubs/role',
    allowed: 'administrator',
    body: clubRoleBody,
    mostBytes: SMALL,
    run: setClubRole,
  },
  {
    method: 'POST',
    path: '/api/v1/clubs/remove',
    allowed: 'administrator',
    body: clubPersonBody,
    mostBytes: SMALL,
    run: removeFromClub,
  },
  { method: 'POST', path: '/api/v1/clubs/leave', allowed: 'person', body: clubBody, mostBytes: SMALL, run: leave },
  { method: 'POST', path: '/api/v1/clubs/delete', allowed: 'administrator', body: clubBody, mostBytes: SMALL, run: removeClub },
  { method: 'POST', path: '/api/v1/clubs/grant', allowed: 'owner', body: clubGrantBody, mostBytes: SMALL, run: grantInClub },
  { method: 'GET', path: '/api/v1/tokens', allowed: 'owner', body: null, mostBytes: 0, run: listTokens },
  { method: 'POST', path: '/api/v1/tokens/create', allowed: 'owner', body: createTokenBody, mostBytes: SMALL, run: createToken },
  { method: 'POST', path: '/api/v1/tokens/revoke', allowed: 'owner', body: revokeTokenBody, mostBytes: SMALL, run: revokeToken },
  { method: 'GET', path: '/api/v1/calendar', allowed: 'anyone', body: null, mostBytes: 0, run: calendarFeed },
  { method: 'GET', path: '/api/v1/webhooks', allowed: 'owner', body: null, mostBytes: 0, run: listHooks },
  { method: 'POST', path: '/api/v1/webhooks/create', allowed: 'owner', body: createHookBody, mostBytes: SMALL, run: createHook },
  { method: 'POST', path: '/api/v1/webhooks/revoke', allowed: 'owner', body: revokeHookBody, mostBytes: SMALL, run: revokeHook },
];

async function health(context: ServerContext): Promise<Answer> {
  await context.database.read(function* () {
    return null;
  });
  return { kind: 'json', value: { ok: true, demo: context.demo !== null } };
}

/** For a monitoring program that brings the operator's own secret; nothing is here where the operator set none. */
async function metrics(context: ServerContext, asked: Asked): Promise<Answer> {
  if (context.metricsHash === null || asked.tokenHash !== context.metricsHash)
    throw new Refused('no-route', 'there is nothing here');
  const body = context.metrics.text({ open_streams: context.bus.listeners() });
  return { kind: 'text', type: 'text/plain; version=0.0.4; charset=utf-8', body };
}

/** The document describes this table, so it is made where the table is known, once. */
async function document(context: ServerContext): Promise<Answer> {
  return { kind: 'json', value: context.document() };
}

async function demo(context: ServerContext): Promise<Answer> {
  if (context.demo === null) throw new Refused('no-route', 'there is nothing here');
  return { kind: 'json', value: context.demo };
}
