// Decides whose weeks the planner is measured on: athletes of every level, kit and number of days, each with ordinary and with tight minutes.
import { type Equipment, GATES, type IsoDate, type PlanRequest, type Weekday } from '@strongback/engine';
import type { Phase } from '../packages/engine/src/plan/season/phases.ts';
import { smallRequest } from '../packages/engine/src/plan/testing/small-request.ts';

type Days = readonly (readonly [Weekday, number])[];

/** One athlete in one emphasis. */
export interface Who {
  readonly name: string;
  readonly level: PlanRequest['athlete']['level'];
  readonly days: Days;
  readonly kit: readonly Equipment[];
  readonly phase: Phase;
  readonly sore?: PlanRequest['complaints'][number]['joint'];
  /** Gates are closed for people who have not shown the positions yet. */
  readonly closed?: true;
  readonly goal: string;
  /** Measured with a catalogue half as large again, to see what growth costs. */
  readonly grown?: true;
}

const BANDS: readonly Equipment[] = ['bands'];
const HOME: readonly Equipment[] = ['dumbbells', 'bench', 'bands', 'pull-up-bar'];
const BARBELL: readonly Equipment[] = ['barbell', 'rack', 'bench', 'plates', 'pull-up-bar', 'bands'];
const KETTLEBELLS: readonly Equipment[] = ['kettlebells', 'rings', 'pull-up-bar', 'box'];
const GYM: readonly Equipment[] = [
  ...['barbell', 'rack', 'bench', 'plates', 'dumbbells', 'cable', 'machines', 'bands', 'pull-up-bar'],
  ...['kettlebells', 'trap-bar', 'landmine', 'box'],
] as readonly Equipment[];
const ALL: readonly Equipment[] = [...GYM, 'rings', 'sled', 'medicine-ball'] as readonly Equipment[];

const WEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const SPREAD: Readonly<Record<number, readonly Weekday[]>> = {
  1: ['sat'],
  2: ['tue', 'fri'],
  3: ['mon', 'wed', 'sat'],
  4: ['mon', 'tue', 'thu', 'fri'],
  5: ['mon', 'tue', 'wed', 'fri', 'sat'],
  6: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
  7: WEEK,
};

function days(...minutes: readonly number[]): Days {
  return (SPREAD[minutes.length] ?? []).map((weekday, i) => [weekday, minutes[i] ?? 45] as const);
}

