// A newer build arrives while somebody trains: it waits for the end of the session, then is let in, and nothing is lost.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, openPhone, whyNoBrowser } from './testing/browser.ts';
import { serve, type RunningServer } from '@strongback/server';
import { ensureBuilt, until } from '../apps/web/src/testing/app-server.ts';
import { keptOnPhone, setsAmong } from '../apps/web/src/testing/kept.ts';
import { assessAndPlan, beginSession, bigButton } from '../apps/web/src/testing/steps.ts';

const DIST = join(dirname(fileURLToPath(import.meta.url)), '..', 'apps', 'web', 'dist');

describe.runIf(whyNoBrowser() === null)('a newer build', () => {
  let folder: string;
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    ensureBuilt();
    folder = mkdtempSync(join(tmpdir(), 'strongback-upgrade-'));
    cpSync(DIST, join(folder, 'web'), { recursive: true });
    server = await serve({ port: 0, dataDir: join(folder, 'data'), webDir: join(folder, 'web') });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** The second build: another page under another revision, as building again would make it. */
  function release(): void {
    const page = join(folder, 'web', 'index.html');
    writeFileSync(page, readFileSync(page, 'utf8').replace('<head>', '<head><meta name="build" content="second">'));
    const worker = join(folder, 'web', 'service-worker.js');
    const before = readFileSync(worker, 'utf8');
    const after = before.replace(
      /("?revision"?:\s*["'`])[0-9a-f]{32}(["'`],\s*"?url"?:\s*["'`]index\.html)/,
      '$1'.concat('0'.repeat(32), '$2'),
    );
    expect(after).not.toBe(before);
    writeFileSync(worker, after);
  }
  const isSecond = (page: Page): Promise<boolean> =>
    page.evaluate(() => document.querySelector('meta[name=build]')?.getAttribute('content') === 'second');
  const lookForNewer = (page: Page): Promise<void> =>
    page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });

  test('[B18] waits while a session is open, is offered after it, and keeps every set', async () => {
    const context = await openPhone(browser);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await assessAndPlan(page, server.url);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.reload();
    await beginSession(page);
    await bigButton(page).click();

    release();
    await lookForNewer(page);
    await until(() => page.evaluate(async () => ((await navigator.serviceWorker.getRegistration())?.waiting ?? null) !== null));
    // The session goes on undisturbed, also through a reload: still the first build.
    await bigButton(page).click();
    expect(await page.getByText('A new version is ready').count()).toBe(0);
    // A set that is still being saved when the page goes is shown as such; here it is saved.
    await page.waitForTimeout(300);
    await until(async () => (await page.getByTestId('saved-state').innerText()) !== 'Saving');
    await page.reload();
    await bigButton(page).waitFor();
    expect(await isSecond(page)).toBe(false);
    expect(await page.getByText('A new version is ready').count()).toBe(0);

    await page.getByRole('button', { name: 'Session', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Finish session' }).click();
    await page.getByRole('button', { name: 'Save the session' }).click();
    await page.getByText('A new version is ready').waitFor();
    // Nothing asks the page anything while it changes hands.
    await Promise.all([page.waitForEvent('framenavigated'), page.getByRole('button', { name: 'Load it' }).click()]);
    await until(() => isSecond(page));
    await page.getByRole('heading', { name: 'Done for today' }).waitFor();
    const sets = setsAmong((await keptOnPhone(page)).events);
    expect(sets).toBe(2);
    await context.close();
  }, 120_000);

  /** Puts the first build back, as an operator who rolls back does. */
  function rollBack(): void {
    cpSync(DIST, join(folder, 'web'), { recursive: true });
  }
  async function trained(page: Page): Promise<void> {
    await assessAndPlan(page, server.url);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.reload();
    await beginSession(page);
    await bigButton(page).click();
    await until(async () => (await page.getByTestId('saved-state').innerText()) !== 'Saving');
  }
  const doneRows = (page: Page): Promise<number> =>
    page.evaluate(() => document.querySelectorAll('.set-row[data-state=done], .ramp-done').length);

  test('[B18] an installation cut off in the middle leaves the old build whole, without a network too', async () => {
    rollBack();
    const context = await openPhone(browser);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await trained(page);
    // The new worker is there, but one of its files never arrives: the installation fails.
    release();
    const worker = join(folder, 'web', 'service-worker.js');
    writeFileSync(worker, readFileSync(worker, 'utf8').replaceAll('icon.svg', 'never-arrives.svg'));
    await lookForNewer(page).catch(() => undefined);
    await until(() =>
      page.evaluate(async () => ((await navigator.serviceWorker.getRegistration())?.installing ?? null) === null),
    );
    await context.setOffline(true);
    await page.reload();
    await bigButton(page).waitFor();
    expect(await isSecond(page)).toBe(false);
    expect(await doneRows(page)).toBeGreaterThan(0);
    await context.setOffline(false);
    await context.close();
  }, 120_000);

  test('[B18] rolled back, the older build comes in the same way and every set is there', async () => {
    rollBack();
    release();
    const context = await openPhone(browser);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await trained(page);
    expect(await isSecond(page)).toBe(true);
    const before = await doneRows(page);
    rollBack();
    await page.getByRole('button', { name: 'Session', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Finish session' }).click();
    await page.getByRole('button', { name: 'Save the session' }).click();
    await page.getByRole('heading', { name: 'Done for today' }).waitFor();
    await lookForNewer(page);
    await page.getByRole('button', { name: 'Load it' }).click();
    await until(async () => !(await isSecond(page)));
    await page.getByRole('heading', { name: 'Done for today' }).waitFor();
    expect(before).toBeGreaterThan(0);
    await context.close();
  }, 120_000);

  test('[B18] a broken build is taken off the phones by the retiring worker; training stays', async () => {
    rollBack();
    const context = await openPhone(browser);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await trained(page);
    // A poisoned cache: the page that the worker keeps is not the app any more.
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys())
          if (request.url.includes('index.html'))
            await cache.put(
              request,
              new Response('<!doctype html><title>broken</title>', { headers: { 'content-type': 'text/html' } }),
            );
      }
    });
    await page.reload();
    expect(await page.title()).toBe('broken');
    cpSync(join(folder, 'web', 'retire-worker.js'), join(folder, 'web', 'service-worker.js'));
    await lookForNewer(page).catch(() => undefined);
    await bigButton(page).waitFor();
    expect(await doneRows(page)).toBeGreaterThan(0);
    rollBack();
    await context.close();
  }, 120_000);
});
