// Decides how a phone keeps its ledger: what is written here is one transaction of strict durability, so "saved" outlives a flat battery.
import { compareTimes, eventLine, observe, startClock, tryAppend } from '@strongback/engine';
import {
  type AnyEvent,
  type AppendResult,
  conflict,
  distinct,
  erased,
  type Head,
  type PhoneStore,
  type SealedLine,
} from '@strongback/store';
import { type IDBPDatabase, openDB, type OpenDBCallbacks } from 'idb';
import { emptyHeadRow, type HeadRow, PHONE_VERSION, type PhoneSchema } from './schema.ts';
import {
  advance,
  findRow,
  readDeviceRows,
  readRows,
  type Reading,
  sealRows,
  segmentFor,
  takeApart,
  type Writing as Write,
} from './segments.ts';

const STORES = ['events', 'heads', 'segments', 'notes'] as const;

const LAST = Number.MAX_SAFE_INTEGER;

export interface PhoneStoreOptions {
  /** Called when the browser closed the database (storage cleared, or a newer build is waiting). Open it again before the next write. */
  readonly onClosed?: (why: 'cleared' | 'upgrade') => void;
  /** Called when an older build in another tab holds the database and does not let go; opening goes on once it does. */
  readonly onBlocked?: () => void;
}

/** Opens the database at this build's version, or as it is where a newer build has been here: stores are only ever added to. */
async function openNewest(name: string, callbacks: OpenDBCallbacks<PhoneSchema>): Promise<IDBPDatabase<PhoneSchema>> {
  try {
    return await openDB<PhoneSchema>(name, PHONE_VERSION, callbacks);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error;
    return openDB<PhoneSchema>(name, undefined, callbacks);
  }
}

/** Opens (or makes) the database `name`; use one name an account, so that accounts on one phone never meet. */
export async function openPhoneStore(name: string, options: PhoneStoreOptions = {}): Promise<PhoneStore> {
  const db: IDBPDatabase<PhoneSchema> = await openNewest(name, {
    upgrade(made, from) {
      // Only ever added to: an older build finds what it knows.
      if (from < 1) {
        made
          .createObjectStore('events', { keyPath: ['athlete', 'seq'] })
          .createIndex('identity', ['athlete', 'device', 'deviceSeq'], { unique: true });
        made.createObjectStore('heads', { keyPath: 'athlete' });
        made.createObjectStore('notes');
      }
      if (from < 2) made.createObjectStore('segments', { keyPath: ['athlete', 'to'] });
    },
    blocked: () => options.onBlocked?.(),
    blocking() {
      db.close();
      options.onClosed?.('upgrade');
    },
    terminated: () => options.onClosed?.('cleared'),
  });

  const writing = (durability: 'strict' | 'relaxed' = 'strict'): Write =>
    db.transaction([...STORES], 'readwrite', { durability });
  const reading = (): Reading => db.transaction([...STORES], 'readonly');
  const headRow = async (athlete: string): Promise<HeadRow> => (await db.get('heads', athlete)) ?? emptyHeadRow(athlete);

  return {
    async append(athlete, events) {
      const batch = distinct(athlete, events);
      if ('ok' in batch) return batch;
      return durable(writing(), (tx) => appendIn(tx, athlete, batch));
    },
    async appendLines(athlete, lines, note) {
      // Another place keeps these: what a power cut takes, lines and note alike, is fetched again.
      const noted = async (tx: Write, kept: AppendResult | null): Promise<AppendResult | null> => {
        if (note !== undefined && kept?.ok === true) await tx.objectStore('notes').put(note.value, note.key);
        return kept;
      };
      const kept = await durable(writing('relaxed'), async (tx) => noted(tx, await appendStretch(tx, athlete, lines)));
      if (kept !== null) return kept;
      const batch = distinct(
        athlete,
        lines.map(({ line }) => JSON.parse(line) as AnyEvent),
      );
      if ('ok' in batch) return batch;
      return durable(writing('relaxed'), async (tx) => {
        const result = await appendIn(tx, athlete, batch);
        await noted(tx, result);
        return result;
      });
    },
    segments: async () => [],
    segmentText: async () => null,
    async write(athlete, device, bodies, nowMs) {
      return durable(writing(), async (tx) => {
        const head = (await tx.objectStore('heads').get(athlete)) ?? emptyHeadRow(athlete);
        const nextSeq = (head.devices[device]?.highest ?? 0) + 1;
        const made = tryAppend({ athlete, device, nextSeq, clock: observe(startClock(device), head.time) }, bodies, nowMs);
        if (!made.ok) return made;
        const kept = await appendIn(tx, athlete, made.value);
        return kept.ok ? made : { ok: false, code: `store.${kept.code}`, reason: kept.reason };
      });
    },
    async read(athlete, after, limit) {
      const rows = await readRows(reading(), athlete, after, limit);
      return {
        events: rows.map(({ seq, event }) => ({ seq, event })),
        before: '',
        chain: '',
        head: headOf(await headRow(athlete)),
      };
    },
    async readDevice(athlete, device, after, limit) {
      // Most often asked for what is not there: what a device wrote after everything that is settled.
      if (((await headRow(athlete)).devices[device]?.highest ?? 0) <= after) return [];
      return (await readDeviceRows(reading(), athlete, device, after, limit)).map((row) => row.event);
    },
    async seal(athlete, keep) {
      return durable(writing(), (tx) => sealRows(tx, athlete, keep));
    },
    async head(athlete) {
      return headOf(await headRow(athlete));
    },
    async through(athlete) {
      return throughOf(await headRow(athlete));
    },
    async athletes() {
      return (await db.getAll('heads'))
        .filter((row) => row.seq > 0)
        .map((row) => row.athlete)
        .sort();
    },
    async erase(athlete) {
      await durable(writing(), async (tx) => {
        await tx.objectStore('events').delete(IDBKeyRange.bound([athlete, 0], [athlete, LAST]));
        await tx.objectStore('segments').delete(IDBKeyRange.bound([athlete, 0], [athlete, LAST]));
        await tx.objectStore('heads').put({ ...emptyHeadRow(athlete), erased: true });
      });
    },
    async reidentify(athlete, device, deviceSeq, newDevice) {
      await durable(writing(), async (tx) => {
        await takeApart(tx, athlete, device, deviceSeq);
        const [events, heads] = [tx.objectStore('events'), tx.objectStore('heads')];
        const identity = events.index('identity');
        const row = await identity.get([athlete, device, deviceSeq]);
        const head = await heads.get(athlete);
        if (row === undefined || head === undefined) return;
        const there = await findRow(tx, athlete, newDevice, 1);
        if (there === undefined)
          await events.put({
            ...row,
            device: newDevice,
            deviceSeq: 1,
            event: { ...row.event, device: newDevice as AnyEvent['device'], deviceSeq: 1 },
          });
        else await events.delete([athlete, row.seq]);
        const old = head.devices[device] ?? { through: 0, highest: 0 };
        const left = {
          through: Math.min(old.through, deviceSeq - 1),
          highest: old.highest === deviceSeq ? deviceSeq - 1 : old.highest,
        };
        await heads.put({ ...head, devices: { ...head.devices, [device]: left, [newDevice]: { through: 1, highest: 1 } } });
      });
    },
    async recall(key) {
      return (await db.get('notes', key)) ?? null;
    },
    async remember(key, value) {
      const tx = db.transaction('notes', 'readwrite', { durability: 'strict' });
      await Promise.all([value === null ? tx.store.delete(key) : tx.store.put(value, key), tx.done]);
    },
    async close() {
      db.close();
    },
  };
}

