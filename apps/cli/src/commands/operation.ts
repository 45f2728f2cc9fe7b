// Decides what `strongback backup`, `restore` and `doctor` do with an installation's data folder.
import { existsSync } from 'node:fs';
import {
  backup,
  backupPostgres,
  dataDirFrom,
  doctor,
  doctorAddress,
  doctorPostgres,
  restore,
  restorePostgres,
} from '@strongback/server';
import type { Command } from '../command.types.ts';
import { counted } from '../print/counted.ts';
import { type Arguments, readArguments } from '../terminal/arguments.ts';
import { DAMAGED, DONE, type ExitCode, REFUSED, Stop, USAGE } from '../terminal/outcome.ts';

const BACKUP = `
strongback backup FILE [--data DIR | --database URL] [--json]

Writes everything of an installation, as of one moment, into one file that both databases can restore. The server may go on running.

Example:  strongback backup /srv/backups/strongback-2026-11-23.gz
`;
const RESTORE = `
strongback restore FILE [--data DIR | --database URL] [--json]

Checks a backup whole, then puts it in place of the data folder's content; what was there is kept beside it. Stop the server first.

Example:  strongback restore /srv/backups/strongback-2026-11-23.gz --data /srv/strongback
`;
const DOCTOR = `
strongback doctor [--data DIR | --database URL] [--address URL] [--json]

Looks for what is wrong with this installation and says what to do. Changes nothing. With --address it also asks the address that people use,
as a browser would: HTTPS, its certificate, the redirect, and whether the proxy passes the headers on.

Example:  strongback doctor --data /srv/strongback --address https://lift.example
`;

export const backupCommand: Command = {
  help: BACKUP,
  run: async (args) => {
    const given = readArguments(args, { data: { type: 'string' }, database: { type: 'string' } });
    const url = databaseOf(given);
    const target = oneFile(given, 'backup');
    const outcome = await (url === null ? backup(folder(given), target) : backupPostgres(url, target));
    if (!outcome.ok) throw new Stop(REFUSED, outcome.reason);
    const { file, athletes, events, bytes } = outcome.value;
    return said(
      given,
      outcome.value,
      `${file}: ${counted(athletes, 'athlete')}, ${counted(events, 'event')}, ${Math.ceil(bytes / 1024)} KB`,
    );
  },
};

export const restoreCommand: Command = {
  help: RESTORE,
  run: async (args) => {
    const given = readArguments(args, { data: { type: 'string' }, database: { type: 'string' } });
    const url = databaseOf(given);
    const source = oneFile(given, 'restore');
    if (!existsSync(source)) throw new Stop(USAGE, `${source}: there is no such file; check the path`);
    const outcome = await (url === null ? restore(source, folder(given)) : restorePostgres(source, url));
    if (!outcome.ok) throw new Stop(outcome.code.startsWith('restore.un') ? DAMAGED : REFUSED, outcome.reason);
    const { athletes, events, replaced } = outcome.value;
    return said(
      given,
      outcome.value,
      `${counted(athletes, 'athlete')}, ${counted(events, 'event')} restored${replaced === null ? '' : `; what was there is in ${replaced}`}`,
    );
  },
};

export const doctorCommand: Command = {
  help: DOCTOR,
  run: async (args) => {
    const given = readArguments(args, { data: { type: 'string' }, database: { type: 'string' }, address: { type: 'string' } });
    const url = databaseOf(given);
    const inside = await (url === null ? doctor(folder(given)) : doctorPostgres(url));
    const address = given.text('address');
    const checks = [...inside.checks, ...(address === undefined ? [] : await doctorAddress(address))];
    const found = { well: checks.every((check) => check.state !== 'wrong'), checks };
    const marks = { well: 'ok     ', warning: 'look at', wrong: 'WRONG  ' } as const;
    said(given, found, found.checks.map((check) => `${marks[check.state]}  ${check.name}: ${check.text}`).join('\n'));
    return found.well ? DONE : REFUSED;
  },
};

/** A PostgreSQL address, given or in STRONGBACK_DATABASE; a named data folder goes before the latter. */
function databaseOf(given: Arguments): string | null {
  const url = given.text('database') ?? (given.text('data') === undefined ? process.env['STRONGBACK_DATABASE'] : undefined);
  return url === undefined || url === '' ? null : url;
}

function folder(given: Arguments): string {
  return dataDirFrom(given.text('data'));
}

function oneFile(given: Arguments, command: string): string {
  const file = given.positionals[0];
  if (file === undefined || given.positionals.length > 1) throw new Stop(USAGE, `name one file: strongback ${command} FILE`);
  return file;
}

function said(given: Arguments, value: unknown, text: string): ExitCode {
  process.stdout.write(given.flag('json') ? `${JSON.stringify(value)}\n` : `${text}\n`);
  return DONE;
}
