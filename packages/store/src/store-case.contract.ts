// Decides what a case of the stores' contract is, and what its cases are made of.
import {
  appendBodies,
  canonicalText,
  eventLine,
  startWriter,
  type AthleteId,
  type DeviceId,
  type EventBody,
  type IsoDate,
  type LedgerEvent,
  type SessionId,
  type SetId,
} from '@strongback/engine';
import type { AnyEvent, LedgerStore } from './port.ts';

export interface StoreCase {
  readonly name: string;
  readonly run: (store: LedgerStore, traits: { readonly chained: boolean }) => Promise<void>;
}

export function same(found: unknown, expected: unknown, what: string): void {
  const a = canonicalText(found);
  const b = canonicalText(expected);
  if (a !== b) throw new Error(`${what}: expected ${b.slice(0, 300)}, found ${a.slice(0, 300)}`);
}

const session = 's1' as SessionId;
const NOTE = 'ö💪\u202e <script> \\ " \n\t';

export function sampleEvents(athlete: string, device: string, count: number, firstSeq = 1): readonly LedgerEvent[] {
  const bodies: EventBody[] = Array.from({ length: count }, (_, index) =>
    index === 0 && firstSeq === 1
      ? { type: 'SessionStarted', session, date: '2026-01-05' as IsoDate, title: NOTE }
      : {
          type: 'SetPerformed',
          session,
          set: `${device}-${firstSeq + index}` as SetId,
          exercise: 'barbell-row',
          kind: 'working',
          reps: 8,
          entered: { value: 0.1, unit: 'kg' },
        },
  );
  return appendBodies({ ...startWriter(athlete as AthleteId, device as DeviceId), nextSeq: firstSeq }, bodies, 1_767_600_000_000);
}
export const lines = (events: readonly AnyEvent[]) => events.map(eventLine);
export const all = async (store: LedgerStore, athlete: string) => (await store.read(athlete, 0, 100_000)).events;
