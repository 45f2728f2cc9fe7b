// Decides the rules of a taught evening: how its minutes are shared, how stations turn, what a partner watches, how a movement is scaled.
import { defineRules } from '../rule.ts';

const ours = { topic: 'workshops', sources: [], grade: 'E', status: 'verify' } as const;

export const WORKSHOP_RULES = defineRules({
  'workshop.time': {
    ...ours,
    statement: 'Most of a workshop is practice; welcome, shared warm-up, demonstration and closing share the rest.',
    numbers: {
      minutes: [[20, 180], 'minutes'],
      welcomeShare: [0.08, 'share'],
      welcomeMinutes: [[2, 10], 'minutes'],
      warmUpShare: [0.14, 'share'],
      warmUpMinutes: [[3, 12], 'minutes'],
      demonstrationShare: [0.05, 'share'],
      demonstrationMinutes: [[1, 6], 'minutes'],
      closingShare: [0.1, 'share'],
      closingMinutes: [[2, 12], 'minutes'],
      breakFromMinutes: [90, 'minutes'],
      breakMinutes: [5, 'minutes'],
      showSeconds: [20, 'seconds'],
    },
    note: 'A house frame from practice; no trial sets these shares.',
  },
  'workshop.station': {
    ...ours,
    statement:
      'Groups go round stations; inside a group one works, the next one watches and at most one rests, in turns of about a minute.',
    numbers: {
      people: [[2, 40], 'count'],
      themes: [[1, 3], 'count'],
      stations: [[1, 6], 'count'],
      stationsPerTheme: [2, 'count'],
      together: [[2, 3], 'count'],
      turnSeconds: [[40, 90], 'seconds'],
      usualTurnSeconds: [75, 'seconds'],
      turnsEach: [[2, 4], 'count'],
      changeSeconds: [30, 'seconds'],
      maxRounds: [12, 'count'],
      maxSets: [4, 'sets'],
    },
    note: 'Pairs and threes let everybody practise and watch; the seconds are ours.',
  },
  'workshop.watch': {
    ...ours,
    statement:
      'Who watches looks for a few marks of good form and then says one thing; the demonstration gives two cues at most, best about the world outside the body.',
    numbers: { tellSeconds: [20, 'seconds'], marks: [3, 'count'], faults: [2, 'count'], cues: [2, 'count'] },
    note: 'That learning by watching and an outward focus help is common teaching; its trials are not yet checked here.',
  },
  'workshop.scale': {
    ...ours,
    statement:
      'Every station has an easier and a harder version, stays light, and holds nothing for which a gate is asked; who has something to mind does a version that spares it, or watches.',
    numbers: {
      easyDemand: [2, 'count'],
      someDemand: [3, 'count'],
      ableDemand: [4, 'count'],
      maxRpe: [6, 'RPE'],
      maxReps: [8, 'reps'],
      maxHoldSeconds: [20, 'seconds'],
    },
    note: 'Nobody in a workshop has been tested, so every gate counts as closed.',
  },
  'workshop.home': {
    ...ours,
    statement: 'Everybody goes home with one movement for each theme that needs no equipment.',
    numbers: { sets: [2, 'sets'], daysPerWeek: [3, 'days per week'] },
  },
});
