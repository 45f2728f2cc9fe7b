// Decides the problems the planner is measured on: single weeks compiled from the real catalogue and ordinary and tight athletes.
import { catalogue } from '@strongback/catalogue';
import { type Equipment, GATES, type IsoDate, type PlanRequest, type Weekday } from '@strongback/engine';
import { type CompiledWeek, compileWeek } from '../packages/engine/src/plan/compile-week.ts';
import { dayRoles } from '../packages/engine/src/plan/day-roles.ts';
import { personOf } from '../packages/engine/src/plan/person.ts';
import { planDays } from '../packages/engine/src/plan/plan-day.ts';
import type { Phase } from '../packages/engine/src/plan/season.ts';

export interface Instance {
  readonly name: string;
  readonly tight: boolean;
  readonly compiled: CompiledWeek;
}

const GYM: readonly Equipment[] = [
  'barbell',
  'rack',
  'bench',
  'plates',
  'dumbbells',
  'cable',
  'machines',
  'bands',
  'pull-up-bar',
  'kettlebells',
  'trap-bar',
  'landmine',
  'box',
];
const HOME: readonly Equipment[] = ['dumbbells', 'bench', 'bands', 'pull-up-bar'];
const BARBELL: readonly Equipment[] = ['barbell', 'rack', 'bench', 'plates', 'pull-up-bar', 'bands'];

type Level = PlanRequest['athlete']['level'];
type Who = readonly [
  name: string,
  level: Level,
  days: readonly (readonly [Weekday, number])[],
  kit: readonly Equipment[],
  sore: PlanRequest['complaints'][number]['joint'] | null,
  open: boolean,
];

const DAYS = {
  one: [['sat', 75]],
  two: [
    ['tue', 40],
    ['fri', 40],
  ],
  three: [
    ['mon', 60],
    ['wed', 60],
    ['sat', 60],
  ],
  four: [
    ['mon', 60],
    ['tue', 60],
    ['thu', 60],
    ['fri', 60],
  ],
  five: [
    ['mon', 45],
    ['tue', 45],
    ['wed', 45],
    ['fri', 45],
    ['sat', 60],
  ],
  six: [
    ['mon', 75],
    ['tue', 60],
    ['wed', 75],
    ['thu', 60],
    ['fri', 75],
    ['sat', 60],
  ],
} as const satisfies Record<string, readonly (readonly [Weekday, number])[]>;

const PEOPLE: readonly Who[] = [
  ['one day, gym', 'intermediate', DAYS.one, GYM, null, true],
  ['two days, home', 'novice', DAYS.two, HOME, null, false],
  ['two days, gym', 'intermediate', DAYS.two, GYM, null, true],
  ['three days, barbell', 'intermediate', DAYS.three, BARBELL, null, true],
  ['three days, gym, sore shoulder', 'intermediate', DAYS.three, GYM, 'shoulder', false],
  ['four days, gym', 'intermediate', DAYS.four, GYM, null, true],
  ['four days, bands', 'novice', DAYS.four, ['bands'], null, false],
  ['five days, gym', 'advanced', DAYS.five, GYM, null, true],
  ['six days, gym', 'advanced', DAYS.six, GYM, null, true],
  ['six days, home, sore knee', 'novice', DAYS.six, HOME, 'knee', false],
];

const PHASES: readonly Phase[] = ['technique', 'hypertrophy', 'strength'];

function requestOf([name, level, days, kit, sore, open]: Who, share: number): PlanRequest {
  return {
    athlete: {
      id: name,
      born: '1990-01-01' as IsoDate,
      sex: null,
      bodyMassKg: 80,
      trainingYears: level === 'novice' ? 0 : 4,
      units: 'kg',
      level,
    },
    from: '2026-11-23' as IsoDate,
    weeks: 1,
    seed: 1,
    effort: 'full',
    availability: days.map(([weekday, minutes]) => ({ weekday, minutes: Math.round(minutes * share) })),
    equipment: kit,
    calendar: [],
    goals: [{ exercise: 'deadlift' }],
    findings: [],
    gates: GATES.map((gate) => ({ gate, open, needs: [] })),
    complaints: sore === null ? [] : [{ joint: sore, severity: 4, since: '2026-11-01' as IsoDate, provokedBy: [] }],
    preferences: { likes: [], dislikes: [] },
    strength: new Map(),
    earned: new Map(),
    before: {
      loadedWeeks: 0,
      lastDeloadEnd: null,
      lastHeavyBackOn: null,
      lastHeavyHingeOn: null,
      weeklySets: {},
      trainingSince: '2025-01-01' as IsoDate,
      exercises: [],
    },
    readiness: { z: null, setsFactor: 1, rirPlus: 0 },
    adjustments: [],
    locks: [],
    previous: null,
    limits: { noStraining: false, noMaximalTests: false, maxPercent1RM: null, forbidden: [], training: 'open' },
    assumptions: [],
  };
}

/** Every person in every emphasis, with ordinary minutes and with three fifths of them. */
export function instances(): Instance[] {
  const all = catalogue();
  const out: Instance[] = [];
  for (const who of PEOPLE) {
    for (const share of [1, 0.6]) {
      const request = requestOf(who, share);
      const person = personOf(request, all);
      const days = planDays(request, 8);
      const roles = dayRoles(days.slice(0, 7), null, days);
      for (const phase of PHASES) {
        const compiled = compileWeek({
          person,
          catalogue: all,
          phase,
          kind: phase,
          weekIndex: 6,
          roles,
          before: {},
          sport: {},
          blockMovements: new Set(),
          placed: new Map(),
          steps: new Map(),
          lastMovements: new Set(),
          blocksUsed: new Map(),
          seed: 1,
        });
        out.push({ name: `${who[0]}, ${phase}${share === 1 ? '' : ', tight'}`, tight: share !== 1, compiled });
      }
    }
  }
  return out;
}
