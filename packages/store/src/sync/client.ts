// Decides when a device syncs: at once after a write, patiently while offline, again from scratch when a round hangs. Timers are lent.
import type { RefusedEvent } from './protocol.ts';
import { recallSync, rememberSync } from './memory.ts';
import { countUnsettled, type RoundEnd, type RoundTools, syncRound } from './round.ts';

export interface SyncStatus {
  /** The three states an athlete sees. Everything is saved on this phone before it counts at all. */
  readonly state: 'saved' | 'backed-up' | 'seen';
  /** Events that are on this phone only. */
  readonly pending: number;
  readonly activity: 'idle' | 'syncing' | 'offline' | 'shut-out' | 'erased' | 'damaged';
  readonly reason: string | null;
  /** True when sync has made no progress though the place answers: shown to the athlete. */
  readonly stuck: boolean;
  readonly quarantine: readonly RefusedEvent[];
  readonly lastSuccessMs: number | null;
}

export interface SyncClientTools extends Omit<RoundTools, 'progress' | 'live'> {
  readonly now: () => number;
  /** Calls back after `ms`; returns how to cancel. */
  readonly after: (ms: number, call: () => void) => () => void;
  readonly onStatus: (status: SyncStatus) => void;
  /** Called when events from elsewhere were kept: read them again. */
  readonly onPulled: () => void;
}

export interface SyncClient {
  /** Something was written, or the network came back, or the place has news: sync soon. */
  nudge(): void;
  status(): SyncStatus;
  /** Up to which event of the place this device has read. */
  readTo(): Promise<number>;
  /** Tries again what the place refused (after an upgrade, say). */
  retryQuarantined(): Promise<void>;
  stop(): void;
}

export const WATCHDOG_MS = 30_000;
const FIRST_RETRY_MS = 1_000;
/** A phone that is back in the gym's network is synced within this. */
const LAST_RETRY_MS = 20_000;
const IDLE_MS = 60_000;

/** Starts syncing and goes on until stopped. */
export function startSync(tools: SyncClientTools): SyncClient {
  let generation = 0;
  let running = false;
  let again = false;
  let stopped = false;
  let failures = 0;
  let hangs = 0;
  let cancelTimer = () => {};
  let cancelWatchdog = () => {};
  let current: SyncStatus = {
    state: 'saved',
    pending: 0,
    activity: 'idle',
    reason: null,
    stuck: false,
    quarantine: [],
    lastSuccessMs: null,
  };

  function nudge(): void {
    if (stopped) return;
    if (running) again = true;
    else schedule(0);
  }

  function schedule(ms: number): void {
    cancelTimer();
    if (!stopped)
      cancelTimer = tools.after(ms, () => {
        void run();
      });
  }

  function watch(mine: number): void {
    cancelWatchdog();
    cancelWatchdog = tools.after(WATCHDOG_MS, () => {
      if (mine !== generation || stopped) return;
      // No progress for too long: give the round up and begin a new one.
      generation += 1;
      running = false;
      hangs += 1;
      tell({ activity: 'offline', stuck: hangs > 1, reason: 'no progress' });
      schedule(0);
    });
  }

  async function run(): Promise<void> {
    if (running || stopped) return;
    running = true;
    again = false;
    generation += 1;
    const mine = generation;
    tell({ activity: 'syncing' });
    watch(mine);
    const end = await syncRound({
      ...tools,
      live: () => mine === generation && !stopped,
      progress: ({ pulled }) => {
        if (mine !== generation) return;
        watch(mine);
        if (pulled > 0) tools.onPulled();
      },
    }).catch(
      (problem: unknown): RoundEnd => ({
        kind: 'offline',
        reason: problem instanceof Error ? problem.message : 'the phone could not keep it',
      }),
    );
    if (mine !== generation || stopped) return;
    cancelWatchdog();
    running = false;
    await finish(end);
  }

  async function finish(end: RoundEnd): Promise<void> {
    if (end.kind === 'done') {
      failures = 0;
      hangs = 0;
      await rememberSync(tools.store, tools.athlete, {
        ...(await recallSync(tools.store, tools.athlete)),
        lastSuccessMs: tools.now(),
      });
      await refresh({ activity: 'idle', reason: null, stuck: false });
      if (!running) schedule(again ? 0 : IDLE_MS);
      return;
    }
    failures += 1;
    const activity = end.kind === 'offline' || end.kind === 'given-up' ? 'offline' : end.kind;
    await refresh({ activity, reason: 'reason' in end ? end.reason : null });
    if (!running) schedule(Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 10)));
  }

  async function refresh(change: Partial<SyncStatus>): Promise<void> {
    const memory = await recallSync(tools.store, tools.athlete);
    const pending = await countUnsettled(tools.store, tools.athlete, memory);
    const seen = memory.seenTo !== null && memory.seenTo >= memory.cursor.seq && memory.cursor.seq > 0;
    const state = pending > 0 || memory.lastSuccessMs === null ? 'saved' : seen ? 'seen' : 'backed-up';
    tell({ ...change, pending, state, quarantine: memory.quarantine, lastSuccessMs: memory.lastSuccessMs });
  }

  function tell(change: Partial<SyncStatus>): void {
    current = { ...current, ...change };
    tools.onStatus(current);
  }

  void refresh({});
  schedule(0);
  return {
    nudge,
    status: () => current,
    readTo: async () => (await recallSync(tools.store, tools.athlete)).cursor.seq,
    async retryQuarantined() {
      const memory = await recallSync(tools.store, tools.athlete);
      const settled: Record<string, number> = { ...memory.settled };
      for (const { device, deviceSeq } of memory.quarantine)
        if (device in settled) settled[device] = Math.min(settled[device] ?? 0, deviceSeq - 1);
      await rememberSync(tools.store, tools.athlete, { ...memory, settled, quarantine: [] });
      nudge();
    },
    stop() {
      stopped = true;
      generation += 1;
      cancelTimer();
      cancelWatchdog();
    },
  };
}
