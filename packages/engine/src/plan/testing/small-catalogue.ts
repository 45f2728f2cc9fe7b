// Decides a catalogue small enough to reason about: one or two movements a pattern, for the planner's own tests.
import { movementOf } from '../../testing-fixtures/catalogue.ts';
import type { Catalogue, Drill, Movement } from '../../vocabulary/movement.ts';

export function movement(id: string, over: Partial<Movement>): Movement {
  return movementOf({
    id,
    name: id,
    summary: id,
    pattern: 'horizontal-pull',
    stage: 'foundation',
    axialLoad: 0,
    setUpSeconds: 30,
    technicalDemand: 1,
    doseRange: { min: 5, max: 15 },
    technique: ['ribs-down'],
    ...over,
  });
}

const MOVEMENTS: readonly Movement[] = [
  movement('anti-ext', {
    pattern: 'anti-extension',
    roles: ['trunk'],
    trackedBy: 'seconds',
    loadMode: 'bodyweight',
    doseRange: { min: 15, max: 45 },
    muscles: { abs: 1 },
  }),
  movement('anti-rot', { pattern: 'anti-rotation', roles: ['trunk'], loadMode: 'banded', muscles: { obliques: 1 } }),
  movement('carry', {
    pattern: 'carry',
    roles: ['carry'],
    loadMode: 'carried',
    trackedBy: 'metres',
    doseRange: { min: 20, max: 40 },
    secondsPerRep: 1,
    muscles: { forearms: 1 },
  }),
  movement('deadlift', {
    pattern: 'hinge',
    stage: 'heavy',
    roles: ['main'],
    lumbarCost: 5,
    gates: ['heavy-hinge'],
    muscles: { erectors: 1, glutes: 1, hamstrings: 0.5 },
    joints: { 'lumbar-spine': 3 },
    doseRange: { min: 1, max: 6 },
  }),
  movement('face-pull', {
    pattern: 'external-rotation',
    roles: ['prevention'],
    muscles: { 'rear-delts': 1, 'external-rotators': 1 },
    joints: { shoulder: 1 },
  }),
  movement('hinge', {
    pattern: 'hinge',
    lumbarCost: 2,
    muscles: { hamstrings: 1, glutes: 1 },
    joints: { 'lumbar-spine': 2 },
    progressions: ['deadlift'],
  }),
  movement('press', { pattern: 'horizontal-press', muscles: { chest: 1, triceps: 0.5 }, joints: { shoulder: 2 } }),
  movement('pulldown', { pattern: 'vertical-pull', muscles: { lats: 1, biceps: 0.5 }, joints: { shoulder: 2, elbow: 1 } }),
  movement('pulldown-easy', { pattern: 'vertical-pull', muscles: { lats: 1 }, joints: { shoulder: 1 }, loadMode: 'banded' }),
  movement('row', {
    pattern: 'horizontal-pull',
    muscles: { 'upper-back': 1, lats: 1, biceps: 0.5 },
    joints: { shoulder: 1, elbow: 1 },
  }),
  movement('row-one-arm', {
    pattern: 'horizontal-pull',
    laterality: 'unilateral',
    roles: ['secondary', 'accessory'],
    muscles: { lats: 1, 'upper-back': 1 },
    joints: { shoulder: 1 },
  }),
  movement('split-squat', {
    pattern: 'lunge',
    laterality: 'unilateral',
    muscles: { quads: 1, glutes: 0.5 },
    joints: { knee: 2 },
  }),
];

const DRILLS: readonly Drill[] = [
  {
    id: 'march',
    name: 'march',
    kind: 'raise',
    summary: '',
    steps: [],
    targets: [],
    equipment: [[]],
    dose: { sets: 1, reps: null, secondsPerSet: 60, perSide: false },
    minutes: 1,
    prepares: [],
    avoidWhenSore: [],
    rule: 'wu.ramp',
  },
  {
    id: 'pull-apart',
    name: 'pull-apart',
    kind: 'activate',
    summary: '',
    steps: [],
    targets: ['shoulder'],
    equipment: [[]],
    dose: { sets: 1, reps: 15, secondsPerSet: null, perSide: false },
    minutes: 1,
    prepares: ['horizontal-pull', 'vertical-pull'],
    avoidWhenSore: [],
    rule: 'wu.ramp',
  },
];

/** Indexes movements and drills as the real catalogue does. */
export function smallCatalogue(more: readonly Movement[] = []): Catalogue {
  const movements = [...MOVEMENTS, ...more].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    version: 'test',
    movements,
    drills: DRILLS,
    cues: [],
    markers: [],
    movement: new Map(movements.map((one) => [one.id, one])),
    drill: new Map(DRILLS.map((one) => [one.id, one])),
    cue: new Map(),
    marker: new Map(),
  };
}
