// Decides which lifts serve the strength goals that a person names, and that these stay heavy in growth blocks.
import type { Catalogue, Movement } from '../../vocabulary/movement.ts';
import type { Pattern } from '../../vocabulary/training.ts';
import { doseFrame, type DoseFrame, type FrameAsk } from './dose-frame.ts';
import type { Phase } from '../season/phases.ts';
import type { PlanRequest } from '../request.types.ts';
import { slotRole } from '../week/slot-role.ts';

/** Least share of the goal's own maximum that a lift on its way moves: less is another kind of work (grade E). */
const LEAST_RATIO = 0.45;
/** The next weight lies no further away than this share of a working load, so that it can be climbed to (rule `prog.small-step`). */
const FURTHEST_STEP = 0.15;
/** A working load beside the maximum. */
const WORKING_SHARE = 0.75;
/** A lift that moves nearly the whole body. */
const WHOLE_BODY = 0.85;

/** Counted in repetitions, loaded from outside or by the body, and able to be a main or second lift. */
export function isLift(movement: Movement): boolean {
  const part = slotRole(movement);
  return (
    (part === 'main' || part === 'secondary') &&
    movement.trackedBy === 'reps' &&
    movement.loadMode !== 'banded' &&
    movement.loadMode !== 'none'
  );
}

/**
 * Movements that serve the named goals: each goal itself, and lifts of its pattern that are loaded like it in steps that can be climbed.
 * Nothing serves who named no goal.
 */
export function servingLifts(
  request: Pick<PlanRequest, 'strength'>,
  goals: ReadonlySet<string>,
  patterns: ReadonlySet<Pattern>,
  catalogue: Catalogue,
): ReadonlySet<string> {
  const serving = new Set<string>(goals);
  const lifts = new Set([...goals].map((id) => catalogue.movement.get(id)?.loadGuess?.lift).filter((lift) => lift !== undefined));
  for (const movement of catalogue.movements) {
    if (!patterns.has(movement.pattern) || !isLift(movement) || movement.roles.includes('power')) continue;
    const belief = request.strength.get(movement.id);
    if (movement.bodyMassFraction >= WHOLE_BODY && movement.loadMode !== 'external') {
      if (belief?.source === 'log' || helpsToFirst(movement, goals, request, catalogue)) serving.add(movement.id);
      continue;
    }
    const { loadGuess } = movement;
    if (loadGuess === null || !lifts.has(loadGuess.lift) || movement.implements !== 1 || loadGuess.ratio < LEAST_RATIO) continue;
    if (belief === undefined || movement.loadStepKg <= FURTHEST_STEP * WORKING_SHARE * belief.e1rmKg) serving.add(movement.id);
  }
  return serving;
}

/** With help it is the goal itself, for somebody who cannot move the body alone yet: the way to the first pull-up. */
function helpsToFirst(
  { id, loadMode }: Movement,
  goals: ReadonlySet<string>,
  { strength }: Pick<PlanRequest, 'strength'>,
  catalogue: Catalogue,
): boolean {
  if (loadMode !== 'assisted') return false;
  return [...goals].some(
    (goal) => catalogue.movement.get(goal)?.regressions.includes(id) === true && (strength.get(goal)?.e1rmKg ?? 0) < 0,
  );
}

/** A person, or whatever knows which lifts serve their goals. */
interface Serving {
  readonly serving: ReadonlySet<string>;
}

/** The dose table of a movement: what serves a goal stays heavy through growth blocks (rule `load.strength`: heavy at least once a week). */
export function dosePhase(person: Serving, movement: Movement, phase: Phase): Phase {
  return phase === 'hypertrophy' && person.serving.has(movement.id) ? 'strength' : phase;
}

/** The block's dose of a movement. What serves a goal takes the repetitions and effort of strength work in a growth block; rests and the turn of the block stay. */
export function goalFrame(person: Serving, movement: Movement, ask: FrameAsk): DoseFrame {
  const block = doseFrame(movement, ask);
  const heavy = dosePhase(person, movement, ask.phase);
  if (heavy === ask.phase) return block;
  const frame = doseFrame(movement, { ...ask, phase: heavy, cycle: 1 });
  const turned = block.amount - doseFrame(movement, { ...ask, cycle: 1 }).amount;
  return { ...frame, amount: Math.max(1, frame.amount + turned), restSeconds: block.restSeconds };
}
