// Decides what the engine takes an athlete's own exercise for: accessory work, cautious in everything that was not said, and the key to no gate.
import type { OwnExercise } from '../ledger/event.types.ts';
import type { LedgerState } from '../ledger/state.types.ts';
import { withOwnSteps } from './own-steps.ts';
import type { Joint } from '../vocabulary/body.ts';
import type { Catalogue, JointLoad, Movement } from '../vocabulary/movement.ts';
import type { Pattern } from '../vocabulary/training.ts';
import type { Equipment, GateId } from '../vocabulary/world.ts';

const PREFIX = 'own-';

/** True for the id of an exercise that an athlete made. */
export function isOwnExercise(id: string): boolean {
  return id.startsWith(PREFIX);
}

const catalogues = new WeakMap<Catalogue, WeakMap<readonly OwnExercise[], Catalogue>>();

/**
 * The catalogue with the exercises that the athlete made, and loads in the steps of their gym (`withOwnSteps`); the same one where there are none or where they are in it already. Retired
 * ones are still known by their id, so that their past is read, but are offered nowhere. The same list gives the same catalogue.
 */
export function withOwnExercises(
  catalogue: Catalogue,
  state: Pick<LedgerState, 'ownExercises'> & Partial<Pick<LedgerState, 'profile' | 'equipment' | 'place' | 'bells'>>,
): Catalogue {
  return withOwnSteps(extendedWith(catalogue, state.ownExercises), state);
}

function extendedWith(catalogue: Catalogue, own: readonly OwnExercise[] | undefined): Catalogue {
  const first = own?.[0];
  if (own === undefined || first === undefined || catalogue.movement.has(first.id)) return catalogue;
  let known = catalogues.get(catalogue);
  if (known === undefined) catalogues.set(catalogue, (known = new WeakMap()));
  let made = known.get(own);
  if (made === undefined) known.set(own, (made = withMovementsOf(catalogue, own)));
  return made;
}

/** The catalogue as the planner may use it: of the athlete's own exercises only those that they gave to it, locked in, or like. */
export function plannableCatalogue(
  catalogue: Catalogue,
  state: Pick<LedgerState, 'ownExercises' | 'locks' | 'preferences'>,
): Catalogue {
  const wanted = new Set([
    ...state.preferences.likes,
    ...(state.locks ?? []).flatMap((lock) => (lock.kind === 'exercise' ? [lock.exercise] : [])),
  ]);
  const kept = (state.ownExercises ?? []).filter((one) => !one.planned && !wanted.has(one.id));
  if (kept.length === 0) return catalogue;
  const closed = new Set(kept.map((one) => one.id));
  return { ...catalogue, movements: catalogue.movements.filter((movement) => !closed.has(movement.id)) };
}

function withMovementsOf(catalogue: Catalogue, own: readonly OwnExercise[]): Catalogue {
  const made = own.map((one) => [one, movementOf(one)] as const);
  const offered = made.flatMap(([one, movement]) => (one.retired === true ? [] : [movement]));
  return {
    ...catalogue,
    movements: [...catalogue.movements, ...offered].sort((a, b) => (a.id < b.id ? -1 : 1)),
    movement: new Map([...catalogue.movement, ...made.map(([, movement]) => [movement.id, movement] as const)]),
  };
}

