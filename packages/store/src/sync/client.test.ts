// Examples of a syncing phone: the three states, patience, the watchdog, quarantine, and that being shut out touches nothing local.
import { expect, test } from 'vitest';
import { clientWorld, worstHealing } from '../testing/sync-client-world.ts';
import { memoryPhone } from '../memory/memory-phone.ts';
import { sha256 } from '../sha256.ts';
import { startSync } from './client.ts';
import { readAnswer, readPullValue, readPushValue } from './protocol.ts';

test('an entry is saved on this phone, then backed up, then seen by the coach', async () => {
  const world = clientWorld();
  await world.write('first');
  expect(world.client.status().state).toBe('saved');
  await world.time.pass(1_000);
  expect(world.client.status()).toMatchObject({ state: 'backed-up', pending: 0, activity: 'idle', stuck: false });
  world.coachReads = true;
  await world.time.pass(70_000);
  expect(world.client.status().state).toBe('seen');
  expect(world.statuses.map((status) => status.state)).toContain('saved');
});

test('offline it waits, counts what is pending, and catches up when the network returns', async () => {
  const world = clientWorld();
  world.weather = 'away';
  for (const text of ['a', 'b', 'c']) await world.write(text);
  await world.time.pass(3_600_000);
  expect(world.client.status()).toMatchObject({ state: 'saved', pending: 3, activity: 'offline' });
  world.weather = 'fine';
  await world.time.pass(20_000);
  expect(world.client.status()).toMatchObject({ state: 'backed-up', pending: 0 });
  expect(await world.onServer()).toBe(3);
});

test('a round that hangs is given up and begun again; the second time it is said aloud', async () => {
  const world = clientWorld();
  world.weather = 'silent';
  await world.write('hangs');
  await world.time.pass(31_000);
  expect(world.client.status().stuck).toBe(false);
  await world.time.pass(31_000);
  expect(world.client.status().stuck).toBe(true);
  world.weather = 'fine';
  await world.time.pass(31_000);
  expect(world.client.status()).toMatchObject({ state: 'backed-up', stuck: false });
});

test('shut out, it touches nothing, goes on keeping entries, and resumes when let in again', async () => {
  const world = clientWorld();
  await world.write('before');
  await world.time.pass(1_000);
  world.weather = 'closed';
  await world.write('while shut out');
  await world.time.pass(600_000);
  expect(world.client.status()).toMatchObject({ activity: 'shut-out', state: 'saved', pending: 1 });
  expect(await world.onPhone()).toBe(2);
  world.weather = 'fine';
  await world.time.pass(21_000);
  expect(world.client.status()).toMatchObject({ state: 'backed-up', pending: 0 });
  expect(await world.onServer()).toBe(2);
});

test('one refused entry is put aside and shown, the others flow, and it can be tried again', async () => {
  const world = clientWorld();
  world.unwanted.add('bad');
  for (const text of ['a', 'bad', 'c']) await world.write(text);
  await world.time.pass(5_000);
  expect(await world.onServer()).toBe(2);
  expect(world.client.status().quarantine).toEqual([{ device: 'phone', deviceSeq: 2, reason: 'unwanted' }]);
  world.unwanted.clear();
  await world.client.retryQuarantined();
  await world.time.pass(5_000);
  expect(await world.onServer()).toBe(3);
  expect(world.client.status().quarantine).toEqual([]);
});

test('after any outage it is backed up within thirty seconds', { timeout: 120_000 }, async () => {
  expect(await worstHealing(60, 1)).toBeLessThanOrEqual(30_000);
});

test.each([
  ['a captive portal', 200, '<html>Sign in to the Wi-Fi</html>'],
  ["a proxy's page", 502, '<html>Bad gateway</html>'],
  ["another program's JSON", 200, '{"ok":true}'],
  ['half an answer', 200, '{"events":[{"athlete":"a"'],
  ['our server in trouble', 503, '{"error":{"code":"busy","reason":"busy"}}'],
  [
    'numbers out of range',
    200,
    '{"events":[],"to":-1,"before":"","chain":"","through":{},"head":{"seq":0,"chain":"","epoch":1}}',
  ],
])('%s is treated as being offline; nothing is acknowledged', (_, status, text) => {
  expect(readAnswer(status, text, readPullValue).kind).toBe('offline');
  expect(readAnswer(status, text, readPushValue).kind).toBe('offline');
});

test('a refusal counts only with a code of ours', () => {
  const refused = (status: number, error: unknown) => readAnswer(status, JSON.stringify({ error }), readPullValue).kind;
  expect(refused(403, { code: 'forbidden', reason: 'no' })).toBe('refused');
  expect(refused(403, { reason: 'no code' })).toBe('offline');
  expect(refused(403, { code: 7, reason: 'no text' })).toBe('offline');
  expect(refused(403, 'forbidden')).toBe('offline');
  expect(refused(429, { code: 'busy', reason: 'later' })).toBe('offline');
  expect(refused(500, { code: 'broken', reason: 'later' })).toBe('offline');
});

test('however often it is nudged, one round waits; stopped, none does', async () => {
  const waiting = new Set<() => void>();
  let rounds = 0;
  const offline = async () => {
    rounds += 1;
    return { kind: 'offline', reason: 'no network' } as const;
  };
  const client = startSync({
    athlete: 'a',
    store: memoryPhone(),
    transport: { push: offline, pull: offline },
    hash: sha256,
    newDevice: () => 'other',
    now: () => 0,
    after: (_, call) => {
      waiting.add(call);
      return () => waiting.delete(call);
    },
    onStatus: () => undefined,
    onPulled: () => undefined,
  });
  for (let count = 0; count < 5; count++) client.nudge();
  expect(waiting.size).toBe(1);
  const [round] = waiting;
  waiting.clear();
  round?.();
  await new Promise((done) => setTimeout(done, 20));
  expect(rounds).toBe(1);
  expect(waiting.size).toBe(1);
  client.nudge();
  expect(waiting.size).toBe(1);
  client.stop();
  expect(waiting.size).toBe(0);
  client.nudge();
  expect(waiting.size).toBe(0);
});
