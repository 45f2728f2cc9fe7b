// Decides the append algorithm and the reads of the ledger, as procedures for any of the SQL databases.
import { canonicalText } from '@strongback/engine';
import { chainAfter } from '../chain.ts';
import { conflict, erased, identityOf, type OfferedEvent, offered } from '../placing.ts';
import { type AnyEvent, type AppendResult, EMPTY_HEAD, type Head, type NotAppended, type Page, type Through } from '../port.ts';
import { type Hash, sha256 } from '../sha256.ts';
import { eventOf } from './event-row.ts';
import { numberIn, type Procedure, type Row, sql, type SqlValue, textIn, together, unanswered } from './procedure.ts';
import { chainAt, DAMAGED_CHAIN, sealedOfDevice, sealedPage } from './segment-procedures.ts';

/** What the surroundings lend to a procedure, which reads no clock of its own. */
export interface Surroundings {
  readonly hash: Hash;
  readonly nowMs: number;
}

const COLUMNS = 'athlete_id, seq, device, dseq, actor, type, v, ms, tick, received_ms, body, chain';
const WIDTH = 12;
/** Rows of one insert: few different texts, so that the database keeps them prepared. */
const INSERT_ROWS = [64, 16, 4, 1] as const;
const INSERTS = new Map<number, string>(INSERT_ROWS.map((rows) => [rows, insertText(rows)]));

function insertText(rows: number): string {
  const tuples = Array.from(
    { length: rows },
    (_, row) => `(${Array.from({ length: WIDTH }, (__, column) => `$${row * WIDTH + column + 1}`).join(', ')})`,
  );
  return `insert into event (${COLUMNS}) values ${tuples.join(', ')}`;
}

/** Where a ledger ends, read under the lock of its head. `row` is undefined for an athlete whom nobody has begun. */
export interface LedgerEnd {
  readonly row: Row | undefined;
  readonly devices: ReadonlyMap<string, DeviceRow>;
}

/** Locks the head and reads where the ledger ends; another append of the athlete waits from here until this transaction is over. */
export function* lockedEnd(athlete: string): Procedure<LedgerEnd> {
  const [row, devices] = yield* together(lockedHead(athlete), deviceRows(athlete));
  return { row, devices };
}

/**
 * Appends a batch of one athlete, once. Correctness rests on the two keys of `event`; the row lock is there for speed. `known` is what
 * `lockedEnd` said earlier in the same transaction.
 */
export function* appendEvents(
  athlete: string,
  events: readonly AnyEvent[],
  around: Surroundings,
  known?: LedgerEnd,
): Procedure<AppendResult> {
  const batch = offered(athlete, events);
  if ('ok' in batch) return batch;
  const end = known ?? (yield* lockedEnd(athlete));
  const { row, devices } = end.row === undefined ? yield* firstEnd(athlete) : end;
  if (row?.['erased_ms'] !== null) return erased();
  const fresh = yield* freshOf(athlete, batch, devices);
  if ('ok' in fresh) return fresh;
  let seq = numberIn(row, 'head');
  let chain = textIn(row, 'chain');
  const values: SqlValue[] = [];
  for (const { event, line, body } of fresh) {
    seq += 1;
    chain = chainAfter(chain, line, around.hash);
    values.push(
      athlete,
      seq,
      event.device,
      event.deviceSeq,
      event.by ?? null,
      event.body.type,
      event.version,
      event.time.ms,
      event.time.tick,
      around.nowMs,
      body,
      chain,
    );
  }
  yield* insertRows(values);
  const through: Record<string, number> = Object.fromEntries([...devices].map(([device, known]) => [device, known.through]));
  for (const device of new Set(fresh.map(({ event }) => event.device))) {
    const numbers = fresh.flatMap(({ event }) => (event.device === device ? [event.deviceSeq] : []));
    through[device] = yield* advance(athlete, device, devices.get(device) ?? NO_DEVICE, numbers);
  }
  if (fresh.length > 0)
    yield* unanswered(sql('update athlete_head set head = $2, chain = $3 where athlete_id = $1', athlete, seq, chain));
  return { ok: true, accepted: fresh.length, through, head: { seq, chain, epoch: numberIn(row, 'epoch') } };
}

function* lockedHead(athlete: string): Procedure<Row | undefined> {
  const [row] = yield* sql('select head, chain, epoch, erased_ms from athlete_head where athlete_id = $1 for update', athlete);
  return row;
}

