// Decides how the app's speed is measured: marks at what a person sees, and the processor time of the page's own thread up to them.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright';

const DIST = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'dist');

/** Budgets on the slow phone. Fixed: a figure over its budget fails the command and the test. */
export const BUDGET = {
  scriptKilobytes: 120,
  startMs: 1_000,
  startTenYearsMs: 2_000,
  paintedMs: 50,
  durableMs: 100,
  droppedShare: 0.01,
  planMs: 2_000,
} as const;

/** One frame at sixty a second. */
const FRAME_MS = 1_000 / 60;

/** Kilobytes of a file of the build, as it is sent. */
const sentSize = (path: string): number => brotliCompressSync(readFileSync(join(DIST, path))).length / 1024;

export const demoText = (): string => readFileSync(join(DIST, 'demo.jsonl'), 'utf8');

export interface Tap {
  readonly tap: number;
  readonly painted: number;
  readonly durable: number;
}
export interface Notes {
  readonly answer: number;
  readonly taps: readonly Tap[];
}

/**
 * Runs in the page. Notes when Today answers (its headline is painted and it can be touched), and for every set when it was
 * tapped, when a frame with its tick was painted, and when the transaction that keeps it was complete.
 */
function watch(): void {
  const notes = { answer: 0, taps: [] as { tap: number; painted: number; durable: number }[] };
  Object.assign(globalThis, { notes });
  const afterFrame = (call: () => void): void => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = call;
      channel.port2.postMessage(null);
    });
  };
  const seen = new MutationObserver(() => {
    if (notes.answer > 0 || document.querySelector('.page-head h1, .player h1, .stack > h1') === null) return;
    seen.disconnect();
    afterFrame(() => {
      notes.answer = performance.now();
      performance.mark('answer');
    });
  });
  seen.observe(document, { childList: true, subtree: true });
  const ticks = (): number => document.querySelectorAll('.set-row[data-state=done]').length;
  addEventListener(
    'click',
    (event) => {
      if (!(event.target as Element).closest('.player-foot [data-size=big]')) return;
      const note = { tap: event.timeStamp, painted: 0, durable: 0 };
      const at = notes.taps.push(note) - 1;
      const before = ticks();
      const title = document.querySelector('.player h1')?.textContent;
      performance.mark(`tap-${at}`);
      // A frame counts once the tick is in it, or once the next exercise has taken its place.
      const look = (): void => {
        const shown = ticks() > before || document.querySelector('.player h1')?.textContent !== title;
        if (!shown) return void requestAnimationFrame(look);
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          note.painted = performance.now();
          performance.mark(`painted-${at}`);
        };
        channel.port2.postMessage(null);
      };
      requestAnimationFrame(look);
    },
    true,
  );
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function transaction(this: IDBDatabase, ...given: Parameters<typeof begin>) {
    const made = begin.apply(this, given);
    const at = notes.taps.length - 1;
    const note = notes.taps[at];
    if (given[1] === 'readwrite' && note !== undefined && note.durable === 0)
      made.addEventListener('complete', () => {
        if (note.durable > 0) return;
        note.durable = performance.now();
        performance.mark(`durable-${at}`);
      });
    return made;
  };
}

export const watchPages = (context: BrowserContext): Promise<void> => context.addInitScript(watch).then(() => undefined);

export const notesOf = (page: Page): Promise<Notes> => page.evaluate(() => (globalThis as unknown as { notes: Notes }).notes);

/** The value that `share` of the values do not exceed. */
export function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Kilobytes of JavaScript, as sent, that the address asks for before its headline stands. */
export async function firstScripts(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  const scripts = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script' && !request.url().includes('service-worker'))
      scripts.add(new URL(request.url()).pathname);
  });
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const here = [...scripts];
  await page.close();
  return here.reduce((sum, path) => sum + sentSize(path), 0);
}

/** Opens the demo athlete and waits until notes for the next start are made. `ledger` takes the place of the shipped year. */
export async function begin(context: BrowserContext, url: string, ledger?: string): Promise<void> {
  if (ledger !== undefined)
    await context.route('**/demo.jsonl', (route) => route.fulfill({ body: ledger, contentType: 'application/x-ndjson' }));
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(url);
  await page.getByRole('button', { name: /demo athlete/ }).click();
  await page.getByRole('heading', { name: /Rest day|Done for today|,/ }).waitFor();
  await page.waitForFunction(() => localStorage.getItem('strongback.prepared') !== null, undefined, { timeout: 60_000 });
  // The note is made with the load itself: already the first start after it is a quick one.
  await page.waitForFunction(noted, undefined, { timeout: 10_000 });
  await page.close();
}

/** Whether the demo's note for a quick start is kept. */
const noted = (): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('strongback-demo');
    opening.onerror = () => reject(new Error('the demo cannot be read'));
    opening.onsuccess = () => {
      const db = opening.result;
      const asked = db.transaction('notes').objectStore('notes').getKey('early');
      asked.onsuccess = () => {
        db.close();
        resolve(asked.result !== undefined);
      };
    };
  });

