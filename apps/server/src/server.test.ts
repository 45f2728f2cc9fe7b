// Examples of the running server: sync over real HTTP, who is let in, what is refused and how, how it comes up and goes down.
import { eventLine, type AthleteId, type DeviceId, type EventBody, type IsoDate, type SessionId } from '@strongback/engine';
import { httpTransport, sha256, sql, syncRound } from '@strongback/store';
import { memoryPhone } from '@strongback/store/memory';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseFile, openDataDir, type RunningServer, serve } from './serve.ts';
import { ask, freshServer, newSecret, pull, push, trainingOf } from './testing/asking.ts';

let server: RunningServer;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ server, close } = await freshServer({ mostRequests: 100_000 }));
});
afterAll(() => close());

test('it is healthy, and every answer carries the headers of a strict house', async () => {
  const reply = await ask(server, 'GET', '/healthz');
  expect([reply.status, reply.json]).toEqual([200, { ok: true, demo: false }]);
  expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(reply.headers.get('content-security-policy')).not.toContain('unsafe');
  expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
  expect(reply.headers.get('cache-control')).toBe('no-store');
});

test('the first device to bring events owns the ledger; nobody else reads, writes or learns that it exists', async () => {
  const [mine, other] = [newSecret(), newSecret()];
  const events = trainingOf('owned', 'phone', 5);
  expect(await push(server, mine, 'owned', events)).toMatchObject({
    status: 200,
    json: { accepted: 5, refused: [], through: { phone: 5 } },
  });
  const page = await pull(server, mine, 'owned');
  expect((page.json['events'] as unknown as typeof events).map(eventLine)).toEqual(events.map(eventLine));
  const missing = await pull(server, other, 'no-such-athlete');
  for (const reply of [
    await pull(server, other, 'owned'),
    await pull(server, undefined, 'owned'),
    await push(server, other, 'owned', events),
    await push(server, 'short', 'owned', events),
  ]) {
    expect([reply.status, reply.text]).toEqual([missing.status, missing.text]);
  }
  expect(missing.status).toBe(404);
});

test('one bad event is named and the others are kept', async () => {
  const secret = newSecret();
  const events = trainingOf('mixed', 'phone', 3) as unknown as Record<string, unknown>[];
  const bad = { ...events[1], body: { ...(events[1]?.['body'] as object), reps: -4 } };
  const foreign = { ...events[2], athlete: 'owned' };
  const reply = await push(server, secret, 'mixed', [events[0], bad, foreign]);
  expect(reply.json).toMatchObject({
    accepted: 1,
    through: { phone: 1 },
    refused: [{ device: 'phone', deviceSeq: 2, reason: 'body.reps is below 0' }, { deviceSeq: 3 }],
  });
});

test('a copied device is told so and nothing is overwritten', async () => {
  const secret = newSecret();
  await push(server, secret, 'cloned', trainingOf('cloned', 'phone', 3));
  const copy = trainingOf('cloned', 'phone', 3).map((event) => ({ ...event, time: { ms: 5, tick: event.deviceSeq } }));
  expect(await push(server, secret, 'cloned', copy)).toMatchObject({
    status: 409,
    json: { error: { code: 'conflict', device: 'phone', deviceSeq: 1 } },
  });
  expect((await pull(server, secret, 'cloned')).json['events']).toHaveLength(3);
});

test('two phones meet through the server and end with the same ledger', async () => {
  const secret = newSecret();
  const phones = ['left', 'right'].map((device) => ({ device, store: memoryPhone() }));
  const started = (device: string): EventBody => ({
    type: 'SessionStarted',
    session: `s-${device}` as SessionId,
    date: '2026-01-05' as IsoDate,
  });
  const round = (phone: (typeof phones)[number]) =>
    syncRound({
      store: phone.store,
      athlete: 'pair',
      hash: sha256,
      newDevice: newSecret,
      live: () => true,
      progress: () => undefined,
      transport: httpTransport(fetch, server.url, async () => secret),
    });
  for (const phone of phones)
    await phone.store.write(
      'pair' as AthleteId,
      phone.device as DeviceId,
      [started(phone.device)],
      phone.device === 'left' ? 0 : 4e12,
    );
  for (const phone of [...phones, ...phones]) expect(await round(phone)).toMatchObject({ kind: 'done' });
  const [a, b] = await Promise.all(
    phones.map(async ({ store }) => (await store.read('pair', 0, 99)).events.map((one) => eventLine(one.event)).sort()),
  );
  expect(a).toEqual(b);
  expect(a).toHaveLength(2);
});

