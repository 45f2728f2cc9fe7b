// Decides what a device remembers of its talks with the meeting place; losing it costs a repetition, never an event.
import type { PhoneNote, PhoneStore } from '../phone.ts';
import type { Through } from '../port.ts';
import type { RefusedEvent } from './protocol.ts';

export interface SyncMemory {
  /** The last event taken from the place: its number, the chain up to it, and the place's epoch. */
  readonly cursor: { readonly seq: number; readonly chain: string; readonly epoch: number };
  /** By device: everything up to here is at the place, or was refused by it. */
  readonly settled: Through;
  /** Refused by the place, or unreadable here: shown to the athlete, kept, not sent again. */
  readonly quarantine: readonly RefusedEvent[];
  readonly seenTo: number | null;
  readonly lastSuccessMs: number | null;
}

export const NOTHING_REMEMBERED: SyncMemory = {
  cursor: { seq: 0, chain: '', epoch: 0 },
  settled: {},
  quarantine: [],
  seenTo: null,
  lastSuccessMs: null,
};

export async function recallSync(store: PhoneStore, athlete: string): Promise<SyncMemory> {
  const text = await store.recall(`sync:${athlete}`);
  if (text === null) return NOTHING_REMEMBERED;
  try {
    return { ...NOTHING_REMEMBERED, ...(JSON.parse(text) as Partial<SyncMemory>) };
  } catch {
    return NOTHING_REMEMBERED;
  }
}

export async function rememberSync(store: PhoneStore, athlete: string, memory: SyncMemory): Promise<void> {
  const { key, value } = syncNote(athlete, memory);
  await store.remember(key, value);
}

/** The note that `recallSync` reads, for whoever keeps it together with events. */
export function syncNote(athlete: string, memory: SyncMemory): PhoneNote {
  return { key: `sync:${athlete}`, value: JSON.stringify(memory) };
}

export function withQuarantined(list: readonly RefusedEvent[], added: readonly RefusedEvent[]): readonly RefusedEvent[] {
  const known = new Set(list.map((one) => `${one.deviceSeq} ${one.device}`));
  return [...list, ...added.filter((one) => !known.has(`${one.deviceSeq} ${one.device}`))];
}
