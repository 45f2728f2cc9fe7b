// A week is rearranged by dragging, and without it: the price is read before letting go, nothing moves before, and it can be undone.
import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { whyNoBrowser } from '../../../scripts/testing/browser.ts';
import { until } from './testing/app-server.ts';
import { keptOnPhone } from './testing/kept.ts';
import { stage } from './testing/stage.ts';

describe.runIf(whyNoBrowser() === null)('the plan', () => {
  const app = stage();
  let page: Page;

  beforeAll(async () => {
    page = await app.plannedPhone({ serviceWorkers: 'block' });
  });

  /** States of the seven days of the week shown. */
  const states = (): Promise<readonly (string | null)[]> =>
    page.locator('.week-box').evaluateAll((boxes) => boxes.map((box) => box.getAttribute('data-state')));
  const costs = () => page.locator('[role=status] .aside');
  const movable = () => page.locator('.week-box[data-movable=true]');

  const locks = async (): Promise<readonly string[]> =>
    (await keptOnPhone(page)).events
      .filter((event) => event.body.type === 'PlanLocked')
      .map((event) => JSON.stringify(event.body));

  test('dragged to a free day: the price is shown while held, it moves when let go, and comes back', async () => {
    await page.goto(`${app.server.url}/plan`);
    // A week ahead, where every day is free to take.
    await page.getByRole('slider').focus();
    await page.keyboard.press('ArrowRight');
    await movable().first().waitFor();
    const before = await states();
    const from = before.indexOf('planned');
    const to = before.indexOf('rest');
    const boxes = page.locator('.week-box');
    const [a, b] = [await boxes.nth(from).boundingBox(), await boxes.nth(to).boundingBox()];
    if (a === null || b === null) throw new Error('the week is not shown');
    await page.mouse.move(a.x + a.width / 2, a.y + a.height / 2);
    await page.mouse.down();
    await page.mouse.move(b.x + b.width / 2, a.y + a.height / 2, { steps: 6 });
    await costs().waitFor();
    expect(await costs().innerText()).toMatch(/^Move to /);
    expect(await states()).toEqual(before);
    await page.mouse.up();
    await until(async () => (await states())[to] === 'planned');
    expect((await states())[from]).toBe('rest');
    await page.getByRole('button', { name: 'Undo' }).click();
    await until(async () => JSON.stringify(await states()) === JSON.stringify(before));
  }, 90_000);

  test('a drag that ends nowhere moves nothing, and a press alone only opens the day', async () => {
    const before = await states();
    const box = await movable().first().boundingBox();
    if (box === null) throw new Error('nothing is movable');
    await page.mouse.move(box.x + 10, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 40, box.y + 300, { steps: 4 });
    await page.mouse.move(box.x + 10, box.y + 10, { steps: 2 });
    await page.mouse.up();
    expect(await states()).toEqual(before);
    await movable().first().click();
    expect(await movable().first().getAttribute('aria-pressed')).toBe('true');
    expect(await states()).toEqual(before);
  }, 60_000);

  test('the keyboard alone does the same: a day is chosen, its price read, and two sessions change places', async () => {
    const before = await states();
    const planned = before.flatMap((state, index) => (state === 'planned' ? [index] : []));
    const [from, to] = [planned[0] ?? 0, planned[1] ?? 0];
    await page.locator('.week-box').nth(from).focus();
    await page.keyboard.press('Enter');
    const names = await page.locator('.week-box').evaluateAll((boxes) => boxes.map((box) => box.textContent));
    await page.locator('.card fieldset.chips input').first().focus();
    await page.locator('.card fieldset.chips input:checked').focus();
    for (let step = from; step < to; step++) await page.keyboard.press('ArrowRight');
    await costs().waitFor();
    expect(await costs().innerText()).toMatch(/in exchange/);
    await page
      .locator('.card')
      .getByRole('button', { name: /^Move to / })
      .focus();
    await page.keyboard.press('Enter');
    const after = (): Promise<readonly (string | null)[]> =>
      page.locator('.week-box').evaluateAll((boxes) => boxes.map((box) => box.textContent));
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    expect((await after())[to]).toBe(names[from]);
    expect((await after())[from]).toBe(names[to]);
  }, 60_000);

  test('an exercise is fixed from the day, a day is kept free, and both are lifted again', async () => {
    const lock = page.getByRole('button', { name: /^In coming plans: / }).first();
    const name = (await lock.getAttribute('aria-label'))?.replace(/^In coming plans: (.*), Lock$/, '$1') ?? '';
    await lock.click();
    await page.getByRole('dialog').locator('label.chip', { hasText: 'It stays' }).click();
    await page.getByText(`${name}: stays`).waitFor();
    await page
      .getByRole('button', { name: /^Keep this .* free$/ })
      .first()
      .click();
    const lift = page.getByRole('button', { name: 'Unlock', exact: true });
    await until(async () => (await lift.count()) === 2);
    await lift.first().click();
    await until(async () => (await lift.count()) === 1);
    await lift.first().click();
    await page.getByRole('heading', { name: 'Locks' }).waitFor({ state: 'detached' });
  }, 60_000);

  test('a block is locked to an emphasis once its price was read, and small work is kept as a template that plans follow', async () => {
    const block = page.locator('section', { hasText: 'What this block is for' });
    const chip = (name: string) => block.locator('label.chip', { hasText: new RegExp(`^${name}$`, 'i') });
    const other = (await chip('strength').locator('input').isChecked()) ? 'hypertrophy' : 'strength';
    await chip(other).click();
    await block.getByText('What it costs').waitFor({ timeout: 30_000 });
    expect(await page.getByRole('button', { name: 'Unlock', exact: true }).count()).toBe(0);
    await block.getByRole('button', { name: 'Keep it so' }).click();
    await until(async () => (await locks()).at(-1)?.includes(`"emphasis":"${other}"`) === true);

    await page.getByText('Accessory template', { exact: true }).first().click();
    await page.getByLabel('Name').fill('Small work');
    await page.getByRole('button', { name: 'Save this week’s accessory work as a template' }).click();
    await page.locator('label.chip', { hasText: 'Small work' }).click();
    // Its price is read before it is kept.
    const templates = page.locator('details', { hasText: 'Accessory template' });
    await templates.getByText('What it costs').waitFor({ timeout: 30_000 });
    expect(await page.getByRole('button', { name: 'Delete Small work' }).count()).toBe(0);
    await templates.getByRole('button', { name: 'Keep it so' }).click();
    await page.getByRole('button', { name: 'Delete Small work' }).waitFor();
    await page
      .getByText(/template small work/i)
      .first()
      .waitFor({ state: 'attached', timeout: 30_000 });

    // The same minutes on other days are a proposal: taken, they are the days of the week.
    const sheet = page.locator('dialog[open]');
    await page.getByRole('button', { name: 'Could the week be laid differently?' }).click();
    await sheet.getByRole('button', { name: 'Look at it' }).click();
    const take = sheet.getByRole('button', { name: 'Take this week' });
    await take.first().waitFor({ timeout: 30_000 });
    const days = async () => (await keptOnPhone(page)).events.filter(({ body }) => body.type === 'AvailabilitySet');
    const before = (await days()).length;
    await take.first().click();
    await until(async () => (await days()).length === before + 1);
  }, 90_000);

  test('[prog.break] five weeks later with nothing trained, Today says so and plans anew at a touch', async () => {
    const plans = async () => (await keptOnPhone(page)).events.filter(({ body }) => body.type === 'PlanIssued');
    const before = await plans();
    // Meanwhile the gym work is for running.
    await page.goto(`${app.server.url}/settings`);
    await page.getByLabel('The sport your gym work is for').selectOption('running');
    await page.getByText('Running asks for strength on one leg').waitFor();
    await page.clock.setFixedTime(Date.now() + 36 * 24 * 3_600_000);
    await page.goto(app.server.url);
    const card = page.locator('.card', { has: page.getByRole('heading', { name: /^\d weeks without training: plan anew/ }) });
    await card.waitFor();
    await card.getByRole('button', { name: 'Plan again from today' }).click();
    await card.waitFor({ state: 'detached' });
    await until(async () => (await plans()).length === before.length + 1);
    expect((await plans()).at(-1)?.body.from).toBe(await page.evaluate(() => new Date().toLocaleDateString('sv')));
    await page.goto(`${app.server.url}/plan`);
    const sport = page.locator('section', { has: page.getByRole('heading', { name: 'For your sport: Running' }) });
    const line = sport.locator('.line', { hasText: 'Single-leg work' });
    expect((await line.innerText()).replaceAll(/[^\w-]+/g, ' ')).toMatch(/Single-leg work [12] of [12] times/);
  }, 60_000);

  test('a test day names its lift, stands on Today in place of what was missed, and is lifted in the player', async () => {
    const now = await page.evaluate(() => Date.now());
    const on = await page.evaluate((ms) => new Date(ms).toLocaleDateString('sv'), now + 24 * 3_600_000);
    await page.getByRole('button', { name: 'Add a date' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Lift to test').selectOption('bench-press');
    await sheet.getByLabel('On').fill(on);
    await sheet.getByRole('button', { name: 'Save' }).click();
    const plans = async () => (await keptOnPhone(page)).events.filter((event) => event.body.type === 'PlanIssued').length;
    const before = await plans();
    await page
      .getByRole('button', { name: /^Plan again/ })
      .first()
      .click();
    await until(async () => (await plans()) === before + 1);
    await page.clock.setFixedTime(now + 24 * 3_600_000);
    await page.goto(app.server.url);
    await page.getByRole('heading', { level: 1, name: 'Test day' }).waitFor();
    await page.getByRole('button', { name: /^Start (warm-up|session)/ }).click();
    await page.getByRole('button', { name: 'Warm-up done' }).click();
    await until(async () => /bench press/i.test(await page.getByRole('heading', { level: 1 }).innerText()));
    // Its own list is found again without what the player had kept beside the log.
    await page.evaluate(() => localStorage.removeItem('strongback.desk'));
    await page.reload();
    await page.getByRole('button', { name: 'Warm-up done' }).click();
    await until(async () => /bench press/i.test(await page.getByRole('heading', { level: 1 }).innerText()));
  }, 60_000);
});
