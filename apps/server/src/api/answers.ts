// Decides what each route takes in its address and gives back, in schemas: the document of the API and the typed client are made from them.
import * as z from 'zod';
import { CLUB_ROLES } from '../clubs/club-procedures.ts';
import { SCOPES } from '../tokens/token-procedures.ts';

const count = z.int().nonnegative();
const moment = count.describe('milliseconds since 1970, UTC');
const athleteId = z.string().min(1).max(200);
const secret = z.string().describe('a secret; it is told once and kept only as a hash');
const head = z
  .object({
    seq: count.describe('number of the last event; dense, from 1'),
    chain: z.string().describe('hash over everything up to seq'),
    epoch: count.describe('rises when the server was restored from a backup'),
  })
  .meta({ id: 'Head' });
const through = z.record(z.string(), count).describe('for each device, the number up to which nothing is missing');
const event = z
  .looseObject({})
  .meta({ id: 'LedgerEvent', description: 'one event of a ledger; `strongback schema` prints the schema of every kind' });
const account = z.object({ account: z.string(), token: secret });
const code = z.object({ code: z.string(), expiresMs: moment });
const revoked = z.object({ revoked: z.literal(true) });
const ended = z.object({ ended: count });
const listed = { id: z.string(), label: z.string(), createdMs: moment, thisOne: z.boolean() };
const date = z.string().describe('a civil date, YYYY-MM-DD');
const why = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('pain'),
      joint: z.string(),
      side: z.string().nullable(),
      severity: z.number(),
      since: date,
    }),
    z.object({ kind: z.literal('wrote'), text: z.string(), date: date.nullable() }),
    z.object({ kind: z.literal('struggled'), date, below: count, asked: count }),
    z.object({ kind: z.literal('missed'), missed: count, planned: count }),
    z.object({ kind: z.literal('plan-ends'), until: date }),
    z.object({ kind: z.literal('no-plan') }),
    z.object({ kind: z.literal('trained'), done: count, planned: count, lastOn: date }),
    z.object({ kind: z.literal('swapped'), exercise: z.string(), to: z.string(), times: count }),
    z.object({ kind: z.literal('starts'), from: date }),
    z.object({ kind: z.literal('silent'), since: date.nullable() }),
  ])
  .meta({ id: 'Why' });
const clubRole = z.enum(CLUB_ROLES);
const ofClub = z.object({ club: z.string() });
const ofAthlete = z.object({ athlete: athleteId });

export interface Described {
  /** What the route does, in one line. */
  readonly summary: string;
  /** What stands after the question mark. Left out: nothing. Requests are checked against it. */
  readonly query?: z.ZodObject;
  /** The answer: JSON of a shape, or text of a kind. */
  readonly gives: z.ZodType | { readonly text: string };
}

