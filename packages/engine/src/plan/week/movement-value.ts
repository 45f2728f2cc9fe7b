// Decides how much one movement is wanted in a week, in thousandths of a point: stage, findings, goals, sport, liking, continuity, set-up.
import type { Movement } from '../../vocabulary/movement.ts';
import type { SlotRole } from '../../vocabulary/training.ts';
import type { Equipment } from '../../vocabulary/world.ts';
import { seedFor } from '../../units/random.ts';
import { soreAt } from '../person.ts';
import { beneathTheLog, needsTestFirst } from './beneath-the-log.ts';
import { slotRole } from './slot-role.ts';
import { sportWorth } from './sport-aim.ts';
import { wantsFast, wantsPush, wantsQuietHold } from './special-work.ts';
import { plainness } from './staple.ts';
import type { Phase } from '../season/phases.ts';
import type { WeekContext } from './week-context.ts';
import { isLift } from '../dose/serves-goal.ts';

/** Positions that ask for balance, for a strong grip overhead, or for weight on the hands and a way down to the floor. */
const UNSTEADY: ReadonlySet<Movement['position']> = new Set<Movement['position']>([
  'walking',
  'hanging',
  'quadruped',
  'plank',
  'kneeling',
]);

type Level = WeekContext['person']['request']['athlete']['level'];

/** Weights, each in thousandths of a point; the mathematics and the reasons stand in the planner's explanation page. */
export const WEIGHTS = {
  /** Each exercise more costs attention and a change of place, whatever it is. */
  slot: -1500,
  base: 1600,
  goalLift: 6000,
  goalPattern: 700,
  /** Loaded like the goal lift, in steps that can be climbed; what only resembles it stands back where a goal was named. */
  servesGoal: 2500,
  missesGoal: -4000,
  preferTag: 700,
  preferExercise: 1400,
  avoid: -2500,
  liked: 900,
  disliked: -3000,
  /** An easier form of what is disliked. */
  dislikedKin: -2200,
  sameBlock: 4000,
  stayLift: 5000,
  stayOther: 3000,
  /** A slot that the plan under way has on that weekday. */
  familiar: 3000,
  familiarSets: 600,
  keptMain: 2600,
  keptAccessory: 500,
  restedAccessory: -1100,
  underWay: 1800,
  underWayLift: 4500,
  returningLift: 2600,
  setUpPerMinute: -350,
  hardToLearn: -1300,
  unprovenBodyweight: -2600,
  soreTouch: -900,
  noise: 240,
  external: 1500,
  carried: 900,
  ownBody: 600,
  assisted: 900,
  banded: 300,
  unloaded: -1500,
  heldLift: -2800,
  mainLift: 1100,
  secondaryLift: 600,
  speedLift: -1500,
  tooEasy: -1600,
  /** The body alone where the log shows the lift with far more. */
  beneath: -3200,
  /** Paths towards the goal lift, and lifts whose numbers are known. */
  goalKin: 1800,
  known: 1000,
  notYet: -4000,
  steadier: -900,
  /** A staple before its variations: what other movements are forms of is what a coach writes first. */
  staple: 1200,
  /** From 70 on what asks for balance, for hanging or for weight on the hands gives way to what stands firm. */
  unsteady: -2200,
  /** Bands stand in for lifts where there is nothing to load. */
  bandStandsIn: -1500,
  /** A bag or a towel stands in only where nothing better is. */
  makeshift: -1800,
} as const;

/** How well a stage fits the emphasis, by level: newcomers learn on supported lifts, trained people practise what they will load (rule `plan.stage`). */
const STAGE_FIT: Readonly<Record<Phase, Readonly<Record<Level, readonly [foundation: number, build: number, heavy: number]>>>> = {
  technique: { novice: [1100, -300, 0], intermediate: [600, 700, 0], advanced: [0, 1200, 0] },
  hypertrophy: { novice: [700, 600, 200], intermediate: [400, 900, 600], advanced: [100, 1000, 900] },
  strength: { novice: [400, 900, 600], intermediate: [0, 900, 1300], advanced: [-400, 900, 1700] },
};
const STAGE_INDEX = { foundation: 0, build: 1, heavy: 2 } as const;

/** What part of a movement's worth a number of sets brings: the third matters, the fifth hardly (rule `vol.strength`). */
const SHARE_OF_SETS: Readonly<Record<number, number>> = { 1: 0.4, 2: 0.7, 3: 1, 4: 1.15, 5: 1.22 };
const SHARE_OF_SMALL_SETS: Readonly<Record<number, number>> = { 1: 0.6, 2: 0.95, 3: 1.05, 4: 1.1, 5: 1.1 };

