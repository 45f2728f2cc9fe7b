// What a phone does to an app: no network, two tabs, a full disk, cleared storage, a browser that keeps nothing.
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { whyNoBrowser } from '../../../scripts/testing/browser.ts';
import { PLACES } from './testing/places.ts';
import { until } from './testing/app-server.ts';
import { keptOnPhone, setsAmong } from './testing/kept.ts';
import { stage } from './testing/stage.ts';
import { assessAndPlan, beginSession, bigButton } from './testing/steps.ts';

describe.runIf(whyNoBrowser() === null)('what a phone does to the app', () => {
  const app = stage();

  const saved = (page: Page): Promise<string> => page.getByTestId('saved-state').innerText();

  test('from the second visit every screen opens in flight mode, the demo athlete too', async () => {
    const page = await app.newPhone();
    await page.goto(app.server.url);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await app.server.kill();
    try {
      await app.phone.setOffline(true);
      await page.goto(app.server.url);
      await page.getByRole('button', { name: /demo athlete/ }).click();
      await page.getByRole('heading', { name: /Rest day|Done for today|,/ }).waitFor({ timeout: 30_000 });
      const broken: string[] = [];
      for (const place of PLACES) {
        await page.goto(app.server.url + place);
        const title = await page.getByRole('heading', { level: 1 }).first().innerText();
        if (title.startsWith('Something went wrong')) broken.push(place);
      }
      expect(broken).toEqual([]);
    } finally {
      // Whatever became of it, the next test has a server.
      await app.server.start();
    }
  }, 120_000);

  test('[B17] one tab writes, the other follows and can take over; no set is lost or doubled', async () => {
    const first = await app.newPhone();
    await assessAndPlan(first, app.server.url);
    await beginSession(first);
    await bigButton(first).click();
    await until(async () => (await saved(first)) !== 'Saving');
    const second = await app.phone.newPage();
    second.setDefaultTimeout(15_000);
    await second.goto(`${app.server.url}/session`);
    await second.getByText('Entries are recorded in the other tab').waitFor();
    await bigButton(first).click();
    // Both stand at the same place, whichever exercise the second set led to.
    const place = async (page: Page): Promise<string> =>
      `${await page.getByRole('heading', { level: 1 }).innerText()} ${await page.locator('.set-row[data-state=done]').count()} ${await page.locator('.ramp-done').count()}`;
    await until(async () => setsAmong((await keptOnPhone(first)).events) === 2 && (await place(first)) === (await place(second)));
    await second.getByRole('button', { name: 'Use this tab' }).click();
    // At once: the set is done while the seat is still on its way.
    await bigButton(second).click();
    await first.getByText('Entries are recorded in the other tab').waitFor();
    await until(async () => setsAmong((await keptOnPhone(second)).events) === 3);
    await until(async () => (await saved(second)) !== 'Saving');
    expect(setsAmong((await keptOnPhone(second)).events)).toBe(3);
  }, 120_000);

  test('[B15] a full disk is told, older entries stay, and the new ones are written when there is room again', async () => {
    const page = await app.newPhone();
    await assessAndPlan(page, app.server.url);
    await beginSession(page);
    await bigButton(page).click();
    await until(async () => (await saved(page)) !== 'Saving');
    // The store's own suite fills a real disk; here the refusal is enough to see what a person is told.
    await page.evaluate(() => {
      const kept = IDBObjectStore.prototype.add;
      const disk = globalThis as unknown as { full: boolean };
      disk.full = true;
      IDBObjectStore.prototype.add = function add(this: IDBObjectStore, ...given: Parameters<typeof kept>) {
        if (disk.full) throw new DOMException('no room', 'QuotaExceededError');
        return kept.apply(this, given);
      };
    });
    await bigButton(page).click();
    await page.getByText('The storage of this device is full').waitFor();
    expect(await saved(page)).toBe('Not saved');
    // Whoever would leave now is asked first.
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const leaving = await asked;
    expect(leaving.type()).toBe('beforeunload');
    await leaving.dismiss();
    await page.evaluate(() => {
      (globalThis as unknown as { full: boolean }).full = false;
    });
    await page.getByRole('button', { name: 'Try again' }).click();
    await until(async () => /Saved on this device|Backed up/.test(await saved(page)));
  }, 90_000);

  test('[B16] when the browser clears its storage under a session, everything this tab knows is written again', async () => {
    const page = await app.newPhone();
    await assessAndPlan(page, app.server.url);
    await beginSession(page);
    await bigButton(page).click();
    await until(async () => (await saved(page)) !== 'Saving');
    const devtools = await app.phone.newCDPSession(page);
    await devtools.send('Storage.clearDataForOrigin', { origin: app.server.url, storageTypes: 'indexeddb' });
    await bigButton(page).click();
    await until(async () => /Saved on this device|Backed up/.test(await saved(page)));
    await page.reload();
    await bigButton(page).waitFor();
    const sets = setsAmong((await keptOnPhone(page)).events);
    expect(sets).toBe(2);
    // What is not backed up may be cleared again: Settings say both.
    await page.route('**/api/v1/sync/**', (route) => route.abort());
    await bigButton(page).click();
    await until(async () => /Saved on this device/.test(await saved(page)));
    await page.goto(`${app.server.url}/settings`);
    await page.getByText('The browser may clear them when space is short').waitFor();
    await page.getByText(/Not backed up yet|No server/).waitFor();
  }, 90_000);

  test('[B20] where the browser keeps nothing the app says so and still trains', async () => {
    const page = await app.newPhone({ serviceWorkers: 'block' });
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', {
        value: {
          open: () => {
            throw new DOMException('refused', 'SecurityError');
          },
        },
      });
    });
    page.setDefaultTimeout(15_000);
    await page.goto(app.server.url);
    await page.getByText('This browser saves nothing').waitFor();
    await assessAndPlan(page, app.server.url);
    await beginSession(page);
    await bigButton(page).click();
    expect(await saved(page)).toBe('In memory only');
  }, 90_000);
});
