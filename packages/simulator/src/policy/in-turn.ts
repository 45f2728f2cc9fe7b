// Decides what time slots take that a written session has in turn, where no session screen prepared them.
import { type PlannedSession, restInTurn } from '@strongback/engine';
import type { AskedSlot } from './policy.types.ts';

/** The slots with the rests of the session's turns; a turn of which one slot is not done is none. */
export function withTurns(slots: readonly AskedSlot[], session: PlannedSession): readonly AskedSlot[] {
  const done = session.slots.filter(({ id }) => slots.some(({ slot }) => slot === id));
  const turns = session.turns?.filter((turn) => turn.slots.every((id) => done.some((slot) => slot.id === id))) ?? [];
  if (turns.length === 0) return slots;
  return slots.map((slot) => {
    const own = session.slots.find(({ id }) => id === slot.slot)?.sets ?? [];
    const rest = (set: number): number => restInTurn(turns, done, slot.slot, set);
    const setSeconds = slot.timing.setSeconds.map((seconds, set) => seconds - (own[set]?.restSeconds ?? 0) + rest(set));
    return { ...slot, restSeconds: rest(0), timing: { ...slot.timing, setSeconds } };
  });
}
