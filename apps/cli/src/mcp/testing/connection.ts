// Decides how tests speak with the assistant's door: the real program as a child, one line asked, one line answered.
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { catalogue, findMovement } from '@strongback/catalogue';
import {
  type AthleteId,
  appendBodies,
  canonicalText,
  type DeviceId,
  type IsoDate,
  ledgerText,
  observeAll,
  planFor,
  readAthleteFile,
  replay,
  startWriter,
} from '@strongback/engine';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../../../..');
export const bin = join(root, 'apps/cli/bin/strongback.js');
export const TODAY = '2026-11-23';

export interface Answer {
  readonly id?: number | string | null;
  readonly result?: Record<string, unknown> & { structuredContent?: Record<string, unknown>; isError?: boolean };
  readonly error?: { readonly code: number; readonly message: string };
}

export class Connection {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #answers: AsyncIterator<string>;
  #id = 0;
  constructor(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    this.#child = spawn(process.execPath, [bin, 'mcp', ...args], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, STRONGBACK_TODAY: TODAY, ...env },
    });
    this.#answers = createInterface(this.#child.stdout)[Symbol.asyncIterator]();
  }
  async raw(line: string): Promise<Answer> {
    this.#child.stdin.write(`${line}\n`);
    const next = await this.#answers.next();
    return JSON.parse(String(next.value)) as Answer;
  }
  tell(message: object): void {
    this.#child.stdin.write(`${JSON.stringify(message)}\n`);
  }
  ask(method: string, params?: object): Promise<Answer> {
    this.#id += 1;
    return this.raw(JSON.stringify({ jsonrpc: '2.0', id: this.#id, method, params }));
  }
  async begin(protocolVersion = '2025-11-25'): Promise<Answer> {
    const answer = await this.ask('initialize', {
      protocolVersion,
      capabilities: {},
      clientInfo: { name: 'test', version: '1' },
    });
    this.tell({ jsonrpc: '2.0', method: 'notifications/initialized' });
    return answer;
  }
  async call(name: string, given: object = {}): Promise<Answer> {
    return this.ask('tools/call', { name, arguments: given });
  }
  async close(): Promise<number | null> {
    // Ended already: there is no end to wait for.
    if (this.#child.exitCode !== null) return this.#child.exitCode;
    this.#child.stdin.end();
    return new Promise((done) => this.#child.once('exit', done));
  }
}

export interface Workbench {
  /** The ledger file of the running test, as it was at its beginning. */
  readonly ledger: () => string;
  readonly fresh: () => string;
  /** The program on that ledger; it ends with the test. */
  readonly connect: (...args: string[]) => Connection;
  /** The program with any arguments; it ends with the test. */
  readonly start: (args: readonly string[], env?: Readonly<Record<string, string>>) => Connection;
}

/** For one test file: a folder with a fresh ledger before each test, and every program ended after it. */
export function workbench(): Workbench {
  let folder = '';
  let fresh = '';
  let open: Connection[] = [];
  const ledger = (): string => join(folder, 'me.jsonl');
  const start: Workbench['start'] = (args, env) => {
    const connection = new Connection(args, env);
    open.push(connection);
    return connection;
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'strongback-mcp-'));
    fresh = plannedLedger();
  });
  beforeEach(() => writeFileSync(ledger(), fresh));
  afterEach(async () => {
    await Promise.all(open.map((connection) => connection.close()));
    open = [];
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { ledger, fresh: () => fresh, start, connect: (...args) => start(['--ledger', ledger(), ...args]) };
}

/** A ledger with one person and two planned weeks from today. */
export function plannedLedger(): string {
  const from = TODAY as IsoDate;
  const sam = readAthleteFile(readFileSync(join(root, 'examples/sam.json'), 'utf8'), catalogue(), findMovement, from);
  if (!sam.ok) throw new Error(sam.reason);
  const writer = startWriter('a1' as AthleteId, 'phone' as DeviceId);
  const events = [...appendBodies(writer, sam.value.bodies, 0)];
  const plan = planFor(replay(events), catalogue(), { from, weeks: 2, seed: 1, effort: 'quick' });
  if (!plan.ok) throw new Error(plan.reason);
  const issued = {
    type: 'PlanIssued' as const,
    plan: 'plan-1',
    engine: plan.value.engine,
    seed: 1,
    from,
    body: canonicalText(plan.value),
  };
  events.push(...appendBodies(observeAll(writer, events), [issued], 1));
  return ledgerText(events);
}
