// Decides what is tested of the phone's store inside a real browser: the contract, and what only a browser has.
import { type AthleteId, type DeviceId, type EventBody, eventLine, type IsoDate, type SessionId } from '@strongback/engine';
import { sha256 } from '../sha256.ts';
import { sampleEvents, STORE_CASES } from '../store.contract.ts';
import { httpTransport } from '../sync/protocol.ts';
import { syncRound } from '../sync/round.ts';
import { platformDigest } from './digest.ts';
import { openPhoneStore } from './phone-store.ts';

const body: EventBody = { type: 'SessionStarted', session: 's' as SessionId, date: '2026-01-05' as IsoDate };
const athlete = 'a' as AthleteId;

export const CASE_NAMES: readonly string[] = STORE_CASES.map((one) => one.name);

export async function runCase(index: number): Promise<void> {
  const store = await openPhoneStore(`case-${index}`);
  await STORE_CASES[index]?.run(store, { chained: false });
  await store.close();
}

/** Two tabs on one database write at the same time: no number is given out twice. */
export async function writeFromTwoTabs(count: number): Promise<readonly number[]> {
  const [left, right] = [await openPhoneStore('tabs'), await openPhoneStore('tabs')];
  await Promise.all(
    Array.from({ length: count }, (_, index) =>
      (index % 2 === 0 ? left : right).write(athlete, 'phone' as DeviceId, [body, body], index % 3 === 0 ? 0 : 4e12),
    ),
  );
  return (await left.readDevice('a', 'phone', 0, 10_000)).map((event) => event.deviceSeq);
}

/** Writes for ever; `acknowledge` is called after each write that the store says is durable. */
export async function writeForEver(acknowledge: (deviceSeq: number) => Promise<void>): Promise<void> {
  const store = await openPhoneStore('killed');
  for (;;) {
    const made = await store.write(athlete, 'phone' as DeviceId, [body], Date.now());
    if (made.ok) await acknowledge(made.value.at(-1)?.deviceSeq ?? 0);
  }
}

export async function keptNumbers(): Promise<readonly number[]> {
  const store = await openPhoneStore('killed');
  return (await store.readDevice('a', 'phone', 0, 1_000_000)).map((event) => event.deviceSeq);
}

/** Fills the storage until the browser refuses; says how it refused and what is still there. */
export async function fillUntilFull(): Promise<{
  readonly problem: string;
  readonly acknowledged: number;
  readonly kept: number;
}> {
  const store = await openPhoneStore('full');
  // Random text, for the browser compresses what it keeps.
  const note = (): EventBody => ({
    type: 'NoteWritten',
    text: Array.from({ length: 900 }, () => Math.random().toString(36).slice(2))
      .join('')
      .slice(0, 10_000),
  });
  let acknowledged = 0;
  let problem = '';
  for (let turn = 0; turn < 400 && problem === ''; turn++) {
    await store.write(athlete, 'phone' as DeviceId, Array.from({ length: 20 }, note), Date.now()).then(
      (made) => {
        acknowledged += made.ok ? made.value.length : 0;
      },
      (fault: unknown) => {
        problem = fault instanceof DOMException ? fault.name : String(fault);
      },
    );
  }
  return { problem, acknowledged, kept: (await store.readDevice('a', 'phone', 0, 1_000_000)).length };
}

/** Milliseconds from a set logged to durable, sorted. */
export async function writeTimes(count: number): Promise<readonly number[]> {
  const store = await openPhoneStore('times');
  const times: number[] = [];
  for (let n = 0; n < count; n++) {
    const from = performance.now();
    await store.write(athlete, 'phone' as DeviceId, [body], Date.now());
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b);
}

/** A copied phone's event changes its identity, alone and inside a long stretch. */
export async function reidentifyTwice(): Promise<{
  readonly found: readonly string[];
  readonly through: Readonly<Record<string, number>>;
}> {
  const store = await openPhoneStore('reidentify');
  await store.append('a', sampleEvents('a', 'phone', 300));
  await store.append('a', sampleEvents('a', 'phone', 3, 301));
  await store.reidentify('a', 'phone', 120, 'phone~x');
  await store.reidentify('a', 'phone', 302, 'phone~y');
  await store.reidentify('a', 'phone', 999, 'phone~z');
  const [taken] = sampleEvents('a', 'phone', 1, 120);
  await store.append('a', [
    { ...(taken as NonNullable<typeof taken>), body: { type: 'NoteWritten', text: 'of the other phone' } },
  ]);
  const events = (await store.read('a', 0, 1_000)).events.map((one) => one.event);
  return {
    found: events
      .filter((event) => event.deviceSeq === 120 || event.device !== 'phone')
      .map((event) => `${event.device} ${event.deviceSeq} ${event.body.type}`),
    through: await store.through('a'),
  };
}

/** What stands in the note after lines that go on, that are here already, and that contradict; and how many events are here then. */
export async function notesBesideLines(): Promise<readonly (string | number | null)[]> {
  const store = await openPhoneStore('notes-beside-lines');
  const events = sampleEvents('a', 'phone', 300);
  const told: (string | number | null)[] = [];
  const keep = async (kept: typeof events, value: string): Promise<void> => {
    const lines = kept.map((event) => ({ ...event, line: eventLine(event) }));
    const result = await store.appendLines('a', lines, { key: 'sync:a', value });
    told.push(result.ok ? result.accepted : result.code, await store.recall('sync:a'));
  };
  await keep(events, 'first');
  await keep(events.slice(-2), 'again');
  const [other] = sampleEvents('a', 'phone', 1, 7);
  await keep([{ ...(other as NonNullable<typeof other>), body: { type: 'NoteWritten', text: 'of a copy' } }], 'never');
  return [...told, (await store.head('a')).seq];
}

/** Takes everything the place at this origin has, from nothing; says how long it took and how many events are here afterwards. */
export async function firstSync(
  athleteId: string,
  name = 'first-sync',
): Promise<{ readonly milliseconds: number; readonly events: number; readonly end: string }> {
  const store = await openPhoneStore(name);
  const from = performance.now();
  const end = await syncRound({
    store,
    athlete: athleteId,
    hash: sha256,
    ...(platformDigest === null ? {} : { digest: platformDigest }),
    newDevice: () => 'new',
    live: () => true,
    progress: () => undefined,
    transport: httpTransport(
      (url, init) => fetch(url, init),
      '',
      async () => 'x'.repeat(40),
    ),
  });
  const milliseconds = performance.now() - from;
  return { milliseconds, events: (await store.head(athleteId)).seq, end: end.kind };
}

/** Whether databases hold the same events in the same order. */
export async function sameLedgers(athleteId: string, names: readonly string[]): Promise<boolean> {
  const hashes: string[] = [];
  for (const name of names) {
    const store = await openPhoneStore(name);
    const { events } = await store.read(athleteId, 0, 1_000_000);
    hashes.push(sha256(events.map((one) => eventLine(one.event)).join('\n')));
    await store.close();
  }
  return new Set(hashes).size === 1;
}

/** How many entries the filled database holds now. */
export async function keptAfterFull(): Promise<number> {
  const store = await openPhoneStore('full');
  let kept = 0;
  for (;;) {
    const { events } = await store.read(athlete, kept, 1_000);
    kept += events.length;
    if (events.length < 1_000) break;
  }
  await store.close();
  return kept;
}
