// Examples of sealed history on its way: taken from where the device stands, and only where both remember the same past.
import { eventLine } from '@strongback/engine';
import { expect, test } from 'vitest';
import { chainAfter } from '../chain.ts';
import { sealOf, sealedText } from '../sealing.ts';
import { sha256 } from '../sha256.ts';
import { sampleEvents } from '../store.contract.ts';
import type { Answer, SegmentValue, SyncTransport } from './protocol.ts';
import { arrivingSegments } from './segments.ts';

const EVENTS = sampleEvents('a', 'phone', 60);
/** The chain after each number of events. */
const CHAINS = EVENTS.reduce<string[]>(
  (chains, event) => [...chains, chainAfter(chains.at(-1) ?? '', eventLine(event), sha256)],
  [''],
);
const chain = (count: number): string => CHAINS[count] ?? '';

/** The whole past in segments of twenty, from a place that may spoil what it sends. */
function place(spoil: (value: SegmentValue, from: number) => SegmentValue = (value) => value) {
  const listed = [1, 21, 41].map((from) => ({ from, to: from + 19, before: chain(from - 1), chain: chain(from + 19) }));
  const segment = async (_: string, from: number): Promise<Answer<SegmentValue>> => {
    const told = listed.find((one) => one.from === from);
    if (told === undefined) return { kind: 'refused', code: 'unknown', reason: 'no such segment' };
    const text = sealedText(EVENTS.slice(from - 1, from + 19).map((event) => ({ event, receivedMs: 1 })));
    return { kind: 'ok', value: spoil({ text, seal: sealOf(told, text, sha256) }, from) };
  };
  return { listed, tools: { transport: { segment } as unknown as SyncTransport, athlete: 'a', hash: sha256 } };
}

async function arrived(from: { readonly seq: number; readonly chain: string }, { listed, tools }: ReturnType<typeof place>) {
  const lines: string[] = [];
  // A place lists what reaches beyond the device, and nothing before.
  const beyond = listed.filter(({ to }) => to > from.seq);
  for await (const one of arrivingSegments(tools, from, beyond)) lines.push(...one.lines.map(({ line }) => line));
  return lines;
}
const linesFrom = (count: number, to = EVENTS.length) => EVENTS.slice(count, to).map((event) => eventLine(event));

test.each([0, 1, 7, 20, 21, 59])('a device that stands at %d gets exactly what is beyond', async (count) => {
  expect(await arrived({ seq: count, chain: chain(count) }, place())).toEqual(linesFrom(count));
});

test('a device that has everything gets nothing', async () => {
  expect(await arrived({ seq: 60, chain: chain(60) }, place())).toEqual([]);
});

test.each([1, 7, 20, 21])('a device that remembers another past at %d is given nothing', async (count) => {
  expect(await arrived({ seq: count, chain: 'another' }, place())).toEqual([]);
});

test('what was changed on the way is not taken, nor what comes after it', async () => {
  const changed = place((value, from) => (from === 21 ? { ...value, text: value.text.replace('barbell', 'barball') } : value));
  const text = (await changed.tools.transport.segment?.('a', 21, chain(40))) as { readonly value: SegmentValue };
  expect(sealOf({ before: chain(20), chain: chain(40) }, text.value.text, sha256)).not.toBe(text.value.seal);
  expect(await arrived({ seq: 0, chain: '' }, changed)).toEqual(linesFrom(0, 20));
});

test('a segment with fewer events than it says is not taken', async () => {
  const short = place((value, from) => {
    if (from !== 21) return value;
    const text = sealedText(EVENTS.slice(20, 39).map((event) => ({ event, receivedMs: 1 })));
    return { ...value, text, seal: sealOf({ before: chain(20), chain: chain(40) }, text, sha256) };
  });
  expect(await arrived({ seq: 0, chain: '' }, short)).toEqual(linesFrom(0, 20));
});
