// Decides how one core plays its share of the random sync histories: every seed of its own remainder, ended by the first fault.
import { parentPort, workerData } from 'node:worker_threads';
import { playHistory } from '../../packages/store/src/testing/sync-world.ts';

const { first, step, count } = workerData as { readonly first: number; readonly step: number; readonly count: number };
let fault: string | null = null;
for (let seed = first; seed <= count && fault === null; seed += step) {
  const found = await playHistory(seed).catch(String);
  if (found !== null) fault = `history of seed ${seed}: ${found}`;
}
parentPort?.postMessage(fault);
