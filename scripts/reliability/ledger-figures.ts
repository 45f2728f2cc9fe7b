// Decides how the figures of keeping and syncing are taken: crashes, power cuts, random histories, clocks, outages.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type DeviceId, stamp, startClock } from '@strongback/engine';
import {
  cutPower,
  KILLED_CALLS,
  killAtSyscall,
  whyNoPowerCut,
  whyNoStrace,
} from '../../packages/store/src/testing/crash-trial.ts';
import { worstHealing } from '../../packages/store/src/testing/sync-client-world.ts';
import { PLANTED_BUGS } from '../../packages/store/src/testing/sync-parts.ts';
import { playHistory } from '../../packages/store/src/testing/sync-world.ts';
import { type Measured, tested } from './measured.ts';

export async function killedAtCalls(dial: number): Promise<Measured> {
  const reason = whyNoStrace();
  if (reason !== null) return { seen: `not measured: ${reason}`, held: false };
  let points = 0;
  let acknowledged = 0;
  let lost = 0;
  let faults = 0;
  for (const call of KILLED_CALLS) {
    for (let nth = 1; nth <= 80 * dial; nth++) {
      const result = await killAtSyscall(call, nth, 24);
      if (result.finished) break;
      points += 1;
      acknowledged += result.acknowledged;
      lost += result.lost;
      faults += result.faults.length;
    }
  }
  return {
    seen: `${points} points, ${acknowledged} events acknowledged, ${lost} lost, ${faults} other faults`,
    held: points >= 100 && lost + faults === 0,
  };
}

export async function powerCuts(dial: number): Promise<Measured> {
  const reason = whyNoPowerCut();
  if (reason !== null) return { seen: `not measured: ${reason}`, held: false };
  let acknowledged = 0;
  let lost = 0;
  let faults = 0;
  for (let seed = 1; seed <= 60 * dial; seed++) {
    const result = await cutPower(seed);
    acknowledged += result.acknowledged;
    lost += result.lost;
    faults += result.faults.length;
  }
  let control = 0;
  for (let seed = 1; seed <= 5; seed++) control += (await cutPower(seed, 12)).lost;
  const browser = tested(
    ['packages/store/src/indexeddb/phone-store.e2e.ts', '-t', 'flat batteries'],
    /\d+ power cuts of the browser[^\n]*/,
    {
      STRONGBACK_BROWSER_CUTS: '10',
    },
  );
  return {
    seen: `${60 * dial} cuts of the server's store, ${acknowledged} events acknowledged, ${lost} lost, ${faults} other faults (on a disk that only pretends, 5 cuts lost ${control}); ${browser.seen}`,
    held: lost + faults === 0 && control > 0 && browser.held,
  };
}

export async function histories(dial: number): Promise<Measured> {
  const count = 20_000 * dial;
  const from = performance.now();
  const cores = availableParallelism();
  const faults = await Promise.all(Array.from({ length: cores }, (_, core) => playedOnOneCore(core + 1, cores, count)));
  const fault = faults.find((one) => one !== null);
  if (fault !== undefined) return { seen: fault ?? '', held: false };
  return {
    seen: `${count} histories (seeds 1 to ${count}), ${Math.round(count / ((performance.now() - from) / 1_000))} a second on ${cores} cores, 0 lost, diverged or stuck`,
    held: count >= 1_000_000,
    soFar: true,
  };
}

function playedOnOneCore(first: number, step: number, count: number): Promise<string | null> {
  return new Promise((done, failed) => {
    const worker = new Worker(new URL('./histories-worker.ts', import.meta.url), { workerData: { first, step, count } });
    worker.once('message', done);
    worker.once('error', failed);
  });
}

export async function plantedBugs(): Promise<Measured> {
  let found = 0;
  let longest = 0;
  for (const bug of PLANTED_BUGS) {
    for (let seed = 1; seed <= 10_000; seed++) {
      if ((await playHistory(seed, bug).catch(String)) === null) continue;
      found += 1;
      longest = Math.max(longest, seed);
      break;
    }
  }
  return {
    seen: `${found} of ${PLANTED_BUGS.length} found, the last after ${longest} histories`,
    held: found === PLANTED_BUGS.length,
  };
}

export async function clocks(): Promise<Measured> {
  const year = 31_557_600_000;
  let clock = startClock('phone' as DeviceId);
  let refused = 0;
  const stamps = 200_000;
  for (let n = 0; n < stamps; n++) {
    const before = clock.time;
    clock = stamp(clock, 1.77e12 + (((n * 7_919) % 90) - 10) * year);
    if (!(clock.time.ms > before.ms || (clock.time.ms === before.ms && clock.time.tick > before.tick))) refused += 1;
  }
  return {
    seen: `${stamps} events with clocks from 10 years slow to 80 years fast: ${refused} refused or out of order`,
    held: refused === 0,
  };
}

export async function healing(dial: number): Promise<Measured> {
  const cycles = 1_000 * dial;
  const worst = await worstHealing(cycles, 1);
  return {
    seen: `${cycles} outages of every kind in virtual time: worst ${(worst / 1_000).toFixed(1)} s`,
    held: worst <= 30_000 && cycles >= 10_000,
    soFar: worst <= 30_000,
  };
}
