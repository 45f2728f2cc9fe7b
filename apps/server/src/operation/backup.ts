// Decides how a whole installation becomes one file and comes back: portable rows, checked to the last byte before anything is touched.
import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import {
  chainAfter,
  type Database,
  type Procedure,
  readAthletes,
  type Row,
  type Segment,
  segmentBeyond,
  sql,
  type SqlValue,
} from '@strongback/store';
import { nodeHash, openSnapshot, openSqlite } from '@strongback/store/sqlite';
import { accept, canonicalText, eventLine, type Outcome, refuse } from '@strongback/engine';
import { SERVER_SCHEMA } from '../schema.ts';
import { databaseFile } from '../serve.ts';
import { insertInto, pageOf, TABLES, type Table } from './tables.ts';
import { verifyLedgers } from './verify.ts';

/** Raised when an older program could not read the file. Newer programs read every format ever written. */
export const BACKUP_FORMAT = 1;
const PAGE = 2_000;
const MAGIC = 'strongback-backup';

export interface BackupReport {
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
  readonly athletes: number;
  readonly events: number;
}
export interface RestoreReport {
  readonly rows: number;
  readonly athletes: number;
  readonly events: number;
  readonly replaced: string | null;
}

/** Writes everything in `dataDir`, as of one moment, into `file`. The server may go on running and writing. */
export async function backup(dataDir: string, file: string): Promise<Outcome<BackupReport>> {
  const source = databaseFile(dataDir);
  if (!existsSync(source)) return refuse('backup.nothing', `${dataDir} holds no data`);
  if (existsSync(file)) return refuse('backup.exists', `${file} exists already; nothing was written`);
  const database = openSnapshot(source);
  try {
    const sound = await verifyLedgers(database, nodeHash);
    const fault = sound.faulty[0];
    if (fault !== undefined)
      return refuse(
        'backup.damaged',
        `the ledger of ${fault.athlete} is damaged (${fault.faults[0] ?? ''}); run doctor before relying on a backup`,
      );
    const { rows, bytes } = await writeBackup(database, file);
    return accept({ file, rows, bytes, athletes: sound.athletes, events: sound.events });
  } finally {
    await database.close();
  }
}

/** Writes every table into `file`, complete or not at all. */
export async function writeBackup(database: Database, file: string): Promise<{ readonly rows: number; readonly bytes: number }> {
  mkdirSync(dirname(file), { recursive: true });
  const partial = `${file}.partial`;
  const out = openSync(partial, 'w', 0o600);
  try {
    const total = createHash('sha256');
    let rows = 0;
    let bytes = 0;
    const write = (lines: readonly string[]) => {
      const text = lines.map((line) => `${line}\n`).join('');
      total.update(text);
      // Members of a gzip file follow each other: pages are packed as they come.
      const packed = gzipSync(text, { level: 6 });
      writeSync(out, packed);
      bytes += packed.length;
    };
    write([JSON.stringify({ magic: MAGIC, format: BACKUP_FORMAT })]);
    await database.read(function* (): Procedure<void> {
      for (const table of TABLES) {
        if (table.name === 'event') rows += yield* writeSealed(table, write);
        for (let after: readonly SqlValue[] | null = null; ; ) {
          const { text, values } = pageOf(table, after, PAGE);
          const page: readonly Row[] = yield* sql(text, ...values);
          const last: Row | undefined = page.at(-1);
          if (last === undefined) break;
          write(page.map((row) => JSON.stringify([table.name, ...table.columns.map((column) => row[column])])));
          rows += page.length;
          after = table.key.map((column) => last[column] as SqlValue);
        }
      }
    });
    const digest = total.digest('hex');
    const end = gzipSync(`${JSON.stringify({ end: true, rows, sha256: digest })}\n`);
    writeSync(out, end);
    fsyncSync(out);
    renameSync(partial, file);
    return { rows, bytes: bytes + end.length };
  } catch (problem) {
    rmSync(partial, { force: true });
    throw problem;
  } finally {
    closeSync(out);
  }
}

/** Sealed history as the rows it was: every program that ever read a backup can read it, and a restored server seals it again. */
function* writeSealed(table: Table, write: (lines: readonly string[]) => void): Procedure<number> {
  let rows = 0;
  for (const athlete of yield* readAthletes()) {
    for (let after = 0; ; ) {
      const segment: Segment | null = yield* segmentBeyond(athlete, after);
      if (segment === null) break;
      if (segment.events === null) throw new Error(`the ledger of ${athlete} is damaged; run doctor before relying on a backup`);
      let chain = segment.chainBefore;
      write(
        segment.events.map(({ event, receivedMs }, index) => {
          chain = chainAfter(chain, eventLine(event), nodeHash);
          const { device, deviceSeq, by, version, time, body } = event;
          const row: Record<string, SqlValue> = {
            athlete_id: athlete,
            seq: segment.firstSeq + index,
            device,
            dseq: deviceSeq,
            actor: by ?? null,
            type: body.type,
            v: version,
            ms: time.ms,
            tick: time.tick,
            received_ms: receivedMs,
            body: canonicalText(body),
            chain,
          };
          return JSON.stringify([table.name, ...table.columns.map((column) => row[column])]);
        }),
      );
      rows += segment.events.length;
      after = segment.lastSeq;
    }
  }
  return rows;
}

