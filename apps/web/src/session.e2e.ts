// A session in a real browser: corrections, a rest clock that survives a reload, and the keyboard alone.
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { whyNoBrowser } from '../../../scripts/testing/browser.ts';
import { until } from './testing/app-server.ts';
import { stage } from './testing/stage.ts';
import { beginSession, bigButton } from './testing/steps.ts';

describe.runIf(whyNoBrowser() === null)('a session on a phone', () => {
  const app = stage();
  let page: Page;

  const doneWork = (): Promise<number> =>
    page.evaluate(() => document.querySelectorAll('.set-row[data-kind=work][data-state=done]').length);

  test('a number opens a stepper, a change goes to the sets that follow, and a recorded set can be corrected and taken back', async () => {
    page = await app.plannedPhone();
    await beginSession(page);
    while ((await page.locator('.set-row[data-state=next][data-kind=ramp]').count()) > 0) await bigButton(page).click();
    // A rest of one's own for this exercise, and back.
    const rest = page.locator('.player-links button').last();
    const written = await rest.innerText();
    await rest.click();
    await page.getByRole('dialog').getByRole('button', { name: '+30', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await until(async () => (await rest.innerText()) !== written);
    await page.getByRole('button', { name: 'Undo: the rest' }).click();
    await until(async () => (await rest.innerText()) === written);
    await page.locator('.set-row[data-state=next] .set-cell').nth(1).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('textbox').fill('7');
    await sheet.getByRole('button', { name: 'Save' }).click();
    const amounts = await page
      .locator('.set-row[data-kind=work] .set-cell:nth-of-type(2), .set-row[data-kind=work] .set-cell')
      .allInnerTexts();
    expect(amounts.filter((text) => text === '7').length).toBeGreaterThan(1);
    expect(await bigButton(page).innerText()).toMatch(/^Done: 7 (reps|s|m)/);
    await bigButton(page).click();
    await until(async () => (await doneWork()) === 1);

    await page.locator('.set-row[data-kind=work][data-state=done] .set-tick').click();
    await sheet.getByRole('button', { name: 'Take this set back' }).click();
    await until(async () => (await doneWork()) === 0);
    await bigButton(page).click();
    await until(async () => (await doneWork()) === 1);
  }, 120_000);

  test('the rest clock goes on by its end time through a reload', async () => {
    const clock = async (): Promise<number> => {
      const [minutes, seconds] = (await page.locator('.rest-clock').innerText()).replace('+', '').split(':').map(Number);
      return (minutes ?? 0) * 60 + (seconds ?? 0);
    };
    const before = await clock();
    const wide = page.viewportSize();
    await page.setViewportSize({ width: 320, height: 640 });
    await page.waitForTimeout(1_100);
    await page.reload();
    await page.locator('.rest-clock').waitFor();
    const after = await clock();
    // The next set is not under the clock, however late the words and the figure came.
    const under = (): Promise<number> =>
      page.evaluate(() => {
        const row = document.querySelector('.set-row[data-state=next]')?.getBoundingClientRect();
        const foot = document.querySelector('.player-foot')?.getBoundingClientRect();
        return row === undefined || foot === undefined ? Infinity : row.bottom - foot.top;
      });
    await until(async () => (await under()) <= 1);
    await page.waitForTimeout(500);
    expect(await under()).toBeLessThanOrEqual(1);
    if (wide !== null) await page.setViewportSize(wide);
    expect(after).toBeLessThan(before);
    expect(before - after).toBeLessThan(20);
  }, 60_000);

  test('what hurts is told, a substitute keeps the intent, and the sets already done stay', async () => {
    const name = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByRole('button', { name: 'Something hurts' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.locator('label.chip', { hasText: 'Shoulder' }).click();
    await sheet.locator('label.chip', { hasText: /^4$/ }).click();
    await sheet.getByRole('button', { name: 'Show what fits' }).click();
    const choices = sheet.locator('.choice');
    if ((await choices.count()) > 0) {
      await choices.first().click();
      await until(async () => (await page.getByRole('heading', { level: 1 }).innerText()) !== name);
      expect(await doneWork()).toBe(1);
    } else {
      await sheet.getByRole('button', { name: 'Leave this exercise out today' }).click();
    }
  }, 60_000);

  test('a whole session is done with the keyboard alone', async () => {
    page = await app.plannedPhone();
    const press = async (name: RegExp): Promise<void> => {
      for (let step = 0; step < 250; step++) {
        const label = await page.evaluate(() => {
          const here = document.activeElement;
          return here === null ? '' : (here.getAttribute('aria-label') ?? here.textContent ?? '');
        });
        if (name.test(label.trim())) {
          await page.keyboard.press('Enter');
          return;
        }
        await page.keyboard.press('Tab');
      }
      throw new Error(`the keyboard did not reach ${name}`);
    };
    await press(/^Start (warm-up|session)/);
    await page.getByRole('heading', { name: 'Warm-up' }).waitFor();
    await press(/^Warm-up done$/);
    await bigButton(page).waitFor();
    for (let sets = 0; sets < 60; sets++) {
      const label = await bigButton(page).innerText();
      if (!label.startsWith('Done')) break;
      if ((await page.evaluate(() => document.activeElement?.textContent ?? '')).startsWith('Done:'))
        await page.keyboard.press('Enter');
      else await press(/^Done: .*$/);
      await page.waitForTimeout(20);
    }
    await press(/^Finish session$/);
    await page.getByRole('heading', { name: 'Well done' }).waitFor();
    await press(/^Save the session$/);
    await page.getByRole('heading', { name: 'Done for today' }).waitFor();
  }, 120_000);
});