test('a second device comes in by a code that works once, and goes out at once', async () => {
  const [first, second, third] = [newSecret(), newSecret(), newSecret()];
  await push(server, first, 'paired', trainingOf('paired', 'phone', 2));
  const { code } = (await ask(server, 'POST', '/api/v1/pair/offer', { secret: first, body: { athlete: 'paired' } }))
    .json as unknown as { code: string };
  expect(code).toMatch(/^[A-Z2-9]{8}$/);
  const typed = `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`;
  expect(
    (await ask(server, 'POST', '/api/v1/pair/claim', { secret: second, body: { code: typed, label: 'tablet' } })).json,
  ).toEqual({ athlete: 'paired' });
  expect((await ask(server, 'POST', '/api/v1/pair/claim', { secret: third, body: { code } })).status).toBe(404);
  expect((await pull(server, second, 'paired')).json['events']).toHaveLength(2);
  const { devices } = (await ask(server, 'GET', '/api/v1/devices?athlete=paired', { secret: first })).json as unknown as {
    devices: { id: string; label: string; thisOne: boolean }[];
  };
  expect(devices.map((one) => [one.label, one.thisOne])).toEqual([
    ['first device', true],
    ['tablet', false],
  ]);
  expect(
    (await ask(server, 'POST', '/api/v1/devices/revoke', { secret: first, body: { athlete: 'paired', device: devices[1]?.id } }))
      .status,
  ).toBe(200);
  expect((await pull(server, second, 'paired')).status).toBe(404);
  expect((await pull(server, first, 'paired')).status).toBe(200);
});

test('codes cannot be tried without end', async () => {
  const fresh = await freshServer();
  const tries = await Promise.all(
    Array.from({ length: 40 }, () =>
      ask(fresh.server, 'POST', '/api/v1/pair/claim', { secret: newSecret(), body: { code: 'AAAAAAAA' } }),
    ),
  );
  expect(tries.filter((reply) => reply.status === 404)).toHaveLength(10);
  expect(tries.filter((reply) => reply.status === 429)).toHaveLength(30);
  await fresh.close();
});

test('a ledger that was changed on the disk is not served as the truth', async () => {
  const fresh = await freshServer();
  const secret = newSecret();
  await push(fresh.server, secret, 'bent', trainingOf('bent', 'phone', 5));
  const { dataDir } = fresh.server;
  await fresh.server.stop();
  const database = openDataDir(dataDir);
  await database.write(() =>
    sql('update event set body = replace(body, $2, $3) where athlete_id = $1 and seq = 3', 'bent', '"reps":8', '"reps":9'),
  );
  await database.close();
  const again = await serve({ port: 0, dataDir });
  expect((await pull(again, secret, 'bent')).json.error?.code).toBe('damaged');
  expect((await pull(again, secret, 'bent', 3)).status).toBe(200);
  await again.stop();
  await fresh.close();
});

test('open streams hear of news and end when the device is shut out', async () => {
  const [first, second] = [newSecret(), newSecret()];
  await push(server, first, 'live', trainingOf('live', 'phone', 1));
  const { code } = (await ask(server, 'POST', '/api/v1/pair/offer', { secret: first, body: { athlete: 'live' } }))
    .json as unknown as { code: string };
  await ask(server, 'POST', '/api/v1/pair/claim', { secret: second, body: { code } });
  const stream = await fetch(`${server.url}/api/v1/sync/events?athlete=live`, { headers: { authorization: `Bearer ${second}` } });
  const heard = stream.text();
  await push(server, first, 'live', trainingOf('live', 'phone', 1, 2));
  const devices = (
    (await ask(server, 'GET', '/api/v1/devices?athlete=live', { secret: second })).json as unknown as {
      devices: { id: string; thisOne: boolean }[];
    }
  ).devices;
  const from = performance.now();
  await ask(server, 'POST', '/api/v1/devices/revoke', {
    secret: first,
    body: { athlete: 'live', device: devices.find((one) => one.thisOne)?.id },
  });
  expect(await heard).toContain('data: {"seq":2}');
  expect(performance.now() - from).toBeLessThan(5_000);
});

test('a deleted ledger is gone from every file and refuses to come back', async () => {
  const fresh = await freshServer();
  const secret = newSecret();
  const marked = trainingOf('gone', 'phone', 1).map((event) => ({
    ...event,
    body: { type: 'NoteWritten', text: 'marker-7f3a-walrus' },
  }));
  await push(fresh.server, secret, 'gone', marked);
  expect((await ask(fresh.server, 'POST', '/api/v1/ledger/delete', { secret, body: { athlete: 'gone' } })).json).toEqual({
    deleted: true,
  });
  expect((await push(fresh.server, secret, 'gone', marked)).json.error?.code).toBe('erased');
  expect((await pull(fresh.server, secret, 'gone')).json.error?.code).toBe('erased');
  // While it runs, and after it stopped: in no file of the folder.
  const { dataDir } = fresh.server;
  const holding = () => readdirSync(dataDir).filter((name) => readFileSync(join(dataDir, name)).includes('marker-7f3a-walrus'));
  expect(holding()).toEqual([]);
  await fresh.server.stop();
  expect(holding()).toEqual([]);
  await fresh.close();
});

