// Decides what must hold before a heavy pattern opens. Gates open a pattern; they do not promise safety.
import { defineRules } from '../rule.ts';

const gate = { topic: 'gates', sources: [], grade: 'E', status: 'confirmed' } as const;

export const GATE_RULES = defineRules({
  'gate.heavy-hinge': {
    ...gate,
    statement:
      'Heavy hinges open after a clean hinge, a back hold, little pain and two weeks at a middle spine cost with reserve.',
    numbers: {
      fromLumbarCost: [4, 'lumbar cost'],
      fromPercent1RM: [85, '% of 1RM'],
      maxHingeSeverity: [1, 'severity'],
      minBackHoldSeconds: [60, 'seconds'],
      maxPain: [2, 'points of 10'],
      weeksAtCost3: [2, 'weeks'],
      minRir: [2, 'RIR'],
    },
  },
  'gate.deadlift-from-floor': {
    ...gate,
    statement: 'The deadlift from the floor opens after a clean hinge, a longer back hold and little pain.',
    numbers: {
      lumbarCost: [5, 'lumbar cost'],
      maxHingeSeverity: [1, 'severity'],
      menBackHoldSeconds: [75, 'seconds'],
      womenBackHoldSeconds: [90, 'seconds'],
      maxPain: [2, 'points of 10'],
    },
  },
  'gate.bent-row': {
    ...gate,
    statement:
      'Unsupported heavy rows open after a clean hinge, a side bridge on both sides and two easy weeks of rows without pain.',
    numbers: {
      lumbarCost: [[3, 4], 'lumbar cost'],
      maxHingeSeverity: [1, 'severity'],
      menSideBridgeSeconds: [30, 'seconds'],
      womenSideBridgeSeconds: [20, 'seconds'],
      weeksAtCost12: [2, 'weeks'],
      maxPain: [2, 'points of 10'],
    },
  },
  'gate.overhead': {
    ...gate,
    statement:
      'Strict overhead work opens when the arms reach overhead, the upper back extends and the shoulder blades run clean.',
    numbers: { maxSeverity: [1, 'severity'] },
  },
  'gate.loaded-vertical-pull': {
    ...gate,
    statement: 'Weight on pull-ups opens after strict pull-ups, a painless hang and arms that reach overhead.',
    numbers: {
      minPullUps: [5, 'reps'],
      minHangSeconds: [30, 'seconds'],
      maxHangPain: [0, 'points of 10'],
      maxSeverity: [1, 'severity'],
    },
  },
  'gate.heavy-press': {
    ...gate,
    statement: 'Heavy pressing opens with a moderate grip or painless shoulders, enduring rotators and pulling that keeps up.',
    numbers: {
      fromPercent1RM: [85, '% of 1RM'],
      maxGripRatio: [1.5, 'ratio'],
      maxRotatorSeverity: [1, 'severity'],
      maxPressPull: [1.3, 'ratio'],
      maxPain: [2, 'points of 10'],
    },
  },
  'gate.heavy-carry': {
    ...gate,
    statement: 'Heavy carries open with a good side bridge and a good grip.',
    numbers: { fromPercentBodyWeight: [75, '% of body weight'], maxSeverity: [1, 'severity'] },
  },
  'gate.max-effort': {
    ...gate,
    statement:
      'Maximal singles open without a straining limit, with a brace that holds, from an age, and with every gate of that lift open.',
    numbers: { fromPercent1RM: [90, '% of 1RM'], minBracePoints: [2, 'points'], minAge: [16, 'age in years'] },
  },
  'gate.logged': {
    ...gate,
    statement:
      'A deadlift from the floor that was trained on several days of the last weeks, clean and without pain, or told at a weight that only years of it bring, stands in for tests not yet done; a cap stands until they are.',
    numbers: {
      days: [4, 'days'],
      weeks: [3, 'weeks'],
      withinWeeks: [8, 'weeks'],
      lastWithinWeeks: [3, 'weeks'],
      fromLumbarCost: [4, 'lumbar cost'],
      maxPain: [2, 'points of 10'],
      capPercent1RM: [80, '% of 1RM'],
      toldFromYears: [2, 'years'],
      menToldTimesBodyMass: [1.75, 'ratio'],
      womenToldTimesBodyMass: [1.25, 'ratio'],
    },
    note: 'Nobody lifts that from the floor by chance; the ratios are ours. It never outweighs a test that was done and failed.',
  },
  'gate.untested': {
    ...gate,
    statement:
      'Untested is not failed: a missing test closes only the two highest spine costs and maximal effort; elsewhere a cap stands and the test is asked for.',
    numbers: { closesFromLumbarCost: [4, 'lumbar cost'], capSeverity: [1, 'severity'], capPercent1RM: [80, '% of 1RM'] },
  },
});
