// Measures the app as a slow phone feels it: first screen, cold starts with one year and with ten, a tapped set, the library's scroll.
//
// node bench/app.ts           by the clock, in Chromium slowed down six times, the best of three runs: on a quiet machine
// node bench/app.ts --cpu     by the processor time of the page's own thread, times six: also on a busy machine
//
// The budgets are fixed in apps/web/src/testing/speed.ts; a figure over its budget ends the command with 1.
import type { Browser, BrowserContext, Page } from 'playwright';
import { launchBrowser, openPhone } from '../scripts/testing/browser.ts';
import { startAppServer } from '../apps/web/src/testing/app-server.ts';
import {
  at,
  begin,
  BUDGET,
  cpuBetween,
  demoText,
  firstScripts,
  framesBetween,
  notesOf,
  scrollThrough,
  tapCosts,
  tapSets,
  toFirstSet,
  traced,
  watchPages,
} from '../apps/web/src/testing/speed.ts';
import { THROTTLE, throttleNow } from '../apps/web/src/testing/slow-phone.ts';
import { tenYearsOf } from '../apps/web/src/testing/ten-years.ts';

const CPU = process.argv.includes('--cpu');
const RUNS = CPU ? 1 : 3;
const STARTS = 5;
const SETS = 24;
/** What the best of the apps compared loads before its first screen, kilobytes of brotli. */
const PEER_KILOBYTES = 1_026;

let missed = 0;
function say(what: string, value: number, budget: number, unit: string, more = ''): void {
  const holds = value <= budget;
  if (!holds) missed += 1;
  const shown = Math.round(value * 10) / 10;
  console.log(`${what}: ${shown} ${unit} of at most ${budget}${more === '' ? '' : ` (${more})`}${holds ? '' : '   OVER'}`);
}
const list = (values: readonly number[]): string => values.map(Math.round).join(', ');

async function slowed(page: Page): Promise<Page> {
  page.setDefaultTimeout(120_000);
  if (CPU) return page;
  const tools = await page.context().newCDPSession(page);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  return page;
}

/** How many times as long as here, now, the slow phone takes: processor time is told as a ratio to work that is timed beside it. */
async function throttleOf(browser: Browser, context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const throttle = await throttleNow(browser, page);
  await page.close();
  return throttle;
}

/** Milliseconds until Today answers, of several cold starts. */
async function starts(browser: Browser, context: BrowserContext, url: string): Promise<readonly number[]> {
  const throttle = await throttleOf(browser, context, url);
  const found: number[] = [];
  for (let turn = 0; turn < STARTS; turn++) {
    const page = await slowed(await context.newPage());
    const open = async (): Promise<void> => {
      await page.goto(url, { waitUntil: 'commit' });
      await page.waitForFunction(() => performance.getEntriesByName('answer').length > 0);
    };
    if (CPU) found.push(cpuBetween(await traced(browser, page, open), null, 'answer') * throttle);
    else {
      await open();
      found.push((await notesOf(page)).answer);
    }
    await page.close();
  }
  return found;
}

interface Taps {
  readonly painted: readonly number[];
  readonly durable: readonly number[];
}

async function taps(browser: Browser, context: BrowserContext, url: string): Promise<Taps> {
  const throttle = await throttleOf(browser, context, url);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await toFirstSet(page);
  await slowed(page);
  const work = (): Promise<void> => tapSets(page, SETS, CPU ? 250 : 600);
  const trace = CPU ? await traced(browser, page, work) : null;
  if (trace === null) await work();
  const notes = (await notesOf(page)).taps;
  const cost = (to: 'painted' | 'durable'): readonly number[] =>
    trace === null
      ? notes.map((tap) => (tap[to] === 0 ? Number.POSITIVE_INFINITY : tap[to] - tap.tap))
      : tapCosts(trace, notes, to, throttle);
  await page.close();
  return { painted: cost('painted'), durable: cost('durable') };
}

const server = await startAppServer();
const browser = await launchBrowser();
const how = CPU ? 'processor time' : `${THROTTLE}x slower`;
try {
  let context = await openPhone(browser);
  const scripts = await firstScripts(context, server.url);
  say(
    'JavaScript of the first screen',
    scripts,
    BUDGET.scriptKilobytes,
    'KB',
    `the best peer loads ${Math.round(PEER_KILOBYTES / scripts)} times as much`,
  );
  await begin(context, server.url);
  await watchPages(context);
  const year = await starts(browser, context, server.url);
  say(`Cold start of Today, a year of history, ${how}`, at(year, CPU ? 0.5 : 0.2), BUDGET.startMs, 'ms', list(year));

  const throttle = await throttleOf(browser, context, server.url);
  const page = await slowed(await context.newPage());
  await page.goto(`${server.url}/library`);
  await page.locator('.library li').nth(200).waitFor({ state: 'attached' });
  await page.waitForTimeout(2_000);
  const { shown, late } = framesBetween(
    await traced(browser, page, () => scrollThrough(page)),
    'scroll-from',
    'scroll-to',
    throttle,
  );
  say(
    'Frames dropped while the library scrolls, processor time',
    (100 * late) / shown,
    100 * BUDGET.droppedShare,
    '%',
    `${late} of ${shown}`,
  );
  await page.close();
  await context.close();

  const runs: Taps[] = [];
  for (let run = 0; run < RUNS; run++) {
    context = await openPhone(browser);
    await begin(context, server.url);
    await watchPages(context);
    runs.push(await taps(browser, context, server.url));
    await context.close();
  }
  for (const what of ['painted', 'durable'] as const) {
    const tails = runs.map((run) => at(run[what], 0.95));
    const middles = runs.map((run) => at(run[what], 0.5));
    say(
      `A tapped set until ${what}, p95 of ${runs[0]?.[what].length ?? 0}, ${how}`,
      Math.min(...tails),
      what === 'painted' ? BUDGET.paintedMs : BUDGET.durableMs,
      'ms',
      `runs ${list(tails)}; middle ${list(middles)}`,
    );
  }

  context = await openPhone(browser);
  const ledger = tenYearsOf(demoText());
  await begin(context, server.url, ledger);
  await watchPages(context);
  const ten = await starts(browser, context, server.url);
  say(
    `Cold start of Today, ten years and ${ledger.trim().split('\n').length - 1} entries, ${how}`,
    at(ten, CPU ? 0.5 : 0.2),
    BUDGET.startTenYearsMs,
    'ms',
    list(ten),
  );
} finally {
  await browser.close();
  await server.remove();
}
if (missed > 0) process.exitCode = 1;
