// Proves that an assistant works on a ledger that a server keeps under the token's scopes, no more and no less, and loses them with the token.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, openClient, type Outcome } from '@strongback/client';
import { readLedger } from '@strongback/engine';
import { type RunningServer, serve } from '@strongback/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plannedLedger, workbench } from './testing/connection.ts';

const { start } = workbench();
const ATHLETE = 'a1';
let folder: string;
let server: RunningServer;
let owner: Client;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'strongback-mcp-server-'));
  server = await serve({ port: 0, dataDir: folder });
  owner = openClient({ base: server.url, secret: 'o'.repeat(43), fetch });
  const { events } = readLedger(plannedLedger());
  done(await owner.ask('POST /api/v1/sync/push', { body: { athlete: ATHLETE, events } }));
}, 60_000);
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

async function connected(scopes: readonly ('read' | 'log' | 'propose')[]) {
  const made = done(
    await owner.ask('POST /api/v1/tokens/create', {
      body: { athlete: ATHLETE, label: 'assistant', scopes, untilMs: null },
    }),
  );
  const connection = start(['--server', server.url, '--athlete', ATHLETE], { STRONGBACK_TOKEN: made.token });
  return { connection, ...made };
}

const eventsThere = async () => done(await owner.ask('GET /api/v1/sync/pull', { query: { athlete: ATHLETE } })).events;

describe('an assistant on a served ledger', () => {
  it('reads the plan, logs a set under its own name, and sees what the athlete logs meanwhile', async () => {
    const { connection, id } = await connected(['read', 'log', 'propose']);
    await connection.begin();
    expect((await connection.call('read_plan')).result?.isError).toBeUndefined();
    const before = (await eventsThere()).length;
    const logged = await connection.call('log_set', { exercise: 'deadlift', reps: 5, load: 100, unit: 'kg', set: 'first' });
    expect(logged.result?.structuredContent).toMatchObject({ exercise: 'deadlift' });
    const written = (await eventsThere()).slice(before);
    expect(written.length).toBeGreaterThan(0);
    expect(written.every((event) => event['by'] === `token-${id}`)).toBe(true);
    expect(
      (await connection.call('propose_change', { change: 'rest longer', because: 'the last sets slowed' })).result,
    ).toMatchObject({
      structuredContent: { recorded: true, applied: false },
    });
    expect(JSON.stringify((await connection.call('read_log')).result)).toContain('deadlift');
  });

  it('a token without the scope is refused by the server, and nothing of it stays', async () => {
    const { connection } = await connected(['read']);
    await connection.begin();
    const before = (await eventsThere()).length;
    const refused = await connection.call('log_set', { exercise: 'squat', reps: 5 });
    expect(refused.error?.message).toContain('does not cover');
    expect((await eventsThere()).length).toBe(before);
    expect(JSON.stringify((await connection.call('read_log')).result)).not.toContain('"squat"');
  });

  it('with the token the door closes, with a word that says why', async () => {
    const { connection, id } = await connected(['read', 'log']);
    await connection.begin();
    done(await owner.ask('POST /api/v1/tokens/revoke', { body: { athlete: ATHLETE, token: id } }));
    expect((await connection.call('read_plan')).error?.message).toContain('is the token live');
  });
});
