// Decides how an assistant works on a ledger that a server keeps: read before each message, written after it, under a personal token and its scopes.
import { createHash } from 'node:crypto';
import type { Client, Outcome } from '@strongback/client';
import {
  admitEvent,
  type AthleteId,
  appendBodies,
  type DeviceId,
  type EventBody,
  type LedgerEvent,
  type LedgerState,
  observeAll,
  replay,
  startWriter,
  type UnknownBody,
} from '@strongback/engine';
import { nowMs, timeHere, todayHere } from '../terminal/clock.ts';
import { REFUSED, Stop } from '../terminal/outcome.ts';
import type { Desk } from './tool.types.ts';

type AnyEvent = LedgerEvent<EventBody | UnknownBody>;

export interface RemoteDesk extends Desk {
  /** Brings what is new on the server. Throws a Stop when the server does not let the token read. */
  refresh(): Promise<void>;
  /** Brings what was written to the server; the reason when it was not kept, and then nothing of it stays here either. */
  flush(): Promise<string | null>;
}

const PUSH_EVENTS = 200;

/** The desk of `athlete` behind `client`, which carries `token`. */
export function remoteDesk(client: Client, athlete: string, token: string): RemoteDesk {
  // As the server names what a token writes.
  const id = createHash('sha256').update(token).digest('hex').slice(0, 16);
  let seen = 0;
  let events: readonly AnyEvent[] = [];
  let waiting: readonly AnyEvent[] = [];
  let state: LedgerState | null = null;
  const known = new Set<string>();
  const identity = (event: AnyEvent): string => `${event.deviceSeq} ${event.device}`;

  return {
    state: () => (state ??= replay(events)),
    today: todayHere,
    timeOfDay: timeHere,
    append(bodies) {
      const writer = { ...startWriter(athlete as AthleteId, `program-${id}` as DeviceId), by: `token-${id}` };
      const made = appendBodies(observeAll(writer, events), bodies((state ??= replay(events))), nowMs());
      waiting = [...waiting, ...made];
      keep(made);
    },
    async refresh() {
      for (;;) {
        const page = valueOf(await client.ask('GET /api/v1/sync/pull', { query: { athlete, after: seen } }));
        const read = page.events.flatMap((event) => {
          const admitted = admitEvent(event);
          return admitted.ok ? [admitted.value] : [];
        });
        keep(read);
        seen = page.to;
        if (page.events.length === 0 || page.to >= page.head.seq) return;
      }
    },
    async flush() {
      const sent = waiting;
      waiting = [];
      for (let at = 0; at < sent.length; at += PUSH_EVENTS) {
        const told = await client.ask('POST /api/v1/sync/push', { body: { athlete, events: sent.slice(at, at + PUSH_EVENTS) } });
        const fault = told.ok ? (told.value.refused[0]?.reason ?? null) : told.reason;
        if (fault !== null) {
          forget(sent.slice(at));
          return fault;
        }
      }
      return null;
    },
  };

  function keep(more: readonly AnyEvent[]): void {
    const fresh = more.filter((event) => !known.has(identity(event)));
    if (fresh.length === 0) return;
    for (const event of fresh) known.add(identity(event));
    events = [...events, ...fresh];
    state = null;
  }

  function forget(some: readonly AnyEvent[]): void {
    const gone = new Set(some.map(identity));
    for (const one of gone) known.delete(one);
    events = events.filter((event) => !gone.has(identity(event)));
    state = null;
  }
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Stop(REFUSED, `the server says: ${outcome.reason}; is the token live, and may it read?`);
  return outcome.value;
}
