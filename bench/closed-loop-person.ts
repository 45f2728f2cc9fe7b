// Decides how one person's years are run, and what a thread that runs them is told and tells back.
import { parentPort, workerData } from 'node:worker_threads';
import { catalogue as everything } from '../packages/catalogue/src/index.ts';
import { type BodyName, FIRST_DAY, type PolicyName, runYear, type YearOutcome } from '../packages/simulator/src/index.ts';

/** What a thread is told: a person, and which years of theirs are wanted. */
export interface PersonOrder {
  readonly athlete: number;
  readonly years: readonly { readonly body: BodyName; readonly policy: PolicyName }[];
}

/** One year, and the processor seconds that it took. */
export interface RunOfYear {
  readonly year: YearOutcome;
  readonly cpuSeconds: number;
}

export interface Weeks {
  readonly weeks: number;
  readonly seed: number;
}

/** Runs one person's years, in the order asked; `cpuSeconds` is a clock of processor time. */
export function personRunner({ weeks, seed }: Weeks, cpuSeconds: () => number): (order: PersonOrder) => readonly RunOfYear[] {
  const catalogue = everything();
  return ({ athlete, years }) =>
    years.map(({ body, policy }) => {
      const before = cpuSeconds();
      const { outcome } = runYear({ catalogue, seed, athlete, body, policy, weeks, start: FIRST_DAY });
      return { year: outcome, cpuSeconds: cpuSeconds() - before };
    });
}

if (parentPort !== null) {
  const port = parentPort;
  const run = personRunner(workerData as Weeks, () => {
    const used = process.threadCpuUsage();
    return (used.user + used.system) / 1e6;
  });
  port.on('message', (order: PersonOrder) => port.postMessage(run(order)));
}
