// The authorization matrix, generated from the route table: every role on every route for own, foreign and missing ledgers. A route without a sample fails.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROUTES, type Route } from '../routes.ts';
import type { RunningServer } from '../serve.ts';
import { LEDGERS, letIn, type Role, ROLES } from '../testing/matrix-roles.ts';
import { CLUBS, PASSPHRASE, SAMPLES, SEALED } from '../testing/matrix-samples.ts';
import { ask, freshServer, newSecret, sealedServer, push, type Reply, trainingOf } from '../testing/asking.ts';

const LIMITS = { mostRequests: 1_000_000, mostTries: 1_000_000 };
let server: RunningServer;
let close: () => Promise<void>;
const secrets = new Map<Role, string | undefined>();
let viewer = '';

async function account(login: string): Promise<{ readonly token: string; readonly account: string }> {
  return (await ask(server, 'POST', '/api/v1/account/create', { body: { login, passphrase: PASSPHRASE } })).json as unknown as {
    token: string;
    account: string;
  };
}

async function coach(
  login: string,
  grant: { mayPrescribe?: boolean; mayLog?: boolean; untilMs?: number | null } | null,
  accept = true,
): Promise<{ readonly token: string; readonly account: string }> {
  const made = await account(login);
  if (grant === null) return made;
  const invited = await ask(server, 'POST', '/api/v1/grants/invite', {
    secret: secrets.get('owner device'),
    body: { athlete: 'own', mayPrescribe: false, mayLog: false, untilMs: null, ...grant },
  });
  if (accept)
    await ask(server, 'POST', '/api/v1/grants/accept', {
      secret: made.token,
      body: { code: (invited.json as unknown as { code: string }).code },
    });
  return made;
}

async function token(scope: string, untilMs: number | null = null): Promise<{ readonly id: string; readonly token: string }> {
  const made = await ask(server, 'POST', '/api/v1/tokens/create', {
    secret: secrets.get('owner device'),
    body: { athlete: 'own', label: scope, scopes: [scope], untilMs },
  });
  return made.json as unknown as { id: string; token: string };
}

/** Two clubs: the owner's, with somebody of every role, and another. */
async function clubs(): Promise<void> {
  for (const [column, role] of [
    ['own', 'club administrator'],
    ['foreign', 'administrator of another club'],
  ] as const) {
    const { token: admin } = await account(role);
    secrets.set(role, admin);
    const made = await ask(server, 'POST', '/api/v1/clubs/create', { secret: admin, body: { name: role } });
    CLUBS[column] = (made.json as unknown as { readonly club: string }).club;
  }
  for (const [role, as] of [
    ['club coach', 'coach'],
    ['club member', 'member'],
    ['owner account', 'member'],
  ] as const) {
    const invited = await ask(server, 'POST', '/api/v1/clubs/invite', {
      secret: secrets.get('club administrator'),
      body: { club: CLUBS.own, role: as },
    });
    if (role !== 'owner account') secrets.set(role, (await account(role)).token);
    await ask(server, 'POST', '/api/v1/clubs/join', {
      secret: secrets.get(role),
      body: { code: (invited.json as unknown as { code: string }).code },
    });
  }
}

beforeAll(async () => {
  ({ server, close } = await freshServer(LIMITS));
  const [owner, other] = [newSecret(), newSecret()];
  secrets.set('anonymous', undefined).set('unknown secret', newSecret()).set('owner device', owner).set('other athlete', other);
  await push(server, owner, 'own', trainingOf('own', 'phone', 3));
  await push(server, other, 'foreign', trainingOf('foreign', 'phone', 3));
  // What is sealed is asked for as well; what follows is not sealed.
  server = await sealedServer(server, ['own', 'foreign'], LIMITS);
  for (const [athlete, secret] of [
    ['own', owner],
    ['foreign', other],
  ] as const) {
    const { segments } = (await ask(server, 'GET', `/api/v1/sync/segments?athlete=${athlete}`, { secret })).json as unknown as {
      readonly segments: readonly { readonly chain: string }[];
    };
    SEALED.set(athlete, segments[0]?.chain ?? 'none');
  }
  const ownerAccount = await account('owner');
  await ask(server, 'POST', '/api/v1/account/adopt', { secret: ownerAccount.token, body: { athlete: 'own', capability: owner } });
  secrets.set('owner account', ownerAccount.token).set('other account', (await account('other')).token);
  for (const role of ['paired device', 'revoked device'] as const) {
    const secret = newSecret();
    const { code } = (await ask(server, 'POST', '/api/v1/pair/offer', { secret: owner, body: { athlete: 'own' } }))
      .json as unknown as { code: string };
    await ask(server, 'POST', '/api/v1/pair/claim', { secret, body: { code, label: role } });
    secrets.set(role, secret);
  }
  const { devices } = (await ask(server, 'GET', '/api/v1/devices?athlete=own', { secret: owner })).json as unknown as {
    devices: { id: string; label: string }[];
  };
  await ask(server, 'POST', '/api/v1/devices/revoke', {
    secret: owner,
    body: { athlete: 'own', device: devices.find((one) => one.label === 'revoked device')?.id },
  });
  const views = await coach('views', {});
  viewer = views.account;
  secrets.set('coach who views', views.token);
  secrets.set('coach who prescribes', (await coach('prescribes', { mayPrescribe: true })).token);
  secrets.set('coach who logs', (await coach('logs', { mayLog: true })).token);
  secrets.set('coach invited', (await coach('invited', {}, false)).token);
  const revoked = await coach('revoked', { mayPrescribe: true, mayLog: true });
  await ask(server, 'POST', '/api/v1/grants/revoke', { secret: owner, body: { athlete: 'own', coach: revoked.account } });
  secrets.set('coach revoked', revoked.token);
  secrets.set('coach expired', (await coach('expired', { mayLog: true, untilMs: Date.now() + 1 })).token);
  secrets.set('token that reads', (await token('read')).token).set('token that logs', (await token('log')).token);
  secrets
    .set('token that proposes', (await token('propose')).token)
    .set('token for the calendar', (await token('calendar')).token);
  const ended = await token('read');
  await ask(server, 'POST', '/api/v1/tokens/revoke', { secret: owner, body: { athlete: 'own', token: ended.id } });
  secrets.set('token revoked', ended.token).set('token expired', (await token('read', Date.now() + 1)).token);
  await clubs();
  await new Promise((done) => setTimeout(done, 10));
}, 120_000);
afterAll(async () => {
  await server.stop();
  await close();
});