/** From Today into the first set of the session. */
export async function toFirstSet(page: Page): Promise<void> {
  const ahead = page.getByRole('button', { name: /^Bring forward|^Train ahead/ });
  if (await ahead.isVisible()) await ahead.click();
  await page.getByRole('button', { name: /^Start (warm-up|session)/ }).click();
  await page.getByRole('button', { name: 'Warm-up done' }).click();
  await page.locator('.player-foot [data-size=big]').waitFor();
  await page.waitForTimeout(1_500);
}

/** Taps the large button until the session is done, or `most` times. */
export async function tapSets(page: Page, most: number, pauseMs: number): Promise<void> {
  const big = page.locator('.player-foot [data-size=big]');
  for (let set = 0; set < most; set++) {
    if (!(await big.innerText()).startsWith('Done')) return;
    await big.click();
    await page.waitForTimeout(pauseMs);
  }
}

interface TraceEvent {
  readonly name: string;
  readonly args?: { readonly name?: string };
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** What a page's own thread did while `work` ran: processor time, which other programs on the machine do not add to. */
export async function traced(browser: Browser, page: Page, work: () => Promise<void>): Promise<readonly TraceEvent[]> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing', 'devtools.timeline'] });
  await work();
  const text = (await browser.stopTracing()).toString();
  return (JSON.parse(text) as { readonly traceEvents: readonly TraceEvent[] }).traceEvents;
}

const TASK = new Set(['ThreadControllerImpl::RunTask', 'RunTask']);

/** Processor milliseconds of the page's thread between two marks, the task of each mark included; without end where one never came. `from` null: from the beginning. */
export function cpuBetween(trace: readonly TraceEvent[], from: string | null, to: string): number {
  const end = trace.find((event) => event.name === to);
  const start = from === null ? null : trace.find((event) => event.name === from);
  if (end === undefined || start === undefined) return Number.POSITIVE_INFINITY;
  let sum = 0;
  let until = 0;
  for (const task of tasksOf(trace, end)) {
    if (task.ts < until || task.ts > end.ts) continue;
    const over = task.ts + (task.dur ?? 0);
    if (start !== null && over < start.ts) continue;
    // Tasks are told twice, the inner one of the same length; it lies inside the one counted.
    until = over;
    sum += (task.tdur ?? 0) / 1_000;
  }
  return sum;
}

/** What each tapped set cost the slow phone until `to`, in milliseconds; taps before the trace began are not among them. */
export function tapCosts(
  trace: readonly TraceEvent[],
  taps: readonly Tap[],
  to: 'painted' | 'durable',
  throttle: number,
): readonly number[] {
  const seen = new Set(trace.map((event) => event.name));
  return taps.flatMap((_, index) =>
    seen.has(`tap-${index}`) ? [cpuBetween(trace, `tap-${index}`, `${to}-${index}`) * throttle] : [],
  );
}

/** Processor milliseconds of all workers beside the page between two of its marks. */
export function workersBetween(trace: readonly TraceEvent[], from: string, to: string): number {
  const start = trace.find((event) => event.name === from);
  const end = trace.find((event) => event.name === to);
  if (start === undefined || end === undefined) return Number.NaN;
  const threads = trace.filter(
    (event) => event.name === 'thread_name' && event.pid === end.pid && event.args?.name?.startsWith('DedicatedWorker') === true,
  );
  let sum = 0;
  for (const thread of threads) {
    let until = 0;
    for (const task of tasksOf(trace, thread)) {
      if (task.ts < until || task.ts < start.ts || task.ts > end.ts) continue;
      until = task.ts + (task.dur ?? 0);
      sum += (task.tdur ?? 0) / 1_000;
    }
  }
  return sum;
}

const tasksOf = (trace: readonly TraceEvent[], like: TraceEvent): readonly TraceEvent[] =>
  trace
    .filter((event) => TASK.has(event.name) && event.ph === 'X' && event.pid === like.pid && event.tid === like.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));

export interface Frames {
  readonly shown: number;
  readonly late: number;
}

/** Frames of the page's thread between two marks; late are those whose task would take longer than a frame on the slow phone. */
export function framesBetween(trace: readonly TraceEvent[], from: string, to: string, throttle: number): Frames {
  const start = trace.find((event) => event.name === from);
  const end = trace.find((event) => event.name === to);
  if (start === undefined || end === undefined) return { shown: 0, late: 0 };
  const tasks = tasksOf(trace, end).filter((task) => task.ts >= start.ts && task.ts <= end.ts);
  const late = tasks.filter((task) => ((task.tdur ?? 0) / 1_000) * throttle > FRAME_MS);
  const whole = Math.max(1, Math.round((end.ts - start.ts) / 1_000 / FRAME_MS));
  // A task told twice is late once.
  return { shown: whole, late: new Set(late.map((task) => Math.round(task.ts / 1_000))).size };
}

/** Scrolls the page from its top to its end and back, marked in the trace. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(() => performance.mark('scroll-from'));
  for (const by of [300, -300])
    for (let step = 0; step < 60; step++) {
      await page.mouse.wheel(0, by);
      await page.waitForTimeout(16);
    }
  await page.evaluate(() => performance.mark('scroll-to'));
}
