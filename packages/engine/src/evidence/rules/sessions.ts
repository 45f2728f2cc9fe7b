// Decides the rules of the gym floor and of the review that follows.
import { defineRules } from '../rule.ts';

const floor = { topic: 'session', sources: [], grade: 'E', status: 'confirmed' } as const;
const look = { topic: 'review', sources: [], grade: 'E', status: 'confirmed' } as const;

export const SESSION_RULES = defineRules({
  'session.warm-up': {
    ...floor,
    statement: 'Every session opens with a warm-up for its patterns, then ramp sets to the first working load.',
    numbers: { minMinutes: [3, 'minutes'], maxMinutes: [10, 'minutes'], drills: [[2, 5], 'count'] },
  },
  'session.cool-down': {
    ...floor,
    statement: 'A session may end with a calm few minutes; they go first when time is short.',
    numbers: { minutes: [[5, 8], 'minutes'] },
  },
  'session.cues': {
    ...floor,
    statement: 'At most two cues are shown, from the last faults, and one that did not help is not repeated.',
    numbers: { maxCues: [2, 'count'], maxWords: [8, 'count'], dropAfterSessions: [2, 'sessions'] },
  },
  'session.red-line': { ...floor, statement: 'A red-line fault ends the set.', numbers: {} },
  'session.pain': {
    ...floor,
    statement: 'Pain in a joint from a level up swaps the movement; above the stop level the pattern ends for the day.',
    numbers: { swapFrom: [4, 'points of 10'], stopAbove: [5, 'points of 10'] },
  },
  'session.shorten': {
    ...floor,
    statement: 'A shortened session keeps the main work and drops accessories, then sets, then pairs what can be paired.',
    numbers: { minSetsMain: [1, 'sets'] },
  },
  'session.swap': {
    ...floor,
    statement: 'A swap keeps the intent; its load is a cautious guess until a set is logged.',
    numbers: { loadShare: [0.9, 'share'] },
  },
  'session.adjust-load': {
    ...floor,
    statement: 'When a set misses its effort the next load moves a little, downwards sooner than upwards.',
    numbers: { percentPerPoint: [3, '%'], maxUpPercent: [5, '%'], maxDownPercent: [10, '%'] },
  },
  'session.stop': { ...floor, statement: 'Anything on the stop list ends the session.', numbers: {} },
  'session.readiness': {
    ...floor,
    statement: 'A poor check-in takes sets away or adds reserve; it never forbids training.',
    numbers: { setsFewer: [1, 'sets'], addedRir: [1, 'RIR'] },
  },
  'session.pair': {
    ...floor,
    statement:
      'Opposing movements may be paired where the day would not hold both; each rests as long as it would alone, and near maximal work stays alone.',
    numbers: { restSeconds: [[60, 90], 'seconds'], rampRestSeconds: [30, 'seconds'], notFromPercent1RM: [90, '% of 1RM'] },
    note: 'Ramp sets of two lifts alternate as well: each muscle then rests about as long as before. The seconds are ours.',
  },
  'session.fill-rest': {
    ...floor,
    statement:
      'Small work for trunk and shoulder blades may stand in the rests of a lift that does not use its muscles, where the day would not hold both.',
    numbers: { changeSeconds: [15, 'seconds'], leastRestSeconds: [30, 'seconds'] },
    note: 'Trunk work never stands before the last hinge or squat of the day.',
  },
  'session.drop': {
    ...floor,
    statement: 'A drop set takes a share of the load off at once and goes on, a few times, after the last set only.',
    numbers: { dropPercent: [20, '%'], drops: [2, 'count'], pauseSeconds: [0, 'seconds'] },
    note: 'A house frame: it saves time, it is not worth more than the straight sets it replaces.',
  },
  'session.cluster': {
    ...floor,
    statement: 'A cluster splits a set into parts of a few repetitions with a short pause between them, at the same load.',
    numbers: { parts: [3, 'count'], minReps: [2, 'reps'], restSeconds: [20, 'seconds'] },
  },
  'session.open-set': {
    ...floor,
    statement:
      'Every two weeks the last set of a lift is left open, as many clean repetitions as leave one: it shows what an estimate from easier sets misses.',
    numbers: {
      everyDays: [14, 'days'],
      leavesRir: [1, 'RIR'],
      fromSets: [2, 'sets'],
      minReps: [5, 'reps'],
      afterSessions: [3, 'sessions'],
      minCeilingPercent: [80, '% of 1RM'],
      maxLumbarCost: [3, 'lumbar cost'],
    },
    note: 'Calls are close near the limit and about one repetition too few far from it. Never in lighter weeks, technique blocks, beside a complaint, on a poor day, or in lifts that cost the lower back most.',
  },
  'session.lengthen': {
    ...floor,
    statement: 'More time adds single sets to the lighter work first, a few at most, and nothing to heavy work or on a poor day.',
    numbers: { maxSets: [4, 'sets'] },
  },
  'session.add': {
    ...floor,
    statement: 'An exercise added on the day starts as small work well short of failure.',
    numbers: { sets: [3, 'sets'], reps: [10, 'reps'], rpe: [7, 'RPE'] },
  },
  'session.pace': {
    ...floor,
    statement: "Minutes are estimated from set-up, sets, rest and the athlete's own pace once it is known.",
    numbers: {
      minSessions: [4, 'sessions'],
      mostSessions: [8, 'sessions'],
      withinWeeks: [8, 'weeks'],
      minSets: [6, 'sets'],
      believed: [[0.5, 2], 'ratio'],
      used: [[0.9, 1.3], 'ratio'],
      fromShare: [0.08, 'share'],
    },
    note: 'The middle of the last sessions; who rests less than planned gains a little, not all, of the minutes.',
  },
  'review.step': { ...look, statement: 'Steps that are earned are taken; others are not.', numbers: {} },
  'review.missed-target': {
    ...look,
    statement: 'A target missed twice takes load off.',
    numbers: { times: [2, 'count'], dropLoadPercent: [5, '%'] },
  },
  'review.plateau': {
    ...look,
    statement:
      'At a probable plateau: check attendance, sleep and technique; then deload, sets, load zone, variation, weak link, in that order.',
    numbers: { againAfterWeeks: [[3, 4], 'weeks'], addSetsPerWeek: [2, 'sets per week'] },
  },
  'review.soreness': {
    ...look,
    statement: 'Persistent soreness cuts the sets of its region and keeps the load elsewhere.',
    numbers: { setsCut: [[0.3, 0.5], 'share'] },
  },
  'review.readiness': {
    ...look,
    statement: 'Several poor days in a week propose a lighter week.',
    numbers: { days: [5, 'days'], ofDays: [7, 'days'] },
  },
  'review.deload-early': {
    ...look,
    statement: 'Signs that agree propose to bring the deload forward.',
    numbers: { signs: [2, 'count'] },
  },
  'review.technique': {
    ...look,
    statement: 'Technique that keeps slipping proposes an easier variation or less load.',
    numbers: { slippingShare: [0.3, 'share'], sessions: [3, 'sessions'] },
  },
  'review.adherence': {
    ...look,
    statement: 'When a share of sessions is missed the plan proposes fewer or shorter ones.',
    numbers: { belowShare: [0.7, 'share'], weeks: [3, 'weeks'], plateauNeedsShare: [0.8, 'share'] },
  },
  'review.volume': {
    ...look,
    statement: 'Sets rise only below the productive ceiling and while soreness and wellness are fine.',
    numbers: { addSetsPerWeek: [2, 'sets per week'] },
  },
  'review.gate': {
    ...look,
    statement: 'A gate that opens or closes is proposed as a change of movements, not made in silence.',
    numbers: {},
  },
  'review.suspicious': {
    ...look,
    statement: 'When strength seems to rise faster than a body can manage, range, technique and ratings are asked about first.',
    numbers: { percentPerWeek: [3, '% of 1RM per week'], weeks: [3, 'weeks'] },
  },
  'review.declined': {
    ...look,
    statement: 'A declined proposal is not made again for a while.',
    numbers: { weeks: [2, 'weeks'] },
  },
});
