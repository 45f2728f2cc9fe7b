// Decides how procedures run on one SQLite file: full durability asserted, writes of one turn committed together.
import { hash } from 'node:crypto';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import type { Database, Procedure, Row, Statement } from '@strongback/store';
import { bound, unpackedRows } from '../packed/packed.ts';

export interface SqliteDatabase extends Database {
  /** Integrity faults that SQLite itself finds; empty when sound. Reads the whole file. */
  faults(): readonly string[];
  readonly file: string;
}

export interface SqliteOptions {
  readonly checkpointEveryMs?: number;
  /** Called once when the disk failed under a commit. Nothing more is written by this process: it has to begin again from the file. */
  readonly onFatal?: (problem: Error) => void;
}

interface Waiting {
  readonly run: () => void;
  readonly settle: (problem: unknown) => void;
}

/** SHA-256 by the platform. */
export function nodeHash(text: string): string {
  return hash('sha256', text);
}

/**
 * Opens `file`, makes the tables that `schema` lists, and takes the file for this process alone. Throws when another process
 * has it or when SQLite would not write with full durability.
 */
export function openSqlite(file: string, schema: readonly string[], options: SqliteOptions = {}): SqliteDatabase {
  const lock = takeAlone(file);
  const db = new DatabaseSync(file, { timeout: 2_000 });
  try {
    prepareFile(db, file);
    for (const statement of schema) db.exec(statement);
  } catch (problem) {
    db.close();
    lock.close();
    throw problem;
  }
  const reader = new DatabaseSync(file, { timeout: 2_000 });
  reader.exec('pragma query_only = on');
  reader.exec('pragma temp_store = memory');
  const writes = statementCache(db);
  const reads = statementCache(reader);
  const checkpointer = new Worker(new URL('./checkpointer.ts', import.meta.url), {
    workerData: { file, everyMs: options.checkpointEveryMs ?? 250 },
  });
  checkpointer.unref();
  let waiting: Waiting[] = [];
  let failed: Error | null = null;
  let closed = false;

  function commitGroup(): void {
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    try {
      if (failed !== null) throw failed;
      db.exec('begin immediate');
      for (const one of group) one.run();
      db.exec('commit');
    } catch (problem) {
      try {
        db.exec('rollback');
      } catch {
        // The failed statement had ended the transaction already.
      }
      for (const one of group) one.settle(problem);
      if (isFatal(problem) && failed === null) {
        failed = problem as Error;
        options.onFatal?.(failed);
      }
      return;
    }
    for (const one of group) one.settle(null);
  }

  return {
    file,
    write<T>(procedure: () => Procedure<T>): Promise<T> {
      if (closed) return Promise.reject(new Error('the database is closed'));
      return new Promise<T>((resolve, reject) => {
        let outcome: { readonly value: T } | { readonly problem: unknown } | null = null;
        const run = () => {
          db.exec('savepoint one');
          try {
            outcome = { value: drive(procedure(), writes) };
            db.exec('release one');
          } catch (problem) {
            if (isFatal(problem) || isFull(problem)) throw problem;
            db.exec('rollback to one');
            db.exec('release one');
            outcome = { problem };
          }
        };
        const settle = (problem: unknown) => {
          if (problem !== null) reject(problem);
          else if (outcome !== null && 'value' in outcome) resolve(outcome.value);
          else reject(outcome?.problem);
        };
        if (waiting.length === 0) setImmediate(commitGroup);
        waiting.push({ run, settle });
      });
    },
    async read<T>(procedure: () => Procedure<T>): Promise<T> {
      reader.exec('begin');
      try {
        return drive(procedure(), reads);
      } finally {
        reader.exec('commit');
      }
    },
    faults: () => integrityFaults(db),
    async scrub() {
      // Deleted content is overwritten in the file (secure_delete); the log before it may still hold it until it is emptied.
      db.exec('pragma wal_checkpoint(truncate)');
    },
    async close() {
      if (closed) return;
      commitGroup();
      closed = true;
      await checkpointer.terminate();
      reader.close();
      db.exec('pragma wal_checkpoint(truncate)');
      db.close();
      lock.close();
    },
  };
}

