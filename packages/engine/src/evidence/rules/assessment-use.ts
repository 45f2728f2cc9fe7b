// Decides how results are used: severities, re-tests, batteries, weak links, and findings from the log.
import { defineRules } from '../rule.ts';

const ours = { topic: 'assessment-use', sources: [], grade: 'E', status: 'confirmed' } as const;

export const ASSESSMENT_USE_RULES = defineRules({
  'as.severity': {
    ...ours,
    statement: 'A finding is clear, a note, a limit or a gate; pain raises it, a self-graded film and a poor test cap it.',
    numbers: {
      levels: [[0, 1, 2, 3], 'severity'],
      painRaisesFrom: [3, 'points of 10'],
      painStopsAbove: [5, 'points of 10'],
      selfFilmCap: [2, 'severity'],
      poorTestCap: [1, 'severity'],
    },
  },
  'as.retest': {
    ...ours,
    statement:
      'A test returns sooner the worse its result, never in a deload week, never soon after hard work, never on a poor day.',
    numbers: {
      weeksBySeverity: [[12, 8, 4, 2], 'weeks'],
      hoursAfterHardWork: [48, 'hours'],
      staleAfterWeeks: [26, 'weeks'],
      minWellnessZ: [-1, 'z'],
    },
  },
  'as.retest.own': {
    ...ours,
    statement:
      'Some tests keep their own weeks: the grip while it changes, the slide, the wall, the hinge, the back hold, the pull, the balance and the brace.',
    numbers: {
      gripWidthWeeks: [[12, 4, 4, 4], 'weeks'],
      slideWeeks: [8, 'weeks'],
      wallWeeks: [8, 'weeks'],
      hingeWeeks: [[12, 4, 2, 2], 'weeks'],
      backHoldWeeks: [[8, 8, 4, 4], 'weeks'],
      pullMaxWeeks: [[8, 4], 'weeks'],
      pushPullWeeks: [4, 'weeks'],
      braceWeeks: [[12, 2, 2, 2], 'weeks'],
    },
  },
  'as.weak-link': {
    ...ours,
    statement: 'The two weakest domains get more accessory slots for one block, within the weekly caps.',
    numbers: {
      domains: [2, 'count'],
      accessoryShare: [0.3, 'share'],
      minSeverity: [1, 'severity'],
      clip: [3, 'z'],
      worstCounts: [2, 'count'],
    },
  },
  'as.battery': {
    ...ours,
    statement: 'The battery fits the minutes: a short start, the core, or all; mobility first, strength last.',
    numbers: { warmUpMinutes: [5, 'minutes'], shortMinutes: [15, 'minutes'], coreMinutes: [60, 'minutes'] },
  },
  'as.consequence': {
    ...ours,
    statement: 'What a weak result changes in the plan: caps of load, more sets, straps, carries.',
    numbers: {
      overheadCapNotePercent: [80, '% of 1RM'],
      overheadCapLimitPercent: [70, '% of 1RM'],
      wallSlideCapPercent: [75, '% of 1RM'],
      hingeCapLimitPercent: [75, '% of 1RM'],
      backHoldCapLimitPercent: [80, '% of 1RM'],
      backHoldCapGatePercent: [60, '% of 1RM'],
      carryCapPercent: [50, '% of body weight'],
      strapsFromPercent: [85, '% of 1RM'],
      cautiousRir: [3, 'RIR'],
      moreSetsNote: [1.15, 'constant'],
      moreSetsLimit: [1.3, 'constant'],
    },
  },
  'log.press-pull': {
    ...ours,
    topic: 'log-findings',
    statement: 'Weekly pressing sets that outnumber pulling sets are noted, then limited, and the plan answers with pulling.',
    numbers: {
      noteAbove: [1, 'ratio'],
      limitAbove: [1.5, 'ratio'],
      answerPullPerPress: [2, 'ratio'],
      answerWeeks: [4, 'weeks'],
      minSetsPerWeek: [4, 'sets per week'],
      windowWeeks: [4, 'weeks'],
      minWeeks: [2, 'weeks'],
    },
  },
  'log.vertical-horizontal': {
    ...ours,
    topic: 'log-findings',
    statement: 'Vertical and horizontal pulling should both be there; a share far from the middle is noted.',
    numbers: { noteShareBelow: [0.3, 'share'], limitShareBelow: [0.15, 'share'], minSetsPerWeek: [4, 'sets per week'] },
  },
  'log.sides': {
    ...ours,
    topic: 'log-findings',
    statement: 'A side that does clearly less in several sessions is noted, then limited.',
    numbers: { noteAbove: [0.1, 'share'], limitAbove: [0.2, 'share'], minSessions: [3, 'sessions'] },
  },
  'log.hinge-lag': {
    ...ours,
    topic: 'log-findings',
    statement: 'A hinge that is weak beside the row or the squat, or is trained too little, is noted.',
    numbers: {
      toRowNoteBelow: [1.5, 'ratio'],
      toRowLimitBelow: [1.25, 'ratio'],
      toSquatNoteBelow: [1.05, 'ratio'],
      toSquatLimitBelow: [0.9, 'ratio'],
      minSetsPerWeek: [2, 'sets per week'],
    },
  },
});
