// Decides which column is which from its values, for headers that no list knows and for files without a header.
import { columnNamed, type Field, type NamedColumn } from '../words/headers.ts';
import { rowKind } from '../words/set-words.ts';
import { writtenTime } from '../text/dates.ts';
import { secondsIn } from '../text/durations.ts';
import { metresPer, unitNamed } from './units.ts';

/** A number, perhaps with a word behind it: `80 kg`, `12 reps`. */
const NUMBER = /^(-?\d{1,15}(?:[.,]\d{1,20})?)((?:\s?\p{L}{1,15}\.?)?)$/u;

/** Rows looked at: runs of neighbours, spread over the file. */
const RUNS = 16;
const RUN_LENGTH = 40;

interface Profile {
  readonly index: number;
  readonly filled: number;
  readonly numeric: number;
  readonly integer: number;
  readonly dated: number;
  readonly durations: number;
  readonly distinct: number;
  readonly zero: number;
  readonly median: number;
  readonly max: number;
  /** Smallest positive value. */
  readonly min: number;
  /** Share of positive values that are not whole. */
  readonly broken: number;
  /** Share of values in whole or half steps. */
  readonly halves: number;
  /** Share of cells that are words or numbers of set columns. */
  readonly labels: number;
  readonly massUnits: number;
  readonly lengthUnits: number;
  readonly truths: number;
  /** Share of neighbouring rows of one session in which the value changes. */
  readonly changes: number;
  /** Share of neighbouring rows in which the number grows by one. */
  readonly counts: number;
}

/** True when the first row reads as data: it holds a date, and hardly a cell names a column (a lone `kg` may). */
export function looksHeaderless(first: readonly string[]): boolean {
  return first.some(isDate) && first.filter((cell) => columnNamed(cell) !== null).length <= 2;
}

/** Fills in fields for the columns that have none. Named columns are kept. */
export function inferColumns(
  named: readonly (NamedColumn | null)[],
  rows: readonly (readonly string[])[],
): (NamedColumn | null)[] {
  const result = [...named];
  const taken = new Set(result.flatMap((column) => (column ? [column.field] : [])));
  const sample = spread(rows);
  const dateColumn = result.findIndex((column) => column?.field === 'date' || column?.field === 'start');
  const width = Math.max(result.length, ...sample.map((row) => row.length));
  while (result.length < width) result.push(null);
  const sessionOf = (row: readonly string[]): string =>
    dateColumn >= 0 ? (row[dateColumn] ?? '') : (row.find((cell) => isDate(cell)) ?? '');
  const profiles = result.map((column, index) => (column ? null : profile(index, sample, sessionOf, rows)));
  const assign = (index: number, field: Field): void => {
    if (taken.has(field) || result[index]) return;
    result[index] = { field };
    taken.add(field);
    profiles[index] = null;
  };
  const open = (): Profile[] => profiles.flatMap((entry) => (entry ? [entry] : []));

  if (!taken.has('date') && !taken.has('start')) {
    const dates = open().filter((entry) => entry.dated > 0.9 && entry.filled > 0.9);
    if (dates.length >= 2) {
      assign((dates[0] as Profile).index, 'start');
      assign((dates[1] as Profile).index, 'end');
    } else if (dates[0]) assign(dates[0].index, 'date');
  }
  const all = (test: (entry: Profile) => boolean): Profile[] => open().filter(test);
  for (const entry of all((column) => column.durations > 0.9 && column.filled > 0.5 && column.numeric < 0.1))
    assign(entry.index, 'workoutDuration');
  for (const entry of all((column) => column.durations > 0.9 && column.numeric < 0.1 && column.filled > 0))
    assign(entry.index, 'clock');
  for (const entry of all((column) => column.massUnits > 0.95 && column.filled > 0.2)) assign(entry.index, 'weightUnit');
  for (const entry of all((column) => column.lengthUnits > 0.95 && column.filled > 0)) assign(entry.index, 'distanceUnit');
  for (const entry of all((column) => column.truths > 0.95 && column.filled > 0)) assign(entry.index, 'isWarmup');
  for (const entry of all(
    (column) => column.labels > 0.97 && column.filled > 0.9 && column.numeric < 0.05 && column.distinct <= 6,
  ))
    assign(entry.index, 'setType');
  const exercise = all((column) => column.filled > 0.9 && column.numeric < 0.2 && column.dated < 0.1 && column.distinct > 1).sort(
    (a, b) => b.changes - a.changes,
  )[0];
  if (exercise) assign(exercise.index, 'exercise');
  const title = all((column) => column.filled > 0.6 && column.numeric < 0.5 && column.changes < 0.02 && column.dated < 0.1)[0];
  if (title) assign(title.index, 'title');
  const order = all(
    (column) =>
      column.filled > 0.9 &&
      column.labels > 0.6 &&
      column.integer > 0.3 &&
      (column.counts > 0.3 || column.labels - column.integer > 0.02),
  )[0];
  if (order) assign(order.index, 'setOrder');
  // A number that stands still through a whole session belongs to the session: its own number, or its length.
  for (const entry of all(
    (column) => column.numeric > 0.9 && column.filled > 0.9 && column.changes < 0.02 && column.distinct > 4 && column.zero < 0.5,
  ))
    profiles[entry.index] = null;
  // Hardly anything but ones: a count of sets, not a load.
  const isCount = (column: Profile): boolean => column.integer > 0.99 && column.median === 1 && column.max <= 10;
  const numbers = all((column) => column.numeric > 0.9 && column.filled > 0.02 && !isCount(column));
  const substantial = numbers.filter((entry) => entry.zero < 0.75 && entry.filled > 0.3);
  const reps = taken.has('reps')
    ? undefined
    : substantial
        .filter((entry) => entry.integer > 0.95 && entry.distinct > 3 && entry.median >= 1 && entry.median <= 30)
        .sort((a, b) => Number(a.max <= 10) - Number(b.max <= 10) || a.max - b.max || a.index - b.index)[0];
  const unitAt = result.findIndex((column) => column?.field === 'weightUnit');
  const beforeReps = numbers.filter((entry) => entry !== reps && (reps === undefined || entry.index < reps.index));
  const weight =
    numbers.find((entry) => unitAt > 0 && entry.index === unitAt - 1 && entry !== reps) ??
    substantial
      .filter((entry) => entry !== reps && (reps === undefined || entry.index < reps.index))
      .sort((a, b) => b.median - a.median)[0] ??
    beforeReps[beforeReps.length - 1] ??
    substantial.filter((entry) => entry !== reps).sort((a, b) => b.median - a.median)[0];
  if (weight) assign(weight.index, 'weight');
  if (reps) assign(reps.index, 'reps');
  const repsAt = result.findIndex((column) => column?.field === 'reps');
  const effort = all(
    (column) =>
      column.numeric > 0.9 &&
      column.index > repsAt &&
      column.filled > 0 &&
      column.filled < 0.98 &&
      column.max <= 10 &&
      column.min >= 5 &&
      column.halves > 0.99,
  )[0];
  if (effort) assign(effort.index, 'rpe');
  const left = all((column) => column.numeric > 0.9 && column.filled > 0 && column.index > repsAt);
  if (left[0] && left[1]) {
    // Usual is the distance first; whole numbers beside broken ones are the seconds.
    const [first, second] = left[0].broken < 0.05 && left[1].broken > 0.2 ? [left[1], left[0]] : [left[0], left[1]];
    assign(first.index, 'distance');
    assign(second.index, 'seconds');
  } else if (left[0]) assign(left[0].index, taken.has('clock') ? 'distance' : 'seconds');
  return result;
}

