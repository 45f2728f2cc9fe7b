// Decides how events come in: each checked at the ledger's door, the good ones kept together, the bad ones named.
import { admitEvent } from '@strongback/engine';
import {
  type AnyEvent,
  appendEvents,
  type AppendResult,
  lockedEnd,
  type Procedure,
  PUSH_EVENTS,
  type RefusedEvent,
  together,
} from '@strongback/store';
import { setImmediate as pause } from 'node:timers/promises';
import * as z from 'zod';
import { claim, isErased } from '../access/access-procedures.ts';
import { rightsOf, writingFault } from '../access/rights.ts';
import { foldAppended, kept as keptSummary } from '../coach/summary-procedures.ts';
import type { Answer, Asked, ServerContext } from '../context.ts';
import { Refused } from '../http/refusal.ts';

export const pushBody = z.strictObject({
  athlete: z.string().min(1).max(200),
  events: z.array(z.unknown()).max(PUSH_EVENTS * 5),
});

export async function push(context: ServerContext, asked: Asked): Promise<Answer> {
  const { athlete, events } = asked.body as z.infer<typeof pushBody>;
  const { admitted, refused } = await sorted(athlete, events);
  const { tokenHash } = asked;
  if (tokenHash === null) throw new Refused('unknown', 'there is no such ledger for this device');
  const result = await context.database.write(() => pushed(athlete, tokenHash, admitted, context));
  if (result === 'unknown') throw new Refused('unknown', 'there is no such ledger for this device');
  if (result === 'erased') throw new Refused('erased', 'this ledger was deleted for good');
  if (!('ok' in result)) throw new Refused('forbidden', result.reason, { device: result.device, deviceSeq: result.deviceSeq });
  if (!result.ok) {
    const where =
      result.device === undefined || result.deviceSeq === undefined ? {} : { device: result.device, deviceSeq: result.deviceSeq };
    throw new Refused(result.code, result.reason, where);
  }
  context.metrics.count('events_accepted', result.accepted);
  if (result.accepted > 0) context.bus.tell(athlete, { kind: 'grown', seq: result.head.seq });
  return { kind: 'json', value: { accepted: result.accepted, refused, through: result.through, head: result.head } };
}

/**
 * One transaction: the head's lock first, then what stands behind it, whether this secret may write there, and the coach's summary; all of
 * it asked on one way to the database, and written on a second.
 */
export function* pushed(
  athlete: string,
  tokenHash: string,
  admitted: readonly AnyEvent[],
  { hash, now }: Pick<ServerContext, 'hash' | 'now'>,
): Procedure<AppendResult | RefusedEvent | 'unknown' | 'erased'> {
  const nowMs = now();
  const [end, found, summary] = yield* together(lockedEnd(athlete), rightsOf(athlete, tokenHash, nowMs), keptSummary(athlete));
  const access = found ?? (yield* claim(athlete, tokenHash, nowMs));
  if (access === null) return (yield* isErased(athlete)) ? 'erased' : 'unknown';
  const fault = yield* writingFault(access, admitted);
  if (fault !== null) return fault;
  // Who has just claimed the athlete has a head by now.
  const kept = yield* appendEvents(athlete, admitted, { hash, nowMs }, found === null ? undefined : end);
  if (kept.ok) yield* foldAppended(athlete, admitted, kept.accepted, kept.head, summary);
  return kept;
}

/** Checked in slices, others answered between them: an imported session is a large event, and a push holds hundreds. */
const SLICE_MS = 10;

async function sorted(
  athlete: string,
  events: readonly unknown[],
): Promise<{ readonly admitted: readonly AnyEvent[]; readonly refused: readonly RefusedEvent[] }> {
  const admitted: AnyEvent[] = [];
  const refused: RefusedEvent[] = [];
  let from = performance.now();
  for (const value of events) {
    if (performance.now() - from > SLICE_MS) {
      await pause();
      from = performance.now();
    }
    const read = admitEvent(value);
    if (read.ok && read.value.athlete === athlete) admitted.push(read.value);
    else refused.push({ ...identityIn(value), reason: read.ok ? 'the event belongs to another athlete' : read.reason });
  }
  return { admitted, refused };
}

function identityIn(value: unknown): { readonly device: string; readonly deviceSeq: number } {
  const { device, deviceSeq } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  return {
    device: typeof device === 'string' ? device.slice(0, 200) : '',
    deviceSeq: typeof deviceSeq === 'number' && Number.isSafeInteger(deviceSeq) && deviceSeq > 0 ? deviceSeq : 0,
  };
}
