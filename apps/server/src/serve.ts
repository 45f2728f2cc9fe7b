// Decides how a server comes up and goes down: one data folder, one address, nothing half-done.
import { serve as listen, type ServerType } from '@hono/node-server';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AnyEvent, appendEvents, type Database, type Procedure } from '@strongback/store';
import { openPostgres } from '@strongback/store/postgres';
import { nodeHash, openSqlite, type SqliteDatabase } from '@strongback/store/sqlite';
import { findOrClaim, offerPairing } from './access/access-procedures.ts';
import { rightsOf } from './access/rights.ts';
import { CAPABILITY, newCapability, newPairingCode, secretHash } from './access/secrets.ts';
import { useDue } from './access/session-life.ts';
import { OPERATOR_CODE_LIFE_MS, offerAccount } from './access/sign-up.ts';
import { openApiDocument } from './api/openapi.ts';
import { createApp } from './app.ts';
import type { ServerContext } from './context.ts';
import { securityLog } from './http/log.ts';
import { openMetrics } from './http/metrics.ts';
import { addressKey, rateLimit } from './http/rate.ts';
import { staticFiles } from './http/static-files.ts';
import { startSealing } from './operation/sealing.ts';
import { ROUTES } from './routes.ts';
import { SERVER_SCHEMA } from './schema.ts';
import { type Bus, openBus } from './sync/bus.ts';
import { allowedHosts, coverOf, post } from './webhooks/addresses.ts';
import { type Hooks, startHooks } from './webhooks/deliver.ts';

export const DEFAULT_PORT = 4870;
export const DEFAULT_HOST = '127.0.0.1';
const HERE = dirname(fileURLToPath(import.meta.url));
const STOP_MS = 3_000;

export interface ServeOptions {
  readonly port?: number;
  readonly host?: string;
  /** Where everything is kept. Default: STRONGBACK_DATA, else `./strongback-data`. */
  readonly dataDir?: string;
  /** A PostgreSQL (or Citus) to keep everything in instead of a file. Default: STRONGBACK_DATABASE, if set. */
  readonly databaseUrl?: string;
  /** The built app. Default: `apps/web/dist`. */
  readonly webDir?: string;
  /** Throw-away data with the given athlete's events. */
  readonly demo?: { readonly athlete: string; readonly events: () => readonly AnyEvent[] | Promise<readonly AnyEvent[]> };
  /** Requests that one address may make in ten seconds. */
  readonly mostRequests?: number;
  /** Codes and passphrases that one address may try in five minutes. */
  readonly mostTries?: number;
  /** Hosts that may be told when a ledger grew, as `allowedHosts` reads them. Default: STRONGBACK_WEBHOOK_HOSTS, else none. */
  readonly webhookHosts?: string;
  /** The secret of a monitoring program, 32 characters or more. Default: STRONGBACK_METRICS, else no metrics. */
  readonly metricsSecret?: string;
  /** Addresses of reverse proxies whose `x-forwarded-for` is believed. Default: none. */
  readonly proxies?: readonly string[];
  /** Takes what is written down about security, a line of JSON each. Default: nobody. */
  readonly log?: (line: string) => void;
  /** Whether anybody who reaches the server may make an account. Default: yes. Where not, an invitation is needed. */
  readonly signUps?: boolean;
  /** The disk failed under a commit. Default: say so and end the process, for only a fresh start from the file can be trusted. */
  readonly onFatal?: (problem: Error) => void;
  readonly onFault?: (problem: unknown) => void;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  /** Lets one phone in to the demo athlete's ledger; null outside demo mode. */
  readonly demoCode: string | null;
  /** Makes one account on a server that is not open to everybody; null on one that is. */
  readonly accountCode: string | null;
  /** Finishes what is under way, closes the files, and resolves. */
  stop(): Promise<void>;
}

/** The folder that holds a server's data. */
export function dataDirFrom(given?: string): string {
  return resolve(given ?? process.env['STRONGBACK_DATA'] ?? 'strongback-data');
}

/** The database file in a data folder. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'strongback.db');
}

/** Opens (or makes) the database of a data folder. Throws when another process has it. */
export function openDataDir(dataDir: string, onFatal?: (problem: Error) => void): SqliteDatabase {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  return openSqlite(databaseFile(dataDir), SERVER_SCHEMA, onFatal === undefined ? {} : { onFatal });
}

