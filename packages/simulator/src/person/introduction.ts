// Decides what a virtual person tells on the first day: profile, days, place, health screen, tests, lifts known.
import { type EventBody, type Grams, gramsFrom, type IsoDate, type Kit, type Random } from '@strongback/engine';
import { chance } from '../life/chance.ts';
import { CLEAR_SCREEN, type TestResult, testRecorded } from './first-day.ts';
import type { Person } from './person.types.ts';

/** The facts of the first day. `maxima` are told as they were tested; without them trained people know what they lift, give or take. */
export function introduction(
  person: Person,
  start: IsoDate,
  random: Random,
  kit: Kit,
  maxima: ReadonlyMap<string, number> | null,
): readonly EventBody[] {
  const facts: EventBody[] = [
    {
      type: 'AthleteProfiled',
      born: person.born,
      sex: person.sex,
      bodyMassGrams: gramsFrom(person.bodyMassKg, 'kg'),
      trainingYears: person.trainingYears,
      units: 'kg',
      zone: 'UTC',
    },
    { type: 'AvailabilitySet', days: person.days },
    { type: 'GoalsSet', goals: KNOWN.map(([exercise]) => ({ exercise })) },
    {
      type: 'EquipmentChanged',
      place: 'gym',
      equipment: [...kit.equipment],
      ...(kit.bar === null ? {} : { barGrams: kit.bar.barGrams as Grams, platesGrams: [...kit.bar.pairsGrams] as Grams[] }),
    },
    { type: 'HealthScreened', date: start, answers: { ...CLEAR_SCREEN, 'hs-age': [person.born.slice(0, 4)] } },
  ];
  if (person.tested) for (const test of TESTS) facts.push(testRecorded(start, test, 'first'));
  if (maxima !== null)
    for (const [exercise, kg] of maxima)
      facts.push({ type: 'PerformanceReported', exercise, date: start, loadGrams: gramsFrom(kg, 'kg'), reps: 1 });
  else if (person.trainingYears >= 0.8) {
    for (const [exercise, quality] of KNOWN) {
      const share = 0.86 + 0.08 * random.unit();
      const load = Math.floor((person.startKg[quality] * share) / 2.5) * 2.5;
      if (chance(random, 0.8))
        facts.push({ type: 'PerformanceReported', exercise, date: start, loadGrams: gramsFrom(load, 'kg'), reps: 3 });
    }
  }
  if (person.complaint !== null)
    facts.push({
      type: 'JointComplained',
      complaint: 'first-day',
      joint: person.complaint.joint,
      severity: person.complaint.severity,
      since: start,
      provokedBy: [],
    });
  return facts;
}

const KNOWN = [
  ['bench-press', 'bench'],
  ['back-squat', 'squat'],
  ['deadlift', 'hinge'],
  ['overhead-press', 'press'],
  ['lat-pulldown', 'pulldown'],
  ['barbell-row', 'row'],
] as const;

const TESTS: readonly TestResult[] = [
  ['hinge-screen', 5, 'reps'],
  ['back-extension-hold', 140, 's'],
  ['side-bridge', 82, 's', 'left'],
  ['side-bridge', 84, 's', 'right'],
  ['dead-hang', 45, 's'],
  ['pull-max', 6, 'reps', null, 'pull-up'],
  ['brace-breath', 3, 'points'],
];
