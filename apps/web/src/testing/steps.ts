// Decides the steps a person takes in the browser tests, in the words a person reads.
import type { Page } from 'playwright';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const TEST_VALUES: Readonly<Record<string, readonly string[]>> = {
  'Grip width over shoulder width': ['40', '58'],
  'Seated thoracic rotation': ['38', '46'],
  'Overhead reach, lying': ['163', '158'],
  'Hip-hinge screen': ['75'],
};

/** First page → questions → health → five tests → findings → plan, with today a training day of 90 minutes. */
export async function assessAndPlan(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('link', { name: /Start with an assessment/ }).click();
  await page.getByRole('heading', { name: /your week/ }).waitFor();
  // The day of the phone: near midnight the machine may be in another.
  const today = await page.evaluate(() => new Date().getDay());
  const wanted = new Set([0, 2, 4].map((days) => DAYS[(today + days) % 7]));
  for (const day of DAYS) {
    const box = page.getByRole('checkbox', { name: day, exact: true });
    if ((await box.isChecked()) !== wanted.has(day))
      await page.locator('label.chip', { hasText: new RegExp(`^${day}$`) }).click();
  }
  await page.locator('label.chip', { hasText: /^90$/ }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'I will find out in the gym' }).click();
  await page.getByRole('button', { name: 'None of these applies to me' }).click();
  await page.getByRole('button', { name: 'Start the tests' }).click();
  for (let count = 0; count < 5; count++) await takeTest(page);
  await page.getByRole('button', { name: 'Build my plan' }).click();
  await page.getByRole('button', { name: /^Start (warm-up|session)/ }).waitFor({ timeout: 30_000 });
}

/** Fills in whatever test is shown and records it. */
export async function takeTest(page: Page): Promise<void> {
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  const boxes = page.locator('input[inputmode=decimal]:visible');
  const values = TEST_VALUES[title.replace(/\s+/g, ' ')] ?? [];
  for (let at = 0; at < (await boxes.count()); at++) await boxes.nth(at).fill(values[at] ?? values[0] ?? '1');
  if (title.startsWith('Shoulder-blade'))
    for (const chip of await page.locator('label.chip', { hasText: 'Smooth' }).all()) await chip.click();
  if (title.startsWith('Hip-hinge')) await page.locator('label.chip', { hasText: /^5$/ }).click();
  await page.getByRole('button', { name: 'Record and go on' }).click();
  await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, title);
}

/** The one large button of the player. */
export function bigButton(page: Page) {
  return page.locator('.player-foot [data-size=big]');
}

/** Today's session, begun, its warm-up done. */
export async function beginSession(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Start (warm-up|session)/ }).click();
  await page.getByRole('button', { name: 'Warm-up done' }).click();
  await bigButton(page).waitFor();
}
