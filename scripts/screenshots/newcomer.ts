// Decides which pictures show the way of somebody new: the questions, every test of the usual battery, the findings, the first day, a health stop.
import type { Walker } from './asked.ts';

/** Enough for the usual battery. */
const MOST_TESTS = 16;
/** What is typed into the boxes of a test, where it says nothing else: a length and a longer one, or degrees of two sides. */
const TYPED = ['40', '58', '38', '46'];

export async function newcomer({ page, save, goTo }: Walker): Promise<void> {
  const big = page.locator('.foot-action [data-size=big]').first();
  const title = page.locator('main h1').first();
  const onward = async (): Promise<void> => {
    const before = await title.innerText();
    await big.click();
    await page.waitForFunction((old) => document.querySelector('main h1')?.textContent !== old, before);
  };
  await goTo('/assess');
  for (const step of ['profile', 'lifts', 'health', 'intro']) {
    await save(`assess-${step}`);
    await onward();
  }
  for (let at = 1; at <= MOST_TESTS; at++) {
    const skip = page.locator('.foot-action [data-look=plain]');
    if ((await page.locator('main ol.numbered').count()) === 0 || (await skip.count()) === 0) break;
    await save(`assess-test-${at}`);
    const boxes = page.locator('main input[inputmode=decimal]:visible');
    for (let box = 0; box < (await boxes.count()); box++) await boxes.nth(box).fill(TYPED[box % TYPED.length] ?? '');
    const before = await title.innerText();
    await ((await big.isEnabled()) ? big : skip).click();
    await page.waitForFunction((old) => document.querySelector('main h1')?.textContent !== old, before);
  }
  await save('assess-findings');
  await big.click();
  await page.waitForURL((address) => address.pathname === '/');
  await page.locator('.season-ribbon, .ribbon, main h1').first().waitFor();
  await save('first-day');
  await goTo('/assess?test=health');
  await page.locator('main label.chip').first().click();
  await big.click();
  await save('assess-stop');
}
