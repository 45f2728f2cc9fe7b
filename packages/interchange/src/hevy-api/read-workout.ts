// Decides how a workout of Hevy's becomes a session: kilograms, metres, seconds, as its own CSV would have told it.
import type { SetKind } from '@strongback/engine';
import type { LineNote, SourceSession, SourceSet } from '../source.types.ts';
import { LEFT_OPEN_MINUTES } from '../tables/grouping.ts';
import { setKindNamed } from '../words/set-words.ts';
import type { ZoneClock } from './api.types.ts';
import { instantOf } from './instant.ts';
import type { HevyExercise, HevySet, HevyWorkout } from './shapes.ts';

const MINUTE = 60_000;

/**
 * The session, with what could not be taken as it was noted under `line`; null when its start is no time.
 * Times are kept to the minute, as in Hevy's CSV, so that the same workout is the same session whichever way it came.
 */
export function sessionOf(workout: HevyWorkout, clock: ZoneClock, line: number, flagged: LineNote[]): SourceSession | null {
  const start = instantOf(workout.start_time);
  if (start === null) return null;
  const { date, time, offsetMinutes } = clock.wall(start - modulo(start, MINUTE));
  const end = workout.end_time ? instantOf(workout.end_time) : null;
  const minutes = end === null ? null : Math.floor(end / MINUTE) - Math.floor(start / MINUTE);
  const open = minutes !== null && minutes > LEFT_OPEN_MINUTES;
  if (open)
    flagged.push({
      line,
      reason: `the session of ${date} lasted ${Math.round(minutes / 60)} h: left open, its length is not used`,
    });
  return {
    key: workout.id,
    date,
    time,
    offsetMinutes,
    title: workout.title?.trim() || null,
    minutes: open || minutes === null || minutes < 0 ? null : minutes,
    note: workout.description?.trim() || null,
    sets: inOrder(workout.exercises).flatMap((exercise) =>
      inOrder(exercise.sets).map((set, index) => setOf(exercise, set, index === 0, line, flagged)),
    ),
  };
}

function setOf(exercise: HevyExercise, set: HevySet, first: boolean, line: number, flagged: LineNote[]): SourceSet {
  const superset = exercise.supersets_id ?? exercise.superset_id ?? null;
  const notes = [
    first ? (exercise.notes?.trim() ?? '') : '',
    set.custom_metric ? `floors or steps: ${set.custom_metric}` : '',
  ].filter((text) => text !== '');
  const reps = set.reps ?? undefined;
  if (reps !== undefined && !Number.isInteger(reps))
    flagged.push({ line, reason: `${exercise.title}: ${reps} repetitions, kept as ${Math.floor(reps)}` });
  return {
    line,
    name: exercise.title.trim(),
    kind: kindOf(set.type, exercise, line, flagged),
    unit: 'kg',
    ...(set.weight_kg == null ? {} : { weight: set.weight_kg }),
    ...(reps === undefined ? {} : { reps: Math.floor(reps) }),
    ...(set.duration_seconds ? { seconds: set.duration_seconds } : {}),
    ...(set.distance_meters ? { metres: Math.round(set.distance_meters * 1000) / 1000 } : {}),
    ...rpeOf(set, exercise, line, flagged),
    ...(superset === null ? {} : { superset: String(superset) }),
    ...(notes.length === 0 ? {} : { note: notes.join('\n') }),
  };
}

function kindOf(word: string, exercise: HevyExercise, line: number, flagged: LineNote[]): SetKind {
  const kind = setKindNamed(word);
  if (kind === null)
    flagged.push({ line, reason: `${exercise.title}: unknown kind of set "${word.slice(0, 30)}", read as a working set` });
  return kind ?? 'working';
}

function rpeOf(set: HevySet, exercise: HevyExercise, line: number, flagged: LineNote[]): { readonly rpe?: number } {
  if (!set.rpe) return {};
  if (set.rpe > 0 && set.rpe <= 10) return { rpe: Math.round(set.rpe * 2) / 2 };
  flagged.push({ line, reason: `${exercise.title}: RPE ${set.rpe} is outside 0-10 and was left out` });
  return {};
}

/** By index, where entries have one; otherwise as they came. */
function inOrder<T extends { readonly index?: number | null | undefined }>(entries: readonly T[]): readonly T[] {
  return entries
    .map((entry, place) => ({ entry, place }))
    .sort((a, b) => (a.entry.index ?? a.place) - (b.entry.index ?? b.place) || a.place - b.place)
    .map(({ entry }) => entry);
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