const nameOf = (route: Route) => `${route.method} ${route.path}`;
/** Rows that end something are judged on who is refused only; that they work has tests of its own. */
const ENDS: readonly string[] = [
  'POST /api/v1/ledger/delete',
  'POST /api/v1/account/sign-out',
  'POST /api/v1/account/sign-out-elsewhere',
  'POST /api/v1/clubs/leave',
  'POST /api/v1/clubs/delete',
];

async function asked(route: Route, role: Role, athlete: string): Promise<Reply> {
  const sample = SAMPLES[nameOf(route)];
  if (sample === undefined) throw new Error(`${nameOf(route)} has no row in the matrix`);
  const { path, body } = sample(athlete);
  const secret = secrets.get(role);
  if (!path.includes('/sync/events')) return ask(server, route.method, path, { secret, ...(body === undefined ? {} : { body }) });
  const stream = await fetch(`${server.url}${path}`, {
    headers: secret === undefined ? {} : { authorization: `Bearer ${secret}` },
  });
  if (stream.status === 200) {
    await stream.body?.cancel();
    return { status: 200, json: {}, headers: stream.headers, text: '' };
  }
  const text = await stream.text();
  return { status: stream.status, json: JSON.parse(text) as Reply['json'], headers: stream.headers, text };
}

test('every route is in the reference, and nothing else is', () => {
  const text = readFileSync(new URL('../../../../docs/reference/http-api.md', import.meta.url), 'utf8');
  const told = Array.from(text.matchAll(/^\| `((?:GET|POST) \/\S+)`/gm), (match) => match[1]);
  expect([...told].sort()).toEqual(ROUTES.map(nameOf).sort());
});

test.each(ROUTES.map((route) => [nameOf(route), route] as const))(
  '%s lets in whom it should, and nobody else learns anything',
  { timeout: 60_000 },
  async (name, route) => {
    // A route that speaks of no ledger has one column.
    const ledgers = (SAMPLES[name]?.length ?? 1) === 0 ? (['own'] as const) : LEDGERS;
    for (const role of ROLES) {
      for (const ledger of ledgers) {
        // "Missing" is an id nobody has, unlike those that other rows of the matrix have made.
        const athlete = ledger === 'missing' ? `missing-${name.replaceAll(/\W/g, '')}-${role.replaceAll(' ', '-')}` : ledger;
        let expected = letIn(route.allowed, role, ledger);
        if (ledger === 'foreign' && role === 'other athlete' && ['owner', 'reader', 'writer'].includes(route.allowed))
          expected = true;
        // Whoever brings the first events of a new athlete owns it: that is how an athlete begins.
        if (route.path === '/api/v1/sync/push' && ledger === 'missing') expected = role !== 'anonymous';
        if (expected && ENDS.includes(name)) continue;
        const reply = await asked(route, role, athlete);
        const done = expected ? (SAMPLES[name]?.(athlete).done ?? [200]) : [404];
        expect(done, `${role} on ${ledger}: ${reply.status} ${reply.text.slice(0, 200)}`).toContain(reply.status);
        if (!expected && ledger !== 'missing' && route.allowed !== 'account') {
          const nowhere = await asked(
            route,
            role === 'anonymous' ? 'anonymous' : 'unknown secret',
            route.path === '/api/v1/sync/push' ? 'own' : 'missing-at-all',
          );
          expect(reply.text, `${role} on ${ledger}`).toBe(nowhere.text);
        }
      }
    }
  },
);

