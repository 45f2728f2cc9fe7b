// Decides the rules of special forms of work: contrast pairs, clusters, holds, and what a second cycle varies.
import { defineRules } from '../rule.ts';

export const METHOD_RULES = defineRules({
  'dose.contrast': {
    topic: 'contrast',
    statement:
      'In strength blocks of advanced people who need speed, a set at 85 % and more comes before a fast one of like pattern, with minutes between.',
    numbers: {
      heavyFromPercent1RM: [85, '% of 1RM'],
      strongerMinutes: [[5, 7], 'minutes'],
      weakerFromMinutes: [8, 'minutes'],
      maxRounds: [3, 'count'],
      minAge: [16, 'age in years'],
      belowAge: [60, 'age in years'],
    },
    sources: ['seitz-haff-2016'],
    grade: 'A',
    status: 'verify',
    note: 'The load and the interval are from the review, whose effect is small; rounds and ages are ours. Who is not advanced would wait eight minutes and more, so the fast work comes first instead.',
  },
  'dose.cluster': {
    topic: 'clusters',
    statement:
      'Late in a strength block a main lift that is trained for is done in clusters: the set in parts of a few repetitions, the load as it was.',
    numbers: {
      fromBlockWeek: [3, 'count'],
      fromPercent1RM: [75, '% of 1RM'],
      minReps: [4, 'reps'],
      minRepsPerPart: [2, 'reps'],
      restSeconds: [[15, 30], 'seconds'],
    },
    sources: [],
    grade: 'E',
    status: 'confirmed',
    note: 'A house frame to keep bar speed and technique when sets grow heavy; no trial here shows more strength from it.',
  },
  'dose.hold': {
    topic: 'isometrics-and-tempo',
    statement:
      'Pushes against pins train the angle at which a goal lift stalls, in strength blocks; quiet holds load a joint that complains a little.',
    numbers: {
      overcomingSeconds: [[3, 5], 'seconds'],
      overcomingRpe: [9, 'RPE'],
      timesPerWeek: [1, 'times per week'],
      soreFrom: [1, 'points of 10'],
      soreUpTo: [5, 'points of 10'],
    },
    sources: ['lum-barbosa-2019', 'oranchuk-2019'],
    grade: 'D',
    status: 'verify',
    note: 'Seconds are practice. Gains stay near the angle held, so the angle is said with the hold.',
  },
  'cycle.vary': {
    topic: 'exercise-selection',
    statement:
      'A block that comes again changes its dose on purpose: the second growth block has more repetitions, the second strength block fewer and heavier ones, the third the other way.',
    numbers: { moreReps: [2, 'reps'], fewerReps: [1, 'reps'], accessoryReps: [3, 'reps'], seconds: [5, 'seconds'] },
    sources: ['kassiano-2022'],
    grade: 'E',
    status: 'confirmed',
    note: 'That some planned variation may help and frequent random change hurts is from the review; what is changed, and by how much, is ours.',
  },
});
