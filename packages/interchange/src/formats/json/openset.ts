// Decides how OpenSet is read: executions hold what was done; prescriptions in the same file lend the exercises' names.
import { accept, type Outcome, refuse } from '@strongback/engine';
import type { LineNote, ReadResult, SourceSession, SourceSet } from '../../source.types.ts';
import { writtenTime } from '../../text/dates.ts';
import { metresPer, unitNamed } from '../../tables/units.ts';
import { at, given, type JsonObject, listIn, numberAt, objectIn, objectsIn, textAt } from './value.ts';

export function looksLikeOpenset(document: JsonObject): boolean {
  return textAt(document, 'openset_version') !== '' || textAt(document, 'type') === 'workout_execution';
}

export function readOpenset(documents: readonly JsonObject[]): Outcome<ReadResult> {
  const executions = documents.filter((document) => textAt(document, 'type') === 'workout_execution');
  if (executions.length === 0)
    return refuse(
      'import.openset',
      'the OpenSet file holds only plans; what was done stands in documents of type "workout_execution"',
    );
  const plans = documents.filter((document) => Array.isArray(at(document, 'blocks')));
  const skipped: LineNote[] = [];
  let read = 0;
  const sessions = executions.flatMap((document): SourceSession[] => {
    const start = writtenTime(textAt(document, 'started_at'), 'day-first');
    const end = writtenTime(textAt(document, 'completed_at'), 'day-first');
    const plan = planOf(document, plans);
    const sets = objectsIn(at(document, 'set_executions')).flatMap((row): SourceSet[] => {
      const line = ++read;
      if (textAt(row, 'status') === 'skipped') {
        skipped.push({ line, reason: 'planned but not done' });
        return [];
      }
      const name = textAt(row, 'exercise_name') || textAt(row, 'exercise_id') || plannedName(plan, objectIn(at(row, 'set_ref')));
      if (!start || name === '') {
        skipped.push({ line, reason: `unreadable: ${start ? 'no exercise name' : 'no start of the session'}` });
        return [];
      }
      return [{ line, name: plainName(name), ...setOf(row) }];
    });
    if (!start || sets.length === 0) return [];
    return [
      {
        key: textAt(document, 'execution_id') || textAt(document, 'started_at'),
        ...start,
        title: textAt(plan, 'name') || textAt(objectIn(at(document, 'workout_ref')), 'workout_id') || null,
        minutes: minutesBetween(start, end),
        note: textAt(document, 'feedback') || null,
        sets,
      },
    ];
  });
  return accept({
    app: 'openset',
    variant: 'execution',
    read,
    sessions,
    bodyMass: [],
    skipped,
    flagged: [],
    questions: [],
    extraColumns: [],
  });
}

function setOf(row: JsonObject): Omit<SourceSet, 'line' | 'name'> {
  const dimensions = objectIn(at(row, 'dimensions'));
  const of = (name: string): JsonObject | null => {
    const told = objectIn(at(dimensions, name));
    return textAt(told, 'completion') === 'not_logged' ? null : told;
  };
  const load = of('load');
  const distance = of('distance');
  const duration = of('duration');
  const rpe = numberAt(row, 'rpe') ?? numberAt(of('rpe'), 'value');
  const metres = numberAt(distance, 'value');
  const seconds = numberAt(duration, 'value');
  const tempo = numberAt(of('tempo'), 'value');
  return {
    kind: 'unknown',
    unit: unitNamed(textAt(load, 'unit')),
    ...given('weight', numberAt(load, 'value')),
    ...given('reps', numberAt(of('reps'), 'value')),
    ...given('seconds', seconds === undefined ? undefined : seconds * (textAt(duration, 'unit') === 'min' ? 60 : 1)),
    ...given('metres', metres === undefined ? undefined : metres * (metresPer(textAt(distance, 'unit')) ?? 1)),
    ...given('rpe', rpe === undefined || rpe < 0 || rpe > 10 ? undefined : Math.round(rpe * 2) / 2),
    ...given('restSeconds', numberAt(row, 'rest_actual')),
    ...given('note', [textAt(row, 'feedback'), tempo === undefined ? '' : `tempo ${tempo}`].filter(Boolean).join('\n')),
  };
}

function planOf(document: JsonObject, plans: readonly JsonObject[]): JsonObject | null {
  const wanted = textAt(objectIn(at(document, 'workout_ref')), 'workout_id');
  return (
    plans.find((plan) => wanted !== '' && [textAt(plan, 'id'), textAt(plan, 'workout_id')].includes(wanted)) ??
    (plans.length === 1 ? (plans[0] as JsonObject) : null)
  );
}

function plannedName(plan: JsonObject | null, reference: JsonObject | null): string {
  let place: JsonObject | null = plan;
  for (const [list, index] of [
    ['blocks', 'block'],
    ['series', 'series'],
    ['exercises', 'exercise'],
  ] as const)
    place = objectIn(listIn(at(place, list))[numberAt(reference, index) ?? -1]);
  return textAt(place, 'name') || textAt(place, 'exercise_id');
}

/** `bench_press` as people write it. */
function plainName(name: string): string {
  return /^[a-z0-9_-]+$/.test(name) ? name.replaceAll(/[_-]+/g, ' ').trim() : name;
}

function minutesBetween(
  start: { date: string; time: string | null },
  end: { date: string; time: string | null } | null,
): number | null {
  if (!end || start.time === null || end.time === null || start.date !== end.date) return null;
  const of = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return of(end.time) - of(start.time);
}
