// Decides whether a server stays quick while somebody brings a large import: the longest wait of its event loop during a push of 24,000 sets.
//
//   node bench/import-lag.ts [--sets 24000] [--json] [--check]
//
// The import is read and pushed by a process of its own; the server in this one only receives. Two figures: how long a timer of 1 ms waited on the
// clock, to which a busy machine adds waits of its own (told beside it: the same with nothing to do), and the most time of the processor that
// the server's thread used between two turns of the timer, which is what others would wait for on a machine that is free. With --check it ends with 1
// when the latter is 100 ms or more.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { serve } from '../apps/server/src/serve.ts';
import { catalogue, findMovement } from '../packages/catalogue/src/index.ts';
import { openClient } from '../packages/client/src/index.ts';
import { appendBodies, type AthleteId, type DeviceId, startWriter } from '../packages/engine/src/index.ts';
import { previewImport, readFile } from '../packages/interchange/src/index.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    check: { type: 'boolean' },
    push: { type: 'string' },
    sets: { type: 'string', default: '24000' },
  },
});
const sets = Number(values.sets);
const MOST_MS = 100;
const PUSH_EVENTS = 200;
const QUIET_MS = 3_000;

/** A Strong table of twenty sets a session. */
function table(): Uint8Array {
  const lines = ['Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE'];
  for (let index = 0; index < sets; index++) {
    const day = new Date(Date.UTC(1980, 0, 5 + Math.floor(index / 20))).toISOString().slice(0, 10);
    lines.push(`${day} 18:04:10,Pull,1h 12m,"Face Pull",${(index % 5) + 1},${20 + (index % 60)},${3 + (index % 10)},0,0,"","",8`);
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

async function push(base: string): Promise<void> {
  const bytes = table();
  const read = readFile(bytes, { unit: 'kg' });
  if (!read.ok) throw new Error(read.reason);
  const preview = previewImport(read.value, null, {
    importId: 'bench',
    fileHash: createHash('sha256').update(bytes).digest('hex'),
    unit: 'kg',
    movementFor: (name) => catalogue().movement.get(findMovement(name) ?? '') ?? null,
  });
  if (preview.report.imported.sets !== sets) throw new Error(`${preview.report.imported.sets} of ${sets} sets came in`);
  const events = appendBodies(startWriter('a1' as AthleteId, 'phone' as DeviceId), preview.events, Date.now());
  const client = openClient({ base, secret: 's'.repeat(43), fetch });
  for (let at = 0; at < events.length; at += PUSH_EVENTS) {
    const told = await client.ask('POST /api/v1/sync/push', {
      body: { athlete: 'a1', events: events.slice(at, at + PUSH_EVENTS) },
    });
    if (!told.ok) throw new Error(told.reason);
  }
}

if (values.push !== undefined) await push(values.push);
else {
  const dataDir = mkdtempSync(join(tmpdir(), 'strongback-lag-'));
  const server = await serve({ port: 0, dataDir, mostRequests: 1e9 });
  const ms = (nanoseconds: number): number => Math.round(nanoseconds / 1e5) / 10;
  const quiet = monitorEventLoopDelay({ resolution: 1 });
  quiet.enable();
  await new Promise((done) => setTimeout(done, QUIET_MS));
  quiet.disable();
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const used = process.cpuUsage();
  let before = process.threadCpuUsage();
  const stretches: number[] = [];
  const turn = setInterval(() => {
    const now = process.threadCpuUsage();
    stretches.push((now.user + now.system - before.user - before.system) / 1000);
    before = now;
  }, 1);
  const child = spawn(process.execPath, [import.meta.filename, '--push', server.url, '--sets', String(sets)], {
    stdio: 'inherit',
  });
  const code = await new Promise<number | null>((done) => child.once('exit', done));
  loop.disable();
  clearInterval(turn);
  const { user, system } = process.cpuUsage(used);
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
  if (code !== 0) throw new Error('the import could not be pushed');
  const figure = {
    sets,
    p50Ms: ms(loop.percentile(50)),
    p999Ms: ms(loop.percentile(99.9)),
    longestMs: ms(loop.max),
    quietP999Ms: ms(quiet.percentile(99.9)),
    quietLongestMs: ms(quiet.max),
    longestWorkMs: Math.round(Math.max(...stretches)),
    serverCpuMs: Math.round((user + system) / 1000),
  };
  process.stdout.write(
    values.json
      ? `${JSON.stringify(figure)}\n`
      : `${sets} sets pushed: at most ${figure.longestWorkMs} ms of work in one stretch; the event loop waited ${figure.p50Ms} ms at the middle, ${figure.p999Ms} ms once in a thousand, ${figure.longestMs} ms at most ` +
          `(with nothing to do ${figure.quietP999Ms} and ${figure.quietLongestMs} ms); the server used ${figure.serverCpuMs} ms of one core\n`,
  );
  if (values.check === true && figure.longestWorkMs >= MOST_MS) process.exitCode = 1;
}
