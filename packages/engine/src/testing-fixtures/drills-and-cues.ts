// Decides the few drills, cues and technique marks of the fixture catalogue.
import type { Cue, Drill, TechniqueMarker } from '../vocabulary/movement.ts';

export const DRILLS: readonly Drill[] = [
  {
    id: 'band-pull-apart',
    name: 'Band pull-apart',
    kind: 'activate',
    summary: '',
    steps: [],
    targets: ['rear-delts'],
    equipment: [['bands']],
    dose: { sets: 1, reps: 15, secondsPerSet: null, perSide: false },
    minutes: 1,
    prepares: ['horizontal-pull', 'vertical-pull'],
    avoidWhenSore: [],
    rule: 'wu.general',
  },
  {
    id: 'hip-hinge-drill',
    name: 'Hip hinge drill',
    kind: 'mobilise',
    summary: '',
    steps: [],
    targets: ['hip'],
    equipment: [[]],
    dose: { sets: 1, reps: 8, secondsPerSet: null, perSide: false },
    minutes: 1,
    prepares: ['hinge'],
    avoidWhenSore: ['lumbar-spine'],
    rule: 'wu.general',
  },
  {
    id: 'brisk-walk',
    name: 'Brisk walk',
    kind: 'raise',
    summary: '',
    steps: [],
    targets: [],
    equipment: [[]],
    dose: { sets: 1, reps: null, secondsPerSet: 180, perSide: false },
    minutes: 3,
    prepares: ['horizontal-pull', 'vertical-pull', 'hinge', 'squat'],
    avoidWhenSore: [],
    rule: 'wu.general',
  },
];

export const CUES: readonly Cue[] = [
  { id: 'push-floor', text: 'Push the floor away', focus: 'external', phase: 'lifting', answers: ['hips-shoot-up'] },
  { id: 'elbows-back', text: 'Elbows to the back pocket', focus: 'external', phase: 'lifting', answers: ['shrugging'] },
  {
    id: 'chest-proud',
    text: 'Show the shirt front',
    focus: 'external',
    phase: 'whole',
    answers: ['lumbar-rounding', 'flat-back'],
  },
];

export const MARKERS: readonly TechniqueMarker[] = [
  { id: 'flat-back', text: 'Back stays flat', redLine: true },
  { id: 'scapulae-set', text: 'Shoulder blades set', redLine: false },
];
