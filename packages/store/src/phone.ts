// Decides what the store on a phone adds: facts become events inside the transaction that keeps them, and small notes are kept.
import type { AthleteId, DeviceId, EventBody, LedgerEvent, Outcome } from '@strongback/engine';
import type { AppendResult, LedgerStore } from './port.ts';
import type { SealedLine } from './sealing.ts';

/** A small text kept beside the ledger. */
export interface PhoneNote {
  readonly key: string;
  readonly value: string;
}

export interface PhoneStore extends LedgerStore {
  /**
   * As `append`, for events that another place keeps and whose text is known already: ten years are kept without parsing them. `note` is
   * kept in the same transaction, and only if the lines are. After a power cut both may be gone, never one of them.
   */
  appendLines(athlete: string, lines: readonly SealedLine[], note?: PhoneNote): Promise<AppendResult>;
  /**
   * Turns facts into the device's next events and keeps them, in one transaction: two open tabs never give out the same number.
   * Resolves when the events are on disk. Refuses with the field's name; rejects when the phone cannot keep them (storage full).
   */
  write(
    athlete: AthleteId,
    device: DeviceId,
    bodies: readonly EventBody[],
    nowMs: number,
  ): Promise<Outcome<readonly LedgerEvent<EventBody>[]>>;
  /**
   * Gives one event a new identity: number 1 of `newDevice`. Its time, order and content stay. For a phone that finds out it is a copy of
   * another: only what truly contradicts the other is moved. Where the event is here under the new identity already, the old one goes.
   */
  reidentify(athlete: string, device: string, deviceSeq: number, newDevice: string): Promise<void>;
  /** A small text kept beside the ledger (cursor, device id, capability), or null. */
  recall(key: string): Promise<string | null>;
  /** Keeps a small text; null forgets it. */
  remember(key: string, value: string | null): Promise<void>;
}
