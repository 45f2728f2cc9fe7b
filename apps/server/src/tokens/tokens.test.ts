// Examples of personal tokens and of the calendar feed over real HTTP: what each scope opens, how it ends, and how the feed moves with the plan.
import {
  canonicalText,
  type EventBody,
  type IsoDate,
  startWriter,
  appendBodies,
  type AthleteId,
  type DeviceId,
} from '@strongback/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningServer } from '../serve.ts';
import { ask, freshServer, newSecret, pull, push, trainingOf } from '../testing/asking.ts';

let server: RunningServer;
let close: () => Promise<void>;
const owner = newSecret();
beforeAll(async () => {
  ({ server, close } = await freshServer({ mostRequests: 100_000 }));
  await push(server, owner, 'sam', trainingOf('sam', 'phone', 3));
});
afterAll(() => close());

async function tokenFor(scopes: readonly string[], athlete = 'sam'): Promise<{ readonly id: string; readonly token: string }> {
  const made = await ask(server, 'POST', '/api/v1/tokens/create', {
    secret: owner,
    body: { athlete, label: 'a program', scopes, untilMs: null },
  });
  expect(made.status).toBe(200);
  return made.json as unknown as { id: string; token: string };
}

/** The event as a program writes it: its own device, its own name. */
function written(id: string, body: EventBody, deviceSeq = 1): object {
  const device = `program-${id}` as DeviceId;
  const writer = { ...startWriter('sam' as AthleteId, device), nextSeq: deviceSeq, by: `token-${id}` };
  return appendBodies(writer, [body], 1_767_700_000_000 + deviceSeq)[0] as object;
}
const SET = trainingOf('sam', 'phone', 1, 2)[0]?.body as EventBody;
const NOTE: EventBody = { type: 'NoteWritten', text: 'rest longer' };
const GOALS: EventBody = { type: 'GoalsSet', goals: [] };

test('each scope opens what it names, and nothing else', async () => {
  const cases = [
    { scopes: ['read'], reads: true, set: false, note: false },
    { scopes: ['log'], reads: false, set: true, note: true },
    { scopes: ['propose'], reads: false, set: false, note: true },
    { scopes: ['read', 'propose'], reads: true, set: false, note: true },
    { scopes: ['calendar'], reads: false, set: false, note: false },
  ];
  for (const { scopes, reads, set, note } of cases) {
    const { id, token } = await tokenFor(scopes);
    const said = scopes.join();
    expect((await pull(server, token, 'sam')).status, said).toBe(reads ? 200 : 404);
    expect((await push(server, token, 'sam', [written(id, SET)])).status === 200, said).toBe(set);
    expect((await push(server, token, 'sam', [written(id, NOTE, 2)])).status === 200, said).toBe(note);
    expect((await push(server, token, 'sam', [written(id, GOALS, 3)])).status, said).not.toBe(200);
    // Never under another name, never what an owner may.
    expect((await push(server, token, 'sam', [trainingOf('sam', 'other', 1)[0] as object])).status, said).not.toBe(200);
    expect((await ask(server, 'GET', '/api/v1/tokens?athlete=sam', { secret: token })).status, said).toBe(404);
    expect((await ask(server, 'POST', '/api/v1/ledger/delete', { secret: token, body: { athlete: 'sam' } })).status).toBe(404);
  }
});

test('tokens are listed without their secrets, and end at once', async () => {
  const { id, token } = await tokenFor(['read']);
  const stream = await fetch(`${server.url}/api/v1/sync/events?athlete=sam`, { headers: { authorization: `Bearer ${token}` } });
  const heard = stream.text();
  const list = await ask(server, 'GET', '/api/v1/tokens?athlete=sam', { secret: owner });
  expect(list.text).not.toContain(token);
  expect((list.json['tokens'] as unknown as { id: string; live: boolean }[]).find((one) => one.id === id)?.live).toBe(true);
  expect(
    (await ask(server, 'POST', '/api/v1/tokens/revoke', { secret: owner, body: { athlete: 'sam', token: id } })).status,
  ).toBe(200);
  expect((await pull(server, token, 'sam')).status).toBe(404);
  // The open stream ended too.
  expect(await heard).toContain('event: head');
  const again = await ask(server, 'POST', '/api/v1/tokens/revoke', { secret: owner, body: { athlete: 'sam', token: id } });
  expect(again.status).toBe(404);
});

