// Decides what every ledger store must do, as cases that run in node and in a browser alike.
import { eventLine } from '@strongback/engine';
import { chainOver } from './chain.ts';
import type { AnyEvent } from './port.ts';
import { SEALED_CASES } from './sealed.contract.ts';
import { sha256 } from './sha256.ts';
import { all, lines, sampleEvents, same, type StoreCase } from './store-case.contract.ts';

export { sampleEvents } from './store-case.contract.ts';

export const STORE_CASES: readonly StoreCase[] = [
  {
    name: 'keeps what was appended, in order, densely numbered, byte for byte',
    async run(store) {
      const events = sampleEvents('a', 'phone', 150);
      const result = await store.append('a', events);
      same(result.ok && [result.accepted, result.through, result.head.seq], [150, { phone: 150 }, 150], 'the answer');
      const kept = await all(store, 'a');
      same(
        kept.map((one) => one.seq),
        events.map((_, index) => index + 1),
        'numbers',
      );
      same(lines(kept.map((one) => one.event)), lines(events), 'lines');
    },
  },
  {
    name: 'is empty for an athlete it never saw',
    async run(store) {
      same(await store.head('nobody'), { seq: 0, chain: '', epoch: 1 }, 'head');
      same(
        await store.read('nobody', 0, 10),
        { events: [], before: '', chain: '', head: { seq: 0, chain: '', epoch: 1 } },
        'page',
      );
      same(await store.through('nobody'), {}, 'through');
      same(await store.athletes(), [], 'athletes');
    },
  },
  {
    name: 'the same event exists once, however often and in whatever company it comes',
    async run(store) {
      const events = sampleEvents('a', 'phone', 20);
      await store.append('a', events.slice(0, 10));
      const again = await store.append('a', [...events.slice(5), ...events.slice(0, 7), ...events.slice(18)]);
      same(again.ok && [again.accepted, again.head.seq], [10, 20], 'the answer');
      const third = await store.append('a', events);
      same(
        third.ok && [third.accepted, third.through, third.head],
        [0, { phone: 20 }, await store.head('a')],
        'the third answer',
      );
      same((await all(store, 'a')).length, 20, 'count');
    },
  },
  {
    name: 'acknowledges up to the first hole, and past it once the hole is filled',
    async run(store) {
      const events = sampleEvents('a', 'phone', 9);
      const some = await store.append(
        'a',
        events.filter((event) => event.deviceSeq !== 4),
      );
      same(some.ok && some.through, { phone: 3 }, 'with a hole');
      same(await store.through('a'), { phone: 3 }, 'asked');
      const rest = await store.append('a', events.slice(3, 4));
      same(rest.ok && rest.through, { phone: 9 }, 'without');
    },
  },
  {
    name: 'reversed arrival keeps everything',
    async run(store) {
      const events = sampleEvents('a', 'phone', 12);
      for (const event of [...events].reverse()) await store.append('a', [event]);
      same(await store.through('a'), { phone: 12 }, 'through');
      same(lines(await store.readDevice('a', 'phone', 0, 100)), lines(events), 'by device');
    },
  },
  {
    name: 'an identity with other content is a conflict and nothing of its batch is kept',
    async run(store) {
      const events = sampleEvents('a', 'phone', 3);
      await store.append('a', events.slice(0, 2));
      const before = await store.head('a');
      const cloned = { ...events[1], body: { type: 'NoteWritten', text: 'from a copied phone' } } as AnyEvent;
      const result = await store.append('a', [events[2] as AnyEvent, cloned]);
      same(!result.ok && [result.code, result.device, result.deviceSeq], ['conflict', 'phone', 2], 'the answer');
      same(await store.head('a'), before, 'head');
      const inside = await store.append('a', [events[2] as AnyEvent, { ...(events[2] as AnyEvent), time: { ms: 1, tick: 0 } }]);
      same(!inside.ok && inside.code, 'conflict', 'inside one batch');
      same((await all(store, 'a')).length, 2, 'count');
    },
  },
  {
    name: 'a coach as author is kept and is part of the content',
    async run(store) {
      const [event] = sampleEvents('a', 'phone', 1);
      await store.append('a', [{ ...(event as AnyEvent), by: 'coach-1' }]);
      same((await all(store, 'a'))[0]?.event.by, 'coach-1', 'author');
      same((await store.append('a', [event as AnyEvent])).ok, false, 'the same without author');
    },
  },
  {
    name: 'pages by cursor meet without gap or overlap',
    async run(store) {
      const events = sampleEvents('a', 'phone', 25);
      await store.append('a', events);
      const seen: AnyEvent[] = [];
      for (let after = 0; ; ) {
        const page = await store.read('a', after, 7);
        if (page.events.length === 0) break;
        seen.push(...page.events.map((one) => one.event));
        after = page.events.at(-1)?.seq ?? after;
      }
      same(lines(seen), lines(events), 'lines');
      same(lines(await store.readDevice('a', 'phone', 20, 3)), lines(events.slice(20, 23)), 'by device');
    },
  },
  {
    name: 'the chain is the hash of everything up to a place',
    async run(store, { chained }) {
      if (!chained) return;
      const events = sampleEvents('a', 'phone', 10);
      await store.append('a', events.slice(0, 4));
      await store.append('a', events.slice(4));
      const page = await store.read('a', 0, 6);
      same(page.chain, chainOver('', events.slice(0, 6), sha256), 'chain of a page');
      same((await store.read('a', 6, 100)).chain, chainOver(page.chain, events.slice(6), sha256), 'chain of the rest');
      same((await store.read('a', 6, 0)).chain, page.chain, 'chain of an empty page');
      same((await store.read('a', 6, 2)).before, page.chain, 'chain before a page');
      same((await store.head('a')).chain, chainOver('', events, sha256), 'chain of the head');
    },
  },
  {
    name: 'athletes do not see each other',
    async run(store) {
      await store.append('a', sampleEvents('a', 'phone', 3));
      await store.append('b', sampleEvents('b', 'phone', 5));
      same([(await all(store, 'a')).length, (await all(store, 'b')).length], [3, 5], 'counts');
      same(await store.athletes(), ['a', 'b'], 'athletes');
      let refused = false;
      await store.append('a', sampleEvents('b', 'other', 1)).catch(() => (refused = true));
      same(refused, true, 'a foreign event');
    },
  },
  {
    name: 'events of a newer build, and wild clocks, are kept as they are',
    async run(store) {
      const [event] = sampleEvents('a', 'phone', 1);
      const strange = [
        { ...event, version: 7, body: { type: 'FromTheFuture', '10': 1, '9': { z: [null, true, -1.5e-7, 'é'] } } },
        { ...event, deviceSeq: 2, time: { ms: Number.MAX_SAFE_INTEGER, tick: 4_000_000_000 } },
        { ...event, deviceSeq: 3, time: { ms: 0, tick: 0 } },
      ] as unknown as AnyEvent[];
      await store.append('a', strange);
      same(lines((await all(store, 'a')).map((one) => one.event)), lines(strange), 'lines');
      same((await store.append('a', strange)).ok, true, 'again');
    },
  },
  {
    name: 'appends that race give dense numbers and keep everything once',
    async run(store) {
      const devices = Array.from({ length: 8 }, (_, index) => sampleEvents('a', `d${index}`, 15));
      await Promise.all(
        devices.flatMap((events) => [
          store.append('a', events.slice(0, 9)),
          store.append('a', events.slice(5)),
          store.append('a', events),
        ]),
      );
      const kept = await all(store, 'a');
      same(
        kept.map((one) => one.seq),
        Array.from({ length: 120 }, (_, index) => index + 1),
        'numbers',
      );
      same(new Set(kept.map((one) => eventLine(one.event))).size, 120, 'each once');
      same(
        Object.values(await store.through('a')),
        Array.from({ length: 8 }, () => 15),
        'through',
      );
    },
  },
  {
    name: 'long stretches and single events mix: read in order, found again, contradicted, paged',
    async run(store) {
      const long = sampleEvents('a', 'phone', 1_300);
      const other = sampleEvents('a', 'watch', 3);
      await store.append('a', other.slice(0, 1));
      await store.append('a', long.slice(0, 500));
      await store.append('a', other.slice(1));
      await store.append('a', long.slice(500));
      const arrived = [...other.slice(0, 1), ...long.slice(0, 500), ...other.slice(1), ...long.slice(500)];
      same(lines((await all(store, 'a')).map((one) => one.event)), lines(arrived), 'everything');
      same(
        (await store.read('a', 498, 6)).events.map((one) => [one.seq, one.event.device, one.event.deviceSeq]),
        [
          [499, 'phone', 498],
          [500, 'phone', 499],
          [501, 'phone', 500],
          [502, 'watch', 2],
          [503, 'watch', 3],
          [504, 'phone', 501],
        ],
        'a page across stretches',
      );
      same(lines(await store.readDevice('a', 'phone', 498, 4)), lines(long.slice(498, 502)), 'by device');
      const again = await store.append('a', [...long.slice(200, 700), ...other]);
      same(again.ok && [again.accepted, again.through], [0, { phone: 1_300, watch: 3 }], 'again');
      const changed = await store.append('a', [{ ...(long[700] as AnyEvent), time: { ms: 1, tick: 1 } }]);
      same(!changed.ok && [changed.code, changed.deviceSeq], ['conflict', 701], 'a contradiction');
      const more = await store.append('a', sampleEvents('a', 'phone', 5, 1_300).slice(1));
      same(more.ok && more.through, { phone: 1_304, watch: 3 }, 'going on');
    },
  },
  ...SEALED_CASES,
  {
    name: 'a deleted ledger is gone and refuses to come back',
    async run(store) {
      await store.append('a', sampleEvents('a', 'phone', 5));
      await store.append('b', sampleEvents('b', 'phone', 2));
      await store.erase('a');
      same([(await all(store, 'a')).length, (await store.head('a')).seq, (await all(store, 'b')).length], [0, 0, 2], 'counts');
      const back = await store.append('a', sampleEvents('a', 'phone', 5));
      same(!back.ok && back.code, 'erased', 'the answer');
      same(await store.athletes(), ['b'], 'athletes');
    },
  },
];
