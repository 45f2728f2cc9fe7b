// Decides how a living ledger stays current: events arrive in any order, a late one folds again only from the checkpoint before it.
import { compareEvents } from './clock.ts';
import { type Draft, draftOf, snapshot } from './draft.ts';
import type { LedgerEvent, UnknownBody } from './envelope.types.ts';
import type { EventBody } from './event.types.ts';
import { emptyState, fold } from './evolve.ts';
import { sorted } from './replay.ts';
import type { LedgerState } from './state.types.ts';

type AnyEvent = LedgerEvent<EventBody | UnknownBody>;

export interface OpenReplay {
  /** Adds events in any order; repetitions do nothing. Returns how many were new. */
  add(events: readonly AnyEvent[]): number;
  /** The state of everything added; never changes afterwards. */
  state(): LedgerState;
  /** Everything added, in the ledger's order. */
  events(): readonly AnyEvent[];
  /** How many events were folded since the beginning, repeated folding after late arrivals included. */
  folded(): number;
}

interface Checkpoint {
  /** Events folded. */
  readonly count: number;
  readonly state: LedgerState;
}

/** Starts with `events` (in any order). A checkpoint is kept every `checkpointEvery` events. */
export function openReplay(
  options: { readonly checkpointEvery?: number; readonly events?: readonly AnyEvent[] } = {},
): OpenReplay {
  const every = Math.max(1, options.checkpointEvery ?? 1_000);
  const held: AnyEvent[] = [];
  const known = new Map<string, Set<number>>();
  const checkpoints: Checkpoint[] = [{ count: 0, state: emptyState() }];
  let draft: Draft = draftOf(emptyState());
  let done = 0;
  let work = 0;
  let current: LedgerState | null = null;

  function add(events: readonly AnyEvent[]): number {
    const fresh = sorted(events.filter(isNew));
    if (fresh.length === 0) return 0;
    const at = placeOf(fresh[0] as AnyEvent);
    if (at === held.length) for (const event of fresh) held.push(event);
    else {
      const tail = held.splice(at);
      for (const event of mergeInOrder(tail, fresh)) held.push(event);
    }
    current = null;
    if (at < done) rewind(at);
    forward();
    return fresh.length;
  }

  function isNew(event: AnyEvent): boolean {
    let numbers = known.get(event.device);
    if (numbers === undefined) known.set(event.device, (numbers = new Set()));
    if (numbers.has(event.deviceSeq)) return false;
    numbers.add(event.deviceSeq);
    return true;
  }

  /** Index of the first held event that sorts after. */
  function placeOf(event: AnyEvent): number {
    let low = 0;
    let high = held.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareEvents(held[middle] as AnyEvent, event) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function rewind(to: number): void {
    while ((checkpoints.at(-1)?.count ?? 0) > to) checkpoints.pop();
    const last = checkpoints.at(-1) as Checkpoint;
    draft = draftOf(last.state);
    done = last.count;
  }

  function forward(): void {
    for (; done < held.length; done++) {
      const event = held[done] as AnyEvent;
      fold(draft, event);
      work += 1;
      if ((done + 1) % every === 0) checkpoints.push({ count: done + 1, state: snapshot(draft) });
    }
  }

  if (options.events !== undefined) add(options.events);
  return {
    add,
    state: () => (current ??= snapshot(draft)),
    events: () => held,
    folded: () => work,
  };
}

function mergeInOrder(a: readonly AnyEvent[], b: readonly AnyEvent[]): AnyEvent[] {
  const all: AnyEvent[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i];
    const right = b[j];
    if (right === undefined || (left !== undefined && compareEvents(left, right) <= 0)) {
      all.push(left as AnyEvent);
      i += 1;
    } else {
      all.push(right);
      j += 1;
    }
  }
  return all;
}
