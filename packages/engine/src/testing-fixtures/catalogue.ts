// Decides a small catalogue for the engine's own tests: enough movements to cover patterns, kit and joints, nothing more.
import type { Catalogue, Cue, Drill, Movement, TechniqueMarker } from '../vocabulary/movement.ts';

/** A plain movement; a test names what matters to it. */
export function movementOf(over: Partial<Movement> & Pick<Movement, 'id' | 'pattern'>): Movement {
  return {
    name: over.id.replaceAll('-', ' '), summary: '', alsoTrains: [], plane: 'sagittal', laterality: 'bilateral', stage: 'build',
    roles: ['main', 'secondary', 'accessory'], loadMode: 'external', trackedBy: 'reps', bodyMassFraction: 0, implements: 1,
    muscles: {}, joints: {}, tissues: [], lumbarCost: 1, axialLoad: 1, gripLoad: 1, position: 'standing', equipment: [[]],
    setUpSeconds: 60, technicalDemand: 2, tempo: '2-0-1-0', secondsPerRep: 3, rangeStandard: '', breathing: '',
    doseRange: { min: 1, max: 15 }, loadGuess: null, loadStepKg: 2.5, gates: [], regressions: [], progressions: [],
    technique: [], cues: [], faults: [], aliases: {}, tags: [],
    ...over,
  };
}

const MOVEMENTS: readonly Movement[] = [
  movementOf({ id: 'barbell-row', pattern: 'horizontal-pull', muscles: { 'lats': 1, 'upper-back': 1, 'rear-delts': 0.5, 'biceps': 0.5, 'erectors': 0.5 }, joints: { 'lumbar-spine': 3, 'shoulder': 1, 'elbow': 1 }, lumbarCost: 3, position: 'bent-over', equipment: [['barbell']], gates: ['bent-row'], technique: ['flat-back', 'scapulae-set'], cues: ['push-floor', 'elbows-back'], faults: [{ fault: 'lumbar-rounding', text: 'low back rounds', cue: 'chest-proud' }] }),
  movementOf({ id: 'chest-supported-row', pattern: 'horizontal-pull', stage: 'foundation', muscles: { 'lats': 1, 'upper-back': 1, 'rear-delts': 0.5, 'biceps': 0.5 }, joints: { shoulder: 1, elbow: 1 }, lumbarCost: 1, axialLoad: 0, position: 'chest-supported', equipment: [['bench', 'dumbbells']], implements: 2, loadStepKg: 2, loadGuess: { lift: 'barbell-row', ratio: 0.4 }, tags: ['supported'], technique: ['scapulae-set'], cues: ['elbows-back'] }),
  movementOf({ id: 'one-arm-row', pattern: 'horizontal-pull', laterality: 'unilateral', muscles: { 'lats': 1, 'upper-back': 0.5, 'biceps': 0.5 }, joints: { 'shoulder': 1, 'lumbar-spine': 1 }, lumbarCost: 2, equipment: [['dumbbells', 'bench']], loadStepKg: 2, loadGuess: { lift: 'barbell-row', ratio: 0.45 } }),
  movementOf({ id: 'cable-row', pattern: 'horizontal-pull', muscles: { 'lats': 1, 'upper-back': 1, 'biceps': 0.5 }, joints: { shoulder: 1, elbow: 1 }, lumbarCost: 1, position: 'seated', equipment: [['cable']], loadGuess: { lift: 'barbell-row', ratio: 0.9 } }),
  movementOf({ id: 'pull-up', pattern: 'vertical-pull', loadMode: 'bodyweight', bodyMassFraction: 1, muscles: { 'lats': 1, 'biceps': 0.5, 'lower-traps': 0.5 }, joints: { shoulder: 2, elbow: 2 }, lumbarCost: 0, axialLoad: 0, gripLoad: 2, position: 'hanging', equipment: [['pull-up-bar']] }),
  movementOf({ id: 'lat-pulldown', pattern: 'vertical-pull', stage: 'foundation', muscles: { lats: 1, biceps: 0.5 }, joints: { shoulder: 1, elbow: 1 }, lumbarCost: 0, axialLoad: 0, position: 'seated', equipment: [['cable'], ['machines']] }),
  movementOf({ id: 'bench-press', pattern: 'horizontal-press', muscles: { 'chest': 1, 'triceps': 0.5, 'front-delts': 0.5 }, joints: { shoulder: 2, elbow: 1, wrist: 1 }, position: 'supine', equipment: [['barbell', 'bench', 'rack']], gates: ['heavy-press'] }),
  movementOf({ id: 'floor-press', pattern: 'horizontal-press', muscles: { 'chest': 1, 'triceps': 0.5 }, joints: { shoulder: 1, elbow: 1 }, position: 'supine', equipment: [['dumbbells']], implements: 2, loadStepKg: 2, loadGuess: { lift: 'bench-press', ratio: 0.38 } }),
  movementOf({ id: 'overhead-press', pattern: 'vertical-press', muscles: { 'front-delts': 1, 'triceps': 0.5, 'side-delts': 0.5 }, joints: { 'shoulder': 3, 'lumbar-spine': 1 }, equipment: [['barbell']], gates: ['overhead'] }),
  movementOf({ id: 'landmine-press', pattern: 'vertical-press', muscles: { 'front-delts': 1, 'triceps': 0.5, 'serratus': 0.5 }, joints: { shoulder: 1 }, equipment: [['landmine', 'barbell']], loadGuess: { lift: 'overhead-press', ratio: 0.7 } }),
  movementOf({ id: 'deadlift', pattern: 'hinge', stage: 'heavy', muscles: { 'erectors': 1, 'glutes': 1, 'hamstrings': 0.5, 'upper-back': 0.5, 'lats': 0.5, 'forearms': 0.5 }, joints: { 'lumbar-spine': 3, 'hip': 2, 'knee': 1 }, lumbarCost: 5, axialLoad: 3, gripLoad: 3, equipment: [['barbell', 'plates'], ['barbell']], gates: ['deadlift-from-floor', 'heavy-hinge'], loadStepKg: 5, technicalDemand: 4 }),
  movementOf({ id: 'romanian-deadlift', pattern: 'hinge', muscles: { hamstrings: 1, glutes: 1, erectors: 0.5 }, joints: { 'lumbar-spine': 2, 'hip': 2 }, lumbarCost: 4, axialLoad: 2, gripLoad: 2, equipment: [['barbell']], loadGuess: { lift: 'deadlift', ratio: 0.75 } }),
  movementOf({ id: 'hip-thrust', pattern: 'hinge', muscles: { glutes: 1, hamstrings: 0.5 }, joints: { 'lumbar-spine': 1, 'hip': 2 }, lumbarCost: 1, position: 'supine', equipment: [['barbell', 'bench']], loadGuess: { lift: 'deadlift', ratio: 0.9 } }),
  movementOf({ id: 'back-squat', pattern: 'squat', stage: 'heavy', muscles: { quads: 1, glutes: 1, erectors: 0.5 }, joints: { 'knee': 2, 'hip': 2, 'lumbar-spine': 2 }, lumbarCost: 3, axialLoad: 3, equipment: [['barbell', 'rack']] }),
  movementOf({ id: 'split-squat', pattern: 'lunge', laterality: 'unilateral', loadMode: 'bodyweight', bodyMassFraction: 0.8, muscles: { quads: 1, glutes: 1 }, joints: { knee: 2, hip: 1 } }),
  movementOf({ id: 'farmer-carry', pattern: 'carry', loadMode: 'carried', trackedBy: 'metres', implements: 2, muscles: { 'forearms': 1, 'upper-traps': 0.5, 'obliques': 0.5 }, joints: { wrist: 1 }, gripLoad: 3, position: 'walking', equipment: [['dumbbells'], ['kettlebells']], doseRange: { min: 20, max: 40 }, loadStepKg: 2, secondsPerRep: 0.8, loadGuess: { lift: 'deadlift', ratio: 0.25 }, roles: ['carry'] }),
  movementOf({ id: 'plank', pattern: 'anti-extension', loadMode: 'bodyweight', trackedBy: 'seconds', muscles: { abs: 1 }, joints: { 'lumbar-spine': 1 }, position: 'plank', doseRange: { min: 15, max: 60 }, roles: ['trunk'], secondsPerRep: 1 }),
  movementOf({ id: 'face-pull', pattern: 'external-rotation', muscles: { 'rear-delts': 1, 'external-rotators': 1, 'upper-back': 0.5 }, joints: { shoulder: 1 }, equipment: [['cable'], ['bands']], roles: ['accessory', 'prevention'], loadGuess: { lift: 'barbell-row', ratio: 0.3 } }),
  movementOf({ id: 'band-face-pull', pattern: 'external-rotation', loadMode: 'banded', muscles: { 'rear-delts': 1, 'external-rotators': 1 }, joints: { shoulder: 1 }, equipment: [['bands']], roles: ['accessory', 'prevention'], loadStepKg: 0, doseRange: { min: 10, max: 25 } }),
];

