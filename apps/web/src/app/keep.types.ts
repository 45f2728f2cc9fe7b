// Decides what the book needs of a place that keeps entries: everything back on opening, durable on append.
import type { EventBody, LedgerEvent, UnknownBody } from '@strongback/engine';

export type AnyEvent = LedgerEvent<EventBody | UnknownBody>;

export interface SyncReport {
  /** Entries learned from elsewhere. */
  readonly arrived: readonly AnyEvent[];
  /** How many of this device's entries the server holds. */
  readonly acked: number;
}

export interface Keep {
  readonly storage: 'kept' | 'memory';
  readonly load: () => Promise<{ readonly events: readonly AnyEvent[]; readonly acked: number }>;
  /** Resolves when the entries are durable. Rejects with a `KeepError`. */
  readonly append: (events: readonly AnyEvent[]) => Promise<void>;
  /** Meets the server; rejects when none answers. */
  readonly meet: () => Promise<SyncReport>;
  readonly erase: () => Promise<void>;
  readonly close: () => void;
  /** The browser closed or cleared the storage under us. */
  readonly onLost: (call: () => void) => void;
}

export class KeepError extends Error {
  readonly kind: 'full' | 'failed';
  constructor(kind: 'full' | 'failed', reason: string) {
    super(reason);
    this.kind = kind;
  }
}
