// Decides what a place that keeps ledgers must do, whatever the medium: append once, read in order, say how far it got.
import type { EventBody, LedgerEvent, UnknownBody } from '@strongback/engine';

export type AnyEvent = LedgerEvent<EventBody | UnknownBody>;

/** Where an athlete's ledger ends in this place. */
export interface Head {
  /** Dense: 1, 2, 3 … in order of arrival; 0 when empty. */
  readonly seq: number;
  /** Hash over everything up to `seq`; equal chains mean equal content. Empty where a place keeps none. */
  readonly chain: string;
  /** Raised when the place was restored from an older copy. */
  readonly epoch: number;
}

/** Highest number of each device up to which nothing is missing. */
export type Through = Readonly<Record<string, number>>;

export interface Appended {
  readonly ok: true;
  /** Events that were new; the others were there already. */
  readonly accepted: number;
  readonly through: Through;
  readonly head: Head;
}
export interface NotAppended {
  readonly ok: false;
  /** `conflict`: an identity came back with other content (a copied device). `erased`: the athlete's ledger was deleted for good. */
  readonly code: 'conflict' | 'erased';
  readonly reason: string;
  readonly device?: string;
  readonly deviceSeq?: number;
}
export type AppendResult = Appended | NotAppended;

export interface StoredEvent {
  readonly seq: number;
  readonly event: AnyEvent;
}
export interface Page {
  readonly events: readonly StoredEvent[];
  /** Hash over everything up to `after`, where the page begins. */
  readonly before: string;
  /** Hash over everything up to the last event of the page (or up to `after` when the page is empty). */
  readonly chain: string;
  readonly head: Head;
}

/** A stretch of sealed history. `chain` names its content: it hashes everything from the ledger's beginning to `to`. */
export interface SealedSegment {
  readonly from: number;
  readonly to: number;
  /** The chain before event `from`. */
  readonly before: string;
  /** The chain after event `to`. */
  readonly chain: string;
}

/**
 * A place that keeps ledgers. Events given to `append` have passed the ledger's door. When `append` resolves, they are durable;
 * either all of them or none were kept. Appending the same event again, in any company and order, does nothing.
 */
export interface LedgerStore {
  append(athlete: string, events: readonly AnyEvent[]): Promise<AppendResult>;
  /** Events after `after`, in order of arrival, at most `limit`. */
  read(athlete: string, after: number, limit: number): Promise<Page>;
  /** Events of one device after its number `after`, in its own order, at most `limit`. */
  readDevice(athlete: string, device: string, after: number, limit: number): Promise<readonly AnyEvent[]>;
  /**
   * Packs old history away, all but the last `keep` events; returns how many events that were. Nothing that is asked of the place changes by
   * it: what is sealed is read, found again and contradicted as before.
   */
  seal(athlete: string, keep: number): Promise<number>;
  /** Stretches of sealed history that reach beyond `after`, oldest first. A phone seals for itself only and names none. */
  segments(athlete: string, after: number): Promise<readonly SealedSegment[]>;
  /** What the stretch holds, as it was sealed, or null: there is none that begins there and ends with that chain, or it is damaged. */
  segmentText(athlete: string, from: number, chain: string): Promise<string | null>;
  head(athlete: string): Promise<Head>;
  through(athlete: string): Promise<Through>;
  athletes(): Promise<readonly string[]>;
  /** Removes the athlete's events for good and leaves a tombstone that refuses them when they come back. */
  erase(athlete: string): Promise<void>;
  close(): Promise<void>;
}

export const EMPTY_HEAD: Head = { seq: 0, chain: '', epoch: 1 };
/** Most events that one page holds. */
export const PAGE_LIMIT = 1_000;
