// Decides how a long stretch of history is kept: one record for many events, so that ten years load and arrive in seconds.
import type { AnyEvent } from '@strongback/store';
import type { IDBPTransaction } from 'idb';
import type { EventRow, HeadRow, PhoneSchema, SegmentRow } from './schema.ts';

type Stores = ('events' | 'heads' | 'segments' | 'notes')[];
export type Reading = IDBPTransaction<PhoneSchema, Stores, 'readonly' | 'readwrite'>;
export type Writing = IDBPTransaction<PhoneSchema, Stores, 'readwrite'>;
const LAST = Number.MAX_SAFE_INTEGER;
/** Fewer events than this are kept one by one. */
const WORTH_A_SEGMENT = 200;
/** As many events are read in one go without the page being held up. */
const PIECE = 2_500;
/** A record of more events than this the browser keeps in a file of its own, which costs it as much again. */
const SMALL_PIECE = 500;
/** By so many events a stretch is cut shorter to end without a hole. */
const MOST_TRIMMED = 200;
const LEAST_SEALED = 16;

/**
 * The segments for a batch that is wholly new and whose devices go on without a hole, or null: then the events are kept one by one.
 * The caller has checked nothing; this looks at numbers only.
 */
export function segmentFor<E extends Identity>(
  athlete: string,
  head: HeadRow,
  events: readonly E[],
  lineOf: (event: E) => string,
): { readonly rows: readonly SegmentRow[]; readonly devices: HeadRow['devices'] } | null {
  if (events.length < WORTH_A_SEGMENT) return null;
  const orderly = goesOnByOne(head, events);
  const devices = orderly ?? goesOn(head, events);
  if (devices === null) return null;
  // Numbers that rise leave no doubt in which piece an event is; then a very long stretch is kept in several.
  const size = orderly === null ? events.length : SMALL_PIECE;
  const rows: SegmentRow[] = [];
  for (let at = 0; at < events.length; at += size) {
    const piece = events.slice(at, at + size);
    rows.push({
      athlete,
      from: head.seq + at + 1,
      to: head.seq + at + piece.length,
      ranges: rangesOf(piece),
      lines: piece.reduce((text, event, index) => text + (index === 0 ? '' : '\n') + lineOf(event), ''),
    });
  }
  return { rows, devices };
}

interface Identity {
  readonly device: string;
  readonly deviceSeq: number;
}

/** How far each device has come after events that bring each next number in turn, or null. */
function goesOnByOne(head: HeadRow, events: readonly Identity[]): HeadRow['devices'] | null {
  const devices: Record<string, { through: number; highest: number }> = { ...head.devices };
  let [device, known] = ['', { through: 0, highest: -1 }];
  for (const event of events) {
    if (event.device !== device) {
      device = event.device;
      known = { ...(devices[device] ?? { through: 0, highest: 0 }) };
      devices[device] = known;
    }
    if (known.through !== known.highest || event.deviceSeq !== known.highest + 1) return null;
    known.through = event.deviceSeq;
    known.highest = event.deviceSeq;
  }
  return devices;
}

/** As `goesOnByOne`, the numbers in any order. */
function goesOn(head: HeadRow, events: readonly Identity[]): HeadRow['devices'] | null {
  const numbers = new Map<string, number[]>();
  for (const event of events) {
    const list = numbers.get(event.device);
    if (list === undefined) numbers.set(event.device, [event.deviceSeq]);
    else list.push(event.deviceSeq);
  }
  const devices: Record<string, { through: number; highest: number }> = { ...head.devices };
  for (const [device, list] of numbers) {
    const known = devices[device] ?? { through: 0, highest: 0 };
    list.sort((a, b) => a - b);
    if (known.through !== known.highest || list.some((number, index) => number !== known.highest + 1 + index)) return null;
    const to = known.highest + list.length;
    devices[device] = { through: to, highest: to };
  }
  return devices;
}

