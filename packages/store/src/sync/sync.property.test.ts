// Random sync histories hold every promise, and every planted bug is found. STRONGBACK_SYNC_HISTORIES turns the dial, STRONGBACK_SEED the start.
import { expect, test } from 'vitest';
import { PLANTED_BUGS } from '../testing/sync-parts.ts';
import { playHistory } from '../testing/sync-world.ts';

const HISTORIES = Number(process.env['STRONGBACK_SYNC_HISTORIES'] ?? 400);
const FIRST = Number(process.env['STRONGBACK_SEED'] ?? 1);
const FIDELITY = 10_000;

test(`${HISTORIES} histories from seed ${FIRST}: nothing lost, doubled, diverged, stuck or reordered`, {
  timeout: 3_600_000,
}, async () => {
  const from = performance.now();
  for (let seed = FIRST; seed < FIRST + HISTORIES; seed++) {
    const fault = await playHistory(seed);
    expect(fault, `history of seed ${seed}`).toBeNull();
  }
  console.info(`${HISTORIES} sync histories, ${Math.round(HISTORIES / ((performance.now() - from) / 1000))} a second`);
});

test.each(PLANTED_BUGS)('the planted bug is found: %s', { timeout: 300_000 }, async (bug) => {
  for (let seed = 1; seed <= FIDELITY; seed++) {
    const fault = await playHistory(seed, bug).catch((problem: unknown) => String(problem));
    if (fault !== null) return;
  }
  expect.fail(`not found within ${FIDELITY} histories`);
});
