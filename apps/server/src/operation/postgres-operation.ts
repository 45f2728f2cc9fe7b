// Decides how an installation on PostgreSQL is backed up, restored and looked at: the same file, the same checks as with SQLite.
import { existsSync, statSync } from 'node:fs';
import { accept, type Outcome, refuse } from '@strongback/engine';
import { type Database, readAthletes } from '@strongback/store';
import { openPostgres } from '@strongback/store/postgres';
import { nodeHash } from '@strongback/store/sqlite';
import { SERVER_SCHEMA } from '../schema.ts';
import { type BackupReport, readBackup, type RestoreReport, writeBackup, writeRows } from './backup.ts';
import type { Check, Diagnosis } from './doctor.ts';
import { verifyLedgers } from './verify.ts';

async function within<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openPostgres(url, SERVER_SCHEMA, { connections: 2 });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** Writes everything of the database at `url`, as of one moment, into `file`. Refuses a damaged ledger and an existing file. */
export function backupPostgres(url: string, file: string): Promise<Outcome<BackupReport>> {
  return within(url, async (database): Promise<Outcome<BackupReport>> => {
    if (existsSync(file)) return refuse('backup.exists', `${file} exists already; choose another name`);
    const found = await verifyLedgers(database, nodeHash);
    const [faulty] = found.faulty;
    if (faulty !== undefined)
      return refuse(
        'backup.damaged',
        `the ledger of ${faulty.athlete} is damaged (${faulty.faults[0] ?? ''}); nothing was written`,
      );
    const { rows } = await writeBackup(database, file);
    return accept({ file, rows, athletes: found.athletes, events: found.events, bytes: statSync(file).size });
  });
}

/** Puts a backup into the empty database at `url`, checked before and after. Refuses a database that holds ledgers. */
export async function restorePostgres(file: string, url: string): Promise<Outcome<RestoreReport>> {
  const read = readBackup(file);
  if (!read.ok) return read;
  return within(url, async (database): Promise<Outcome<RestoreReport>> => {
    if ((await database.read(readAthletes)).length > 0)
      return refuse('restore.not-empty', 'this database holds ledgers already; restore into an empty one and change the address');
    await writeRows(database, read.value);
    const sound = await verifyLedgers(database, nodeHash);
    const [faulty] = sound.faulty;
    if (faulty !== undefined)
      return refuse(
        'restore.damaged',
        `the backup's ledger of ${faulty.athlete} is damaged: ${faulty.faults[0] ?? ''}; use another database`,
      );
    return accept({ rows: read.value.rows.length, athletes: sound.athletes, events: sound.events, replaced: null });
  });
}

/** Looks at settings and every hash chain; changes nothing but what a start of the server would. */
export async function doctorPostgres(url: string): Promise<Diagnosis> {
  const checks: Check[] = [];
  try {
    await within(url, async (database) => {
      checks.push({ name: 'database', state: 'well', text: 'PostgreSQL answers, and its settings lose nothing in a power cut' });
      const found = await verifyLedgers(database, nodeHash);
      for (const { athlete, faults } of found.faulty)
        checks.push({
          name: 'ledger',
          state: 'wrong',
          text: `the ledger of ${athlete}: ${faults.slice(0, 3).join('; ')}; restore a backup, devices bring back what it lacks`,
        });
      if (found.faulty.length === 0)
        checks.push({
          name: 'ledgers',
          state: 'well',
          text: `${found.athletes} athletes, ${found.events} events, every hash chain whole`,
        });
    });
  } catch (problem) {
    checks.push({ name: 'database', state: 'wrong', text: problem instanceof Error ? problem.message : 'it cannot be opened' });
  }
  return { well: checks.every((check) => check.state !== 'wrong'), checks };
}