test.each([
  ['not JSON', { body: '{', headers: {} }, 400, 'not-json'],
  ['another shape', { body: { athlete: 'x' } }, 400, 'invalid'],
  ['a field of the server', { body: { athlete: 'x', events: [], seq: 7 } }, 400, 'invalid'],
  ['too many events', { body: { athlete: 'x', events: Array.from({ length: 1_001 }, () => 1) } }, 400, 'invalid'],
  ['a form', { body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415, 'wrong-type'],
  ['another site', { body: { athlete: 'x', events: [] }, headers: { 'sec-fetch-site': 'cross-site' } }, 403, 'cross-site'],
  ['deep JSON', { body: `{"athlete":"x","events":[${'['.repeat(100_000)}${']'.repeat(100_000)}]}` }, 200, undefined],
])('a push of %s is answered in one shape', async (_, request, status, code) => {
  const reply = await ask(server, 'POST', '/api/v1/sync/push', { secret: newSecret(), ...(request as object) });
  expect([reply.status, reply.json.error?.code]).toEqual([status, code]);
});

test('what is no route is refused in the same shape, and wrong verbs too', async () => {
  expect((await ask(server, 'GET', '/api/v1/nothing')).json.error?.code).toBe('no-route');
  expect((await ask(server, 'GET', '/api/v1/demo')).json.error?.code).toBe('no-route');
  expect(await ask(server, 'DELETE', '/api/v1/sync/pull?athlete=x')).toMatchObject({
    status: 405,
    json: { error: { code: 'method' } },
  });
  expect((await ask(server, 'GET', '/api/v1/sync/pull?athlete=x&after=-1', { secret: newSecret() })).json.error?.code).toBe(
    'invalid',
  );
});

test('a body beyond its limit is refused, also when it does not say how long it is', async () => {
  expect(
    (await ask(server, 'POST', '/api/v1/pair/claim', { secret: newSecret(), body: { code: 'x'.repeat(20_000) } })).status,
  ).toBe(413);
  const raw = await new Promise<string>((done) => {
    const socket = connect(server.port, '127.0.0.1');
    let heard = '';
    socket
      .on('data', (data) => {
        heard += data.toString();
      })
      .on('close', () => done(heard))
      .on('error', () => done(heard));
    socket.write(
      'POST /api/v1/pair/claim HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
    );
    for (let n = 0; n < 40; n++) socket.write(`400\r\n${'x'.repeat(1024)}\r\n`);
    socket.write('0\r\n\r\n');
    setTimeout(() => socket.end(), 500);
  });
  expect(raw.startsWith('HTTP/1.1 413')).toBe(true);
});

test('the app is served: the page for every screen, hashed files for ever, nothing from outside', async () => {
  const webDir = mkdtempSync(join(tmpdir(), 'strongback-web-'));
  mkdirSync(join(webDir, 'assets'));
  writeFileSync(join(webDir, 'index.html'), '<!doctype html><title>Strongback</title>');
  writeFileSync(join(webDir, 'service-worker.js'), 'self.x = 1;');
  writeFileSync(join(webDir, 'assets', 'index-abc.js'), `const a = ${JSON.stringify('text '.repeat(500))};`);
  const fresh = await freshServer({ webDir });
  const get = (path: string, headers = {}) => ask(fresh.server, 'GET', path, { headers });
  for (const path of ['/', '/plan', '/session/2026-01-05'])
    expect(await get(path)).toMatchObject({ status: 200, text: '<!doctype html><title>Strongback</title>' });
  expect((await get('/')).headers.get('cache-control')).toBe('no-cache');
  expect((await get('/service-worker.js')).headers.get('cache-control')).toBe('no-cache');
  const script = await get('/assets/index-abc.js', { 'accept-encoding': 'br' });
  expect(script.headers.get('cache-control')).toContain('immutable');
  expect(script.headers.get('content-encoding')).toBe('br');
  expect((await get('/assets/index-abc.js', { 'if-none-match': script.headers.get('etag') ?? '' })).status).toBe(304);
  for (const path of [
    '/../serve.ts',
    '/%2e%2e/%2e%2e/etc/passwd.txt',
    '/assets/%00.js',
    '/assets\\..\\x.js',
    '//etc/passwd.txt',
    '/missing.js',
  ])
    expect((await get(path)).status, path).toBe(404);
  await fresh.close();
  rmSync(webDir, { recursive: true, force: true });
});

test('a second server on the same data is refused at start', async () => {
  await expect(serve({ port: 0, dataDir: server.dataDir })).rejects.toThrow('in use by another Strongback process');
});

test('demo data is there for anybody and gone afterwards', async () => {
  const demo = await serve({ port: 0, demo: { athlete: 'demo', events: () => trainingOf('demo', 'seed', 4) } });
  const given = (await ask(demo, 'GET', '/api/v1/demo')).json as unknown as { athlete: string; capability: string };
  expect((await pull(demo, given.capability, given.athlete)).json['events']).toHaveLength(4);
  await demo.stop();
  expect(() => readFileSync(databaseFile(demo.dataDir))).toThrow();
});
