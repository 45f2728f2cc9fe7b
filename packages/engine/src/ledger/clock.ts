// Decides logical time: what a device knows to have happened before sorts before, whatever its wall clock claims.
import type { DeviceId } from '../units/brand.ts';
import type { LedgerEvent, LogicalTime } from './envelope.types.ts';

/** A device's hybrid logical clock (Kulkarni et al. 2014), without a drift limit: it never refuses. */
export interface Clock {
  readonly device: DeviceId;
  /** The latest time that the device has given out or seen. */
  readonly time: LogicalTime;
}

export const BEGINNING: LogicalTime = { ms: 0, tick: 0 };

/** A clock that has seen nothing. After a restart, `observe` every time in the local ledger first. */
export function startClock(device: DeviceId): Clock {
  return { device, time: BEGINNING };
}

/** The time for a new event at wall time `nowMs`: later than everything seen, wherever the wall clock stands. */
export function stamp(clock: Clock, nowMs: number): Clock {
  const now = wholeMilliseconds(nowMs);
  return { device: clock.device, time: now > clock.time.ms ? { ms: now, tick: 0 } : next(clock.time) };
}

/** The clock after it learned of an event at `time`. */
export function observe(clock: Clock, time: LogicalTime): Clock {
  return compareTimes(time, clock.time) > 0 ? { device: clock.device, time } : clock;
}

/** Negative when `a` is earlier. */
export function compareTimes(a: LogicalTime, b: LogicalTime): number {
  return a.ms - b.ms || a.tick - b.tick;
}

/**
 * The one order of a ledger: logical time, then device, then the device's own count. Total, and the same on every machine.
 * An event made with knowledge of another sorts after it; only events that knew nothing of each other are ordered by clocks.
 */
export function compareEvents(a: LedgerEvent<unknown>, b: LedgerEvent<unknown>): number {
  return (
    a.time.ms - b.time.ms ||
    a.time.tick - b.time.tick ||
    (a.device < b.device ? -1 : a.device > b.device ? 1 : a.deviceSeq - b.deviceSeq)
  );
}

function next(time: LogicalTime): LogicalTime {
  if (time.tick < Number.MAX_SAFE_INTEGER) return { ms: time.ms, tick: time.tick + 1 };
  return time.ms < Number.MAX_SAFE_INTEGER ? { ms: time.ms + 1, tick: 0 } : time;
}

function wholeMilliseconds(ms: number): number {
  if (!(ms > 0)) return 0;
  return Math.min(Math.floor(ms), Number.MAX_SAFE_INTEGER);
}
