// Decides how the figures of the server are taken: load, databases, backup and restore.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresStore } from '@strongback/store/postgres';
import { backup, restore, serve } from '../../apps/server/src/index.ts';
import { newSecret, push, trainingOf } from '../../apps/server/src/testing/asking.ts';
import { bareBatchesPerSecond } from './bare-commits.ts';
import { load } from '../../apps/server/src/testing/load.ts';
import { sampleEvents } from '../../packages/store/src/store.contract.ts';
import { startPostgres, whyNoPostgres } from '../testing/postgres.ts';
import type { Measured } from './measured.ts';

/** The real server in a process of its own, as it runs. */
async function ownServer(dataDir: string): Promise<{ readonly port: number; readonly stop: () => void }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'apps/server/src/testing/victim.ts', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<number>((ready, failed) => {
    child.once('exit', () => failed(new Error('the server ended before it answered')));
    child.stdout.on('data', (data: Buffer) => {
      const said = /ready (\d+)/.exec(data.toString())?.[1];
      if (said !== undefined) ready(Number(said));
    });
  });
  return { port, stop: () => child.kill('SIGINT') };
}

export async function appends(dial: number): Promise<Measured> {
  const dataDir = mkdtempSync(join(tmpdir(), 'strongback-load-'));
  const server = await ownServer(dataDir);
  try {
    await load(server.port, { devices: 64, events: 10, seconds: 2, perSecond: null });
    const closed = await load(server.port, { devices: 64, events: 10, seconds: 5 * dial, perSecond: null });
    const bare = bareBatchesPerSecond(3 * dial, 16);
    const at300 = await load(server.port, { devices: 64, events: 10, seconds: 5 * dial, perSecond: 300 });
    const at600 = await load(server.port, { devices: 64, events: 10, seconds: 5 * dial, perSecond: 600 });
    return {
      seen: `${closed.perSecond} requests of 10 events a second; p99 ${at300.p99Ms} ms at 300/s, ${at600.p99Ms} ms at 600/s; ${(closed.perSecond / bare).toFixed(2)} of the ${bare} that SQLite alone keeps in one process`,
      held: closed.perSecond >= 1_500 && at300.p99Ms <= 50 && at600.p99Ms <= 150,
    };
  } finally {
    server.stop();
    await new Promise((done) => setTimeout(done, 500));
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const WRITERS = 16;

export async function postgresSpeed(dial: number): Promise<Measured> {
  const reason = whyNoPostgres();
  if (reason !== null) return { seen: `not measured: ${reason}`, held: false };
  const server = await startPostgres();
  const store = await postgresStore(server.url, { connections: 16 });
  try {
    const seconds = Math.min(20, 5 * dial);
    // Made before: what making an event takes is not the database's.
    const events = Array.from({ length: WRITERS }, (_, index) => sampleEvents(`athlete-${index}`, 'phone', 600 * seconds));
    await Promise.all(events.map((mine, index) => store.append(`athlete-${index}`, mine.slice(0, 1))));
    const until = performance.now() + seconds * 1_000;
    let done = 0;
    const from = performance.now();
    const used = process.cpuUsage();
    await Promise.all(
      events.map(async (mine, index) => {
        for (let at = 1; at < mine.length && performance.now() < until; at++) {
          await store.append(`athlete-${index}`, mine.slice(at, at + 1));
          done += 1;
        }
      }),
    );
    const took = (performance.now() - from) / 1_000;
    const { user, system } = process.cpuUsage(used);
    const perSecond = Math.round(done / took);
    return {
      seen: `${perSecond} single-event transactions a second; the client took ${((user + system) / 1e6 / took).toFixed(2)} of a core`,
      held: perSecond >= 2_000,
    };
  } finally {
    await store.close();
    await server.stop();
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
