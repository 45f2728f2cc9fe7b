// Laws of the ledger over random histories of three devices with wild clocks. The seed is printed when one fails.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText } from './canonical-text.ts';
import { compareEvents } from './clock.ts';
import { admitEvent } from './validate-event.ts';
import type { LedgerEvent, UnknownBody } from './envelope.types.ts';
import type { EventBody } from './event.types.ts';
import { evolve } from './evolve.ts';
import { eventLine, eventTexts, readEventLine, readLedger, ledgerText } from './ledger-lines.ts';
import { openReplay } from './open-replay.ts';
import { replay, sorted } from './replay.ts';
import { stateText } from './state-text.ts';
import { anyHistory } from './testing/history.ts';
import { versionOf } from './versions.ts';

type AnyEvent = LedgerEvent<EventBody | UnknownBody>;
const runs = { numRuns: Number(process.env['STRONGBACK_RUNS'] ?? 300) };

function shuffled<T>(list: readonly T[], keys: readonly number[]): T[] {
  return list
    .map((item, index) => [keys[index % keys.length] ?? 0, item] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, item]) => item);
}
const keys = fc.array(fc.nat(1_000_000), { minLength: 60, maxLength: 60 });

test('replay(a + b) is evolve folded over b from replay(a)', () => {
  fc.assert(
    fc.property(anyHistory, fc.nat(60), ({ events }, cut) => {
      const all = sorted(events);
      const a = replay(all.slice(0, cut));
      const before = stateText(a);
      const folded = all.slice(cut).reduce(evolve, a);
      expect(stateText(folded)).toBe(stateText(replay(all)));
      expect(stateText(replay(all.slice(cut), a))).toBe(stateText(folded));
      expect(stateText(a)).toBe(before);
    }),
    runs,
  );
});

test('arrival order and batches do not matter', () => {
  fc.assert(
    fc.property(
      anyHistory,
      keys,
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 1, max: 9 }),
      ({ events }, order, batch, every) => {
        const open = openReplay({ checkpointEvery: every });
        const arriving = shuffled(events, order);
        const handedOut: [ReturnType<typeof open.state>, string][] = [];
        for (let from = 0; from < arriving.length; from += batch) {
          open.add(arriving.slice(from, from + batch));
          handedOut.push([open.state(), stateText(open.state())]);
        }
        expect(stateText(open.state())).toBe(stateText(replay(events)));
        for (const [state, text] of handedOut) expect(stateText(state)).toBe(text);
      },
    ),
    runs,
  );
});

test('repetitions do nothing', () => {
  fc.assert(
    fc.property(anyHistory, keys, ({ events }, order) => {
      const twice = shuffled([...events, ...events], order);
      expect(stateText(replay(twice))).toBe(stateText(replay(events)));
      const open = openReplay({ events });
      expect(open.add(twice)).toBe(0);
      const state = replay(events);
      for (const event of events) expect(evolve(state, event)).toBe(state);
    }),
    runs,
  );
});

test('whatever the clocks say, no event is lost and none sorts before one that its device knew', () => {
  fc.assert(
    fc.property(anyHistory, keys, ({ events, known }, order) => {
      expect(replay(shuffled(events, order)).applied).toBe(events.length);
      for (const [earlier, later] of known)
        expect(compareEvents(events[earlier] as AnyEvent, events[later] as AnyEvent)).toBeLessThan(0);
    }),
    runs,
  );
});

const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 9 });
const number = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

test('a line put together around its body is the line, whatever the door lets in', () => {
  let admitted = 0;
  const one = fc.record(
    {
      version: fc.integer({ min: 900_000, max: 1_000_000 }),
      device: name,
      athlete: name,
      by: name,
      deviceSeq: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
      time: fc.record({ tick: number, ms: fc.oneof(number, fc.constant(-0)) }),
      body: fc.record({ type: name, more: fc.jsonValue() }),
    },
    { requiredKeys: ['version', 'device', 'athlete', 'deviceSeq', 'time', 'body'] },
  );
  fc.assert(
    fc.property(one, (value) => {
      const read = admitEvent(value);
      if (!read.ok) return;
      admitted += 1;
      expect(eventTexts(read.value)).toEqual({ line: eventLine(read.value), body: canonicalText(read.value.body) });
    }),
    runs,
  );
  expect(admitted).toBeGreaterThan(runs.numRuns / 10);
});

test('a line read back is the same line, and a file the same events', () => {
  fc.assert(
    fc.property(anyHistory, ({ events }) => {
      for (const event of events) {
        const read = readEventLine(eventLine(event));
        expect(read.ok && eventLine(read.value)).toBe(eventLine(event));
        expect(eventTexts(event)).toEqual({ line: eventLine(event), body: canonicalText(event.body) });
      }
      const file = readLedger(ledgerText(events));
      expect(file.faults).toEqual([]);
      expect(stateText(replay(file.events))).toBe(stateText(replay(events)));
    }),
    runs,
  );
});

test('events of a newer build survive a round trip and are kept in the state', () => {
  const body = fc.dictionary(
    fc.string().filter((key) => key !== '__proto__' && key !== 'type'),
    fc.jsonValue({ maxDepth: 3, stringUnit: 'grapheme' }),
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(anyHistory, body, fc.integer({ min: versionOf('SetPerformed') + 1, max: 9 }), ({ events }, fields, version) => {
      fc.pre(!JSON.stringify(fields).includes('__proto__'));
      const time = { ms: 5, tick: 1 };
      const strange = [
        {
          athlete: 'ath',
          device: 'new',
          deviceSeq: 1,
          time,
          version: 1,
          body: { ...(JSON.parse(JSON.stringify(fields).replaceAll('\\u0000', '')) as object), type: 'SomethingNew' },
        },
        {
          athlete: 'ath',
          device: 'new',
          deviceSeq: 2,
          time,
          version,
          body: { ...(JSON.parse(JSON.stringify(fields).replaceAll('\\u0000', '')) as object), type: 'SetPerformed' },
        },
      ] as unknown as AnyEvent[];
      const file = readLedger(ledgerText([...events, ...strange]));
      expect(file.faults).toEqual([]);
      expect(file.events.slice(-2).map(eventLine)).toEqual(strange.map(eventLine));
      const state = replay(file.events);
      expect(state.unknown.map(eventLine).sort()).toEqual(strange.map(eventLine).sort());
      expect(state.sessions).toEqual(replay(events).sessions);
    }),
    runs,
  );
});
