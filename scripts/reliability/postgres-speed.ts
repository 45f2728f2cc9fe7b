// Decides how the speed on PostgreSQL is taken: whole push transactions of one event, beside what PostgreSQL does with one bare insert in the same minute.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LEDGER_SCHEMA } from '@strongback/store';
import { openPostgres } from '@strongback/store/postgres';
import { nodeHash } from '@strongback/store/sqlite';
import pg from 'pg';
import { SERVER_SCHEMA } from '../../apps/server/src/schema.ts';
import { pushed } from '../../apps/server/src/sync/push.ts';
import { load } from '../../apps/server/src/testing/load.ts';
import { sampleEvents } from '../../packages/store/src/store.contract.ts';
import { startPostgres, whyNoPostgres } from '../testing/postgres.ts';
import type { Measured } from './measured.ts';
import { ownServer } from './own-server.ts';

const WRITERS = 16;
const TARGET = 2_000;
const WARM_SECONDS = 1;

interface Speed {
  readonly perSecond: number;
  /** Microseconds of a processor that one took here, and in all of PostgreSQL's processes; null where those cannot be seen. */
  readonly ownMicros: number;
  readonly postgresMicros: number | null;
}

/** Sixteen at once, each one after another, as fast as answers come. `one` gets its writer and a number that rises from 0. */
async function speedOf(seconds: number, one: (writer: number, number: number) => Promise<unknown>): Promise<Speed> {
  const next = Array.from({ length: WRITERS }, () => 0);
  const forSeconds = async (most: number): Promise<number> => {
    const before = next.reduce((sum, number) => sum + number, 0);
    const until = performance.now() + most * 1_000;
    await Promise.all(
      next.map(async (_, writer) => {
        while (performance.now() < until) {
          const number = next[writer] ?? 0;
          next[writer] = number + 1;
          await one(writer, number);
        }
      }),
    );
    return next.reduce((sum, number) => sum + number, 0) - before;
  };
  await forSeconds(WARM_SECONDS);
  const [from, used, theirs] = [performance.now(), process.cpuUsage(), postgresTicks()];
  const done = await forSeconds(seconds);
  const took = (performance.now() - from) / 1_000;
  const { user, system } = process.cpuUsage(used);
  const after = postgresTicks();
  return {
    perSecond: Math.round(done / took),
    ownMicros: Math.round((user + system) / done),
    postgresMicros: after === null || theirs === null ? null : Math.round(((after - theirs) * 10_000) / done),
  };
}

/** Hundredths of a second that the PostgreSQL processes of this machine have worked; null on systems without `/proc`. */
function postgresTicks(): number | null {
  try {
    let ticks = 0;
    for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) ticks += ticksOf(id);
    return ticks;
  } catch {
    return null;
  }
}
function ticksOf(id: string): number {
  try {
    const [, name, rest = ''] = /\((.*)\) (.*)/s.exec(readFileSync(`/proc/${id}/stat`, 'utf8')) ?? [];
    const fields = rest.split(' ');
    return name === 'postgres' ? Number(fields[11]) + Number(fields[12]) : 0;
  } catch {
    // It ended between the list and the look.
    return 0;
  }
}

/** One bare insert of the same row a transaction: what this machine, this driver and as many connections can do at all. */
async function bareSpeed(url: string, seconds: number): Promise<Speed> {
  const pool = new pg.Pool({ connectionString: url, max: WRITERS });
  for (const statement of LEDGER_SCHEMA) await pool.query(statement);
  const clients = await Promise.all(Array.from({ length: WRITERS }, () => pool.connect()));
  const [event] = sampleEvents('bare', 'phone', 1);
  const body = JSON.stringify(event?.body);
  const text = 'insert into event values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)';
  const chain = 'c'.repeat(64);
  const speed = await speedOf(seconds, async (writer, number) =>
    clients[writer]?.query({
      name: 'bare',
      text,
      values: [`bare-${writer}`, number, 'phone', number, null, 'SetPerformed', 1, 0, 0, 0, body, chain],
    }),
  );
  for (const client of clients) client.release();
  await pool.query('delete from event');
  await pool.end();
  return speed;
}

/** The server's whole push, one event each: lock, rights, watermark, repetition, number, chain, summary, commit; no two in one transaction. */
async function pushSpeed(url: string, seconds: number): Promise<Speed> {
  const database = await openPostgres(url, SERVER_SCHEMA, { connections: WRITERS });
  // Made before: what making an event takes is not the database's.
  const events = Array.from({ length: WRITERS }, (_, writer) =>
    sampleEvents(`athlete-${writer}`, 'phone', 1_200 * (seconds + WARM_SECONDS)),
  );
  const around = { hash: nodeHash, now: Date.now };
  const speed = await speedOf(seconds, async (writer, number) => {
    const event = events[writer]?.[number];
    if (event === undefined) throw new Error('more was asked than was made');
    const result = await database.write(() => pushed(`athlete-${writer}`, `secret-${writer}`, [event], around));
    if (typeof result === 'string' || !('ok' in result) || !result.ok || result.head.seq !== number + 1)
      throw new Error(`an event was not kept: ${JSON.stringify(result)}`);
  });
  await database.close();
  return speed;
}

/** The same through the whole server in a process of its own, asked over HTTP from this one. */
async function requestSpeed(url: string, seconds: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'strongback-load-'));
  const server = await ownServer(folder, { STRONGBACK_DATABASE: url });
  try {
    await load(server.port, { devices: WRITERS, events: 1, seconds: WARM_SECONDS, perSecond: null });
    const { perSecond, refused } = await load(server.port, { devices: WRITERS, events: 1, seconds, perSecond: null });
    if (refused > 0) throw new Error(`${refused} requests were refused`);
    return perSecond;
  } finally {
    server.stop();
    await new Promise((done) => setTimeout(done, 500));
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function postgresSpeed(dial: number): Promise<Measured> {
  const reason = whyNoPostgres();
  if (reason !== null) return { seen: `not measured: ${reason}`, held: false };
  const server = await startPostgres();
  try {
    const seconds = Math.max(1, Math.min(20, Math.round(5 * dial)));
    const bare = await bareSpeed(server.url, seconds);
    const push = await pushSpeed(server.url, seconds);
    const requests = await requestSpeed(server.url, seconds);
    const took = ({ ownMicros, postgresMicros }: Speed) =>
      `${ownMicros} µs of a core here${postgresMicros === null ? '' : ` and ${postgresMicros} in PostgreSQL`}`;
    return {
      seen: `${push.perSecond} pushes of one event a second, each a transaction and a durable commit of its own with its rights checked in it, ${took(push)}; ${(push.perSecond / bare.perSecond).toFixed(2)} of the ${bare.perSecond} bare inserts of such a row (${took(bare)}); ${requests} a second over HTTP`,
      held: push.perSecond >= TARGET,
    };
  } finally {
    await server.stop();
  }
}