/** One entry a route, by method and path. A route without one fails the test of the document. */
export const DESCRIBED: Readonly<Record<string, Described>> = {
  'GET /healthz': {
    summary: 'Whether the server and its database answer',
    gives: z.object({ ok: z.literal(true), demo: z.boolean() }),
  },
  'GET /metrics': {
    summary: "Counts and times for a monitoring program that brings the operator's secret; only where the operator set one",
    gives: { text: 'text/plain' },
  },
  'GET /api/openapi.json': { summary: 'This document', gives: z.looseObject({}) },
  'GET /api/v1/demo': {
    summary: "The demo's athlete and the secret that opens it; only in demo mode",
    gives: z.object({ athlete: athleteId, capability: secret }),
  },
  'POST /api/v1/sync/push': {
    summary: 'Brings events; the same event any number of times exists once',
    gives: z.object({
      accepted: count,
      refused: z.array(z.object({ device: z.string(), deviceSeq: count, reason: z.string() })),
      through,
      head,
    }),
  },
  'GET /api/v1/sync/pull': {
    summary: 'A page of events in the order of their arrival',
    query: z.object({
      athlete: athleteId,
      after: z.coerce.number().int().nonnegative().optional(),
      limit: z.coerce.number().int().nonnegative().optional(),
    }),
    gives: z.object({
      events: z.array(event),
      to: count,
      before: z.string(),
      chain: z.string(),
      through,
      head,
      seenTo: count.nullable(),
      sealedTo: count.describe('number of the last event that can be had in a sealed segment'),
    }),
  },
  'GET /api/v1/sync/segments': {
    summary: 'Sealed stretches of old history that reach beyond a number',
    query: z.object({ athlete: athleteId, after: z.coerce.number().int().nonnegative().optional() }),
    gives: z.object({
      segments: z.array(z.object({ from: count, to: count, before: z.string(), chain: z.string() })),
      through,
      head,
      seenTo: count.nullable(),
    }),
  },
  'GET /api/v1/sync/segment': {
    summary: 'One sealed segment as it lies on the disk: a line of columns, then a body a line; its seal stands in a header',
    query: z.object({ athlete: athleteId, from: z.coerce.number().int().positive(), chain: z.string().min(1).max(200) }),
    gives: { text: 'text/plain' },
  },
  'GET /api/v1/sync/events': {
    summary: 'A stream that says `head` whenever the ledger grew',
    query: ofAthlete,
    gives: { text: 'text/event-stream' },
  },
  'POST /api/v1/pair/offer': { summary: 'A short code that lets one more device in, once', gives: code },
  'POST /api/v1/pair/claim': { summary: 'Comes in with a code', gives: ofAthlete },
  'GET /api/v1/devices': {
    summary: 'Devices that may read and write a ledger',
    query: ofAthlete,
    gives: z.object({ devices: z.array(z.object(listed)) }),
  },
  'POST /api/v1/devices/revoke': { summary: 'Shuts a device out at once', gives: revoked },
  'POST /api/v1/ledger/delete': { summary: 'Deletes a ledger for good', gives: z.object({ deleted: z.literal(true) }) },
  'POST /api/v1/account/create': { summary: 'Makes an account', gives: account },
  'POST /api/v1/account/sign-in': { summary: 'Opens a session of an account', gives: account },
  'POST /api/v1/account/sign-out': { summary: 'Ends this session', gives: ended },
  'POST /api/v1/account/sign-out-elsewhere': { summary: 'Ends every other session', gives: ended },
  'POST /api/v1/account/passphrase': { summary: 'A new passphrase; every older session ends', gives: account },
  'POST /api/v1/account/adopt': { summary: "Links a device's ledger to the account", gives: ofAthlete },
  'POST /api/v1/account/delete': {
    summary: 'Deletes the account and the ledgers that it alone owns',
    gives: z.object({ deleted: z.literal(true), ledgers: count }),
  },
  'POST /api/v1/account/recovery': {
    summary: 'Makes recovery codes; those made before stop working',
    gives: z.object({ codes: z.array(secret) }),
  },
  'POST /api/v1/account/recover': { summary: 'Opens an account with a recovery code and a new passphrase', gives: account },
  'POST /api/v1/passkey/offer': {
    summary: 'A challenge for a passkey, new or known',
    gives: z.object({ challenge: z.string(), expiresMs: moment }),
  },
  'POST /api/v1/passkey/add': { summary: 'Adds a passkey to the account', gives: z.object({ added: z.literal(true) }) },
  'POST /api/v1/passkey/sign-in': { summary: 'Opens a session of an account by a passkey', gives: account },
  'GET /api/v1/account': {
    summary: 'Sessions of the account, its ledgers, and those it coaches',
    gives: z.object({
      account: z.string(),
      sessions: z.array(z.object(listed)),
      athletes: z.array(athleteId),
      coached: z.array(z.object({ athlete: athleteId, mayPrescribe: z.boolean(), mayLog: z.boolean(), head: count })),
    }),
  },
  'POST /api/v1/grants/invite': { summary: 'A code that makes an account the coach of a ledger', gives: code },
  'POST /api/v1/grants/accept': { summary: 'Becomes coach with a code', gives: ofAthlete },
  'POST /api/v1/grants/revoke': { summary: "Ends a coach's grant at once", gives: revoked },
  'GET /api/v1/coach/roster': {
    summary: 'Athletes with a live grant, who needs the coach first',
    query: z.object({ today: date }),
    gives: z.object({
      athletes: z.array(
        z.object({
          athlete: athleteId,
          name: z.string().nullable(),
          mayPrescribe: z.boolean(),
          mayLog: z.boolean(),
          unread: count,
          group: z.enum(['needs-you', 'on-track', 'quiet']),
          why,
          weight: z.number(),
          lastOn: date.nullable(),
          flag: z.string().nullable(),
          level: z.number().nullable(),
          decided: z.array(
            z.object({
              flag: z.string(),
              decision: z.enum(['monitor', 'adjust', 'ask', 'refer', 'ignore']),
              until: date.nullable(),
            }),
          ),
        }),
      ),
    }),
  },
  'GET /api/v1/clubs': {
    summary: 'Clubs of the account, and what it is in each',
    gives: z.object({ clubs: z.array(z.object({ club: z.string(), name: z.string(), role: clubRole })) }),
  },
  'GET /api/v1/clubs/people': {
    summary: 'Who is in a club, by name and role; members see coaches and administrators only, and nobody sees training by it',
    query: z.object({ club: z.string().min(1).max(200) }),
    gives: z.object({
      name: z.string(),
      role: clubRole,
      people: z.array(z.object({ account: z.string(), role: clubRole, sinceMs: moment, name: z.string(), you: z.boolean() })),
    }),
  },
  'POST /api/v1/clubs/create': { summary: 'Makes a club; its maker is its first administrator', gives: ofClub },
  'POST /api/v1/clubs/invite': { summary: 'A code that lets one account into a club, once', gives: code },
  'POST /api/v1/clubs/join': { summary: 'Comes into a club with a code', gives: ofClub },
  'POST /api/v1/clubs/role': { summary: 'Changes what somebody is in a club', gives: z.object({ role: clubRole }) },
  'POST /api/v1/clubs/remove': {
    summary: 'Takes somebody out of a club; grants given through it end',
    gives: z.object({ removed: z.literal(true) }),
  },
  'POST /api/v1/clubs/leave': { summary: 'Leaves a club', gives: z.object({ left: z.literal(true) }) },
  'POST /api/v1/clubs/delete': { summary: 'Ends a club', gives: z.object({ deleted: z.literal(true) }) },
  'POST /api/v1/clubs/grant': {
    summary: "Lets a coach of one's club into one's own ledger, without a code",
    gives: z.object({ coach: z.string() }),
  },
  'GET /api/v1/tokens': {
    summary: 'Personal tokens of a ledger, live and ended',
    query: ofAthlete,
    gives: z.object({
      tokens: z.array(
        z.object({
          id: z.string(),
          label: z.string(),
          scopes: z.array(z.enum(SCOPES)),
          createdMs: moment,
          untilMs: moment.nullable(),
          live: z.boolean(),
        }),
      ),
    }),
  },
  'POST /api/v1/tokens/create': {
    summary: 'Makes a personal token for one program, with scopes',
    gives: z.object({ id: z.string(), token: secret }),
  },
  'POST /api/v1/tokens/revoke': { summary: 'Ends a personal token at once', gives: revoked },
  'GET /api/v1/calendar': {
    summary: 'The plan as a calendar to subscribe to; `key` is a token with the scope `calendar`',
    query: z.object({ athlete: athleteId, key: z.string().max(200) }),
    gives: { text: 'text/calendar' },
  },
  'GET /api/v1/webhooks': {
    summary: 'Whom the server tells when a ledger grew, and how that went',
    query: ofAthlete,
    gives: z.object({
      webhooks: z.array(
        z.object({
          id: z.string(),
          url: z.string(),
          createdMs: moment,
          toldTo: count.describe('number of the last event that was confirmed'),
          failures: count,
          resting: z.boolean().describe('given up until the ledger grows again'),
          said: z.string().describe('how the other side answered last'),
        }),
      ),
    }),
  },
  'POST /api/v1/webhooks/create': {
    summary: 'Tells an address whenever a ledger grew; only hosts that the operator named',
    gives: z.object({ id: z.string(), secret: z.string().describe('signs every message; told once') }),
  },
  'POST /api/v1/webhooks/revoke': { summary: 'Ends a webhook', gives: revoked },
  'GET /api/v1/grants': {
    summary: 'Grants of a ledger, live and ended',
    query: ofAthlete,
    gives: z.object({
      grants: z.array(
        z.object({
          coach: z.string(),
          name: z.string().describe('the login of the coach; empty when the account is gone'),
          mayPrescribe: z.boolean(),
          mayLog: z.boolean(),
          fromMs: moment,
          untilMs: moment.nullable(),
          live: z.boolean(),
          seenTo: count,
        }),
      ),
    }),
  },
};
