// Decides what a longer day adds: what shortening took is not brought back; slots get one set each, the small work first, as far as the week has room (rule `session.lengthen`).
import { rule } from '../evidence/rulebook.ts';
import type { SlotRole } from '../vocabulary/training.ts';
import type { Reason } from '../plan/plan.types.ts';
import type { PreparedSession, PreparedSlot } from './session.types.ts';
import { OPEN_WEEK, type RoomInput, roomInWeek, type WeekRoom } from './week-room.ts';

const NUMBERS = rule('session.lengthen').numbers;
/** Roles in the order they gain: what is behind first, main work last. */
const GAINS: readonly SlotRole[] = ['prevention', 'trunk', 'carry', 'accessory', 'secondary', 'main'];
const USUAL_SECONDS = 150;

/**
 * The session in at most `minutes`, with sets added while there is time: one a slot, never to heavy or swapped-for-pain work,
 * and no more than the rule and the week's ceilings allow; what keeps the week from taking more stands in `full`. `mayAdd` is false on a
 * day that may only hold or lower: then only the budget changes.
 */
export function lengthenSession(
  prepared: PreparedSession,
  minutes: number,
  mayAdd = true,
  week: WeekRoom = OPEN_WEEK,
): PreparedSession {
  let room = (minutes - prepared.minutes) * 60;
  if (room <= 0 || !mayAdd) return { ...prepared, budgetMinutes: minutes };
  const added = new Map<string, PreparedSlot>();
  const taken: string[] = [];
  let full: Reason | null = null;
  let used = 0;
  for (const role of GAINS) {
    for (const slot of prepared.slots) {
      if (added.size >= NUMBERS.maxSets || slot.intent.role !== role) continue;
      if (slot.heavy || slot.complex !== undefined || slot.swapped?.why === 'pain' || slot.sets.length === 0) continue;
      const seconds = slot.timing?.setSeconds.at(-1) ?? USUAL_SECONDS;
      if (seconds > room) continue;
      const closed = week(slot.exercise, taken);
      full ??= closed;
      if (closed !== null) continue;
      taken.push(slot.exercise);
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
    ...(full === null ? {} : { full }),
  };
}

/**
 * A session under way in at most `minutes`, lengthened as far as its week has room: what `prepareSession` does with more minutes before it
 * begins. Without a plan there is no week to look at.
 */
export function lengthenInWeek(
  { plan, ...known }: Omit<RoomInput, 'plan'> & { readonly plan: RoomInput['plan'] | null },
  prepared: PreparedSession,
  minutes: number,
  mayAdd: boolean,
): PreparedSession {
  return lengthenSession(prepared, minutes, mayAdd, plan === null ? OPEN_WEEK : roomInWeek({ ...known, plan }, prepared));
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
