// Decides what stands around a fact: who, which device, which number, when it was known, which version.
import type { AthleteId, DeviceId } from '../units/brand.ts';
import type { EventBody } from './event.types.ts';

/** Hybrid logical time: never decreases on a device, and is always later than everything the device had seen. */
export interface LogicalTime {
  /** Milliseconds since 1970 as the device claimed or had learned. Orders; never shown as a date of training. */
  readonly ms: number;
  /** Breaks ties within a millisecond; unbounded. */
  readonly tick: number;
}

/** One line of a ledger. Identity is (athlete, device, deviceSeq); order is (time.ms, time.tick, device, deviceSeq). */
export interface LedgerEvent<Body = EventBody> {
  readonly athlete: AthleteId;
  readonly device: DeviceId;
  /** 1, 2, 3 … without holes per device. */
  readonly deviceSeq: number;
  readonly time: LogicalTime;
  /** Version of the body's type. */
  readonly version: number;
  /** Account that wrote it when it was not the athlete (a coach). */
  readonly by?: string;
  readonly body: Body;
}

/** An event of a type or version this build does not know: kept, forwarded, replayed after an upgrade. */
export interface UnknownBody {
  readonly type: string;
  readonly [field: string]: unknown;
}
