// Decides how tests talk to a running server: as a device with a secret.
import {
  appendBodies,
  startWriter,
  type AthleteId,
  type DeviceId,
  type EventBody,
  type IsoDate,
  type LedgerEvent,
  type SessionId,
  type SetId,
} from '@strongback/engine';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealOldest } from '@strongback/store';
import { nodeHash } from '@strongback/store/sqlite';
import { openDataDir, type RunningServer, serve, type ServeOptions } from '../serve.ts';

export interface Reply {
  readonly status: number;
  readonly json: Record<string, never> & { error?: { code: string; reason: string } };
  readonly headers: Headers;
  readonly text: string;
}

const ALL = { keep: 0, atLeast: 1, receivedBeforeMs: Infinity };

export const newSecret = () => randomBytes(32).toString('base64url');

/** Stops the server, packs all that its ledgers hold into segments, and starts it again on the same folder. */
export async function sealedServer(
  running: RunningServer,
  athletes: readonly string[],
  options: ServeOptions = {},
): Promise<RunningServer> {
  await running.stop();
  const database = openDataDir(running.dataDir);
  for (const athlete of athletes) while ((await database.write(() => sealOldest(athlete, ALL, nodeHash))) > 0);
  await database.close();
  return serve({ port: 0, dataDir: running.dataDir, ...options });
}

/** A server on a fresh folder; `close` stops it and removes the folder. */
export async function freshServer(
  options: ServeOptions = {},
): Promise<{ readonly server: RunningServer; readonly close: () => Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'strongback-server-'));
  const server = await serve({ port: 0, dataDir, ...options });
  return {
    server,
    close: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export async function ask(
  server: { readonly url: string },
  method: string,
  path: string,
  options: { readonly secret?: string | undefined; readonly body?: unknown; readonly headers?: Record<string, string> } = {},
): Promise<Reply> {
  const answer = await fetch(`${server.url}${path}`, {
    method,
    headers: {
      ...(options.secret === undefined ? {} : { authorization: `Bearer ${options.secret}` }),
      ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...options.headers,
    },
    ...(options.body === undefined
      ? {}
      : { body: typeof options.body === 'string' ? options.body : JSON.stringify(options.body) }),
  });
  const text = await answer.text();
  let json = {} as Reply['json'];
  try {
    json = JSON.parse(text) as Reply['json'];
  } catch {
    // Pages are not JSON.
  }
  return { status: answer.status, json, headers: answer.headers, text };
}

/** Events of one device: a session and its sets. */
export function trainingOf(athlete: string, device: string, count: number, firstSeq = 1): readonly LedgerEvent[] {
  const session = `s-${device}` as SessionId;
  return Array.from({ length: count }, (_, index) => {
    const nextSeq = firstSeq + index;
    const body: EventBody =
      nextSeq === 1
        ? { type: 'SessionStarted', session, date: '2026-01-05' as IsoDate }
        : {
            type: 'SetPerformed',
            session,
            set: `${device}-${nextSeq}` as SetId,
            exercise: 'barbell-row',
            kind: 'working',
            reps: 8,
          };
    // The same number has the same content in whatever batch it comes.
    return appendBodies(
      { ...startWriter(athlete as AthleteId, device as DeviceId), nextSeq },
      [body],
      1_767_600_000_000 + nextSeq,
    )[0] as LedgerEvent;
  });
}

export const push = (server: { readonly url: string }, secret: string | undefined, athlete: string, events: readonly unknown[]) =>
  ask(server, 'POST', '/api/v1/sync/push', { secret, body: { athlete, events } });
export const pull = (server: { readonly url: string }, secret: string | undefined, athlete: string, after = 0) =>
  ask(server, 'GET', `/api/v1/sync/pull?athlete=${encodeURIComponent(athlete)}&after=${after}`, { secret });
