// Decides how a table of sets is read: one way for every app that writes one row a set.
import { accept, type Outcome, refuse } from '@strongback/engine';
import type { Answers, BodyMassRow, Question, ReadResult } from '../source.types.ts';
import { type DayOrder, dayOrderEvidence } from '../text/dates.ts';
import { type DecimalMark, numberIn } from '../text/numbers.ts';
import type { Row } from '../text/table.ts';
import { columnNamed, type Field, type NamedColumn } from '../words/headers.ts';
import { type Columns, columnsOf } from './columns.ts';
import { dialectOf } from './dialect.ts';
import { SessionGrouping } from './grouping.ts';
import { decimalMarkOf } from './marks.ts';
import { withoutWord } from './quantities.ts';
import { mendRow } from './repair.ts';
import { inferColumns, looksHeaderless } from './shape.ts';
import { readRow, type Reading, rowFits, timeOf } from './read-row.ts';
import { tableRows } from './table-rows.ts';
import { suggestUnit, unitNamed } from './units.ts';

/** Most sessions of a table: a hundred years of one a day. */
const MOST_SESSIONS = 40_000;
const MOST_NOTES = 20_000;
const CUT_SHORT = 'the row breaks off inside a quoted cell: the set is kept with what could be read';

/** Reads any table with one row a set. Refuses what is no training log, and what is mostly unreadable. */
export function readTable(text: string, answers: Answers = {}): Outcome<ReadResult> {
  const table = tableRows(text);
  if (!table.ok) return table;
  const { held: rows, count, each } = table.value;
  const first = rows[0];
  if (!first) return refuse('import.empty', 'the file holds no rows; nothing was read');
  const headerless = looksHeaderless(first.cells);
  const header = headerless ? [] : first.cells;
  // What the first rows of a very long table say about its columns, dates and numbers holds for the others.
  const data = headerless ? rows : rows.slice(1);
  const dataCount = headerless ? count : count - 1;
  const named = mapped(header, answers);
  const list =
    named.some((column) => column === null) || headerless
      ? inferColumns(
          named,
          data.map((row) => row.cells),
        )
      : named;
  const dialect = dialectOf(header, list);
  if (!dialect) {
    return refuse(
      'import.unknown-table',
      `no training log: found the columns ${
        header
          .slice(0, 12)
          .map((name) => `"${name.replaceAll(/\s+/g, ' ').slice(0, 40)}"`)
          .join(', ') || '(no header)'
      }; needed are a date, an exercise, and weight, repetitions or time`,
    );
  }
  const app = answers.app ?? dialect.app;
  if (data.length === 0) return refuse('import.empty', 'the file has a header but no rows; nothing was read');
  const columns = columnsOf(list);
  const questions: Question[] = [];
  const order = dayOrder(data, columns, answers, questions);
  const mark = decimalMark(data, columns, answers, questions);
  const fixedUnit = unitNamed(columns.unit('weight')) ?? (app === 'fitbod' ? 'kg' : null);
  const reading: Reading = {
    columns,
    app,
    order,
    mark,
    skipped: [],
    flagged: [],
    times: new Map(),
    names: new Map(),
    fixedUnit,
    clockIsStart: app !== 'fitnotes' && clockIsTimeOfDay(data, columns),
  };
  if (app === 'fitnotes' && columns.index('measurement') >= 0) return accept(bodyFile(reading, data, questions, dialect.variant));

  const grouping = new SessionGrouping(
    app,
    columns.index('title') >= 0 || columns.index('workoutNumber') >= 0 || columns.index('start') >= 0,
  );
  let dataRows = 0;
  const fits = rowFits(reading);
  const textColumns = (['exercise', 'title', 'exerciseNote', 'sessionNote', 'note'] as const)
    .map((field) => columns.index(field))
    .filter((index) => index >= 0);
  let unreadable = 0;
  let looked = 0;
  each((row) => {
    if (!headerless && row.line === first.line) return undefined;
    const mending = mendRow(row, list.length, fits, textColumns);
    if (mending.mended) reading.flagged.push({ line: row.line, reason: mending.mended });
    dataRows += mending.rows.length;
    const skippedBefore = reading.skipped.length;
    for (const mended of mending.rows) readRow(reading, mended, grouping);
    // What was not read says so already.
    if (reading.skipped.length === skippedBefore && cutShort(row, list.length))
      reading.flagged.push({ line: row.line, reason: CUT_SHORT });
    for (; looked < reading.skipped.length; looked++)
      if (reading.skipped[looked]?.reason.startsWith('unreadable')) unreadable += 1;
    // Nothing will come of it: the rest need not be held.
    const hopeless = unreadable * 2 > dataCount && unreadable > MOST_NOTES;
    return hopeless || grouping.sessionCount > MOST_SESSIONS ? false : undefined;
  });
  const sets = grouping.setCount;
  if (unreadable * 2 > dataCount) {
    return refuse(
      'import.unreadable',
      `${unreadable} of ${dataCount} rows cannot be read, first line ${reading.skipped[0]?.line}: ${reading.skipped[0]?.reason}. Nothing was imported`,
    );
  }
  if (grouping.sessionCount > MOST_SESSIONS)
    return refuse(
      'import.hostile',
      `the table has more than ${MOST_SESSIONS} sessions; that is no training log. Nothing was imported`,
    );
  if (fixedUnit === null && columns.index('weightUnit') < 0 && columns.index('weight') >= 0 && sets > 0 && !answers.unit) {
    const guess = suggestUnit(grouping.weights());
    const heaviest = [...grouping.weights()].sort((a, b) => b - a).slice(0, 3);
    questions.push({
      ask: 'unit',
      text: `the file does not say whether weights are kilograms or pounds (heaviest: ${heaviest.join(', ')})`,
      choices: ['kg', 'lb'],
      suggestion: guess.suggestion,
    });
  }
  return accept({
    app,
    variant: dialect.variant,
    read: dataRows,
    sessions: grouping.sessions(reading.flagged),
    bodyMass: [],
    skipped: reading.skipped,
    flagged: reading.flagged,
    questions,
    extraColumns: list.flatMap((column, index) =>
      column === null && (header[index] ?? '').trim() !== '' ? [(header[index] as string).slice(0, 80)] : [],
    ),
  });
}

