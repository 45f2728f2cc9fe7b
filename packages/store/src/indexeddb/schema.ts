// Decides what a phone's database holds: events in order of arrival, one head an athlete, small notes.
import type { DBSchema } from 'idb';
import type { LogicalTime } from '@strongback/engine';
import type { AnyEvent } from '@strongback/store';

export interface EventRow {
  readonly athlete: string;
  readonly seq: number;
  readonly device: string;
  readonly deviceSeq: number;
  readonly event: AnyEvent;
}
/** Many events in one record: `from` to `to` in order of arrival, each a line of JSON. */
export interface SegmentRow {
  readonly athlete: string;
  readonly from: number;
  readonly to: number;
  /** Numbers of each device that it holds; without holes. */
  readonly ranges: Readonly<Record<string, { readonly from: number; readonly to: number }>>;
  readonly lines: string;
}
export interface HeadRow {
  readonly athlete: string;
  readonly seq: number;
  readonly epoch: number;
  readonly erased: boolean;
  /** Latest logical time in the ledger. */
  readonly time: LogicalTime;
  readonly devices: Readonly<Record<string, { readonly through: number; readonly highest: number }>>;
}
export interface PhoneSchema extends DBSchema {
  events: { key: [string, number]; value: EventRow; indexes: { identity: [string, string, number] } };
  segments: { key: [string, number]; value: SegmentRow };
  heads: { key: string; value: HeadRow };
  notes: { key: string; value: string };
}
export const PHONE_VERSION = 2;

export function emptyHeadRow(athlete: string): HeadRow {
  return { athlete, seq: 0, epoch: 1, erased: false, time: { ms: 0, tick: 0 }, devices: {} };
}
