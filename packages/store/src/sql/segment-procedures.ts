// Decides how old history is packed into segments and read from them, so that nobody who asks the ledger can tell the difference.
import { eventLine } from '@strongback/engine';
import { chainAfter, chainOver } from '../chain.ts';
import type { AnyEvent, SealedSegment, StoredEvent } from '../port.ts';
import { rangesIn, SEGMENT_EVENTS, type SealedEvent, sealedLines, sealedText, unsealed } from '../sealing.ts';
import { type Hash, sha256 } from '../sha256.ts';
import { eventOf } from './event-row.ts';
import { numberIn, type Procedure, type Row, sql, textIn } from './procedure.ts';

/** The chain of a place that cannot be known, because the history there is damaged. No hash is this text. */
export const DAMAGED_CHAIN = 'damaged';

export interface Segment {
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly chainBefore: string;
  readonly chain: string;
  /** Null when the segment is damaged. */
  readonly events: readonly SealedEvent[] | null;
}

/** Number of the last event that is sealed; 0 when none is. */
export function* sealedTo(athlete: string): Procedure<number> {
  const [row] = yield* sql('select last_seq from segment where athlete_id = $1 order by first_seq desc limit 1', athlete);
  return row === undefined ? 0 : numberIn(row, 'last_seq');
}

export interface SealRule {
  /** The last so many events stay as they are. */
  readonly keep: number;
  /** Fewer events are not worth a segment. */
  readonly atLeast: number;
  /** Only what was received before, in milliseconds. */
  readonly receivedBeforeMs: number;
}

/** Packs the oldest stretch that is not packed yet; returns how many events that were. History that does not fit its chain is left alone. */
export function* sealOldest(athlete: string, rule: SealRule, hash: Hash): Procedure<number> {
  const [head] = yield* sql('select head, erased_ms from athlete_head where athlete_id = $1 for update', athlete);
  if (head === undefined || head['erased_ms'] !== null) return 0;
  const done = yield* sealedTo(athlete);
  const most = Math.min(SEGMENT_EVENTS, numberIn(head, 'head') - rule.keep - done);
  if (most < Math.max(1, rule.atLeast)) return 0;
  const found = yield* sql(
    'select seq, device, dseq, actor, type, v, ms, tick, received_ms, body, chain from event where athlete_id = $1 and seq > $2 order by seq limit $3',
    athlete,
    done,
    most,
  );
  const young = found.findIndex((row) => numberIn(row, 'received_ms') >= rule.receivedBeforeMs);
  const rows = young === -1 ? found : found.slice(0, young);
  const last = rows.at(-1);
  if (last === undefined || rows.length < rule.atLeast) return 0;
  const chainBefore = yield* chainAt(athlete, done, hash);
  const events = rows.map((row): SealedEvent => ({ event: eventOf(athlete, row), receivedMs: numberIn(row, 'received_ms') }));
  const whole =
    rows.every((row, index) => numberIn(row, 'seq') === done + 1 + index) &&
    chainOver(
      chainBefore,
      events.map(({ event }) => event),
      hash,
    ) === textIn(last, 'chain');
  if (!whole) return 0;
  const lastSeq = numberIn(last, 'seq');
  yield* sql(
    `insert into segment (athlete_id, first_seq, last_seq, codec, types, last_ms, chain_before, chain, data)
     values ($1, $2, $3, 1, $4, $5, $6, $7, $8)`,
    athlete,
    done + 1,
    lastSeq,
    ` ${[...new Set(rows.map((row) => textIn(row, 'type')))].join(' ')} `,
    Math.max(...events.map(({ event }) => event.time.ms)),
    chainBefore,
    textIn(last, 'chain'),
    { packed: sealedText(events) },
  );
  for (const [device, { from, to }] of rangesIn(events.map(({ event }) => event)))
    yield* sql(
      'insert into segment_device (athlete_id, device, first_seq, from_dseq, to_dseq) values ($1, $2, $3, $4, $5)',
      athlete,
      device,
      done + 1,
      from,
      to,
    );
  yield* sql('delete from event where athlete_id = $1 and seq <= $2', athlete, lastSeq);
  return rows.length;
}