/** Twenty-five athletes; each gives an ordinary and a tight week. */
export const PEOPLE: readonly Who[] = [
  {
    name: 'one day, bands and bell',
    level: 'novice',
    days: days(45),
    kit: ['bands', 'kettlebells'],
    phase: 'technique',
    goal: 'deadlift',
  },
  { name: 'one day, gym', level: 'intermediate', days: days(75), kit: GYM, phase: 'strength', goal: 'deadlift' },
  { name: 'one day, home', level: 'intermediate', days: days(90), kit: HOME, phase: 'hypertrophy', goal: 'pull-up' },
  { name: 'two days, home', level: 'novice', days: days(40, 40), kit: HOME, phase: 'technique', closed: true, goal: 'deadlift' },
  { name: 'two days, gym', level: 'intermediate', days: days(40, 40), kit: GYM, phase: 'hypertrophy', goal: 'deadlift' },
  { name: 'two days, kettlebells', level: 'advanced', days: days(60, 75), kit: KETTLEBELLS, phase: 'strength', goal: 'pull-up' },
  { name: 'two days, all kit', level: 'advanced', days: days(90, 90), kit: ALL, phase: 'strength', goal: 'deadlift' },
  {
    name: 'three days, barbell',
    level: 'intermediate',
    days: days(60, 60, 60),
    kit: BARBELL,
    phase: 'strength',
    goal: 'deadlift',
  },
  {
    name: 'three days, bands',
    level: 'novice',
    days: days(30, 30, 30),
    kit: BANDS,
    phase: 'hypertrophy',
    closed: true,
    goal: 'pull-up',
  },
  {
    name: 'three days, gym, sore shoulder',
    level: 'intermediate',
    days: days(60, 60, 60),
    kit: GYM,
    phase: 'hypertrophy',
    sore: 'shoulder',
    closed: true,
    goal: 'deadlift',
  },
  { name: 'three days, gym', level: 'intermediate', days: days(75, 45, 90), kit: GYM, phase: 'technique', goal: 'pull-up' },
  { name: 'three days, all kit', level: 'advanced', days: days(75, 75, 75), kit: ALL, phase: 'hypertrophy', goal: 'deadlift' },
  { name: 'four days, gym', level: 'intermediate', days: days(60, 60, 60, 60), kit: GYM, phase: 'hypertrophy', goal: 'deadlift' },
  {
    name: 'four days, gym, strength',
    level: 'advanced',
    days: days(75, 60, 75, 60),
    kit: GYM,
    phase: 'strength',
    goal: 'deadlift',
  },
  {
    name: 'four days, bands',
    level: 'novice',
    days: days(60, 60, 60, 60),
    kit: BANDS,
    phase: 'technique',
    closed: true,
    goal: 'deadlift',
  },
  {
    name: 'four days, barbell, sore low back',
    level: 'intermediate',
    days: days(45, 60, 45, 60),
    kit: BARBELL,
    phase: 'strength',
    sore: 'lumbar-spine',
    goal: 'pull-up',
  },
  {
    name: 'four days, kettlebells',
    level: 'intermediate',
    days: days(40, 40, 40, 40),
    kit: KETTLEBELLS,
    phase: 'hypertrophy',
    goal: 'pull-up',
  },
  { name: 'four days, all kit', level: 'advanced', days: days(90, 75, 90, 75), kit: ALL, phase: 'technique', goal: 'deadlift' },
  { name: 'five days, gym', level: 'advanced', days: days(45, 45, 45, 45, 60), kit: GYM, phase: 'strength', goal: 'deadlift' },
  {
    name: 'five days, home',
    level: 'intermediate',
    days: days(45, 30, 45, 30, 60),
    kit: HOME,
    phase: 'hypertrophy',
    goal: 'pull-up',
  },
  {
    name: 'six days, gym',
    level: 'advanced',
    days: days(75, 60, 75, 60, 75, 60),
    kit: GYM,
    phase: 'hypertrophy',
    goal: 'deadlift',
  },
  {
    name: 'six days, home, sore knee',
    level: 'novice',
    days: days(75, 60, 75, 60, 75, 60),
    kit: HOME,
    phase: 'technique',
    sore: 'knee',
    closed: true,
    goal: 'deadlift',
  },
  {
    name: 'six days, all kit',
    level: 'advanced',
    days: days(60, 75, 60, 75, 60, 90),
    kit: ALL,
    phase: 'strength',
    goal: 'deadlift',
  },
  {
    name: 'seven days, all kit',
    level: 'advanced',
    days: days(60, 60, 75, 60, 60, 75, 60),
    kit: ALL,
    phase: 'hypertrophy',
    goal: 'deadlift',
  },
  {
    name: 'seven days, grown catalogue',
    level: 'advanced',
    days: days(60, 60, 75, 60, 60, 75, 60),
    kit: ALL,
    phase: 'strength',
    goal: 'deadlift',
    grown: true,
  },
];

/** The request of one athlete, every day's minutes times `share`. */
export function requestOf(who: Who, share: number): PlanRequest {
  const small = smallRequest();
  return {
    ...small,
    athlete: {
      ...small.athlete,
      id: who.name,
      trainingYears: who.level === 'novice' ? 0 : who.level === 'intermediate' ? 3 : 6,
      level: who.level,
    },
    weeks: 1,
    effort: 'full',
    availability: who.days.map(([weekday, minutes]) => ({ weekday, minutes: Math.round(minutes * share) })),
    equipment: who.kit,
    goals: [{ exercise: who.goal }],
    gates: GATES.map((gate) => ({ gate, open: who.closed !== true, needs: [] })),
    complaints: who.sore === undefined ? [] : [{ joint: who.sore, severity: 4, since: '2026-11-01' as IsoDate, provokedBy: [] }],
    before: { ...small.before, trainingSince: '2025-01-01' as IsoDate },
  };
}
