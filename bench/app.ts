// Measures the app as a slow phone feels it: what the first screen loads, a cold start with a year of history, and a tapped set until seen and kept.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright';
import { launchBrowser, openPhone } from '../scripts/testing/browser.ts';
import { startAppServer } from '../apps/web/src/testing/app-server.ts';

const DIST = join(dirname(fileURLToPath(import.meta.url)), '..', 'apps', 'web', 'dist');
const THROTTLE = 6;
const STARTS = 5;
const SETS = 24;
const BUDGET = { scriptKilobytes: 120, startMs: 1_000, paintedMs: 50, durableMs: 100 } as const;
/** What the best of the apps compared loads before its first screen, kilobytes of brotli. */
const PEER_KILOBYTES = 1_026;

const at = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
};

/** Notes when the first answer is painted, and for every set when it was tapped, seen and durable. */
function watch(): void {
  const notes = { answer: 0, taps: [] as { tap: number; painted: number; durable: number }[] };
  Object.assign(globalThis, { notes });
  const seen = new MutationObserver(() => {
    if (notes.answer > 0 || document.querySelector('.page-head h1, .player h1, .stack > h1') === null) return;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => (notes.answer ||= performance.now());
      channel.port2.postMessage(null);
    });
  });
  seen.observe(document, { childList: true, subtree: true });
  addEventListener(
    'click',
    (event) => {
      if (!(event.target as Element).closest('.player-foot [data-size=big]')) return;
      const note = { tap: event.timeStamp, painted: 0, durable: 0 };
      notes.taps.push(note);
      // The frame that follows the handlers of this tap.
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => (note.painted = performance.now());
        channel.port2.postMessage(null);
      });
    },
    true,
  );
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function transaction(this: IDBDatabase, ...given: Parameters<typeof begin>) {
    const made = begin.apply(this, given);
    if (given[1] === 'readwrite')
      made.addEventListener('complete', () => {
        const note = notes.taps.at(-1);
        if (note !== undefined && note.durable === 0) note.durable = performance.now();
      });
    return made;
  };
}

interface Notes {
  readonly answer: number;
  readonly taps: readonly { readonly tap: number; readonly painted: number; readonly durable: number }[];
}
const notesOf = (page: Page): Promise<Notes> => page.evaluate(() => (globalThis as unknown as { notes: Notes }).notes);

async function slow(page: Page): Promise<Page> {
  const tools = await page.context().newCDPSession(page);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  page.setDefaultTimeout(60_000);
  return page;
}

const size = (path: string): number => brotliCompressSync(readFileSync(join(DIST, path))).length / 1024;

async function firstScripts(context: BrowserContext, url: string): Promise<number> {
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
  return here.reduce((sum, path) => sum + size(path), 0);
}

const server = await startAppServer();
const browser = await launchBrowser();
let missed = 0;
const say = (what: string, value: number, budget: number, unit: string, more = ''): void => {
  if (!(value <= budget)) missed += 1;
  console.log(`${what}: ${Math.round(value)} ${unit} of at most ${budget}${more} ${value <= budget ? '' : '  OVER'}`);
};
try {
  const context = await openPhone(browser);
  const scripts = await firstScripts(context, server.url);
  say(
    'JavaScript of the first screen',
    scripts,
    BUDGET.scriptKilobytes,
    'KB',
    ` (the best peer loads ${Math.round(PEER_KILOBYTES / scripts)} times as much)`,
  );

  await context.addInitScript(watch);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(server.url);
  await page.getByRole('button', { name: /demo athlete/ }).click();
  await page.getByRole('heading', { name: /Rest day|Done for today|,/ }).waitFor();
  await page.waitForTimeout(3_000);
  await page.close();

  const starts: number[] = [];
  for (let turn = 0; turn < STARTS; turn++) {
    const fresh = await slow(await context.newPage());
    await fresh.goto(server.url, { waitUntil: 'commit' });
    await fresh.waitForFunction(() => (globalThis as unknown as { notes: Notes }).notes.answer > 0);
    starts.push((await notesOf(fresh)).answer);
    if (process.env['MARKS'])
      console.log(
        await fresh.evaluate(() =>
          performance
            .getEntriesByType('mark')
            .map((mark) => `${mark.name} ${Math.round(mark.startTime)}`)
            .join(', '),
        ),
      );
    await fresh.close();
  }
  say(
    `Cold start of Today, a year of history, ${THROTTLE}x slower`,
    at(starts, 0.5),
    BUDGET.startMs,
    'ms',
    ` (${starts.map(Math.round).join(', ')})`,
  );

  const gym = await context.newPage();
  gym.setDefaultTimeout(60_000);
  await gym.goto(server.url);
  await gym.getByRole('heading', { level: 1 }).waitFor();
  const ahead = gym.getByRole('button', { name: /^Bring forward|^Train/ });
  if (await ahead.isVisible()) await ahead.click();
  await gym.getByRole('button', { name: /^Start (warm-up|session)/ }).click();
  await gym.getByRole('button', { name: 'Warm-up done' }).click();
  await slow(gym);
  await gym.waitForTimeout(1_000);
  for (let set = 0; set < SETS; set++) {
    const big = gym.locator('.player-foot [data-size=big]');
    if (!(await big.innerText()).startsWith('Done')) break;
    await big.click();
    await gym.waitForTimeout(600);
  }
  if (process.env['MARKS'])
    console.log(
      (await notesOf(gym)).taps
        .map((tap) => `${Math.round(tap.painted - tap.tap)}/${Math.round(tap.durable - tap.tap)}`)
        .join(' '),
    );
  const taps = (await notesOf(gym)).taps.filter((tap) => tap.painted > 0 && tap.durable > 0);
  const painted = taps.map((tap) => tap.painted - tap.tap);
  const durable = taps.map((tap) => tap.durable - tap.tap);
  say(
    `A tapped set until painted, p95 of ${taps.length}`,
    at(painted, 0.95),
    BUDGET.paintedMs,
    'ms',
    ` (p50 ${Math.round(at(painted, 0.5))})`,
  );
  say(
    `A tapped set until durable, p95 of ${taps.length}`,
    at(durable, 0.95),
    BUDGET.durableMs,
    'ms',
    ` (p50 ${Math.round(at(durable, 0.5))})`,
  );
} finally {
  await browser.close();
  await server.remove();
}
if (missed > 0) process.exitCode = 1;
