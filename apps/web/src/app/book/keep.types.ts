// Decides what the book needs of a place that keeps entries: everything back on opening, durable on append, a way to meet the server.
import type { AthleteId, DeviceId } from '@strongback/engine';
import type { AnyEvent, SyncStatus } from '@strongback/store';

export type { AnyEvent };

export interface Meeting {
  readonly nudge: () => void;
  readonly stop: () => void;
}

export interface Keep {
  /** Tells open ledgers of one browser apart. */
  readonly name: string;
  /** Account that writes when it is not the athlete. */
  readonly by?: string;
  /** What proves to the server that this device may; null where nothing is backed up. */
  readonly secret: string | null;
  readonly storage: 'kept' | 'memory';
  readonly athlete: AthleteId;
  readonly device: DeviceId;
  /** Entries not yet read, in order of arrival; all of them the first time. `onPage` gets them in pieces, with a breath between. */
  readonly fresh: (onPage?: (events: readonly AnyEvent[]) => void) => Promise<readonly AnyEvent[]>;
  /** Entries after the number `after`, at most `limit`, without taking them as read; null where there are fewer than `after`. */
  readonly since: (after: number, limit: number) => Promise<readonly AnyEvent[] | null>;
  readonly recallNote: () => Promise<string | null>;
  /** Keeps a text that speaks of exactly `count` entries; false, and nothing done, where another number is kept. */
  readonly note: (count: number, text: string) => Promise<boolean>;
  /** Resolves when the entries are durable. Rejects with a `KeepError`. */
  readonly append: (events: readonly AnyEvent[]) => Promise<void>;
  /** Begins to meet the server in the background; null where nothing is backed up. */
  readonly meet: (onStatus: (status: SyncStatus) => void, onArrived: () => void) => Meeting | null;
  /** Keeps whole entries of another copy of one's ledger and makes this phone that athlete's from the next opening on. */
  readonly become: (events: readonly AnyEvent[]) => Promise<void>;
  /** Makes this phone that athlete's from the next opening on; the entries come from the server. */
  readonly join: (athlete: AthleteId) => Promise<void>;
  readonly erase: () => Promise<void>;
  readonly close: () => void;
  /** The browser closed or cleared the storage under us. */
  readonly onLost: (call: (why: 'cleared' | 'upgrade') => void) => void;
}

export class KeepError extends Error {
  readonly kind: 'full' | 'failed';
  constructor(kind: 'full' | 'failed', reason: string) {
    super(reason);
    this.kind = kind;
  }
}
