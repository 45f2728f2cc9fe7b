// Decides two hundred hand-made hard cases: eight people, each in twenty-five kinds of trouble.
import { addDays, type Catalogue, EQUIPMENT, GATES, type IsoDate, JOINTS, type PlanRequest, WEEKDAYS } from '@strongback/engine';
import { smallRequest } from '../../packages/engine/src/plan/testing/small-request.ts';

const FROM = '2026-11-23' as IsoDate;
const WEEKS = 4;
const on = (days: number): IsoDate => addDays(FROM, days);

type Change = (request: PlanRequest, catalogue: Catalogue) => Partial<PlanRequest>;

function base(id: string): PlanRequest {
  const small = smallRequest();
  return {
    ...small,
    athlete: { ...small.athlete, id, born: '1992-05-01' as IsoDate, bodyMassKg: 78, trainingYears: 3 },
    from: FROM,
    weeks: WEEKS,
    zone: 'Europe/Berlin',
    availability: (['mon', 'wed', 'fri'] as const).map((weekday) => ({ weekday, minutes: 60 })),
    equipment: [...EQUIPMENT],
    goals: [{ exercise: 'deadlift' }],
    gates: GATES.map((gate, index) => ({ gate, open: index % 2 === 0, needs: [] })),
    before: { ...small.before, loadedWeeks: 2, trainingSince: on(-200) },
  };
}

const days = (
  weekdays: readonly PlanRequest['availability'][number]['weekday'][],
  minutes: number,
): PlanRequest['availability'] => weekdays.map((weekday) => ({ weekday, minutes }));
const athlete = (request: PlanRequest, change: Partial<PlanRequest['athlete']>): PlanRequest['athlete'] => ({
  ...request.athlete,
  ...change,
});

const PEOPLE: Readonly<Record<string, Change>> = {
  'an intermediate with three hours': () => ({}),
  'one day of 15 minutes': () => ({ availability: days(['thu'], 15) }),
  'two neighbouring days, only bands': () => ({ availability: days(['tue', 'wed'], 30), equipment: ['bands'] }),
  '80 years old, new, two dumbbells': (r) => ({
    athlete: athlete(r, { born: '1946-01-10' as IsoDate, trainingYears: 0, level: 'novice' }),
    availability: days(['mon', 'thu'], 35),
    equipment: ['dumbbells', 'bench'],
    before: { ...r.before, trainingSince: null, loadedWeeks: 0 },
  }),
  '14 years old, six days': (r) => ({
    athlete: athlete(r, { born: '2012-06-01' as IsoDate, bodyMassKg: 50, level: 'novice', trainingYears: 0 }),
    availability: days(['mon', 'tue', 'wed', 'thu', 'fri', 'sat'], 45),
    limits: { ...r.limits, noMaximalTests: true },
  }),
  'nothing known': (r) => ({
    athlete: athlete(r, { born: null, bodyMassKg: null, trainingYears: null, level: 'novice' }),
    equipment: [],
    gates: [],
    before: { ...r.before, trainingSince: null, loadedWeeks: 0 },
  }),
  'advanced, seven days': (r) => ({
    athlete: athlete(r, { level: 'advanced', trainingYears: 12, bodyMassKg: 95 }),
    availability: days(WEEKDAYS, 75),
    gates: GATES.map((gate) => ({ gate, open: true, needs: [] })),
    before: {
      ...r.before,
      weeklySets: { lats: 14, 'upper-back': 15, glutes: 10, hamstrings: 9, quads: 9, chest: 10, erectors: 6, 'rear-delts': 7 },
    },
  }),
  'five uneven days from 15 to 120 minutes': () => ({
    availability: [
      { weekday: 'mon', minutes: 15 },
      { weekday: 'tue', minutes: 120 },
      { weekday: 'thu', minutes: 20 },
      { weekday: 'fri', minutes: 25 },
      { weekday: 'sun', minutes: 90 },
    ],
    equipment: ['barbell', 'rack', 'bench', 'plates', 'pull-up-bar', 'bands'],
  }),
};

const sore = (severity: number, joints: readonly (typeof JOINTS)[number][]): PlanRequest['complaints'] =>
  joints.map((joint) => ({ joint, severity, since: on(-9), provokedBy: [] }));
const weekly = (make: (week: number) => PlanRequest['calendar'][number]): PlanRequest['calendar'] =>
  Array.from({ length: WEEKS }, (_, week) => make(week));
const finding = (change: PlanRequest['findings'][number]['changes'][number], index: number): PlanRequest['findings'][number] => ({
  id: `test.hard-${index}`,
  source: 'test',
  test: null,
  side: null,
  date: '2026-11-20',
  value: 0,
  unit: '',
  norm: '',
  severity: 3,
  domain: 'hinge',
  score: -3,
  rule: 'plan.finding',
  grade: 'E',
  status: 'confirmed',
  citation: '',
  because: 'a hard finding',
  changes: [change],
  changesText: '',
});

