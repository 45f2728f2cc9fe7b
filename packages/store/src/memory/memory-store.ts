// Decides how ledgers are kept in memory: the plainest correct store, the yardstick of the others.
import { eventLine } from '@strongback/engine';
import { chainAfter } from '../chain.ts';
import { conflict, erased, identityOf, offered } from '../placing.ts';
import { type AnyEvent, EMPTY_HEAD, type Head, type LedgerStore, type SealedSegment } from '../port.ts';
import { rangesIn, SEGMENT_EVENTS, sealedText, unsealed } from '../sealing.ts';
import { type Hash, sha256 } from '../sha256.ts';

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly ranges: ReturnType<typeof rangesIn>;
}
interface Kept {
  /** Old history, packed; the events stand after it. */
  readonly sealed: Stretch[];
  readonly events: AnyEvent[];
  readonly chains: string[];
  readonly lines: Map<string, string>;
  readonly through: Map<string, number>;
  readonly epoch: number;
  erased: boolean;
}

export function memoryStore(options: { readonly hash?: Hash; readonly epoch?: number } = {}): LedgerStore {
  const hash = options.hash ?? sha256;
  const ledgers = new Map<string, Kept>();
  const of = (athlete: string): Kept => {
    const found = ledgers.get(athlete);
    if (found !== undefined) return found;
    const made: Kept = {
      sealed: [],
      events: [],
      chains: [],
      lines: new Map(),
      through: new Map(),
      epoch: options.epoch ?? EMPTY_HEAD.epoch,
      erased: false,
    };
    ledgers.set(athlete, made);
    return made;
  };
  const headOf = (kept: Kept): Head => ({ seq: kept.chains.length, chain: kept.chains.at(-1) ?? '', epoch: kept.epoch });
  return {
    async append(athlete, events) {
      const batch = offered(athlete, events);
      if ('ok' in batch) return batch;
      const kept = of(athlete);
      if (kept.erased) return erased();
      const fresh = [];
      for (const one of batch) {
        const before = lineOf(kept, athlete, one.event.device, one.event.deviceSeq);
        if (before === undefined) fresh.push(one);
        else if (before !== one.line) return conflict(one.event);
      }
      for (const { event, line } of fresh) {
        kept.chains.push(chainAfter(kept.chains.at(-1) ?? '', line, hash));
        kept.events.push(event);
        kept.lines.set(identityOf(event), line);
        let through = kept.through.get(event.device) ?? 0;
        while (lineOf(kept, athlete, event.device, through + 1) !== undefined) through += 1;
        kept.through.set(event.device, through);
      }
      return { ok: true, accepted: fresh.length, through: Object.fromEntries(kept.through), head: headOf(kept) };
    },
    async read(athlete, after, limit) {
      const kept = of(athlete);
      const events = eventsIn(kept, athlete)
        .slice(after, after + limit)
        .map((event, index) => ({ seq: after + index + 1, event }));
      return {
        events,
        before: kept.chains[after - 1] ?? '',
        chain: kept.chains[(events.at(-1)?.seq ?? after) - 1] ?? '',
        head: headOf(kept),
      };
    },
    async readDevice(athlete, device, after, limit) {
      const mine = eventsIn(of(athlete), athlete).filter((event) => event.device === device && event.deviceSeq > after);
      return mine.sort((a, b) => a.deviceSeq - b.deviceSeq).slice(0, limit);
    },
    async seal(athlete, keep) {
      const kept = of(athlete);
      let sealed = 0;
      while (kept.events.length > keep) {
        const stretch = kept.events.splice(0, Math.min(SEGMENT_EVENTS, kept.events.length - keep));
        const from = (kept.sealed.at(-1)?.to ?? 0) + 1;
        const to = from + stretch.length - 1;
        kept.sealed.push({
          from,
          to,
          text: sealedText(stretch.map((event) => ({ event, receivedMs: 0 }))),
          ranges: rangesIn(stretch),
        });
        for (const event of stretch) kept.lines.delete(identityOf(event));
        sealed += stretch.length;
      }
      return sealed;
    },
    async segments(athlete, after) {
      const kept = of(athlete);
      return kept.sealed.filter(({ to }) => to > after).map(({ from, to }) => placeOf(kept, from, to));
    },
    async segmentText(athlete, from, chain) {
      const kept = of(athlete);
      return kept.sealed.find((one) => one.from === from && kept.chains[one.to - 1] === chain)?.text ?? null;
    },
    async head(athlete) {
      return headOf(of(athlete));
    },
    async through(athlete) {
      return Object.fromEntries(of(athlete).through);
    },
    async athletes() {
      return [...ledgers]
        .filter(([, kept]) => kept.chains.length > 0)
        .map(([athlete]) => athlete)
        .sort();
    },
    async erase(athlete) {
      ledgers.set(athlete, {
        sealed: [],
        events: [],
        chains: [],
        lines: new Map(),
        through: new Map(),
        epoch: of(athlete).epoch,
        erased: true,
      });
    },
    async close() {},
  };
}

function placeOf(kept: Kept, from: number, to: number): SealedSegment {
  return { from, to, before: kept.chains[from - 2] ?? '', chain: kept.chains[to - 1] ?? '' };
}

function stretchOf(athlete: string, { text }: Stretch): readonly AnyEvent[] {
  const events = unsealed(athlete, text);
  if (events === null) throw new Error('a stretch of sealed history is damaged');
  return events.map(({ event }) => event);
}

function eventsIn(kept: Kept, athlete: string): readonly AnyEvent[] {
  return kept.sealed.length === 0
    ? kept.events
    : [...kept.sealed.flatMap((stretch) => stretchOf(athlete, stretch)), ...kept.events];
}

/** The line of an identity, packed away or not; undefined when it is not here. */
function lineOf(kept: Kept, athlete: string, device: string, deviceSeq: number): string | undefined {
  const line = kept.lines.get(`${deviceSeq} ${device}`);
  if (line !== undefined) return line;
  for (const stretch of kept.sealed) {
    const range = stretch.ranges.get(device);
    if (range === undefined || deviceSeq < range.from || deviceSeq > range.to) continue;
    const event = stretchOf(athlete, stretch).find((one) => one.device === device && one.deviceSeq === deviceSeq);
    if (event !== undefined) return eventLine(event);
  }
  return undefined;
}
