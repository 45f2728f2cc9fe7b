// Decides when the write-ahead log goes into the database file: beside the requests, never in one.
import { DatabaseSync } from 'node:sqlite';
import { workerData } from 'node:worker_threads';

const { file, everyMs } = workerData as { readonly file: string; readonly everyMs: number };
const db = new DatabaseSync(file, { timeout: 50 });
db.exec('pragma synchronous = full');
setInterval(() => {
  try {
    db.exec('pragma wal_checkpoint(passive)');
  } catch {
    // Busy now; the next turn comes soon.
  }
}, everyMs);