/** Value of a movement by its number of sets, on ordinary and on very short days. */
export function setsValues(context: WeekContext, movement: Movement): (sets: number, brisk: boolean) => number {
  const role = slotRole(movement);
  const worth = movementWorth(context, movement);
  const fixed =
    WEIGHTS.slot +
    continuity(context, movement, role === 'main' || role === 'secondary') +
    (seedFor(context.seed, movement.id) % WEIGHTS.noise);
  return (sets, brisk) => {
    const small = brisk || role === 'prevention' || role === 'trunk' || role === 'carry';
    const share = (small ? SHARE_OF_SMALL_SETS : SHARE_OF_SETS)[sets] ?? 1;
    return Math.round(fixed + (worth > 0 ? worth * share : worth));
  };
}

/** Worth of three good sets of the movement. */
function movementWorth(context: WeekContext, movement: Movement): number {
  const { person, phase } = context;
  const role = slotRole(movement);
  let value: number = WEIGHTS.base;
  const level = person.request.athlete.level;
  value += STAGE_FIT[phase][level][STAGE_INDEX[movement.stage]];
  if (person.goalExercises.has(movement.id)) value += WEIGHTS.goalLift;
  else if (person.goalPatterns.has(movement.pattern)) {
    value += WEIGHTS.goalPattern;
    const towards = [...movement.progressions, movement.loadGuess?.lift ?? ''].some((id) => person.goalExercises.has(id));
    if (towards || person.goalKin.has(movement.id)) value += WEIGHTS.goalKin;
    if (person.serving.has(movement.id)) value += WEIGHTS.servesGoal;
    else if (isLift(movement)) value += WEIGHTS.missesGoal;
  }
  const belief = person.request.strength.get(movement.id);
  if (belief !== undefined && (belief.source === 'log' || belief.source === 'reported')) value += WEIGHTS.known;
  for (const { tag, patterns, finding } of person.preferTags) {
    if (movement.tags.includes(tag) && (patterns === null || patterns.includes(movement.pattern)))
      value += WEIGHTS.preferTag * Math.max(1, finding.severity);
  }
  for (const { tag, patterns } of person.avoidTags) {
    if (movement.tags.includes(tag) && (patterns === null || patterns.includes(movement.pattern))) value += WEIGHTS.avoid;
  }
  value += wantsPush(context, movement) || wantsQuietHold(context, movement) ? 0 : trainability(movement, role, level);
  if (wantsFast(context, movement)) value -= WEIGHTS.speedLift;
  const preferred = person.preferExercises.get(movement.id);
  if (preferred !== undefined) value += WEIGHTS.preferExercise * Math.max(1, preferred.severity);
  if (person.avoidExercises.has(movement.id)) value += WEIGHTS.avoid;
  if (person.likes.has(movement.id)) value += WEIGHTS.liked;
  if (person.dislikes.has(movement.id)) value += WEIGHTS.disliked;
  else if (movement.progressions.some((id) => person.dislikes.has(id))) value += WEIGHTS.dislikedKin;
  value += Math.round((WEIGHTS.setUpPerMinute * movement.setUpSeconds) / 60);
  const older = person.age !== null && person.age >= 60;
  // What asks no more than a cable row or a pulldown is easy for anybody, at any age.
  const ease = Math.max(
    EASY_DEMAND,
    (level === 'novice' ? 2 : level === 'intermediate' ? 4 : 5) -
      (phase === 'technique' && level === 'novice' ? 0 : -1) -
      (older ? 1 : 0),
  );
  if (movement.technicalDemand > ease) value += WEIGHTS.hardToLearn * (movement.technicalDemand - ease);
  // Newcomers and older people begin with the staples of the foundations.
  if (movement.stage === 'foundation' || (level !== 'novice' && !older))
    value += Math.round(WEIGHTS.staple * plainness(context.catalogue, movement));
  if (older && movement.stage !== 'foundation') value += WEIGHTS.steadier;
  const old = person.age !== null && person.age >= 70;
  // A pulldown before help with a pull-up, where somebody begins late.
  if (older && level === 'novice' && movement.loadMode === 'assisted') value += WEIGHTS.unsteady;
  if (
    old &&
    (UNSTEADY.has(movement.position) ||
      movement.pattern === 'lunge' ||
      (movement.loadMode === 'assisted' && level !== 'novice')) &&
    role !== 'carry'
  )
    value += WEIGHTS.unsteady;
  if (movement.tags.includes('no-equipment') && (movement.loadMode === 'external' || movement.loadMode === 'carried'))
    value += WEIGHTS.makeshift;
  if (movement.roles.includes('power') && (level === 'novice' || phase !== 'strength' || older)) value += WEIGHTS.notYet;
  // So does a limb that is raised without a load: no lift for somebody who has weights.
  if (
    (movement.loadMode === 'banded' || isLimbAlone(movement)) &&
    (role === 'main' || role === 'secondary') &&
    hasWeights(context)
  )
    value += WEIGHTS.bandStandsIn;
  // A band over the back makes the body heavier: not where a beginning is made, not from 70 on.
  if (movement.loadMode === 'banded' && movement.bodyMassFraction >= HALF_THE_BODY && (level === 'novice' || old))
    value += WEIGHTS.unprovenBodyweight;
  if (isUnproven(context, movement)) value += WEIGHTS.unprovenBodyweight;
  value += sportWorth(person.aim, movement);
  if (beneathTheLog(context, movement)) value += WEIGHTS.beneath;
  if (needsTestFirst(context, movement)) value += WEIGHTS.notYet;
  if (soreAt(person, movement, 1) > 0) value += WEIGHTS.soreTouch;
  return value;
}

