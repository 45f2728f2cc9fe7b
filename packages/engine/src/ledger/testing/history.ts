// Decides what a random history is in tests: devices with wild clocks that write, and now and then learn of each other.
import * as fc from 'fast-check';
import type { AthleteId, DeviceId } from '../../units/brand.ts';
import type { LedgerEvent } from '../envelope.types.ts';
import type { EventBody } from '../event.types.ts';
import { appendBodies, observeAll, startWriter, type Writer } from '../writer.ts';
import { anyBody } from './bodies.ts';

export interface History {
  readonly events: readonly LedgerEvent<EventBody>[];
  /** Pairs [earlier, later] of indexes: the device that wrote `later` knew `earlier`. */
  readonly known: readonly (readonly [number, number])[];
}

const YEAR_MS = 31_557_600_000;
const DEVICES = ['phone', 'tablet', 'web'] as const;

type Step =
  | { readonly do: 'write'; readonly device: number; readonly body: EventBody }
  | { readonly do: 'learn'; readonly device: number; readonly from: number }
  | { readonly do: 'clock'; readonly device: number; readonly offsetYears: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('write' as const), device: fc.nat(2), body: anyBody }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('learn' as const), device: fc.nat(2), from: fc.nat(2) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('clock' as const),
      device: fc.nat(2),
      offsetYears: fc.integer({ min: -60, max: 80 }),
    }),
  },
);

/** Three devices, clocks from sixty years slow to eighty years fast and jumping. */
export const anyHistory: fc.Arbitrary<History> = fc.array(step, { maxLength: 60 }).map(play);

function play(steps: readonly Step[]): History {
  const events: LedgerEvent<EventBody>[] = [];
  const known: [number, number][] = [];
  const writers: Writer[] = DEVICES.map((device) => startWriter('ath' as AthleteId, device as DeviceId));
  const offsets = [0, 0, 0];
  const knows: Set<number>[] = DEVICES.map(() => new Set());
  let now = 1_770_000_000_000;
  for (const one of steps) {
    now += 1_000;
    const writer = writers[one.device] as Writer;
    const mine = knows[one.device] as Set<number>;
    if (one.do === 'clock') offsets[one.device] = one.offsetYears * YEAR_MS;
    else if (one.do === 'learn') {
      const theirs = [...(knows[one.from] as Set<number>)];
      writers[one.device] = observeAll(
        writer,
        theirs.map((index) => events[index] as LedgerEvent<EventBody>),
      );
      for (const index of theirs) mine.add(index);
    } else {
      const made = appendBodies(writer, [one.body], now + (offsets[one.device] ?? 0));
      for (const index of mine) known.push([index, events.length]);
      mine.add(events.length);
      events.push(...made);
      writers[one.device] = observeAll(writer, made);
    }
  }
  return { events, known };
}
