// Proves who is told and who never is: named hosts only, nothing inside a private network, signed, tried again, given up, ended.
import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { type RunningServer, serve } from '../serve.ts';
import { ask, freshServer, newSecret, push, trainingOf } from '../testing/asking.ts';
import { allowedHosts, coverOf, isInside, post } from './addresses.ts';
import { PAUSES_MS, signature } from './deliver.ts';

describe('where nothing is sent', () => {
  test.each([
    ['https://hooks.example.com/x', null],
    ['https://hooks.example.com:8443/x', 'sends nothing'],
    ['https://a.wide.example/x', null],
    ['https://wide.example/x', 'sends nothing'],
    ['https://evilwide.example/x', 'sends nothing'],
    ['https://hooks.example.com.evil.example/', 'sends nothing'],
    ['https://hooks.example.com@evil.example/', 'no name'],
    ['http://hooks.example.com/x', 'https'],
    ['file:///etc/passwd', 'https'],
    ['gopher://hooks.example.com/', 'https'],
    ['https://127.0.0.1/', 'private'],
    ['https://2130706433/', 'private'],
    ['https://0x7f.1/', 'private'],
    ['https://[::1]/', 'private'],
    ['http://192.168.1.5:9000/x', null],
    ['not an address', 'no address'],
  ])('%s: %s', (url, wanted) => {
    const hosts = allowedHosts('hooks.example.com, *.wide.example, 127.0.0.1, [::1], private:192.168.1.5:9000');
    const cover = coverOf(url, hosts);
    if (wanted === null) expect(cover).toMatchObject({ host: expect.any(String) as string });
    else expect(cover).toContain(wanted);
  });

  test.each([
    ...[
      '127.0.0.1',
      '10.1.2.3',
      '172.31.0.1',
      '192.168.0.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '224.0.0.1',
      '255.255.255.255',
    ],
    ...[
      '::',
      '::1',
      '::ffff:127.0.0.1',
      '::ffff:10.0.0.1',
      'fe80::1',
      'fc00::1',
      'fd12::1',
      'ff02::1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      '2001:db8::1',
    ],
    'localhost',
  ])('%s is inside', (address) => expect(isInside(address)).toBe(true));
  test.each(['1.1.1.1', '93.184.216.34', '172.32.0.1', '2606:4700::1111'])('%s is outside', (address) =>
    expect(isInside(address)).toBe(false),
  );

  test('a name that leads inside is refused when it is looked up, whatever else it leads to', async () => {
    const hosts = allowedHosts('rebound.example');
    const resolve = ((_host: string, _options: object, done: (problem: null, found: object[]) => void) =>
      done(null, [
        { address: '93.184.216.34', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ])) as never;
    expect(await post('https://rebound.example/', '{}', {}, hosts, resolve)).toEqual({
      ok: false,
      said: 'the name leads into a private network',
    });
  });
});

interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
const stops: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

/** Somebody who listens, and answers as told. */
async function listener(
  answer: (count: number) => { status: number; location?: string },
): Promise<{ url: string; host: string; heard: Heard[] }> {
  const heard: Heard[] = [];
  const other = createServer((request, response) => {
    let body = '';
    request.on('data', (data: Buffer) => (body += data.toString()));
    request.on('end', () => {
      heard.push({ headers: request.headers, body });
      const { status, location } = answer(heard.length);
      response.writeHead(status, location === undefined ? {} : { location }).end();
    });
  });
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  stops.push(() => new Promise<void>((done) => other.close(() => done())));
  const { port } = other.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/told`, host: `private:127.0.0.1:${port}`, heard };
}

async function hooked(webhookHosts: string): Promise<{ server: RunningServer; secret: string }> {
  const { server, close } = await freshServer({ webhookHosts });
  stops.push(close);
  const secret = newSecret();
  await push(server, secret, 'sam', trainingOf('sam', 'phone', 2));
  return { server, secret };
}

const made = async (server: RunningServer, secret: string, url: string) =>
  ask(server, 'POST', '/api/v1/webhooks/create', { secret, body: { athlete: 'sam', url } });
const listed = async (server: RunningServer, secret: string) =>
  (
    (await ask(server, 'GET', '/api/v1/webhooks?athlete=sam', { secret })).json as unknown as {
      webhooks: Record<string, unknown>[];
    }
  ).webhooks;

test('a hook is told once, signed, what happened and not what was logged', async () => {
  const other = await listener(() => ({ status: 204 }));
  const { server, secret } = await hooked(other.host);
  const hook = (await made(server, secret, other.url)).json as unknown as { id: string; secret: string };
  await push(server, secret, 'sam', trainingOf('sam', 'phone', 2, 3));
  await push(server, secret, 'sam', trainingOf('sam', 'phone', 1, 5));
  await expect.poll(() => other.heard.length, { timeout: 10_000 }).toBe(1);
  const [{ headers, body } = { headers: {}, body: '' }] = other.heard;
  expect(JSON.parse(body)).toEqual({
    kind: 'ledger.grown',
    webhook: hook.id,
    athlete: 'sam',
    after: 2,
    to: 5,
    events: { SetPerformed: 3 },
  });
  const signed = String(headers['strongback-signature']);
  const at = Number(/t=(\d+)/.exec(signed)?.[1]);
  expect(Math.abs(Date.now() - at)).toBeLessThan(60_000);
  expect(signed).toBe(`t=${at},v1=${createHmac('sha256', hook.secret).update(`${at}.${body}`).digest('hex')}`);
  expect(signature('another secret', at, body)).not.toBe(signed);
  await expect
    .poll(() => listed(server, secret))
    .toMatchObject([{ toldTo: 5, failures: 0, said: 'answered 204', resting: false }]);
  expect(JSON.stringify(await listed(server, secret))).not.toContain(hook.secret);

  await ask(server, 'POST', '/api/v1/webhooks/revoke', { secret, body: { athlete: 'sam', webhook: hook.id } });
  await push(server, secret, 'sam', trainingOf('sam', 'phone', 1, 6));
  await new Promise((done) => setTimeout(done, 1_200));
  expect(other.heard).toHaveLength(1);
});

test('a redirect is a failure that is not followed, and a failure is written down with the next try', async () => {
  const other = await listener(() => ({ status: 302, location: 'http://127.0.0.1:1/' }));
  const { server, secret } = await hooked(other.host);
  await made(server, secret, other.url);
  await push(server, secret, 'sam', trainingOf('sam', 'phone', 1, 3));
  await expect
    .poll(() => listed(server, secret), { timeout: 10_000 })
    .toMatchObject([{ toldTo: 2, failures: 1, said: 'answered 302', resting: false }]);
  expect(other.heard).toHaveLength(1);
});

test('what was not told before a restart is told after it', async () => {
  let status = 500;
  const other = await listener(() => ({ status }));
  const { server, secret } = await hooked(other.host);
  await made(server, secret, other.url);
  await push(server, secret, 'sam', trainingOf('sam', 'phone', 1, 3));
  await expect.poll(() => other.heard.length, { timeout: 10_000 }).toBe(1);
  await server.stop();
  status = 200;
  const again = await serve({ port: 0, dataDir: server.dataDir, webhookHosts: other.host });
  stops.push(() => again.stop());
  await expect.poll(() => other.heard.length, { timeout: (PAUSES_MS[0] ?? 0) + 10_000 }).toBe(2);
  await expect.poll(() => listed(again, secret)).toMatchObject([{ toldTo: 3, failures: 0 }]);
});

test('without a named host there are no webhooks, and there are at most five', async () => {
  const { server, secret } = await hooked('');
  expect((await made(server, secret, 'https://example.com/')).json.error).toMatchObject({ code: 'forbidden', at: 'url' });
  const { server: open, secret: mine } = await hooked('hooks.example.com');
  for (let n = 0; n < 5; n++) expect((await made(open, mine, `https://hooks.example.com/${n}`)).status).toBe(200);
  expect((await made(open, mine, 'https://hooks.example.com/6')).json.error?.code).toBe('conflict');
});
