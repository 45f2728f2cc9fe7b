// Decides how tables of bar speed are read, one row a repetition or one a set, whatever device wrote them.
import { accept, type Outcome, refuse } from '@strongback/engine';
import type { LineNote, SourceUnit } from '../source.types.ts';
import { unitNamed } from '../tables/units.ts';
import type { WrittenTime } from '../text/dates.ts';
import type { Row } from '../text/table.ts';
import type { SensorAnswers, SensorQuestion, SensorReader, SensorResult, SetSpeed, SpeedUnit } from './sensor.types.ts';
import { type ColumnWords, dayReader, sensorTable, type SensorTable } from './sensor-table.ts';

type Column = 'date' | 'time' | 'exercise' | 'mean' | 'load' | 'loadUnit' | 'set' | 'rep' | 'reps' | 'person' | 'peak';

const SPEED = '(?:velocity|speed|vel|geschwindigkeit|velocidad|velocità|velocidade|vitesse|snelheid)';
const MEAN = '(?:mean|avg|average|mittlere|durchschnittliche|media|moyenne|gemiddelde)';
/** Best first: the mean of a repetition, then that of its propulsive part, then a speed of which nothing more is said. */
const WORDS: ColumnWords<Column> = [
  ['person', /^(?:athlete|user|name|email|gender|sex|user id|athlete id|player|team)$/],
  ['peak', new RegExp(`(?:peak|max|maximum|maximal\\w*|pico|pic).*${SPEED}|${SPEED}.*(?:peak|max)|^(?:pv|v ?max|pcv)$`)],
  ['mean', new RegExp(`^(?!.*propulsive).*${MEAN}.*${SPEED}|${SPEED}.*${MEAN}|^(?:mv|mcv|acv|v ?mean|v ?avg|mean con vel)$`)],
  ['mean', new RegExp(`^(?:mpv|mean propulsive.*|.*propulsive ${SPEED})$`)],
  ['mean', new RegExp(`^(?:best |fastest )?(?:rep )?(?:concentric )?${SPEED}$`)],
  [
    'date',
    /^(?:date|datum|fecha|data|day|date ?time|timestamp|time ?stamp|recorded(?: at)?|created(?: at)?|session date|start time|started)$/,
  ],
  ['time', /^(?:time|zeit|hora|heure|ora|rep time|set time|time of day)$/],
  ['exercise', /^(?:exercise|exercise name|movement|lift|übung|ejercicio|exercice|esercizio|exercício|oefening|exercise type)$/],
  ['loadUnit', /^(?:(?:load|weight|mass) units?|units?|gewichtseinheit)$/],
  [
    'load',
    /^(?:load|weight|mass|bar ?weight|bar ?load|gewicht|last|carga|charge|carico|poids|peso|kg|kgs|lb|lbs|external load)$/,
  ],
  ['reps', /^(?:reps|repetitions|total reps|rep count|number of reps|completed reps|wiederholungen|repeticiones|répétitions)$/],
  ['set', /^(?:set|set ?(?:#|no\.?|number|nr\.?|index|id)|satz|serie|série)$/],
  ['rep', /^(?:rep|rep ?(?:#|no\.?|number|nr\.?|index|id)|repetition|wiederholung|wdh\.?|repetición|répétition)$/],
];

/** Slowest and fastest that a lifted load moves; outside, the device lost it. Millimetres per second. */
const SLOWEST = 20;
const FASTEST = 6000;
/** Above this no load moves in metres per second. */
const METRES_END = 6;
/** Two repetitions further apart belong to two sets. */
const LONGEST_PAUSE_SECONDS = 60;

interface Rep {
  readonly row: Row;
  readonly at: WrittenTime;
  readonly exercise: string;
  readonly weight: number | null;
  readonly set: string;
  readonly rep: number | null;
  readonly reps: number | null;
  readonly speed: number;
}

export const velocityTable: SensorReader = {
  id: 'velocity-table',
  recognises: (text) => tableIn(text) !== null,
  read,
};

function tableIn(text: string): SensorTable<Column> | null {
  return sensorTable(text, WORDS, ['mean', 'exercise']);
}

function read(text: string, answers: SensorAnswers): Outcome<SensorResult> {
  const table = tableIn(text);
  if (table === null) return refuse('sensor.columns', 'the file names no exercise and mean speed; nothing was read');
  const skipped: LineNote[] = [];
  const flagged: LineNote[] = [];
  const questions: SensorQuestion[] = [];
  const dayOf = dayReader(table, { date: 'date', time: 'time' }, answers, questions);
  const factor = speedFactor(table, answers, questions);
  const unitOf = loadUnit(table, answers, questions);
  const reps: Rep[] = [];
  for (const row of table.rows) {
    const exercise = table.cell(row, 'exercise');
    const speed = table.number(row, 'mean');
    const weight = table.number(row, 'load');
    const unreadable = (reason: string): void => void skipped.push({ line: row.line, reason: `unreadable: ${reason}` });
    if (exercise === '') unreadable('no exercise name');
    else if (speed === null || weight === null)
      unreadable(speed === null ? 'the speed is not a number' : 'the load is not a number');
    else if (speed === undefined || speed === 0)
      skipped.push({ line: row.line, reason: 'no speed: the device did not see the repetition' });
    else if (speed * factor < SLOWEST || speed * factor > FASTEST)
      skipped.push({ line: row.line, reason: `a speed of ${speed} is none that a lifted load has` });
    else {
      const at = dayOf(row, skipped);
      const number = (field: Column): number | null => table.number(row, field) ?? null;
      if (at !== null)
        reps.push({
          row,
          at,
          exercise,
          weight: weight ?? null,
          set: table.cell(row, 'set'),
          rep: number('rep'),
          reps: number('reps'),
          speed: Math.round(speed * factor),
        });
    }
  }
  const perRep = table.has('rep') || !table.has('reps');
  const readings = (perRep ? setsOf(reps) : reps.map((rep) => [rep])).map((set) => speedOf(set, perRep, unitOf));
  return accept({ read: table.rows.length, readings, skipped, flagged, questions, extraColumns: table.extraColumns });
}

/** Repetitions of one set stand together: another exercise, load, set or day begins a new one, a repetition number that restarts, and a long pause. */
function setsOf(reps: readonly Rep[]): Rep[][] {
  const sets: Rep[][] = [];
  for (const rep of reps) {
    const current = sets[sets.length - 1];
    const last = current?.[current.length - 1];
    if (current === undefined || last === undefined || startsSet(last, rep)) sets.push([rep]);
    else current.push(rep);
  }
  return sets;
}

function startsSet(last: Rep, next: Rep): boolean {
  if (last.exercise !== next.exercise || last.weight !== next.weight || last.set !== next.set || last.at.date !== next.at.date)
    return true;
  if (last.rep !== null && next.rep !== null) return next.rep <= last.rep;
  return Math.abs(secondsIn(next.at.time) - secondsIn(last.at.time)) > LONGEST_PAUSE_SECONDS;
}

function secondsIn(time: string | null): number {
  const [hours = 0, minutes = 0, seconds = 0] = (time ?? '').split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

function speedOf(set: readonly Rep[], perRep: boolean, unitOf: (row: Row) => SourceUnit | null): SetSpeed {
  const first = set[0] as Rep;
  const speeds = set.map((rep) => rep.speed);
  return {
    kind: 'set-speed',
    line: first.row.line,
    date: first.at.date,
    time: first.at.time,
    exercise: first.exercise,
    weight: first.weight,
    unit: unitOf(first.row),
    reps: perRep ? Math.max(set.length, ...set.map((rep) => rep.rep ?? 0)) : first.reps,
    millimetresPerSecond: Math.max(...speeds),
    basis: perRep ? 'fastest-rep' : 'set-mean',
    repSpeeds: perRep ? speeds : [],
  };
}

/** Millimetres per second for one of the file's units: from the column's name, else from the size of the numbers, else asked. */
function speedFactor(table: SensorTable<Column>, answers: SensorAnswers, questions: SensorQuestion[]): number {
  const named = speedUnitNamed(table.unit('mean')) ?? answers.speedUnit ?? null;
  if (named !== null) return FACTORS[named];
  const speeds = table.rows.flatMap((row) => table.number(row, 'mean') ?? []).sort((a, b) => a - b);
  const middle = speeds[Math.floor(speeds.length / 2)] ?? 0;
  if (middle < METRES_END) return FACTORS['m/s'];
  questions.push({
    ask: 'speed-unit',
    text: `the file does not say in what unit speeds are (about ${middle})`,
    choices: ['cm/s', 'mm/s'],
  });
  return FACTORS['mm/s'];
}

const FACTORS: Readonly<Record<SpeedUnit, number>> = { 'm/s': 1000, 'cm/s': 10, 'mm/s': 1 };

function speedUnitNamed(text: string | null): SpeedUnit | null {
  const plain = (text ?? '')
    .replace(/\s|\^|·|\*/g, '')
    .replace(/s-1$/, '/s')
    .replace(/\/sec$/, '/s');
  return plain === 'm/s' || plain === 'cm/s' || plain === 'mm/s' ? plain : null;
}

function loadUnit(
  table: SensorTable<Column>,
  answers: SensorAnswers,
  questions: SensorQuestion[],
): (row: Row) => SourceUnit | null {
  const named = unitNamed(table.unit('load') ?? undefined) ?? answers.unit ?? null;
  const rowUnit = (row: Row): SourceUnit | null => (table.has('loadUnit') ? unitNamed(table.cell(row, 'loadUnit')) : null);
  const open = named === null && table.rows.some((row) => rowUnit(row) === null && (table.number(row, 'load') ?? 0) > 0);
  if (open)
    questions.push({ ask: 'unit', text: 'the file does not say whether loads are kilograms or pounds', choices: ['kg', 'lb'] });
  return (row) => rowUnit(row) ?? named;
}
