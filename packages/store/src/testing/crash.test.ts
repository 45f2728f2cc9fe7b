// Kills the SQLite store at its system calls and cuts its power: what was acknowledged is there. STRONGBACK_CRASHES turns the dial.
import { expect, test } from 'vitest';
import { cutPower, faultAtSyscall, KILLED_CALLS, killAtSyscall, whyNoPowerCut, whyNoStrace } from './crash-trial.ts';

const DIAL = Number(process.env['STRONGBACK_CRASHES'] ?? 8);
const LONG = { timeout: 1_800_000 };

test.runIf(whyNoStrace() === null)(`killed at ${DIAL} write-side system calls, it loses nothing acknowledged`, LONG, async () => {
  let points = 0;
  for (const [index, call] of KILLED_CALLS.entries()) {
    // Every call gets its share; what a call does not use up is left to the next ones.
    const upTo = Math.ceil((DIAL * (index + 1)) / KILLED_CALLS.length);
    for (let nth = 1; points < upTo; nth += DIAL > 50 ? 1 : 3) {
      const result = await killAtSyscall(call, nth);
      if (result.finished) break;
      points += 1;
      expect(result, `${call} ${nth}`).toMatchObject({ lost: 0, faults: [] });
    }
  }
  expect(points).toBeGreaterThan(0);
});

test.runIf(whyNoStrace() === null).each([
  ['fsync', 'error=EIO:when=3'],
  ['fsync', 'error=EIO:when=4+'],
  ['pwrite64', 'error=ENOSPC:when=9'],
  ['pwrite64', 'error=ENOSPC:when=14+'],
])(
  '%s that fails (%s): what it had acknowledged is there, and it acknowledges nothing it could not keep',
  LONG,
  async (call, fault) => {
    const result = await faultAtSyscall(call, fault);
    expect(result).toMatchObject({ lost: 0, faults: [] });
    // The fault was met: the worker did not get through.
    expect(result.finished).toBe(false);
  },
);

test.runIf(whyNoPowerCut() === null)(`after ${DIAL} power cuts, it has lost nothing acknowledged`, LONG, async () => {
  let acknowledged = 0;
  for (let seed = 1; seed <= DIAL; seed++) {
    const result = await cutPower(seed);
    acknowledged += result.acknowledged;
    expect(result, `power cut of seed ${seed}`).toMatchObject({ lost: 0, faults: [] });
  }
  expect(acknowledged).toBeGreaterThan(0);
});

test.runIf(whyNoPowerCut() === null)('on a disk that only pretends to write, the trial notices the loss', LONG, async () => {
  let lost = 0;
  for (let seed = 1; seed <= 6 && lost === 0; seed++) lost += (await cutPower(seed, 12)).lost;
  expect(lost).toBeGreaterThan(0);
});