function spread(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  if (rows.length <= RUNS * RUN_LENGTH) return rows;
  const stride = Math.floor(rows.length / RUNS);
  return Array.from({ length: RUNS }, (_, run) => rows.slice(run * stride, run * stride + RUN_LENGTH)).flat();
}

/** A column that is almost empty in the sample is looked for in the whole file. */
const ENOUGH = 20;

function profile(
  index: number,
  sample: readonly (readonly string[])[],
  sessionOf: (row: readonly string[]) => string,
  whole: readonly (readonly string[])[],
): Profile {
  const told = (row: readonly string[]): boolean => (row[index] ?? '').trim() !== '';
  const sparse = sample.length < whole.length && sample.filter(told).length < ENOUGH;
  const rows = sparse ? whole.filter(told).slice(0, RUNS * RUN_LENGTH) : sample;
  const share = sparse ? rows.length / whole.length : 1;
  const values: number[] = [];
  const seen = new Set<string>();
  let filled = 0;
  let dated = 0;
  let durations = 0;
  let labels = 0;
  let masses = 0;
  let lengths = 0;
  let truths = 0;
  let pairs = 0;
  let changes = 0;
  let counts = 0;
  rows.forEach((row, at) => {
    const cell = (row[index] ?? '').trim();
    const before = rows[at - 1];
    if (before && sessionOf(before) === sessionOf(row)) {
      pairs++;
      const earlier = (before[index] ?? '').trim();
      if (earlier !== cell) changes++;
      if (/^\d+$/.test(cell) && /^\d+$/.test(earlier) && Number(cell) === Number(earlier) + 1) counts++;
    }
    if (cell === '') return;
    filled++;
    seen.add(cell);
    if (isDate(cell)) dated++;
    if (!/^\d+([.,]\d+)?$/.test(cell) && typeof secondsIn(cell) === 'number') durations++;
    if (rowKind(cell) !== 'unknown') labels++;
    if (unitNamed(cell) !== null) masses++;
    if (metresPer(cell) !== null) lengths++;
    if (/^(true|false)$/i.test(cell)) truths++;
    const number = NUMBER.exec(cell);
    if (number && (number[2] === '' || typeof secondsIn(cell) !== 'number'))
      values.push(Number((number[1] as string).replace(',', '.')));
  });
  values.sort((a, b) => a - b);
  const count = Math.max(filled, 1);
  const positive = values.filter((value) => value > 0);
  return {
    index,
    filled: (filled / Math.max(rows.length, 1)) * share,
    numeric: values.length / count,
    integer: values.filter((value) => Number.isInteger(value)).length / count,
    dated: dated / count,
    durations: durations / count,
    distinct: seen.size,
    zero: values.filter((value) => value === 0).length / count,
    median: positive[Math.floor(positive.length / 2)] ?? 0,
    max: values[values.length - 1] ?? 0,
    min: positive[0] ?? 0,
    broken: positive.filter((value) => !Number.isInteger(value)).length / Math.max(positive.length, 1),
    halves: values.filter((value) => Number.isInteger(value * 2)).length / count,
    labels: labels / count,
    massUnits: masses / count,
    lengthUnits: lengths / count,
    truths: truths / count,
    changes: changes / Math.max(pairs, 1),
    counts: counts / Math.max(pairs, 1),
  };
}

function isDate(cell: string): boolean {
  return writtenTime(cell, 'day-first') !== null || writtenTime(cell, 'month-first') !== null;
}