test('what a program wrote comes back from another device of the owner after it was taken away', async () => {
  const { id, token } = await tokenFor(['log']);
  const event = written(id, NOTE);
  await push(server, token, 'sam', [event]);
  await ask(server, 'POST', '/api/v1/tokens/revoke', { secret: owner, body: { athlete: 'sam', token: id } });
  expect((await push(server, owner, 'sam', [event])).json).toMatchObject({ accepted: 0, refused: [] });
});

test('a program starts no session under the name of a token that never was', async () => {
  expect((await push(server, owner, 'sam', [written('0123456789abcdef', NOTE)])).json.error?.code).toBe('forbidden');
});

const planOf = (plan: string, dates: readonly string[]): EventBody => ({
  type: 'PlanIssued',
  plan,
  engine: '0.1.0',
  seed: 1,
  from: dates[0] as IsoDate,
  body: canonicalText({
    engine: '0.1.0',
    athlete: 'kim',
    weeks: [
      {
        deload: false,
        sessions: dates.map((date) => ({ date, minutes: 60, slots: [{ exercise: 'barbell-row', sets: [] }] })),
      },
    ],
  }),
});

/** Days and states by the event's name. */
function eventsIn(calendar: string): ReadonlyMap<string, string> {
  return new Map(
    calendar
      .split('BEGIN:VEVENT')
      .slice(1)
      .map((part) => {
        const field = (name: string) => new RegExp(`^${name}[^:]*:(.*)$`, 'm').exec(part)?.[1]?.trim() ?? '';
        return [field('UID'), `${field('DTSTART')} ${field('STATUS')}`];
      }),
  );
}

test('the calendar opens with its own token only, moves when the plan moves, and closes with the token', async () => {
  let seq = 0;
  const say = async (...bodies: EventBody[]) => {
    const writer = { ...startWriter('kim' as AthleteId, 'phone' as DeviceId), nextSeq: seq + 1 };
    seq += bodies.length;
    const pushed = await push(server, owner, 'kim', appendBodies(writer, bodies, 1_770_000_000_000 + seq * 1_000));
    expect(pushed.json['accepted']).toBe(bodies.length);
  };
  await say({ type: 'AthleteProfiled', units: 'lb', zone: 'Europe/Berlin' });
  const { id, token } = await tokenFor(['calendar'], 'kim');
  const feed = (key: string, athlete = 'kim') => ask(server, 'GET', `/api/v1/calendar?athlete=${athlete}&key=${key}`);

  const empty = await feed(token);
  expect([empty.status, empty.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  expect(eventsIn(empty.text).size).toBe(0);

  await say(planOf('p1', ['2026-03-02', '2026-03-04', '2026-03-06']));
  const first = await feed(token);
  const names = [...eventsIn(first.text).keys()];
  expect([...eventsIn(first.text).values()]).toEqual(['20260302 CONFIRMED', '20260304 CONFIRMED', '20260306 CONFIRMED']);
  expect((await feed(token)).text).toBe(first.text);

  await say(
    { type: 'PlannedDayMoved', plan: 'p1', from: '2026-03-04' as IsoDate, to: '2026-03-05' as IsoDate },
    { type: 'PlannedDayMoved', plan: 'p1', from: '2026-03-06' as IsoDate, to: null },
  );
  const moved = eventsIn((await feed(token)).text);
  expect([...moved.keys()]).toEqual(names);
  expect([...moved.values()]).toEqual(['20260302 CONFIRMED', '20260305 CONFIRMED', '20260306 CANCELLED']);

  await say(planOf('p2', ['2026-03-04', '2026-03-09']));
  const renewed = eventsIn((await feed(token)).text);
  expect([...renewed.values()]).toEqual(['20260304 CONFIRMED', '20260309 CONFIRMED']);
  expect(renewed.has(names[1] as string)).toBe(true);

  const { token: reading } = await tokenFor(['read'], 'kim');
  for (const [key, athlete] of [
    [reading, 'kim'],
    [owner, 'kim'],
    [token, 'sam'],
    ['x', 'kim'],
  ] as const)
    expect((await feed(key, athlete)).status).toBe(404);
  await ask(server, 'POST', '/api/v1/tokens/revoke', { secret: owner, body: { athlete: 'kim', token: id } });
  expect((await feed(token)).status).toBe(404);
});
