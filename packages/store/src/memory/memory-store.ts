// Decides how ledgers are kept in memory: the plainest correct store, the yardstick of the others.
import { chainAfter } from '../chain.ts';
import { conflict, erased, identityOf, offered } from '../placing.ts';
import { type AnyEvent, EMPTY_HEAD, type Head, type LedgerStore } from '../port.ts';
import { type Hash, sha256 } from '../sha256.ts';

interface Kept {
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
  const headOf = (kept: Kept): Head => ({ seq: kept.events.length, chain: kept.chains.at(-1) ?? '', epoch: kept.epoch });
  return {
    async append(athlete, events) {
      const batch = offered(athlete, events);
      if ('ok' in batch) return batch;
      const kept = of(athlete);
      if (kept.erased) return erased();
      const fresh = [];
      for (const one of batch) {
        const before = kept.lines.get(identityOf(one.event));
        if (before === undefined) fresh.push(one);
        else if (before !== one.line) return conflict(one.event);
      }
      for (const { event, line } of fresh) {
        kept.chains.push(chainAfter(kept.chains.at(-1) ?? '', line, hash));
        kept.events.push(event);
        kept.lines.set(identityOf(event), line);
        let through = kept.through.get(event.device) ?? 0;
        while (kept.lines.has(`${through + 1} ${event.device}`)) through += 1;
        kept.through.set(event.device, through);
      }
      return { ok: true, accepted: fresh.length, through: Object.fromEntries(kept.through), head: headOf(kept) };
    },
    async read(athlete, after, limit) {
      const kept = of(athlete);
      const events = kept.events.slice(after, after + limit).map((event, index) => ({ seq: after + index + 1, event }));
      return {
        events,
        before: kept.chains[after - 1] ?? '',
        chain: kept.chains[(events.at(-1)?.seq ?? after) - 1] ?? '',
        head: headOf(kept),
      };
    },
    async readDevice(athlete, device, after, limit) {
      const mine = of(athlete).events.filter((event) => event.device === device && event.deviceSeq > after);
      return mine.sort((a, b) => a.deviceSeq - b.deviceSeq).slice(0, limit);
    },
    async head(athlete) {
      return headOf(of(athlete));
    },
    async through(athlete) {
      return Object.fromEntries(of(athlete).through);
    },
    async athletes() {
      return [...ledgers]
        .filter(([, kept]) => kept.events.length > 0)
        .map(([athlete]) => athlete)
        .sort();
    },
    async erase(athlete) {
      ledgers.set(athlete, {
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
