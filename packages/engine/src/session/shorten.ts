// Decides what a shorter day gives up: the calm end first, then small work, then sets; the main work stays (rule `session.shorten`).
import { rule } from '../evidence/rulebook.ts';
import { warmUpSeconds } from '../plan/day/minutes.ts';
import type { DrillDose } from '../plan/plan.types.ts';
import type { Drill } from '../vocabulary/movement.ts';
import type { SlotRole } from '../vocabulary/training.ts';
import type { PreparedSession, PreparedSlot } from './session.types.ts';
import { secondsOf } from './timing.ts';

/** Roles in the order they give way. Prevention keeps one set to the end (rule `plan.prevention`). */
const GIVES_WAY: readonly SlotRole[] = ['accessory', 'trunk', 'carry', 'prevention', 'secondary', 'power', 'main'];
const LEAST_SETS = rule('session.shorten').numbers.minSetsMain;

const USUAL_SET_SECONDS = 120;

/** How long drills are said to take, by their ids. */
type KnownDrills = ReadonlyMap<string, Pick<Drill, 'minutes'>>;

interface Cut {
  readonly slots: readonly PreparedSlot[];
  readonly saved: number;
}

/**
 * The session in at most `minutes`, as far as one set of the main work allows. Says what it gave up. The warm-up shrinks to the
 * share that a day of these minutes has; ramp sets and the order stay; sets already done are the caller's. `drills` tells how
 * long a drill is said to take; without it the doses alone count.
 */
export function shortenSession(prepared: PreparedSession, minutes: number, drills: KnownDrills = new Map()): PreparedSession {
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
        coolDown.reduce((sum, dose) => sum + doseSeconds(dose), 0),
      ),
    );
    coolDown = [];
  }
  let slots = prepared.slots;
  const warmUp = over > 0 ? shorterWarmUp(prepared.warmUp, warmUpSeconds(minutes), drills) : prepared.warmUp;
  if (warmUp.length < prepared.warmUp.length) {
    gaveUp.push(`The warm-up shrinks with the day: ${warmUp.length} of ${prepared.warmUp.length} drills stay.`);
    for (const dose of prepared.warmUp) if (!warmUp.includes(dose)) spare(doseSeconds(dose) + BETWEEN_DRILLS_SECONDS);
  }
  const steps: readonly ((slots: readonly PreparedSlot[]) => Cut | null)[] = [
    (s) => oneSetFewer(s, ['accessory', 'trunk', 'carry'], 2),
    (s) => dropOne(s, ['accessory']),
    (s) => oneSetFewer(s, ['trunk', 'carry', 'prevention', 'secondary'], 1),
    (s) => dropOne(s, ['trunk', 'carry']),
    (s) => oneSetFewer(s, ['main', 'power'], Math.max(2, LEAST_SETS)),
    (s) => dropOne(s, ['secondary', 'power']),
    // One set of prevention stays beside the main work; a second one is worth less than its second set.
    (s) => (s.filter((slot) => slot.intent.role === 'prevention').length > 1 ? dropOne(s, ['prevention']) : null),
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
  // What a dropped exercise left over goes back to the work that stays, the main work first.
  for (const role of GIVES_WAY.toReversed()) {
    for (const whole of prepared.slots) {
      if (whole.intent.role !== role) continue;
      for (;;) {
        const at = slots.findIndex((slot) => slot.slot === whole.slot);
        const now = slots[at];
        if (now === undefined || now.sets.length >= whole.sets.length) break;
        const seconds = whole.timing?.setSeconds[now.sets.length] ?? USUAL_SET_SECONDS;
        if (seconds > -over) break;
        slots = slots.map((slot, i) => (i === at ? withSets(whole, now.sets.length + 1) : slot));
        spare(-seconds);
      }
    }
  }
  for (const [id, sets] of before) {
    const now = slots.find((s) => s.slot === id);
    const name = (prepared.slots.find((s) => s.slot === id)?.exercise ?? id).replaceAll('-', ' ');
    if (now === undefined) gaveUp.push(`${name}: left out (${sets} ${sets === 1 ? 'set' : 'sets'}).`);
    else if (now.sets.length < sets) gaveUp.push(`${name}: keeps ${now.sets.length} of ${sets} sets.`);
  }
  const left = Math.max(1, Math.ceil((prepared.minutes * 60 - saved) / 60));
  if (left > minutes) gaveUp.push(`The shortest useful version takes about ${left} minutes.`);
  const { groups: joined, ...rest } = prepared;
  const groups = joined?.filter((group) => group.slots.every((id) => slots.some((slot) => slot.slot === id))) ?? [];
  const inTurn = groups.length === 0 ? {} : { groups };
  return { ...rest, minutes: left, budgetMinutes: minutes, warmUp, slots, coolDown, gaveUp, ...inTurn };
}

/** Time to get from one drill to the next, as the planner counts it. */
const BETWEEN_DRILLS_SECONDS = 10;

function doseSeconds(dose: DrillDose): number {
  return (dose.seconds ?? (dose.reps ?? 10) * 3) * (dose.sets ?? 1) * (dose.perSide === true ? 2 : 1);
}

/** The drills that fit into `seconds`, in the order in which the plan chose them (rule `session.warm-up`); the first always stays. */
function shorterWarmUp(warmUp: readonly DrillDose[], seconds: number, drills: KnownDrills): readonly DrillDose[] {
  let used = 0;
  return warmUp.filter((dose, place) => {
    const known = drills.get(dose.drill);
    const cost = known === undefined ? doseSeconds(dose) + BETWEEN_DRILLS_SECONDS : known.minutes * 60;
    if (place > 0 && used + cost > seconds) return false;
    used += cost;
    return true;
  });
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
  const shorter = withSets(slot, slot.sets.length - 1);
  return { slots: slots.map((s, i) => (i === pick ? shorter : s)), saved: slot.timing?.setSeconds.at(-1) ?? USUAL_SET_SECONDS };
}

/** The slot with the first `count` of its sets. */
function withSets(slot: PreparedSlot, count: number): PreparedSlot {
  return {
    ...slot,
    sets: slot.sets.slice(0, count),
    ...(slot.timing === undefined ? {} : { timing: { ...slot.timing, setSeconds: slot.timing.setSeconds.slice(0, count) } }),
  };
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
