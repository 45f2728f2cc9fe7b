// Decides what a longer day adds: what shortening took is not brought back; slots get one set each, the small work first (rule `session.lengthen`).
import { rule } from '../evidence/rulebook.ts';
import type { SlotRole } from '../vocabulary/training.ts';
import type { PreparedSession, PreparedSlot } from './session.types.ts';

const NUMBERS = rule('session.lengthen').numbers;
/** Roles in the order they gain: what is behind first, main work last. */
const GAINS: readonly SlotRole[] = ['prevention', 'trunk', 'carry', 'accessory', 'secondary', 'main'];
const USUAL_SECONDS = 150;

/**
 * The session in at most `minutes`, with sets added while there is time: one a slot, never to heavy or swapped-for-pain work,
 * and no more than the rule allows. `mayAdd` is false on a day that may only hold or lower: then only the budget changes.
 */
export function lengthenSession(prepared: PreparedSession, minutes: number, mayAdd = true): PreparedSession {
  let room = (minutes - prepared.minutes) * 60;
  if (room <= 0 || !mayAdd) return { ...prepared, budgetMinutes: minutes };
  const added = new Map<string, PreparedSlot>();
  let used = 0;
  for (const role of GAINS) {
    for (const slot of prepared.slots) {
      if (added.size >= NUMBERS.maxSets || slot.intent.role !== role) continue;
      if (slot.heavy || slot.complex !== undefined || slot.swapped?.why === 'pain' || slot.sets.length === 0) continue;
      const seconds = slot.timing?.setSeconds.at(-1) ?? USUAL_SECONDS;
      if (seconds > room) continue;
      room -= seconds;
      used += seconds;
      added.set(slot.slot, withOneMore(slot, seconds));
    }
  }
  const gained = [...added.values()].map((slot) => `${slot.exercise.replaceAll('-', ' ')}: one set more.`);
  return {
    ...prepared,
    minutes: prepared.minutes + Math.ceil(used / 60),
    budgetMinutes: minutes,
    slots: prepared.slots.map((slot) => added.get(slot.slot) ?? slot),
    gained: [...(prepared.gained ?? []), ...gained],
  };
}

function withOneMore(slot: PreparedSlot, seconds: number): PreparedSlot {
  const last = slot.sets[slot.sets.length - 1];
  if (last === undefined) return slot;
  return {
    ...slot,
    sets: [...slot.sets, { ...last, index: slot.sets.length, last: null }],
    reasons: [
      ...slot.reasons,
      { rule: 'session.lengthen', because: 'There is more time today: one set more, at the same effort.', grade: 'E' },
    ],
    ...(slot.timing === undefined ? {} : { timing: { ...slot.timing, setSeconds: [...slot.timing.setSeconds, seconds] } }),
  };
}
