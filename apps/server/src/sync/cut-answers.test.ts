// [C31] The answer is cut after every number of bytes it has: the device never takes part of one for the whole, and what it sends again exists once.
import { connect, createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { httpTransport } from '@strongback/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningServer } from '../serve.ts';
import { freshServer, newSecret, pull, trainingOf } from '../testing/asking.ts';

const SECRET = newSecret();
let server: RunningServer;
let close: () => Promise<void>;
let proxy: Server;
/** After so many bytes of an answer the line goes dead. */
let cutAfter = Infinity;
/** Bytes of the last answer. */
let whole = 0;

beforeAll(async () => {
  ({ server, close } = await freshServer({ mostRequests: 1_000_000 }));
  proxy = createServer((near) => {
    const far = connect(server.port, '127.0.0.1');
    let passed = 0;
    near.on('data', (data: Buffer) => {
      passed = 0;
      far.write(data);
    });
    far.on('data', (data: Buffer) => {
      const left = data.subarray(0, Math.max(0, cutAfter - passed));
      passed += left.length;
      whole = passed;
      near.write(left, () => {
        if (passed >= cutAfter) near.destroy();
      });
    });
    far.on('close', () => near.destroy());
    near.on('close', () => far.destroy());
    for (const socket of [near, far]) socket.on('error', () => undefined);
  });
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready));
});
afterAll(async () => {
  proxy.close();
  await close();
});

const transport = () =>
  httpTransport(
    (url, init) => fetch(url, init),
    `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    async () => SECRET,
  );

test('[C31] an answer cut at any byte acknowledges nothing, and the same events sent again exist once', {
  timeout: 120_000,
}, async () => {
  const { push, pull: take } = transport();
  const [first, ...rest] = trainingOf('ath', 'phone', 2_000);
  if (first === undefined) throw new Error('no event');
  expect((await push('ath', [first])).kind).toBe('ok');
  const length = whole;
  expect(length).toBeGreaterThan(100);
  let sent = 1;
  for (cutAfter = 0; cutAfter < length; cutAfter++) {
    const event = rest[cutAfter] ?? first;
    expect((await push('ath', [event])).kind, `a push cut after ${cutAfter} bytes`).toBe('offline');
    sent += 1;
    if (cutAfter % 40 !== 0) continue;
    expect((await take('ath', 0, 5)).kind, `a pull cut after ${cutAfter} bytes`).toBe('offline');
  }
  cutAfter = Infinity;
  const again = await push('ath', [first, ...rest.slice(0, sent - 1)].slice(-900));
  expect(again).toMatchObject({ kind: 'ok', value: { accepted: 0, through: { phone: sent } } });
  expect((await pull(server, SECRET, 'ath')).json).toMatchObject({ head: { seq: sent } });
});
