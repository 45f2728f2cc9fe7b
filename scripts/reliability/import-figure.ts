// Decides how the cost of hostile imports is taken: the worst of all files, in memory and in time.
import { spawnSync } from 'node:child_process';
import { type HostileCost, HOSTILE_FILES } from './hostile-import.ts';
import type { Measured } from './measured.ts';

const MOST_MEGABYTES = 256;
const MOST_SECONDS = 10;

export async function hostileImports(): Promise<Measured> {
  let worst: HostileCost = { megabytes: 0, seconds: 0 };
  let heaviest = '';
  for (const name of Object.keys(HOSTILE_FILES)) {
    const ran = spawnSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', 'scripts/reliability/hostile-import.ts', name],
      {
        encoding: 'utf8',
        timeout: 120_000,
      },
    );
    if (ran.status !== 0) return { seen: `${name}: the reader ended with ${ran.status}`, held: false };
    const cost = JSON.parse(ran.stdout) as HostileCost;
    if (cost.megabytes > worst.megabytes) heaviest = name;
    worst = { megabytes: Math.max(worst.megabytes, cost.megabytes), seconds: Math.max(worst.seconds, cost.seconds) };
  }
  return {
    seen: `${Object.keys(HOSTILE_FILES).length} hostile files: at most ${worst.megabytes} MB more (${heaviest}) and ${worst.seconds.toFixed(1)} s; the server takes no files, so nobody else waits`,
    held: worst.megabytes <= MOST_MEGABYTES && worst.seconds <= MOST_SECONDS,
  };
}
