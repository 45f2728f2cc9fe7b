// Decides how a SQL database becomes a ledger store: each call one procedure.
import type { LedgerStore } from '../port.ts';
import type { Hash } from '../sha256.ts';
import { appendEvents, eraseLedger, readAthletes, readDevicePage, readHead, readPage, readThrough } from './ledger-procedures.ts';
import type { Database } from './procedure.ts';
import { readSegments, readSegmentText, sealOldest } from './segment-procedures.ts';

export function sqlStore(database: Database, hash: Hash, now: () => number): LedgerStore {
  return {
    append: (athlete, events) => database.write(() => appendEvents(athlete, events, { hash, nowMs: now() })),
    read: (athlete, after, limit) => database.read(() => readPage(athlete, after, limit, hash)),
    readDevice: (athlete, device, after, limit) => database.read(() => readDevicePage(athlete, device, after, limit)),
    async seal(athlete, keep) {
      let sealed = 0;
      for (;;) {
        const now = await database.write(() => sealOldest(athlete, { keep, atLeast: 1, receivedBeforeMs: Infinity }, hash));
        if (now === 0) return sealed;
        sealed += now;
      }
    },
    segments: (athlete, after) => database.read(() => readSegments(athlete, after)),
    segmentText: (athlete, from, chain) => database.read(() => readSegmentText(athlete, from, chain, hash)),
    head: (athlete) => database.read(() => readHead(athlete)),
    through: (athlete) => database.read(() => readThrough(athlete)),
    athletes: () => database.read(readAthletes),
    erase: (athlete) => database.write(() => eraseLedger(athlete, now())),
    close: () => database.close(),
  };
}