function segmentOf(athlete: string, row: Row): Segment {
  const [firstSeq, lastSeq] = [numberIn(row, 'first_seq'), numberIn(row, 'last_seq')];
  const events = unsealed(athlete, textIn(row, 'data'));
  return {
    firstSeq,
    lastSeq,
    chainBefore: textIn(row, 'chain_before'),
    chain: textIn(row, 'chain'),
    events: events?.length === lastSeq - firstSeq + 1 ? events : null,
  };
}

/** The segment that holds the event after number `after`, or null. */
export function* segmentBeyond(athlete: string, after: number): Procedure<Segment | null> {
  const [row] = yield* sql(
    'select first_seq, last_seq, chain_before, chain, data from segment where athlete_id = $1 and last_seq > $2 order by first_seq limit 1',
    athlete,
    after,
  );
  return row === undefined ? null : segmentOf(athlete, row);
}

/** Stretches that reach beyond `after`, oldest first. */
export function* readSegments(athlete: string, after: number): Procedure<readonly SealedSegment[]> {
  const rows = yield* sql(
    'select first_seq, last_seq, chain_before, chain from segment where athlete_id = $1 and last_seq > $2 order by first_seq',
    athlete,
    after,
  );
  return rows.map((row) => ({
    from: numberIn(row, 'first_seq'),
    to: numberIn(row, 'last_seq'),
    before: textIn(row, 'chain_before'),
    chain: textIn(row, 'chain'),
  }));
}

export interface PackedSegment {
  /** Number of its last event. */
  readonly to: number;
  /** The chain before its first event. */
  readonly before: string;
  /** As the database keeps it. */
  readonly packed: Uint8Array;
}

/** A stretch as it lies on the disk, for whoever passes it on without opening it; null when there is none with that beginning and chain. */
export function* readPackedSegment(athlete: string, from: number, chain: string): Procedure<PackedSegment | null> {
  const text = 'select last_seq, chain_before, data from segment where athlete_id = $1 and first_seq = $2 and chain = $3';
  const [rows] = yield [{ text, values: [athlete, from, chain], asPacked: true }];
  const row = rows?.[0];
  const packed = row?.['data'];
  return packed instanceof Uint8Array ? { to: numberIn(row, 'last_seq'), before: textIn(row, 'chain_before'), packed } : null;
}

/** What a stretch holds, as it was sealed; null when there is none, or it does not fit its chain. */
export function* readSegmentText(athlete: string, from: number, chain: string, hash: Hash): Procedure<string | null> {
  const [row] = yield* sql(
    'select chain_before, data from segment where athlete_id = $1 and first_seq = $2 and chain = $3',
    athlete,
    from,
    chain,
  );
  if (row === undefined) return null;
  const text = textIn(row, 'data');
  return fitsChain(athlete, text, { before: textIn(row, 'chain_before'), chain }, hash) ? text : null;
}

/** Whether the text of a stretch is whole and leads from the chain before it to the chain after it. */
export function fitsChain(
  athlete: string,
  text: string,
  { before, chain }: { readonly before: string; readonly chain: string },
  hash: Hash,
): boolean {
  const lines = sealedLines(athlete, text);
  return lines?.reduce((after, { line }) => chainAfter(after, line, hash), before) === chain;
}

function* segmentAt(athlete: string, firstSeq: number): Procedure<Segment | null> {
  const [row] = yield* sql(
    'select first_seq, last_seq, chain_before, chain, data from segment where athlete_id = $1 and first_seq = $2',
    athlete,
    firstSeq,
  );
  return row === undefined ? null : segmentOf(athlete, row);
}

/** Events after `after` that are sealed, at most `limit`. Stops before a damaged segment and says so. */
export function* sealedPage(
  athlete: string,
  after: number,
  limit: number,
): Procedure<{ readonly events: readonly StoredEvent[]; readonly damaged: boolean }> {
  const kept: StoredEvent[] = [];
  let at = after;
  while (kept.length < limit) {
    const segment = yield* segmentBeyond(athlete, at);
    if (segment === null) break;
    if (segment.events === null) return { events: kept, damaged: true };
    const from = Math.max(0, at + 1 - segment.firstSeq);
    segment.events
      .slice(from, from + limit - kept.length)
      .forEach(({ event }, index) => kept.push({ seq: segment.firstSeq + from + index, event }));
    at = segment.lastSeq;
  }
  return { events: kept, damaged: false };
}

