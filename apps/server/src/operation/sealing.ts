// Decides when a running server packs old history away: now and then, one short transaction at a time, never in a request.
import { type Database, readAthletes, type SealRule, sealOldest, SEGMENT_EVENTS } from '@strongback/store';

const DAY_MS = 86_400_000;
/** What a training block still looks at stays as it is: five weeks, and ten weeks' worth of events. */
const FRESH_MS = 35 * DAY_MS;
const FRESH_EVENTS = 1_260;
const EVERY_MS = 3_600_000;
/** Between two segments, so that requests go first. */
const PAUSE_MS = 50;

export interface SealingTools {
  readonly database: Database;
  readonly hash: (text: string) => string;
  readonly now: () => number;
  readonly onFault: (problem: unknown) => void;
  /** Called after each segment with the number of events in it. */
  readonly onSealed?: (events: number) => void;
  readonly everyMs?: number;
}

/** What of a ledger is old enough, at `nowMs`. */
export function sealRule(nowMs: number): SealRule {
  return { keep: FRESH_EVENTS, atLeast: SEGMENT_EVENTS, receivedBeforeMs: nowMs - FRESH_MS };
}

/** Packs whatever of whichever ledger is old enough; returns how many events that were. Stops early when asked to. */
export async function sealOld(tools: SealingTools, stopping: () => boolean = () => false): Promise<number> {
  let sealed = 0;
  for (const athlete of await tools.database.read(readAthletes)) {
    for (;;) {
      if (stopping()) return sealed;
      const now = await tools.database.write(() => sealOldest(athlete, sealRule(tools.now()), tools.hash));
      if (now === 0) break;
      sealed += now;
      tools.onSealed?.(now);
      await new Promise((done) => setTimeout(done, PAUSE_MS));
    }
  }
  return sealed;
}

/** Begins an hour after the start, so that a restart is quick. Resolves `stop` when nothing is under way any more. */
export function startSealing(tools: SealingTools): { stop(): Promise<void> } {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(() => sealOld(tools, () => stopped)).then(() => undefined, tools.onFault);
  }, tools.everyMs ?? EVERY_MS);
  timer.unref();
  return {
    stop() {
      stopped = true;
      clearInterval(timer);
      return running;
    },
  };
}