/** What such a pattern loads at most, so that a joint that complains is spared before anybody looked at the exercise. */
const JOINTS_OF: Readonly<Record<Pattern, Readonly<Partial<Record<Joint, JointLoad>>>>> = {
  'horizontal-pull': { shoulder: 2, elbow: 2 },
  'vertical-pull': { shoulder: 2, elbow: 2 },
  'horizontal-press': { shoulder: 2, elbow: 2, wrist: 1 },
  'vertical-press': { shoulder: 3, elbow: 2, wrist: 1 },
  hinge: { 'lumbar-spine': 2, hip: 2, knee: 1 },
  squat: { knee: 3, hip: 2, 'lumbar-spine': 2 },
  lunge: { knee: 2, hip: 2, ankle: 1 },
  carry: { 'lumbar-spine': 1, shoulder: 1, wrist: 1 },
  'anti-extension': { 'lumbar-spine': 1, shoulder: 1 },
  'anti-rotation': { 'lumbar-spine': 1 },
  'anti-lateral-flexion': { 'lumbar-spine': 1 },
  scapular: { shoulder: 1 },
  'external-rotation': { shoulder: 1 },
  grip: { wrist: 1, elbow: 1 },
  mobility: {},
  breathing: {},
  conditioning: { knee: 1 },
  isolation: { shoulder: 1, elbow: 2, knee: 2 },
};

/** The gate that a bar stands behind in such a pattern, whatever the exercise is called. */
const GATE_OF: Readonly<Partial<Record<Pattern, GateId>>> = {
  hinge: 'heavy-hinge',
  squat: 'heavy-hinge',
  'horizontal-pull': 'bent-row',
  'vertical-press': 'overhead',
  carry: 'heavy-carry',
};
const BARS: ReadonlySet<Equipment> = new Set<Equipment>(['barbell', 'trap-bar', 'landmine']);
const HELD: ReadonlySet<Equipment> = new Set<Equipment>(['machines', 'cable', 'bench']);

function lumbarCostOf({ pattern, equipment }: OwnExercise): Movement['lumbarCost'] {
  if (pattern === 'hinge' || pattern === 'squat') return 3;
  if (pattern === 'carry') return 2;
  return pattern === 'horizontal-pull' && !equipment.some((piece) => HELD.has(piece)) ? 3 : 1;
}

/** The exercise as the engine reads it. Nothing is guessed of its load: the first set says it. */
function movementOf(own: OwnExercise): Movement {
  const { id, name, pattern, equipment, trackedBy } = own;
  const bar = equipment.some((piece) => BARS.has(piece));
  const gate = bar ? GATE_OF[pattern] : undefined;
  const banded = equipment.length > 0 && equipment.every((piece) => piece === 'bands');
  return {
    id,
    name,
    summary: '',
    pattern,
    alsoTrains: [],
    plane: 'sagittal',
    laterality: own.perSide ? 'unilateral' : 'bilateral',
    stage: 'build',
    roles: ['accessory'],
    loadMode: own.bodyweight ? 'bodyweight' : pattern === 'carry' ? 'carried' : banded ? 'banded' : 'external',
    trackedBy,
    // How much of the body moves was not said: what is added is told apart from it, nothing else is claimed.
    bodyMassFraction: 0,
    implements: own.perHand ? 2 : 1,
    muscles: Object.fromEntries(own.muscles.map((muscle, index) => [muscle, index === 0 ? 1 : 0.5])),
    joints: JOINTS_OF[pattern],
    tissues: [],
    lumbarCost: lumbarCostOf(own),
    axialLoad: bar && (pattern === 'squat' || pattern === 'hinge') ? 2 : 0,
    gripLoad: equipment.includes('machines') ? 0 : 1,
    position: equipment.includes('machines') ? 'seated' : pattern === 'carry' ? 'walking' : 'standing',
    equipment: [equipment],
    setUpSeconds: 60,
    technicalDemand: 2,
    tempo: trackedBy === 'reps' ? '2-0-1-0' : null,
    secondsPerRep: trackedBy === 'reps' ? 3 : 1,
    rangeStandard: '',
    breathing: '',
    doseRange: trackedBy === 'reps' ? { min: 5, max: 20 } : { min: 10, max: 60 },
    loadGuess: null,
    loadStepKg: bar ? 2.5 : 1,
    gates: gate === undefined ? [] : [gate],
    regressions: [],
    progressions: [],
    technique: [],
    cues: [],
    faults: [],
    aliases: {},
    tags: ['own'],
  };
}
