// Decides what every store must still do when old history is packed away: nobody who asks can tell the difference.
import { eventLine } from '@strongback/engine';
import { chainOver } from './chain.ts';
import type { AnyEvent } from './port.ts';
import { sealedLines } from './sealing.ts';
import { sha256 } from './sha256.ts';
import { all, lines, sampleEvents, same, type StoreCase } from './store-case.contract.ts';

export const SEALED_CASES: readonly StoreCase[] = [
  {
    name: 'sealed history is read, paged, found again and contradicted as before',
    async run(store, { chained }) {
      const phone = sampleEvents('a', 'phone', 1_250);
      const watch = sampleEvents('a', 'watch', 40);
      const arrived: AnyEvent[] = [];
      for (let at = 0; at < 1_200; at += 50) {
        const batch = [...watch.slice(at / 50, at / 50 + 1), ...phone.slice(at, at + 50).toReversed()];
        arrived.push(...batch);
        await store.append('a', batch);
      }
      const before = [await store.head('a'), await store.through('a'), await store.read('a', 500, 3)];
      same((await store.seal('a', 150)) > arrived.length - 220, true, 'sealed');
      same(await store.seal('a', 150), 0, 'sealed again');
      same([await store.head('a'), await store.through('a'), await store.read('a', 500, 3)], before, 'head, marks and a page');
      same(lines((await all(store, 'a')).map((one) => one.event)), lines(arrived), 'everything');
      for (const [after, limit] of [
        [0, 7],
        [999, 3],
        [1_000, 60],
        [1_050, 200],
        [1_223, 5],
      ] as const) {
        const page = await store.read('a', after, limit);
        same(
          page.events.map((one) => [one.seq, eventLine(one.event)]),
          arrived.slice(after, after + limit).map((event, index) => [after + 1 + index, eventLine(event)]),
          `the page after ${after}`,
        );
        if (!chained) continue;
        same(page.before, chainOver('', arrived.slice(0, after), sha256), `the chain before ${after}`);
        same(page.chain, chainOver('', arrived.slice(0, after + limit), sha256), `the chain after ${after}`);
      }
      same(lines(await store.readDevice('a', 'phone', 700, 9)), lines(phone.slice(700, 709)), 'by device');
      same(lines(await store.readDevice('a', 'phone', 1_040, 100)), lines(phone.slice(1_040, 1_140)), 'by device, across');
      const old = await store.append('a', [...phone.slice(100, 300).toReversed(), ...watch.slice(0, 3)]);
      same(old.ok && [old.accepted, old.head], [0, before[0]], 'an old batch, months later');
      const copied = { ...(phone[41] as AnyEvent), body: { type: 'NoteWritten', text: 'from a copied phone' } } as AnyEvent;
      const cloned = await store.append('a', [phone[1_200] as AnyEvent, copied]);
      same(!cloned.ok && [cloned.code, cloned.device, cloned.deviceSeq], ['conflict', 'phone', 42], 'a copied phone');
      same(await store.head('a'), before[0], 'nothing of the copy was kept');
      const more = await store.append('a', [...phone.slice(1_150), ...watch.slice(20)]);
      same(more.ok && [more.accepted, more.through], [66, { phone: 1_250, watch: 40 }], 'going on');
      arrived.push(...phone.slice(1_200), ...watch.slice(24));
      same((await store.seal('a', 0)) > 0, true, 'sealed to the end');
      same(lines((await all(store, 'a')).map((one) => one.event)), lines(arrived), 'everything, to the end');
      const last = await store.append('a', sampleEvents('a', 'phone', 1, 1_251));
      same(last.ok && [last.accepted, last.head.seq], [1, arrived.length + 1], 'after the end');
    },
  },
  {
    name: 'a number that comes after its neighbours were sealed is kept once and fills the hole',
    async run(store) {
      const events = sampleEvents('a', 'phone', 30);
      await store.append(
        'a',
        events.filter((event) => event.deviceSeq !== 4),
      );
      await store.seal('a', 2);
      same(await store.through('a'), { phone: 3 }, 'with a hole');
      same((await store.append('a', events.slice(4, 20))).ok && (await store.head('a')).seq, 29, 'a repetition beside the hole');
      const late = await store.append('a', events.slice(2, 6));
      same(late.ok && [late.accepted, late.through, late.head.seq], [1, { phone: 30 }, 30], 'the late one');
      await store.seal('a', 0);
      const again = await store.append('a', events);
      same(again.ok && [again.accepted, again.through], [0, { phone: 30 }], 'all of it again');
      same(lines(await store.readDevice('a', 'phone', 0, 100)), lines(events), 'by device');
    },
  },
  {
    name: 'sealed history is deleted with the rest',
    async run(store) {
      await store.append('a', sampleEvents('a', 'phone', 60));
      await store.seal('a', 5);
      await store.erase('a');
      same([(await all(store, 'a')).length, (await store.readDevice('a', 'phone', 0, 10)).length], [0, 0], 'counts');
      const back = await store.append('a', sampleEvents('a', 'phone', 5));
      same(!back.ok && back.code, 'erased', 'the answer');
    },
  },
  {
    name: 'sealed segments are given out as they lie, lead on from each other, and are gone with the ledger',
    async run(store, { chained }) {
      const events = sampleEvents('a', 'phone', 2_100);
      await store.append('a', events.slice(0, 1_400));
      same(await store.segments('a', 0), [], 'before anything is sealed');
      await store.seal('a', 300);
      await store.append('a', events.slice(1_400));
      await store.seal('a', 100);
      const segments = await store.segments('a', 0);
      if (!chained) return same(segments, [], 'a phone gives none');
      same([segments[0]?.from, segments[0]?.before, segments.at(-1)?.to], [1, '', 2_000], 'from the beginning to the end');
      for (const [index, { from, to, before, chain }] of segments.entries()) {
        same(
          [before, from],
          index === 0 ? ['', 1] : [segments[index - 1]?.chain, (segments[index - 1]?.to ?? 0) + 1],
          'leads on',
        );
        const text = await store.segmentText('a', from, chain);
        const held = sealedLines('a', text ?? '')?.map(({ line }) => line) ?? [];
        same(held, lines(events.slice(from - 1, to)), `segment ${index}, line for line`);
        same(chainOver(before, events.slice(from - 1, to), sha256), chain, 'its chain');
        same(await store.segmentText('a', from, before), null, 'under another chain');
        same(await store.segmentText('b', from, chain), null, 'of another athlete');
      }
      const [first] = segments;
      same((await store.segments('a', first?.to ?? 0)).length, segments.length - 1, 'beyond the first');
      same(await store.segments('a', 2_000), [], 'beyond the last');
      await store.erase('a');
      same(await store.segments('a', 0), [], 'after deletion');
      same(await store.segmentText('a', 1, first?.chain ?? ''), null, 'its text after deletion');
    },
  },
];
