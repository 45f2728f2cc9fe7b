// Decides how facts enter the ledger: shown at once, durable before they are called saved, told to other tabs, backed up in the background.
import { ledgerText, observeAll, openReplay, startWriter, tryAppend, type IsoDate } from '@strongback/engine';
import { after, afterPaint, idle, nowMs, onTick, todayDate, whenIdle } from '../../platform/clock.ts';
import { openChannel, takeSeat, type TabSeat } from '../../platform/tabs.ts';
import type { Bodies, Book, BookKind, BookState, Trouble } from './book.types.ts';
import { noteEarly, recallEarly } from './early.ts';
import { KeepError, type AnyEvent, type Keep, type Meeting } from './keep.types.ts';

const CHECKPOINT_EVERY = 500;
/** So many entries at once are an import or a restored copy: the next start must not read them all before it shows anything. */
const MANY = 100;
const SEAT_PATIENCE_MS = 200;
/** What is entered while the place among the tabs is on its way waits so long for it. */
const ENTRY_PATIENCE_MS = 3_000;
/** So long after the tick is painted the rest of the screen waits for the storage. */
const CALM_PATIENCE_MS = 40;

/** Opens the ledger and takes its place among the tabs. Rejects when the storage cannot be read. */
export async function openBook(kind: BookKind, keep: Keep): Promise<Book> {
  const replay = openReplay({ checkpointEvery: CHECKPOINT_EVERY });
  let writer = { ...startWriter(keep.athlete, keep.device), ...(keep.by === undefined ? {} : { by: keep.by }) };
  const early = await recallEarly(keep);
  const read = async (): Promise<void> => {
    writer = observeAll(writer, await keep.fresh((page) => void replay.add(page)));
  };
  if (early === null) await read();
  let waiting: readonly AnyEvent[] = [];
  let writing: Promise<boolean> = Promise.resolve(true);
  let meeting: Meeting | null = null;
  let seat: TabSeat = { release: () => undefined };
  let closed = false;
  const seated = new Set<() => void>();
  const listeners = new Set<(calm: boolean) => void>();
  const watchers = new Set<() => void>();
  // A coach looks at the athlete's days, wherever the coach is.
  const day = (): IsoDate => todayDate(keep.by === undefined ? undefined : replay.state().profile?.zone);
  let state: BookState = {
    kind,
    ledger: early ?? replay.state(),
    whole: early === null,
    today: day(),
    seat: 'follower',
    storage: keep.storage,
    unsaved: 0,
    trouble: keep.storage === 'memory' ? { kind: 'refused' } : null,
    events: early?.applied ?? replay.events().length,
    backup: 'saved',
    pending: 0,
    meeting: 'off',
  };
  const tell = (calm: boolean): void => {
    for (const listener of listeners) listener(calm);
  };
  // Where the log is saved is never said late: who watches that is told before anything else, calm or not.
  const become = (next: BookState): void => {
    state = next;
    for (const watcher of watchers) watcher();
  };
  const put = (change: Partial<BookState>, calm = false): void => {
    become({ ...state, ...change });
    tell(calm);
  };
  const channel = openChannel<readonly AnyEvent[]>(`strongback.${keep.name}`, take);
  // Whoever writes or shares waits for the whole; whoever looks does not.
  const whole =
    early === null
      ? Promise.resolve()
      : idle()
          .then(read)
          .then(() => put({ ledger: replay.state(), whole: true, events: replay.events().length }));
  void whole.then(
    () => whenIdle(noteNow),
    (error: unknown) => put({ trouble: { kind: 'failed', reason: error instanceof Error ? error.message : String(error) } }),
  );

  function noteNow(): void {
    if (state.whole && !closed) noteEarly(keep, state.ledger, state.today);
  }

  function take(events: readonly AnyEvent[]): void {
    writer = observeAll(writer, events);
    // Before the whole is read it is not shown in part: these come with it.
    if (replay.add(events) > 0 && state.whole) put({ ledger: replay.state(), events: replay.events().length, today: day() });
  }

  async function write(): Promise<boolean> {
    const batch = waiting;
    if (batch.length === 0) return true;
    try {
      await keep.append(batch);
      waiting = waiting.slice(batch.length);
      channel.say(batch);
      put({ unsaved: waiting.length, backup: 'saved', trouble: state.trouble?.kind === 'refused' ? state.trouble : null }, true);
      meeting?.nudge();
      if (batch.length >= MANY) noteNow();
      return true;
    } catch (error) {
      const trouble: Trouble =
        error instanceof KeepError && error.kind === 'full'
          ? { kind: 'full' }
          : { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
      put({ trouble });
      return false;
    }
  }

  /** A page just opened, or one that takes over, has its seat a moment later: nothing tapped meanwhile is lost. */
  async function seatedSoon(): Promise<boolean> {
    await new Promise<void>((resolve) => {
      seated.add(resolve);
      after(ENTRY_PATIENCE_MS, resolve);
    });
    return state.seat === 'writer';
  }

  async function record(bodies: Bodies, calm = false): Promise<boolean> {
    if (!state.whole) await whole;
    if (state.seat === 'follower' && !(await seatedSoon())) return false;
    const made = tryAppend(writer, typeof bodies === 'function' ? bodies(replay.state()) : bodies, nowMs());
    if (!made.ok) throw new TypeError(made.reason);
    writer = observeAll(writer, made.value);
    waiting = [...waiting, ...made.value];
    // The storage begins before the screen: both go on side by side.
    writing = writing.then(write);
    replay.add(made.value);
    become({ ...state, ledger: replay.state(), unsaved: waiting.length, events: replay.events().length });
    if (calm) {
      const shown = state;
      // The storage goes first, and tells when it is done: both at once would say the same twice.
      afterPaint(() => after(CALM_PATIENCE_MS, () => state === shown && tell(true)));
    } else tell(false);
    return writing;
  }

  async function bring(events: readonly AnyEvent[]): Promise<boolean> {
    await whole;
    if (state.seat === 'follower') return false;
    waiting = [...waiting, ...events];
    take(events);
    put({ unsaved: waiting.length });
    writing = writing.then(write);
    return writing;
  }

  async function becomeWriter(): Promise<void> {
    if (!state.whole) put({ seat: 'writer' });
    await whole;
    take(await keep.fresh());
    put({ seat: 'writer' });
    for (const call of seated) call();
    seated.clear();
    meeting ??= keep.meet(
      (status) => put({ meeting: status.activity, pending: status.pending, backup: state.unsaved > 0 ? 'saved' : status.state }),
      () =>
        void keep.fresh().then((events) => {
          take(events);
          channel.say(events);
          if (events.length >= MANY) noteNow();
        }),
    );
  }

  function follow(): void {
    meeting?.stop();
    meeting = null;
    if (closed) return;
    put({ seat: 'follower' });
    sit(false);
  }

  function sit(steal: boolean): void {
    seat = takeSeat(`strongback.${keep.name}`, steal, () => void becomeWriter(), follow);
  }

  // The seat may be held by another tab for a while; until it is ours we follow.
  await new Promise<void>((resolve) => {
    seat = takeSeat(
      `strongback.${keep.name}`,
      false,
      () => {
        void becomeWriter().then(resolve, () => resolve());
        if (early !== null) resolve();
      },
      follow,
    );
    after(SEAT_PATIENCE_MS, resolve);
  });
  keep.onLost((why) => {
    if (why !== 'cleared' || state.seat === 'follower') return;
    // What this tab still knows is written again into the empty storage.
    waiting = replay.events();
    put({ unsaved: waiting.length, backup: 'saved' });
    writing = writing.then(write);
  });
  const stopClock = onTick(30_000, () => {
    const today = day();
    if (today !== state.today) put({ today });
  });

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    watch: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    device: keep.device,
    record,
    bring,
    become: keep.become,
    join: keep.join,
    athlete: keep.athlete,
    secret: keep.secret,
    ...(keep.by === undefined ? {} : { by: keep.by }),
    retry: async () => {
      writing = writing.then(write);
      await writing;
    },
    takeOver: () => {
      seat.release();
      sit(true);
    },
    sync: () => meeting?.nudge(),
    lines: () => ledgerText(replay.events()),
    erase: async () => {
      closed = true;
      meeting?.stop();
      stopClock();
      seat.release();
      channel.close();
      await keep.erase();
    },
    close: () => {
      closed = true;
      meeting?.stop();
      stopClock();
      seat.release();
      channel.close();
      keep.close();
    },
  };
}
