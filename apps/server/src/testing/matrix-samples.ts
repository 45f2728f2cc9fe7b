// Decides one request for every route of the API, for the authorization matrix. A route without one fails there.

export const PASSPHRASE = 'four words do well';

/** The clubs that stand for the columns of the matrix; a test that makes some sets them. */
export const CLUBS: { own: string; foreign: string } = { own: '', foreign: '' };
/** Chains at the end of the first segments of the ledgers; a test that seals some sets them. */
export const SEALED = new Map<string, string>();
const clubOf = (column: string): string => (column === 'own' || column === 'foreign' ? CLUBS[column] : column);

/** A request that would succeed for whoever may, and changes nothing that a later row needs. */
export const SAMPLES: Readonly<
  Record<string, (athlete: string) => { readonly path: string; readonly body?: unknown; readonly done?: readonly number[] }>
> = {
  'GET /healthz': () => ({ path: '/healthz' }),
  'GET /metrics': () => ({ path: '/metrics', done: [404] }),
  'GET /api/openapi.json': () => ({ path: '/api/openapi.json' }),
  'GET /api/v1/demo': () => ({ path: '/api/v1/demo', done: [404] }),
  'POST /api/v1/sync/push': (athlete) => ({ path: '/api/v1/sync/push', body: { athlete, events: [] } }),
  'GET /api/v1/sync/pull': (athlete) => ({ path: `/api/v1/sync/pull?athlete=${athlete}` }),
  'GET /api/v1/sync/segments': (athlete) => ({ path: `/api/v1/sync/segments?athlete=${athlete}` }),
  'GET /api/v1/sync/segment': (athlete) => ({
    path: `/api/v1/sync/segment?athlete=${athlete}&from=1&chain=${SEALED.get(athlete) ?? 'none'}`,
  }),
  'GET /api/v1/sync/events': (athlete) => ({ path: `/api/v1/sync/events?athlete=${athlete}` }),
  'POST /api/v1/pair/offer': (athlete) => ({ path: '/api/v1/pair/offer', body: { athlete } }),
  'POST /api/v1/pair/claim': () => ({ path: '/api/v1/pair/claim', body: { code: 'no such code' }, done: [404] }),
  'GET /api/v1/devices': (athlete) => ({ path: `/api/v1/devices?athlete=${athlete}` }),
  'POST /api/v1/devices/revoke': (athlete) => ({
    path: '/api/v1/devices/revoke',
    body: { athlete, device: 'none' },
    done: [404],
  }),
  'POST /api/v1/ledger/delete': (athlete) => ({ path: '/api/v1/ledger/delete', body: { athlete } }),
  'POST /api/v1/account/create': () => ({
    path: '/api/v1/account/create',
    body: { login: 'owner', passphrase: PASSPHRASE },
    done: [409],
  }),
  'POST /api/v1/account/sign-in': () => ({
    path: '/api/v1/account/sign-in',
    body: { login: 'owner', passphrase: 'not the passphrase' },
    done: [404],
  }),
  'POST /api/v1/account/sign-out': () => ({ path: '/api/v1/account/sign-out', body: {} }),
  'POST /api/v1/account/sign-out-elsewhere': () => ({ path: '/api/v1/account/sign-out-elsewhere', body: {} }),
  'POST /api/v1/account/passphrase': () => ({
    path: '/api/v1/account/passphrase',
    body: { passphrase: 'not the passphrase', next: PASSPHRASE },
    done: [404],
  }),
  'POST /api/v1/account/adopt': (athlete) => ({
    path: '/api/v1/account/adopt',
    body: { athlete, capability: 'x'.repeat(40) },
    done: [404],
  }),
  'POST /api/v1/account/delete': () => ({
    path: '/api/v1/account/delete',
    body: { passphrase: 'not the passphrase' },
    done: [404],
  }),
  'POST /api/v1/account/recovery': () => ({
    path: '/api/v1/account/recovery',
    body: { passphrase: 'not the passphrase' },
    done: [404],
  }),
  'POST /api/v1/account/recover': () => ({
    path: '/api/v1/account/recover',
    body: { login: 'owner', code: 'no such code', next: PASSPHRASE },
    done: [404],
  }),
  'POST /api/v1/passkey/offer': () => ({ path: '/api/v1/passkey/offer', body: {} }),
  'POST /api/v1/passkey/add': () => ({
    path: '/api/v1/passkey/add',
    body: { id: 'none', clientData: 'none', authenticatorData: 'none', publicKey: 'none' },
    done: [400],
  }),
  'POST /api/v1/passkey/sign-in': () => ({
    path: '/api/v1/passkey/sign-in',
    body: { id: 'none', clientData: 'none', authenticatorData: 'none', signature: 'none' },
    done: [404],
  }),
  'GET /api/v1/account': () => ({ path: '/api/v1/account' }),
  'POST /api/v1/grants/invite': (athlete) => ({
    path: '/api/v1/grants/invite',
    body: { athlete, mayPrescribe: false, mayLog: false, untilMs: null },
  }),
  'POST /api/v1/grants/accept': () => ({ path: '/api/v1/grants/accept', body: { code: 'no such code' }, done: [404] }),
  'POST /api/v1/grants/revoke': (athlete) => ({ path: '/api/v1/grants/revoke', body: { athlete, coach: 'none' }, done: [404] }),
  'GET /api/v1/coach/roster': () => ({ path: '/api/v1/coach/roster?today=2026-01-05' }),
  'GET /api/v1/grants': (athlete) => ({ path: `/api/v1/grants?athlete=${athlete}` }),
  'GET /api/v1/clubs': () => ({ path: '/api/v1/clubs' }),
  'GET /api/v1/clubs/people': (column) => ({ path: `/api/v1/clubs/people?club=${clubOf(column)}` }),
  'POST /api/v1/clubs/create': () => ({ path: '/api/v1/clubs/create', body: { name: 'One more' } }),
  'POST /api/v1/clubs/invite': (column) => ({ path: '/api/v1/clubs/invite', body: { club: clubOf(column), role: 'member' } }),
  'POST /api/v1/clubs/join': () => ({ path: '/api/v1/clubs/join', body: { code: 'no such code' }, done: [404] }),
  'POST /api/v1/clubs/role': (column) => ({
    path: '/api/v1/clubs/role',
    body: { club: clubOf(column), account: 'none', role: 'coach' },
    done: [409],
  }),
  'POST /api/v1/clubs/remove': (column) => ({
    path: '/api/v1/clubs/remove',
    body: { club: clubOf(column), account: 'none' },
    done: [409],
  }),
  'POST /api/v1/clubs/leave': (column) => ({ path: '/api/v1/clubs/leave', body: { club: clubOf(column) } }),
  'POST /api/v1/clubs/delete': (column) => ({ path: '/api/v1/clubs/delete', body: { club: clubOf(column) } }),
  'POST /api/v1/clubs/grant': (athlete) => ({
    path: '/api/v1/clubs/grant',
    body: { club: CLUBS.own, athlete, coach: 'none', mayPrescribe: false, mayLog: false, untilMs: null },
    done: [404],
  }),
  'GET /api/v1/tokens': (athlete) => ({ path: `/api/v1/tokens?athlete=${athlete}` }),
  'POST /api/v1/tokens/create': (athlete) => ({
    path: '/api/v1/tokens/create',
    body: { athlete, label: 'watch', scopes: ['read'], untilMs: null },
  }),
  'POST /api/v1/tokens/revoke': (athlete) => ({ path: '/api/v1/tokens/revoke', body: { athlete, token: 'none' }, done: [404] }),
  'GET /api/v1/calendar': (athlete) => ({ path: `/api/v1/calendar?athlete=${athlete}&key=${'x'.repeat(40)}`, done: [404] }),
  'GET /api/v1/webhooks': (athlete) => ({ path: `/api/v1/webhooks?athlete=${athlete}` }),
  'POST /api/v1/webhooks/create': (athlete) => ({
    path: '/api/v1/webhooks/create',
    body: { athlete, url: 'https://not.named.example/' },
    done: [403],
  }),
  'POST /api/v1/webhooks/revoke': (athlete) => ({
    path: '/api/v1/webhooks/revoke',
    body: { athlete, webhook: 'none' },
    done: [404],
  }),
};
