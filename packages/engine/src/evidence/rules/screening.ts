// Decides what the health screen asks for and what its answers do.
import { defineRules } from '../rule.ts';

const ours = { topic: 'screening', sources: [], grade: 'E', status: 'confirmed' } as const;

export const SCREENING_RULES = defineRules({
  parq: {
    topic: 'screening',
    statement: 'Public pre-exercise forms send any yes to a professional; we ask our own questions and link to the form.',
    numbers: { questions: [7, 'count'], validMonths: [12, 'months'] },
    sources: ['par-q'],
    grade: 'D',
    status: 'verify',
    note: 'That form is copyrighted: linked, never copied.',
  },
  'screen.results': {
    ...ours,
    statement:
      'The screen ends clear, with limits, with a professional first, with waiting, or with the stop card; the strictest answer decides.',
    numbers: { validMonths: [12, 'months'] },
  },
  'screen.straining': {
    ...ours,
    statement: 'No straining: a load cap, breathing out past the hardest point, no held breath, no maximal tests, no long holds.',
    numbers: { maxPercent1RM: [75, '% of 1RM'] },
  },
  'screen.pregnancy': {
    topic: 'screening',
    statement:
      'Expecting a child: as with no straining, and nothing lying on the back or the belly, no hanging, nothing that asks for balance.',
    numbers: { maxPercent1RM: [75, '% of 1RM'] },
    sources: [],
    grade: 'D',
    status: 'verify',
    note: 'Guidelines advise against lying on the back for long after the first third and against falls; from when is not asked here, so it holds throughout. The primaries are to be located.',
  },
  'screen.places': {
    ...ours,
    statement: 'A place that hurts moderately limits its region; more, long or at night closes it.',
    numbers: { limitFrom: [3, 'points of 10'], closeAbove: [5, 'points of 10'], closeAfterDays: [14, 'days'] },
  },
  'screen.age': {
    ...ours,
    statement: 'The young take no maximal tests; from middle age new lifters start gently and deload sooner.',
    numbers: {
      noMaxTestsBelowAge: [16, 'age in years'],
      olderFromAge: [50, 'age in years'],
      firstWeeks: [4, 'weeks'],
      minRir: [3, 'RIR'],
      deloadWeeks: [[4, 5], 'weeks'],
    },
  },
  'screen.bone': {
    ...ours,
    statement: 'Thin bones: low lumbar cost only, no loaded bending or twisting of the back.',
    numbers: { maxLumbarCost: [2, 'lumbar cost'] },
  },
  'screen.red-flag': {
    topic: 'screening',
    statement:
      'A red flag ends the session, shows the stop card, and nothing is planned for the region until a professional was seen.',
    numbers: { stopsAbove: [5, 'points of 10'] },
    sources: [],
    grade: 'D',
    status: 'verify',
    note: 'Common clinical red flags; the primaries are to be located.',
  },
});
