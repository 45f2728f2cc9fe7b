// Decides how tables of grip dynamometers are read: a column a hand, or a row a squeeze; kilograms, pounds or newtons.
import { accept, type Outcome, refuse, type Side } from '@strongback/engine';
import type { LineNote } from '../source.types.ts';
import { unitNamed } from '../tables/units.ts';
import { sideNamed } from '../words/set-words.ts';
import type { GripReading, SensorAnswers, SensorQuestion, SensorReader, SensorResult } from './sensor.types.ts';
import { type ColumnWords, dayReader, sensorTable, type SensorTable } from './sensor-table.ts';

type Column = 'date' | 'time' | 'left' | 'right' | 'side' | 'value' | 'unit' | 'person' | 'test';

const WORDS: ColumnWords<Column> = [
  ['person', /^(?:athlete|user|name|email|gender|sex|age|patient|user id|subject)$/],
  [
    'left',
    /^(?:(?:grip|grip strength|handgrip|hand ?grip strength|max(?:imum)?|peak|best)? ?(?:left|links|izquierda|gauche|sinistra|l)(?: hand| grip| max| peak| best)?)$/,
  ],
  [
    'right',
    /^(?:(?:grip|grip strength|handgrip|hand ?grip strength|max(?:imum)?|peak|best)? ?(?:right|rechts|derecha|droite|destra|r)(?: hand| grip| max| peak| best)?)$/,
  ],
  ['date', /^(?:date|datum|fecha|data|day|date ?time|timestamp|time ?stamp|measured(?: at)?|recorded(?: at)?|created(?: at)?)$/],
  ['time', /^(?:time|zeit|hora|heure|ora)$/],
  ['side', /^(?:hand|side|seite|lado|main|mano)$/],
  ['test', /^(?:test|test type|exercise|measurement|protocol)$/],
  ['unit', /^(?:units?|einheit|unidad)$/],
  [
    'value',
    /^(?:grip|grip strength|handgrip|(?:max(?:imum)?|peak|best)? ?(?:force|strength|grip|kraft|fuerza)|result|value|kg|lbs?|n)$/,
  ],
];

const NEWTONS_A_KILOGRAM = 9.80665;
/** Above this it was not a hand, grams. */
const STRONGEST = 150_000;
const WEAKEST = 500;

export const gripTable: SensorReader = { id: 'grip-table', recognises: (text) => tableIn(text) !== null, read };

function tableIn(text: string): SensorTable<Column> | null {
  return sensorTable(text, WORDS, ['left', 'right']) ?? sensorTable(text, WORDS, ['side', 'value']);
}

function read(text: string, answers: SensorAnswers): Outcome<SensorResult> {
  const table = tableIn(text);
  if (table === null) return refuse('sensor.columns', 'the file names no hands and their strength; nothing was read');
  const skipped: LineNote[] = [];
  const questions: SensorQuestion[] = [];
  const readings: GripReading[] = [];
  const dayOf = dayReader(table, { date: 'date', time: 'time' }, answers, questions);
  const hands: readonly (readonly [Column, Side | null])[] = table.has('left')
    ? [
        ['left', 'left'],
        ['right', 'right'],
      ]
    : [['value', null]];
  for (const row of table.rows) {
    const test = table.cell(row, 'test');
    if (test !== '' && !/grip|hand|griff|agarre|dynamo/i.test(test)) {
      skipped.push({ line: row.line, reason: `another test: ${test.slice(0, 40)}` });
      continue;
    }
    const day = dayOf(row, skipped);
    if (day === null) continue;
    for (const [field, fixed] of hands) {
      const side = fixed ?? sideNamed(table.cell(row, 'side'));
      const value = table.number(row, field);
      const factor = gramsIn(table.cell(row, 'unit')) ?? gramsIn(table.unit(field)) ?? answered(answers, questions);
      if (value === undefined) continue;
      const grams = Math.round((value ?? 0) * factor);
      if (side === null)
        skipped.push({ line: row.line, reason: `unreadable: the hand "${table.cell(row, 'side').slice(0, 20)}"` });
      else if (value === null || grams < WEAKEST || grams > STRONGEST)
        skipped.push({ line: row.line, reason: `unreadable: a grip of "${table.cell(row, field).slice(0, 20)}"` });
      else readings.push({ kind: 'grip', line: row.line, date: day.date, side, grams });
    }
  }
  return accept({ read: table.rows.length, readings, skipped, flagged: [], questions, extraColumns: table.extraColumns });
}

/** Grams for one of a named unit, null when it names none. */
function gramsIn(unit: string | null): number | null {
  const text = (unit ?? '').trim().toLowerCase();
  if (/^(?:n|newtons?)$/.test(text)) return 1000 / NEWTONS_A_KILOGRAM;
  if (text === 'kgf') return 1000;
  if (text === 'lbf') return 453.59237;
  const named = unitNamed(text);
  return named === null ? null : named === 'kg' ? 1000 : 453.59237;
}

function answered(answers: SensorAnswers, questions: SensorQuestion[]): number {
  if (answers.unit === undefined && !questions.some((question) => question.ask === 'unit'))
    questions.push({ ask: 'unit', text: 'the file does not say whether grip is kilograms or pounds', choices: ['kg', 'lb'] });
  return answers.unit === 'lb' ? 453.59237 : 1000;
}
