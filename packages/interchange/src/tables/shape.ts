// Decides which column is which from its values, for headers that no list knows and for files without a header.
import { columnNamed, type Field, type NamedColumn } from '../words/headers.ts';
import { rowKind, setKindNamed } from '../words/set-words.ts';
import { writtenTime } from '../text/dates.ts';
import { secondsIn } from '../text/durations.ts';

/** Rows looked at. */
const SAMPLE = 400;

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
  readonly labels: number;
  /** Share of neighbouring rows of one session in which the value changes. */
  readonly changes: number;
}

/** True when the first row reads as data: it holds a date and no cell names a column. */
export function looksHeaderless(first: readonly string[]): boolean {
  return first.some((cell) => writtenTime(cell, 'day-first') !== null || writtenTime(cell, 'month-first') !== null) && !first.some((cell) => columnNamed(cell) !== null);
}

/** Fills in fields for the columns that have none. Named columns are kept. */
export function inferColumns(named: readonly (NamedColumn | null)[], rows: readonly (readonly string[])[]): (NamedColumn | null)[] {
  const result = [...named];
  const taken = new Set(result.flatMap((column) => (column ? [column.field] : [])));
  const sample = rows.slice(0, SAMPLE);
  const dateColumn = result.findIndex((column) => column?.field === 'date' || column?.field === 'start');
  const width = Math.max(result.length, ...sample.map((row) => row.length));
  while (result.length < width) result.push(null);
  const sessionOf = (row: readonly string[]): string => (dateColumn >= 0 ? (row[dateColumn] ?? '') : (row.find((cell) => isDate(cell)) ?? ''));
  const profiles = result.map((column, index) => (column ? null : profile(index, sample, sessionOf)));
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
  for (const entry of open()) if (entry.durations > 0.9 && entry.filled > 0.5 && entry.numeric < 0.1) assign(entry.index, 'workoutDuration');
  for (const entry of open()) if (entry.labels > 0.97 && entry.filled > 0.9 && entry.numeric < 0.05 && entry.distinct <= 6) assign(entry.index, 'setType');
  const texts = open().filter((entry) => entry.filled > 0.9 && entry.numeric < 0.2 && entry.dated < 0.1).sort((a, b) => b.changes - a.changes);
  if (texts[0]) assign(texts[0].index, 'exercise');
  const titles = open().filter((entry) => entry.filled > 0.6 && entry.numeric < 0.5 && entry.changes < 0.02 && entry.dated < 0.1);
  if (titles[0]) assign(titles[0].index, 'title');
  const orders = open().filter((entry) => entry.filled > 0.9 && entry.labels > 0.6 && entry.integer > 0.3 && entry.distinct <= 40 && entry.median <= 6 && entry.zero < 0.5);
  if (orders[0] && open().filter((entry) => entry.numeric > 0.5).length > 2) assign(orders[0].index, 'setOrder');
  const numbers = open().filter((entry) => entry.numeric > 0.9 && entry.filled > 0.3);
  const substantial = numbers.filter((entry) => entry.zero < 0.75);
  const reps = substantial.filter((entry) => entry.integer > 0.95 && entry.median >= 1 && entry.median <= 30).sort((a, b) => a.max - b.max)[0];
  const weight = substantial.filter((entry) => entry !== reps).sort((a, b) => b.median - a.median)[0];
  if (weight) assign(weight.index, 'weight');
  if (reps) assign(reps.index, 'reps');
  const repsAt = result.findIndex((column) => column?.field === 'reps');
  const rest = open().filter((entry) => entry.numeric > 0.9 && entry.index > repsAt);
  const efforts = rest.find((entry) => entry.filled < 0.98 && entry.max <= 10 && entry.median >= 5);
  if (efforts) assign(efforts.index, 'rpe');
  const left = open().filter((entry) => entry.numeric > 0.9 && entry.index > repsAt);
  if (left[0] && left[1]) {
    assign(left[0].index, 'distance');
    assign(left[1].index, 'seconds');
  } else if (left[0]) assign(left[0].index, 'seconds');
  return result;
}

function profile(index: number, rows: readonly (readonly string[])[], sessionOf: (row: readonly string[]) => string): Profile {
  const values: number[] = [];
  const seen = new Set<string>();
  let filled = 0;
  let dated = 0;
  let durations = 0;
  let labels = 0;
  let pairs = 0;
  let changes = 0;
  rows.forEach((row, at) => {
    const cell = (row[index] ?? '').trim();
    const before = rows[at - 1];
    if (before && sessionOf(before) === sessionOf(row)) {
      pairs++;
      if ((before[index] ?? '').trim() !== cell) changes++;
    }
    if (cell === '') return;
    filled++;
    seen.add(cell);
    if (isDate(cell)) dated++;
    if (!/^\d+([.,]\d+)?$/.test(cell) && typeof secondsIn(cell) === 'number') durations++;
    if (rowKind(cell) !== 'unknown') labels++;
    if (/^-?\d+([.,]\d+)?$/.test(cell)) values.push(Number(cell.replace(',', '.')));
  });
  values.sort((a, b) => a - b);
  const count = Math.max(filled, 1);
  const positive = values.filter((value) => value > 0);
  return {
    index, filled: filled / Math.max(rows.length, 1), numeric: values.length / count, integer: values.filter((value) => Number.isInteger(value)).length / count,
    dated: dated / count, durations: durations / count, distinct: seen.size, zero: values.filter((value) => value === 0).length / count,
    median: positive[Math.floor(positive.length / 2)] ?? 0, max: values[values.length - 1] ?? 0, labels: labels / count, changes: changes / Math.max(pairs, 1),
  };
}

function isDate(cell: string): boolean {
  return writtenTime(cell, 'day-first') !== null || writtenTime(cell, 'month-first') !== null;
}
