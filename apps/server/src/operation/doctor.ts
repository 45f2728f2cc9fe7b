// Decides what is looked at to say whether an installation is well, and what to do about what is not.
import { existsSync, statfsSync, statSync } from 'node:fs';
import { nodeHash, openSnapshot } from '@strongback/store/sqlite';
import { databaseFile } from '../serve.ts';
import { verifyLedgers } from './verify.ts';

export interface Check {
  readonly name: string;
  readonly state: 'well' | 'warning' | 'wrong';
  /** What was found, and what to do where it is not well. */
  readonly text: string;
}
export interface Diagnosis {
  readonly well: boolean;
  readonly checks: readonly Check[];
}

const LOW_DISK_BYTES = 500_000_000;
const OLDEST_NODE = 22;

/** Looks at everything and changes nothing; a running server may go on. */
export async function doctor(dataDir: string): Promise<Diagnosis> {
  const checks: Check[] = [];
  const say = (name: string, state: Check['state'], text: string) => checks.push({ name, state, text });
  const node = Number(process.versions.node.split('.')[0]);
  say(
    'node',
    node >= OLDEST_NODE ? 'well' : 'wrong',
    node >= OLDEST_NODE
      ? `Node ${process.versions.node}`
      : `Node ${process.versions.node} is too old; ${OLDEST_NODE} or newer is needed`,
  );
  const file = databaseFile(dataDir);
  if (!existsSync(file)) {
    say('data', 'warning', `${dataDir} holds no data yet; the first start of the server makes it`);
    return { well: checks.every((check) => check.state !== 'wrong'), checks };
  }
  const mode = statSync(dataDir).mode & 0o077;
  say(
    'privacy',
    mode === 0 ? 'well' : 'warning',
    mode === 0
      ? 'only this user can read the data folder'
      : `other users of this machine can read ${dataDir}; chmod 700 closes it`,
  );
  const disk = statfsSync(dataDir);
  const free = disk.bavail * disk.bsize;
  say(
    'disk',
    free > LOW_DISK_BYTES ? 'well' : 'warning',
    `${Math.round(free / 1e6)} MB free${free > LOW_DISK_BYTES ? '' : '; when the disk is full nothing more can be kept'}`,
  );
  await lookInto(file, say);
  return { well: checks.every((check) => check.state !== 'wrong'), checks };
}

async function lookInto(file: string, say: (name: string, state: Check['state'], text: string) => void): Promise<void> {
  let database: ReturnType<typeof openSnapshot>;
  try {
    database = openSnapshot(file);
  } catch (problem) {
    say(
      'database',
      'wrong',
      `${file} cannot be opened (${problem instanceof Error ? problem.message : 'unknown'}); restore a backup`,
    );
    return;
  }
  try {
    const faults = database.faults();
    say(
      'database',
      faults.length === 0 ? 'well' : 'wrong',
      faults.length === 0
        ? 'the file is sound'
        : `the file is damaged (${faults[0] ?? ''}); restore a backup, devices bring back what it lacks`,
    );
    const found = await verifyLedgers(database, nodeHash);
    for (const { athlete, faults: wrong } of found.faulty)
      say(
        'ledger',
        'wrong',
        `the ledger of ${athlete}: ${wrong.slice(0, 3).join('; ')}; restore a backup, devices bring back what it lacks`,
      );
    if (found.faulty.length === 0)
      say('ledgers', 'well', `${found.athletes} athletes, ${found.events} events, every hash chain whole`);
  } catch (problem) {
    say(
      'database',
      'wrong',
      `${file} is damaged (${problem instanceof Error ? problem.message : 'unknown'}); restore a backup, devices bring back what it lacks`,
    );
  } finally {
    await database.close();
  }
}
