// Decides how a stretch of old history is written down: column by column, so that it packs small, and back byte for byte.
import { canonicalText, type LogicalTime } from '@strongback/engine';
import type { AnyEvent } from './port.ts';
import type { Hash } from './sha256.ts';

/** Most events of one segment: unpacked in some milliseconds. */
export const SEGMENT_EVENTS = 1_000;
const CODEC = 1;

export interface SealedEvent {
  readonly event: AnyEvent;
  /** When this place received it, in milliseconds; 0 where that is not kept. */
  readonly receivedMs: number;
}

/** Which numbers of a device a stretch holds; there may be holes between. */
export interface DeviceRange {
  readonly from: number;
  readonly to: number;
}

interface Columns {
  readonly codec: number;
  readonly devices: readonly string[];
  readonly hands: readonly string[];
  readonly device: readonly number[];
  /** Difference to the number before of the same device. */
  readonly number: readonly number[];
  /** Place in `hands`, or -1 for the athlete. */
  readonly hand: readonly number[];
  readonly version: readonly number[];
  /** Differences to the event before. */
  readonly ms: readonly number[];
  readonly tick: readonly number[];
  readonly received: readonly number[];
}

/** The stretch as one text: a line of columns, then a body a line. */
export function sealedText(events: readonly SealedEvent[]): string {
  const devices = [...new Set(events.map(({ event }) => event.device as string))];
  const hands = [...new Set(events.flatMap(({ event }) => event.by ?? []))];
  const numbers = new Map<string, number>();
  let [ms, received] = [0, 0];
  const columns: Record<'device' | 'number' | 'hand' | 'version' | 'ms' | 'tick' | 'received', number[]> = {
    device: [],
    number: [],
    hand: [],
    version: [],
    ms: [],
    tick: [],
    received: [],
  };
  for (const { event, receivedMs } of events) {
    columns.device.push(devices.indexOf(event.device));
    columns.number.push(event.deviceSeq - (numbers.get(event.device) ?? 0));
    numbers.set(event.device, event.deviceSeq);
    columns.hand.push(event.by === undefined ? -1 : hands.indexOf(event.by));
    columns.version.push(event.version);
    columns.ms.push(event.time.ms - ms);
    columns.tick.push(event.time.tick);
    columns.received.push(receivedMs - received);
    ms = event.time.ms;
    received = receivedMs;
  }
  const head: Columns = { codec: CODEC, devices, hands, ...columns };
  return [JSON.stringify(head), ...events.map(({ event }) => canonicalText(event.body))].join('\n');
}

interface SealedRow {
  readonly device: string;
  readonly deviceSeq: number;
  readonly ms: number;
  readonly tick: number;
  readonly version: number;
  readonly by: string | undefined;
  readonly receivedMs: number;
  readonly body: string;
}

function rowsOf(text: string): readonly SealedRow[] {
  const [head = '', ...bodies] = text.split('\n');
  const columns = JSON.parse(head) as Columns;
  if (columns.codec !== CODEC || columns.device.length !== bodies.length) throw new RangeError('the text is not whole');
  const numbers: number[] = columns.devices.map(() => 0);
  let [ms, receivedMs] = [0, 0];
  return bodies.map((body, index) => {
    const place = at(columns.device, index);
    const device = columns.devices[place];
    if (device === undefined) throw new RangeError('a device has no name');
    const deviceSeq = (numbers[place] ?? 0) + at(columns.number, index);
    numbers[place] = deviceSeq;
    ms += at(columns.ms, index);
    receivedMs += at(columns.received, index);
    const by = columns.hands[at(columns.hand, index)];
    return { device, deviceSeq, ms, tick: at(columns.tick, index), version: at(columns.version, index), by, receivedMs, body };
  });
}

function at(column: readonly number[], index: number): number {
  const value = column[index];
  if (value === undefined) throw new RangeError('a column is too short');
  return value;
}

/** The stretch that `sealedText` wrote, or null when the text is not whole. */
export function unsealed(athlete: string, text: string): readonly SealedEvent[] | null {
  try {
    return rowsOf(text).map(({ device, deviceSeq, ms, tick, version, by, receivedMs, body }) => {
      const event = {
        athlete,
        device,
        deviceSeq,
        time: { ms, tick },
        version,
        ...(by === undefined ? {} : { by }),
        body: JSON.parse(body) as AnyEvent['body'],
      } as AnyEvent;
      return { event, receivedMs };
    });
  } catch {
    return null;
  }
}

/** An event of sealed history that nobody has had to parse: its line, and what a place has to know to keep it. */
export interface SealedLine {
  readonly line: string;
  readonly device: string;
  readonly deviceSeq: number;
  readonly time: LogicalTime;
}

/** The lines of a stretch, as `eventLine` gives them for its events, or null when the text is not whole. A tenth of the work of parsing them. */
export function sealedLines(athlete: string, text: string): readonly SealedLine[] | null {
  const start = `{"athlete":${canonicalText(athlete)},"body":`;
  // Neighbours are mostly of the same device and hand.
  let who = { device: '', by: undefined as string | undefined, text: '' };
  try {
    return rowsOf(text).map(({ device, deviceSeq, ms, tick, version, by, body }) => {
      if (who.text === '' || device !== who.device || by !== who.by) {
        const hand = by === undefined ? '' : `"by":${canonicalText(by)},`;
        who = { device, by, text: `,${hand}"device":${canonicalText(device)},"deviceSeq":` };
      }
      const line = `${start}${body}${who.text}${deviceSeq},"time":{"ms":${ms},"tick":${tick}},"version":${version}}`;
      return { line, device, deviceSeq, time: { ms, tick } };
    });
  } catch {
    return null;
  }
}

/** The numbers of each device in a stretch. */
export function rangesIn(events: readonly AnyEvent[]): ReadonlyMap<string, DeviceRange> {
  const ranges = new Map<string, DeviceRange>();
  for (const { device, deviceSeq } of events) {
    const known = ranges.get(device);
    ranges.set(device, {
      from: Math.min(deviceSeq, known?.from ?? deviceSeq),
      to: Math.max(deviceSeq, known?.to ?? deviceSeq),
    });
  }
  return ranges;
}

/**
 * What a place says of a stretch that it has held against the chain: a hash over the stretch's place in the chain and all of its text. Who
 * receives it counts it again, which is cheaper than the chain of a thousand events and shows any change on the way or on a disk.
 */
export function sealOf(stretch: { readonly before: string; readonly chain: string }, text: string, hash: Hash): string {
  return hash(sealedContent(stretch, text));
}

/** What `sealOf` counts the hash of. */
export function sealedContent(stretch: { readonly before: string; readonly chain: string }, text: string): string {
  return `${sealedPlace(stretch)}${text}`;
}

/** What stands before the text in `sealedContent`. */
export function sealedPlace(stretch: { readonly before: string; readonly chain: string }): string {
  return `${stretch.before}\n${stretch.chain}\n`;
}
