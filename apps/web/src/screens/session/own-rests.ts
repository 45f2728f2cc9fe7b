// Decides that a rest which somebody chose for an exercise is their rest there from then on, on this phone, until they take the written one again.
import type { PreparedSession } from '@strongback/engine';
import { readPreference, writePreference } from '../../platform/preferences.ts';

/** Seconds by exercise. */
type OwnRests = Readonly<Record<string, number>>;

/** Shortest and longest rest that can be chosen, in seconds. */
export const REST_LIMITS = { min: 0, max: 900 } as const;

function ownRests(): OwnRests {
  try {
    return JSON.parse(readPreference('rests') ?? '{}') as OwnRests;
  } catch {
    return {};
  }
}

/** Keeps the rest of one exercise; null forgets it. */
export function keepRest(exercise: string, restSeconds: number | null): void {
  const { [exercise]: _, ...others } = ownRests();
  writePreference('rests', JSON.stringify(restSeconds === null ? others : { ...others, [exercise]: restSeconds }));
}

/** The rest written for each exercise of a session, in seconds: what "as written" goes back to. */
export function writtenRests(prepared: PreparedSession): Readonly<Record<string, number>> {
  return Object.fromEntries(prepared.slots.map((slot) => [slot.slot, slot.sets[0]?.restSeconds ?? 0]));
}

/** The session with the person's own rests in it; sets that rest otherwise than the first keep their own. */
export function withOwnRests(prepared: PreparedSession): PreparedSession {
  const own = ownRests();
  const slots = prepared.slots.map((slot) => {
    const restSeconds = own[slot.exercise];
    const before = slot.sets[0]?.restSeconds;
    if (restSeconds === undefined || before === undefined) return slot;
    return { ...slot, sets: slot.sets.map((set) => (set.restSeconds === before ? { ...set, restSeconds } : set)) };
  });
  return { ...prepared, slots };
}
