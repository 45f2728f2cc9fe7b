// Decides how entries live in the phone's database: strict transactions, read once, met with the server in the background.
import type { AthleteId, DeviceId } from '@strongback/engine';
import { httpTransport, sha256, startSync, type PhoneStore } from '@strongback/store';
import { openPhoneStore } from '@strongback/store/indexeddb';
import { newId } from '../platform/chance.ts';
import { after, nowMs } from '../platform/clock.ts';
import { deleteDatabase } from '../platform/keeping.ts';
import { ask, onChance } from '../platform/network.ts';
import { readPreference, writePreference } from '../platform/preferences.ts';
import type { BookKind } from './book.types.ts';
import { KeepError, type AnyEvent, type Keep } from './keep.types.ts';

const PAGE = 5_000;

async function noteOf(store: PhoneStore, key: string, make: () => string): Promise<string> {
  const old = await store.recall(key);
  if (old !== null) return old;
  const made = make();
  await store.remember(key, made);
  return made;
}

/** Opens the database of one's own ledger or of the demo athlete. Rejects where the browser refuses storage. */
export async function phoneKeep(kind: BookKind): Promise<Keep> {
  const lost = new Set<(why: 'cleared' | 'upgrade') => void>();
  let closed = false;
  const open = (): Promise<PhoneStore> =>
    openPhoneStore(`strongback-${kind}`, {
      onClosed: (why) => {
        opened = null;
        if (!closed) for (const call of lost) call(why);
      },
    });
  let opened: Promise<PhoneStore> | null = open();
  // A closed database is opened again for the next entry.
  const store = (): Promise<PhoneStore> => (opened ??= open());
  const first = await store();
  const athlete = (
    kind === 'demo' ? 'demo' : await noteOf(first, 'athlete', () => readPreference('athlete') ?? `a-${newId(10)}`)
  ) as AthleteId;
  if (kind === 'own') writePreference('athlete', athlete);
  const device = (await noteOf(first, 'device', () => `phone-${newId(10)}`)) as DeviceId;
  const capability = await noteOf(first, 'capability', () => newId(40));
  lost.add((why) => {
    // Who we are is written again too, or the server would take us for a stranger.
    if (why === 'cleared')
      void store().then((fresh) =>
        Promise.all([
          fresh.remember('athlete', athlete),
          fresh.remember('device', device),
          fresh.remember('capability', capability),
        ]),
      );
  });
  let read = 0;
  // The same store through whatever database is open at the moment.
  const living: PhoneStore = {
    append: async (...given) => (await store()).append(...given),
    write: async (...given) => (await store()).write(...given),
    read: async (...given) => (await store()).read(...given),
    readDevice: async (...given) => (await store()).readDevice(...given),
    head: async (...given) => (await store()).head(...given),
    through: async (...given) => (await store()).through(...given),
    athletes: async () => (await store()).athletes(),
    erase: async (...given) => (await store()).erase(...given),
    reidentify: async (...given) => (await store()).reidentify(...given),
    recall: async (...given) => (await store()).recall(...given),
    remember: async (...given) => (await store()).remember(...given),
    close: async () => (await store()).close(),
  };
  return {
    storage: 'kept',
    athlete,
    device,
    fresh: async () => {
      const found: AnyEvent[] = [];
      for (;;) {
        const { events } = await living.read(athlete, read, PAGE);
        for (const { event } of events) found.push(event);
        read = events.at(-1)?.seq ?? read;
        if (events.length < PAGE) return found;
      }
    },
    append: async (events) => {
      try {
        const result = await living.append(athlete, events);
        if (!result.ok) throw new KeepError('failed', result.reason);
      } catch (error) {
        if (error instanceof KeepError) throw error;
        const full = error instanceof DOMException && error.name === 'QuotaExceededError';
        throw new KeepError(full ? 'full' : 'failed', error instanceof Error ? error.message : String(error));
      }
    },
    meet: (onStatus, onArrived) => {
      if (kind === 'demo') return null;
      const client = startSync({
        store: living,
        transport: httpTransport(ask, '', async () => capability),
        athlete,
        hash: sha256,
        newDevice: () => `phone-${newId(10)}`,
        now: nowMs,
        after,
        onStatus,
        onPulled: onArrived,
      });
      const stop = onChance(client.nudge);
      return {
        nudge: client.nudge,
        stop: () => {
          stop();
          client.stop();
        },
      };
    },
    erase: async () => {
      closed = true;
      await living.close();
      await deleteDatabase(`strongback-${kind}`);
    },
    close: () => {
      closed = true;
      void living.close();
    },
    onLost: (call) => lost.add(call),
  };
}