const TROUBLE: Readonly<Record<string, Change>> = {
  'no trouble': () => ({}),
  'a test in six days': () => ({ calendar: [{ entry: 't', kind: 'test', from: on(6), exercises: ['deadlift'] }] }),
  'a test tomorrow and a meet two weeks later': () => ({
    calendar: [
      { entry: 't', kind: 'test', from: on(1), exercises: ['deadlift'] },
      { entry: 'm', kind: 'competition', from: on(15), exercises: ['bench-press'] },
    ],
  }),
  'a meet every second week': () => ({
    calendar: weekly((week) => ({ entry: `m${week}`, kind: 'competition', from: on(5 + 14 * week), exercises: ['deadlift'] })),
  }),
  'both shoulders sore': () => ({ complaints: sore(6, ['shoulder']) }),
  'the low back at seven': () => ({ complaints: sore(7, ['lumbar-spine']) }),
  'every joint at three': () => ({ complaints: sore(3, JOINTS) }),
  'every joint at six': () => ({ complaints: sore(6, JOINTS) }),
  'rows and deadlifts provoke': () => ({
    complaints: [{ joint: 'elbow', severity: 5, since: on(-3), provokedBy: ['barbell-row', 'deadlift', 'pull-up'] }],
  }),
  'seven hard sport sessions': () => ({
    calendar: WEEKDAYS.map((weekday) => ({ entry: `s${weekday}`, kind: 'sport', weekday, sport: 'judo', minutes: 90, rpe: 8 })),
  }),
  'a trip every week with nothing there': () => ({
    calendar: weekly((week) => ({ entry: `r${week}`, kind: 'trip', from: on(7 * week), to: on(7 * week + 3), equipment: [] })),
  }),
  'a far trip every week': () => ({
    calendar: weekly((week) => ({
      entry: `r${week}`,
      kind: 'trip',
      from: on(7 * week + 1),
      to: on(7 * week + 4),
      zone: 'Asia/Tokyo',
      equipment: ['bands'],
    })),
  }),
  'all gates closed': () => ({ gates: GATES.map((gate) => ({ gate, open: false, needs: [] })) }),
  'all gates open, ten goals': (_r, catalogue) => ({
    gates: GATES.map((gate) => ({ gate, open: true, needs: [] })),
    goals: catalogue.movements.slice(0, 10).map(({ id }) => ({ exercise: id })),
  }),
  'no equipment': () => ({ equipment: [] }),
  'away every other week': () => ({
    calendar: weekly((week) => ({ entry: `a${week}`, kind: 'away', from: on(14 * week), to: on(14 * week + 6) })),
  }),
  'six loaded weeks behind, tired': (r) => ({
    before: { ...r.before, loadedWeeks: 6 },
    readiness: { z: -2, setsFactor: 0.6, rirPlus: 2 },
    adjustments: [{ kind: 'early-deload', subject: 'week', until: on(7), because: 'tired', rule: 'deload.early' }],
  }),
  'a lighter week just ended': (r) => ({ before: { ...r.before, loadedWeeks: 0, lastDeloadEnd: on(-1) } }),
  'hard back work yesterday': (r) => ({ before: { ...r.before, lastHeavyBackOn: on(-1), lastHeavyHingeOn: on(-1) } }),
  'no rows allowed': (_r, catalogue) => ({
    locks: catalogue.movements
      .filter((movement) => movement.pattern === 'horizontal-pull')
      .map(({ id }) => ({ kind: 'never', exercise: id })),
  }),
  'locked to what is not there': () => ({
    locks: [
      { kind: 'exercise', exercise: 'deadlift' },
      { kind: 'exercise', exercise: 'lat-pulldown', weekday: 'thu' },
      { kind: 'exercise', exercise: 'pull-up', weekday: 'sun' },
    ],
  }),
  'every second day locked': () => ({
    locks: Array.from({ length: WEEKS * 7 }, (_, day) => day)
      .filter((day) => day % 2 === 0)
      .map((day) => ({ kind: 'day', date: on(day), rest: true })),
  }),
  'nothing overhead, no straining, half the maximum': (r) => ({
    limits: { ...r.limits, noStraining: true, maxPercent1RM: 50, forbidden: ['overhead'] },
  }),
  'records beyond belief, doses to match': (_r, catalogue) => ({
    strength: new Map(
      catalogue.movements.map((movement) => [
        movement.id,
        { e1rmKg: 400, sigmaPercent: 2, k: 0.02, lastOn: on(-1), source: 'log' as const },
      ]),
    ),
    earned: new Map(
      catalogue.movements
        .filter((movement) => movement.trackedBy === 'reps')
        .map((movement) => [
          movement.id,
          {
            sets: 5,
            reps: 20,
            loadKg: movement.loadStepKg > 0 ? movement.loadStepKg * 100 : null,
            lastOn: on(-2),
            verdict: 'step' as const,
            because: 'last time',
            rule: 'prog.two-week-step',
          },
        ]),
    ),
  }),
  'findings on everything': () => ({
    findings: [
      finding({ kind: 'cap-percent', pattern: 'hinge', maxPercent1RM: 50, minRir: 4 }, 1),
      finding({ kind: 'cap-percent', pattern: 'horizontal-pull', maxPercent1RM: 55, minRir: 3 }, 2),
      finding({ kind: 'cap-lumbar-cost', patterns: ['hinge', 'horizontal-pull', 'squat'], maxLumbarCost: 1 }, 3),
      finding({ kind: 'cap-carry', maxPercentBodyMassPerHand: 10 }, 4),
      finding({ kind: 'close-gate', gate: 'heavy-press' }, 5),
      finding({ kind: 'no-added-load', patterns: ['vertical-pull'] }, 6),
    ],
  }),
};

/** Every case by name: who, and in what trouble. */
export function nastyRequests(catalogue: Catalogue): { readonly name: string; readonly request: PlanRequest }[] {
  const out: { name: string; request: PlanRequest }[] = [];
  for (const [who, person] of Object.entries(PEOPLE))
    for (const [what, trouble] of Object.entries(TROUBLE)) {
      const first = base(who);
      const known = { ...first, ...person(first, catalogue) };
      out.push({ name: `${who}; ${what}`, request: { ...known, ...trouble(known, catalogue) } });
    }
  return out;
}
