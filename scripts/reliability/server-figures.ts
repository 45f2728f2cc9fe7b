// Decides how the figures of the server are taken: load, databases, backup and restore.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backup, restore, serve } from '../../apps/server/src/index.ts';
import { newSecret, push, trainingOf } from '../../apps/server/src/testing/asking.ts';
import { load } from '../../apps/server/src/testing/load.ts';
import { inTurns, perSecond } from './in-turns.ts';
import type { Measured } from './measured.ts';
import { ownServer } from './own-server.ts';
import type { Stretch } from './stopwatch.ts';

const TURNS = 5;
const micros = ({ done, coreMicros }: Stretch): number => Math.round(coreMicros / done);

export async function appends(dial: number): Promise<Measured> {
  const dataDir = mkdtempSync(join(tmpdir(), 'strongback-load-'));
  const server = await ownServer(dataDir);
  try {
    await load(server.port, { devices: 64, events: 10, seconds: 2, perSecond: null });
    const closed = await load(server.port, { devices: 64, events: 10, seconds: 5 * dial, perSecond: null });
    const { bare, kept, part } = await inTurns(TURNS, dial, 16);
    const at300 = await load(server.port, { devices: 64, events: 10, seconds: 5 * dial, perSecond: 300 });
    const at600 = await load(server.port, { devices: 64, events: 10, seconds: 5 * dial, perSecond: 600 });
    return {
      seen: `${closed.perSecond} requests of 10 events a second; p99 ${at300.p99Ms} ms at 300/s, ${at600.p99Ms} ms at 600/s; in one process, without HTTP, ${Math.round(perSecond(kept))} whole pushes (${micros(kept)} µs of a core each), ${part.toFixed(2)} of the ${Math.round(perSecond(bare))} (${micros(bare)} µs) that SQLite alone keeps there, median of ${TURNS} turns`,
      held: closed.perSecond >= 1_500 && at300.p99Ms <= 50 && at600.p99Ms <= 150 && part >= 0.5,
    };
  } finally {
    server.stop();
    await new Promise((done) => setTimeout(done, 500));
    rmSync(dataDir, { recursive: true, force: true });
  }
}

export async function drill(): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'strongback-drill-'));
  const dataDir = join(folder, 'data');
  const server = await serve({ port: 0, dataDir, mostRequests: 1e9 });
  const secret = newSecret();
  for (let from = 1; from < 40_000; from += 1_000) await push(server, secret, 'ath', trainingOf('ath', 'phone', 1_000, from));
  await server.stop();
  const bytes = statSync(join(dataDir, 'strongback.db')).size;
  const saved = await backup(dataDir, join(folder, 'backup'));
  const from = performance.now();
  const back = await restore(join(folder, 'backup'), join(folder, 'restored'));
  const seconds = (performance.now() - from) / 1_000;
  rmSync(folder, { recursive: true, force: true });
  const perGigabyte = Math.round(seconds / (bytes / 1e9));
  const whole = saved.ok && back.ok && back.value.events === saved.value.events;
  return {
    seen: `${saved.ok ? saved.value.events : 0} events back with equal, verified hash chains; ${perGigabyte} s per GB of database`,
    held: whole && perGigabyte <= 60,
  };
}
