// Decides what `strongback import` does: a preview of other apps' files, or their sessions appended to a ledger.
import { existsSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { catalogue, findMovement } from '@strongback/catalogue';
import {
  type Answers,
  APPS,
  type Field,
  FIELDS,
  type ImportReport,
  type ReadResult,
  previewImport,
  readAnyFile,
} from '@strongback/interchange';
import { type EventBody, type Movement, nameKey } from '@strongback/engine';
import type { Command } from '../command.types.ts';
import { counted } from '../print/counted.ts';
import { freeImportId } from './import-id.ts';
import { readArguments } from '../terminal/arguments.ts';
import { nowMs, todayHere } from '../terminal/clock.ts';
import { bytesOf } from '../terminal/files.ts';
import { appendEvents, appendToLedger, openLedger } from '../terminal/ledger-file.ts';
import { appendLocked, whileLocked } from '../terminal/ledger-lock.ts';
import { DAMAGED, DONE, type ExitCode, REFUSED, Stop, stopAt, USAGE } from '../terminal/outcome.ts';

const HELP = `
strongback import FILE… [--app NAME] [--unit kg|lb] [--zone ZONE] [--into LEDGER.jsonl] [--json]
strongback import --undo IMPORT --into LEDGER.jsonl

Reads training logs of other apps (Strong, Hevy, FitNotes, JEFIT, Fitbod, SugarWOD, Liftosaur, StrongLifts, openweight, OpenSet, FIT strength
activities, an Apple Health export, any table with one row a set, our own table and JSON lines; also inside a zip) and shows what an import would do.
With --into the sessions are appended to a ledger; the same file twice changes nothing.

  --app NAME          take the file for one of ${APPS.join(', ')}
  --unit kg|lb        the unit, where the file does not say
  --zone ZONE         zone of the times in the file (kept with the athlete when the ledger is new)
  --day-first, --month-first   for dates such as 03/04/2026
  --decimal .|,       for numbers such as 1,250
  --athlete ID        owner of a new ledger (default: me)
  --into LEDGER.jsonl append; the file is made when it is missing
  --column FIELD=N    what the Nth column of a table holds, where its header does not say: date, exercise, weight, reps, seconds, rpe, …; may be repeated
  --map NAME=ID       the movement that a name of the file means, or NAME= to keep it in the log only; may be repeated, remembered with --into
  --undo IMPORT       take an import back as a whole (its id stands in the readable report)
  --all-skipped       list every skipped row in the readable report

Examples: strongback import strong.csv --unit kg --into me.jsonl
          strongback import hevy.csv --map "My Row=barbell-row" --into me.jsonl
`;

export const importCommand: Command = {
  help: HELP,
  run,
};

async function run(args: readonly string[]): Promise<ExitCode> {
  const given = readArguments(args, {
    app: { type: 'string' },
    unit: { type: 'string' },
    zone: { type: 'string' },
    into: { type: 'string' },
    athlete: { type: 'string' },
    decimal: { type: 'string' },
    'day-first': { type: 'boolean' },
    'month-first': { type: 'boolean' },
    'all-skipped': { type: 'boolean' },
    column: { type: 'string', multiple: true },
    map: { type: 'string', multiple: true },
    undo: { type: 'string' },
  });
  const undo = given.text('undo');
  if (undo !== undefined) return takeBack(undo, given.text('into'));
  const matches = matchesIn(given.texts('map'));
  if (given.positionals.length === 0)
    throw new Stop(USAGE, 'name at least one file: strongback import FILE… ; --help shows an example');
  const app = given.choice('app', APPS);
  const unit = given.choice('unit', ['kg', 'lb']) ?? null;
  const zone = given.zone('zone');
  const decimal = given.choice('decimal', ['.', ',']);
  const columns = columnsIn(given.texts('column'));
  const answers: Answers = {
    ...(columns === null ? {} : { columns }),
    ...(app ? { app } : {}),
    ...(unit ? { unit } : {}),
    ...(decimal ? { decimal } : {}),
    ...(given.flag('day-first') ? { dayFirst: true } : given.flag('month-first') ? { dayFirst: false } : {}),
  };
  const into = given.text('into');
  let worst: ExitCode = DONE;
  const reports: (ImportReport & { file: string })[] = [];
  for (const path of given.positionals) {
    const code = await importOne(path);
    if (code > worst) worst = code;
  }
  if (given.flag('json'))
    process.stdout.write(
      `${JSON.stringify(reports.length === 1 ? withoutFile(reports[0] as ImportReport & { file: string }) : reports)}\n`,
    );
  return worst;

  async function importOne(path: string): Promise<ExitCode> {
    let bytes: Uint8Array;
    try {
      bytes = bytesOf(path);
    } catch (error) {
      if (!(error instanceof Stop) || given.positionals.length === 1) throw error;
      process.stderr.write(`${error.message}\n`);
      return error.code;
    }
    const read = await readAnyFile(bytes, answers);
    if (!read.ok) {
      const reason = read.code === 'import.unknown-table' ? `${read.reason}; ${COLUMN_HINT}` : read.reason;
      if (given.positionals.length === 1) throw stopAt(path, { ...read, reason }, DAMAGED);
      process.stderr.write(`${path}: ${reason}\n`);
      return DAMAGED;
    }
    const done = () => writeDown(path, bytes, read.value);
    return into === undefined ? done() : whileLocked(into, done);
  }

  /** Previews, and appends where asked: what was read of the ledger is still true when it is written to. */
  function writeDown(path: string, bytes: Uint8Array, result: ReadResult): ExitCode {
    const known = into !== undefined && existsSync(into) ? openLedger(into).state : null;
    const fileHash = createHash('sha256').update(bytes).digest('hex');
    const remembered = known?.names;
    const movementFor = (name: string): Movement | null => {
      const answered = matches.has(name) ? matches.get(name) : remembered?.get(nameKey(result.app, name));
      const id = answered === undefined ? findMovement(name) : answered;
      return id === null ? null : (catalogue().movement.get(id) ?? null);
    };
    const importId = freeImportId('import', fileHash, known);
    const preview = previewImport(result, known, {
      importId,
      fileHash,
      unit,
      today: todayHere(),
      movementFor,
    });
    reports.push({ file: path, ...preview.report });
    if (into !== undefined) {
      const blocking = preview.report.questions[0];
      if (blocking) {
        process.stderr.write(
          `${path}: ${blocking.text}; answer with ${flagFor(blocking.ask)}${blocking.suggestion ? ` (likely ${blocking.suggestion})` : ''}. Nothing was imported\n`,
        );
        return REFUSED;
      }
      const foreign = preview.ledger !== undefined && preview.report.conflicts[0];
      if (foreign) {
        process.stderr.write(`${path}: ${foreign.reason}\n`);
        return REFUSED;
      }
      if (preview.ledger !== undefined) appendEvents(into, preview.ledger);
      const names = new Set([...preview.report.mapped, ...preview.report.unmapped].map((entry) => entry.name));
      const told = [...matches.entries()]
        .filter(([name, exercise]) => names.has(name) && remembered?.get(nameKey(result.app, name)) !== exercise)
        .map(([name, exercise]): EventBody => ({ type: 'NameMatched', app: result.app, name, exercise }));
      if (preview.events.length + told.length > 0) {
        const profile = known === null ? [{ type: 'AthleteProfiled' as const, units: unit ?? 'kg', zone: zone ?? 'UTC' }] : [];
        appendToLedger(into, given.text('athlete') ?? 'me', [...profile, ...told, ...preview.events], nowMs());
      }
    }
    if (!given.flag('json'))
      process.stdout.write(
        asText(path, preview.report, into, given.flag('all-skipped'), preview.events.length > 0 ? importId : null),
      );
    return DONE;
  }
}

const COLUMN_HINT = 'say which column holds what, such as --column date=1 --column exercise=2 --column weight=4 --column reps=5';

/** `FIELD=N` pairs, N counted from 1; null where there are none. */
function columnsIn(given: readonly string[]): Partial<Record<Field, number>> | null {
  if (given.length === 0) return null;
  return Object.fromEntries(
    given.map((pair) => {
      const [name = '', place = ''] = pair.split('=');
      const field = FIELDS.find((one) => one.toLowerCase() === name.trim().toLowerCase());
      if (field === undefined)
        throw new Stop(USAGE, `--column: "${name.slice(0, 40)}" is no field of a table; fields: ${FIELDS.join(', ')}`);
      if (!/^[1-9]\d{0,2}$/.test(place.trim()))
        throw new Stop(USAGE, `--column takes ${field}=1, the columns counted from 1, not "${pair.slice(0, 60)}"`);
      return [field, Number(place) - 1];
    }),
  );
}

/** `NAME=ID` pairs; an empty id keeps the name in the log only. */
function matchesIn(given: readonly string[]): ReadonlyMap<string, string | null> {
  return new Map(
    given.map((pair) => {
      const at = pair.lastIndexOf('=');
      const id = pair.slice(at + 1).trim();
      if (at < 1) throw new Stop(USAGE, `--map takes NAME=exercise-id, not "${pair.slice(0, 60)}"`);
      if (id !== '' && !catalogue().movement.has(id))
        throw new Stop(USAGE, `--map: the catalogue has no movement "${id.slice(0, 60)}"; strongback catalogue lists them`);
      return [pair.slice(0, at).trim(), id === '' ? null : id];
    }),
  );
}

function takeBack(id: string, into: string | undefined): ExitCode {
  if (into === undefined) throw new Stop(USAGE, '--undo takes the import back from a ledger: name it with --into LEDGER.jsonl');
  let app = '';
  appendLocked(
    into,
    (state) => {
      const known = state.imports.get(id);
      if (known === undefined)
        throw new Stop(
          REFUSED,
          `${into}: holds no import "${id.slice(0, 60)}"; it holds ${[...state.imports.keys()].join(', ') || 'none'}`,
        );
      if (known.undone) throw new Stop(REFUSED, `${into}: the import ${id} was taken back before; nothing was changed`);
      app = known.app;
      return [{ type: 'ImportUndone', import: id }];
    },
    nowMs(),
  );
  process.stdout.write(`${into}: the import ${id} (${app}) was taken back; what was logged since stays\n`);
  return DONE;
}

function withoutFile({ file: _file, ...report }: ImportReport & { file: string }): ImportReport {
  return report;
}

function flagFor(question: string): string {
  return question === 'unit'
    ? '--unit kg or --unit lb'
    : question === 'day-first'
      ? '--day-first or --month-first'
      : '--decimal . or --decimal ,';
}

function asText(path: string, report: ImportReport, into: string | undefined, all: boolean, importId: string | null): string {
  const lines = [
    `${path}: ${report.app} (${report.variant}), ${counted(report.read, 'row')}, ${report.first ?? 'no day'} to ${report.last ?? 'no day'}`,
    `  ${into === undefined ? 'would import' : 'imported'} ${counted(report.imported.sessions, 'session')}, ${counted(report.imported.sets, 'set')}; ${report.changed} changed, ${report.alreadyThere} already there`,
  ];
  if (into !== undefined && importId !== null) lines.push(`  import ${importId}; --undo ${importId} takes it back`);
  for (const question of report.questions)
    lines.push(
      `  to be answered: ${question.text}${question.suggestion ? `; likely ${question.suggestion}` : ''} (${flagFor(question.ask)})`,
    );
  for (const conflict of report.conflicts) lines.push(`  ${conflict.date}: ${conflict.reason}`);
  list(
    'skipped',
    report.skipped.map((note) => `line ${note.line}: ${note.reason}`),
  );
  list(
    'flagged',
    report.flagged.map((note) => `line ${note.line}: ${note.reason}`),
  );
  list(
    'names the catalogue does not know',
    report.unmapped.map(
      (entry) =>
        `${entry.name} (${counted(entry.sets, 'set')})${entry.suggestions.length > 0 ? `; perhaps ${entry.suggestions.slice(0, 3).join(', ')}` : ''}`,
    ),
  );
  const { bodyMass, sleep, otherTraining } = report.days;
  if (bodyMass + sleep + otherTraining > 0)
    lines.push(`  beside sets: ${bodyMass} body masses, ${sleep} nights, ${otherTraining} other trainings`);
  if (report.extraColumns.length > 0) lines.push(`  columns not used: ${report.extraColumns.join(', ')}`);
  return `${lines.join('\n')}\n`;

  function list(title: string, entries: readonly string[]): void {
    if (entries.length === 0) return;
    const shown = all ? entries : entries.slice(0, 5);
    lines.push(`  ${title}: ${entries.length}`, ...shown.map((entry) => `    ${entry}`));
    if (shown.length < entries.length)
      lines.push(`    and ${entries.length - shown.length} more (--all-skipped lists all, --json too)`);
  }
}
