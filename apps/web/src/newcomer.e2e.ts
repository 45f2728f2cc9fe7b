// The walking loop in a real browser: newcomer, assessment, plan, a session without network, a dead server, a restarted browser, one copy of everything.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPersistentPhone, SLOWER, whyNoBrowser } from '../../../scripts/testing/browser.ts';
import { type AppServer, startAppServer, strongback, until } from './testing/app-server.ts';
import { keptOnPhone, keptOnServer, setsAmong } from './testing/kept.ts';
import { assessAndPlan, bigButton } from './testing/steps.ts';

describe.runIf(whyNoBrowser() === null)('the loop on a phone', () => {
  let server: AppServer;
  let folder: string;
  let phone: BrowserContext | null = null;

  beforeAll(async () => {
    server = await startAppServer();
    folder = mkdtempSync(join(tmpdir(), 'strongback-newcomer-'));
  });
  afterAll(async () => {
    await phone?.close();
    await server?.remove();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  async function turnOn(): Promise<Page> {
    ({ context: phone } = await openPersistentPhone({ folder }));
    const page = phone.pages()[0] ?? (await phone.newPage());
    page.setDefaultTimeout(25_000 * SLOWER);
    return page;
  }

  test('[B13] a newcomer plans, trains without network, survives a dead server and a restarted phone, and syncs one copy of everything', async () => {
    let page = await turnOn();
    await assessAndPlan(page, server.url);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });

    await server.kill();
    // What the browser's own cache holds is gone too: only what the app keeps by itself is left.
    const devtools = await phone?.newCDPSession(page);
    await devtools?.send('Network.clearBrowserCache');
    await phone?.setOffline(true);

    const exercises = (await page.locator('.rows > .line').count()) + (await hiddenCount(page));
    expect(exercises).toBeGreaterThanOrEqual(6);
    await page.getByRole('button', { name: /^Start (warm-up|session)/ }).click();
    await page.getByRole('button', { name: 'Warm-up done' }).click();

    // Half of the session, then the browser process ends without a word.
    const half = await trainUntil(page, (done) => done >= 8);
    await until(async () => (await page.getByTestId('saved-state').innerText()) === 'Saved on this device');
    await phone?.close();
    for (const cache of ['Cache', 'Code Cache', 'GPUCache'])
      rmSync(join(folder, 'Default', cache), { recursive: true, force: true });

    page = await turnOn();
    await phone?.setOffline(true);
    await page.goto(server.url);
    await page.getByRole('button', { name: 'Go on with the session' }).click();
    await bigButton(page).waitFor();
    const rest = await trainUntil(page, () => false);
    await bigButton(page).click();
    await page.getByRole('button', { name: 'Save the session' }).click();
    await page.getByRole('heading', { name: 'Done for today' }).waitFor();
    await until(async () => (await page.getByTestId('saved-state').innerText()) === 'Saved on this device');
    await phone?.close();

    await server.start();
    page = await turnOn();
    await page.goto(server.url);
    await page.getByRole('heading', { name: 'Done for today' }).waitFor();
    await until(async () => (await page.getByTestId('saved-state').innerText()) === 'Backed up', 40_000);

    const events = await keptOnServer(server.url, await keptOnPhone(page));
    const sets = events.filter((event) => event.body.type === 'SetPerformed');
    expect(sets).toHaveLength(half + rest);
    expect(events.filter((event) => event.body.type === 'SessionFinished')).toHaveLength(1);
    expect(new Set(sets.map((event) => JSON.stringify(event.body))).size).toBe(sets.length);

    const file = join(folder, 'ledger.jsonl');
    writeFileSync(file, events.map((event) => `${JSON.stringify(event)}\n`).join(''));
    const told = strongback('explain', file);
    expect(told).toMatch(/thoracic rotation 38/i);
    expect(told.length).toBeGreaterThan(200);
  }, 240_000);

  async function hiddenCount(page: Page): Promise<number> {
    const more = page.getByRole('button', { name: /^\d+\smore$/ });
    return (await more.count()) === 0 ? 0 : Number.parseInt(await more.innerText(), 10);
  }

  /** Trains on, and goes to the next set when this one is kept and seen; counts what ought to be recorded: two for a set done on each side. */
  async function trainUntil(page: Page, enough: (done: number) => boolean): Promise<number> {
    const kept = async (): Promise<number> => setsAmong((await keptOnPhone(page)).events);
    const before = await kept();
    let done = 0;
    for (;;) {
      const seen = await player(page);
      const label = await bigButton(page).innerText();
      if (!label.startsWith('Done') || enough(done)) return done;
      const ramp = await page.locator('.set-row[data-state=next][data-kind=ramp]').count();
      await bigButton(page).click();
      done += /each\sside/.test(label) && ramp === 0 ? 2 : 1;
      await until(async () => (await kept()) >= before + done && (await player(page)) !== seen);
    }
  }

  /** What the player shows: the exercise, its rows and the big button. */
  const player = (page: Page): Promise<string> =>
    page.evaluate(() =>
      ['h1', '.set-row', '.player-foot [data-size=big]']
        .flatMap((part) => [...document.querySelectorAll(part)])
        .map((part) => `${part.getAttribute('data-state')} ${part.textContent}`)
        .join('\n'),
    );
});
