// Faults of browsers and logins, each under its case number: nothing that was logged is lost, doubled or shown to somebody else.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { whyNoBrowser } from '../../../scripts/testing/browser.ts';
import { until } from './testing/app-server.ts';
import { type KeptOnPhone, keptOnPhone, keptOnServer, setsAmong } from './testing/kept.ts';
import { stage } from './testing/stage.ts';
import { assessAndPlan, beginSession, bigButton } from './testing/steps.ts';

describe.runIf(whyNoBrowser() === null)('faults of the browser', () => {
  const app = stage();
  let page: Page;

  async function training(sets: number): Promise<void> {
    page = await app.plannedPhone({ serviceWorkers: 'block' });
    await beginSession(page);
    for (let done = 0; done < sets; done++) await bigButton(page).click();
  }
  const saved = (): Promise<string> => page.getByTestId('saved-state').innerText();
  const setsOnPhone = async (): Promise<number> => setsAmong((await keptOnPhone(page)).events);
  const onServer = (who: Pick<KeptOnPhone, 'athlete' | 'capability'>) => keptOnServer(app.server.url, who);
  const setsOnServer = async (): Promise<number> => setsAmong(await onServer(await keptOnPhone(page)));

  test('[B15] with the storage full the session goes on in memory and the whole ledger, the newest set too, is offered as a file', async () => {
    await training(1);
    await until(async () => (await saved()) !== 'Saving');
    await page.evaluate(() => {
      IDBObjectStore.prototype.add = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
      Object.defineProperty(navigator, 'canShare', { value: () => false });
    });
    await bigButton(page).click();
    await page.getByText('The storage of this device is full').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export as a file' }).click(),
    ]);
    const lines = readFileSync(await download.path(), 'utf8');
    expect(lines.match(/"type":"SetPerformed"/g)).toHaveLength(2);
    expect(await setsOnPhone()).toBe(1);
  }, 60_000);

  test('[B19] an older build reads what a newer one left and goes on writing', async () => {
    await training(1);
    await until(async () => (await saved()) !== 'Saving');
    await page.goto(`${app.server.url}/icon.svg`);
    await page.evaluate(
      () =>
        new Promise<void>((done, failed) => {
          const open = indexedDB.open('strongback-own', 9);
          open.onupgradeneeded = () => open.result.createObjectStore('of-a-newer-build');
          open.onerror = () => failed(open.error);
          open.onsuccess = () => {
            open.result.close();
            done();
          };
        }),
    );
    await page.goto(`${app.server.url}/session`);
    await bigButton(page).click();
    await until(async () => /Saved on this device|Backed up/.test(await saved()));
    expect(await setsOnPhone()).toBe(2);
  }, 60_000);

  test('[B19] while an old tab holds the storage a new one says so, and opens once the old one is closed', async () => {
    const old = await app.newPhone({ serviceWorkers: 'block' });
    await old.goto(`${app.server.url}/icon.svg`);
    await old.evaluate(
      () =>
        new Promise<void>((done) => {
          const open = indexedDB.open('strongback-own', 1);
          open.onupgradeneeded = () => {
            open.result
              .createObjectStore('events', { keyPath: ['athlete', 'seq'] })
              .createIndex('identity', ['athlete', 'device', 'deviceSeq'], { unique: true });
            open.result.createObjectStore('heads', { keyPath: 'athlete' });
            open.result.createObjectStore('notes');
          };
          open.onsuccess = () => done();
        }),
    );
    page = await app.phone.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(app.server.url);
    await page.getByText('Another tab holds an older version').waitFor();
    await old.close();
    await page.getByRole('link', { name: /Start with an assessment/ }).waitFor();
  }, 60_000);

  test('[B21] a login that has ended never touches the ledger: logging goes on, and backing up resumes by itself', async () => {
    await training(0);
    await page.route('**/api/v1/sync/**', (route) =>
      route.fulfill({ status: 401, contentType: 'application/json', body: '{"code":"signed-out","reason":"sign in again"}' }),
    );
    await bigButton(page).click();
    await until(async () => (await saved()) === 'Saved on this device');
    await page.reload();
    await bigButton(page).click();
    await until(async () => (await saved()) === 'Saved on this device');
    expect(await setsOnPhone()).toBe(2);
    await page.unroute('**/api/v1/sync/**');
    await page.goto(`${app.server.url}/settings`);
    await page.getByRole('button', { name: /^Back up now|^Sync/ }).click();
    await until(async () => (await setsOnServer()) === 2, 40_000);
  }, 90_000);

  test('[B22] [B23] leaving the phone warns of what is not backed up; the next person sees and sends nothing of it', async () => {
    await training(2);
    await until(async () => (await setsOnServer()) === 2, 40_000);
    const first = await keptOnPhone(page);
    await page.route('**/api/v1/sync/**', (route) => route.abort());
    await bigButton(page).click();
    await until(async () => (await saved()) === 'Saved on this device');
    await page.goto(`${app.server.url}/settings`);
    await page.getByRole('button', { name: 'Erase everything on this device' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByText(/entr(y is|ies are) not backed up/).waitFor();
    expect(await sheet.getByRole('button', { name: /^Export everything/ }).count()).toBe(1);
    await sheet.getByRole('button', { name: 'Erase', exact: true }).click();
    await page.unroute('**/api/v1/sync/**');
    await page.getByRole('link', { name: /Start with an assessment/ }).waitFor();

    await assessAndPlan(page, app.server.url);
    const second = await keptOnPhone(page);
    expect(second.athlete).not.toBe(first.athlete);
    expect(second.capability).not.toBe(first.capability);
    expect(setsAmong(second.events)).toBe(0);
    await page.goto(`${app.server.url}/progress`);
    await page.getByRole('heading', { name: 'Nothing to judge yet' }).waitFor();
    await until(async () => (await onServer(second)).length > 0, 40_000);
    expect(await setsOnServer()).toBe(0);
    const theirs = await onServer(first);
    expect(setsAmong(theirs)).toBe(2);
  }, 120_000);

  test('[B24] frozen in mid-upload and resumed: nothing is sent twice over, and the rest clock follows the wall', async () => {
    await training(0);
    const clock = async (): Promise<number> => {
      const [minutes, seconds] = (await page.locator('.rest-clock').innerText()).replace('+', '').split(':').map(Number);
      return (minutes ?? 0) * 60 + (seconds ?? 0);
    };
    // The server takes the upload; its answer comes only after the page was frozen.
    let answer: (() => void) | null = null;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/api/v1/sync/push*', async (route) => {
      const response = await route.fetch();
      await held;
      await route.fulfill({ response }).catch(() => undefined);
    });
    while ((await page.locator('.rest-clock').count()) === 0) await bigButton(page).click();
    const before = await clock();
    const devtools = await app.phone.newCDPSession(page);
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    (answer as (() => void) | null)?.();
    await devtools.send('Page.setWebLifecycleState', { state: 'active' });
    await until(async () => before - (await clock()) >= 4);
    await page.unroute('**/api/v1/sync/push*');
    await bigButton(page).click();
    const sets = await setsOnPhone();
    await until(async () => (await setsOnServer()) === sets, 40_000);
    const bodies = await onServer(await keptOnPhone(page));
    expect(new Set(bodies.map((event) => JSON.stringify(event))).size).toBe(bodies.length);
  }, 120_000);
});
