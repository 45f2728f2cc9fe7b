// Decides which pictures show what is lifted outside the usual day: a test day from the plan to its first attempt, and a complex in the player.
import type { Page } from 'playwright';
import type { Walker } from './asked.ts';

const DAY_MS = 24 * 3_600_000;
const ALL = ['plan-test-day', 'today-test', 'session-test', 'session-complex', 'session-complex-rest'];
/** More than any ramp has. */
const MOST_RAMPS = 12;

/** Last of a walk: it moves the clock on by a day and leaves a session open. */
export async function lifted({ page, save, goTo, words, wanted }: Walker): Promise<void> {
  if (!ALL.some(wanted)) return;
  const sheet = page.locator('dialog[open]');
  const tomorrow = (await page.evaluate(() => Date.now())) + DAY_MS;
  // Another place between, so that the week of today is shown.
  await goTo('/');
  await goTo('/plan');
  await page.getByRole('button', { name: words.plan.addEntry, exact: true }).click();
  await sheet.locator('input[type=date]').fill(await page.evaluate((ms) => new Date(ms).toLocaleDateString('sv'), tomorrow));
  await sheet.locator('[data-look=primary]').click();
  await sheet.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: words.plan.replan, exact: true }).first().click();
  await page.getByText(words.plan.replanned).first().waitFor();
  await save('plan-test-day');
  await page.clock.setFixedTime(tomorrow);
  await page.goto(new URL('/', page.url()).href);
  await page.getByRole('heading', { level: 1, name: words.plan.testDay }).waitFor();
  await save('today-test');
  await page.locator('.foot-action [data-size=big]').click();
  await page.waitForURL(/session/);
  await page.locator('.player-foot [data-size=big]').click();
  await rampsDone(page);
  await save('session-test', 'fold');
  await goTo('/tools?kind=complex');
  await page.getByRole('button', { name: words.tools.complex.join, exact: true }).click();
  await page.waitForURL(/session/);
  await page.locator('.player .page-tools .icon-button').last().click();
  await sheet.locator('ol.rows button.line').last().click();
  await sheet.waitFor({ state: 'detached' });
  await page.locator('.complex-lifts').waitFor();
  await save('session-complex', 'fold');
  await rampsDone(page);
  await page.locator('.player-foot [data-size=big]').click();
  await save('session-complex-rest', 'fold');
}

async function rampsDone(page: Page): Promise<void> {
  const next = page.locator('.set-row[data-state=next]').first();
  for (let ramp = 0; ramp < MOST_RAMPS; ramp++) {
    await next.waitFor();
    if ((await next.getAttribute('data-kind')) !== 'ramp') return;
    await page.locator('.player-foot [data-size=big]').click();
    await page.waitForTimeout(150);
  }
}
