// Decides one round of sync: give what the place does not have, take what this device does not have. Safe to cut off anywhere.
import { eventLine } from '@strongback/engine';
import type { PhoneStore } from '../phone.ts';
import type { AnyEvent, AppendResult } from '../port.ts';
import type { Hash } from '../sha256.ts';
import { NOTHING_REMEMBERED, recallSync, rememberSync, type SyncMemory, syncNote, withQuarantined } from './memory.ts';
import { takePage } from './page.ts';
import { PULL_EVENTS, PUSH_EVENTS, type SyncTransport } from './protocol.ts';
import { arrivingSegments } from './segments.ts';

export interface RoundTools {
  readonly store: PhoneStore;
  readonly transport: SyncTransport;
  readonly athlete: string;
  readonly hash: Hash;
  /** The same hash by the platform itself, where it has one: for long texts. */
  readonly digest?: (head: string, rest: string | Uint8Array) => Promise<string>;
  /** A new random device id, for a device that finds out it is a copy. */
  readonly newDevice: () => string;
  /** Called after each step that got somewhere; the watchdog listens. */
  readonly progress: (got: { readonly pulled: number; readonly pushed: number }) => void;
  /** Events from which a page counts as history. */
  readonly longPage?: number;
  /** False when this round was given up: it must change nothing more. */
  readonly live: () => boolean;
}

export type RoundEnd =
  | { readonly kind: 'done'; readonly pulled: number; readonly pushed: number }
  | { readonly kind: 'offline'; readonly reason: string }
  /** The place does not (or no longer) let this device in. Local data stays as it is and training goes on. */
  | { readonly kind: 'shut-out'; readonly code: string; readonly reason: string }
  | { readonly kind: 'erased'; readonly reason: string }
  /** The place's own copy contradicts its chain even from the beginning: nothing more is taken from it. */
  | { readonly kind: 'damaged'; readonly reason: string }
  | { readonly kind: 'given-up' };

/** A place may be restored while we talk to it, but not again and again. */
const MOST_RESTARTS = 3;

class Ended {
  readonly end: RoundEnd;
  constructor(end: RoundEnd) {
    this.end = end;
  }
}

/** Runs one round to its end. Never rejects for what a network or a server does; a broken local store rejects. */
export async function syncRound(tools: RoundTools): Promise<RoundEnd> {
  let pulled = 0;
  let pushed = 0;
  try {
    // Take first: it tells whether the place is still the one we knew, and what it has. A newcomer with something to say says it first.
    const newcomer = (await recallSync(tools.store, tools.athlete)).cursor.epoch === 0;
    if (newcomer) pushed += await pushAll(tools);
    pulled += await pullAll(tools);
    pushed += await pushAll(tools);
    if (pushed > 0) pulled += await pullAll(tools);
    return { kind: 'done', pulled, pushed };
  } catch (problem) {
    if (problem instanceof Ended) return problem.end;
    throw problem;
  }
}

async function save(tools: RoundTools, memory: SyncMemory): Promise<void> {
  if (!tools.live()) throw new Ended({ kind: 'given-up' });
  await rememberSync(tools.store, tools.athlete, memory);
}