/** The numbers of each device, which are without holes. */
function rangesOf(events: readonly Identity[]): SegmentRow['ranges'] {
  const ranges: Record<string, { from: number; to: number }> = {};
  for (const { device, deviceSeq } of events) {
    const known = ranges[device];
    if (known === undefined) ranges[device] = { from: deviceSeq, to: deviceSeq };
    else if (deviceSeq > known.to) known.to = deviceSeq;
    else if (deviceSeq < known.from) known.from = deviceSeq;
  }
  return ranges;
}

/** The events of a segment after number `after`, at most `limit`; only those are read. */
export function eventsOf(segment: SegmentRow, after = 0, limit = LAST): readonly EventRow[] {
  const skip = Math.max(0, after + 1 - segment.from);
  const lines = segment.lines.split('\n');
  return lines.slice(skip, Math.min(lines.length, skip + limit)).map((line, index) => {
    const event = JSON.parse(line) as AnyEvent;
    return {
      athlete: segment.athlete,
      seq: segment.from + skip + index,
      device: event.device,
      deviceSeq: event.deviceSeq,
      event,
    };
  });
}

/** The row of an identity, wherever it is kept. */
export async function findRow(tx: Reading, athlete: string, device: string, deviceSeq: number): Promise<EventRow | undefined> {
  const row = await tx.objectStore('events').index('identity').get([athlete, device, deviceSeq]);
  if (row !== undefined) return row;
  const segment = await segmentWith(tx, athlete, device, deviceSeq);
  return segment === undefined
    ? undefined
    : eventsOf(segment).find((one) => one.device === device && one.deviceSeq === deviceSeq);
}

async function segmentWith(tx: Reading, athlete: string, device: string, deviceSeq: number): Promise<SegmentRow | undefined> {
  for (const segment of await tx.objectStore('segments').getAll(IDBKeyRange.bound([athlete, 0], [athlete, LAST]))) {
    const range = segment.ranges[device];
    if (range !== undefined && range.from <= deviceSeq && deviceSeq <= range.to) return segment;
  }
  return undefined;
}

/** The device's number up to which nothing is missing, from `through` on; whole segments are passed in one step. */
export async function advance(tx: Reading, athlete: string, device: string, through: number, highest: number): Promise<number> {
  const segments = await tx.objectStore('segments').getAll(IDBKeyRange.bound([athlete, 0], [athlete, LAST]));
  const ranges = segments.flatMap((segment) => segment.ranges[device] ?? []);
  const identity = tx.objectStore('events').index('identity');
  let reached = through;
  while (reached < highest) {
    const next = reached + 1;
    const range = ranges.find((one) => one.from <= next && next <= one.to);
    if (range !== undefined) reached = range.to;
    else if ((await identity.getKey([athlete, device, next])) !== undefined) reached = next;
    else break;
  }
  return reached;
}

/** Events after `after` in order of arrival, at most `limit`. */
export async function readRows(tx: Reading, athlete: string, after: number, limit: number): Promise<readonly EventRow[]> {
  const most = Math.min(limit, 0xffffffff);
  const beyond = IDBKeyRange.bound([athlete, after], [athlete, LAST], true);
  // Keyed by their last event: the first ones found are those that reach beyond `after`. Only those that can be needed are fetched.
  const [rows, keys] = await Promise.all([
    tx.objectStore('events').getAll(beyond, most),
    tx.objectStore('segments').getAllKeys(beyond),
  ]);
  const enough = keys.findIndex(([, to]) => to >= after + limit);
  const wanted = keys.slice(0, enough === -1 ? keys.length : enough + 1);
  const kept: EventRow[] = [];
  for (const segment of wanted.length === 0 ? [] : await tx.objectStore('segments').getAll(beyond, wanted.length)) {
    if (kept.length >= limit) break;
    kept.push(...eventsOf(segment, after, limit - kept.length));
  }
  if (kept.length === 0) return rows;
  return [...rows, ...kept].sort((a, b) => a.seq - b.seq).slice(0, limit);
}

