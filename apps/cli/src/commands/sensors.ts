// Decides what `strongback sensors` does: shows what a file of a speed device or a grip dynamometer would bring, or adds it to a ledger.
import { existsSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { catalogue, findMovement } from '@strongback/catalogue';
import { type EventBody, type LedgerState, type Movement, nameKey } from '@strongback/engine';
import {
  readSensorFile,
  type SensorAnswers,
  sensorFacts,
  type SensorFile,
  type SensorReport,
  SPEED_UNITS,
} from '@strongback/interchange';
import type { Command } from '../command.types.ts';
import { freeImportId } from './import-id.ts';
import { readArguments } from '../terminal/arguments.ts';
import { nowMs } from '../terminal/clock.ts';
import { bytesOf } from '../terminal/files.ts';
import { appendToLedger } from '../terminal/ledger-file.ts';
import { appendLocked } from '../terminal/ledger-lock.ts';
import { DAMAGED, DONE, type ExitCode, REFUSED, Stop, stopAt, USAGE } from '../terminal/outcome.ts';
import { zoneHere } from '../terminal/zone-clock.ts';

const HELP = `
strongback sensors FILE [--into LEDGER.jsonl] [--unit kg|lb] [--speed m/s|cm/s|mm/s] [--day-first|--month-first] [--date DATE] [--json]

Reads tables of bar speed (one row a repetition or a set) and of grip strength, by what their columns are called. With --into the speeds
land beside the sets that were logged that day, days without a log become sessions, and grip becomes part of the day's check-in.
The same file twice changes nothing.

  --unit kg|lb     unit of loads or grip, where the file does not say
  --speed UNIT     unit of speeds, where the file does not say and the numbers leave it open
  --date DATE      day of a file that holds none

Example:  strongback sensors squat-speed.csv --into me.jsonl
`;

const FLAGS: Readonly<Record<SensorFile['questions'][number]['ask'], string>> = {
  unit: '--unit kg or --unit lb',
  'speed-unit': '--speed cm/s or --speed mm/s',
  'day-first': '--day-first or --month-first',
  date: '--date DATE',
};

export const sensorsCommand: Command = { help: HELP, run };

function run(args: readonly string[]): ExitCode {
  const given = readArguments(args, {
    into: { type: 'string' },
    unit: { type: 'string' },
    speed: { type: 'string' },
    date: { type: 'string' },
    'day-first': { type: 'boolean' },
    'month-first': { type: 'boolean' },
  });
  const [path, ...more] = given.positionals;
  if (path === undefined || more.length > 0)
    throw new Stop(USAGE, 'name one file: strongback sensors FILE; --help shows an example');
  const unit = given.choice('unit', ['kg', 'lb']);
  const speedUnit = given.choice('speed', SPEED_UNITS);
  const date = given.date('date');
  const answers: SensorAnswers = {
    ...(unit === undefined ? {} : { unit }),
    ...(speedUnit === undefined ? {} : { speedUnit }),
    ...(date === undefined ? {} : { date }),
    ...(given.flag('day-first') ? { dayFirst: true } : given.flag('month-first') ? { dayFirst: false } : {}),
  };
  const bytes = bytesOf(path, 64);
  const read = readSensorFile(bytes, answers);
  if (!read.ok) throw stopAt(path, read, DAMAGED);
  const file = read.value;
  const fileHash = createHash('sha256').update(bytes).digest('hex');
  const into = given.text('into');
  const question = file.questions[0];
  if (into !== undefined && question !== undefined)
    throw new Stop(REFUSED, `${path}: ${question.text}; answer with ${FLAGS[question.ask]}. Nothing was taken over`);

  let report: SensorReport | null = null;
  const facts = (state: LedgerState | null): readonly EventBody[] => {
    const made = sensorFacts(file, state, {
      importId: freeImportId('sensor', fileHash, state),
      fileHash,
      movementFor: movementFor(state),
    });
    report = made.report;
    return made.events;
  };
  if (into === undefined) facts(null);
  else if (existsSync(into)) appendLocked(into, facts, nowMs());
  else {
    const bodies = facts(null);
    const profile: EventBody = { type: 'AthleteProfiled', units: unit ?? 'kg', zone: zoneHere() };
    if (bodies.length > 0) appendToLedger(into, 'me', [profile, ...bodies], nowMs());
  }
  process.stdout.write(given.flag('json') ? `${JSON.stringify(report)}\n` : asText(path, report, into !== undefined));
  return DONE;
}

function movementFor(state: LedgerState | null): (name: string) => Movement | null {
  return (name) => {
    const id = state?.names.get(nameKey('generic', name)) ?? findMovement(name);
    return id === null ? null : (catalogue().movement.get(id) ?? null);
  };
}

function asText(path: string, report: SensorReport | null, written: boolean): string {
  if (report === null) return '';
  const lines = [
    `${path}: ${report.reader}, ${report.read} rows`,
    `  ${written ? 'added' : 'would add'} speeds to ${report.attached} logged sets, ${report.imported.sets} sets of days without a log, grip of ${report.gripDays} days; ${report.alreadyThere} already there`,
    ...report.questions.map((question) => `  to be answered: ${question.text} (${FLAGS[question.ask]})`),
    ...report.unmatched.map((note) => `  line ${note.line}: ${note.reason}`),
    ...report.skipped.map((note) => `  line ${note.line} left out: ${note.reason}`),
    ...report.flagged.map((note) => `  line ${note.line}, look at: ${note.reason}`),
  ];
  if (report.extraColumns.length > 0) lines.push(`  columns not used: ${report.extraColumns.join(', ')}`);
  return `${lines.join('\n')}\n`;
}