async function pullAll(tools: RoundTools): Promise<number> {
  const { store, transport, athlete } = tools;
  let pulled = 0;
  let restarts = 0;
  /** How far sealed segments reach: beyond the beginning until the place says otherwise, nowhere once they were of no use. */
  let sealedTo = 1;
  let useful = transport.segments !== undefined;
  for (;;) {
    if (restarts > MOST_RESTARTS) throw new Ended({ kind: 'offline', reason: 'the server keeps changing its mind' });
    const memory = await recallSync(store, athlete);
    if (useful && sealedTo > memory.cursor.seq) {
      const taken = await pullSegments(tools, memory);
      useful = taken > 0;
      pulled += taken;
      if (useful) continue;
    }
    const answer = await transport.pull(athlete, memory.cursor.seq, PULL_EVENTS);
    if (!tools.live()) throw new Ended({ kind: 'given-up' });
    if (answer.kind !== 'ok') {
      // A place that has never heard of this athlete has nothing to give; the push introduces the athlete.
      if (answer.kind === 'refused' && answer.code === 'unknown') {
        if (memory.cursor.epoch === 0 || restarts > 0) return pulled;
        restarts += 1;
        await introduceAgain(tools, memory, answer);
        continue;
      }
      throw ended(answer);
    }
    const page = answer.value;
    if (await beganAgain(tools, memory, page.head.epoch)) {
      restarts += 1;
      continue;
    }
    const taken = takePage(memory.cursor.chain, page, tools);
    if (
      taken === null ||
      page.head.seq < memory.cursor.seq ||
      (page.events.length > 0 && page.to !== memory.cursor.seq + page.events.length)
    ) {
      if (memory.cursor.seq === 0)
        throw new Ended({ kind: 'damaged', reason: "the server's copy contradicts itself; this phone keeps its own" });
      restarts += 1;
      await save(tools, {
        ...NOTHING_REMEMBERED,
        cursor: { ...NOTHING_REMEMBERED.cursor, epoch: page.head.epoch },
        quarantine: memory.quarantine,
      });
      continue;
    }
    await keep(tools, taken.events);
    const cursor =
      page.events.length === 0
        ? { ...memory.cursor, epoch: page.head.epoch }
        : { seq: page.to, chain: page.chain, epoch: page.head.epoch };
    await save(tools, {
      ...memory,
      cursor,
      seenTo: page.seenTo,
      quarantine: withQuarantined(memory.quarantine, taken.unreadable),
      settled: higherOf(memory.settled, page.through),
    });
    pulled += taken.events.length;
    sealedTo = page.sealedTo ?? 0;
    tools.progress({ pulled: taken.events.length, pushed: 0 });
    if (page.events.length === 0 || page.to >= page.head.seq) return pulled;
  }
}

/** Takes old history as it lies in the place, segment by segment; returns how many events that were. What goes wrong, a page will tell. */
async function pullSegments(tools: RoundTools, memory: SyncMemory): Promise<number> {
  const answer = await tools.transport.segments?.(tools.athlete, memory.cursor.seq);
  if (!tools.live()) throw new Ended({ kind: 'given-up' });
  if (answer?.kind !== 'ok') return 0;
  const { segments, head, through, seenTo } = answer.value;
  if (memory.cursor.epoch !== 0 && memory.cursor.epoch !== head.epoch) return 0;
  let pulled = 0;
  const settled = higherOf(memory.settled, through);
  // While the disk takes one stretch, the next arrives; each is kept together with the memory of it, in order. What went wrong, the next one learns.
  let keeping: Promise<void> = Promise.resolve();
  try {
    for await (const { lines, to, chain } of arrivingSegments(tools, memory.cursor, segments)) {
      await keeping;
      if (!tools.live()) throw new Ended({ kind: 'given-up' });
      const note = syncNote(tools.athlete, { ...memory, cursor: { seq: to, chain, epoch: head.epoch }, seenTo, settled });
      keeping = kept(tools, () => tools.store.appendLines(tools.athlete, lines, note)).then(() => {
        pulled += lines.length;
        tools.progress({ pulled: lines.length, pushed: 0 });
      });
      keeping.catch(() => undefined);
    }
  } finally {
    await keeping;
  }
  return pulled;
}

/**
 * A place that knew this athlete does not any more: either it lost everything, then the first events bring the athlete back, or this
 * device is shut out, then it says so and nothing is forgotten.
 */
async function introduceAgain(
  tools: RoundTools,
  memory: SyncMemory,
  refusal: { readonly kind: 'refused'; readonly code: string; readonly reason: string },
): Promise<void> {
  const first = await unsettled(tools, NOTHING_REMEMBERED);
  if (first.length === 0) throw ended(refusal);
  const answer = await tools.transport.push(tools.athlete, first);
  if (!tools.live()) throw new Ended({ kind: 'given-up' });
  if (answer.kind !== 'ok') throw ended(answer);
  await save(tools, {
    ...NOTHING_REMEMBERED,
    cursor: { ...NOTHING_REMEMBERED.cursor, epoch: answer.value.head.epoch },
    quarantine: memory.quarantine,
  });
}

/** A place restored from an older copy has a new epoch: forget what it was believed to have, and offer again what it lost. */
async function beganAgain(tools: RoundTools, memory: SyncMemory, epoch: number): Promise<boolean> {
  if (memory.cursor.epoch === 0 || memory.cursor.epoch === epoch) return false;
  await save(tools, { ...NOTHING_REMEMBERED, cursor: { ...NOTHING_REMEMBERED.cursor, epoch }, quarantine: memory.quarantine });
  return true;
}

