// Decides how a sensor's table is laid out: which column is which by the words of its name, its unit beside it, its marks of date and number.
import type { LineNote } from '../source.types.ts';
import { type DayOrder, dayOrderEvidence, type WrittenTime, writtenTime } from '../text/dates.ts';
import { type DecimalMark, decimalEvidence, numberIn } from '../text/numbers.ts';
import { detectDelimiter, eachRow, MAX_COLUMNS, type Row } from '../text/table.ts';
import { normalHeader } from '../words/headers.ts';
import type { SensorAnswers, SensorQuestion } from './sensor.types.ts';

/** What a name means, tried in this order; the unit is taken off before. */
export type ColumnWords<F extends string> = readonly (readonly [F, RegExp])[];

export interface SensorTable<F extends string> {
  readonly rows: readonly Row[];
  has(field: F): boolean;
  /** Unit in the name of the column, lower case; null when it has none. */
  unit(field: F): string | null;
  cell(row: Row, field: F): string;
  /** The number, undefined when empty, null when it is none. */
  number(row: Row, field: F): number | undefined | null;
  readonly extraColumns: readonly string[];
}

const MOST_ROWS = 500_000;
/** Devices write a title or an athlete's name above the table. */
const LINES_ABOVE = 20;

/** The table under the first row that names at least the `wanted` columns; null when there is none. */
export function sensorTable<F extends string>(text: string, words: ColumnWords<F>, wanted: readonly F[]): SensorTable<F> | null {
  const rows: Row[] = [];
  let columns: Map<F, { index: number; unit: string | null }> | null = null;
  let header: readonly string[] = [];
  let above = 0;
  eachRow(text, detectDelimiter(text), (row) => {
    if (columns !== null) rows.push(row);
    else {
      const named = columnsIn(row.cells.slice(0, MAX_COLUMNS), words);
      if (wanted.every((field) => named.has(field))) {
        columns = named;
        header = row.cells;
      } else above += 1;
    }
    return above < LINES_ABOVE && rows.length < MOST_ROWS;
  });
  const found = columns as Map<F, { index: number; unit: string | null }> | null;
  if (found === null) return null;
  const mark = decimalMark(rows, found);
  const taken = new Set([...found.values()].map(({ index }) => index));
  const cell = (row: Row, field: F): string => (row.cells[found.get(field)?.index ?? -1] ?? '').trim();
  return {
    rows,
    has: (field) => found.has(field),
    unit: (field) => found.get(field)?.unit ?? null,
    cell,
    number: (row, field) => numberIn(cell(row, field), mark),
    extraColumns: header.map((name) => name.trim()).filter((name, index) => name !== '' && !taken.has(index)),
  };
}

function columnsIn<F extends string>(
  names: readonly string[],
  words: ColumnWords<F>,
): Map<F, { index: number; unit: string | null }> {
  const found = new Map<F, { index: number; unit: string | null }>();
  const parts = names.map((name) => partsOf(name.slice(0, 200)));
  for (const [field, pattern] of words) {
    const index = parts.findIndex(({ base }, at) => pattern.test(base) && ![...found.values()].some((one) => one.index === at));
    if (index >= 0 && !found.has(field)) found.set(field, { index, unit: parts[index]?.unit ?? null });
  }
  return found;
}

/** `Mean Velocity [m/s]` is `mean velocity` in m/s; so are `mean_velocity_m/s` and `Load kg`. */
function partsOf(name: string): { base: string; unit: string | null } {
  const plain = normalHeader(name).replace(/_/g, ' ');
  const bracket = /^(.*?) ?[([]([^)\]]*)[)\]]$/.exec(plain);
  if (bracket) return { base: (bracket[1] ?? '').trim(), unit: (bracket[2] ?? '').trim() };
  const suffix = /^(.+?) (kgs?|lbs?|kgf|n|m\/s|cm\/s|mm\/s|m s|ms-1|%)$/.exec(plain);
  if (suffix) return { base: suffix[1] ?? '', unit: (suffix[2] ?? '').replace(' ', '/') };
  return { base: plain, unit: null };
}

/** Sensors write small numbers: a lone comma between digits is a decimal mark. */
function decimalMark<F extends string>(rows: readonly Row[], columns: ReadonlyMap<F, { index: number }>): DecimalMark {
  for (const row of rows) {
    for (const { index } of columns.values()) {
      const evidence = decimalEvidence(row.cells[index] ?? '');
      if (evidence === ',' || evidence === 'both-ways') return ',';
      if (evidence === '.') return '.';
    }
  }
  return '.';
}

/** Reads the days of a table: the order of day and month from all rows, else asked; a file without days is asked for its day. */
export function dayReader<F extends string>(
  table: SensorTable<F>,
  fields: { readonly date: F; readonly time: F },
  answers: SensorAnswers,
  questions: SensorQuestion[],
): (row: Row, skipped: LineNote[]) => WrittenTime | null {
  if (!table.has(fields.date)) {
    if (answers.date === undefined)
      questions.push({ ask: 'date', text: 'the file does not say on which day it was measured', choices: [] });
    const date = answers.date ?? '1970-01-01';
    return (row) => ({ date, time: timeIn(table.cell(row, fields.time)), offsetMinutes: null });
  }
  const order = orderOf(table, fields.date, answers, questions);
  return (row, skipped) => {
    const written = writtenTime(table.cell(row, fields.date), order);
    if (written === null)
      skipped.push({
        line: row.line,
        reason: `unreadable: the date "${table.cell(row, fields.date).slice(0, 40)}" cannot be read`,
      });
    return written === null ? null : { ...written, time: written.time ?? timeIn(table.cell(row, fields.time)) };
  };
}

function orderOf<F extends string>(
  table: SensorTable<F>,
  date: F,
  answers: SensorAnswers,
  questions: SensorQuestion[],
): DayOrder {
  let undecided = false;
  for (const row of table.rows) {
    const evidence = dayOrderEvidence(table.cell(row, date));
    if (evidence === 'day-first' || evidence === 'month-first') return evidence;
    undecided ||= evidence === 'either';
  }
  if (undecided && answers.dayFirst === undefined)
    questions.push({
      ask: 'day-first',
      text: 'days and months cannot be told apart in this file',
      choices: ['day-first', 'month-first'],
    });
  return answers.dayFirst === false ? 'month-first' : 'day-first';
}

function timeIn(cell: string): string | null {
  const found = /^(\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(cell);
  return found === null ? null : `${found[1]?.padStart(2, '0')}:${found[2]}:${found[3] ?? '00'}`;
}
