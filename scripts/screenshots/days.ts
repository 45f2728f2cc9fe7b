// Decides which pictures show the days of a week: its minutes laid differently, and heavy days in a row where a weekend is all there is.
import type { Walker } from './asked.ts';

const WEEKEND = ['sat', 'sun'] as const;
/** The first weeks are about technique: some later one is heavy. */
const MOST_WEEKS = 15;

export async function daysOfWeek({ page, save, goTo, words, wanted }: Walker): Promise<void> {
  const dialog = page.locator('dialog[open]');
  if (wanted('plan-lay-week')) {
    await goTo('/plan');
    await page.getByRole('button', { name: words.layWeek.title }).click();
    await save('plan-lay-week-asked', 'fold');
    await dialog.getByRole('button', { name: words.layWeek.look }).click();
    await dialog.locator('table').first().waitFor();
    await save('plan-lay-week', 'fold');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
  if (!wanted('plan-heavy-days')) return;
  await goTo('/settings');
  for (const [day, name] of [...Object.entries(words.names.weekdays)].sort(
    ([a], [b]) => Number(isWeekend(b)) - Number(isWeekend(a)),
  )) {
    const box = page.getByRole('checkbox', { name, exact: true });
    if ((await box.isChecked()) !== isWeekend(day)) await box.locator('xpath=..').click();
  }
  await goTo('/plan');
  await page.getByRole('button', { name: words.plan.replan, exact: true }).click();
  await page.getByText(words.plan.replanned).waitFor();
  const card = page.locator('.card .card', { hasText: words.heavyDays.later });
  for (let week = 0; week < MOST_WEEKS && (await card.count()) === 0; week++) {
    await page.getByRole('slider').focus();
    await page.keyboard.press('ArrowRight');
    const planned = page.locator('.week-box[data-state=planned]');
    if ((await planned.count()) > 0) await planned.last().click();
  }
  for (const summary of await card.locator('summary').all()) await summary.click();
  await save('plan-heavy-days');
}

const isWeekend = (day: string): boolean => WEEKEND.some((one) => one === day);