/** A quote that never closes, and nothing or too little behind it. */
function cutShort(row: Row, width: number): boolean {
  return row.open === 'last' || (row.open === 'before' && row.cells.length < width);
}

/** What an answer names is that and nothing else; the others say by their header what they are. */
function mapped(header: readonly string[], { columns = {} }: Answers): (NamedColumn | null)[] {
  const told = new Map(Object.entries(columns).map(([field, index]) => [index, field as Field]));
  return Array.from({ length: Math.max(header.length, ...[...told.keys()].map((index) => index + 1)) }, (_, index) => {
    const field = told.get(index);
    if (field !== undefined) return { field };
    const named = columnNamed(header[index] ?? '');
    return named !== null && columns[named.field] !== undefined ? null : named;
  });
}

function dayOrder(rows: readonly Row[], columns: Columns, answers: Answers, questions: Question[]): DayOrder {
  if (answers.dayFirst !== undefined) return answers.dayFirst ? 'day-first' : 'month-first';
  const field = columns.index('start') >= 0 ? 'start' : 'date';
  let undecided: string | null = null;
  for (const row of rows) {
    const evidence = dayOrderEvidence(columns.cell(row.cells, field));
    if (evidence === 'day-first' || evidence === 'month-first') return evidence;
    if (evidence === 'either') undecided ??= columns.cell(row.cells, field);
  }
  if (undecided !== null)
    questions.push({
      ask: 'day-first',
      text: `dates such as "${undecided}" read two ways, day first or month first`,
      choices: ['day-first', 'month-first'],
      suggestion: 'day-first',
    });
  return 'day-first';
}

/** A clock that stands still through a day while dates carry no time is when training began. */
function clockIsTimeOfDay(rows: readonly Row[], columns: Columns): boolean {
  if (columns.index('clock') < 0 || columns.index('date') < 0) return false;
  const looked = rows.slice(0, 400);
  let clocks = 0;
  let changes = 0;
  looked.forEach((row, index) => {
    const clock = columns.cell(row.cells, 'clock');
    if (/^(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\.?)?$/i.test(clock)) clocks++;
    const before = looked[index - 1];
    if (
      before &&
      columns.cell(before.cells, 'date') === columns.cell(row.cells, 'date') &&
      columns.cell(before.cells, 'clock') !== clock
    )
      changes++;
  });
  const dated = columns.cell(looked[0]?.cells ?? [], 'date').includes(':');
  return !dated && looked.length > 1 && clocks > looked.length * 0.9 && changes < looked.length * 0.3;
}

function decimalMark(rows: readonly Row[], columns: Columns, answers: Answers, questions: Question[]): DecimalMark {
  if (answers.decimal) return answers.decimal;
  const fields = ['weight', 'reps', 'distance', 'seconds', 'rpe'] as const;
  const { mark, undecided } = decimalMarkOf(numberCells());
  if (undecided !== null)
    questions.push({
      ask: 'decimal',
      text: `the number "${undecided}" reads two ways: with a decimal comma or with a thousands comma`,
      choices: ['.', ','],
      suggestion: ',',
    });
  return mark;

  function* numberCells(): Generator<string> {
    for (const row of rows) for (const field of fields) yield withoutWord(columns.cell(row.cells, field));
  }
}

function bodyFile(reading: Reading, rows: readonly Row[], questions: readonly Question[], variant: string): ReadResult {
  const bodyMass: BodyMassRow[] = [];
  for (const row of rows) {
    const cell = (field: Parameters<Columns['cell']>[1]): string => reading.columns.cell(row.cells, field);
    const start = timeOf(reading, cell('date'));
    const value = numberIn(cell('value'), reading.mark);
    const unit = unitNamed(cell('unit'));
    if (start && typeof value === 'number' && unit && /weight|mass|gewicht/i.test(cell('measurement')))
      bodyMass.push({ line: row.line, date: start.date, value, unit });
    else
      reading.skipped.push({
        line: row.line,
        reason: `the measurement "${cell('measurement').slice(0, 40)}" is not one we keep`,
      });
  }
  return {
    app: 'fitnotes',
    variant,
    read: rows.length,
    sessions: [],
    bodyMass,
    skipped: reading.skipped,
    flagged: reading.flagged,
    questions,
    extraColumns: [],
  };
}
