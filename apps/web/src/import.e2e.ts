// Another app's log comes in: looked over first, names matched and remembered, everything counted, taken back; a backup comes back whole.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { openPhone, whyNoBrowser } from '../../../scripts/testing/browser.ts';
import { packedZip } from '../../../scripts/testing/packed-zip.ts';
import { until } from './testing/app-server.ts';
import { stage } from './testing/stage.ts';

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
  const app = stage();
  let page: Page;

  beforeAll(async () => {
    page = await app.newPhone();
  });

  test('a file is looked over, confirmed, shown in the log, and taken back', async () => {
    await page.goto(app.server.url);
    await page.getByRole('link', { name: /Import my log/ }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'strong.csv', mimeType: 'text/csv', buffer: Buffer.from(strongCsv()) });
    await page.getByRole('heading', { name: /strong/i }).waitFor();
    await page.getByText('Moon Walker 3000').waitFor();
    const unit = page.locator('label.chip', { hasText: /^kg$/ });
    await unit.click();
    // An answer stays to be seen, and changed, until the log is kept.
    await page.getByRole('button', { name: 'Import 27 sets', disabled: false }).waitFor();
    expect(await page.getByRole('radio', { name: 'kg' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Import 27 sets' }).click();
    await page.getByRole('heading', { name: '27 sets are in your log' }).waitFor();
    await page.getByRole('button', { name: 'Go on to your plan' }).click();
    await page.getByRole('heading', { name: /your week/ }).waitFor();
    await page.goto(`${app.server.url}/progress`);
    await page.getByText('9 sets').first().waitFor();
    expect(await page.getByText('9 sets').count()).toBe(3);

    await page.goto(`${app.server.url}/settings`);
    await page.getByRole('button', { name: 'Undo import' }).click();
    await page.getByRole('button', { name: 'Undo import' }).waitFor({ state: 'detached' });
    await until(async () => (await page.getByTestId('saved-state').innerText()) !== 'Saving');
    await page.goto(`${app.server.url}/progress`);
    await page.getByRole('heading', { name: 'Nothing to judge yet' }).waitFor();
    expect(await page.getByText('9 sets').count()).toBe(0);
  }, 90_000);

  test('a file that is no log is refused in one line and changes nothing', async () => {
    await page.goto(`${app.server.url}/import`);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'holiday.csv', mimeType: 'text/csv', buffer: Buffer.from('\u0000\u0001\u0002not a log') });
    const said = await page.getByRole('alert').innerText();
    expect(said).toMatch(/Nothing was changed/);
  }, 60_000);

  const give = (name: string, buffer: Buffer): Promise<void> =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  const rowNamed = (name: string) => page.locator('li', { hasText: name });

  test('a zip is read, a suggestion is taken, the same file comes in again after it was taken back, and the name is remembered', async () => {
    await page.goto(`${app.server.url}/import`);
    const odd = strongCsv().replaceAll('Moon Walker 3000', 'Chest supported rows on moon bench');
    const archive = Buffer.from(packedZip([{ name: 'strong.csv', bytes: Buffer.from(odd) }]));
    const unit = page.locator('label.chip', { hasText: /^kg$/ });
    const named = rowNamed('moon bench');
    await give('export.zip', archive);
    await named.waitFor();
    if ((await unit.count()) > 0) await unit.click();
    await named.locator('label.chip').first().click();
    const chosen = named.locator('input[role=combobox]');
    await until(async () => (await chosen.inputValue()) !== '');
    const taken = await chosen.inputValue();
    await page.getByRole('button', { name: 'Import 27 sets' }).click();
    await page.getByRole('button', { name: 'Undo this import' }).click();
    await page.getByText('The import was undone.').waitFor();
    await give('export.zip', archive);
    const again = page.getByRole('button', { name: 'Import 27 sets' });
    await page.getByRole('heading', { name: /Strong/ }).waitFor();
    if ((await unit.count()) > 0) await unit.click();
    await again.waitFor();
    expect(await named.count()).toBe(0);
    await again.click();
    await page.getByRole('heading', { name: '27 sets are in your log' }).waitFor();
    await page.goto(`${app.server.url}/progress`);
    await page.getByText('9 sets').first().click();
    await page.locator('details[open]', { hasText: taken }).first().waitFor();
  }, 90_000);

  test('a backup comes back on an empty phone as the same ledger, and a second time changes nothing', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.goto(`${app.server.url}/settings`).then(async () => {
        await page.evaluate(() => Object.defineProperty(navigator, 'canShare', { value: () => false }));
        await page.getByRole('button', { name: 'Export everything' }).click();
      }),
    ]);
    const lines = readFileSync(await download.path());
    const fresh = await openPhone(app.browser);
    const before = page;
    page = await fresh.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(`${app.server.url}/import`);
    await give('strongback-ledger.jsonl', lines);
    await page.getByRole('heading', { name: 'A copy of a Strongback log' }).waitFor();
    const entries = lines.toString().trim().split('\n').length;
    await page.getByRole('button', { name: `Import ${entries} entries` }).click();
    await page.getByRole('heading', { name: '27 sets are in your log' }).waitFor();
    await page.goto(`${app.server.url}/progress`);
    await page.getByText('9 sets').first().waitFor();
    expect(await page.getByText('9 sets').count()).toBe(3);
    await page.goto(`${app.server.url}/import`);
    await give('strongback-ledger.jsonl', lines);
    await page.getByRole('button', { name: 'Nothing new in this file' }).waitFor();
    const mine = lines.toString().split('\n')[0] ?? '';
    const other = mine.replace(/"athlete":"[^"]+"/, '"athlete":"somebody-else"');
    await give('theirs.jsonl', Buffer.from(`${other}\n`));
    await page.getByText(/the ledger of "somebody-else"/).waitFor();
    await page.close();
    page = before;
  }, 90_000);
});
