// Decides what of an offered batch is new, what was there already, and what contradicts what is there.
import { eventLine, eventTexts } from '@strongback/engine';
import type { AnyEvent, NotAppended } from './port.ts';

export interface OfferedEvent {
  readonly event: AnyEvent;
  readonly line: string;
  /** Canonical text of the event's body. */
  readonly body: string;
}

/** The batch with repetitions inside it dropped, or the first contradiction inside it. Throws for another athlete's event. */
export function distinct(athlete: string, events: readonly AnyEvent[]): readonly AnyEvent[] | NotAppended {
  const byIdentity = new Map<string, AnyEvent>();
  for (const event of events) {
    if (event.athlete !== athlete)
      throw new RangeError(`an event of athlete ${event.athlete} offered to the ledger of ${athlete}`);
    const identity = identityOf(event);
    const before = byIdentity.get(identity);
    if (before === undefined) byIdentity.set(identity, event);
    else if (eventLine(before) !== eventLine(event)) return conflict(event);
  }
  return [...byIdentity.values()];
}

/** As `distinct`, each with its line and the text of its body. */
export function offered(athlete: string, events: readonly AnyEvent[]): readonly OfferedEvent[] | NotAppended {
  const batch = distinct(athlete, events);
  return 'ok' in batch ? batch : batch.map((event) => ({ event, ...eventTexts(event) }));
}

export function identityOf(event: AnyEvent): string {
  return `${event.deviceSeq} ${event.device}`;
}

export function conflict(event: AnyEvent): NotAppended {
  return {
    ok: false,
    code: 'conflict',
    device: event.device,
    deviceSeq: event.deviceSeq,
    reason: `event ${event.deviceSeq} of device ${event.device} is here with other content; the device was copied and needs a new id`,
  };
}

export function erased(): NotAppended {
  return { ok: false, code: 'erased', reason: 'this ledger was deleted for good' };
}
