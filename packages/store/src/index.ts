// What the store's pure root offers: the port, sync, and nothing of any medium.
export { chainAfter, chainOver } from './chain.ts';
export type { PhoneStore } from './phone.ts';
export { conflict, distinct, erased, offered } from './placing.ts';
export type {
  AnyEvent,
  Appended,
  AppendResult,
  Head,
  LedgerStore,
  NotAppended,
  Page,
  SealedSegment,
  StoredEvent,
  Through,
} from './port.ts';
export { EMPTY_HEAD, PAGE_LIMIT } from './port.ts';
export type { SealedLine } from './sealing.ts';
export { SEGMENT_EVENTS, sealOf } from './sealing.ts';
export type { Hash } from './sha256.ts';
export { sha256 } from './sha256.ts';
export type { LedgerEnd, Surroundings } from './sql/ledger-procedures.ts';
export {
  appendEvents,
  eraseLedger,
  lockedEnd,
  readAthletes,
  readDevicePage,
  readHead,
  readPage,
  readThrough,
} from './sql/ledger-procedures.ts';
export { LEDGER_SCHEMA } from './sql/ledger-schema.ts';
export type { Database, PackedText, Procedure, Row, SqlParameter, SqlValue, Statement } from './sql/procedure.ts';
export { numberIn, sql, textIn, together, unanswered } from './sql/procedure.ts';
export type { PackedSegment, Segment, SealRule } from './sql/segment-procedures.ts';
export {
  countTypes,
  fitsChain,
  newestOfType,
  readPackedSegment,
  readSegments,
  sealedTo,
  sealOldest,
  segmentBeyond,
} from './sql/segment-procedures.ts';
export { sqlStore } from './sql/sql-store.ts';
export type { SyncClient, SyncClientTools, SyncStatus } from './sync/client.ts';
export { startSync, WATCHDOG_MS } from './sync/client.ts';
export type { NewsTools, OpenNews } from './sync/news.ts';
export { followNews } from './sync/news.ts';
export type {
  Answer,
  Fetch,
  PullValue,
  PushValue,
  RefusedEvent,
  SegmentsValue,
  SegmentValue,
  SyncTransport,
} from './sync/protocol.ts';
export { httpTransport, PULL_EVENTS, PUSH_EVENTS, readPullValue, readPushValue, SEAL_HEADER } from './sync/protocol.ts';
export type { RoundEnd, RoundTools } from './sync/round.ts';
export { syncRound } from './sync/round.ts';
