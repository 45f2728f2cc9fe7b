// Decides whether a movement may stand on a day at all, and if not, which rule forbids it. Hard rules only.
import { ruledOut } from '../../assess/screen-limits.ts';
import { rule } from '../../evidence/rulebook.ts';
import type { Movement } from '../../vocabulary/movement.ts';
import { GATE_WORDS } from '../../vocabulary/gate-words.ts';
import type { GateId, Equipment } from '../../vocabulary/world.ts';
import { isPinPush } from '../dose/dose-frame.ts';
import { repsOfBodyAlone, shareOf1RM } from '../dose/load.ts';
import { closedByFinding } from '../dose/finding-limits.ts';
import { STRENGTH_PATTERNS, type BlockKind, type Pattern } from '../../vocabulary/training.ts';
import { shapeOf, type Person } from '../person.ts';

export interface Barrier {
  readonly rule: string;
  readonly because: string;
  /** The gate that is closed, where that is the barrier. */
  readonly gate?: GateId;
  /** What would take it away, where that can be said. */
  readonly relax?: string;
}

const PLANNABLE: ReadonlySet<Pattern> = new Set<Pattern>([...STRENGTH_PATTERNS, 'scapular', 'grip']);

/** Gate of a heavy-stage movement that names none. */
const GATE_OF_PATTERN: Partial<Record<Pattern, GateId>> = {
  hinge: 'heavy-hinge',
  'horizontal-pull': 'bent-row',
  'vertical-pull': 'loaded-vertical-pull',
  'horizontal-press': 'heavy-press',
  'vertical-press': 'overhead',
  carry: 'heavy-carry',
  squat: 'heavy-hinge',
};

/** Gates a movement stands behind. */
export function gatesOf(movement: Movement): readonly GateId[] {
  if (movement.gates.length > 0 || movement.stage !== 'heavy') return movement.gates;
  const gate = GATE_OF_PATTERN[movement.pattern];
  return gate === undefined ? [] : [gate];
}

/** True when one of the movement's set-ups is there. */
export function hasEquipment(movement: Movement, equipment: readonly Equipment[]): boolean {
  return movement.equipment.some((set) => set.every((piece) => equipment.includes(piece)));
}

/** Every week of a plan asks of every movement again. */
const barriers = new WeakMap<Person, Map<Movement, Barrier | null>>();

/** What about the person forbids the movement on every day; null when nothing does. */
export function personBarrier(person: Person, movement: Movement): Barrier | null {
  let known = barriers.get(person);
  if (known === undefined) barriers.set(person, (known = new Map()));
  let barrier = known.get(movement);
  if (barrier === undefined) known.set(movement, (barrier = barrierOf(person, movement)));
  return barrier;
}

function barrierOf(person: Person, movement: Movement): Barrier | null {
  if (!PLANNABLE.has(movement.pattern)) return { rule: 'plan.stage', because: 'a drill, not a strength movement' };
  if (person.never.has(movement.id)) return { rule: 'plan.concession', because: 'taken out by a lock or an accepted change' };
  if (ruledOut(movement, person.forbidden, gatesOf(movement))) return { rule: 'parq', because: 'a limit from the health screen' };
  const { maxLoadKg } = person.request.limits;
  if (maxLoadKg !== undefined && (movement.leastLoadKg ?? 0) * movement.implements > maxLoadKg)
    return { rule: 'parq', because: 'a limit from the health screen' };
  if (person.maxLumbarCost !== null && movement.lumbarCost > person.maxLumbarCost)
    return { rule: 'screen.bone', because: 'a limit from the health screen' };
  for (const gate of gatesOf(movement)) {
    if (!person.openGates.has(gate)) return { rule: 'plan.gates', because: `the gate for ${GATE_WORDS[gate]} is closed`, gate };
  }
  for (const [joint, complaint] of person.sore) {
    const load = movement.joints[joint] ?? 0;
    if (complaint.severity > 5 && load >= 1)
      return { rule: 'plan.complaint', because: `${joint.replace('-', ' ')} at ${complaint.severity}/10, nothing that loads it` };
    if (complaint.severity >= 4 && load >= 2)
      return {
        rule: 'plan.complaint',
        because: `${joint.replace('-', ' ')} at ${complaint.severity}/10, nothing that loads it more than a little`,
      };
  }
  const provoked =
    person.provoking.get(movement.id) ?? person.provoking.get(movement.pattern) ?? person.provokingShapes.get(shapeOf(movement));
  if (provoked !== undefined)
    return { rule: 'plan.complaint', because: `provokes the ${provoked.joint} or moves like what does` };
  const avoided = person.avoidExercises.get(movement.id);
  if (avoided !== undefined && avoided.severity >= 2) return { rule: avoided.rule, because: avoided.because };
  for (const { tag, patterns, finding } of person.avoidTags) {
    if (finding.severity >= 3 && movement.tags.includes(tag) && (patterns === null || patterns.includes(movement.pattern))) {
      return { rule: finding.rule, because: finding.because };
    }
  }
  const limiting = closedByFinding(person.request.findings, movement);
  if (limiting !== null) return { rule: limiting.rule, because: limiting.because };
  if (movement.technicalDemand === 5 && person.request.athlete.level === 'novice' && !person.goalExercises.has(movement.id)) {
    return { rule: 'plan.stage', because: 'needs a coach to learn' };
  }
  if (bodyTooHeavy(person, movement))
    return { rule: 'plan.stage', because: BODY_FIRST, relax: 'the first repetitions, from its assisted forms' };
  if (barTooHeavy(person, movement))
    return {
      rule: 'load.bar',
      because: 'the empty bar is too near the maximum here: lighter forms come first',
      relax: 'more strength from its lighter forms, or a lighter bar',
    };
  if (bellTooHeavy(person, movement))
    return {
      rule: 'load.bar',
      because: 'the lightest kettlebell is too near the maximum here: lighter forms come first',
      relax: 'more strength from its lighter forms, or a lighter kettlebell',
    };
  if (isPinPush(movement) && (person.request.limits.noStraining || (person.age !== null && person.age < 16)))
    return { rule: 'parq', because: 'a push with all one has: not where straining is to be avoided, nor under 16' };
  if (person.age !== null && person.age < 16 && movement.stage === 'heavy')
    return { rule: 'plan.stage', because: 'under 16: no heavy compounds' };
  return null;
}

