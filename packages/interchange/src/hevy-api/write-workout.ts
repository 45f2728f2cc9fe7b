// Decides how one of our sessions is written to Hevy: what it takes, whole numbers where it wants them, and what is lost, said.
import type { LoggedSession, LoggedSet } from '@strongback/engine';
import { loadIn } from '../writers/rows.ts';
import { WRITABLE_RPE, type ZoneClock } from './api.types.ts';
import { isoOf } from './pages.ts';
import { HEVY_KINDS } from '../words/hevy-kinds.ts';

export interface WrittenSet {
  readonly type: string;
  readonly weight_kg: number | null;
  readonly reps: number | null;
  readonly distance_meters: number | null;
  readonly duration_seconds: number | null;
  readonly custom_metric: null;
  readonly rpe: number | null;
}
export interface WrittenExercise {
  readonly exercise_template_id: string;
  /** What is read as `supersets_id` is written as `superset_id`. */
  readonly superset_id: number | null;
  readonly notes: string | null;
  readonly sets: readonly WrittenSet[];
}
export interface WrittenWorkout {
  readonly workout: {
    readonly title: string;
    readonly description: string | null;
    readonly start_time: string;
    readonly end_time: string;
    readonly is_private: boolean;
    readonly exercises: readonly WrittenExercise[];
  };
}

/** Written where nobody knows when a session began or how long it took; Hevy wants both. */
const UNKNOWN_START = '12:00:00';
const UNKNOWN_MINUTES = 60;

/**
 * The workout for a session's `sets`, and what it cannot hold, in words. `template` gives Hevy's exercise for a set.
 * Sides, speed, technique and rests have no place at Hevy and stay in the ledger.
 */
export function workoutFor(
  session: LoggedSession,
  sets: readonly LoggedSet[],
  template: (set: LoggedSet) => string,
  clock: ZoneClock,
): { readonly body: WrittenWorkout; readonly losses: readonly string[] } {
  const losses = new Set<string>();
  const start = clock.instant(session.date, session.at ?? UNKNOWN_START);
  if (session.at === undefined) losses.add(`the time of day was not known: ${UNKNOWN_START.slice(0, 5)} was written`);
  if (session.minutes === undefined) losses.add(`the length was not known: ${UNKNOWN_MINUTES} minutes were written`);
  const supersets = new Map<string, number>();
  const exercises: { -readonly [K in keyof WrittenExercise]: K extends 'sets' ? WrittenSet[] : WrittenExercise[K] }[] = [];
  let before: LoggedSet | null = null;
  for (const set of sets) {
    const superset = set.superset === undefined ? null : numbered(supersets, set.superset);
    if (before === null || before.exercise !== set.exercise || before.superset !== set.superset)
      exercises.push({ exercise_template_id: template(set), superset_id: superset, notes: null, sets: [] });
    before = set;
    const entry = exercises[exercises.length - 1];
    if (entry === undefined) continue;
    const note = set.note?.trim();
    if (note && !(entry.notes ?? '').split('\n').includes(note))
      entry.notes = entry.notes === null ? note : `${entry.notes}\n${note}`;
    entry.sets.push(setFor(set, losses));
  }
  return {
    body: {
      workout: {
        title: session.title ?? 'Workout',
        description: session.note ?? null,
        start_time: isoOf(start),
        end_time: isoOf(start + Math.max(1, Math.round(session.minutes ?? UNKNOWN_MINUTES)) * 60_000),
        is_private: true,
        exercises,
      },
    },
    losses: [...losses],
  };
}

function setFor(set: LoggedSet, losses: Set<string>): WrittenSet {
  const weight = loadIn(set, 'kg');
  if (weight !== null && weight < 0)
    losses.add('assistance is written as a weight: Hevy reads it so for assisted exercises only');
  const rpe = set.rpe === undefined ? null : set.rpe / 2;
  const writable = rpe !== null && WRITABLE_RPE.includes(rpe);
  if (rpe !== null && !writable) losses.add(`RPE ${rpe} is not taken by Hevy: left out`);
  return {
    type: HEVY_KINDS[set.kind],
    weight_kg: weight === null ? null : Math.abs(weight),
    reps: whole(set.reps, 'repetitions', losses),
    distance_meters: whole(set.millimetres === undefined ? undefined : set.millimetres / 1000, 'metres', losses),
    duration_seconds: whole(set.seconds, 'seconds', losses),
    custom_metric: null,
    rpe: writable ? rpe : null,
  };
}

/** Hevy takes whole numbers. */
function whole(value: number | undefined, unit: string, losses: Set<string>): number | null {
  if (value === undefined) return null;
  const rounded = Math.round(value);
  if (rounded !== value) losses.add(`${value} ${unit} is written as ${rounded}`);
  return rounded;
}

function numbered(known: Map<string, number>, name: string): number {
  const number = known.get(name) ?? known.size;
  known.set(name, number);
  return number;
}
