// Decides what a shorter day gives up: the calm end first, then small work, then sets; the main work stays (rule `session.shorten`).
import { rule } from '../evidence/rulebook.ts';
import type { SlotRole } from '../vocabulary/training.ts';
import type { PreparedSession, PreparedSlot } from './session.types.ts';
import { secondsOf } from './timing.ts';

/** Roles in the order they give way. Prevention keeps one set to the end (rule `plan.prevention`). */
const GIVES_WAY: readonly SlotRole[] = ['accessory', 'trunk', 'carry', 'prevention', 'secondary', 'power', 'main'];
const LEAST_SETS = rule('session.shorten').numbers.minSetsMain;

interface Cut {
  readonly slots: readonly PreparedSlot[];
  readonly saved: number;
}

/**
 * The session in at most `minutes`, as far as one set of the main work allows. Says what it gave up. Ramp sets, warm-up and
 * the order stay; sets already done are the caller's.
 */
export function shortenSession(prepared: PreparedSession, minutes: number): PreparedSession {
  let over = (prepared.minutes - minutes) * 60;
  if (over <= 0) return { ...prepared, budgetMinutes: minutes };
  const before = new Map(prepared.slots.map((s) => [s.slot, s.sets.length]));
  const gaveUp = [...prepared.gaveUp];
  let coolDown = prepared.coolDown;
  let saved = 0;
  const spare = (seconds: number): void => {
    saved += seconds;
    over -= seconds;
  };
  if (coolDown.length > 0) {
    gaveUp.push('The cool-down goes first; it is calm time, not recovery.');
    spare(
      Math.max(
        60,
        coolDown.reduce((sum, d) => sum + (d.seconds ?? (d.reps ?? 10) * 3) * (d.sets ?? 1) * (d.perSide === true ? 2 : 1), 0),
      ),
    );
    coolDown = [];
  }
  let slots = prepared.slots;
  const steps: readonly ((slots: readonly PreparedSlot[]) => Cut | null)[] = [
    (s) => oneSetFewer(s, ['accessory', 'trunk', 'carry'], 2),
    (s) => dropOne(s, ['accessory']),
    (s) => oneSetFewer(s, ['trunk', 'carry', 'prevention', 'secondary'], 1),
    (s) => dropOne(s, ['trunk', 'carry']),
    (s) => oneSetFewer(s, ['main', 'power'], Math.max(2, LEAST_SETS)),
    (s) => dropOne(s, ['secondary', 'power']),
    (s) => oneSetFewer(s, ['main', 'power'], LEAST_SETS),
    (s) => dropOne(s, ['prevention']),
    (s) => dropOne(s, ['main']),
  ];
  for (const step of steps) {
    while (over > 0) {
      const cut = step(slots);
      if (cut === null || cut.slots.length === 0) break;
      slots = cut.slots;
      spare(cut.saved);
    }
  }
  for (const [id, sets] of before) {
    const now = slots.find((s) => s.slot === id);
    const name = (prepared.slots.find((s) => s.slot === id)?.exercise ?? id).replaceAll('-', ' ');
    if (now === undefined) gaveUp.push(`${name}: left out (${sets} ${sets === 1 ? 'set' : 'sets'}).`);
    else if (now.sets.length < sets) gaveUp.push(`${name}: ${now.sets.length} of ${sets} sets.`);
  }
  const left = Math.max(1, Math.ceil((prepared.minutes * 60 - saved) / 60));
  if (left > minutes) gaveUp.push(`The shortest useful version takes about ${left} minutes.`);
  return { ...prepared, minutes: left, budgetMinutes: minutes, slots, coolDown, gaveUp };
}

/** One set fewer on the slot with most sets among the roles, the later one on a tie; none goes below `least`. */
function oneSetFewer(slots: readonly PreparedSlot[], roles: readonly SlotRole[], least: number): Cut | null {
  let pick = -1;
  let most = least;
  slots.forEach((slot, i) => {
    if (!roles.includes(slot.intent.role) || slot.sets.length <= least || slot.sets.length < most) return;
    pick = i;
    most = slot.sets.length;
  });
  const slot = slots[pick];
  if (slot === undefined) return null;
  const seconds = slot.timing?.setSeconds ?? [];
  const shorter: PreparedSlot = {
    ...slot,
    sets: slot.sets.slice(0, -1),
    ...(slot.timing === undefined ? {} : { timing: { ...slot.timing, setSeconds: seconds.slice(0, -1) } }),
  };
  return { slots: slots.map((s, i) => (i === pick ? shorter : s)), saved: seconds[seconds.length - 1] ?? 120 };
}

/** The last slot of the least important role present among `roles`. */
function dropOne(slots: readonly PreparedSlot[], roles: readonly SlotRole[]): Cut | null {
  if (slots.length <= 1) return null;
  for (const role of GIVES_WAY) {
    if (!roles.includes(role)) continue;
    const index = slots.findLastIndex((s) => s.intent.role === role);
    const slot = slots[index];
    if (slot === undefined) continue;
    return { slots: slots.filter((_, i) => i !== index), saved: slot.timing === undefined ? 300 : secondsOf(slot.timing) };
  }
  return null;
}
