// Decides which pictures show a taught workshop: its evening, its paper, and three moments of its clock.
import { buttonOf, type Walker } from './asked.ts';

/** The printable width of a sheet, in CSS pixels. */
const A4 = { width: 718, height: 1000 };
const ALL = ['workshop-plan', 'workshop-again', 'paper-workshop', 'workshop-run', 'workshop-run-change', 'workshop-run-work'];

export async function taught({ page, save, words, wanted, goTo }: Walker): Promise<void> {
  if (!ALL.some(wanted)) return;
  const { workshop: text, names } = words;
  await goTo('/workshops');
  for (const label of [names.equipment.barbell, names.equipment.kettlebells, names.equipment.bands, names.joints.shoulder])
    await page.getByRole('checkbox', { name: label, exact: true }).check();
  await page.getByRole('checkbox', { name: text.cares.pregnancy, exact: true }).check();
  await buttonOf(page, text.design).click();
  await page.locator('.station-cards').waitFor();
  await save('workshop-plan');
  await page.locator('summary', { hasText: text.askAgain }).click();
  await save('workshop-again');
  await page.locator('summary', { hasText: text.askAgain }).click();
  await page.evaluate(() => (window.print = () => undefined));
  const screen = page.viewportSize();
  await buttonOf(page, text.print).click();
  await page.setViewportSize(A4);
  await page.emulateMedia({ media: 'print' });
  await save('paper-workshop');
  await page.emulateMedia({ media: 'screen' });
  if (screen !== null) await page.setViewportSize(screen);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.getByRole('link', { name: text.run, exact: true }).click();
  await page.locator('.timer-big').waitFor();
  await save('workshop-run', 'fold');
  const skip = buttonOf(page, text.clock.skip);
  const title = page.getByRole('heading', { level: 1 });
  for (let step = 0; step < 30 && (await title.innerText()) !== text.clock.first; step++) await skip.click();
  await save('workshop-run-change', 'fold');
  await skip.click();
  await save('workshop-run-work', 'fold');
}
