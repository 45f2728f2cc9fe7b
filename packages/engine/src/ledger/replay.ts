// Decides how a whole ledger becomes a state: sorted once, folded once, repetitions ignored.
import { compareEvents } from './clock.ts';
import { draftOf, finish } from './draft.ts';
import type { LedgerEvent, UnknownBody } from './envelope.types.ts';
import type { EventBody } from './event.types.ts';
import { emptyState, fold } from './evolve.ts';
import type { LedgerState } from './state.types.ts';

type AnyEvent = LedgerEvent<EventBody | UnknownBody>;

/**
 * The state after the events, in any order, on top of `from` (whose events all sort before them; else use `openReplay`).
 * `replay(a ++ b)` equals folding `evolve` over b from `replay(a)` where a sorts before b.
 */
export function replay(events: readonly AnyEvent[], from: LedgerState = emptyState()): LedgerState {
  const draft = draftOf(from);
  for (const event of sorted(events)) fold(draft, event);
  return finish(draft);
}

/** The events in the ledger's order; the same array when it is in order already. */
export function sorted<E extends LedgerEvent<unknown>>(events: readonly E[]): readonly E[] {
  for (let index = 1; index < events.length; index++) {
    if (compareEvents(events[index - 1] as E, events[index] as E) > 0) return [...events].sort(compareEvents);
  }
  return events;
}
