// Decides how procedures run on PostgreSQL (or Citus): one transaction each, retried where the server asks, safe settings asserted.
import type { Database, Procedure, Row, Statement } from '@strongback/store';
import pg from 'pg';
import { bound, unpackedRows } from '../packed/packed.ts';
import { distribute } from './distribute.ts';

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
  const pool = new pg.Pool({ connectionString: url, max: options.connections ?? 8, types: numbersAsNumbers(), pipeline: true });
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

/**
 * Statements travel behind each other on the one connection: `begin` with the first of them, those whose rows nobody reads with the next,
 * `commit` with the last. The value is given out only after every one of them was answered well.
 */
async function transaction<T>(pool: pg.Pool, begin: string, procedure: () => Procedure<T>): Promise<T> {
  const client = await pool.connect();
  const sent: Promise<pg.QueryResult>[] = [];
  const send = (query: pg.QueryConfig): Promise<pg.QueryResult> => {
    const answer = client.query(query);
    // Judged below, in the order of sending; here only kept from being nobody's.
    answer.catch(() => undefined);
    sent.push(answer);
    return answer;
  };
  let broken: Error | undefined;
  try {
    void send({ text: begin });
    const value = await drive(procedure(), async (statement) => {
      const answer = send(prepared(statement));
      return statement.unanswered === true ? [] : unpackedRows((await answer).rows as Row[]);
    });
    void send({ text: 'commit' });
    const ended = (await Promise.all(sent)).at(-1);
    if (ended?.command !== 'COMMIT') throw new Error('PostgreSQL rolled back what was to be committed');
    return value;
  } catch (problem) {
    // Of several, the first that was refused is the reason; those behind it only say that the transaction is over.
    const first = (await Promise.allSettled(sent)).find((one) => one.status === 'rejected');
    await client.query('rollback').catch((second: Error) => (broken = second));
    throw first?.status === 'rejected' ? first.reason : problem;
  } finally {
    client.release(broken);
  }
}

function prepared({ text, values }: Statement): pg.QueryConfig {
  return { name: nameOf(text), text, values: values.map(bound) };
}

const names = new Map<string, string>();
/** A short name for each text, so that the server prepares it once a connection. */
function nameOf(text: string): string {
  const known = names.get(text) ?? `s${names.size}`;
  names.set(text, known);
  return known;
}

async function drive<T>(procedure: Procedure<T>, ask: (statement: Statement) => Promise<readonly Row[]>): Promise<T> {
  let step = procedure.next();
  while (!step.done) step = procedure.next(await ask(step.value));
  return step.value;
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

/** Sequence numbers and times stay below 2^53, so `bigint` may come as a number. */
function numbersAsNumbers(): pg.CustomTypesConfig {
  const BIGINT = 20;
  return {
    getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
      oid === BIGINT ? Number : pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
  };
}