/** Starts the server; resolves when it answers. Rejects when the port or the data folder is taken. */
export async function serve(options: ServeOptions = {}): Promise<RunningServer> {
  const dataDir = options.demo === undefined ? dataDirFrom(options.dataDir) : mkdtempSync(join(tmpdir(), 'strongback-demo-'));
  const url = options.demo === undefined ? (options.databaseUrl ?? process.env['STRONGBACK_DATABASE']) : undefined;
  const database: Database =
    url === undefined || url === ''
      ? openDataDir(dataDir, options.onFatal ?? endProcess)
      : await openPostgres(url, SERVER_SCHEMA);
  const stopping = new AbortController();
  const metrics = openMetrics();
  const discard = () => {
    if (options.demo !== undefined) rmSync(dataDir, { recursive: true, force: true });
  };
  let hooks: Hooks | null = null;
  try {
    const bus = openBus();
    const log = securityLog(options.log ?? (() => undefined), Date.now);
    hooks = hooksOf(options, database, bus);
    const context: ServerContext = {
      database,
      hash: nodeHash,
      now: Date.now,
      bus,
      hooks,
      stopping: stopping.signal,
      limits: {
        everything: rateLimit(options.mostRequests ?? 3_000, 10_000, Date.now),
        pairing: rateLimit(options.mostTries ?? 10, 300_000, Date.now),
        signIn: rateLimit(options.mostTries ?? 20, 300_000, Date.now),
      },
      signUps: options.signUps ?? true,
      metrics,
      metricsHash: metricsHashOf(options.metricsSecret ?? process.env['STRONGBACK_METRICS']),
      log,
      useDue: useDue(Date.now),
      proxies: new Set((options.proxies ?? []).map(addressKey)),
      document: once(() => openApiDocument(ROUTES)),
      demo: options.demo === undefined ? null : await seedDemo(database, options.demo),
    };
    const accountCode = context.signUps ? null : await offerFirst(context);
    const demoCode = context.demo === null ? null : await offerDemo(context, context.demo);
    const webDir = options.webDir ?? [join(HERE, '../../web/dist')].find(existsSync) ?? join(HERE, '../no-app');
    const app = createApp({
      context,
      files: staticFiles(existsSync(webDir) ? webDir : join(HERE, '../no-app')),
      onFault: options.onFault ?? reportFault,
    });
    const server = await listening(app.fetch, options.port ?? DEFAULT_PORT, options.host ?? DEFAULT_HOST);
    const { port, address, family } = server.address() as AddressInfo;
    const sealing = startSealing({
      database,
      hash: nodeHash,
      now: Date.now,
      onFault: options.onFault ?? reportFault,
      onSealed: (events) => metrics.count('events_sealed', events),
    });
    let stopped: Promise<void> | null = null;
    log.write({ what: 'start' });
    const stop = async () => {
      log.write({ what: 'stop' });
      metrics.stop();
      stopping.abort();
      await closed(server);
      await hooks?.stop();
      await sealing.stop();
      await database.close();
      discard();
    };
    return {
      url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
      port,
      dataDir,
      demoCode,
      accountCode,
      stop: () => (stopped ??= stop()),
    };
  } catch (problem) {
    metrics.stop();
    await hooks?.stop();
    await database.close();
    discard();
    throw problem;
  }
}

function hooksOf(options: ServeOptions, database: Database, bus: Bus): Hooks {
  const hosts = allowedHosts(options.webhookHosts ?? process.env['STRONGBACK_WEBHOOK_HOSTS'] ?? '');
  return startHooks({
    database,
    bus,
    now: Date.now,
    on: hosts.length > 0,
    fault(url) {
      const cover = coverOf(url, hosts);
      return typeof cover === 'string' ? cover : null;
    },
    send: (url, body, headers) => post(url, body, headers, hosts),
    onFault: options.onFault ?? reportFault,
  });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

async function seedDemo(
  database: Database,
  demo: NonNullable<ServeOptions['demo']>,
): Promise<{ readonly athlete: string; readonly capability: string }> {
  const events = await demo.events();
  const capability = newCapability();
  await database.write(function* () {
    yield* findOrClaim(demo.athlete, secretHash(capability), Date.now());
    yield* appendEvents(demo.athlete, events, { hash: nodeHash, nowMs: Date.now() });
  });
  return { athlete: demo.athlete, capability };
}

/** A code for whoever runs the server, so that a closed one gets its first account. */
async function offerFirst({ database, now }: ServerContext): Promise<string> {
  const code = newPairingCode() + newPairingCode();
  await database.write(() => offerAccount(secretHash(code), now() + OPERATOR_CODE_LIFE_MS));
  return code;
}

function metricsHashOf(secret: string | undefined): string | null {
  if (secret === undefined || secret === '') return null;
  if (!CAPABILITY.test(secret))
    throw new Error('the secret of the metrics needs 32 to 200 letters, digits, dashes or underscores');
  return secretHash(secret);
}

/** A demo lives for an afternoon, and so does its code. */
const DEMO_CODE_LIFE_MS = 86_400_000;

async function offerDemo(
  { database, now }: ServerContext,
  { athlete, capability }: NonNullable<ServerContext['demo']>,
): Promise<string> {
  const code = newPairingCode();
  await database.write(function* (): Procedure<void> {
    const owner = yield* rightsOf(athlete, secretHash(capability), now());
    if (owner !== null) yield* offerPairing(owner, secretHash(code), now() + DEMO_CODE_LIFE_MS);
  });
  return code;
}

function listening(fetch: Parameters<typeof listen>[0]['fetch'], port: number, hostname: string): Promise<ServerType> {
  return new Promise((resolveServer, reject) => {
    const server = listen({
      fetch,
      port,
      hostname,
      serverOptions: { headersTimeout: 10_000, requestTimeout: 60_000, maxHeaderSize: 16_384, keepAliveTimeout: 5_000 },
    });
    server.once('error', reject);
    server.once('listening', () => {
      server.off('error', reject);
      resolveServer(server);
    });
  });
}

function closed(server: ServerType): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    const late = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections();
    }, STOP_MS);
    late.unref();
    server.once('close', () => clearTimeout(late));
  });
}

/** Faults of ours go to the log by kind; a request's content never does. */
function reportFault(problem: unknown): void {
  const said =
    problem instanceof Error
      ? `${problem.name}: ${problem.message}\n${problem.stack?.split('\n').slice(1, 6).join('\n') ?? ''}`
      : 'unknown fault';
  process.stderr.write(`${new Date().toISOString()} fault ${said}\n`);
}

const DISK_FAILED = 74;

function endProcess(problem: Error): void {
  process.stderr.write(`${new Date().toISOString()} the disk failed (${problem.message}); ending, start again\n`);
  process.exit(DISK_FAILED);
}
