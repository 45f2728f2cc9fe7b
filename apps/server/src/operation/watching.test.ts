// What an operator sees: metrics behind a secret, a log of security without anybody's data, an address looked at from outside, sessions that end, a closed door.
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { openSqlite } from '@strongback/store/sqlite';
import { IDLE_MS, LONGEST_MS } from '../access/session-life.ts';
import { databaseFile, type RunningServer, type ServeOptions } from '../serve.ts';
import { ask, freshServer, newSecret, pull, push, trainingOf } from '../testing/asking.ts';
import { doctorAddress } from './doctor-address.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
async function server(options: ServeOptions = {}): Promise<RunningServer> {
  const made = await freshServer(options);
  closing.push(made.close);
  return made.server;
}
const PASSPHRASE = 'four words do well';
const account = (where: RunningServer, login: string, invitation?: string) =>
  ask(where, 'POST', '/api/v1/account/create', {
    body: { login, passphrase: PASSPHRASE, ...(invitation === undefined ? {} : { invitation }) },
  });

test('metrics are counted by route, and shown to whoever brings the secret only', async () => {
  const metricsSecret = newSecret();
  const here = await server({ metricsSecret });
  await push(here, newSecret(), 'ada-lovelace', trainingOf('ada-lovelace', 'phone', 3));
  expect((await ask(here, 'GET', '/metrics')).status).toBe(404);
  expect((await ask(here, 'GET', '/metrics', { secret: newSecret() })).status).toBe(404);
  const { text, headers } = await ask(here, 'GET', '/metrics', { secret: metricsSecret });
  expect(headers.get('content-type')).toContain('text/plain');
  expect(text).toContain('strongback_answers_total{route="POST /api/v1/sync/push",status="200"} 1');
  expect(text).toContain('strongback_events_accepted_total 3');
  expect(text).toMatch(/^strongback_answer_seconds_bucket\{le="\+Inf"\} \d+$/m);
  expect(text).toMatch(/^strongback_memory_bytes \d+$/m);
  for (const line of text.trimEnd().split('\n')) expect(line).toMatch(/^(# |strongback_\w+(\{[^}]*\})? [\d.e+-]+$)/);
  expect(text).not.toContain('ada-lovelace');
  const closed = await server();
  expect((await ask(closed, 'GET', '/metrics', { secret: metricsSecret })).status).toBe(404);
});

test('the log says what happened to access, and never whose, from where, or with what', async () => {
  const lines: string[] = [];
  const here = await server({ log: (line) => lines.push(line) });
  const secret = newSecret();
  await push(here, secret, 'marker-athlete', trainingOf('marker-athlete', 'marker-device', 2));
  const made = (await account(here, 'marker-login')).json as unknown as { readonly account: string; readonly token: string };
  await ask(here, 'POST', '/api/v1/account/sign-in', { body: { login: 'marker-login', passphrase: 'marker-wrong-words' } });
  await pull(here, made.token, 'marker-athlete');
  await ask(here, 'GET', '/api/v1/marker-path');
  await ask(here, 'GET', '/api/v1/account', { secret: made.token, headers: { 'sec-fetch-site': 'cross-site' } });
  const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(entries.map(({ what, route, code }) => [what, route ?? null, code ?? null])).toEqual([
    ['start', null, null],
    ['done', 'POST /api/v1/account/create', null],
    ['refused', 'POST /api/v1/account/sign-in', 'unknown'],
    ['refused', 'GET /api/v1/sync/pull', 'unknown'],
    ['refused', 'GET /api/v1/account', 'cross-site'],
  ]);
  // The same secret has the same mark, and the mark is not its hash.
  expect(entries[3]?.['who']).toBe(entries[4]?.['who']);
  for (const entry of entries) expect(String(entry['at'])).toMatch(/^\d{4}-.*Z$/);
  for (const word of ['marker', made.account, made.token, secret, '127.0.0.1', '::1'])
    expect(lines.join('\n')).not.toContain(word);
});

test('a session ends after two months without use, and after a year in any case; the ledger stays', async () => {
  const here = await server();
  const made = (await account(here, 'sleeper')).json as unknown as { readonly token: string };
  await push(here, made.token, 'ada', trainingOf('ada', 'phone', 2));
  const set = async (openedAgoMs: number, usedAgoMs: number) => {
    await here.stop();
    const file = openSqlite(databaseFile(here.dataDir), []);
    const now = Date.now();
    await file.write(function* () {
      yield [{ text: 'update session_use set opened_ms = $1, used_ms = $2', values: [now - openedAgoMs, now - usedAgoMs] }];
    });
    await file.close();
    return server({ dataDir: here.dataDir });
  };
  const awake = await set(IDLE_MS, IDLE_MS - 60_000);
  expect((await ask(awake, 'GET', '/api/v1/account', { secret: made.token })).status).toBe(200);
  await awake.stop();
  const asleep = await set(IDLE_MS, IDLE_MS);
  expect((await ask(asleep, 'GET', '/api/v1/account', { secret: made.token })).status).toBe(404);
  expect((await pull(asleep, made.token, 'ada')).status).toBe(404);
  await asleep.stop();
  const old = await set(LONGEST_MS, 0);
  expect((await ask(old, 'GET', '/api/v1/account', { secret: made.token })).status).toBe(404);
  const again = await ask(old, 'POST', '/api/v1/account/sign-in', { body: { login: 'sleeper', passphrase: PASSPHRASE } });
  expect((await pull(old, (again.json as unknown as { token: string }).token, 'ada')).json['events']).toHaveLength(2);
});

test('a closed server makes accounts by invitation only: its operator’s code once, a club’s and an athlete’s until they are used', async () => {
  const here = await server({ signUps: false, mostTries: 1_000 });
  expect((await account(here, 'stranger')).status).toBe(404);
  expect((await account(here, 'stranger', 'NO SUCH CODE')).status).toBe(404);
  const first = await account(here, 'first', here.accountCode?.toLowerCase());
  expect(first.status).toBe(200);
  expect((await account(here, 'second', here.accountCode ?? '')).status).toBe(404);
  const { token } = first.json as unknown as { readonly token: string };
  const { club } = (await ask(here, 'POST', '/api/v1/clubs/create', { secret: token, body: { name: 'C' } })).json as unknown as {
    club: string;
  };
  const { code } = (await ask(here, 'POST', '/api/v1/clubs/invite', { secret: token, body: { club, role: 'coach' } }))
    .json as unknown as { code: string };
  const second = (await account(here, 'second', code)).json as unknown as { readonly token: string };
  expect((await ask(here, 'POST', '/api/v1/clubs/join', { secret: second.token, body: { code } })).json).toEqual({ club });
  expect((await account(here, 'third', code)).status).toBe(404);
});

test('behind a named proxy each household has its own tries; nobody else can claim to be another', async () => {
  const tries = async (options: ServeOptions): Promise<number> => {
    const here = await server({ ...options, mostTries: 2 });
    let let_in = 0;
    for (let n = 0; n < 4; n++) {
      const reply = await ask(here, 'POST', '/api/v1/account/sign-in', {
        body: { login: `nobody-${n}`, passphrase: PASSPHRASE },
        headers: { 'x-forwarded-for': `203.0.113.9, 198.51.100.${n}` },
      });
      if (reply.status !== 429) let_in += 1;
    }
    return let_in;
  };
  expect(await tries({})).toBe(2);
  expect(await tries({ proxies: ['127.0.0.1'] })).toBe(4);
});

async function proxyTo(port: number, change: (headers: Record<string, string | string[] | undefined>) => void): Promise<Server> {
  const proxy = createServer((asked, answered) => {
    request({ port, host: '127.0.0.1', path: asked.url, method: asked.method, headers: asked.headers }, (from) => {
      const headers = { ...from.headers };
      change(headers);
      answered.writeHead(from.statusCode ?? 502, headers);
      from.pipe(answered);
    }).end();
  });
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready));
  closing.push(() => new Promise((done) => proxy.close(() => done())));
  return proxy;
}
const stateOf = (checks: Awaited<ReturnType<typeof doctorAddress>>) =>
  Object.fromEntries(checks.map(({ name, state }) => [name, state]));

