// Decides what the append API is measured against: SQLite alone in this process, as many rows a commit as the server gathers, with the same durability.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { LEDGER_SCHEMA } from '@strongback/store';
import { type Stretch, stopwatch } from './stopwatch.ts';
import { sampleEvents } from '../../packages/store/src/store.contract.ts';

/** Batches of ten events that plain prepared inserts keep, `gathered` batches a commit. */
export function bareBatches(seconds: number, gathered: number): Stretch {
  const folder = mkdtempSync(join(tmpdir(), 'strongback-bare-'));
  const db = new DatabaseSync(join(folder, 'bare.db'));
  try {
    db.exec('pragma journal_mode = wal');
    db.exec('pragma synchronous = full');
    for (const statement of LEDGER_SCHEMA) db.exec(statement);
    const insert = db.prepare('insert into event values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
    const chain = 'c'.repeat(64);
    let batches = 0;
    const watch = stopwatch();
    for (let first = 1; watch.told(0).seconds < seconds; first += 10) {
      // Made before: what making an event takes is not the database's.
      const made = Array.from({ length: gathered }, (_, one) =>
        sampleEvents(`athlete-${one}`, 'phone', 10, first).map((event) => ({ event, body: JSON.stringify(event.body) })),
      );
      watch.begin();
      db.exec('begin immediate');
      for (const [one, batch] of made.entries()) {
        for (const { event, body } of batch) {
          const { deviceSeq, version, time, body: kept } = event;
          insert.run(
            `athlete-${one}`,
            deviceSeq,
            'phone',
            deviceSeq,
            null,
            kept.type,
            version,
            time.ms,
            time.tick,
            0,
            body,
            chain,
          );
        }
        batches += 1;
      }
      db.exec('commit');
      watch.end();
    }
    return watch.told(batches);
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
