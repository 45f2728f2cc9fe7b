// Decides the demo athlete: a simulated year of training, told as facts like anybody's, and labelled as simulated.
import {
  addDays,
  type CheckInRecorded,
  dayNumber,
  type EventBody,
  type Grams,
  gramsFrom,
  type HalfRpe,
  type IsoDate,
  mondayOf,
  type Random,
  seededRandom,
  type SessionId,
  type SetId,
  type WallTime,
  weekdayOf,
} from '@strongback/engine';
import { afterWork, AVERAGE_BODY, type Body, newBody, trueStrengthKg } from '../body/fitness-fatigue.ts';
import { CLEAR_SCREEN, type TestResult, testRecorded } from '../person/first-day.ts';
import { chance, normal } from '../life/chance.ts';
import { performSet } from '../life/perform.ts';
import { type DemoLift, DEMO_DAYS, DEMO_LIFTS, type DemoSlot } from './demo-week.ts';

export interface DemoFact {
  readonly body: EventBody;
  /** When it would have been written: milliseconds since 1970, UTC. */
  readonly atMs: number;
}

/** Weeks simulated before `today`. */
const WEEKS = 52;
const DELOAD_EVERY = 5;
const DAY_MS = 86_400_000;

interface Ladder {
  loadKg: number;
  reps: number;
  clean: number;
}

/** A year of facts that ends on the day before `today`. The same day and seed give the same facts. */
export function demoYear(today: IsoDate, seed: number): readonly DemoFact[] {
  const random = seededRandom(seed);
  const start = addDays(mondayOf(today), -7 * WEEKS);
  const facts: DemoFact[] = [];
  const tell: Tell = (date, hour, minute, body) => {
    facts.push({ body, atMs: dayNumber(date) * DAY_MS + (hour * 60 + minute) * 60_000 });
  };
  introduce(start, tell);
  let body = newBody(AVERAGE_BODY, Object.fromEntries(DEMO_LIFTS.map((lift) => [lift.id, lift.startKg])), dayNumber(start));
  const ladders = new Map<string, Ladder>();
  let form = 0;
  for (let day = 0; addDays(start, day) < today; day++) {
    const date = addDays(start, day);
    const week = Math.floor(day / 7);
    const deload = week % DELOAD_EVERY === DELOAD_EVERY - 1;
    form = 0.6 * form + normal(random) * 0.012;
    if (chance(random, 0.72)) tell(date, 7, 10, checkIn(random, date, body.sharedFatigue));
    if (week === 0 && day === 1) for (const test of FIRST_TESTS) tell(date, 18, 0, testRecorded(date, test, 'demo-1'));
    if (week === 26 && day % 7 === 1) for (const test of LATER_TESTS) tell(date, 18, 0, testRecorded(date, test, 'demo-2'));
    if (week === 18 && day % 7 === 3)
      tell(date, 20, 0, {
        type: 'JointComplained',
        complaint: 'demo-shoulder',
        joint: 'shoulder',
        side: 'left',
        severity: 3,
        since: date,
        provokedBy: ['overhead-press'],
      });
    if (week === 21 && day % 7 === 3) tell(date, 20, 0, { type: 'JointEased', complaint: 'demo-shoulder', date });
    const slots = DEMO_DAYS[weekdayOf(date)];
    if (slots === undefined || chance(random, 0.08)) continue;
    body = trainDay(random, { date, slots, form, deload }, body, ladders, tell);
  }
  return facts;
}

function introduce(date: IsoDate, tell: Tell): void {
  tell(date, 9, 0, {
    type: 'AthleteProfiled',
    name: 'Demo athlete (simulated)',
    born: '1992-05-14' as IsoDate,
    sex: 'female',
    bodyMassGrams: gramsFrom(68, 'kg'),
    heightMillimetres: 1700,
    trainingYears: 2,
    units: 'kg',
    zone: 'UTC',
  });
  tell(date, 9, 1, {
    type: 'AvailabilitySet',
    days: [
      { weekday: 'mon', minutes: 60 },
      { weekday: 'tue', minutes: 50 },
      { weekday: 'thu', minutes: 60 },
      { weekday: 'sat', minutes: 75 },
    ],
  });
  tell(date, 9, 2, {
    type: 'EquipmentChanged',
    place: 'home',
    equipment: ['barbell', 'rack', 'bench', 'dumbbells', 'kettlebells', 'cable', 'bands', 'pull-up-bar', 'trap-bar', 'plates'],
    barGrams: 20_000 as Grams,
    platesGrams: [1_250, 2_500, 5_000, 10_000, 15_000, 20_000, 25_000] as Grams[],
  });
  tell(date, 9, 3, { type: 'GoalsSet', goals: [{ exercise: 'trap-bar-deadlift', loadGrams: gramsFrom(140, 'kg') }] });
  tell(date, 9, 4, { type: 'HealthScreened', date, answers: { ...CLEAR_SCREEN, 'hs-age': ['1992'] } });
}

/** One training day of the demo athlete. */
interface DemoDay {
  readonly date: IsoDate;
  readonly slots: readonly DemoSlot[];
  /** Form of the day, a share of strength. */
  readonly form: number;
  readonly deload: boolean;
}

type Tell = (date: IsoDate, hour: number, minute: number, body: EventBody) => void;

