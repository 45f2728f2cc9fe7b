// Decides how one row of a table becomes a set, a rest, a note, or a line that cannot be read.
import { daysBetween, type IsoDate, LIMITS, type SetKind } from '@strongback/engine';
import type { App, LineNote, SourceSet, SourceUnit } from '../source.types.ts';
import { type DayOrder, type WrittenTime, writtenTime } from '../text/dates.ts';
import { secondsIn } from '../text/durations.ts';
import { type DecimalMark, numberIn } from '../text/numbers.ts';
import type { Row } from '../text/table.ts';
import { rowKind, setKindNamed, sideNamed } from '../words/set-words.ts';
import { harmlessUndone } from '../writers/cells.ts';
import type { Columns } from './columns.ts';
import type { SessionGrouping } from './grouping.ts';
import { loadIn, quantityIn } from './quantities.ts';
import { metresPer, unitNamed } from './units.ts';

/** Most sets that one row of a table stands for (a column `Sets`). */
const MOST_COPIES = 100;
const FULL_SESSION = `unreadable: the session has more than ${LIMITS.importedSets} sets`;
/** Written times remembered; a table with more different ones than this reads some twice. */
const MOST_TIMES = 20_000;

/** What holds for a whole table while its rows are read. */
export interface Reading {
  readonly columns: Columns;
  readonly app: App;
  readonly order: DayOrder;
  readonly mark: DecimalMark;
  readonly skipped: LineNote[];
  readonly flagged: LineNote[];
  readonly times: Map<string, WrittenTime | null>;
  readonly names: Map<string, string>;
  readonly fixedUnit: SourceUnit | null;
  /** The column `Time` is the time of day, not how long a set lasted. */
  readonly clockIsStart: boolean;
}

/** Reads one row into the grouping, or notes why it cannot be read. */
export function readRow(reading: Reading, row: Row, grouping: SessionGrouping): void {
  const { columns } = reading;
  const cell = (field: Parameters<Columns['cell']>[1]): string => columns.cell(row.cells, field);
  const unreadable = (reason: string): void => void reading.skipped.push({ line: row.line, reason: `unreadable: ${reason}` });
  const dayText = cell('start') || cell('date');
  const startText = reading.clockIsStart && cell('clock') !== '' ? `${dayText} ${cell('clock')}` : dayText;
  const start = timeOf(reading, startText);
  if (!start) return unreadable(startText === '' ? 'no date' : `the date "${startText.slice(0, 40)}" cannot be read`);
  const name = onceOf(reading, harmlessUndone(cell('exercise')));
  const label = columns.index('setType') >= 0 ? cell('setType') : cell('setOrder');
  const load = loadIn(cell('weight'), reading.mark);
  const weight = load.value;
  const reps = quantityIn(cell('reps'), reading.mark).value;
  const length = quantityIn(cell('distance'), reading.mark);
  const distance = length.value;
  const seconds = secondsOf(reading, cell('seconds'), reading.clockIsStart ? '' : cell('clock'));
  const rpe = numberIn(cell('rpe'), reading.mark);
  for (const [field, value] of [
    ['weight', weight],
    ['reps', reps],
    ['distance', distance],
    ['seconds', seconds],
    ['rpe', rpe],
  ] as const) {
    if (value === null)
      return unreadable(`${field} "${cell(field === 'seconds' ? 'seconds' : field).slice(0, 40)}" is not a number`);
  }
  const kindOfRow = rowKind(label);
  const empty = !weight && !reps && !distance;
  const note = textOf(reading, cell('exerciseNote') || cell('note'));
  const sessionAt = {
    start,
    startText,
    title: harmlessUndone(cell('title')) || null,
    number: cell('workoutNumber') || null,
    line: row.line,
    minutes: minutesOf(reading, start, cell('end'), cell('workoutDuration'), columns.unit('workoutDuration')),
    note: textOf(reading, cell('sessionNote')) || null,
  };
  if (kindOfRow === 'rest' || (kindOfRow === 'unknown' && empty && (seconds ?? 0) > 0)) {
    const kept = grouping.rest(sessionAt, seconds ?? 0);
    reading.skipped.push({
      line: row.line,
      reason: kept
        ? `rest timer: ${seconds ?? 0} s kept as the rest after the previous set`
        : 'rest timer without a set before it',
    });
    return;
  }
  if (kindOfRow === 'note' || (kindOfRow === 'unknown' && empty && note !== '')) {
    grouping.note(sessionAt, note);
    reading.skipped.push({ line: row.line, reason: 'note row: its text is kept with the set before it' });
    return;
  }
  if (name === '') return unreadable('no exercise name');
  let kind: SetKind = setKindNamed(label) ?? 'working';
  if (kindOfRow === 'unknown')
    reading.flagged.push({ line: row.line, reason: `unknown kind of set "${label.slice(0, 30)}", read as a working set` });
  if (columns.index('isWarmup') >= 0) kind = /^(true|1|yes|ja|y)$/i.test(cell('isWarmup')) ? 'warm-up' : 'working';
  else if (reading.app === 'fitnotes') kind = 'unknown';
  const effort = rpeOf(reading, row.line, rpe ?? undefined, cell('rir'));
  const rowUnit = load.unit ?? (columns.index('weightUnit') >= 0 ? unitNamed(cell('weightUnit')) : null);
  const metres = metresOf(reading, distance ?? undefined, cell('distanceUnit'), length.metresPerUnit);
  if (typeof reps === 'number' && !Number.isInteger(reps))
    reading.flagged.push({ line: row.line, reason: `${reps} repetitions: kept as ${Math.floor(reps)}` });
  const multiplier = numberIn(cell('multiplier'), reading.mark);
  const restSeconds = numberIn(cell('restSeconds'), reading.mark);
  const superset = cell('superset');
  const side = sideNamed(cell('side'));
  const tempo = cell('tempo');
  const set: SourceSet = {
    line: row.line,
    name,
    kind,
    unit: rowUnit ?? reading.fixedUnit,
    ...(typeof weight === 'number' ? { weight } : {}),
    ...(typeof reps === 'number' ? { reps: Math.floor(reps) } : {}),
    ...(seconds ? { seconds } : {}),
    ...(metres ? { metres } : {}),
    ...(effort === undefined ? {} : { rpe: effort }),
    ...(restSeconds ? { restSeconds } : {}),
    ...(multiplier === 2 ? { implements: 2 as const } : {}),
    ...(superset === '' ? {} : { superset }),
    ...(side === null ? {} : { side }),
    ...(note === '' && tempo === '' ? {} : { note: [note, tempo === '' ? '' : `tempo ${tempo}`].filter(Boolean).join('\n') }),
  };
  const copies = reading.app === 'generic' ? Math.floor(numberIn(cell('sets'), reading.mark) ?? 1) : 1;
  if (copies > MOST_COPIES)
    reading.flagged.push({ line: row.line, reason: `${copies} sets in one row cannot be: read as one set` });
  if (!grouping.set(sessionAt, set, copies >= 1 && copies <= MOST_COPIES ? copies : 1))
    reading.skipped.push({ line: row.line, reason: FULL_SESSION });
}

