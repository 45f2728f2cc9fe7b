// Kills the real server with SIGKILL under load, again and again: what it acknowledged is there, once, in order. STRONGBACK_KILLS turns the dial.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '@strongback/engine';
import { readThrough } from '@strongback/store';
import { nodeHash } from '@strongback/store/sqlite';
import { expect, test } from 'vitest';
import { verifyLedgers } from './operation/verify.ts';
import { databaseFile, openDataDir } from './serve.ts';
import { newSecret, push, trainingOf } from './testing/asking.ts';

const KILLS = Number(process.env['STRONGBACK_KILLS'] ?? 6);
const VICTIM = fileURLToPath(new URL('./testing/victim.ts', import.meta.url));

interface Victim {
  readonly url: string;
  readonly child: ChildProcess;
}

function start(dataDir: string): Promise<Victim> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', VICTIM, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((ready, failed) => {
    child.once('exit', () => failed(new Error('the server ended before it answered')));
    child.stdout?.on('data', (data: Buffer) => {
      const port = /ready (\d+)/.exec(data.toString())?.[1];
      if (port !== undefined) ready({ url: `http://127.0.0.1:${port}`, child });
    });
  });
}

async function kill({ child }: Victim): Promise<void> {
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await gone;
}

test(`over ${KILLS} kills of the server, no acknowledged event is lost or doubled`, { timeout: 1_800_000 }, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'strongback-killed-'));
  const random = seededRandom(Number(process.env['STRONGBACK_SEED'] ?? 1));
  const secret = newSecret();
  const devices = ['d1', 'd2', 'd3', 'd4'];
  const acknowledged = new Map(devices.map((device) => [device, 0]));
  let interrupted = 0;
  try {
    for (let n = 0; n < KILLS; n++) {
      const victim = await start(dataDir);
      let alive = true;
      const load = devices.map(async (device) => {
        while (alive) {
          // As a phone does: what was not acknowledged is sent again, and now and then what was.
          const settled = acknowledged.get(device) ?? 0;
          const from = Math.max(1, settled + 1 - (random.below(10) === 0 ? 5 : 0));
          const reply = await push(victim, secret, 'ath', trainingOf('ath', device, 10, from)).catch(() => null);
          if (reply === null) interrupted += 1;
          else if (reply.status === 200)
            acknowledged.set(
              device,
              Math.max(settled, (reply.json['through'] as unknown as Record<string, number>)[device] ?? 0),
            );
          else throw new Error(`unexpected answer ${reply.status}: ${reply.text}`);
        }
      });
      await new Promise((done) => setTimeout(done, 100 + random.below(500)));
      await kill(victim);
      alive = false;
      await Promise.all(load);
    }
    const database = openDataDir(dataDir);
    const verdict = await verifyLedgers(database, nodeHash);
    expect(verdict.faulty).toEqual([]);
    const through = new Map(Object.entries(await database.read(() => readThrough('ath'))));
    await database.close();
    let lost = 0;
    for (const [device, number] of acknowledged) lost += Math.max(0, number - (through.get(device) ?? 0));
    const total = [...acknowledged.values()].reduce((sum, number) => sum + number, 0);
    console.info(`${KILLS} kills, ${total} events acknowledged, ${interrupted} requests interrupted, ${lost} lost`);
    expect(lost).toBe(0);
    expect(total).toBeGreaterThan(0);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});

test.runIf(spawnSync('strace', ['-V']).status === 0)(
  'when the disk fails under a commit, the server ends and has acknowledged nothing it did not keep',
  { timeout: 60_000 },
  async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'strongback-failing-'));
    // The tables are made on a disk that works; it fails later, under the first commits of training.
    await openDataDir(dataDir).close();
    const wal = `${databaseFile(dataDir)}-wal`;
    try {
      const child = spawn(
        'strace',
        [
          '-f',
          '-qq',
          '-o',
          '/dev/null',
          '-P',
          wal,
          '-e',
          'trace=fsync,fdatasync',
          '-e',
          'inject=fsync,fdatasync:error=EIO:when=8+',
          process.execPath,
          VICTIM,
          dataDir,
        ],
        { stdio: ['ignore', 'pipe', 'pipe'] },
      );
      let said = '';
      child.stderr.on('data', (data: Buffer) => (said += data.toString()));
      const ended = new Promise<number | null>((done) => child.once('exit', done));
      const port = await new Promise<number>((ready, failed) => {
        child.once('exit', () => failed(new Error(said)));
        child.stdout.on('data', (data: Buffer) => ready(Number(/ready (\d+)/.exec(data.toString())?.[1])));
      });
      const secret = newSecret();
      let acknowledged = 0;
      for (let from = 1; ; from += 10) {
        const reply = await push({ url: `http://127.0.0.1:${port}` }, secret, 'ath', trainingOf('ath', 'phone', 10, from)).catch(
          () => null,
        );
        if (reply?.status !== 200) break;
        acknowledged = from + 9;
      }
      expect(await ended).toBe(74);
      expect(said).toContain('the disk failed');
      const database = openDataDir(dataDir);
      const verdict = await verifyLedgers(database, nodeHash);
      await database.close();
      expect(verdict.faulty).toEqual([]);
      expect(verdict.events).toBeGreaterThanOrEqual(acknowledged);
      expect(acknowledged).toBeGreaterThan(0);
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
);
