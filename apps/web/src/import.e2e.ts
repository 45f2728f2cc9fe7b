// Another app's log comes in: looked over first, names matched, a unit asked, everything counted, and taken back.
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, openPhone, whyNoBrowser } from '../../../scripts/testing/browser.ts';
import { type AppServer, startAppServer, until } from './testing/app-server.ts';

/** Three weeks of two exercises and one that nobody knows, in the plainest form of a well-known export. */
function strongCsv(): string {
  const rows = ['Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE'];
  for (let week = 0; week < 3; week++) {
    const date = `2026-0${week + 3}-02 18:00:00`;
    for (let set = 1; set <= 3; set++) {
      rows.push(`${date},"Pull",45m,"Bent Over Row (Barbell)",${set},${60 + week * 2.5},8,0,0,"","",8`);
      rows.push(`${date},"Pull",45m,"Bench Press (Barbell)",${set},${70 + week * 2.5},6,0,0,"","",8`);
      rows.push(`${date},"Pull",45m,"Moon Walker 3000",${set},20,10,0,0,"","",`);
    }
  }
  return `${rows.join('\n')}\n`;
}

describe.runIf(whyNoBrowser() === null)('importing a log', () => {
  let server: AppServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    server = await startAppServer();
    browser = await launchBrowser();
    page = await (await openPhone(browser)).newPage();
    page.setDefaultTimeout(15_000);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  test('a file is looked over, confirmed, shown in the log, and taken back', async () => {
    await page.goto(server.url);
    await page.getByRole('link', { name: /Import my log/ }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'strong.csv', mimeType: 'text/csv', buffer: Buffer.from(strongCsv()) });
    await page.getByRole('heading', { name: /strong/i }).waitFor();
    await page.getByText('Moon Walker 3000').waitFor();
    const unit = page.locator('label.chip', { hasText: /^kg$/ });
    if ((await unit.count()) > 0) await unit.click();
    await page.getByRole('button', { name: 'Import 27 sets' }).click();
    await page.getByRole('heading', { name: '27 sets are in your log' }).waitFor();
    await page.getByRole('button', { name: 'Go on to your plan' }).click();
    await page.getByRole('heading', { name: /your week/ }).waitFor();
    await page.goto(`${server.url}/progress`);
    await page.getByText('9 sets').first().waitFor();
    expect(await page.getByText('9 sets').count()).toBe(3);

    await page.goto(`${server.url}/settings`);
    await page.getByRole('button', { name: 'Take back' }).click();
    await page.getByRole('button', { name: 'Take back' }).waitFor({ state: 'detached' });
    await until(async () => (await page.getByTestId('saved-state').innerText()) !== 'Saving');
    await page.goto(`${server.url}/progress`);
    await page.getByRole('heading', { name: 'Nothing to judge yet' }).waitFor();
    expect(await page.getByText('9 sets').count()).toBe(0);
  }, 90_000);

  test('a file that is no log is refused in one line and changes nothing', async () => {
    await page.goto(`${server.url}/import`);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'holiday.csv', mimeType: 'text/csv', buffer: Buffer.from('\u0000\u0001\u0002not a log') });
    const said = await page.getByRole('alert').innerText();
    expect(said).toMatch(/Nothing was changed/);
  }, 60_000);
});
