// A phone that was set up by the first build: its database is opened, kept whole, packed and written to by today's.
import type { AthleteId, DeviceId, EventBody, IsoDate, SessionId } from '@strongback/engine';
import { deleteDB, openDB } from 'idb';
import { expect, test } from 'vitest';
import { sampleEvents } from '../store.contract.ts';
import { openPhoneStore } from './phone-store.ts';

const NAME = 'a first phone';

/** The database as the first build made and filled it: no segments, one row an event. */
async function firstPhone(count: number): Promise<void> {
  await deleteDB(NAME);
  const db = await openDB(NAME, 1, {
    upgrade(made) {
      made
        .createObjectStore('events', { keyPath: ['athlete', 'seq'] })
        .createIndex('identity', ['athlete', 'device', 'deviceSeq'], { unique: true });
      made.createObjectStore('heads', { keyPath: 'athlete' });
      made.createObjectStore('notes');
    },
  });
  const events = sampleEvents('a', 'phone', count);
  for (const [index, event] of events.entries())
    await db.add('events', {
      athlete: event.athlete,
      seq: index + 1,
      device: event.device,
      deviceSeq: event.deviceSeq,
      event,
    });
  await db.put('heads', {
    athlete: 'a',
    seq: count,
    epoch: 1,
    erased: false,
    time: events.at(-1)?.time,
    devices: { phone: { through: count, highest: count } },
  });
  await db.put('notes', 'kept by the first build', 'note');
  db.close();
}

test('opened by today’s build: every event, the note, and the next number; then packed, and still all there', async () => {
  await firstPhone(400);
  const store = await openPhoneStore(NAME);
  const page = await store.read('a', 0, 1_000);
  expect(page.events.map(({ event }) => event)).toEqual(sampleEvents('a', 'phone', 400));
  expect(page.head).toMatchObject({ seq: 400 });
  expect(await store.recall('note')).toBe('kept by the first build');
  const body: EventBody = { type: 'SessionStarted', session: 'later' as SessionId, date: '2026-02-01' as IsoDate };
  const made = await store.write('a' as AthleteId, 'phone' as DeviceId, [body], 5e12);
  expect(made.ok && made.value.map(({ deviceSeq }) => deviceSeq)).toEqual([401]);
  expect(await store.seal('a', 100)).toBeGreaterThan(0);
  expect((await store.read('a', 0, 1_000)).events).toHaveLength(401);
  await store.close();
});
