// Decides how the sets of a week divide between maximal effort, heavy work, volume and technique, and what each block asks.
import { defineRules } from '../rule.ts';

const balance = { topic: 'effort', sources: [], grade: 'E', status: 'confirmed' } as const;

export const BALANCE_RULES = defineRules({
  'balance.effort': {
    ...balance,
    statement: 'A set of a lift is maximal, heavy, volume or technique by its load and by the effort it asks.',
    numbers: {
      maximalPercent1RM: [90, '% of 1RM'],
      maximalRpe: [9.5, 'RPE'],
      maximalReps: [3, 'reps'],
      techniqueUpToRpe: [7, 'RPE'],
      techniqueBelowPercent1RM: [80, '% of 1RM'],
    },
  },
  'balance.share': {
    ...balance,
    statement:
      'Technique fills technique blocks and lighter weeks, volume growth blocks, heavy sets strength blocks; maximal sets are few, belong near a test, and are not for newcomers.',
    numbers: {
      techniqueBlockTechnique: [[0.75, 1], 'share'],
      growthHeavy: [[0, 0.25], 'share'],
      growthTechnique: [[0, 0.25], 'share'],
      strengthMaximal: [[0, 0.15], 'share'],
      strengthHeavy: [[0.25, 0.75], 'share'],
      strengthTechnique: [[0, 0.25], 'share'],
      noviceHeavy: [[0, 0.25], 'share'],
      noviceTechnique: [[0, 0.5], 'share'],
      taperMaximal: [[0, 0.25], 'share'],
      taperHeavy: [[0, 0.6], 'share'],
      testMaximal: [[0.1, 0.8], 'share'],
      easyTechnique: [[0.5, 1], 'share'],
    },
    note: 'Common practice in our words; no trial compared such shares.',
  },
  'balance.steady': {
    ...balance,
    statement:
      'A lift whose technique keeps slipping gets one day a week as practice with a light load, for the first weeks of a plan.',
    numbers: { maxPercent1RM: [75, '% of 1RM'], minRir: [4, 'RIR'], weeks: [2, 'weeks'] },
    note: 'When a lift counts as slipping is rule review.technique; the light day is our default.',
  },
});
