// Decides the rules of days: heavy ones that follow one another, and how the minutes of a week are laid on days.
import { defineRules } from '../rule.ts';

export const DAY_RULES = defineRules({
  'rec.order': {
    topic: 'recovery',
    statement:
      'Where heavy days must follow one another, what recovers soonest or costs the next day least comes first: no hinge and no row stands the day before a heavy squat, and the hinge stands last, before the days of rest.',
    numbers: {
      dayHours: [24, 'hours'],
      mostDays: [3, 'days'],
      squatBeforeHinge: [0.5, 'share'],
      hingeBeforeSquat: [1, 'share'],
      hingeBeforePull: [1, 'share'],
      pullBeforeSquat: [0.5, 'share'],
      pullBeforePress: [0.25, 'share'],
      hingeBesideSquatHours: [30, 'hours'],
      hingeBesidePullHours: [10, 'hours'],
      crowdedDayHours: [1, 'hours'],
    },
    sources: [],
    grade: 'E',
    status: 'confirmed',
    note: 'The order weighs hours not yet recovered by how much of the body two patterns share; the shares are ours. The deadlift is not given a longer recovery than the squat.',
  },
  'rec.cut': {
    topic: 'recovery',
    statement:
      'On the second and third heavy day in a row soreness and a poor check-in take sets before the work begins, and the first working set decides the rest: harder than asked takes a set, much harder takes half of what is left, at the limit the lift ends.',
    numbers: {
      takesSetFrom: [1, 'RPE'],
      takesHalfFrom: [2, 'RPE'],
      endsFrom: [3, 'RPE'],
      limit: [10, 'RPE'],
      thirdDaySooner: [0.5, 'RPE'],
      missingReps: [[1, 2, 3], 'reps'],
      keptShare: [0.5, 'share'],
      setsFewer: [1, 'sets'],
      addedRir: [1, 'RIR'],
      soreFrom: [3, 'points'],
      verySoreFrom: [4, 'points'],
      verySoreRir: [2, 'RIR'],
      endSessionAfterLifts: [2, 'count'],
    },
    sources: [],
    grade: 'E',
    status: 'confirmed',
    note: 'In the one trial of four days in a row performance held at moderate volume while perceived recovery fell; the cuts are ours.',
  },
  'plan.layout': {
    topic: 'planning',
    statement:
      'The minutes of a week are laid on few or many days by what each way gives: muscles that reach the start of their band, days on which the lifts of the goals are practised, minutes lost to warm-ups and ramps, wishes that do not fit. The present week stays unless another is clearly better.',
    numbers: {
      shortMuscle: [1, 'points'],
      secondDay: [0.5, 'points'],
      thirdDay: [0.25, 'points'],
      lostHour: [1, 'points'],
      unmet: [1, 'points'],
      allInARow: [0.5, 'points'],
      change: [0.5, 'points'],
      weeks: [4, 'weeks'],
      choices: [3, 'count'],
      mostMinutes: [120, 'minutes'],
    },
    sources: [],
    grade: 'E',
    status: 'confirmed',
    note: 'At equal volume more days hardly matter for growth and help strength a little; the points are ours.',
  },
});
