// Decides which of the plan's turns stand today, and the time that their slots take.
import { rule } from '../evidence/rulebook.ts';
import { restInTurn } from '../plan/day/in-turn.ts';
import type { PlannedTurn } from '../plan/plan.types.ts';
import { plannedGroups, tooHeavy } from './flow.ts';
import type { FlowGroup, PreparedSlot } from './session.types.ts';

const RAMP_REST = rule('session.pair').numbers.rampRestSeconds;

/**
 * The slots of today with the time that they take in turn, and who is done in turn with whom. A turn stands where both of its slots
 * are there and neither has become near maximal; rests are the turn's as long as both have sets.
 */
export function inTurnToday(
  planned: readonly PlannedTurn[],
  alone: readonly PreparedSlot[],
): { readonly slots: readonly PreparedSlot[]; readonly groups: readonly FlowGroup[] } {
  const turns = planned.filter((turn) =>
    turn.slots.every((id) => alone.some((slot) => slot.slot === id && slot.sets.length > 0 && !tooHeavy(slot))),
  );
  const groups = [...plannedGroups(alone), ...turns.map(groupOfTurn)];
  if (turns.length === 0) return { slots: alone, groups };
  const known = alone.map(({ slot: id, sets }) => ({ id, sets }));
  const slots = alone.map((slot) => {
    const { timing } = slot;
    if (timing === undefined || !turns.some((turn) => turn.slots.includes(slot.slot))) return slot;
    const other = alone.find(
      (one) => one !== slot && turns.some((turn) => [slot.slot, one.slot].every((id) => turn.slots.includes(id))),
    );
    const alternate = Math.min(slot.rampSets.length, other?.rampSets.length ?? 0);
    const saved = slot.rampSets.slice(0, alternate).reduce((sum, set) => sum + Math.max(0, set.restSeconds - RAMP_REST), 0);
    const setSeconds = timing.setSeconds.map(
      (seconds, at) => seconds - (slot.sets[at]?.restSeconds ?? 0) + restInTurn(turns, known, slot.slot, at),
    );
    return { ...slot, timing: { ...timing, rampSeconds: timing.rampSeconds - saved, setSeconds } };
  });
  return { slots, groups };
}

function groupOfTurn({ slots, betweenSeconds, roundSeconds }: PlannedTurn): FlowGroup {
  return { id: `g-${slots.join('+')}`, kind: 'superset', slots, betweenSeconds, roundSeconds, rampSeconds: RAMP_REST };
}
