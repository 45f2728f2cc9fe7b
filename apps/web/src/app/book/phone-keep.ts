// Decides how entries live in the phone's database: strict transactions, read once, met with the server in the background.
import type { AthleteId, DeviceId } from '@strongback/engine';
import type { PhoneStore, SyncClient } from '@strongback/store';
import { openPhoneStore } from '@strongback/store/indexeddb';
import { newId } from '../../platform/chance.ts';
import { after, nowMs } from '../../platform/clock.ts';
import { deleteDatabase } from '../../platform/keeping.ts';
import { ask as askNetwork, onChance, openStream } from '../../platform/network.ts';
import { readPreference, writePreference } from '../../platform/preferences.ts';
import type { BookKind } from './book.types.ts';
import { KeepError, type AnyEvent, type Keep } from './keep.types.ts';

const PAGE = 2_500;
/** Where the note for a quick start lies. */
const NOTE = 'early';
/** How the browser says that a database was closed under us. */
const CLOSED = new Set(['InvalidStateError', 'AbortError', 'UnknownError', 'TransactionInactiveError']);
const CALM_MS = 400;
const SEAL_AFTER_MS = 120_000;
/** The newest entries are kept one by one. */
const FRESH_ENTRIES = 2_500;

async function noteOf(store: PhoneStore, key: string, make: () => string): Promise<string> {
  const old = await store.recall(key);
  if (old !== null) return old;
  const made = make();
  await store.remember(key, made);
  return made;
}

/** The ledger of an athlete whom this account coaches: written under the coach's name, opened with the account's own secret. */
export interface Coached {
  readonly athlete: AthleteId;
  readonly account: string;
  readonly token: string;
}

/** Each coach's copy of each athlete is a database of its own. */
export function coachedName({ account, athlete }: Pick<Coached, 'account' | 'athlete'>): string {
  return `coached-${account}-${athlete}`;
}

