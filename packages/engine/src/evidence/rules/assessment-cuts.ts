// Decides our own cut-points for the assessments: where a note, a limit and a gate begin. All grade E unless they repeat a norm.
import { defineRules } from '../rule.ts';

const ours = { topic: 'assessment', sources: [], grade: 'E', status: 'confirmed' } as const;
const lean = {
  topic: 'assessment',
  sources: [],
  grade: 'E',
  status: 'verify',
  note: 'Leans on a norm that is not yet checked.',
} as const;

export const ASSESSMENT_CUT_RULES = defineRules({
  'as.bench.cut': {
    ...ours,
    statement: 'Bench grip: clear, note, limit by width; pain when pressing wide is a gate.',
    numbers: { clearUpTo: [1.5, 'ratio'], noteUpTo: [1.75, 'ratio'], realChange: [0.05, 'ratio'] },
  },
  'as.lsst.cut': {
    ...lean,
    statement: 'Shoulder-blade slide: a note at most, and only when it shows twice in one position.',
    numbers: { noteFromCm: [1.5, 'cm'], times: [2, 'count'], realChange: [1, 'cm'] },
  },
  'as.occiput.cut': {
    ...ours,
    statement: 'Head to wall: clear, note, limit by the gap.',
    numbers: { clearUpTo: [0, 'cm'], noteUpTo: [4, 'cm'], realChange: [1, 'cm'] },
  },
  'as.wallslide.cut': {
    ...lean,
    statement: 'Wall slide: clear, note, limit by the gap; an arched low back is a limit.',
    numbers: { clearUpTo: [5, 'cm'], noteUpTo: [10, 'cm'], realChange: [3, 'cm'] },
  },
  'as.trot.cut': {
    ...lean,
    statement: 'Seated rotation: clear, note, limit, and the same by side difference.',
    numbers: {
      clearFrom: [40, 'degrees'],
      noteFrom: [30, 'degrees'],
      sideNoteAbove: [10, 'degrees'],
      sideLimitAbove: [15, 'degrees'],
      realChange: [6, 'degrees'],
    },
  },
  'as.lumlock.cut': {
    ...lean,
    statement: 'Locked rotation: clear, note, limit, and a note by side difference.',
    numbers: {
      clearFrom: [50, 'degrees'],
      noteFrom: [40, 'degrees'],
      sideNoteAbove: [10, 'degrees'],
      realChange: [6, 'degrees'],
    },
  },
  'as.text.cut': {
    ...lean,
    statement: 'Thoracic extension: clear, note, limit.',
    numbers: { clearFrom: [25, 'degrees'], noteFrom: [15, 'degrees'], realChange: [6, 'degrees'] },
  },
  'as.lat.cut': {
    ...lean,
    statement: 'Overhead reach: clear, note, limit by angle or by the gap at the wrist.',
    numbers: {
      clearFromDegrees: [162, 'degrees'],
      noteFromDegrees: [157, 'degrees'],
      clearUpToCm: [0, 'cm'],
      noteUpToCm: [5, 'cm'],
      realChange: [5, 'degrees'],
      realChangeCm: [2, 'cm'],
    },
  },
  'as.shrot.cut': {
    ...lean,
    statement: 'Shoulder rotation: one difference is a note, both are a limit.',
    numbers: { totalUpTo: [5, 'degrees'], internalUpTo: [18, 'degrees'], realChange: [6, 'degrees'] },
  },
  'as.erir.cut': {
    ...lean,
    statement: 'Rotation strength: clear, note, limit by ratio.',
    numbers: { clearFrom: [0.66, 'ratio'], noteFrom: [0.6, 'ratio'], realChange: [0.08, 'ratio'] },
  },
  'as.erend': {
    ...ours,
    statement: 'External-rotation endurance: clear, note, limit by repetitions, a note by side difference; no published norm.',
    numbers: {
      clearFrom: [20, 'reps'],
      noteFrom: [12, 'reps'],
      sideNoteAbove: [0.2, 'share'],
      loadsKg: [[2, 3, 4], 'kg'],
      middleFromBodyMassKg: [60, 'kg'],
      heavyAboveBodyMassKg: [80, 'kg'],
      realChange: [4, 'reps'],
    },
  },
  'as.hinge.cut': {
    ...ours,
    statement: 'Hinge screen: graded by clean repetitions, hip angle and whether a cue was needed.',
    numbers: {
      cleanReps: [5, 'reps'],
      limitReps: [4, 'reps'],
      clearFromDegrees: [70, 'degrees'],
      limitFromDegrees: [60, 'degrees'],
    },
  },
  'as.slr.cut': {
    ...lean,
    statement: 'Straight-leg raise: clear, note, limit, and a note by side difference.',
    numbers: {
      clearFrom: [70, 'degrees'],
      noteFrom: [60, 'degrees'],
      sideNoteAbove: [10, 'degrees'],
      realChange: [6, 'degrees'],
    },
  },
  'as.ktw.cut': {
    ...lean,
    statement: 'Knee to wall: clear, note, limit, and a note by side difference.',
    numbers: {
      clearFrom: [10, 'cm'],
      noteFrom: [7, 'cm'],
      sideNoteAbove: [1.5, 'cm'],
      clearFromDegrees: [35, 'degrees'],
      noteFromDegrees: [25, 'degrees'],
      realChange: [1.5, 'cm'],
    },
  },
  'as.sor.cut': {
    ...lean,
    statement: 'Back-extension hold: bands by sex, and a floor for both.',
    numbers: {
      menClearFrom: [95, 'seconds'],
      menNoteFrom: [75, 'seconds'],
      womenClearFrom: [129, 'seconds'],
      womenNoteFrom: [90, 'seconds'],
      gateBelow: [60, 'seconds'],
      realChange: [0.25, 'share'],
    },
  },
  'as.side.cut': {
    ...lean,
    statement: 'Side bridge: bands by sex, side difference, and ratio to the back extensors.',
    numbers: {
      menClearFrom: [61, 'seconds'],
      menNoteFrom: [45, 'seconds'],
      womenClearFrom: [42, 'seconds'],
      womenNoteFrom: [30, 'seconds'],
      sideNoteAbove: [0.05, 'share'],
      sideNoteTimes: [2, 'count'],
      sideLimitAbove: [0.2, 'share'],
      toExtensorNoteAbove: [0.75, 'ratio'],
      realChange: [0.25, 'share'],
    },
  },
  'as.flex.cut': {
    ...lean,
    statement: 'Trunk flexor hold: bands, and ratio to the back extensors.',
    numbers: {
      clearFrom: [60, 'seconds'],
      noteFrom: [30, 'seconds'],
      toExtensorNoteFrom: [1, 'ratio'],
      realChange: [0.25, 'share'],
    },
  },
  'as.slhb.cut': {
    ...lean,
    statement: 'Hamstring bridge: bands by repetitions, a note by side difference, a gate after a strain in the last year.',
    numbers: {
      clearFrom: [25, 'reps'],
      noteFrom: [20, 'reps'],
      sideNoteFrom: [5, 'reps'],
      strainMonths: [12, 'months'],
      realChange: [4, 'reps'],
    },
  },
  'as.bhold.cut': {
    ...lean,
    statement: 'Bridge hold: bands by seconds, a note by side difference.',
    numbers: {
      clearFrom: [90, 'seconds'],
      noteFrom: [60, 'seconds'],
      sideNoteAbove: [0.2, 'share'],
      realChange: [0.25, 'share'],
    },
  },
  'as.grip.cut': {
    ...lean,
    statement: 'Handgrip: bands of one and two SD below the decade mean, a note by side difference.',
    numbers: { clearFromSd: [-1, 'SD'], noteFromSd: [-2, 'SD'], sideNoteAbove: [0.15, 'share'], realChange: [6, 'kg'] },
  },
  'as.hang': {
    ...ours,
    statement: 'Dead hang: bands by seconds; no published norm.',
    numbers: { clearFrom: [60, 'seconds'], noteFrom: [30, 'seconds'], realChange: [10, 'seconds'] },
  },
  'as.pullmax': {
    ...ours,
    statement: 'Pull-up or inverted-row maximum: a split for planning, not a norm.',
    numbers: {
      menClearFrom: [8, 'reps'],
      menNoteFrom: [3, 'reps'],
      womenClearFrom: [3, 'reps'],
      womenNoteFrom: [1, 'reps'],
      rowClearFrom: [15, 'reps'],
      rowNoteFrom: [8, 'reps'],
      realChange: [2, 'reps'],
    },
  },
  'as.pp.cut': {
    ...ours,
    statement: 'Press against pull: clear in the middle, a note on either side, a limit when pressing leads by far.',
    numbers: { clearFrom: [0.81, 'ratio'], clearUpTo: [1.15, 'ratio'], noteUpTo: [1.3, 'ratio'], realChange: [0.1, 'ratio'] },
  },
  'as.brace': {
    ...ours,
    statement: 'Breathing and bracing: three points; dizziness or a straining limit is a gate; no published norm.',
    numbers: { clearFrom: [3, 'points'], noteFrom: [2, 'points'], realChange: [1, 'points'] },
  },
  'as.seg': {
    ...ours,
    statement: 'Body segments feed the squat model and are never graded.',
    numbers: { realChange: [1, 'cm'] },
  },
});
