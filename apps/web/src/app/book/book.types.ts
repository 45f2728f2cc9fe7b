// Decides what an open ledger offers to the screens.
import type { AthleteId, DeviceId, EventBody, IsoDate, LedgerState } from '@strongback/engine';
import type { AnyEvent, SyncStatus } from '@strongback/store';

/** The ledgers that a phone opens for the person who holds it. */
export type OwnBookKind = 'own' | 'demo';
/** Also that of an athlete whom one coaches. */
export type BookKind = OwnBookKind | 'coached';

/** What is wrong with storage, if anything. `full` and `failed` hold entries in memory. */
export type Trouble =
  | { readonly kind: 'full' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed'; readonly reason: string };

export interface BookState {
  readonly kind: BookKind;
  readonly ledger: LedgerState;
  /** False for the first moments: the past is still being read, and `ledger` holds only what is recent. */
  readonly whole: boolean;
  /** The civil day where the phone is. */
  readonly today: IsoDate;
  readonly seat: 'writer' | 'follower';
  readonly storage: 'kept' | 'memory';
  /** Entries shown but not yet durable. */
  readonly unsaved: number;
  readonly trouble: Trouble | null;
  readonly events: number;
  /** What a server said last: saved here only, backed up, or seen by a coach. */
  readonly backup: 'saved' | 'backed-up' | 'seen';
  /** Entries that are on this phone only. */
  readonly pending: number;
  readonly meeting: SyncStatus['activity'] | 'off';
}

/** Facts to enter; a function makes them of the ledger as it stands when they are entered, which may be a moment after the tap. */
export type Bodies = readonly EventBody[] | ((ledger: LedgerState) => readonly EventBody[]);

export interface Book {
  readonly state: () => BookState;
  /** `calm`: the change may be shown a little later than at once. */
  readonly subscribe: (listener: (calm: boolean) => void) => () => void;
  /** Told of every change at once, before any screen: for what must never be said late. */
  readonly watch: (watcher: () => void) => () => void;
  readonly device: DeviceId;
  /**
   * Takes the facts in at once, makes them durable, then resolves true; false when they are only in memory. `calm`: whoever asks
   * shows the change himself, and the screens follow after the next frame.
   */
  readonly record: (bodies: Bodies, calm?: boolean) => Promise<boolean>;
  readonly athlete: AthleteId;
  readonly secret: string | null;
  /** Account that writes here when it is not the athlete. */
  readonly by?: string;
  readonly join: (athlete: AthleteId) => Promise<void>;
  /** Takes over whole entries of the same ledger, as they are; those that are here already stay once. */
  readonly bring: (events: readonly AnyEvent[]) => Promise<boolean>;
  /** Makes an empty phone the phone of the athlete whose entries these are. The ledger must be opened again afterwards. */
  readonly become: (events: readonly AnyEvent[]) => Promise<void>;
  /** Writes again what could not be written. */
  readonly retry: () => Promise<void>;
  readonly takeOver: () => void;
  /** Talks to the server now, if one answers. */
  readonly sync: () => void;
  /** The whole ledger as JSON lines. */
  readonly lines: () => string;
  readonly erase: () => Promise<void>;
  readonly close: () => void;
}