/** The chain over everything up to event `seq`, wherever that is kept; empty for the beginning. */
export function* chainAt(athlete: string, seq: number, hash: Hash = sha256): Procedure<string> {
  if (seq === 0) return '';
  const [row] = yield* sql('select chain from event where athlete_id = $1 and seq = $2', athlete, seq);
  if (row !== undefined) return textIn(row, 'chain');
  const segment = yield* segmentBeyond(athlete, seq - 1);
  if (segment === null || segment.firstSeq > seq) return '';
  return segment.lastSeq === seq ? segment.chain : chainInside(segment, seq, hash);
}

/** The chain at an event inside a segment. The whole segment is counted through, so that damage anywhere in it shows. */
function chainInside(segment: Segment, seq: number, hash: Hash): string {
  let chain = segment.chainBefore;
  let found = '';
  segment.events?.forEach(({ event }, index) => {
    chain = chainAfter(chain, eventLine(event), hash);
    if (segment.firstSeq + index === seq) found = chain;
  });
  return chain === segment.chain ? found : DAMAGED_CHAIN;
}

/** Sealed events of a device with numbers from `from` to `to`, in the device's own order. Throws where such history is damaged. */
export function* sealedOfDevice(
  athlete: string,
  device: string,
  from: number,
  to: number,
  limit = Number.MAX_SAFE_INTEGER,
): Procedure<readonly AnyEvent[]> {
  const rows = yield* sql(
    `select first_seq, from_dseq from segment_device where athlete_id = $1 and device = $2 and to_dseq >= $3 and from_dseq <= $4
     order by from_dseq`,
    athlete,
    device,
    from,
    to,
  );
  let found: AnyEvent[] = [];
  for (const row of rows) {
    // Segments beyond the last one that is wanted need not be opened.
    const last = found[limit - 1];
    if (last !== undefined && numberIn(row, 'from_dseq') > last.deviceSeq) break;
    const segment = yield* segmentAt(athlete, numberIn(row, 'first_seq'));
    if (segment?.events == null) throw new Error('a stretch of sealed history is damaged');
    const mine = segment.events
      .map(({ event }) => event)
      .filter((event) => event.device === device && event.deviceSeq >= from && event.deviceSeq <= to);
    found = [...found, ...mine].sort((a, b) => a.deviceSeq - b.deviceSeq).slice(0, limit);
  }
  return found;
}

/** How many events of each type stand after `after` up to `to`. */
export function* countTypes(athlete: string, after: number, to: number): Procedure<Readonly<Record<string, number>>> {
  const rows = yield* sql(
    'select type, count(*) as events from event where athlete_id = $1 and seq > $2 and seq <= $3 group by type order by type',
    athlete,
    after,
    to,
  );
  const counts = new Map(rows.map((row) => [textIn(row, 'type'), numberIn(row, 'events')]));
  if (after < (yield* sealedTo(athlete)))
    for (const { event, seq } of (yield* sealedPage(athlete, after, to - after)).events)
      if (seq <= to) counts.set(event.body.type, (counts.get(event.body.type) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The newest events of a type in the ledger's own order, newest first, at most `limit`. */
export function* newestOfType(athlete: string, type: string, limit: number): Procedure<readonly AnyEvent[]> {
  const rows = yield* sql(
    'select device, dseq, actor, v, ms, tick, body from event where athlete_id = $1 and type = $2 order by ms desc, tick desc, device desc limit $3',
    athlete,
    type,
    limit,
  );
  let found = rows.map((row) => eventOf(athlete, row));
  const segments = yield* sql(
    'select first_seq, types, last_ms from segment where athlete_id = $1 order by last_ms desc',
    athlete,
  );
  for (const row of segments) {
    const oldest = found[limit - 1];
    if (oldest !== undefined && oldest.time.ms > numberIn(row, 'last_ms')) break;
    if (!textIn(row, 'types').includes(` ${type} `)) continue;
    const segment = yield* segmentAt(athlete, numberIn(row, 'first_seq'));
    const more = segment?.events?.map(({ event }) => event).filter((event) => event.body.type === type) ?? [];
    found = [...found, ...more].sort(newestFirst).slice(0, limit);
  }
  return found;
}

function newestFirst(a: AnyEvent, b: AnyEvent): number {
  return b.time.ms - a.time.ms || b.time.tick - a.time.tick || (a.device < b.device ? 1 : a.device > b.device ? -1 : 0);
}
