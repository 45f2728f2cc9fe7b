// Decides what the append API is measured against: SQLite alone in this process, as many rows a commit as the server gathers, with the same durability.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { LEDGER_SCHEMA } from '@strongback/store';
import { sampleEvents } from '../../packages/store/src/store.contract.ts';

/** Batches of ten events that plain prepared inserts keep in a second, `gathered` batches a commit. */
export function bareBatchesPerSecond(seconds: number, gathered: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'strongback-bare-'));
  const db = new DatabaseSync(join(folder, 'bare.db'));
  try {
    db.exec('pragma journal_mode = wal');
    db.exec('pragma synchronous = full');
    for (const statement of LEDGER_SCHEMA) db.exec(statement);
    const insert = db.prepare('insert into event values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
    const chain = 'c'.repeat(64);
    const until = performance.now() + seconds * 1_000;
    const from = performance.now();
    let batches = 0;
    for (let first = 1; performance.now() < until; first += 10) {
      db.exec('begin immediate');
      for (let one = 0; one < gathered; one++) {
        const athlete = `athlete-${one}`;
        for (const event of sampleEvents(athlete, 'phone', 10, first)) {
          const body = JSON.stringify(event.body);
          const { deviceSeq, version, time } = event;
          insert.run(athlete, deviceSeq, 'phone', deviceSeq, null, event.body.type, version, time.ms, time.tick, 0, body, chain);
        }
        batches += 1;
      }
      db.exec('commit');
    }
    return Math.round(batches / ((performance.now() - from) / 1_000));
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