const BODY_FIRST = 'body weight alone is too near the maximum here: assisted forms come first';

/** Sets of a named goal begin where three repetitions with two in reserve are possible: short sets of the lift itself are how it grows. */
const GOAL_REPS_TO_FAILURE = 5;

/** Largest share of the believed maximum that the body alone may be. */
const MOST_BODY_SHARE = 0.8;

/** The body alone is more than four fifths of the believed maximum: no room for sets with reserve. A named goal needs room for short sets only. */
function bodyTooHeavy(person: Person, movement: Movement): boolean {
  if (movement.loadMode !== 'bodyweight' || movement.bodyMassFraction < 0.2) return false;
  const belief = person.request.strength.get(movement.id);
  const mass = person.request.athlete.bodyMassKg;
  if (belief === undefined || mass === null) return false;
  // A beginner's form is where somebody starts: only a record says that it is too much, not a guess.
  if (movement.stage === 'foundation' && belief.source !== 'log' && belief.source !== 'reported') return false;
  const body = mass * movement.bodyMassFraction;
  const share = person.goalExercises.has(movement.id) ? shareOf1RM(belief.k, GOAL_REPS_TO_FAILURE) : MOST_BODY_SHARE;
  return body > share * (belief.e1rmKg + body) + 1e-9;
}

/** A goal that the body makes so heavy that only short sets are left: not what technique weeks are made of. */
function shortSetsOnly(person: Person, movement: Movement): boolean {
  if (movement.loadMode !== 'bodyweight' || !person.goalExercises.has(movement.id)) return false;
  const belief = person.request.strength.get(movement.id);
  const possible = belief === undefined ? null : repsOfBodyAlone(movement, belief, person.request.athlete.bodyMassKg);
  return possible !== null && belief !== undefined && shareOf1RM(belief.k, possible) > MOST_BODY_SHARE;
}

const BAR_SHARE = rule('load.bar').numbers.maxShare;

/** The empty bar leaves no room for sets with reserve (rule `load.bar`). */
function barTooHeavy(person: Person, movement: Movement): boolean {
  const bar = person.request.barKg;
  if (bar === undefined || movement.loadMode !== 'external' || !needsBar(movement)) return false;
  const belief = person.request.strength.get(movement.id);
  return belief !== undefined && bar > BAR_SHARE * belief.e1rmKg;
}

/** The same of the lightest bell, in each hand where there are two. */
function bellTooHeavy(person: Person, movement: Movement): boolean {
  const belief = person.request.strength.get(movement.id);
  const least = movement.leastLoadKg;
  return least !== undefined && movement.bodyMassFraction < 0.5 && belief !== undefined && least > BAR_SHARE * belief.e1rmKg;
}

/** Every set-up of it has one bar. */
function needsBar(movement: Movement): boolean {
  return movement.implements === 1 && movement.equipment.length > 0 && movement.equipment.every((set) => set.includes('barbell'));
}

/** Stages of the guide by emphasis: heavy compounds wait for the technique weeks to pass. */
export function stageBarrier(person: Person, movement: Movement, kind: BlockKind, weekIndex: number): Barrier | null {
  if (kind === 'technique' && shortSetsOnly(person, movement)) return { rule: 'plan.stage', because: BODY_FIRST };
  if (movement.stage !== 'heavy' || goesOn(person, movement)) return null;
  if (kind === 'technique' || kind === 'travel')
    return { rule: 'plan.stage', because: 'heavy compounds come after the technique weeks' };
  if (person.weeksTrained + weekIndex < 4)
    return { rule: 'plan.stage', because: 'heavy compounds wait for four weeks of training' };
  return null;
}

/** A heavy compound that somebody past the beginning did in the last four weeks is no new lift: it goes on, below heavy, where its gates are open. */
function goesOn({ request }: Person, movement: Movement): boolean {
  return request.athlete.level !== 'novice' && request.before.exercises.includes(movement.id);
}
