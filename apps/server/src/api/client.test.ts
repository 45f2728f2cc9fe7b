// Proves the whole server through the typed client alone, as another program would use it: every route is asked, every answer is as described.
import { type Client, openClient, type Outcome } from '@strongback/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROUTES } from '../routes.ts';
import { type RunningServer, serve } from '../serve.ts';
import { freshServer, newSecret, sealedServer, trainingOf } from '../testing/asking.ts';
import { virtualKey } from '../testing/virtual-key.ts';
import { PASSPHRASE } from '../testing/matrix-samples.ts';
import { recordingFetch } from '../testing/recording-fetch.ts';

const MONITOR = newSecret();
const OPTIONS = { mostRequests: 100_000, webhookHosts: 'hooks.example.com', metricsSecret: MONITOR };
const recorded = recordingFetch();
let server: RunningServer;
let close: () => Promise<void>;
let nobody: Client;
beforeAll(async () => {
  ({ server, close } = await freshServer(OPTIONS));
  nobody = openClient({ base: server.url, fetch: recorded.fetch });
});
afterAll(async () => {
  await server.stop();
  await close();
});

function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.status} ${outcome.code}: ${outcome.reason}`);
  return outcome.value;
}

test('a phone brings its ledger, another reads it, hears of news and is shut out', async () => {
  const phone = nobody.as(newSecret());
  const tablet = nobody.as(newSecret());
  expect(done(await nobody.ask('GET /healthz'))).toEqual({ ok: true, demo: false });
  expect(done(await nobody.as(MONITOR).ask('GET /metrics'))).toContain('strongback_answers_total');
  const events = trainingOf('walk', 'phone', 3);
  expect(done(await phone.ask('POST /api/v1/sync/push', { body: { athlete: 'walk', events } })).accepted).toBe(3);
  const { code } = done(await phone.ask('POST /api/v1/pair/offer', { body: { athlete: 'walk' } }));
  expect(done(await tablet.ask('POST /api/v1/pair/claim', { body: { code, label: 'tablet' } })).athlete).toBe('walk');
  const page = done(await tablet.ask('GET /api/v1/sync/pull', { query: { athlete: 'walk', after: 1 } }));
  expect(page.events).toHaveLength(2);

  const heard: unknown[] = [];
  const news = tablet.news('walk');
  heard.push((await news.next()).value);
  await phone.ask('POST /api/v1/sync/push', { body: { athlete: 'walk', events: trainingOf('walk', 'phone', 1, 4) } });
  heard.push((await news.next()).value);
  expect(heard).toEqual([
    { event: 'head', data: { seq: 3 } },
    { event: 'head', data: { seq: 4 } },
  ]);
  const { devices } = done(await phone.ask('GET /api/v1/devices', { query: { athlete: 'walk' } }));
  const device = devices.find((one) => one.label === 'tablet')?.id ?? '';
  done(await phone.ask('POST /api/v1/devices/revoke', { body: { athlete: 'walk', device } }));
  expect((await news.next()).done).toBe(true);
  expect(await tablet.ask('GET /api/v1/sync/pull', { query: { athlete: 'walk' } })).toMatchObject({ ok: false, status: 404 });
  done(await phone.ask('POST /api/v1/ledger/delete', { body: { athlete: 'walk' } }));
});

test('old history is taken in sealed segments', async () => {
  const secret = newSecret();
  const events = trainingOf('sealed', 'phone', 30);
  done(await nobody.as(secret).ask('POST /api/v1/sync/push', { body: { athlete: 'sealed', events } }));
  server = await sealedServer(server, ['sealed'], OPTIONS);
  nobody = openClient({ base: server.url, fetch: recorded.fetch });
  const phone = nobody.as(secret);
  const { segments } = done(await phone.ask('GET /api/v1/sync/segments', { query: { athlete: 'sealed' } }));
  expect(segments).toMatchObject([{ from: 1, to: 30, before: '' }]);
  const [{ from, chain } = { from: 0, chain: '' }] = segments;
  const text = done(await phone.ask('GET /api/v1/sync/segment', { query: { athlete: 'sealed', from, chain } }));
  expect(text.split('\n')).toHaveLength(31);
});

test('two people make accounts; one coaches the other until the grant ends', async () => {
  const device = newSecret();
  const phone = nobody.as(device);
  done(await phone.ask('POST /api/v1/sync/push', { body: { athlete: 'sam', events: trainingOf('sam', 'phone', 2) } }));
  const sam = done(await nobody.ask('POST /api/v1/account/create', { body: { login: 'sam', passphrase: PASSPHRASE } }));
  const owner = nobody.as(sam.token);
  done(await owner.ask('POST /api/v1/account/adopt', { body: { athlete: 'sam', capability: device } }));
  const kim = done(await nobody.ask('POST /api/v1/account/create', { body: { login: 'kim', passphrase: PASSPHRASE } }));
  const coach = nobody.as(kim.token);
  const { code } = done(
    await owner.ask('POST /api/v1/grants/invite', {
      body: { athlete: 'sam', mayPrescribe: true, mayLog: false, untilMs: null },
    }),
  );
  done(await coach.ask('POST /api/v1/grants/accept', { body: { code } }));
  expect(done(await coach.ask('GET /api/v1/account')).coached).toMatchObject([{ athlete: 'sam', mayPrescribe: true }]);
  const { athletes } = done(await coach.ask('GET /api/v1/coach/roster', { query: { today: '2026-01-06' } }));
  expect(athletes).toMatchObject([{ athlete: 'sam', unread: 2 }]);
  expect(done(await coach.ask('GET /api/v1/sync/pull', { query: { athlete: 'sam' } })).events).toHaveLength(2);
  expect(done(await owner.ask('GET /api/v1/grants', { query: { athlete: 'sam' } })).grants).toMatchObject([
    { coach: kim.account, live: true, seenTo: 2 },
  ]);
  done(await owner.ask('POST /api/v1/grants/revoke', { body: { athlete: 'sam', coach: kim.account } }));
  expect(await coach.ask('GET /api/v1/sync/pull', { query: { athlete: 'sam' } })).toMatchObject({ ok: false, code: 'unknown' });

  const again = done(await nobody.ask('POST /api/v1/account/sign-in', { body: { login: 'kim', passphrase: PASSPHRASE } }));
  expect(done(await nobody.as(again.token).ask('POST /api/v1/account/sign-out-elsewhere', { body: {} })).ended).toBe(1);
  expect((await coach.ask('GET /api/v1/account')).ok).toBe(false);
  const key = virtualKey(new URL(server.url).hostname);
  const offer = async () => done(await nobody.ask('POST /api/v1/passkey/offer', { body: {} })).challenge;
  const signedIn = nobody.as(again.token);
  done(await signedIn.ask('POST /api/v1/passkey/add', { body: key.create(await offer()) }));
  expect(done(await nobody.ask('POST /api/v1/passkey/sign-in', { body: key.get(await offer()) })).account).toBe(kim.account);
  const { codes } = done(await signedIn.ask('POST /api/v1/account/recovery', { body: { passphrase: PASSPHRASE } }));
  const [recoveryCode = ''] = codes;
  const recovered = done(
    await nobody.ask('POST /api/v1/account/recover', { body: { login: 'kim', code: recoveryCode, next: PASSPHRASE } }),
  );
  const changed = done(
    await nobody
      .as(recovered.token)
      .ask('POST /api/v1/account/passphrase', { body: { passphrase: PASSPHRASE, next: 'four more words' } }),
  );
  expect(done(await nobody.as(changed.token).ask('POST /api/v1/account/sign-out', { body: {} })).ended).toBe(1);
  expect(done(await owner.ask('POST /api/v1/account/delete', { body: { passphrase: PASSPHRASE } }))).toMatchObject({
    ledgers: 1,
  });
});

test('a program gets a token, a calendar its address, and an address is told, until each is taken back', async () => {
  const phone = nobody.as(newSecret());
  const athlete = 'lee';
  done(await phone.ask('POST /api/v1/sync/push', { body: { athlete, events: trainingOf(athlete, 'phone', 2) } }));
  const { id, token } = done(
    await phone.ask('POST /api/v1/tokens/create', {
      body: { athlete, label: 'watch', scopes: ['read', 'calendar'], untilMs: null },
    }),
  );
  expect(done(await nobody.as(token).ask('GET /api/v1/sync/pull', { query: { athlete } })).events).toHaveLength(2);
  const calendar = done(await nobody.ask('GET /api/v1/calendar', { query: { athlete, key: token } }));
  expect(calendar.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
  done(await phone.ask('POST /api/v1/tokens/revoke', { body: { athlete, token: id } }));
  expect(done(await phone.ask('GET /api/v1/tokens', { query: { athlete } })).tokens).toMatchObject([{ id, live: false }]);
  expect((await nobody.ask('GET /api/v1/calendar', { query: { athlete, key: token } })).ok).toBe(false);

  const url = 'https://hooks.example.com/lee';
  const hook = done(await phone.ask('POST /api/v1/webhooks/create', { body: { athlete, url } }));
  expect(done(await phone.ask('GET /api/v1/webhooks', { query: { athlete } })).webhooks).toMatchObject([{ url, toldTo: 2 }]);
  done(await phone.ask('POST /api/v1/webhooks/revoke', { body: { athlete, webhook: hook.id } }));
});

test('what is refused, and what is not ours, comes back as a value', async () => {
  expect(await nobody.ask('GET /api/v1/account')).toEqual({
    ok: false,
    status: 404,
    code: 'unknown',
    reason: 'this needs an account; sign in first',
  });
  expect(await nobody.ask('POST /api/v1/pair/claim', { body: { code: '' } })).toMatchObject({ code: 'invalid', at: 'code' });
  await expect(nobody.news('nobody').next()).rejects.toThrow('404');
  const gone = openClient({ base: 'http://127.0.0.1:9', fetch });
  expect(await gone.ask('GET /healthz')).toMatchObject({ ok: false, status: 0, code: 'offline' });
  const page = openClient({ base: server.url, fetch: async () => new Response('<html>sign in to the hotel</html>') });
  expect(await page.ask('GET /healthz')).toMatchObject({ ok: false, status: 0, code: 'offline' });
});

test('the demo and the document are there for anybody', async () => {
  const demo = await serve({ port: 0, demo: { athlete: 'demo', events: () => trainingOf('demo', 'seed', 2) } });
  const visitor = openClient({ base: `${demo.url}/`, fetch: recorded.fetch });
  const { athlete, capability } = done(await visitor.ask('GET /api/v1/demo'));
  expect(done(await visitor.as(capability).ask('GET /api/v1/sync/pull', { query: { athlete } })).events).toHaveLength(2);
  await demo.stop();
  expect(done(await nobody.ask('GET /api/openapi.json'))['openapi']).toBe('3.1.1');
});

test('a club: its people come by codes, its athletes choose their coach, and it ends', async () => {
  const [lea, ole] = await Promise.all(
    ['lea', 'ole'].map(async (login) =>
      done(await nobody.ask('POST /api/v1/account/create', { body: { login, passphrase: PASSPHRASE } })),
    ),
  );
  const [boss, mate] = [nobody.as(lea?.token ?? ''), nobody.as(ole?.token ?? '')];
  const { club } = done(await boss.ask('POST /api/v1/clubs/create', { body: { name: 'Barbells' } }));
  const { code } = done(await boss.ask('POST /api/v1/clubs/invite', { body: { club, role: 'member' } }));
  done(await mate.ask('POST /api/v1/clubs/join', { body: { code } }));
  expect(done(await mate.ask('GET /api/v1/clubs')).clubs).toEqual([{ club, name: 'Barbells', role: 'member' }]);
  const account = ole?.account ?? '';
  done(await boss.ask('POST /api/v1/clubs/role', { body: { club, account, role: 'coach' } }));
  expect(done(await boss.ask('GET /api/v1/clubs/people', { query: { club } })).people).toHaveLength(2);
  done(await boss.ask('POST /api/v1/sync/push', { body: { athlete: 'lea', events: trainingOf('lea', 'phone', 1) } }));
  const grant = { club, athlete: 'lea', coach: account, mayPrescribe: true, mayLog: true, untilMs: null };
  expect(done(await boss.ask('POST /api/v1/clubs/grant', { body: grant }))).toEqual({ coach: account });
  done(await mate.ask('POST /api/v1/clubs/leave', { body: { club } }));
  const again = done(await boss.ask('POST /api/v1/clubs/invite', { body: { club, role: 'member' } }));
  done(await mate.ask('POST /api/v1/clubs/join', { body: { code: again.code } }));
  done(await boss.ask('POST /api/v1/clubs/remove', { body: { club, account } }));
  done(await boss.ask('POST /api/v1/clubs/delete', { body: { club } }));
});

test('every route of the server was answered above, each as the document says', () => {
  expect(recorded.wrong).toEqual([]);
  expect([...recorded.answered].sort()).toEqual(ROUTES.map((route) => `${route.method} ${route.path}`).sort());
});
