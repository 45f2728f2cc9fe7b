// Decides how a SQL database becomes a ledger store: each call one procedure.
import type { LedgerStore } from '../port.ts';
import type { Hash } from '../sha256.ts';
import { appendEvents, eraseLedger, readAthletes, readDevicePage, readHead, readPage, readThrough } from './ledger-procedures.ts';
import type { Database } from './procedure.ts';

export function sqlStore(database: Database, hash: Hash, now: () => number): LedgerStore {
  return {
    append: (athlete, events) => database.write(() => appendEvents(athlete, events, { hash, nowMs: now() })),
    read: (athlete, after, limit) => database.read(() => readPage(athlete, after, limit)),
    readDevice: (athlete, device, after, limit) => database.read(() => readDevicePage(athlete, device, after, limit)),
    head: (athlete) => database.read(() => readHead(athlete)),
    through: (athlete) => database.read(() => readThrough(athlete)),
    athletes: () => database.read(readAthletes),
    erase: (athlete) => database.write(() => eraseLedger(athlete, now())),
    close: () => database.close(),
  };
}
