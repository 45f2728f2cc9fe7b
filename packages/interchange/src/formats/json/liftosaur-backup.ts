// Decides how Liftosaur's backup is read: the history's completed sets, body mass and sleep; accounts, programs and settings stay behind.
import { accept, type Outcome } from '@strongback/engine';
import type { BodyMassRow, LineNote, ReadResult, SleepRow, SourceSession, SourceSet, SourceUnit } from '../../source.types.ts';
import { momentOf } from '../../text/moment.ts';
import { at, given, type JsonObject, numberAt, objectIn, objectsIn, textAt } from './value.ts';

export function looksLikeLiftosaurBackup(document: JsonObject): boolean {
  return (
    Array.isArray(at(document, 'history')) && (at(document, 'settings') !== undefined || at(document, 'programs') !== undefined)
  );
}

/** Times are milliseconds since 1970 without a zone: they are read as UTC, and said so. */
export function readLiftosaurBackup(document: JsonObject): Outcome<ReadResult> {
  const skipped: LineNote[] = [];
  const names = customNames(objectIn(at(document, 'settings')));
  let read = 0;
  const sessions = objectsIn(at(document, 'history')).flatMap((record): SourceSession[] => {
    const start = numberAt(record, 'startTime') ?? numberAt(record, 'id');
    const end = numberAt(record, 'endTime');
    const moment = start === undefined ? null : momentOf(start);
    const sets = objectsIn(at(record, 'entries')).flatMap((entry) => {
      const name = nameOf(objectIn(at(entry, 'exercise')), names);
      const lists = [
        ...objectsIn(at(entry, 'warmupSets')).map((set) => ({ set, warm: true })),
        ...objectsIn(at(entry, 'sets')).map((set) => ({ set, warm: false })),
      ];
      return lists.flatMap(({ set, warm }, index): SourceSet[] => {
        const line = ++read;
        if (moment === null || name === '') {
          skipped.push({ line, reason: `unreadable: ${moment === null ? 'no start of the session' : 'no exercise'}` });
          return [];
        }
        const note = index === 0 ? textAt(entry, 'notes') : '';
        const made = setsOf(set, { line, name, warm, superset: textAt(entry, 'superset'), note });
        if (made.length === 0) skipped.push({ line, reason: 'planned but not done' });
        return made;
      });
    });
    if (moment === null || sets.length === 0) return [];
    return [
      {
        key: String(start),
        ...moment,
        offsetMinutes: 0,
        title: textAt(record, 'dayName') || textAt(record, 'programName') || null,
        minutes: end === undefined || start === undefined ? null : Math.round((end - start) / 60_000),
        note: textAt(record, 'notes') || null,
        sets,
      },
    ];
  });
  const stats = objectIn(at(document, 'stats'));
  return accept({
    app: 'liftosaur',
    variant: 'backup',
    read,
    sessions,
    bodyMass: bodyMassIn(stats),
    sleep: sleepIn(stats),
    skipped,
    flagged: sessions.length === 0 ? [] : [{ line: 1, reason: 'the backup names no zone: its times are read as UTC' }],
    questions: [],
    extraColumns: [],
  });
}

/** What an entry says of each of its sets. */
interface SetPlace {
  readonly line: number;
  readonly name: string;
  readonly warm: boolean;
  readonly superset: string;
  readonly note: string;
}

function setsOf(set: JsonObject, { line, name, warm, superset, note }: SetPlace): SourceSet[] {
  const reps = numberAt(set, 'completedReps');
  const left = numberAt(set, 'completedRepsLeft');
  const seconds = numberAt(set, 'completedSetTimer');
  if (reps === undefined && left === undefined && seconds === undefined) return [];
  const load = objectIn(at(set, 'completedWeight')) ?? objectIn(at(set, 'weight'));
  const unit = unitOf(load);
  const rpe = numberAt(set, 'completedRpe');
  const base: SourceSet = {
    line,
    name,
    kind: warm ? 'warm-up' : at(set, 'isAmrap') === true ? 'amrap' : 'working',
    unit,
    ...given('weight', unit === null ? undefined : numberAt(load, 'value')),
    ...given('reps', reps),
    ...given('seconds', seconds),
    ...given('rpe', rpe === undefined || rpe <= 0 || rpe > 10 ? undefined : Math.round(rpe * 2) / 2),
    ...given('restSeconds', numberAt(set, 'timer')),
    ...given('superset', superset),
    ...given('note', [note, textAt(set, 'label')].filter(Boolean).join('\n')),
  };
  if (left === undefined) return [base];
  const { note: _note, ...again } = base;
  return [
    { ...base, side: 'right' },
    { ...again, side: 'left', reps: left },
  ];
}

function unitOf(load: JsonObject | null): SourceUnit | null {
  const unit = textAt(load, 'unit');
  return unit === 'kg' || unit === 'lb' ? unit : null;
}

function nameOf(exercise: JsonObject | null, names: ReadonlyMap<string, string>): string {
  const id = textAt(exercise, 'id');
  const equipment = textAt(exercise, 'equipment');
  const plain = names.get(id) ?? spaced(id);
  return equipment === '' || plain === '' || names.has(id) ? plain : `${plain} (${spaced(equipment)})`;
}

/** `bentOverRow` as people write it. */
function spaced(id: string): string {
  const words = id
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function customNames(settings: JsonObject | null): ReadonlyMap<string, string> {
  const exercises = objectIn(at(settings, 'exercises'));
  return new Map(Object.keys(exercises ?? {}).map((id) => [id, textAt(objectIn(at(exercises, id)), 'name') || id]));
}

function bodyMassIn(stats: JsonObject | null): BodyMassRow[] {
  return objectsIn(at(objectIn(at(stats, 'weight')), 'weight')).flatMap((row, index): BodyMassRow[] => {
    const mass = objectIn(at(row, 'value'));
    const unit = unitOf(mass);
    const value = numberAt(mass, 'value');
    const moment = momentOf(numberAt(row, 'timestamp') ?? Number.NaN);
    return unit === null || value === undefined || moment === null ? [] : [{ line: index + 1, date: moment.date, value, unit }];
  });
}

function sleepIn(stats: JsonObject | null): SleepRow[] {
  return objectsIn(at(objectIn(at(stats, 'health')), 'sleep')).flatMap((row): SleepRow[] => {
    const minutes = numberAt(row, 'value') ?? numberAt(objectIn(at(row, 'value')), 'value');
    const moment = momentOf(numberAt(row, 'timestamp') ?? Number.NaN);
    return minutes === undefined || moment === null || minutes <= 0 || minutes > 1440
      ? []
      : [{ date: moment.date, minutes: Math.round(minutes) }];
  });
}
