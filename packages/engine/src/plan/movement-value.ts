// Decides how much one movement is wanted in a week, in thousandths of a point: stage, findings, goals, liking, continuity, set-up.
import type { Movement } from '../vocabulary/movement.ts';
import type { SlotRole } from '../vocabulary/training.ts';
import { seedFor } from '../units/random.ts';
import { soreAt } from './person.ts';
import { slotRole } from './slot-role.ts';
import type { WeekContext } from './week-context.ts';

/** Weights, each in thousandths of a point; the mathematics and the reasons stand in the planner's explanation page. */
export const WEIGHTS = {
  slot: 900, perSet: 160, stageFits: 900, stageNear: 400, goalLift: 6000, goalPattern: 700, preferTag: 700, preferExercise: 1400,
  avoid: -2500, liked: 900, disliked: -3000, sameBlock: 4000, keptMain: 2600, keptAccessory: 500, restedAccessory: -1100, underWay: 1200,
  setUpPerMinute: -350, hardToLearn: -1300, unprovenBodyweight: -2600, soreTouch: -900, lock: 60_000, noise: 240,
  external: 1300, carried: 900, ownBody: 500, assisted: 900, banded: 200, unloaded: -1500, heldLift: -1800, mainLift: 900, secondaryLift: 500,
} as const;

/** Value of the movement before sets are counted. */
export function movementValue(context: WeekContext, movement: Movement): number {
  const { person, phase } = context;
  const role = slotRole(movement);
  let value = WEIGHTS.slot;
  if (phase === 'technique') value += movement.stage === 'foundation' ? WEIGHTS.stageFits : WEIGHTS.stageNear;
  else if (phase === 'hypertrophy') value += movement.stage === 'build' ? WEIGHTS.stageFits : WEIGHTS.stageNear;
  else value += movement.stage === 'heavy' ? WEIGHTS.stageFits : movement.stage === 'build' ? WEIGHTS.stageNear : 0;
  if (person.goalExercises.has(movement.id)) value += WEIGHTS.goalLift;
  else if (person.goalPatterns.has(movement.pattern)) value += WEIGHTS.goalPattern;
  for (const { tag, patterns, finding } of person.preferTags) {
    if (movement.tags.includes(tag) && (patterns === null || patterns.includes(movement.pattern))) value += WEIGHTS.preferTag * Math.max(1, finding.severity);
  }
  for (const { tag, patterns } of person.avoidTags) {
    if (movement.tags.includes(tag) && (patterns === null || patterns.includes(movement.pattern))) value += WEIGHTS.avoid;
  }
  value += trainability(movement, role);
  const preferred = person.preferExercises.get(movement.id);
  if (preferred !== undefined) value += WEIGHTS.preferExercise * Math.max(1, preferred.severity);
  if (person.avoidExercises.has(movement.id)) value += WEIGHTS.avoid;
  if (person.likes.has(movement.id)) value += WEIGHTS.liked;
  if (person.dislikes.has(movement.id)) value += WEIGHTS.disliked;
  if (person.locked.has(movement.id)) value += WEIGHTS.lock;
  value += continuity(context, movement, role === 'main' || role === 'secondary');
  value += Math.round((WEIGHTS.setUpPerMinute * movement.setUpSeconds) / 60);
  const ease = person.request.athlete.level === 'novice' ? 3 : person.request.athlete.level === 'intermediate' ? 4 : 5;
  if (movement.technicalDemand > ease) value += WEIGHTS.hardToLearn * (movement.technicalDemand - ease);
  if (isUnproven(context, movement)) value += WEIGHTS.unprovenBodyweight;
  if (soreAt(person, movement, 1) > 0) value += WEIGHTS.soreTouch;
  // A little seeded noise: another seed may break ties another way, never a rule.
  value += seedFor(context.seed, movement.id) % WEIGHTS.noise;
  return value;
}

/** Movements that can be loaded and stepped train more than held positions; trunk and prevention work is exempt. */
function trainability(movement: Movement, role: SlotRole): number {
  if (role === 'trunk' || role === 'prevention') return 0;
  const mode = movement.loadMode;
  let value: number = mode === 'external' ? WEIGHTS.external : mode === 'carried' ? WEIGHTS.carried : mode === 'bodyweight' ? WEIGHTS.ownBody : mode === 'assisted' ? WEIGHTS.assisted : mode === 'banded' ? WEIGHTS.banded : WEIGHTS.unloaded;
  if (movement.trackedBy === 'seconds' && role !== 'carry') value += WEIGHTS.heldLift;
  if (role === 'main') value += WEIGHTS.mainLift;
  if (role === 'secondary') value += WEIGHTS.secondaryLift;
  return value;
}

function continuity(context: WeekContext, movement: Movement, lasting: boolean): number {
  if (context.blockMovements.size > 0) return context.blockMovements.has(movement.id) ? WEIGHTS.sameBlock : 0;
  const before = context.person.request.before.exercises;
  if (context.lastMovements.size === 0) return before.includes(movement.id) ? WEIGHTS.underWay : 0;
  if (!context.lastMovements.has(movement.id)) return 0;
  const blocks = context.blocksUsed.get(movement.id) ?? 1;
  if (lasting) return blocks >= 3 ? 0 : WEIGHTS.keptMain;
  return blocks >= 2 ? WEIGHTS.restedAccessory : WEIGHTS.keptAccessory;
}

/** Pull-ups and the like for somebody who has not shown one: assisted forms first. */
function isUnproven(context: WeekContext, movement: Movement): boolean {
  if (movement.loadMode !== 'bodyweight' || movement.bodyMassFraction < 0.9 || movement.position !== 'hanging') return false;
  const request = context.person.request;
  const shown = request.strength.get(movement.id);
  if (shown !== undefined && shown.source !== 'guess') return false;
  return request.earned.get(movement.id) === undefined;
}