const EASY_DEMAND = 2;
const LIMB_ALONE = 0.15;

/**
 * What only stands in for a lift where there is something to load: a band, a limb or a pull of the hands that moves nothing, and, past
 * the beginning, a beginner's form of the body alone.
 */
export function standsInForLift(movement: Movement, novice: boolean): boolean {
  if (movement.loadMode === 'external' || movement.loadMode === 'assisted') return movement.trackedBy !== 'reps';
  if (movement.loadMode !== 'bodyweight' || movement.trackedBy !== 'reps' || isLimbAlone(movement)) return true;
  return !novice && movement.loadStepKg <= 0 && movement.stage === 'foundation';
}

/** An arm or a leg is all that moves, and nothing can be hung on it. */
function isLimbAlone(movement: Movement): boolean {
  return (
    movement.loadMode === 'bodyweight' &&
    movement.trackedBy === 'reps' &&
    movement.loadStepKg <= 0 &&
    movement.bodyMassFraction <= LIMB_ALONE
  );
}

const HALF_THE_BODY = 0.5;
const WEIGHTS_AT_HAND: ReadonlySet<Equipment> = new Set<Equipment>(['machines', 'cable', 'barbell', 'dumbbells', 'kettlebells']);

/** Some training day of the week has something to load. */
export function hasWeights(context: WeekContext): boolean {
  return context.roles.some((one) => one.day.equipment.some((piece) => WEIGHTS_AT_HAND.has(piece)));
}

/** Movements that can be loaded and stepped train more than held positions; trunk and prevention work is exempt. */
function trainability(movement: Movement, role: SlotRole, level: Level): number {
  if (role === 'trunk' || role === 'prevention') return 0;
  const mode = movement.loadMode;
  let value: number =
    mode === 'external'
      ? WEIGHTS.external
      : mode === 'carried'
        ? WEIGHTS.carried
        : mode === 'bodyweight'
          ? WEIGHTS.ownBody
          : mode === 'assisted'
            ? WEIGHTS.assisted
            : mode === 'banded'
              ? WEIGHTS.banded
              : WEIGHTS.unloaded;
  if (movement.pattern === 'grip') value += holdsOrHangs(movement) ? 0 : WEIGHTS.heldLift;
  else if (movement.trackedBy === 'seconds' && role !== 'carry') value += WEIGHTS.heldLift;
  if (mode === 'bodyweight' && movement.stage === 'foundation' && level !== 'novice') value += WEIGHTS.tooEasy;
  if (role === 'main') value += WEIGHTS.mainLift;
  if (role === 'secondary') value += WEIGHTS.secondaryLift;
  if (movement.roles.includes('power')) value += WEIGHTS.speedLift;
  return value;
}

/** Grip is trained for what it has to do, to hold on: hangs and loaded holds before curls of the wrist, which only a finding or a liking brings. */
function holdsOrHangs(movement: Movement): boolean {
  return movement.trackedBy === 'seconds' && (movement.loadMode === 'carried' || movement.position === 'hanging');
}

function continuity(context: WeekContext, movement: Movement, lasting: boolean): number {
  if (context.blockMovements.size > 0) return context.blockMovements.has(movement.id) ? WEIGHTS.sameBlock : 0;
  // What the person has lifted lately goes on in every block, as far as gates and stages allow: a block changes the dose first.
  const recent = context.person.request.before.exercises.includes(movement.id);
  if (context.lastMovements.size === 0) return recent ? (lasting ? WEIGHTS.underWayLift : WEIGHTS.underWay) : 0;
  if (!context.lastMovements.has(movement.id)) return recent && lasting ? WEIGHTS.returningLift : 0;
  const blocks = context.blocksUsed.get(movement.id) ?? 1;
  if (lasting) return recent ? WEIGHTS.underWayLift : blocks >= 3 ? 0 : WEIGHTS.keptMain;
  return blocks >= 2 ? WEIGHTS.restedAccessory : WEIGHTS.keptAccessory;
}

/** Pull-ups and the like for somebody who has not shown one: assisted forms first; for newcomers also push-ups from the floor. */
function isUnproven(context: WeekContext, movement: Movement): boolean {
  const request = context.person.request;
  const least = movement.pattern === 'horizontal-press' && request.athlete.level === 'novice' ? HALF_THE_BODY : 0.85;
  if (movement.loadMode !== 'bodyweight' || movement.bodyMassFraction < least) return false;
  const shown = request.strength.get(movement.id);
  if (shown !== undefined && shown.source !== 'guess') return false;
  return request.earned.get(movement.id) === undefined;
}
