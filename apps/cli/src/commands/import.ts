// Decides what `strongback import` does: a preview of other apps' files, or their sessions appended to a ledger.
import { existsSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { catalogue, findMovement } from '@strongback/catalogue';
import { type Answers, APPS, type ImportReport, previewImport, readFile } from '@strongback/interchange';
import { type Movement, nameKey } from '@strongback/engine';
import type { Command } from '../command.types.ts';
import { readArguments } from '../terminal/arguments.ts';
import { nowMs } from '../terminal/clock.ts';
import { bytesOf } from '../terminal/files.ts';
import { appendToLedger, openLedger } from '../terminal/ledger-file.ts';
import { DAMAGED, DONE, type ExitCode, REFUSED, Stop, stopAt, USAGE } from '../terminal/outcome.ts';

const HELP = `
strongback import FILE… [--app NAME] [--unit kg|lb] [--zone ZONE] [--into LEDGER.jsonl] [--json]

Reads training logs of other apps (Strong, Hevy, FitNotes, Fitbod, any table with one row a set) and shows what an import would do.
With --into the sessions are appended to a ledger; the same file twice changes nothing.

  --app NAME          take the file for one of ${APPS.join(', ')}
  --unit kg|lb        the unit, where the file does not say
  --zone ZONE         zone of the times in the file (kept with the athlete when the ledger is new)
  --day-first, --month-first   for dates such as 03/04/2026
  --decimal .|,       for numbers such as 1,250
  --athlete ID        owner of a new ledger (default: me)
  --into LEDGER.jsonl append; the file is made when it is missing
  --all-skipped       list every skipped row in the readable report

Example:  strongback import strong.csv --unit kg --into me.jsonl
`;

export const importCommand: Command = {
  help: HELP,
  run,
};

function run(args: readonly string[]): ExitCode {
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
  });
  if (given.positionals.length === 0)
    throw new Stop(USAGE, 'name at least one file: strongback import FILE… ; --help shows an example');
  const app = given.choice('app', APPS);
  const unit = given.choice('unit', ['kg', 'lb']) ?? null;
  const decimal = given.choice('decimal', ['.', ',']);
  const answers: Answers = {
    ...(app ? { app } : {}),
    ...(unit ? { unit } : {}),
    ...(decimal ? { decimal } : {}),
    ...(given.flag('day-first') ? { dayFirst: true } : given.flag('month-first') ? { dayFirst: false } : {}),
  };
  const into = given.text('into');
  let worst: ExitCode = DONE;
  const reports: (ImportReport & { file: string })[] = [];
  for (const path of given.positionals) {
    const code = importOne(path);
    if (code > worst) worst = code;
  }
  if (given.flag('json'))
    process.stdout.write(
      `${JSON.stringify(reports.length === 1 ? withoutFile(reports[0] as ImportReport & { file: string }) : reports)}\n`,
    );
  return worst;

  function importOne(path: string): ExitCode {
    let bytes: Uint8Array;
    try {
      bytes = bytesOf(path);
    } catch (error) {
      if (!(error instanceof Stop) || given.positionals.length === 1) throw error;
      process.stderr.write(`${error.message}\n`);
      return error.code;
    }
    const read = readFile(bytes, answers);
    if (!read.ok) {
      if (given.positionals.length === 1) throw stopAt(path, read, DAMAGED);
      process.stderr.write(`${path}: ${read.reason}\n`);
      return DAMAGED;
    }
    const known = into !== undefined && existsSync(into) ? openLedger(into).state : null;
    const fileHash = createHash('sha256').update(bytes).digest('hex');
    const remembered = known?.names;
    const movementFor = (name: string): Movement | null => {
      const id = remembered?.get(nameKey(read.value.app, name)) ?? findMovement(name);
      return id === null ? null : (catalogue().movement.get(id) ?? null);
    };
    const preview = previewImport(read.value, known, {
      importId: `import-${fileHash.slice(0, 16)}`,
      fileHash,
      unit,
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
      if (preview.events.length > 0) {
        const profile =
          known === null ? [{ type: 'AthleteProfiled' as const, units: unit ?? 'kg', zone: given.text('zone') ?? 'UTC' }] : [];
        appendToLedger(into, given.text('athlete') ?? 'me', [...profile, ...preview.events], nowMs());
      }
    }
    if (!given.flag('json')) process.stdout.write(asText(path, preview.report, into, given.flag('all-skipped')));
    return DONE;
  }
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

function asText(path: string, report: ImportReport, into: string | undefined, all: boolean): string {
  const lines = [
    `${path}: ${report.app} (${report.variant}), ${report.read} rows, ${report.first ?? 'no day'} to ${report.last ?? 'no day'}`,
    `  ${into === undefined ? 'would import' : 'imported'} ${report.imported.sessions} sessions, ${report.imported.sets} sets; ${report.changed} changed, ${report.alreadyThere} already there`,
  ];
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
    report.unmapped.map((entry) => `${entry.name} (${entry.sets} sets)`),
  );
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