/** Of two that begin an athlete at once one makes the row, and the other waits for it here. */
function* firstEnd(athlete: string): Procedure<LedgerEnd> {
  yield* unanswered(
    sql(
      'insert into athlete_head (athlete_id, head, chain, epoch) values ($1, 0, $2, $3) on conflict do nothing',
      athlete,
      '',
      EMPTY_HEAD.epoch,
    ),
  );
  return yield* lockedEnd(athlete);
}

export interface DeviceRow {
  readonly through: number;
  readonly highest: number;
}

function* deviceRows(athlete: string): Procedure<ReadonlyMap<string, DeviceRow>> {
  const rows = yield* sql('select device, through, highest from device_through where athlete_id = $1', athlete);
  return new Map(
    rows.map((row) => [textIn(row, 'device'), { through: numberIn(row, 'through'), highest: numberIn(row, 'highest') }]),
  );
}

function* freshOf(
  athlete: string,
  batch: readonly OfferedEvent[],
  devices: ReadonlyMap<string, DeviceRow>,
): Procedure<readonly OfferedEvent[] | NotAppended> {
  const numbersOf = new Map<string, number[]>();
  for (const { event } of batch) {
    const numbers = numbersOf.get(event.device);
    if (numbers === undefined) numbersOf.set(event.device, [event.deviceSeq]);
    else numbers.push(event.deviceSeq);
  }
  const there = new Map<string, Row>();
  for (const [device, numbers] of numbersOf) {
    const least = Math.min(...numbers);
    if (least > (devices.get(device)?.highest ?? 0)) continue;
    const rows = yield* sql(
      'select dseq, actor, v, ms, tick, body from event where athlete_id = $1 and device = $2 and dseq between $3 and $4',
      athlete,
      device,
      least,
      Math.max(...numbers),
    );
    for (const row of rows) there.set(`${numberIn(row, 'dseq')} ${device}`, row);
    // What is sealed is there as well: a repetition from years ago, or a copied phone that goes on from then.
    const most = Math.min(Math.max(...numbers), devices.get(device)?.highest ?? 0);
    if (numbers.some((number) => number <= most && !there.has(`${number} ${device}`)))
      for (const event of yield* sealedOfDevice(athlete, device, least, most)) there.set(identityOf(event), rowOf(event));
  }
  if (there.size === 0) return batch;
  const fresh: OfferedEvent[] = [];
  for (const one of batch) {
    const { event, body } = one;
    const row = there.get(identityOf(event));
    if (row === undefined) fresh.push(one);
    else if (
      row['actor'] !== (event.by ?? null) ||
      row['v'] !== event.version ||
      row['ms'] !== event.time.ms ||
      row['tick'] !== event.time.tick ||
      row['body'] !== body
    )
      return conflict(event);
  }
  return fresh;
}

function rowOf(event: AnyEvent): Row {
  const { by, version, time, body } = event;
  return { actor: by ?? null, v: version, ms: time.ms, tick: time.tick, body: canonicalText(body) };
}

function* insertRows(values: readonly SqlValue[]): Procedure<void> {
  let at = 0;
  for (const rows of INSERT_ROWS) {
    for (; values.length - at >= rows * WIDTH; at += rows * WIDTH) {
      yield* unanswered(sql(INSERTS.get(rows) as string, ...values.slice(at, at + rows * WIDTH)));
    }
  }
}

const NO_DEVICE: DeviceRow = { through: 0, highest: 0 };

/** Moves the device's watermark over everything that now stands without a hole. */
function* advance(athlete: string, device: string, known: DeviceRow, fresh: readonly number[]): Procedure<number> {
  const next: { through: number; highest: number } = { ...known };
  const inOrder = fresh.toSorted((a, b) => a - b);
  if (known.through === known.highest && inOrder.every((number, index) => number === known.through + 1 + index)) {
    // The usual case, which needs no look at what is there: the next numbers of a device without a hole.
    next.through = known.through + fresh.length;
    next.highest = next.through;
  } else {
    const rows = yield* sql(
      'select dseq from event where athlete_id = $1 and device = $2 and dseq > $3 order by dseq',
      athlete,
      device,
      known.through,
    );
    const sealed = yield* sealedOfDevice(athlete, device, known.through + 1, known.highest);
    const there = [...rows.map((row) => numberIn(row, 'dseq')), ...sealed.map((event) => event.deviceSeq)].sort((a, b) => a - b);
    for (const number of there) if (number === next.through + 1) next.through += 1;
    next.highest = there.at(-1) ?? known.highest;
  }
  yield* unanswered(
    known === NO_DEVICE
      ? sql(
          'insert into device_through (athlete_id, device, through, highest) values ($1, $2, $3, $4)',
          athlete,
          device,
          next.through,
          next.highest,
        )
      : sql(
          'update device_through set through = $3, highest = $4 where athlete_id = $1 and device = $2',
          athlete,
          device,
          next.through,
          next.highest,
        ),
  );
  return next.through;
}

