// Decides how a device turns facts into events: the next number, a time after everything it has seen, today's version.
import type { AthleteId, DeviceId } from '../units/brand.ts';
import { accept, type Outcome } from '../units/refusal.ts';
import { type Clock, observe, stamp, startClock } from './clock.ts';
import { bodyFault } from './validate-event.ts';
import type { LedgerEvent, UnknownBody } from './envelope.types.ts';
import type { EventBody } from './event.types.ts';
import { versionOf } from './versions.ts';

export interface Writer {
  readonly athlete: AthleteId;
  readonly device: DeviceId;
  /** The number of the device's next event: 1, 2, 3 … */
  readonly nextSeq: number;
  readonly clock: Clock;
  /** Account that writes when it is not the athlete. */
  readonly by?: string;
}

/** The writer of a device that has not written or seen anything. Continue an existing ledger with `observeAll(startWriter(…), events)`. */
export function startWriter(athlete: AthleteId, device: DeviceId): Writer {
  return { athlete, device, nextSeq: 1, clock: startClock(device) };
}

/**
 * Events for the bodies, in order, at wall time `nowMs` (milliseconds since 1970; any value is accepted). Continue with `observeAll(writer, events)`.
 * Throws a TypeError when a body does not match its schema: use `tryAppend` for what a person or a file gave.
 */
export function appendBodies(writer: Writer, bodies: readonly EventBody[], nowMs: number): readonly LedgerEvent<EventBody>[] {
  const made = tryAppend(writer, bodies, nowMs);
  if (!made.ok) throw new TypeError(made.reason);
  return made.value;
}

/** As `appendBodies`, but refuses with the field's name; nothing is made when one body is refused. */
export function tryAppend(
  writer: Writer,
  bodies: readonly EventBody[],
  nowMs: number,
): Outcome<readonly LedgerEvent<EventBody>[]> {
  let { nextSeq, clock } = writer;
  const events: LedgerEvent<EventBody>[] = [];
  const by = writer.by === undefined ? {} : { by: writer.by };
  for (const body of bodies) {
    const fault = bodyFault(body);
    if (fault !== null) return fault;
    clock = stamp(clock, nowMs);
    events.push({
      athlete: writer.athlete,
      device: writer.device,
      deviceSeq: nextSeq,
      time: clock.time,
      version: versionOf(body.type),
      ...by,
      body,
    });
    nextSeq += 1;
  }
  return accept(events);
}

/** The writer after it wrote or learned of events: its next event sorts after all of them. */
export function observeAll(writer: Writer, events: Iterable<LedgerEvent<EventBody | UnknownBody>>): Writer {
  let { clock, nextSeq } = writer;
  for (const event of events) {
    clock = observe(clock, event.time);
    if (event.device === writer.device && event.deviceSeq >= nextSeq) nextSeq = event.deviceSeq + 1;
  }
  return { ...writer, clock, nextSeq };
}
