// Decides how openweight workout logs are read: one document a session, units beside each weight and distance.
import { accept, type Outcome, type SetKind } from '@strongback/engine';
import type { LineNote, ReadResult, SourceSession, SourceSet } from '../../source.types.ts';
import { writtenTime } from '../../text/dates.ts';
import { metresPer, unitNamed } from '../../tables/units.ts';
import { setKindNamed } from '../../words/set-words.ts';
import { at, given, type JsonObject, numberAt, objectIn, objectsIn, textAt } from './value.ts';

export function looksLikeOpenweight(document: JsonObject): boolean {
  return (
    textAt(document, 'date') !== '' && objectsIn(at(document, 'exercises')).some((entry) => Array.isArray(at(entry, 'sets')))
  );
}

export function readOpenweight(documents: readonly JsonObject[]): Outcome<ReadResult> {
  const sessions: SourceSession[] = [];
  const skipped: LineNote[] = [];
  const flagged: LineNote[] = [];
  let read = 0;
  for (const document of documents) {
    const start = writtenTime(textAt(document, 'date'), 'day-first');
    const sets: SourceSet[] = [];
    for (const entry of objectsIn(at(document, 'exercises'))) {
      const exercise = at(entry, 'exercise');
      const name = typeof exercise === 'string' ? exercise.trim() : textAt(objectIn(exercise), 'name');
      const superset = at(entry, 'supersetId');
      objectsIn(at(entry, 'sets')).forEach((row, index) => {
        const line = ++read;
        if (!start || name === '')
          return void skipped.push({
            line,
            reason: `unreadable: ${start ? 'no exercise name' : `the date "${textAt(document, 'date').slice(0, 40)}"`}`,
          });
        const note = [index === 0 ? textAt(entry, 'notes') : '', textAt(row, 'notes'), tempo(row)].filter(Boolean).join('\n');
        sets.push({
          line,
          name,
          kind: kindOf(row, line, flagged),
          ...numbers(row),
          ...given('superset', supersetOf(superset)),
          ...given('note', note),
        });
      });
    }
    const seconds = numberAt(document, 'durationSeconds');
    if (start && sets.length > 0)
      sessions.push({
        key: textAt(document, 'date'),
        ...start,
        title: textAt(document, 'name') || null,
        minutes: seconds === undefined ? null : Math.round(seconds / 60),
        note: textAt(document, 'notes') || null,
        sets,
      });
  }
  return accept({
    app: 'openweight',
    variant: 'workout-log',
    read,
    sessions,
    bodyMass: [],
    skipped,
    flagged,
    questions: [],
    extraColumns: [],
  });
}

function numbers(row: JsonObject): Omit<SourceSet, 'line' | 'name' | 'kind'> {
  const reserve = numberAt(row, 'rir');
  const rpe = numberAt(row, 'rpe') ?? (reserve === undefined ? undefined : 10 - reserve);
  const distance = numberAt(row, 'distance');
  return {
    unit: unitNamed(textAt(row, 'unit')),
    ...given('weight', numberAt(row, 'weight')),
    ...given('reps', numberAt(row, 'reps')),
    ...given('seconds', numberAt(row, 'durationSeconds')),
    ...given('metres', distance === undefined ? undefined : distance * (metresPer(textAt(row, 'distanceUnit')) ?? 1)),
    ...given('rpe', rpe === undefined || rpe < 0 || rpe > 10 ? undefined : Math.round(rpe * 2) / 2),
    ...given('restSeconds', numberAt(row, 'restSeconds')),
  };
}

function kindOf(row: JsonObject, line: number, flagged: LineNote[]): SetKind {
  const word = textAt(row, 'type');
  const kind = setKindNamed(word);
  if (kind === null) flagged.push({ line, reason: `unknown kind of set "${word.slice(0, 30)}", read as a working set` });
  return at(row, 'toFailure') === true && (kind ?? 'working') === 'working' ? 'failure' : (kind ?? 'working');
}

function supersetOf(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}

function tempo(row: JsonObject): string {
  const text = textAt(row, 'tempo');
  return text === '' ? '' : `tempo ${text}`;
}