async function pushAll(tools: RoundTools): Promise<number> {
  const { store, transport, athlete } = tools;
  let pushed = 0;
  let restarts = 0;
  for (;;) {
    if (restarts > MOST_RESTARTS) throw new Ended({ kind: 'offline', reason: 'the server keeps changing its mind' });
    const memory = await recallSync(store, athlete);
    const batch = await unsettled(tools, memory);
    if (batch.length === 0) return pushed;
    const answer = await transport.push(athlete, batch);
    if (!tools.live()) throw new Ended({ kind: 'given-up' });
    if (
      answer.kind === 'refused' &&
      answer.code === 'conflict' &&
      answer.device !== undefined &&
      answer.deviceSeq !== undefined
    ) {
      await becomeNewDevice(tools, answer.device, answer.deviceSeq);
      continue;
    }
    if (answer.kind !== 'ok') throw ended(answer);
    const { epoch } = answer.value.head;
    if (await beganAgain(tools, memory, epoch)) {
      restarts += 1;
      continue;
    }
    const settled: Record<string, number> = { ...higherOf(memory.settled, answer.value.through) };
    for (const event of batch) settled[event.device] = Math.max(settled[event.device] ?? 0, event.deviceSeq);
    await save(tools, {
      ...memory,
      cursor: { ...memory.cursor, epoch },
      settled,
      quarantine: withQuarantined(memory.quarantine, answer.value.refused),
    });
    pushed += batch.length - answer.value.refused.length;
    tools.progress({ pulled: 0, pushed: batch.length });
  }
}

/** The next events that the place is not known to have, of any device whose events are here. */
async function unsettled(tools: RoundTools, memory: SyncMemory): Promise<readonly AnyEvent[]> {
  const { store, athlete } = tools;
  for (const device of Object.keys(await store.through(athlete)).sort()) {
    const batch = await store.readDevice(athlete, device, memory.settled[device] ?? 0, PUSH_EVENTS);
    if (batch.length > 0) return batch;
  }
  return [];
}

/** How many events of this phone the place is not known to have. */
export async function countUnsettled(store: PhoneStore, athlete: string, memory: SyncMemory): Promise<number> {
  let count = 0;
  for (const [device, through] of Object.entries(await store.through(athlete)))
    count += Math.max(0, through - (memory.settled[device] ?? 0));
  return count;
}

function keep(tools: RoundTools, events: readonly AnyEvent[]): Promise<void> {
  const own = events.filter((event) => event.athlete === tools.athlete);
  return kept(tools, () => tools.store.append(tools.athlete, own));
}

async function kept(tools: RoundTools, append: () => Promise<AppendResult>): Promise<void> {
  for (;;) {
    const result = await append();
    if (result.ok) return;
    if (result.code !== 'conflict' || result.device === undefined || result.deviceSeq === undefined)
      throw new Ended({ kind: 'erased', reason: result.reason });
    await becomeNewDevice(tools, result.device, result.deviceSeq);
  }
}

/**
 * This phone is a copy of another (or the server lost what a copy took the number of). The event goes on under an identity made from
 * its content, so that every phone that holds it moves it to the same place; what this phone writes from now on gets an id of its own.
 */
async function becomeNewDevice(tools: RoundTools, device: string, deviceSeq: number): Promise<void> {
  if (!tools.live()) throw new Ended({ kind: 'given-up' });
  const [event] = await tools.store.readDevice(tools.athlete, device, deviceSeq - 1, 1);
  if (event === undefined || event.deviceSeq !== deviceSeq)
    throw new Ended({ kind: 'damaged', reason: 'the server contradicts an entry that is not here' });
  if ((await tools.store.recall('device')) === device) await tools.store.remember('device', tools.newDevice());
  await tools.store.reidentify(
    tools.athlete,
    device,
    deviceSeq,
    `${device.split('~')[0]}~${tools.hash(eventLine(event)).slice(0, 16)}`,
  );
}

function higherOf(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const higher: Record<string, number> = { ...a };
  for (const [device, seq] of Object.entries(b)) higher[device] = Math.max(higher[device] ?? 0, seq);
  return higher;
}

function ended(
  answer:
    | { readonly kind: 'offline'; readonly reason: string }
    | { readonly kind: 'refused'; readonly code: string; readonly reason: string },
): Ended {
  if (answer.kind === 'offline') return new Ended({ kind: 'offline', reason: answer.reason });
  if (answer.code === 'erased') return new Ended({ kind: 'erased', reason: answer.reason });
  return new Ended({ kind: 'shut-out', code: answer.code, reason: answer.reason });
}