/** Tells one day's session and gives the body after it; `ladders` go on from what was done. */
function trainDay(
  random: Random,
  { date, slots, form, deload }: DemoDay,
  before: Body,
  ladders: Map<string, Ladder>,
  tell: Tell,
): Body {
  const session = `demo-${date}` as SessionId;
  const day = dayNumber(date);
  let body = before;
  let minute = 0;
  const clock = (): [number, number] => [17 + Math.floor((30 + minute) / 60), (30 + minute) % 60];
  const wall = (): WallTime => {
    const [hours, minutes] = clock();
    return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}:00` as WallTime;
  };
  tell(date, ...clock(), { type: 'SessionStarted', session, date, at: wall(), title: slots[0]?.title ?? 'Session' });
  minute = 8;
  let number = 0;
  for (const slot of slots) {
    const lift = DEMO_LIFTS.find((entry) => entry.id === slot.lift) as DemoLift;
    const ladder = ladders.get(lift.id) ?? { loadKg: firstLoad(lift), reps: lift.reps, clean: 0 };
    const strength = trueStrengthKg(body, lift.id, day) * (1 + form + normal(random) * 0.012);
    const count = deload ? Math.max(1, Math.round(slot.sets / 2)) : slot.sets;
    const load = deload ? stepDown(ladder.loadKg * 0.9, lift.stepKg) : ladder.loadKg;
    // A carry is clean while the load stays well below what the hands can hold.
    let allDone = lift.counted !== 'metres' || load < 0.8 * strength;
    let reserve = 0;
    for (let index = 0; index < count; index++) {
      const done =
        lift.counted === 'reps'
          ? performSet(random, {
              strengthKg: strength * (1 - 0.012 * index),
              loadKg: load,
              targetReps: ladder.reps,
              k: lift.k,
              rpeBias: 0.7,
            })
          : null;
      if (done && (done.reps < ladder.reps || done.rpeHalves > 17)) allDone = false;
      reserve += done?.reserve ?? 3;
      number++;
      minute += slot.minutesPerSet;
      tell(date, ...clock(), {
        type: 'SetPerformed',
        session,
        set: `${session}-${number}` as SetId,
        exercise: lift.exercise,
        kind: 'working',
        at: wall(),
        ...(lift.loaded ? { loadGrams: gramsFrom(load, 'kg'), entered: { value: load, unit: 'kg' } } : { loadGrams: 0 as Grams }),
        ...(done
          ? { reps: done.reps, rpe: done.rpeHalves as HalfRpe, technique: done.technique }
          : lift.counted === 'metres'
            ? { millimetres: 30_000 }
            : { seconds: ladder.reps }),
      });
    }
    body = afterWork(body, lift.id, day, { sets: count, intensity: load / Math.max(strength, 1), reserve: reserve / count });
    ladders.set(lift.id, deload ? ladder : stepped(ladder, lift, allDone));
  }
  minute += 4;
  tell(date, ...clock(), {
    type: 'SessionFinished',
    session,
    at: wall(),
    minutes: minute,
    effort: Math.min(9, Math.max(4, Math.round(6.5 + normal(random)))),
  });
  return body;
}

/** One repetition more after two clean sessions; at the top of the range a load step. */
function stepped(ladder: Ladder, lift: DemoLift, clean: boolean): Ladder {
  if (!clean) return { ...ladder, clean: 0 };
  if (ladder.clean + 1 < 2) return { ...ladder, clean: ladder.clean + 1 };
  if (ladder.reps < lift.topReps) return { ...ladder, reps: ladder.reps + (lift.counted === 'seconds' ? 5 : 1), clean: 0 };
  return { loadKg: ladder.loadKg + lift.stepKg, reps: lift.reps, clean: 0 };
}

function firstLoad(lift: DemoLift): number {
  return lift.loaded ? stepDown(lift.startKg / (1 + lift.k * (lift.reps + 2)), lift.stepKg) : lift.startKg * 0.62;
}

function stepDown(kg: number, stepKg: number): number {
  return Math.max(stepKg, Math.floor(kg / stepKg) * stepKg);
}

function checkIn(random: Random, date: IsoDate, fatigue: number): CheckInRecorded {
  const level = (mean: number): number => Math.min(5, Math.max(1, Math.round(mean + normal(random) * 0.7)));
  const sore = Math.min(4, Math.max(0, Math.round(fatigue * 0.3 + normal(random) * 0.5)));
  return {
    type: 'CheckInRecorded',
    date,
    sleepMinutes: Math.round((430 + normal(random) * 45) / 15) * 15,
    energy: level(3.6 - fatigue * 0.08),
    calm: level(3.5),
    mood: level(3.7),
    soreness: { 'upper-back': sore, hamstrings: Math.max(0, sore - (chance(random, 0.5) ? 1 : 0)) },
    ...(chance(random, 0.3)
      ? {
          gripLeftGrams: gramsFrom(Math.round(310 + normal(random) * 10) / 10, 'kg'),
          gripRightGrams: gramsFrom(Math.round(330 + normal(random) * 10) / 10, 'kg'),
        }
      : {}),
  };
}

const FIRST_TESTS: readonly TestResult[] = [
  ['thoracic-rotation', 36, 'deg', 'left'],
  ['thoracic-rotation', 42, 'deg', 'right'],
  ['hinge-screen', 4, 'reps'],
  ['back-extension-hold', 96, 's'],
  ['side-bridge', 41, 's', 'left'],
  ['side-bridge', 46, 's', 'right'],
  ['dead-hang', 34, 's'],
  ['pull-max', 2, 'reps', null, 'pull-up'],
  ['brace-breath', 2, 'points'],
];
const LATER_TESTS: readonly TestResult[] = [
  ['thoracic-rotation', 43, 'deg', 'left'],
  ['thoracic-rotation', 45, 'deg', 'right'],
  ['hinge-screen', 5, 'reps'],
  ['back-extension-hold', 131, 's'],
  ['side-bridge', 52, 's', 'left'],
  ['side-bridge', 55, 's', 'right'],
  ['dead-hang', 47, 's'],
  ['pull-max', 4, 'reps', null, 'pull-up'],
  ['brace-breath', 3, 'points'],
];