test('the doctor looks at the address from outside, and says what the proxy does wrong', async () => {
  const here = await server();
  expect(stateOf(await doctorAddress(here.url))).toEqual({ address: 'well', headers: 'well', https: 'well' });
  const bad = await proxyTo(here.port, (headers) => delete headers['content-security-policy']);
  const there = `http://127.0.0.1:${(bad.address() as AddressInfo).port}`;
  expect(stateOf(await doctorAddress(there))).toMatchObject({ address: 'well', headers: 'wrong' });
  expect(stateOf(await doctorAddress('http://127.0.0.1:1'))).toEqual({ address: 'wrong' });
  expect(stateOf(await doctorAddress('lift'))).toEqual({ address: 'wrong' });
  // HTTPS itself is acted: a certificate that a test could trust would have to be installed.
  const behind = (extra: Record<string, string>, plain: () => Response) => async (url: string) => {
    if (url.startsWith('http:')) return plain();
    const real = await fetch(new URL('/healthz', here.url));
    return new Response(await real.text(), { headers: { ...Object.fromEntries(real.headers), ...extra } });
  };
  const strict = { 'strict-transport-security': 'max-age=31536000' };
  const redirected = () => new Response(null, { status: 301, headers: { location: 'https://lift.example/' } });
  expect(stateOf(await doctorAddress('https://lift.example', behind(strict, redirected)))).toEqual({
    address: 'well',
    headers: 'well',
    https: 'well',
    'strict transport': 'well',
    'plain http': 'well',
  });
  expect(
    stateOf(
      await doctorAddress(
        'https://lift.example',
        behind({}, () => new Response('ok')),
      ),
    ),
  ).toMatchObject({
    'strict transport': 'warning',
    'plain http': 'wrong',
  });
  expect(stateOf(await doctorAddress('http://lift.example', async () => fetch(new URL('/healthz', here.url))))).toMatchObject({
    https: 'warning',
  });
});
