// Decides how facts enter the ledger: shown at once, durable before they are called saved, told to other tabs, backed up in the background.
import { openReplay, tryAppend, observeAll, startWriter, ledgerText, type AthleteId, type DeviceId, type EventBody } from '@strongback/engine';
import { nowMs, onTick, todayDate } from '../platform/clock.ts';
import { onChance } from '../platform/network.ts';
import { openChannel, takeSeat, type TabSeat } from '../platform/tabs.ts';
import type { Book, BookKind, BookState, Trouble } from './book.types.ts';
import { KeepError, type AnyEvent, type Keep } from './keep.types.ts';

interface Opening { readonly kind: BookKind; readonly keep: Keep; readonly athlete: AthleteId; readonly device: DeviceId; readonly meets: boolean }

const CHECKPOINT_EVERY = 500;
const MEET_EVERY_MS = 60_000;

/** Opens the ledger and takes its place among the tabs. Rejects when the storage cannot be read. */
export async function openBook({ kind, keep, athlete, device, meets }: Opening): Promise<Book> {
  const kept = await keep.load();
  const replay = openReplay({ checkpointEvery: CHECKPOINT_EVERY, events: kept.events });
  let writer = observeAll(startWriter(athlete, device), kept.events);
  let waiting: AnyEvent[] = [];
  let writing: Promise<boolean> = Promise.resolve(true);
  let meeting = false;
  let closed = false;
  const listeners = new Set<() => void>();
  let state: BookState = {
    kind, ledger: replay.state(), today: todayDate(), seat: 'writer', storage: keep.storage, unsaved: 0,
    trouble: keep.storage === 'memory' && kind === 'own' ? { kind: 'refused' } : null,
    own: writer.nextSeq - 1, backedUp: kept.acked, events: kept.events.length, sync: 'off',
  };
  const put = (change: Partial<BookState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const channel = openChannel<readonly AnyEvent[]>(`strongback.${kind}`, (events) => take(events));

  function take(events: readonly AnyEvent[]): void {
    writer = observeAll(writer, events);
    if (replay.add(events) > 0) put({ ledger: replay.state(), events: replay.events().length, own: writer.nextSeq - 1 });
  }

  async function write(): Promise<boolean> {
    const batch = waiting;
    if (batch.length === 0) return true;
    try {
      await keep.append(batch);
      waiting = waiting.slice(batch.length);
      channel.say(batch);
      put({ unsaved: waiting.length, trouble: state.trouble?.kind === 'refused' ? state.trouble : null });
      return true;
    } catch (error) {
      const trouble: Trouble = error instanceof KeepError && error.kind === 'full'
        ? { kind: 'full' } : { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
      put({ trouble });
      return false;
    }
  }

  async function record(bodies: readonly EventBody[]): Promise<boolean> {
    if (state.seat === 'follower') return false;
    const made = tryAppend(writer, bodies, nowMs());
    if (!made.ok) throw new TypeError(made.reason);
    writer = observeAll(writer, made.value);
    waiting = [...waiting, ...made.value];
    replay.add(made.value);
    put({ ledger: replay.state(), unsaved: waiting.length, own: writer.nextSeq - 1, events: replay.events().length });
    writing = writing.then(write);
    const saved = await writing;
    if (saved && meets) void sync();
    return saved;
  }

  async function sync(): Promise<void> {
    if (meeting || closed || state.seat === 'follower' || keep.storage === 'memory') return;
    meeting = true;
    put({ sync: 'working' });
    try {
      let ownAtStart: number;
      do {
        ownAtStart = state.own;
        const { arrived, acked } = await keep.meet();
        if (arrived.length > 0) { take(arrived); channel.say(arrived); }
        put({ backedUp: acked, sync: 'done' });
      } while (state.own > ownAtStart);
    } catch {
      put({ sync: 'failed' });
    } finally {
      meeting = false;
    }
  }

  // The seat may be held by another tab for a while; until it is ours we follow.
  let seat: TabSeat;
  const sit = (steal: boolean): void => {
    seat = takeSeat(`strongback.${kind}`, steal, () => void becomeWriter(), () => { if (!closed) { put({ seat: 'follower' }); sit(false); } });
  };
  async function becomeWriter(): Promise<void> {
    if (state.seat === 'writer') return;
    const fresh = await keep.load();
    take(fresh.events);
    put({ seat: 'writer', backedUp: fresh.acked });
  }
  const ready = new Promise<void>((resolve) => {
    let sat = false;
    seat = takeSeat(`strongback.${kind}`, false, () => { sat = true; resolve(); void becomeWriter(); }, () => { if (!closed) { put({ seat: 'follower' }); sit(false); } });
    setTimeout(() => { if (!sat) { put({ seat: 'follower' }); resolve(); } }, 150);
  });
  await ready;
  keep.onLost(() => put({ trouble: { kind: 'failed', reason: 'storage was cleared' } }));

  const stops = [
    onTick(30_000, () => { const today = todayDate(); if (today !== state.today) put({ today }); }),
    meets ? onChance(() => void sync()) : () => undefined,
    meets ? onTick(MEET_EVERY_MS, () => { if (state.own > state.backedUp || state.sync !== 'done') void sync(); }) : () => undefined,
  ];
  if (meets) void sync();

  return {
    state: () => state,
    subscribe: (listener) => { listeners.add(listener); return () => listeners.delete(listener); },
    device,
    record,
    retry: async () => { writing = writing.then(write); await writing; },
    takeOver: () => { seat.release(); sit(true); },
    sync,
    lines: () => ledgerText(replay.events()),
    erase: async () => { await keep.erase(); },
    close: () => { closed = true; for (const stop of stops) stop(); seat.release(); channel.close(); keep.close(); },
  };
}