interface ReadBackup {
  readonly rows: readonly (readonly [Table, readonly SqlValue[]])[];
}

/** Reads and checks a whole backup; refuses what is cut off, changed, or from a newer program. */
export function readBackup(file: string): Outcome<ReadBackup> {
  let text: string;
  try {
    text = gunzipSync(readFileSync(file)).toString('utf8');
  } catch (problem) {
    const missing = (problem as { code?: unknown }).code === 'ENOENT';
    return refuse(
      'restore.unreadable',
      missing ? `there is no file ${file}` : `${file} is not a whole backup: it is cut off, changed, or another kind of file`,
    );
  }
  const body = text.lastIndexOf('\n', text.length - 2) + 1;
  const [header, ...lines] = text.slice(0, body).trimEnd().split('\n');
  try {
    const first = JSON.parse(header ?? '') as { magic?: unknown; format?: unknown };
    if (first.magic !== MAGIC) return refuse('restore.unreadable', `${file} is not a backup of Strongback`);
    if (typeof first.format !== 'number' || first.format > BACKUP_FORMAT)
      return refuse('restore.newer', `${file} was written by a newer Strongback; upgrade first`);
    const end = JSON.parse(text.slice(body)) as { end?: unknown; rows?: unknown; sha256?: unknown };
    if (
      end.end !== true ||
      end.rows !== lines.length ||
      end.sha256 !== createHash('sha256').update(text.slice(0, body)).digest('hex')
    ) {
      return refuse('restore.damaged', `${file} was changed or cut off after it was written`);
    }
    return accept({ rows: lines.map(rowOf) });
  } catch {
    return refuse('restore.damaged', `${file} was changed or cut off after it was written`);
  }
}

function rowOf(line: string): readonly [Table, readonly SqlValue[]] {
  const [name, ...values] = JSON.parse(line) as [string, ...SqlValue[]];
  const table = TABLES.find((one) => one.name === name);
  if (table === undefined || values.length !== table.columns.length) throw new Error('unknown row');
  return [table, values];
}

const TOGETHER = 50;
const inserts = new Map<string, string>();

/** Rows of one table in a row go in together; few different texts, so that they stay prepared. */
function* insertPage(rows: ReadBackup['rows']): Procedure<void> {
  for (let at = 0; at < rows.length; ) {
    const [table] = rows[at] as ReadBackup['rows'][number];
    const together =
      rows.slice(at, at + TOGETHER).every(([other]) => other === table) && rows.length - at >= TOGETHER ? TOGETHER : 1;
    const name = `${table.name} ${together}`;
    const text = inserts.get(name) ?? insertInto(table, together);
    inserts.set(name, text);
    yield* sql(text, ...rows.slice(at, at + together).flatMap(([, values]) => values));
    at += together;
  }
}

/** Puts the rows into an empty database and raises every epoch, so that devices offer again what the backup had not seen. */
export async function writeRows(database: Database, { rows }: ReadBackup): Promise<void> {
  for (let from = 0; from < rows.length; from += PAGE) {
    await database.write(function* (): Procedure<void> {
      yield* insertPage(rows.slice(from, from + PAGE));
    });
  }
  await database.write(function* (): Procedure<void> {
    yield* sql('update athlete_head set epoch = epoch + 1');
  });
}

/**
 * Brings `file` back into `dataDir`: read and checked as a whole, built and verified beside, then put in place. What was there before is
 * kept under another name, and is untouched when anything is refused. Stop the server first.
 */
export async function restore(file: string, dataDir: string): Promise<Outcome<RestoreReport>> {
  const read = readBackup(file);
  if (!read.ok) return read;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const target = databaseFile(dataDir);
  const building = join(dataDir, 'restoring.db');
  const removeBuilding = () => {
    for (const end of ['', '-wal', '-shm', '.lock']) rmSync(`${building}${end}`, { force: true });
  };
  removeBuilding();
  let live: { close(): Promise<void> } | null = null;
  try {
    // Taking the live file's lock refuses while a server runs, and waits its last writes into the file.
    if (existsSync(target)) live = openSqlite(target, []);
    const database = openSqlite(building, SERVER_SCHEMA);
    try {
      await writeRows(database, read.value);
      const sound = await verifyLedgers(database, nodeHash);
      const fault =
        sound.faulty[0] ?? (database.faults().length > 0 ? { athlete: 'the database', faults: database.faults() } : undefined);
      if (fault !== undefined)
        return refuse(
          'restore.damaged',
          `the backup's ledger of ${fault.athlete} is damaged: ${fault.faults[0] ?? ''}; nothing was changed`,
        );
      await database.close();
      await live?.close();
      const replaced = existsSync(target)
        ? `${target}.before-restore-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`
        : null;
      if (replaced !== null) renameSync(target, replaced);
      renameSync(building, target);
      return accept({ rows: read.value.rows.length, athletes: sound.athletes, events: sound.events, replaced });
    } finally {
      await database.close();
    }
  } catch (problem) {
    if (problem instanceof Error && problem.message.includes('in use by another'))
      return refuse('restore.running', `${dataDir} is in use by a running server; stop it first`);
    throw problem;
  } finally {
    await live?.close();
    removeBuilding();
  }
}
