// Decides what each route takes and gives, as types. Made by `node scripts/openapi.ts` from the document of the API; not edited by hand.
export type Head = { readonly seq: number; readonly chain: string; readonly epoch: number };
export type LedgerEvent = Readonly<Record<string, unknown>>;
export type Why = { readonly kind: 'pain'; readonly joint: string; readonly side: string | null; readonly severity: number; readonly since: string } | { readonly kind: 'wrote'; readonly text: string; readonly date: string | null } | { readonly kind: 'struggled'; readonly date: string; readonly below: number; readonly asked: number } | { readonly kind: 'missed'; readonly missed: number; readonly planned: number } | { readonly kind: 'plan-ends'; readonly until: string } | { readonly kind: 'no-plan' } | { readonly kind: 'trained'; readonly done: number; readonly planned: number; readonly lastOn: string } | { readonly kind: 'swapped'; readonly exercise: string; readonly to: string; readonly times: number } | { readonly kind: 'starts'; readonly from: string } | { readonly kind: 'silent'; readonly since: string | null };

/** Every route of the API. `gives` of a route that answers text, or a stream, is a string. */
export interface Routes {
  /** Whether the server and its database answer. */
  readonly 'GET /healthz': { readonly query: null; readonly body: null; readonly gives: { readonly ok: true; readonly demo: boolean } };
  /** Counts and times for a monitoring program that brings the operator's secret; only where the operator set one. */
  readonly 'GET /metrics': { readonly query: null; readonly body: null; readonly gives: string };
  /** This document. */
  readonly 'GET /api/openapi.json': { readonly query: null; readonly body: null; readonly gives: Readonly<Record<string, unknown>> };
  /** The demo's athlete and the secret that opens it; only in demo mode. */
  readonly 'GET /api/v1/demo': { readonly query: null; readonly body: null; readonly gives: { readonly athlete: string; readonly capability: string } };
  /** Brings events; the same event any number of times exists once. */
  readonly 'POST /api/v1/sync/push': { readonly query: null; readonly body: { readonly athlete: string; readonly events: readonly unknown[] }; readonly gives: { readonly accepted: number; readonly refused: readonly { readonly device: string; readonly deviceSeq: number; readonly reason: string }[]; readonly through: Readonly<Record<string, number>>; readonly head: Head } };
  /** A page of events in the order of their arrival. */
  readonly 'GET /api/v1/sync/pull': { readonly query: { readonly athlete: string; readonly after?: number; readonly limit?: number }; readonly body: null; readonly gives: { readonly events: readonly LedgerEvent[]; readonly to: number; readonly before: string; readonly chain: string; readonly through: Readonly<Record<string, number>>; readonly head: Head; readonly seenTo: number | null; readonly sealedTo: number } };
  /** Sealed stretches of old history that reach beyond a number. */
  readonly 'GET /api/v1/sync/segments': { readonly query: { readonly athlete: string; readonly after?: number }; readonly body: null; readonly gives: { readonly segments: readonly { readonly from: number; readonly to: number; readonly before: string; readonly chain: string }[]; readonly through: Readonly<Record<string, number>>; readonly head: Head; readonly seenTo: number | null } };
  /** One sealed segment as it lies on the disk: a line of columns, then a body a line; its seal stands in a header. */
  readonly 'GET /api/v1/sync/segment': { readonly query: { readonly athlete: string; readonly from: number; readonly chain: string }; readonly body: null; readonly gives: string };
  /** A stream that says `head` whenever the ledger grew. */
  readonly 'GET /api/v1/sync/events': { readonly query: { readonly athlete: string }; readonly body: null; readonly gives: string };
  /** A short code that lets one more device in, once. */
  readonly 'POST /api/v1/pair/offer': { readonly query: null; readonly body: { readonly athlete: string }; readonly gives: { readonly code: string; readonly expiresMs: number } };
  /** Comes in with a code. */
  readonly 'POST /api/v1/pair/claim': { readonly query: null; readonly body: { readonly code: string; readonly label?: string }; readonly gives: { readonly athlete: string } };
  /** Devices that may read and write a ledger. */
  readonly 'GET /api/v1/devices': { readonly query: { readonly athlete: string }; readonly body: null; readonly gives: { readonly devices: readonly { readonly id: string; readonly label: string; readonly createdMs: number; readonly thisOne: boolean }[] } };
  /** Shuts a device out at once. */
  readonly 'POST /api/v1/devices/revoke': { readonly query: null; readonly body: { readonly athlete: string; readonly device: string }; readonly gives: { readonly revoked: true } };
  /** Deletes a ledger for good. */
  readonly 'POST /api/v1/ledger/delete': { readonly query: null; readonly body: { readonly athlete: string }; readonly gives: { readonly deleted: true } };
  /** Makes an account. */
  readonly 'POST /api/v1/account/create': { readonly query: null; readonly body: { readonly login: string; readonly passphrase: string; readonly label?: string; readonly invitation?: string }; readonly gives: { readonly account: string; readonly token: string } };
  /** Opens a session of an account. */
  readonly 'POST /api/v1/account/sign-in': { readonly query: null; readonly body: { readonly login: string; readonly passphrase: string; readonly label?: string }; readonly gives: { readonly account: string; readonly token: string } };
  /** Ends this session. */
  readonly 'POST /api/v1/account/sign-out': { readonly query: null; readonly body: Readonly<Record<string, never>>; readonly gives: { readonly ended: number } };
  /** Ends every other session. */
  readonly 'POST /api/v1/account/sign-out-elsewhere': { readonly query: null; readonly body: Readonly<Record<string, never>>; readonly gives: { readonly ended: number } };
  /** A new passphrase; every older session ends. */
  readonly 'POST /api/v1/account/passphrase': { readonly query: null; readonly body: { readonly passphrase: string; readonly next: string }; readonly gives: { readonly account: string; readonly token: string } };
  /** Links a device's ledger to the account. */
  readonly 'POST /api/v1/account/adopt': { readonly query: null; readonly body: { readonly athlete: string; readonly capability: string }; readonly gives: { readonly athlete: string } };
  /** Deletes the account and the ledgers that it alone owns. */
  readonly 'POST /api/v1/account/delete': { readonly query: null; readonly body: { readonly passphrase: string }; readonly gives: { readonly deleted: true; readonly ledgers: number } };
  /** Makes recovery codes; those made before stop working. */
  readonly 'POST /api/v1/account/recovery': { readonly query: null; readonly body: { readonly passphrase: string }; readonly gives: { readonly codes: readonly string[] } };
  /** Opens an account with a recovery code and a new passphrase. */
  readonly 'POST /api/v1/account/recover': { readonly query: null; readonly body: { readonly login: string; readonly code: string; readonly next: string; readonly label?: string }; readonly gives: { readonly account: string; readonly token: string } };
  /** A challenge for a passkey, new or known. */
  readonly 'POST /api/v1/passkey/offer': { readonly query: null; readonly body: Readonly<Record<string, never>>; readonly gives: { readonly challenge: string; readonly expiresMs: number } };
  /** Adds a passkey to the account. */
  readonly 'POST /api/v1/passkey/add': { readonly query: null; readonly body: { readonly id: string; readonly clientData: string; readonly authenticatorData: string; readonly publicKey: string; readonly label?: string }; readonly gives: { readonly added: true } };
  /** Opens a session of an account by a passkey. */
  readonly 'POST /api/v1/passkey/sign-in': { readonly query: null; readonly body: { readonly id: string; readonly clientData: string; readonly authenticatorData: string; readonly signature: string; readonly label?: string }; readonly gives: { readonly account: string; readonly token: string } };
  /** Sessions of the account, its ledgers, and those it coaches. */
  readonly 'GET /api/v1/account': { readonly query: null; readonly body: null; readonly gives: { readonly account: string; readonly sessions: readonly { readonly id: string; readonly label: string; readonly createdMs: number; readonly thisOne: boolean }[]; readonly athletes: readonly string[]; readonly coached: readonly { readonly athlete: string; readonly mayPrescribe: boolean; readonly mayLog: boolean; readonly head: number }[] } };
  /** A code that makes an account the coach of a ledger. */
  readonly 'POST /api/v1/grants/invite': { readonly query: null; readonly body: { readonly athlete: string; readonly mayPrescribe: boolean; readonly mayLog: boolean; readonly untilMs: number | null }; readonly gives: { readonly code: string; readonly expiresMs: number } };
  /** Becomes coach with a code. */
  readonly 'POST /api/v1/grants/accept': { readonly query: null; readonly body: { readonly code: string }; readonly gives: { readonly athlete: string } };
  /** Ends a coach's grant at once. */
  readonly 'POST /api/v1/grants/revoke': { readonly query: null; readonly body: { readonly athlete: string; readonly coach: string }; readonly gives: { readonly revoked: true } };
  /** Athletes with a live grant, who needs the coach first. */
  readonly 'GET /api/v1/coach/roster': { readonly query: { readonly today: string }; readonly body: null; readonly gives: { readonly athletes: readonly { readonly athlete: string; readonly name: string | null; readonly mayPrescribe: boolean; readonly mayLog: boolean; readonly unread: number; readonly group: 'needs-you' | 'on-track' | 'quiet'; readonly why: Why; readonly weight: number; readonly lastOn: string | null; readonly flag: string | null; readonly level: number | null; readonly decided: readonly { readonly flag: string; readonly decision: 'monitor' | 'adjust' | 'ask' | 'refer' | 'ignore'; readonly until: string | null }[] }[] } };
  /** Grants of a ledger, live and ended. */
  readonly 'GET /api/v1/grants': { readonly query: { readonly athlete: string }; readonly body: null; readonly gives: { readonly grants: readonly { readonly coach: string; readonly name: string; readonly mayPrescribe: boolean; readonly mayLog: boolean; readonly fromMs: number; readonly untilMs: number | null; readonly live: boolean; readonly seenTo: number }[] } };
  /** Clubs of the account, and what it is in each. */
  readonly 'GET /api/v1/clubs': { readonly query: null; readonly body: null; readonly gives: { readonly clubs: readonly { readonly club: string; readonly name: string; readonly role: 'administrator' | 'coach' | 'member' }[] } };
  /** Who is in a club, by name and role; members see coaches and administrators only, and nobody sees training by it. */
  readonly 'GET /api/v1/clubs/people': { readonly query: { readonly club: string }; readonly body: null; readonly gives: { readonly name: string; readonly role: 'administrator' | 'coach' | 'member'; readonly people: readonly { readonly account: string; readonly role: 'administrator' | 'coach' | 'member'; readonly sinceMs: number; readonly name: string; readonly you: boolean }[] } };
  /** Makes a club; its maker is its first administrator. */
  readonly 'POST /api/v1/clubs/create': { readonly query: null; readonly body: { readonly name: string }; readonly gives: { readonly club: string } };
  /** A code that lets one account into a club, once. */
  readonly 'POST /api/v1/clubs/invite': { readonly query: null; readonly body: { readonly club: string; readonly role: 'administrator' | 'coach' | 'member' }; readonly gives: { readonly code: string; readonly expiresMs: number } };
  /** Comes into a club with a code. */
  readonly 'POST /api/v1/clubs/join': { readonly query: null; readonly body: { readonly code: string }; readonly gives: { readonly club: string } };
  /** Changes what somebody is in a club. */
  readonly 'POST /api/v1/clubs/role': { readonly query: null; readonly body: { readonly club: string; readonly account: string; readonly role: 'administrator' | 'coach' | 'member' }; readonly gives: { readonly role: 'administrator' | 'coach' | 'member' } };
  /** Takes somebody out of a club; grants given through it end. */
  readonly 'POST /api/v1/clubs/remove': { readonly query: null; readonly body: { readonly club: string; readonly account: string }; readonly gives: { readonly removed: true } };
  /** Leaves a club. */
  readonly 'POST /api/v1/clubs/leave': { readonly query: null; readonly body: { readonly club: string }; readonly gives: { readonly left: true } };
  /** Ends a club. */
  readonly 'POST /api/v1/clubs/delete': { readonly query: null; readonly body: { readonly club: string }; readonly gives: { readonly deleted: true } };
  /** Lets a coach of one's club into one's own ledger, without a code. */
  readonly 'POST /api/v1/clubs/grant': { readonly query: null; readonly body: { readonly club: string; readonly athlete: string; readonly coach: string; readonly mayPrescribe: boolean; readonly mayLog: boolean; readonly untilMs: number | null }; readonly gives: { readonly coach: string } };
  /** Personal tokens of a ledger, live and ended. */
  readonly 'GET /api/v1/tokens': { readonly query: { readonly athlete: string }; readonly body: null; readonly gives: { readonly tokens: readonly { readonly id: string; readonly label: string; readonly scopes: readonly ('read' | 'log' | 'propose' | 'calendar')[]; readonly createdMs: number; readonly untilMs: number | null; readonly live: boolean }[] } };
  /** Makes a personal token for one program, with scopes. */
  readonly 'POST /api/v1/tokens/create': { readonly query: null; readonly body: { readonly athlete: string; readonly label: string; readonly scopes: readonly ('read' | 'log' | 'propose' | 'calendar')[]; readonly untilMs: number | null }; readonly gives: { readonly id: string; readonly token: string } };
  /** Ends a personal token at once. */
  readonly 'POST /api/v1/tokens/revoke': { readonly query: null; readonly body: { readonly athlete: string; readonly token: string }; readonly gives: { readonly revoked: true } };
  /** The plan as a calendar to subscribe to; `key` is a token with the scope `calendar`. */
  readonly 'GET /api/v1/calendar': { readonly query: { readonly athlete: string; readonly key: string }; readonly body: null; readonly gives: string };
  /** Whom the server tells when a ledger grew, and how that went. */
  readonly 'GET /api/v1/webhooks': { readonly query: { readonly athlete: string }; readonly body: null; readonly gives: { readonly webhooks: readonly { readonly id: string; readonly url: string; readonly createdMs: number; readonly toldTo: number; readonly failures: number; readonly resting: boolean; readonly said: string }[] } };
  /** Tells an address whenever a ledger grew; only hosts that the operator named. */
  readonly 'POST /api/v1/webhooks/create': { readonly query: null; readonly body: { readonly athlete: string; readonly url: string }; readonly gives: { readonly id: string; readonly secret: string } };
  /** Ends a webhook. */
  readonly 'POST /api/v1/webhooks/revoke': { readonly query: null; readonly body: { readonly athlete: string; readonly webhook: string }; readonly gives: { readonly revoked: true } };
}
export type RouteName = keyof Routes;

/** Routes whose answer is no JSON. */
export const TEXT_ROUTES: readonly RouteName[] = ['GET /metrics', 'GET /api/v1/sync/segment', 'GET /api/v1/sync/events', 'GET /api/v1/calendar'];
