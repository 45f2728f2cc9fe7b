// Decides how several programs append to one ledger file without losing a fact: one at a time, each after reading what is there.
import { closeSync, openSync, readFileSync, statSync, unlinkSync, writeSync } from 'node:fs';
import type { EventBody, LedgerState } from '@strongback/engine';
import { appendToLedger, openLedger } from './ledger-file.ts';
import { REFUSED, Stop } from './outcome.ts';

const WAIT_MILLISECONDS = 5000;
const PAUSE_MILLISECONDS = 20;

/**
 * Appends the facts that `bodies` makes from the ledger as it is at that moment; all or none. The file must exist.
 * Throws a Stop when the ledger is damaged or another program keeps it for more than five seconds.
 */
export function appendLocked(path: string, bodies: (state: LedgerState) => readonly EventBody[], nowMs: number): number {
  return whileLocked(path, () => {
    const { state } = openLedger(path);
    const facts = bodies(state);
    if (facts.length === 0) return 0;
    return appendToLedger(path, state.athlete ?? 'me', facts, nowMs);
  });
}

/** Runs `work`, which reads and appends, while no other program of this machine holds the file; the file may be missing yet. */
export function whileLocked<T>(path: string, work: () => T): T {
  const release = lock(path);
  try {
    return work();
  } finally {
    release();
  }
}

/** Takes a file for this program; what comes back lets it go. Throws a Stop when another program keeps it for more than five seconds. */
export function lock(path: string): () => void {
  const mark = `${path}.lock`;
  for (let waited = 0; !taken(mark); waited += PAUSE_MILLISECONDS) {
    if (waited >= WAIT_MILLISECONDS)
      throw new Stop(REFUSED, `${path}: another program is writing to it (${mark}); try again, nothing was changed`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MILLISECONDS);
  }
  return () => removeQuietly(mark);
}

function taken(mark: string): boolean {
  try {
    const handle = openSync(mark, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST'))
      throw new Stop(REFUSED, `${mark}: cannot be made, so the ledger cannot be written safely; nothing was changed`);
    if (isLeftBehind(mark)) removeQuietly(mark);
    return false;
  }
}

/** True when the program that took the lock is gone. */
function isLeftBehind(mark: string): boolean {
  try {
    const owner = Number(readFileSync(mark, 'utf8'));
    if (!Number.isSafeInteger(owner) || owner <= 0) return Date.now() - statSync(mark).mtimeMs > WAIT_MILLISECONDS;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It is gone already.
  }
}
