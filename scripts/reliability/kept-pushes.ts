// Decides how many pushes of ten events the server's whole write keeps on SQLite in one process, without HTTP: beside SQLite alone, what it costs.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeHash, openSqlite } from '@strongback/store/sqlite';
import { SERVER_SCHEMA } from '../../apps/server/src/schema.ts';
import { pushed } from '../../apps/server/src/sync/push.ts';
import { type Stretch, stopwatch } from './stopwatch.ts';
import { sampleEvents } from '../../packages/store/src/store.contract.ts';

const EVENTS = 10;
const ROUNDS_MADE = 50;

/** Pushes of ten events: lock, rights, watermark, repetition, number, chain, summary, commit, with `gathered` at once, as the server gathers them. */
export async function keptPushes(seconds: number, gathered: number): Promise<Stretch> {
  const folder = mkdtempSync(join(tmpdir(), 'strongback-kept-'));
  const database = openSqlite(join(folder, 'kept.db'), SERVER_SCHEMA);
  const around = { hash: nodeHash, now: Date.now };
  try {
    let pushes = 0;
    const watch = stopwatch();
    for (let from = 1; watch.told(0).seconds < seconds; from += EVENTS * ROUNDS_MADE) {
      // Made before: what making an event takes is not the database's.
      const made = Array.from({ length: gathered }, (_, one) =>
        sampleEvents(`athlete-${one}`, 'phone', EVENTS * ROUNDS_MADE, from),
      );
      watch.begin();
      for (let round = 0; round < ROUNDS_MADE; round++) {
        const results = await Promise.all(
          made.map((events, one) =>
            database.write(() =>
              pushed(`athlete-${one}`, `secret-${one}`, events.slice(round * EVENTS, (round + 1) * EVENTS), around),
            ),
          ),
        );
        if (results.some((result) => typeof result === 'string' || !('ok' in result) || !result.ok))
          throw new Error('a push was not kept');
        pushes += gathered;
      }
      watch.end();
    }
    return watch.told(pushes);
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
