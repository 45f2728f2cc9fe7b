// Decides how the cost of hostile imports is taken: the worst of all files, in memory and in time.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type HostileCost, HOSTILE_FILES } from './hostile-import.ts';
import type { Measured } from './measured.ts';

const MOST_MEGABYTES = 256;
const MOST_SECONDS = 10;
/** The memory that the runtime gives: it ends the process where this is not enough. */
export const HEAP_MEGABYTES = 160;

/** What reading a hostile file costs in a process with a small heap; a text when the process did not live through it. */
export function costOf(name: string): HostileCost | string {
  const ran = spawnSync(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      `--max-old-space-size=${HEAP_MEGABYTES}`,
      join(import.meta.dirname, 'hostile-import.ts'),
      name,
    ],
    { encoding: 'utf8', timeout: 120_000 },
  );
  return ran.status === 0 ? (JSON.parse(ran.stdout) as HostileCost) : `${name}: the reader ended with ${ran.status}`;
}

export async function hostileImports(): Promise<Measured> {
  let worst: Omit<HostileCost, 'said'> = { megabytes: 0, seconds: 0 };
  let heaviest = '';
  for (const name of Object.keys(HOSTILE_FILES)) {
    const cost = costOf(name);
    if (typeof cost === 'string') return { seen: cost, held: false };
    if (cost.megabytes > worst.megabytes) heaviest = name;
    worst = { megabytes: Math.max(worst.megabytes, cost.megabytes), seconds: Math.max(worst.seconds, cost.seconds) };
  }
  return {
    seen: `${Object.keys(HOSTILE_FILES).length} hostile files: at most ${worst.megabytes} MB more (${heaviest}), the file included, in a heap of ${HEAP_MEGABYTES} MB, and ${worst.seconds.toFixed(1)} s of the processor; the server takes no files, so nobody else waits`,
    held: worst.megabytes <= MOST_MEGABYTES && worst.seconds <= MOST_SECONDS,
  };
}