const DRILLS: readonly Drill[] = [
  { id: 'band-pull-apart', name: 'Band pull-apart', kind: 'activate', summary: '', steps: [], targets: ['rear-delts'], equipment: [['bands']], dose: { sets: 1, reps: 15, secondsPerSet: null, perSide: false }, minutes: 1, prepares: ['horizontal-pull', 'vertical-pull'], avoidWhenSore: [], rule: 'wu.general' },
  { id: 'hip-hinge-drill', name: 'Hip hinge drill', kind: 'mobilise', summary: '', steps: [], targets: ['hip'], equipment: [[]], dose: { sets: 1, reps: 8, secondsPerSet: null, perSide: false }, minutes: 1, prepares: ['hinge'], avoidWhenSore: ['lumbar-spine'], rule: 'wu.general' },
  { id: 'brisk-walk', name: 'Brisk walk', kind: 'raise', summary: '', steps: [], targets: [], equipment: [[]], dose: { sets: 1, reps: null, secondsPerSet: 180, perSide: false }, minutes: 3, prepares: ['horizontal-pull', 'vertical-pull', 'hinge', 'squat'], avoidWhenSore: [], rule: 'wu.general' },
];

const CUES: readonly Cue[] = [
  { id: 'push-floor', text: 'Push the floor away', focus: 'external', phase: 'lifting', answers: ['hips-shoot-up'] },
  { id: 'elbows-back', text: 'Elbows to the back pocket', focus: 'external', phase: 'lifting', answers: ['shrugging'] },
  { id: 'chest-proud', text: 'Show the shirt front', focus: 'external', phase: 'whole', answers: ['lumbar-rounding', 'flat-back'] },
];

const MARKERS: readonly TechniqueMarker[] = [
  { id: 'flat-back', text: 'Back stays flat', redLine: true },
  { id: 'scapulae-set', text: 'Shoulder blades set', redLine: false },
];

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map((x) => [x.id, x]));

/** A catalogue of the given movements with the fixture's drills, cues and markers. */
export function catalogueOf(movements: readonly Movement[]): Catalogue {
  const sorted = [...movements].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    version: 'fixture', movements: sorted, drills: DRILLS, cues: CUES, markers: MARKERS,
    movement: byId(sorted), drill: byId(DRILLS), cue: byId(CUES), marker: byId(MARKERS),
  };
}

export const FIXTURE_CATALOGUE: Catalogue = catalogueOf(MOVEMENTS);
