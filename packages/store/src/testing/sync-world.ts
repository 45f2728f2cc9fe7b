// Decides what a random sync history is: three phones, wild clocks, lost answers, cut rounds, copied phones, restored servers; and what must hold.
import { admitEvent, type DeviceId, eventLine, type EventBody, seededRandom } from '@strongback/engine';
import { ATHLETE, copyOf, eventsOf, judgePlaces, POISON, quickHash, tagOf, tagText, type PlantedBug } from './sync-parts.ts';
import { segmentSource } from './sync-segments.ts';
import { memoryPhone } from '../memory/memory-phone.ts';
import { memoryStore } from '../memory/memory-store.ts';
import type { PhoneStore } from '../phone.ts';
import type { AnyEvent, LedgerStore } from '../port.ts';
import type { Answer, PullValue, PushValue, SyncTransport } from '../sync/protocol.ts';
import { syncRound } from '../sync/round.ts';

const UNKNOWN = { kind: 'refused', code: 'unknown', reason: 'unknown' } as const;
const DRAIN_ROUNDS = 12;
const YEAR_MS = 31_557_600_000;

interface Phone {
  store: PhoneStore;
  device: string;
  offsetMs: number;
  readonly knows: Set<string>;
}
type Faults = { readonly cutAfter: number; readonly loseAnswers: number };

