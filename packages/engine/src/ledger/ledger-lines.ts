// Decides how a ledger is written down: one event a line, canonical text, readable by a person.
import { type Outcome, refuse } from '../units/refusal.ts';
import { canonicalText } from './canonical-text.ts';
import { admitEvent } from './validate-event.ts';
import type { LedgerEvent, UnknownBody } from './envelope.types.ts';
import type { EventBody } from './event.types.ts';
import { LIMITS } from './limits.ts';

/** The event as one line without a line break. The same event has the same line everywhere. */
export function eventLine(event: LedgerEvent<EventBody | UnknownBody>): string {
  return canonicalText(event);
}

/** The line of an event that passed the ledger's door, and the text of its body as it stands in the line, for whoever keeps both: the body is written once. */
export function eventTexts(event: LedgerEvent<EventBody | UnknownBody>): { readonly line: string; readonly body: string } {
  const { athlete, by, device, deviceSeq, time, version } = event;
  const body = canonicalText(event.body);
  const hand = by === undefined ? '' : `,"by":${canonicalText(by)}`;
  const whose = `{"athlete":${canonicalText(athlete)},"body":${body}${hand},"device":${canonicalText(device)}`;
  return { line: `${whose},"deviceSeq":${deviceSeq},"time":{"ms":${time.ms},"tick":${time.tick}},"version":${version}}`, body };
}

/** Reads one line; refuses with the field's name. An event of a newer build is kept as it is; an old one keeps its version. */
export function readEventLine(text: string): Outcome<LedgerEvent<EventBody | UnknownBody>> {
  if (text.length > LIMITS.lineLength) return refuse('ledger.line', `the line is longer than ${LIMITS.lineLength} characters`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('ledger.line', 'the line is not JSON; it may have been cut off');
  }
  return admitEvent(value);
}

export interface LedgerFault {
  /** 1-based. */
  readonly line: number;
  readonly reason: string;
}
export interface ReadLedger {
  readonly events: readonly LedgerEvent<EventBody | UnknownBody>[];
  readonly faults: readonly LedgerFault[];
}

/**
 * Reads a whole file in the order of its lines; what cannot be read is named and the rest is kept. A line of another athlete
 * than the first is a fault, and so is an identity that comes back with other content; an exact repetition is dropped.
 */
export function readLedger(text: string): ReadLedger {
  const events: LedgerEvent<EventBody | UnknownBody>[] = [];
  const faults: LedgerFault[] = [];
  const seen = new Map<string, LedgerEvent<EventBody | UnknownBody>>();
  let from = text.startsWith('\ufeff') ? 1 : 0;
  for (let line = 1; from < text.length; line++) {
    const end = text.indexOf('\n', from);
    const stop = end === -1 ? text.length : end;
    const row = text.slice(from, stop).trim();
    from = stop + 1;
    if (row === '') continue;
    const read = readEventLine(row);
    const reason = read.ok ? place(read.value) : read.reason;
    if (reason !== null) faults.push({ line, reason });
  }
  return { events, faults };

  function place(event: LedgerEvent<EventBody | UnknownBody>): string | null {
    const first = events[0];
    if (first !== undefined && first.athlete !== event.athlete)
      return `belongs to athlete ${event.athlete}, the file to ${first.athlete}`;
    const identity = `${event.deviceSeq} ${event.device}`;
    const before = seen.get(identity);
    if (before !== undefined) {
      return eventLine(before) === eventLine(event)
        ? null
        : `event ${event.deviceSeq} of device ${event.device} was there before with other content`;
    }
    seen.set(identity, event);
    events.push(event);
    return null;
  }
}

/** A whole ledger as text, in the order given, one line an event. */
export function ledgerText(events: readonly LedgerEvent<EventBody | UnknownBody>[]): string {
  return events.map((event) => `${eventLine(event)}\n`).join('');
}
