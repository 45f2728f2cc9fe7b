// Decides how slow the phone of the speed figures is: by a fixed piece of work that is timed in the same page, so that a slower machine counts for nothing.
import type { Browser, Page } from 'playwright';
import { at, cpuBetween, traced } from './speed.ts';

/** How much slower a four-year-old phone is taken to be than the machine on which `WORK_MS` was taken. */
export const THROTTLE = 6;

/** Processor milliseconds of `work` on that machine: a core that starts the demo in 96 ms. Where the same core is slower, figures are read as ratios to it. */
const WORK_MS = 2.5;

/** Runs in the page, a turn a task: what an app does all day (objects, texts, sorting, elements), always the same. */
async function work(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    performance.mark(`work-from-${turn}`);
    const rows = Array.from({ length: 6_000 }, (_, index) => ({
      id: (index * 7_919) % 6_007,
      name: `row ${index % 97}`,
      loads: [index, 5],
    }));
    const read = JSON.parse(JSON.stringify(rows)) as typeof rows;
    const groups = Map.groupBy(
      read.sort((one, other) => one.id - other.id),
      ({ name }) => name,
    );
    const list = document.createElement('ul');
    for (const [name, all] of groups) {
      const item = document.createElement('li');
      item.textContent = `${name}: ${all.reduce((sum, { loads }) => sum + (loads[0] ?? 0), 0)}`;
      list.append(item);
    }
    performance.mark(`work-to-${turn}`);
  }
}

/** How many times as long as here, at this moment, the slow phone takes: the same work is timed here, in the page's own thread. */
export async function throttleNow(browser: Browser, page: Page): Promise<number> {
  const turns = 15;
  const trace = await traced(browser, page, () => page.evaluate(work, turns));
  // The first turns compile what the later ones find compiled.
  const costs = Array.from({ length: turns - 5 }, (_, index) =>
    cpuBetween(trace, `work-from-${index + 5}`, `work-to-${index + 5}`),
  );
  return (THROTTLE * WORK_MS) / at(costs, 0.5);
}