/** Opens the database of one's own ledger, of the demo athlete, or of somebody coached. Rejects where the browser refuses storage; waits while another tab blocks it. */
export async function phoneKeep(kind: BookKind, onBlocked: () => void, coached?: Coached): Promise<Keep> {
  const name = coached === undefined ? kind : coachedName(coached);
  const lost = new Set<(why: 'cleared' | 'upgrade') => void>();
  let closed = false;
  const open = (): Promise<PhoneStore> =>
    openPhoneStore(`strongback-${name}`, {
      onBlocked,
      onClosed: (why) => {
        opened = null;
        if (!closed) for (const call of lost) call(why);
      },
    });
  let opened: Promise<PhoneStore> | null = open();
  // A closed database is opened again for the next entry.
  const store = (): Promise<PhoneStore> => (opened ??= open());
  const first = await store();
  const athlete =
    coached?.athlete ??
    ((kind === 'demo'
      ? 'demo'
      : await noteOf(first, 'athlete', () => readPreference('athlete') ?? `a-${newId(10)}`)) as AthleteId);
  if (kind === 'own') writePreference('athlete', athlete);
  const device = (await noteOf(first, 'device', () => `phone-${newId(10)}`)) as DeviceId;
  const capability = coached?.token ?? (await noteOf(first, 'capability', () => newId(40)));
  let read = 0;
  // Every question may be asked twice: a database that was closed under us is opened again once the browser has calmed down.
  const ask = async <T>(work: (store: PhoneStore) => Promise<T>): Promise<T> => {
    try {
      return await work(await store());
    } catch (error) {
      if (closed || !(error instanceof DOMException) || !CLOSED.has(error.name)) throw error;
      opened = null;
      await new Promise<void>((resolve) => after(CALM_MS, resolve));
      return work(await store());
    }
  };
  const living: PhoneStore = {
    append: (...given) => ask((one) => one.append(...given)),
    appendLines: (...given) => ask((one) => one.appendLines(...given)),
    segments: (...given) => ask((one) => one.segments(...given)),
    segmentText: (...given) => ask((one) => one.segmentText(...given)),
    write: (...given) => ask((one) => one.write(...given)),
    read: (...given) => ask((one) => one.read(...given)),
    readDevice: (...given) => ask((one) => one.readDevice(...given)),
    seal: (...given) => ask((one) => one.seal(...given)),
    head: (...given) => ask((one) => one.head(...given)),
    through: (...given) => ask((one) => one.through(...given)),
    athletes: () => ask((one) => one.athletes()),
    erase: (...given) => ask((one) => one.erase(...given)),
    reidentify: (...given) => ask((one) => one.reidentify(...given)),
    recall: (...given) => ask((one) => one.recall(...given)),
    remember: (...given) => ask((one) => one.remember(...given)),
    close: () => ask((one) => one.close()),
  };
  lost.add((why) => {
    // Who we are is written again too, or the server would take us for a stranger.
    if (why !== 'cleared') return;
    read = 0;
    const who = { athlete, device, capability };

    void Promise.all(Object.entries(who).map(([key, value]) => living.remember(key, value))).catch(() => undefined);
  });
  // Old entries are packed away once the app has been open for a while: the next start reads them quicker.
  if (kind !== 'demo') after(SEAL_AFTER_MS, () => void living.seal(athlete, FRESH_ENTRIES).catch(() => undefined));
  const keepAs = async (owner: AthleteId, events: readonly AnyEvent[]): Promise<void> => {
    try {
      const result = await living.append(owner, events);
      if (!result.ok) throw new KeepError('failed', result.reason);
    } catch (error) {
      if (error instanceof KeepError) throw error;
      const full = error instanceof DOMException && error.name === 'QuotaExceededError';
      throw new KeepError(full ? 'full' : 'failed', error instanceof Error ? error.message : String(error));
    }
  };
  return {
    name,
    secret: kind === 'demo' ? null : capability,
    ...(coached === undefined ? {} : { by: coached.account }),
    storage: 'kept',
    athlete,
    device,
    fresh: async (onPage) => {
      const found: AnyEvent[] = [];
      for (;;) {
        const rows = (await living.read(athlete, read, PAGE)).events;
        const page = rows.map((row) => row.event);
        for (const event of page) found.push(event);
        onPage?.(page);
        read = rows.at(-1)?.seq ?? read;
        if (rows.length < PAGE) return found;
      }
    },
    since: async (after, limit) => {
      const { events, head } = await living.read(athlete, after, limit);
      return head.seq < after ? null : events.map((row) => row.event);
    },
    recallNote: () => living.recall(NOTE),
    note: async (count, text) => {
      if ((await living.head(athlete)).seq !== count) return false;
      await living.remember(NOTE, text);
      return true;
    },
    append: (events) => keepAs(athlete, events),
    join: async (other) => {
      await living.remember('athlete', other);
      if (kind === 'own') writePreference('athlete', other);
    },
    become: async (events) => {
      const other = events[0]?.athlete;
      if (other === undefined) return;
      await keepAs(other, events);
      await living.remember('athlete', other);
      if (kind === 'own') writePreference('athlete', other);
    },
    meet: (onStatus, onArrived) => {
      if (kind === 'demo') return null;
      // Backing up is fetched beside the first screen, which does not wait for it.
      let client: SyncClient | null = null;
      let stopped = false;
      const nudge = (): void => client?.nudge();
      const stopHearing = onChance(nudge);
      void import('./backing-up.ts')
        .then(({ backUp }) => {
          if (stopped) return;
          client = backUp({
            store: living,
            ask: askNetwork,
            openNews: openStream,
            capability,
            athlete,
            newDevice: () => `phone-${newId(10)}`,
            now: nowMs,
            after,
            onStatus,
            onPulled: onArrived,
          });
        })
        // Without the code there is nothing to back up with; the next start tries again.
        .catch(() => undefined);
      return {
        nudge,
        stop: () => {
          stopped = true;
          stopHearing();
          client?.stop();
        },
      };
    },
    erase: async () => {
      closed = true;
      await living.close();
      await deleteDatabase(`strongback-${name}`);
    },
    close: () => {
      closed = true;
      void living.close();
    },
    onLost: (call) => lost.add(call),
  };
}
