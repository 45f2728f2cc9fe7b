// Decides how procedures run on PostgreSQL (or Citus): one transaction each, retried where the server asks, safe settings asserted.
import type { Database, Procedure, Row, Statement } from '@strongback/store';
import pg from 'pg';
import { distribute } from './distribute.ts';
import { volley } from './volley.ts';

const RETRIES = 8;
/** Serialization, deadlock, a key met by two at once, lost connections, a server going down. */
const RETRY = /^(40001|40P01|23505|08...|57P0[123])$/;

export interface PostgresOptions {
  readonly connections?: number;
  /** `citus`: the tables are distributed by the first column of their keys. Default: what STRONGBACK_PG_DISTRIBUTE says, else not. */
  readonly distribute?: 'citus' | null;
  /** Accept a server that may lose acknowledged writes in a power cut. */
  readonly acceptDataLoss?: boolean;
}

/** Connects to `url`, makes the tables, and refuses a server whose settings would lose acknowledged writes. */
export async function openPostgres(url: string, schema: readonly string[], options: PostgresOptions = {}): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: options.connections ?? 8 });
  // Without a listener an idle connection that breaks ends the process.
  pool.on('error', () => undefined);
  // One that breaks while it works says so twice: to the statement under way, which is retried, and here.
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    if (options.acceptDataLoss !== true) await assertSafe(pool);
    await migrate(pool, schema);
    if (wantsCitus(options)) await distribute(pool, schema);
  } catch (problem) {
    await pool.end();
    throw problem;
  }
  return {
    write: (procedure) => retried(() => transaction(pool, 'begin', procedure)),
    read: (procedure) => retried(() => transaction(pool, 'begin isolation level repeatable read read only', procedure)),
    close: () => pool.end(),
  };
}

async function assertSafe(pool: pg.Pool): Promise<void> {
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    const { rows } = await pool.query<{ value: string }>('select current_setting($1) as value', [setting]);
    const value = rows[0]?.value;
    if (value === 'off') {
      throw new Error(`PostgreSQL runs with ${setting} = off and would lose acknowledged training in a power cut`);
    }
  }
}

async function migrate(pool: pg.Pool, schema: readonly string[]): Promise<void> {
  for (const statement of schema) {
    // "if not exists" still collides when two servers start at once; the second try finds the table.
    await pool.query(statement).catch(() => pool.query(statement));
  }
}

function wantsCitus(options: PostgresOptions): boolean {
  return (options.distribute ?? process.env['STRONGBACK_PG_DISTRIBUTE']) === 'citus';
}

/** Statements that nobody waits for go out by themselves when there are so many: a restore writes more than memory should hold back. */
const MOST_HELD = 64;

/**
 * Statements travel together on the one connection: `begin` with the first that are waited for, those whose rows nobody reads with the next,
 * `commit` with the last. The value is given out only after every one of them was answered well.
 */
async function transaction<T>(pool: pg.Pool, begin: string, procedure: () => Procedure<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  let held: Statement[] = [{ text: begin, values: [], unanswered: true }];
  try {
    const work = procedure();
    let step = work.next();
    while (!step.done) {
      const statements = step.value;
      held.push(...statements);
      let answers: readonly (readonly Row[])[] = statements.map(() => []);
      if (held.length >= MOST_HELD || !statements.every(({ unanswered }) => unanswered)) {
        const sent = held;
        held = [];
        answers = (await volley(client, sent)).slice(sent.length - statements.length).map(({ rows }) => rows);
      }
      step = work.next(answers);
    }
    const ended = (await volley(client, [...held, { text: 'commit', values: [], unanswered: true }])).at(-1);
    if (ended?.command !== 'COMMIT') throw new Error('PostgreSQL rolled back what was to be committed');
    return step.value;
  } catch (problem) {
    await client.query('rollback').catch((second: Error) => (broken = second));
    throw problem;
  } finally {
    client.release(broken);
  }
}

async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (problem) {
      const lost = isPassing(problem);
      if (!lost || attempt >= RETRIES) throw problem;
      await new Promise((done) => setTimeout(done, Math.min(1_000, 5 * 2 ** attempt)));
    }
  }
}

function isPassing(problem: unknown): boolean {
  const { code, message } = (typeof problem === 'object' && problem !== null ? problem : {}) as {
    readonly code?: unknown;
    readonly message?: unknown;
  };
  if (typeof code === 'string')
    return RETRY.test(code) || code === 'ECONNRESET' || code === 'ECONNREFUSED' || code === 'EPIPE' || code === 'ENOENT';
  return typeof message === 'string' && /^(Connection terminated|Client has encountered|timeout exceeded)/.test(message);
}