/** Plays the history of `seed` to its end. Null when everything held, else what did not. */
export async function playHistory(seed: number, bug: PlantedBug | null = null): Promise<string | null> {
  const random = seededRandom(seed);
  const one = (outOf: number) => random.below(outOf) === 0;
  let server = memoryStore({ hash: quickHash });
  let epoch = 1;
  let now = 1_770_000_000_000;
  let names = 0;
  let tags = 0;
  const older: LedgerStore[] = [];
  let copied = false;
  let restored = false;
  /** Servers that know the athlete. */
  const met = new Set<LedgerStore>();
  const written = new Map<string, string>();
  const known: [string, string][] = [];
  /** Lines that the server sealed, some of them. */
  const packed = new Set<string>();
  const phones: Phone[] = [];
  const source = segmentSource(
    () => server,
    () => epoch,
    one,
    bug,
  );
  const newDevice = () => `d${(names += 1)}`;
  for (let n = 0; n < 3; n++)
    phones.push({ store: memoryPhone({ hash: quickHash }), device: newDevice(), offsetMs: 0, knows: new Set() });
  const pick = () => phones[random.below(phones.length)] as Phone;

  const steps = 8 + random.below(40);
  for (let step = 0; step < steps; step++) {
    now += 1_000 * (1 + random.below(100));
    const choice = random.below(100);
    if (choice < 45) await write(pick());
    else if (choice < 85) await round(pick(), { cutAfter: one(3) ? random.below(5) : Infinity, loseAnswers: one(3) ? 2 : 0 });
    else if (choice < 91) pick().offsetMs = (random.below(140) - 60) * YEAR_MS;
    else if (choice < 94) older.push(await copyOf(server));
    else if (choice < 96) await restore();
    else if (choice < 98 && phones.length < 5) phones.push(await clone(pick()));
    else await resend(pick());
    if (one(6)) await pack();
  }
  return drainAndJudge();

  /** Old history is packed away, on the server or on a phone. */
  async function pack(): Promise<void> {
    if (one(3)) await pick().store.seal(ATHLETE, random.below(5));
    else if ((await server.seal(ATHLETE, random.below(5))) > 0)
      for (const { event } of (await server.read(ATHLETE, 0, 3)).events) packed.add(eventLine(event));
  }

  async function write(phone: Phone): Promise<void> {
    const tag = `t${(tags += 1)}`;
    const bodies: EventBody[] = [{ type: 'NoteWritten', text: one(25) ? `${POISON} ${tag}` : tag }];
    const clock = now + phone.offsetMs;
    const device = (await phone.store.recall('device')) ?? phone.device;
    if (bug === 'clock forgets what it saw') {
      const through = (await phone.store.through(ATHLETE))[device] ?? 0;
      await phone.store.append(ATHLETE, [
        {
          athlete: ATHLETE,
          device: device as DeviceId,
          deviceSeq: through + 1,
          time: { ms: Math.max(0, clock), tick: 0 },
          version: 1,
          body: bodies[0] as EventBody,
        },
      ]);
    } else {
      const made = await phone.store.write(ATHLETE, device as DeviceId, bodies, clock);
      if (!made.ok) throw new Error(made.reason);
    }
    for (const before of phone.knows) known.push([before, tag]);
    phone.knows.add(tag);
    written.set(tag, tag);
  }

  async function round(phone: Phone, faults: Faults): Promise<string> {
    let calls = 0;
    let live = true;
    const end = await syncRound({
      store: buggyStore(phone.store),
      athlete: ATHLETE,
      hash: quickHash,
      newDevice,
      longPage: one(3) ? 3 : 1_000,
      progress: () => undefined,
      live: () => live,
      transport: transportFor(phone, () => {
        calls += 1;
        if (calls > faults.cutAfter) live = false;
        return faults.loseAnswers > 0 && one(faults.loseAnswers) ? 'lost' : null;
      }),
    });
    for (const { event } of (await phone.store.read(ATHLETE, 0, 1e9)).events) phone.knows.add(tagOf(event));
    return end.kind;
  }

  function transportFor(phone: Phone, fate: () => 'lost' | null): SyncTransport {
    const offline = { kind: 'offline', reason: 'lost' } as const;
    return {
      async push(athlete, events) {
        const before = fate();
        if (before === 'lost' && one(2)) {
          if (bug === 'phone believes an answer that never came') {
            return { kind: 'ok', value: { accepted: events.length, refused: [], through: {}, head: await server.head(athlete) } };
          }
          return offline;
        }
        const answer = await serverPush(events);
        return before === 'lost' ? offline : answer;
      },
      async pull(athlete, after, limit) {
        if (fate() === 'lost') return offline;
        void phone;
        return serverPull(athlete, after, Math.min(limit, 1 + random.below(6)));
      },
      // One in four speaks as builds did before segments went over the wire.
      ...(one(4)
        ? {}
        : {
            segments: async (_athlete, after) =>
              fate() === 'lost' ? offline : met.has(server) ? source.segments(after) : UNKNOWN,
            segment: async (_athlete, from, chain) => (fate() === 'lost' ? offline : source.segment(from, chain)),
          }),
    };
  }

  async function serverPush(events: readonly AnyEvent[]): Promise<Answer<PushValue>> {
    const good: AnyEvent[] = [];
    const refused = [];
    for (const event of events) {
      const read = admitEvent(JSON.parse(eventLine(event)));
      if (read.ok && !tagText(event).startsWith(POISON)) good.push(read.value);
      else refused.push({ device: event.device, deviceSeq: event.deviceSeq, reason: 'not kept here' });
    }
    if (bug === 'server refuses a batch for one bad event' && refused.length > 0)
      return { kind: 'refused', code: 'invalid', reason: 'bad event' };
    const kept = bug === 'server forgets one event in a hundred' ? good.filter(() => !one(100)) : good;
    met.add(server);
    const result = await server.append(ATHLETE, kept);
    if (!result.ok) {
      if (bug === 'server overwrites on conflict')
        return { kind: 'ok', value: { accepted: 0, refused, through: await server.through(ATHLETE), head: await serverHead() } };
      return {
        kind: 'refused',
        code: result.code,
        reason: result.reason,
        ...(result.device === undefined ? {} : { device: result.device }),
        ...(result.deviceSeq === undefined ? {} : { deviceSeq: result.deviceSeq }),
      };
    }
    let { through } = result;
    if (bug === 'server acknowledges past a hole')
      through = Object.fromEntries(Object.entries(through).map(([device, seq]) => [device, seq + (one(6) ? 1 : 0)]));
    if (bug === 'server stores repetitions again' && result.accepted < kept.length && one(2)) {
      await server.append(
        ATHLETE,
        kept
          .slice(0, 1)
          .map((event) => ({ ...event, device: `${event.device}-again` as DeviceId, deviceSeq: 1 + random.below(1e6) })),
      );
    }
    if (bug === 'server does not know again what it sealed')
      for (const event of kept.filter((again) => result.accepted === 0 && packed.has(eventLine(again))))
        await server.append(ATHLETE, [{ ...event, device: `${event.device}-sealed` as DeviceId }]);
    return { kind: 'ok', value: { accepted: result.accepted, refused, through, head: await serverHead() } };
  }

  async function serverPull(athlete: string, after: number, limit: number): Promise<Answer<PullValue>> {
    const page = await server.read(athlete, after, limit);
    if (!met.has(server)) return UNKNOWN;
    let events = page.events.map((stored) => JSON.parse(eventLine(stored.event)) as unknown);
    let to = page.events.at(-1)?.seq ?? after;
    let chain = page.chain;
    if (bug === 'server skips an event between pages' && events.length > 2 && one(4)) {
      events = events.slice(0, -2);
      chain = (await server.read(athlete, to - 2, 0)).chain;
    } else if (bug === 'phone moves its cursor too far' && events.length > 0 && one(3)) {
      // As a client would that added one: the page looks whole, and the next one begins too late.
      to = Math.min(to + 1, page.head.seq);
    }
    return {
      kind: 'ok',
      value: {
        events,
        to,
        before: page.before,
        chain,
        through: await server.through(athlete),
        head: await serverHead(),
        seenTo: null,
        sealedTo: (await server.segments(athlete, 0)).at(-1)?.to ?? 0,
      },
    };
  }

  async function serverHead() {
    return { ...(await server.head(ATHLETE)), epoch };
  }

  function buggyStore(store: PhoneStore): PhoneStore {
    return {
      ...store,
      append: (athlete, events) =>
        store.append(athlete, bug === 'phone drops what it pulls now and then' && one(10) ? events.slice(1) : events),
      appendLines: (athlete, lines, note) =>
        store.appendLines(athlete, bug === 'phone drops what it pulls now and then' && one(10) ? lines.slice(1) : lines, note),
      async reidentify(athlete, device, deviceSeq, fresh) {
        const [moved] = await store.readDevice(athlete, device, deviceSeq - 1, 1);
        await store.reidentify(athlete, device, deviceSeq, fresh);
        if (bug === 'copied phone loses what it wrote' && moved !== undefined) Object.assign(moved.body, { text: 'lost' });
      },
    };
  }

  async function restore(): Promise<void> {
    const found = older.pop();
    if (found === undefined) return;
    restored = true;
    server = found;
    if ((await server.head(ATHLETE)).seq > 0) met.add(server);
    if (bug !== 'server restored without a new epoch') epoch += 1;
  }

  async function clone(phone: Phone): Promise<Phone> {
    copied = true;
    const store = memoryPhone({ hash: quickHash });
    const device = (await phone.store.recall('device')) ?? phone.device;
    await phone.store.remember('device', device);
    await store.append(
      ATHLETE,
      (await phone.store.read(ATHLETE, 0, 1e9)).events.map((stored) => stored.event),
    );
    for (const key of ['device', `sync:${ATHLETE}`]) await store.remember(key, await phone.store.recall(key));
    return { store, device, offsetMs: 0, knows: new Set(phone.knows) };
  }

  /** An old batch, months late, in any order. */
  async function resend(phone: Phone): Promise<void> {
    const events = (await phone.store.read(ATHLETE, 0, 1e9)).events.map((stored) => stored.event);
    await serverPush(events.slice(random.below(events.length + 1)).reverse());
  }

  async function drainAndJudge(): Promise<string | null> {
    for (let turn = 0; turn < DRAIN_ROUNDS; turn++) {
      let moved = false;
      for (const phone of phones) {
        const before = (await phone.store.head(ATHLETE)).seq + (await server.head(ATHLETE)).seq;
        const end = await round(phone, { cutAfter: Infinity, loseAnswers: 0 });
        // A phone without anything to say cannot introduce an athlete to a server that lost everything; another phone will.
        const speechless = end === 'shut-out' && (await phone.store.head(ATHLETE)).seq === 0;
        if (end !== 'done' && !speechless) return `stuck: a round without faults ended as ${end}`;
        moved ||= before !== (await phone.store.head(ATHLETE)).seq + (await server.head(ATHLETE)).seq;
      }
      if (!moved) return judge();
    }
    return 'stuck: the phones do not come to rest';
  }

  async function judge(): Promise<string | null> {
    const there = await eventsOf(server);
    const places = await Promise.all(phones.map((phone) => eventsOf(phone.store)));
    return judgePlaces(there, places, { expected: written.size, known, second: copied && restored });
  }
}
