// Decides how a campaign goes through its people: by one thread or several, in the same order of years, and on from where a file stopped.
import { appendFileSync, readFileSync, truncateSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { BODY_NAMES, type BodyName, POLICY_NAMES, type PolicyName, type YearOutcome } from '../packages/simulator/src/index.ts';
import { type PersonOrder, personRunner, type RunOfYear, type Weeks } from './closed-loop-person.ts';

export interface People extends Weeks {
  readonly athletes: number;
  readonly from: number;
  readonly bodies: readonly BodyName[];
  readonly policies: readonly PolicyName[];
  /** Threads. */
  readonly jobs: number;
}

const yearKey = (year: { athlete: number; body: string; policy: string }): string =>
  `${year.athlete} ${year.body} ${year.policy}`;

/** Runs every year that `known` lacks; `each` sees them person by person in order, whatever the number of threads. */
export async function throughPeople(
  people: People,
  known: readonly YearOutcome[],
  each: (run: RunOfYear) => void,
): Promise<void> {
  const there = new Set(known.map(yearKey));
  const orders: PersonOrder[] = [];
  for (let athlete = people.from; athlete < people.from + people.athletes; athlete++) {
    const years = people.bodies
      .flatMap((body) => people.policies.map((policy) => ({ body, policy })))
      .filter((year) => !there.has(yearKey({ athlete, ...year })));
    if (years.length > 0) orders.push({ athlete, years });
  }
  const weeks: Weeks = { weeks: people.weeks, seed: people.seed };
  if (people.jobs <= 1) {
    const run = personRunner(weeks, () => {
      const used = process.cpuUsage();
      return (used.user + used.system) / 1e6;
    });
    for (const order of orders) for (const one of run(order)) each(one);
    return;
  }
  let next = 0;
  let written = 0;
  const waiting = new Map<number, readonly RunOfYear[]>();
  const work = (): Promise<void> =>
    new Promise((done, failed) => {
      const worker = new Worker(new URL('closed-loop-person.ts', import.meta.url), { workerData: weeks });
      let at = -1;
      const give = (): void => {
        at = next++;
        const order = orders[at];
        if (order !== undefined) worker.postMessage(order);
        else void worker.terminate();
      };
      worker.on('error', failed);
      worker.on('exit', () => done());
      worker.on('message', (runs: readonly RunOfYear[]) => {
        waiting.set(at, runs);
        for (let ready = waiting.get(written); ready !== undefined; ready = waiting.get(written)) {
          waiting.delete(written);
          written += 1;
          for (const run of ready) each(run);
        }
        give();
      });
      give();
    });
  await Promise.all(Array.from({ length: Math.min(people.jobs, orders.length) }, work));
}

/** The years of a file that earlier runs wrote; a line that is not a whole year is left out. */
export function yearsIn(file: string): readonly YearOutcome[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(0, -1)
    .flatMap((line) => {
      const read = JSON.parse(line) as YearOutcome | { readonly campaign: Weeks };
      return 'campaign' in read ? [] : [read];
    });
}

/**
 * Opens a file to go on with. Its first line says which campaign it is, and another's is refused; half a line at its end, left by a stop, is cut off.
 * Throws RangeError for the file of another campaign.
 */
export function resumeFile(file: string, { weeks, seed }: Weeks): readonly YearOutcome[] {
  const head = JSON.stringify({ campaign: { weeks, seed } });
  appendFileSync(file, '');
  const text = readFileSync(file);
  const whole = text.lastIndexOf(0x0a) + 1;
  if (whole === 0) appendFileSync(file, `${head}\n`);
  else if (text.toString('utf8', 0, text.indexOf(0x0a)) !== head)
    throw new RangeError(`${file} is not a campaign of ${weeks} weeks with seed ${seed}`);
  else truncateSync(file, whole);
  return yearsIn(file);
}

/** Years in the order in which one thread makes them, wherever a file holds them. */
export function inOrder(years: readonly YearOutcome[]): readonly YearOutcome[] {
  const place = ({ athlete, body, policy }: YearOutcome): number =>
    (athlete * BODY_NAMES.length + BODY_NAMES.indexOf(body)) * POLICY_NAMES.length + POLICY_NAMES.indexOf(policy);
  return years.toSorted((a, b) => place(a) - place(b));
}

/** Writes one year at the end of a file. */
export function appendYear(file: string, year: YearOutcome): void {
  appendFileSync(file, `${JSON.stringify(year)}\n`);
}
