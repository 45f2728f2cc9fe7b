// Decides the small world around one syncing phone: a server that can be away, silent, closed or choosy, and time that can be passed.
import { type AthleteId, type DeviceId, seededRandom } from '@strongback/engine';
import { memoryPhone } from '../memory/memory-phone.ts';
import { memoryStore } from '../memory/memory-store.ts';
import { type SyncClient, startSync, type SyncStatus } from '../sync/client.ts';
import type { Answer, SyncTransport } from '../sync/protocol.ts';
import { sha256 } from '../sha256.ts';
import { type VirtualTime, virtualTime } from './virtual-time.ts';

export type Weather = 'fine' | 'away' | 'silent' | 'portal' | 'closed';
const ATHLETE = 'ath' as AthleteId;

export interface ClientWorld {
  readonly time: VirtualTime;
  readonly client: SyncClient;
  readonly statuses: SyncStatus[];
  weather: Weather;
  /** Texts that the server will not keep. */
  readonly unwanted: Set<string>;
  coachReads: boolean;
  write(text: string): Promise<void>;
  onServer(): Promise<number>;
  onPhone(): Promise<number>;
}

export function clientWorld(): ClientWorld {
  const time = virtualTime();
  const phone = memoryPhone();
  const server = memoryStore();
  let met = false;
  const statuses: SyncStatus[] = [];
  const never = new Promise<never>(() => undefined);
  async function reach<T>(answer: () => Promise<Answer<T>>): Promise<Answer<T>> {
    switch (world.weather) {
      case 'away':
        return { kind: 'offline', reason: 'no network' };
      case 'portal':
        return { kind: 'offline', reason: 'the answer (200) is not from Strongback' };
      case 'silent':
        return never;
      case 'closed':
        return { kind: 'refused', code: 'unknown', reason: 'there is no such ledger for this device' };
      case 'fine':
        return answer();
    }
  }
  const transport: SyncTransport = {
    push: (athlete, events) =>
      reach(async () => {
        met = true;
        const wanted = events.filter((event) => !world.unwanted.has((event.body as { text?: string }).text ?? ''));
        const refused = events
          .filter((event) => !wanted.includes(event))
          .map((event) => ({ device: event.device, deviceSeq: event.deviceSeq, reason: 'unwanted' }));
        const kept = await server.append(athlete, wanted);
        if (!kept.ok) return { kind: 'refused', code: kept.code, reason: kept.reason };
        return { kind: 'ok', value: { accepted: kept.accepted, refused, through: kept.through, head: kept.head } };
      }),
    pull: (athlete, after, limit) =>
      reach(async () => {
        if (!met) return { kind: 'refused', code: 'unknown', reason: 'unknown' };
        const page = await server.read(athlete, after, limit);
        const seenTo = world.coachReads ? page.head.seq : null;
        return {
          kind: 'ok',
          value: {
            events: page.events.map((one) => one.event),
            to: page.events.at(-1)?.seq ?? after,
            before: page.before,
            chain: page.chain,
            through: await server.through(athlete),
            head: page.head,
            seenTo,
          },
        };
      }),
  };
  const world: ClientWorld = {
    time,
    statuses,
    weather: 'fine',
    unwanted: new Set(),
    coachReads: false,
    client: startSync({
      store: phone,
      transport,
      athlete: ATHLETE,
      hash: sha256,
      newDevice: () => 'new',
      now: time.now,
      after: time.after,
      onStatus: (status) => statuses.push(status),
      onPulled: () => undefined,
    }),
    async write(text) {
      const made = await phone.write(ATHLETE, 'phone' as DeviceId, [{ type: 'NoteWritten', text }], time.now());
      if (!made.ok) throw new Error(made.reason);
      world.client.nudge();
    },
    onServer: async () => (await server.head(ATHLETE)).seq,
    onPhone: async () => (await phone.head(ATHLETE)).seq,
  };
  return world;
}

/** Worst milliseconds from the return of the network to "backed up", over `cycles` outages of every kind. Infinity: never within five minutes. */
export async function worstHealing(cycles: number, seed: number): Promise<number> {
  const random = seededRandom(seed);
  const world = clientWorld();
  let worst = 0;
  for (let cycle = 0; cycle < cycles; cycle++) {
    world.weather = (['away', 'silent', 'portal'] as const)[random.below(3)] ?? 'away';
    await world.write(`entry ${cycle}`);
    await world.time.pass(random.below(400_000));
    world.weather = 'fine';
    // As a phone's own signal that the network is back would, now and then.
    if (random.below(4) === 0) world.client.nudge();
    const from = world.time.now();
    while (world.client.status().state === 'saved' && world.time.now() - from < 300_000) await world.time.pass(500);
    if (world.client.status().state === 'saved') return Number.POSITIVE_INFINITY;
    worst = Math.max(worst, world.time.now() - from);
  }
  world.client.stop();
  return worst;
}