/** Resolves only after the transaction's `complete`, which is what durability means here. */
async function durable<T>(tx: Write, work: (tx: Write) => Promise<T>): Promise<T> {
  const done = tx.done;
  try {
    const result = await work(tx);
    await done;
    return result;
  } catch (problem) {
    done.catch(() => undefined);
    try {
      tx.abort();
    } catch {
      // It was over already: the browser aborted it, and `problem` says why.
    }
    throw tx.error ?? problem;
  }
}

async function appendIn(tx: Write, athlete: string, events: readonly AnyEvent[]): Promise<AppendResult> {
  const store = tx.objectStore('events');
  const head = (await tx.objectStore('heads').get(athlete)) ?? emptyHeadRow(athlete);
  if (head.erased) return erased();
  const segment = segmentFor(athlete, head, events, (event) => JSON.stringify(event));
  if (segment !== null) return keepSegments(tx, head, segment, events);
  const devices: Record<string, { through: number; highest: number }> = { ...head.devices };
  let { seq, time } = head;
  const fresh: AnyEvent[] = [];
  for (const event of events) {
    const known = devices[event.device];
    const there =
      known !== undefined && event.deviceSeq <= known.highest
        ? await findRow(tx, athlete, event.device, event.deviceSeq)
        : undefined;
    if (there === undefined) fresh.push(event);
    else if (eventLine(there.event) !== eventLine(event)) return conflict(event);
  }
  for (const event of fresh) {
    seq += 1;
    void store.add({ athlete, seq, device: event.device, deviceSeq: event.deviceSeq, event });
    if (compareTimes(event.time, time) > 0) time = event.time;
    const known = devices[event.device] ?? { through: 0, highest: 0 };
    const through = event.deviceSeq === known.through + 1 ? event.deviceSeq : known.through;
    devices[event.device] = { through, highest: Math.max(known.highest, event.deviceSeq) };
  }
  for (const device of new Set(fresh.map((event) => event.device))) {
    const known = devices[device];
    if (known === undefined || known.through === known.highest) continue;
    const through = await advance(tx, athlete, device, known.through, known.highest);
    devices[device] = { through, highest: known.highest };
  }
  const after: HeadRow = { ...head, seq, time, devices };
  if (fresh.length > 0) await tx.objectStore('heads').put(after);
  return { ok: true, accepted: fresh.length, through: throughOf(after), head: headOf(after) };
}

type Segments = NonNullable<ReturnType<typeof segmentFor>>;

async function keepSegments(
  tx: Write,
  head: HeadRow,
  { rows, devices }: Segments,
  events: readonly { readonly time: HeadRow['time'] }[],
): Promise<AppendResult> {
  const time = events.reduce((latest, event) => (compareTimes(event.time, latest) > 0 ? event.time : latest), head.time);
  const after: HeadRow = { ...head, seq: rows.at(-1)?.to ?? head.seq, time, devices };
  await Promise.all([...rows.map((row) => tx.objectStore('segments').add(row)), tx.objectStore('heads').put(after)]);
  return { ok: true, accepted: events.length, through: throughOf(after), head: headOf(after) };
}

/** Keeps lines that are wholly new without parsing them; null when they have to be looked at one by one. */
async function appendStretch(tx: Write, athlete: string, lines: readonly SealedLine[]): Promise<AppendResult | null> {
  const head = (await tx.objectStore('heads').get(athlete)) ?? emptyHeadRow(athlete);
  if (head.erased) return erased();
  const segment = segmentFor(athlete, head, lines, ({ line }) => line);
  return segment === null ? null : keepSegments(tx, head, segment, lines);
}

function headOf(row: HeadRow): Head {
  return { seq: row.seq, chain: '', epoch: row.epoch };
}

function throughOf(row: HeadRow): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(row.devices).map(([device, known]) => [device, known.through]));
}