/** Events of a device after its number `after`, in its own order, at most `limit`. */
export async function readDeviceRows(
  tx: Reading,
  athlete: string,
  device: string,
  after: number,
  limit: number,
): Promise<readonly EventRow[]> {
  const range = IDBKeyRange.bound([athlete, device, after], [athlete, device, LAST], true);
  const rows = await tx.objectStore('events').index('identity').getAll(range, Math.min(limit, 0xffffffff));
  const segments = await tx.objectStore('segments').getAll(IDBKeyRange.bound([athlete, 0], [athlete, LAST]));
  const kept = segments
    .filter((segment) => (segment.ranges[device]?.to ?? 0) > after)
    .flatMap((segment) => eventsOf(segment).filter((row) => row.device === device && row.deviceSeq > after));
  return [...rows, ...kept].sort((a, b) => a.deviceSeq - b.deviceSeq).slice(0, limit);
}

/** Takes apart the segment that holds an identity, for the rare event that has to change its own. */
export async function takeApart(tx: Writing, athlete: string, device: string, deviceSeq: number): Promise<void> {
  const segment = await segmentWith(tx, athlete, device, deviceSeq);
  if (segment === undefined) return;
  for (const row of eventsOf(segment)) await tx.objectStore('events').put(row);
  await tx.objectStore('segments').delete([athlete, segment.to]);
}

/** Packs the single rows of old history, all but the last `keep` events; returns how many. A stretch with a hole in a device's numbers stays as it is. */
export async function sealRows(tx: Writing, athlete: string, keep: number): Promise<number> {
  const head = await tx.objectStore('heads').get(athlete);
  const to = (head?.seq ?? 0) - keep;
  if (head === undefined || head.erased || to < 1) return 0;
  const [events, segments] = [tx.objectStore('events'), tx.objectStore('segments')];
  let sealed = 0;
  for (const run of runsOf(await events.getAll(IDBKeyRange.bound([athlete, 0], [athlete, to])))) {
    // What came out of order may have its neighbour just beyond the end: then the stretch ends a little earlier.
    let piece = run;
    let ranges = rangesWithoutHoles(piece);
    for (let tries = 0; tries < MOST_TRIMMED && ranges === null; tries++) {
      piece = piece.slice(0, -1);
      ranges = rangesWithoutHoles(piece);
    }
    const [first, last] = [piece[0], piece.at(-1)];
    if (first === undefined || last === undefined || ranges === null || piece.length < LEAST_SEALED) continue;
    await events.delete(IDBKeyRange.bound([athlete, first.seq], [athlete, last.seq]));
    await segments.add({
      athlete,
      from: first.seq,
      to: last.seq,
      ranges,
      lines: piece.map((row) => JSON.stringify(row.event)).join('\n'),
    });
    sealed += piece.length;
  }
  return sealed;
}

/** Stretches of rows that follow each other, none longer than a piece. */
function runsOf(rows: readonly EventRow[]): readonly (readonly EventRow[])[] {
  const runs: EventRow[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run !== undefined && run.length < PIECE && run.at(-1)?.seq === row.seq - 1) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

function rangesWithoutHoles(rows: readonly EventRow[]): SegmentRow['ranges'] | null {
  const ranges: Record<string, { from: number; to: number; count: number }> = {};
  for (const { device, deviceSeq } of rows) {
    const known = ranges[device] ?? { from: deviceSeq, to: deviceSeq, count: 0 };
    ranges[device] = {
      from: Math.min(known.from, deviceSeq),
      to: Math.max(known.to, deviceSeq),
      count: known.count + 1,
    };
  }
  if (Object.values(ranges).some(({ from, to, count }) => to - from + 1 !== count)) return null;
  return Object.fromEntries(Object.entries(ranges).map(([device, { from, to }]) => [device, { from, to }]));
}
