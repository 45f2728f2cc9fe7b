// Decides what is said of the tests themselves: how many small slips in the ledger, the sync core and the engine they notice.
import { spawnSync } from 'node:child_process';
import type { Measured } from './measured.ts';

const ROOMS = ['ledger', 'sync', 'engine'] as const;
/** Slips a room at dial 1. */
const SLIPS = 40;
const SEED = 18;
const SHARE = 0.85;

export function slipsNoticed(dial: number): Measured {
  let held = true;
  const said = ROOMS.map((room) => {
    const args = ['scripts/mutate-code.ts', '--room', room, '--count', String(SLIPS * dial), '--seed', String(SEED)];
    const ran = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 4 * 3_600_000 });
    const [words, caught, tried] = /(\d+) of (\d+) caught/.exec(ran.stdout) ?? [`ended with ${ran.status}`, '0', '1'];
    if (Number(caught) < SHARE * Number(tried)) held = false;
    return `${room} ${words}`;
  });
  return { seen: `${said.join(', ')} (seed ${SEED}); branches are not counted`, held: false, soFar: held };
}
