// Decides the hash chain: each event's place depends on everything before it, so that two copies can be compared by one text.
import { eventLine } from '@strongback/engine';
import type { AnyEvent } from './port.ts';
import type { Hash } from './sha256.ts';

/** The chain after one more event. The chain of nothing is the empty text. */
export function chainAfter(chain: string, line: string, hash: Hash): string {
  return hash(`${chain}\n${line}`);
}

/** The chain after the events, in order. */
export function chainOver(chain: string, events: Iterable<AnyEvent>, hash: Hash): string {
  let after = chain;
  for (const event of events) after = chainAfter(after, eventLine(event), hash);
  return after;
}
