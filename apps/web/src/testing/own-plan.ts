// Decides how a browser test gets a phone with the plan it asks about: a strong lifter's weeks, planned by the engine, then changed where the test says so.
import { catalogue, findMovement } from '@strongback/catalogue';
import {
  addDays,
  appendBodies,
  type AthleteId,
  canonicalText,
  type DeviceId,
  type IsoDate,
  ledgerText,
  type Plan,
  planFor,
  readAthleteFile,
  replay,
  startWriter,
} from '@strongback/engine';
import type { Trained } from './trained-phone.ts';

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const LIFTS = { 'barbell-row': 90, deadlift: 170, 'back-squat': 140, 'bench-press': 105, 'overhead-press': 60 };

/** What a person trains on: days from today on, and the minutes of each. */
export interface Wish {
  readonly days: readonly number[];
  readonly minutes: number;
}

/** A backup of the lifter with a plan from `today` on; `change` is what the plan holds otherwise. */
export function withPlan(today: IsoDate, { days, minutes }: Wish, change = (plan: Plan): Plan => plan): Trained {
  const weekday = (day: number): string => WEEKDAYS[new Date(`${addDays(today, day)}T00:00:00Z`).getUTCDay()] ?? '';
  const file = {
    athlete: { id: 'strong', born: '1992-04-09', sex: 'male', bodyMassKg: 85, trainingYears: 6, units: 'kg' },
    availability: days.map((day) => ({ weekday: weekday(day), minutes })),
    equipment: ['barbell', 'plates', 'rack', 'bench', 'dumbbells', 'kettlebells', 'cable', 'machines', 'bands', 'pull-up-bar'],
    performances: Object.entries(LIFTS).map(([exercise, loadKg]) => ({
      exercise,
      date: addDays(today, -3),
      loadKg,
      reps: 5,
      rpe: 8,
    })),
  };
  const told = readAthleteFile(JSON.stringify(file), catalogue(), findMovement, today);
  if (!told.ok) throw new Error(told.reason);
  const writer = startWriter('strong' as AthleteId, 'other-phone' as DeviceId);
  const at = Date.parse(`${today}T00:00:00Z`);
  const made = planFor(replay(appendBodies(writer, told.value.bodies, at)), catalogue(), {
    from: today,
    weeks: 3,
    seed: 1,
    effort: 'quick',
  });
  if (!made.ok) throw new Error(made.reason);
  const plan = change(made.value);
  const issued = {
    type: 'PlanIssued',
    plan: 'own',
    engine: plan.engine,
    seed: 1,
    from: today,
    body: canonicalText(plan),
  } as const;
  const lines = ledgerText(appendBodies(writer, [...told.value.bodies, issued], at))
    .trim()
    .split('\n');
  return { lines, sets: 0 };
}