test("a coach writes what the grant covers, under the coach's own name, and nothing else", async () => {
  const [prescribes, logs] = ['coach who prescribes', 'coach who logs'].map((role) => secrets.get(role as Role));
  const idOf = async (secret: string | undefined) =>
    ((await ask(server, 'GET', '/api/v1/account', { secret })).json as unknown as { account: string }).account;
  const [set] = trainingOf('own', 'coach-phone', 1, 2);
  const note = {
    ...set,
    deviceSeq: 1,
    body: { type: 'PlanIssued', plan: 'p', engine: '1', seed: 1, from: '2026-01-05', body: '{}' },
  };
  const by = async (secret: string | undefined, event: object) => ({
    ...event,
    device: `of-${await idOf(secret)}`,
    deviceSeq: 1,
    by: await idOf(secret),
  });
  expect((await push(server, prescribes, 'own', [await by(prescribes, note)])).status).toBe(200);
  expect((await push(server, prescribes, 'own', [await by(prescribes, set as object)])).json.error?.code).toBe('forbidden');
  expect((await push(server, logs, 'own', [await by(logs, set as object)])).status).toBe(200);
  expect((await push(server, logs, 'own', [await by(logs, note)])).json.error?.code).toBe('forbidden');
  expect((await push(server, logs, 'own', [set])).json.error?.code).toBe('forbidden');
  expect((await push(server, logs, 'own', [{ ...set, by: viewer }])).json.error?.code).toBe('forbidden');
  expect(
    (await push(server, secrets.get('owner device'), 'own', [{ ...set, device: 'x', by: 'a-stranger' }])).json.error?.code,
  ).toBe('forbidden');
});

test('a new passphrase ends every session; the old token is dead and the new one works', async () => {
  const made = await account('changes');
  const second = (await ask(server, 'POST', '/api/v1/account/sign-in', { body: { login: ' Changes ', passphrase: PASSPHRASE } }))
    .json as unknown as { token: string };
  const changed = (
    await ask(server, 'POST', '/api/v1/account/passphrase', {
      secret: second.token,
      body: { passphrase: PASSPHRASE, next: 'another four words' },
    })
  ).json as unknown as { token: string };
  for (const token of [made.token, second.token])
    expect((await ask(server, 'GET', '/api/v1/account', { secret: token })).status).toBe(404);
  expect((await ask(server, 'GET', '/api/v1/account', { secret: changed.token })).status).toBe(200);
  expect(
    (await ask(server, 'POST', '/api/v1/account/sign-in', { body: { login: 'changes', passphrase: PASSPHRASE } })).status,
  ).toBe(404);
});

test('a deleted account takes its ledgers and grants with it', async () => {
  const made = await account('leaves');
  await push(server, made.token, 'leaving', trainingOf('leaving', 'phone', 2));
  expect(
    (await ask(server, 'POST', '/api/v1/account/delete', { secret: made.token, body: { passphrase: PASSPHRASE } })).json,
  ).toEqual({ deleted: true, ledgers: 1 });
  expect((await ask(server, 'GET', '/api/v1/account', { secret: made.token })).status).toBe(404);
  expect((await push(server, newSecret(), 'leaving', trainingOf('leaving', 'phone', 2))).json.error?.code).toBe('erased');
  expect(
    (await ask(server, 'POST', '/api/v1/account/create', { body: { login: 'leaves', passphrase: PASSPHRASE } })).status,
  ).toBe(200);
});

test('no row is served to a coach after the revocation is answered', { timeout: 3_600_000 }, async () => {
  const races = Number(process.env['STRONGBACK_RACES'] ?? 25);
  const made = await coach('races', null);
  const owner = secrets.get('owner device');
  for (let race = 0; race < races; race++) {
    const { code } = (
      await ask(server, 'POST', '/api/v1/grants/invite', {
        secret: owner,
        body: { athlete: 'own', mayPrescribe: false, mayLog: false, untilMs: null },
      })
    ).json as unknown as { code: string };
    await ask(server, 'POST', '/api/v1/grants/accept', { secret: made.token, body: { code } });
    let revokedAt = Infinity;
    const reads = Array.from({ length: 6 }, async () => {
      for (let n = 0; n < 6; n++) {
        const from = performance.now();
        const { status } = await ask(server, 'GET', '/api/v1/sync/pull?athlete=own', { secret: made.token });
        if (status === 200) expect(from).toBeLessThan(revokedAt);
      }
    });
    await ask(server, 'POST', '/api/v1/grants/revoke', { secret: owner, body: { athlete: 'own', coach: made.account } });
    revokedAt = performance.now();
    await Promise.all(reads);
    expect((await ask(server, 'GET', '/api/v1/sync/pull?athlete=own', { secret: made.token })).status).toBe(404);
  }
  console.info(`${races} races of reads against a revocation, no row after it`);
});