/** Opens `file` for reading only, beside a server that may be running. `write` rejects. Throws when it is no SQLite file. */
export function openSnapshot(file: string): Pick<SqliteDatabase, 'write' | 'read' | 'close' | 'faults'> {
  const reader = new DatabaseSync(file, { timeout: 5_000 });
  reader.exec('pragma query_only = on');
  reader.prepare('select count(*) from sqlite_schema').get();
  const reads = statementCache(reader);
  let closed = false;
  return {
    write: () => Promise.reject(new Error('this database is open for reading only')),
    async read(procedure) {
      reader.exec('begin');
      try {
        return drive(procedure(), reads);
      } finally {
        reader.exec('commit');
      }
    },
    faults: () => integrityFaults(reader),
    async close() {
      if (!closed) reader.close();
      closed = true;
    },
  };
}

function integrityFaults(db: DatabaseSync): readonly string[] {
  return db
    .prepare('pragma integrity_check')
    .all()
    .map((row) => String(row['integrity_check']))
    .filter((line) => line !== 'ok');
}

/** Holds a lock that the operating system gives back when this process ends, however it ends. */
function takeAlone(file: string): DatabaseSync {
  const lock = new DatabaseSync(`${file}.lock`);
  try {
    lock.exec('begin exclusive');
    return lock;
  } catch {
    lock.close();
    throw new Error(`${file} is in use by another Strongback process; stop that one first`);
  }
}

function prepareFile(db: DatabaseSync, file: string): void {
  db.exec('pragma journal_mode = wal');
  db.exec('pragma synchronous = full');
  db.exec('pragma wal_autocheckpoint = 0');
  db.exec('pragma secure_delete = on');
  db.exec('pragma foreign_keys = on');
  // What one procedure would take back lies in memory meanwhile: in a file of its own it costs more than the rows, and holds training outside of the folder.
  db.exec('pragma temp_store = memory');
  const told = (name: string) => Object.values(db.prepare(`pragma ${name}`).get() ?? {})[0];
  if (told('journal_mode') !== 'wal')
    throw new Error(`${file}: SQLite does not use a write-ahead log here (journal_mode is ${String(told('journal_mode'))})`);
  if (told('synchronous') !== 2)
    throw new Error(`${file}: SQLite would not wait for the disk (synchronous is ${String(told('synchronous'))}, not FULL)`);
}

function statementCache(db: DatabaseSync): (statement: Statement) => readonly Row[] {
  const prepared = new Map<string, { readonly statement: StatementSync; readonly order: readonly number[] }>();
  return ({ text, values, asPacked }) => {
    let known = prepared.get(text);
    if (known === undefined) {
      // Parameters go by place: to look each name up costs more than the row. And SQLite locks the whole file for a writer, so it needs
      // (and knows) no row locks.
      const order = Array.from(text.matchAll(/\$(\d+)/g), (match) => Number(match[1]) - 1);
      known = { statement: db.prepare(text.replaceAll(/\$\d+/g, '?').replaceAll(' for update', '')), order };
      prepared.set(text, known);
    }
    const found = known.statement.all(
      ...known.order.map((place) => bound(values[place]) as string | number | null | Uint8Array),
    ) as unknown as readonly Row[];
    return asPacked === true ? found : unpackedRows(found);
  };
}

function drive<T>(procedure: Procedure<T>, run: (statement: Statement) => readonly Row[]): T {
  let step = procedure.next();
  while (!step.done) {
    let answers: readonly (readonly Row[])[];
    try {
      answers = step.value.map(run);
    } catch (problem) {
      step = procedure.throw(problem);
      continue;
    }
    step = procedure.next(answers);
  }
  return step.value;
}

/** After an I/O error nothing that was not committed can be trusted: the process must start again from the file. */
function isFatal(problem: unknown): boolean {
  const code = sqliteCode(problem);
  return code === 10 || code === 11 || code === 26;
}
function isFull(problem: unknown): boolean {
  return sqliteCode(problem) === 13;
}
function sqliteCode(problem: unknown): number {
  const code = typeof problem === 'object' && problem !== null ? (problem as { errcode?: unknown }).errcode : undefined;
  return typeof code === 'number' ? code & 0xff : -1;
}
