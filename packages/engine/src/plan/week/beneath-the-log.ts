// Decides what a coach would not write for somebody: the body alone far under what the log shows, and hard lifts before their test.
import type { Catalogue, Movement } from '../../vocabulary/movement.ts';
import type { Pattern } from '../../vocabulary/training.ts';
import type { Person } from '../person.ts';
import { slotRole } from './slot-role.ts';
import type { WeekContext } from './week-context.ts';

const HARD_DEMAND = 4;
const LEGS: ReadonlySet<Pattern> = new Set<Pattern>(['squat', 'lunge']);

/** Hard to do well, and its gate is open only because nobody has tested it: a press is capped and goes on, a squat with the bar overhead waits. */
export function needsTestFirst({ person }: WeekContext, movement: Movement): boolean {
  if (movement.technicalDemand < HARD_DEMAND || !LEGS.has(movement.pattern)) return false;
  return movement.gates.some((gate) => person.untestedGates.has(gate));
}

/** Below this share of what the log shows for its pattern, what the body weighs is no lift of a day (grade E). */
const BENEATH = 0.6;
const shown = new WeakMap<Person, ReadonlyMap<Pattern, number>>();

/** A push-up on a bench for somebody who benches far more: the body alone, with no step to take, well under what the log shows of its pattern. */
export function beneathTheLog({ person, catalogue }: WeekContext, movement: Movement): boolean {
  const bodyKg = person.request.athlete.bodyMassKg;
  if (bodyKg === null || movement.loadMode !== 'bodyweight' || movement.loadStepKg > 0 || movement.trackedBy !== 'reps')
    return false;
  const role = slotRole(movement);
  if (role !== 'main' && role !== 'secondary') return false;
  let best = shown.get(person);
  if (best === undefined) shown.set(person, (best = shownByPattern(person, catalogue)));
  const one = movement.laterality === 'unilateral' ? 2 : 1;
  return movement.bodyMassFraction * bodyKg * one < BENEATH * (best.get(movement.pattern) ?? 0);
}

/** Heaviest lift with one implement for both sides that the log or the athlete shows, by pattern, kilograms for one repetition. */
function shownByPattern(person: Person, catalogue: Catalogue): ReadonlyMap<Pattern, number> {
  const best = new Map<Pattern, number>();
  for (const [id, belief] of person.request.strength) {
    const lift = catalogue.movement.get(id);
    if (lift === undefined || lift.loadMode !== 'external' || lift.implements !== 1 || lift.laterality !== 'bilateral') continue;
    if (belief.source !== 'log' && belief.source !== 'reported') continue;
    best.set(lift.pattern, Math.max(best.get(lift.pattern) ?? 0, belief.e1rmKg));
  }
  return best;
}