/** A name that stands on many rows is held once. */
function onceOf(reading: Reading, name: string): string {
  const known = reading.names.get(name);
  if (known !== undefined) return known;
  if (reading.names.size >= MOST_TIMES) reading.names.clear();
  reading.names.set(name, name);
  return name;
}

/** A row fits when its date reads, its exercise is named and its numbers are numbers. */
export function rowFits(reading: Reading): (cells: readonly string[]) => boolean {
  const { columns } = reading;
  return (cells) =>
    columns.cell(cells, 'exercise') !== '' &&
    timeOf(reading, columns.cell(cells, 'start') || columns.cell(cells, 'date')) !== null &&
    loadIn(columns.cell(cells, 'weight'), reading.mark).value !== null &&
    (['reps', 'distance', 'rpe'] as const).every((field) => quantityIn(columns.cell(cells, field), reading.mark).value !== null);
}

/** The written time of a cell, read once. */
export function timeOf(reading: Reading, text: string): WrittenTime | null {
  const known = reading.times.get(text);
  if (known !== undefined) return known;
  const time = writtenTime(text, reading.order);
  if (reading.times.size >= MOST_TIMES) reading.times.clear();
  reading.times.set(text, time);
  return time;
}

function secondsOf(reading: Reading, seconds: string, clock: string): number | undefined | null {
  if (seconds !== '')
    return reading.columns.index('seconds') >= 0 ? (numberIn(seconds, reading.mark) ?? secondsIn(seconds)) : undefined;
  return clock === '' ? undefined : secondsIn(clock);
}

function minutesOf(reading: Reading, start: WrittenTime, end: string, duration: string, unit: string | undefined): number | null {
  if (end !== '') {
    const time = timeOf(reading, end);
    return time && time.time && start.time ? minutesBetween(start, time) : null;
  }
  if (duration === '') return null;
  const seconds =
    unit !== undefined && /^\d+([.,]\d+)?$/.test(duration) ? Number(duration.replace(',', '.')) : secondsIn(duration);
  return typeof seconds === 'number' ? Math.round(seconds / 60) : null;
}

function minutesBetween(start: WrittenTime, end: WrittenTime): number {
  const of = (time: WrittenTime): number => {
    const [hours = 0, minutes = 0] = (time.time ?? '0:0').split(':').map(Number);
    return hours * 60 + minutes;
  };
  return daysBetween(start.date as IsoDate, end.date as IsoDate) * 1440 + of(end) - of(start);
}

function rpeOf(reading: Reading, line: number, rpe: number | undefined, rir: string): number | undefined {
  const reserve = rir === '' ? undefined : numberIn(rir, reading.mark);
  const value = rpe ?? (typeof reserve === 'number' ? 10 - reserve : undefined);
  if (value === undefined || value === 0) return undefined;
  if (value < 0 || value > 10) {
    reading.flagged.push({ line, reason: `RPE ${value} is outside 0-10 and was left out` });
    return undefined;
  }
  return Math.round(value * 2) / 2;
}

function metresOf(
  reading: Reading,
  distance: number | undefined,
  rowUnit: string,
  inCell: number | undefined,
): number | undefined {
  if (!distance) return undefined;
  const factor = inCell ?? metresPer(rowUnit) ?? metresPer(reading.columns.unit('distance')) ?? (distance < 1 ? 1000 : 1);
  return Math.round(distance * factor * 1000) / 1000;
}

/** A note as it was: made harmless for spreadsheets by us, or with line breaks written as backslash and n by Hevy. */
function textOf(reading: Reading, text: string): string {
  if (text === '') return text;
  return harmlessUndone(reading.app === 'hevy' || reading.app === 'generic' ? text.replaceAll('\\n', '\n') : text);
}
