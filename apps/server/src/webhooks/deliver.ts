// Decides how others are told that a ledger grew: signed, soon, once confirmed no more; tried again with growing pauses, and given up at last.
import { createHmac } from 'node:crypto';
import { countTypes, type Database, readHead } from '@strongback/store';
import type { Bus } from '../sync/bus.ts';
import type { Sent } from './addresses.ts';
import { type Hook, hookedAthletes, hooksOf, noteTry } from './hook-procedures.ts';

/** Pauses before the second try and those after it; then the hook rests until the ledger grows again. */
export const PAUSES_MS = [5_000, 30_000, 300_000, 1_800_000, 7_200_000] as const;
/** So that one sync of many batches is one message. */
const GATHER_MS = 500;
const MOST_AT_ONCE = 8;

export interface Hooks {
  /** Whether the operator named any host. */
  readonly on: boolean;
  /** Why the address may not be told; null when it may. */
  fault(url: string): string | null;
  stop(): Promise<void>;
}

export interface HookTools {
  readonly database: Database;
  readonly bus: Bus;
  readonly now: () => number;
  readonly on: boolean;
  readonly fault: (url: string) => string | null;
  readonly send: (url: string, body: string, headers: Readonly<Record<string, string>>) => Promise<Sent>;
  readonly gatherMs?: number;
  readonly pausesMs?: readonly number[];
  readonly onFault: (problem: unknown) => void;
}

/** `t=<milliseconds>,v1=<hex>`: HMAC-SHA256 with the hook's secret over the time, a point and the body. */
export function signature(secret: string, atMs: number, body: string): string {
  return `t=${atMs},v1=${createHmac('sha256', secret).update(`${atMs}.${body}`).digest('hex')}`;
}

export function startHooks(tools: HookTools): Hooks {
  const { database, bus, now } = tools;
  const pauses = tools.pausesMs ?? PAUSES_MS;
  const timers = new Map<string, NodeJS.Timeout>();
  const under = new Set<string>();
  const running = new Set<Promise<void>>();
  let stopped = false;
  const deafen = bus.listenAll((athlete, news) => {
    if (news.kind === 'grown') later(athlete, tools.gatherMs ?? GATHER_MS);
  });
  if (tools.on)
    void database
      .read(hookedAthletes)
      .then((athletes) => athletes.forEach((athlete) => later(athlete, tools.gatherMs ?? GATHER_MS)), tools.onFault);
  return {
    on: tools.on,
    fault: tools.fault,
    async stop() {
      stopped = true;
      deafen();
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
      await Promise.all(running);
    },
  };

  function later(athlete: string, ms: number): void {
    if (stopped || !tools.on || timers.has(athlete)) return;
    const timer = setTimeout(() => {
      timers.delete(athlete);
      const work = tell(athlete).catch(tools.onFault);
      running.add(work);
      void work.finally(() => running.delete(work));
    }, ms);
    timer.unref();
    timers.set(athlete, timer);
  }

  async function tell(athlete: string): Promise<void> {
    // Who is under way, or many at once: asked again in a moment, nothing is lost, for the ledger says how far each was told.
    if (under.has(athlete) || under.size >= MOST_AT_ONCE) return later(athlete, 200);
    under.add(athlete);
    try {
      const { hooks, head } = await database.read(function* () {
        return { hooks: yield* hooksOf(athlete), head: yield* readHead(athlete) };
      });
      let soonest = Infinity;
      for (const hook of hooks) {
        if (hook.toldSeq >= head.seq) continue;
        const wait = hook.failures > pauses.length ? 0 : hook.nextMs - now();
        soonest = Math.min(soonest, wait > 0 ? wait : await tryOnce(hook, head.seq));
      }
      if (soonest < Infinity) again(athlete, soonest);
    } finally {
      under.delete(athlete);
    }
  }

  /** Milliseconds until the next try; Infinity when it was told, or given up. */
  async function tryOnce(hook: Hook, head: number): Promise<number> {
    const body = JSON.stringify(await messageOf(hook, head));
    const atMs = now();
    const sent = await tools.send(hook.url, body, {
      'content-type': 'application/json',
      'user-agent': 'Strongback',
      'strongback-signature': signature(hook.secret, atMs, body),
    });
    const failures = sent.ok ? 0 : hook.failures > pauses.length ? hook.failures : hook.failures + 1;
    const pause = sent.ok ? undefined : pauses[failures - 1];
    const toldSeq = sent.ok ? head : hook.toldSeq;
    const nextMs = pause === undefined ? 0 : now() + pause;
    await database.write(() => noteTry(hook, { toldSeq, failures, nextMs, said: sent.said }));
    return pause ?? Infinity;
  }

  /** After the gathering timer of the same athlete, if one runs already. */
  function again(athlete: string, ms: number): void {
    if (timers.has(athlete)) return;
    later(athlete, Math.min(ms, 2 ** 31 - 1));
  }

  /** What happened, never what was logged: for that, the other side needs a token of its own. */
  async function messageOf(hook: Hook, head: number): Promise<object> {
    const events = await database.read(() => countTypes(hook.athlete, hook.toldSeq, head));
    return { kind: 'ledger.grown', webhook: hook.id, athlete: hook.athlete, after: hook.toldSeq, to: head, events };
  }
}