export function* readHead(athlete: string): Procedure<Head> {
  const [row] = yield* sql('select head, chain, epoch from athlete_head where athlete_id = $1', athlete);
  return row === undefined
    ? EMPTY_HEAD
    : { seq: numberIn(row, 'head'), chain: textIn(row, 'chain'), epoch: numberIn(row, 'epoch') };
}

/** A page of the ledger. `hash` is needed where a page begins or ends inside sealed history. */
export function* readPage(athlete: string, after: number, limit: number, hash: Hash = sha256): Procedure<Page> {
  const rows = yield* sql(
    'select seq, device, dseq, actor, v, ms, tick, body, chain from event where athlete_id = $1 and seq > $2 order by seq limit $3',
    athlete,
    after,
    limit,
  );
  const head = yield* readHead(athlete);
  const before = yield* chainAt(athlete, after, hash);
  const hot = rows.map((row) => ({ seq: numberIn(row, 'seq'), event: eventOf(athlete, row) }));
  const last = rows.at(-1);
  const isHot = after >= head.seq || limit === 0 || hot[0]?.seq === after + 1;
  if (isHot) return { events: hot, before, chain: last === undefined ? before : textIn(last, 'chain'), head };
  const sealed = yield* sealedPage(athlete, after, limit);
  if (sealed.damaged) return { events: sealed.events, before, chain: DAMAGED_CHAIN, head };
  const events = [...sealed.events, ...hot.slice(0, limit - sealed.events.length)];
  const end = events.at(-1)?.seq ?? after;
  const chain = last !== undefined && end === numberIn(last, 'seq') ? textIn(last, 'chain') : yield* chainAt(athlete, end, hash);
  return { events, before, chain, head };
}

export function* readDevicePage(athlete: string, device: string, after: number, limit: number): Procedure<readonly AnyEvent[]> {
  const rows = yield* sql(
    'select device, dseq, actor, v, ms, tick, body from event where athlete_id = $1 and device = $2 and dseq > $3 order by dseq limit $4',
    athlete,
    device,
    after,
    limit,
  );
  const hot = rows.map((row) => eventOf(athlete, row));
  if (hot[0]?.deviceSeq === after + 1 && hot.length === limit) return hot;
  const sealed = yield* sealedOfDevice(athlete, device, after + 1, Number.MAX_SAFE_INTEGER, limit);
  return [...sealed, ...hot].sort((a, b) => a.deviceSeq - b.deviceSeq).slice(0, limit);
}

export function* readThrough(athlete: string): Procedure<Through> {
  const rows = yield* deviceRows(athlete);
  return Object.fromEntries([...rows].map(([device, row]) => [device, row.through]));
}

/** Athletes whose ledger holds something. Walks every athlete: for the command line, not for a request. */
export function* readAthletes(): Procedure<readonly string[]> {
  const rows = yield* sql('select athlete_id from athlete_head where head > 0 order by athlete_id');
  return rows.map((row) => textIn(row, 'athlete_id'));
}

export function* eraseLedger(athlete: string, nowMs: number): Procedure<void> {
  yield* sql(
    'insert into athlete_head (athlete_id, head, chain, epoch) values ($1, 0, $2, $3) on conflict do nothing',
    athlete,
    '',
    EMPTY_HEAD.epoch,
  );
  yield* sql('update athlete_head set head = 0, chain = $2, erased_ms = $3 where athlete_id = $1', athlete, '', nowMs);
  yield* sql('delete from event where athlete_id = $1', athlete);
  yield* sql('delete from segment where athlete_id = $1', athlete);
  yield* sql('delete from segment_device where athlete_id = $1', athlete);
  yield* sql('delete from device_through where athlete_id = $1', athlete);
}
