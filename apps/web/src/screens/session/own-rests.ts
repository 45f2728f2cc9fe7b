// Decides that a rest which somebody chose for an exercise is their rest there from then on, until they take the written one again.
import type { KeptHabit, PreparedSession, PreparedSlot } from '@strongback/engine';
import { ownRest } from '../../app/training/own-habits.ts';

/** Shortest and longest rest that can be chosen, in seconds. */
export const REST_LIMITS = { min: 0, max: 900 } as const;
/** A longer pause between two sets was no rest, in seconds. */
const LONGEST_REST = 3600;

/** The rest written for each exercise of a session, in seconds: what "as written" goes back to. */
export function writtenRests(prepared: PreparedSession): Readonly<Record<string, number>> {
  return Object.fromEntries(prepared.slots.map((slot) => [slot.slot, slot.sets[0]?.restSeconds ?? 0]));
}

/** The exercise with the person's own rest in it; sets that rest otherwise than the first keep theirs. */
export function withOwnRest(slot: PreparedSlot, habits: readonly KeptHabit[] | undefined): PreparedSlot {
  const restSeconds = ownRest(habits, slot.exercise);
  const before = slot.sets[0]?.restSeconds;
  // The rest of a complex was chosen with it.
  if (restSeconds === null || before === undefined || slot.complex !== undefined) return slot;
  return { ...slot, sets: slot.sets.map((set) => (set.restSeconds === before ? { ...set, restSeconds } : set)) };
}

/** What was done last, and when. */
export interface LastDone {
  readonly set: string;
  readonly atMs: number;
}

/**
 * The rest taken before a set: from the last done mark to this one, less the `workSeconds` that the set itself takes. Null where the last
 * set is not the one that was marked here, or where what lay between was no rest.
 */
export function restTaken(
  last: LastDone | null,
  newestSet: string | null,
  nowMs: number,
  workSeconds: number,
): { readonly after: string; readonly seconds: number } | null {
  if (last === null || last.set !== newestSet) return null;
  const seconds = Math.round((nowMs - last.atMs) / 1000 - workSeconds);
  if (seconds > LONGEST_REST || nowMs < last.atMs) return null;
  return { after: last.set, seconds: Math.max(0, seconds) };
}
