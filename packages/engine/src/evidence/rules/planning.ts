// Decides the planner's own rules: what no plan breaks, what it aims at, and how it says what it gave up.
import { defineRules } from '../rule.ts';

const hard = { topic: 'planning', sources: [], grade: 'E', status: 'confirmed' } as const;

export const PLANNING_RULES = defineRules({
  'plan.deload-cap': {
    ...hard,
    statement: 'A deload comes after at most six loaded weeks, and never two within three weeks.',
    numbers: { maxLoadedWeeks: [6, 'weeks'], maxLoadedWeeksOlder: [5, 'weeks'], minWeeksBetween: [3, 'weeks'] },
  },
  'plan.pull-days': {
    ...hard,
    statement: 'From two training days up one day is for horizontal and another for vertical pulling.',
    numbers: { fromDays: [2, 'days per week'] },
  },
  'plan.spacing-heavy-back': {
    ...hard,
    statement: 'Heavy back work is not on consecutive days: after heavy comes rest or light.',
    numbers: { minDaysBetween: [2, 'days'], maxLumbarCostNextDay: [2, 'lumbar cost'], lumbarCostIn48Hours: [6, 'lumbar cost'] },
  },
  'plan.minutes': {
    ...hard,
    statement: 'A session fits the minutes of its day, with warm-up, set-up, rest and cool-down counted.',
    numbers: { minMinutes: [15, 'minutes'], warmUpMinutes: [[3, 10], 'minutes'], coolDownMinutes: [[0, 8], 'minutes'] },
  },
  'plan.equipment': { ...hard, statement: 'Only equipment that is there on that day is used.', numbers: {} },
  'plan.complaint': {
    ...hard,
    statement: 'A joint that complains is loaded less, then not provoked, then left alone.',
    numbers: {
      easeFrom: [1, 'points of 10'],
      substituteFrom: [4, 'points of 10'],
      closeAbove: [5, 'points of 10'],
      maxJointLoadEased: [2, 'count'],
      maxJointLoadSore: [1, 'count'],
    },
  },
  'plan.hinge-weekly': { ...hard, statement: 'Every week holds a hinge.', numbers: { perWeek: [1, 'times per week'] } },
  'plan.carry-weekly': { ...hard, statement: 'Every week holds a carry.', numbers: { perWeek: [1, 'times per week'] } },
  'plan.trunk-weekly': {
    ...hard,
    statement: 'Every week asks the trunk to resist extension and to resist rotation.',
    numbers: { antiExtension: [1, 'times per week'], antiRotation: [1, 'times per week'] },
  },
  'plan.joint-budget': {
    ...hard,
    statement: 'The stress a joint may take opens over the first weeks and closes when the joint complains.',
    numbers: {
      startShare: [0.5, 'share'],
      openWeeks: [6, 'weeks'],
      complaintShare: [0.5, 'share'],
      setsTimesLoadPerWeek: [60, 'count'],
    },
  },
  'plan.gates': { ...hard, statement: 'No movement is planned in the way its closed gate forbids.', numbers: {} },
  'plan.stage': {
    ...hard,
    statement:
      'Stages open in order: supported first, free in the middle, heavy compounds last. What somebody past the beginning has lifted in the last weeks goes on from the first week, below heavy.',
    numbers: { foundationWeeks: [2, 'weeks'], buildWeeks: [4, 'weeks'], liftedWithinWeeks: [4, 'weeks'] },
  },
  'plan.session-cap': {
    ...hard,
    statement: 'A session holds a limited number of hard sets, of sets for one muscle and of heavy lifts.',
    numbers: {
      maxHardSets: [25, 'sets'],
      maxSetsPerMuscle: [11, 'sets'],
      maxHeavyLifts: [2, 'count'],
      maxExercises: [9, 'count'],
    },
  },
  'plan.prevention': {
    ...hard,
    statement: 'Some work is never dropped: rear shoulder and rotators, shoulder blades, trunk.',
    numbers: { rotatorSetsPerWeek: [2, 'sets per week'], scapularSetsPerWeek: [2, 'sets per week'] },
  },
  'plan.balance': {
    ...hard,
    statement: 'Pulling sets are at least equal to pressing sets, and more while a finding asks for it.',
    numbers: { pullPerPress: [1, 'ratio'], pullPerPressFinding: [2, 'ratio'] },
  },
  'plan.volume-target': {
    ...hard,
    statement: 'Weekly fractional sets move from the start of the band towards its productive part, no faster than the ramp.',
    numbers: { firstWeekShare: [0.8, 'share'] },
  },
  'plan.continuity': {
    ...hard,
    statement: 'Inside a block movements stay; between blocks most of them stay.',
    numbers: { keepShare: [0.6, 'share'] },
  },
  'plan.liking': {
    ...hard,
    statement: 'A liked movement wins a tie, a disliked one loses it; neither breaks a rule.',
    numbers: {},
  },
  'plan.short-and-frequent': {
    ...hard,
    statement: 'Short and frequent sessions are preferred to rare and long ones when both fit.',
    numbers: {},
  },
  'plan.blocks': {
    ...hard,
    statement: 'Blocks of about four weeks follow one another around tests, trips and other sport.',
    numbers: { weeks: [4, 'weeks'], minWeeks: [2, 'weeks'] },
  },
  'plan.undulate': {
    ...hard,
    statement: 'Inside a block the days differ: heavy, volume, technique.',
    numbers: { dayKinds: [3, 'count'] },
  },
  'plan.taper': {
    ...hard,
    statement: 'Before a test or a meet volume falls and the load stays.',
    numbers: { days: [14, 'days'] },
  },
  'plan.trip': {
    ...hard,
    statement: 'On a trip the plan uses what the place has and eases after many time zones.',
    numbers: { minZones: [3, 'count'] },
  },
  'plan.away': { ...hard, statement: 'Days away hold no session; the week is planned around them.', numbers: {} },
  'plan.sport': {
    ...hard,
    statement: 'Other sport counts as fatigue of its region and keeps its distance from heavy work.',
    numbers: { hours: [24, 'hours'], hardRpe: [7, 'RPE'] },
  },
  'plan.retest': { ...hard, statement: 'Re-assessments enter the calendar and never fall in a deload week.', numbers: {} },
  'plan.finding': {
    ...hard,
    statement: 'Each finding of severity one or more changes something in the plan, or the plan says why not.',
    numbers: {},
  },
  'plan.weak-link': {
    ...hard,
    statement: 'The two weakest domains get more accessory slots for one block.',
    numbers: { accessoryShare: [0.3, 'share'] },
  },
  'plan.assume': {
    ...hard,
    statement: 'What the athlete did not say is assumed cautiously, and said.',
    numbers: { bodyMassKg: [70, 'kg'], trainingYears: [0, 'years'], minutes: [60, 'minutes'] },
  },
  'plan.concession': {
    ...hard,
    statement: 'What cannot be met is said, with the smallest change that would meet it.',
    numbers: {},
  },
  'plan.missed': {
    ...hard,
    statement: 'A missed session moves into the week if its spacing allows, otherwise its most important work does.',
    numbers: { withinDays: [7, 'days'] },
  },
  'plan.substitute': {
    ...hard,
    statement: 'A substitute keeps the pattern, the muscles and the role, and says what it changes.',
    numbers: {},
  },
  'plan.prefer-stable': { ...hard, statement: 'A re-plan disturbs as little as it can.', numbers: {} },
});
