// The player's rarer turns: a check-in with grip and speed by touches, bests, drops, a circuit, sides of a hold, a forgotten end, a missed day.
import type { Page } from 'playwright';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { whyNoBrowser } from '../../../scripts/testing/browser.ts';
import { until } from './testing/app-server.ts';
import { type KeptEvent, keptOnPhone, setsAmong } from './testing/kept.ts';
import { stage } from './testing/stage.ts';
import { bigButton } from './testing/steps.ts';

/** Three taps of the check-in, three of both hands, three of the speed: at two seconds each, eighteen seconds. */
const CHECK_IN_TOUCHES = 9;
const HOUR_MS = 3_600_000;

/** One session of rows from another app. */
const LOG = [
  'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE',
  ...[1, 2, 3].map((set) => `2026-03-02 18:00:00,"Pull",45m,"Bent Over Row (Barbell)",${set},40,8,0,0,"","",8`),
].join('\n');

describe.runIf(whyNoBrowser() === null)('the rarer turns of the player', () => {
  const app = stage();
  let page: Page;

  beforeAll(async () => {
    page = await app.plannedPhone();
  }, 120_000);

  // Whatever a test that fell left open is not in the way of the next one.
  beforeEach(async () => {
    if ((await sheet().count()) > 0) await page.reload();
  });

  const title = (): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();
  const sheet = () => page.getByRole('dialog');
  const next = () => page.locator('.set-row[data-state=next]');
  const ramping = async (): Promise<boolean> => (await page.locator('.set-row[data-state=next][data-kind=ramp]').count()) > 0;
  const openMenu = async () => {
    await page.getByRole('button', { name: 'Session', exact: true }).click();
    return sheet();
  };
  const stand = async (): Promise<string> =>
    `${await title()} ${await page.locator('.set-row[data-state=done]').count()} ${(await next().count()) === 0 ? '' : await next().getAttribute('aria-label')}`;
  const setsKept = async (): Promise<number> => setsAmong((await keptOnPhone(page)).events);
  /** A set done: kept, and the screen past it. A change of the screen alone may be the answer to something before. */
  async function doneOnce(): Promise<void> {
    const [before, kept] = [await stand(), await setsKept()];
    await bigButton(page).click();
    await until(async () => (await setsKept()) > kept && (await stand()) !== before);
  }
  /** A round done: the button says the next one only when this one is kept. */
  async function roundDone(): Promise<void> {
    const before = await bigButton(page).innerText();
    await bigButton(page).click();
    await until(async () => (await bigButton(page).innerText()) !== before);
  }
  /** Adds the first exercise found by that name and goes to it. */
  async function goToNew(name: string): Promise<void> {
    const before = await title();
    await (await openMenu()).getByRole('button', { name: 'Add an exercise' }).click();
    await sheet().getByLabel('Name').fill(name);
    await sheet().locator('.rows button').first().click();
    await sheet().waitFor({ state: 'detached' });
    await (await openMenu()).locator('ol.rows button.line').last().click();
    await sheet().waitFor({ state: 'detached' });
    await until(async () => (await title()) !== before);
  }
  const cell = async (at: number, text: string): Promise<void> => {
    await next().locator('.set-cell').nth(at).click();
    await sheet().getByRole('textbox').fill(text);
    await sheet().getByRole('button', { name: 'Save', exact: true }).click();
    await sheet().waitFor({ state: 'detached' });
  };
  const touches = (): Promise<number> => page.evaluate(() => (window as unknown as { touches: number }).touches);

  test('the check-in with both hands measured, and the speed of the first bar, take at most nine touches', async () => {
    await page.goto(`${app.server.url}/import`);
    await page.locator('input[type=file]').setInputFiles({ name: 'log.csv', mimeType: 'text/csv', buffer: Buffer.from(LOG) });
    const unit = page.locator('label.chip', { hasText: /^kg$/ });
    await page
      .getByRole('button', { name: /^Import/ })
      .last()
      .waitFor();
    if ((await unit.count()) > 0) await unit.click();
    await page.getByRole('button', { name: 'Import 3 sets' }).click();
    await page.getByRole('heading', { name: '3 sets are in your log' }).waitFor();
    // What comes in from elsewhere is no occasion.
    expect(await page.locator('.best').count()).toBe(0);
    await page.evaluate(() => localStorage.setItem('strongback.choices', JSON.stringify({ askGrip: true, askSpeed: true })));
    await page.goto(app.server.url);
    await page.getByText('You will be asked for bar speed with your first sets on the bar.').waitFor();
    await page.evaluate(() => {
      const counting = window as unknown as { touches: number };
      counting.touches = 0;
      addEventListener('pointerup', () => void (counting.touches += 1), true);
    });
    await page.getByRole('button', { name: 'Grip, left (kg): More +1' }).click();
    await page.getByRole('button', { name: 'Grip, left (kg): More +1' }).click();
    await page.getByRole('button', { name: 'Grip, right (kg): Less −1' }).click();
    for (const [group, answer] of [
      ['Hours of sleep', '8'],
      ['soreness', 'none'],
      ['Energy', 'good'],
    ] as const)
      await page
        .locator('.chips', { hasText: group })
        .locator('label.chip', { hasText: new RegExp(`^${answer}$`) })
        .click();
    await page.getByText('Noted for today').waitFor();
    const before = await touches();
    await page.getByRole('button', { name: 'Change' }).click();
    // Both hands are in the ledger: the next time starts from them.
    expect(await page.getByLabel('Grip, left (kg)', { exact: true }).getAttribute('placeholder')).toBe('42');
    expect(await page.getByLabel('Grip, right (kg)', { exact: true }).getAttribute('placeholder')).toBe('39');

    await page.getByRole('button', { name: /^Start (warm-up|session)/ }).click();
    await page.getByRole('button', { name: 'Warm-up done' }).click();
    await bigButton(page).waitFor();
    await goToNew('barbell row');
    await until(async () => /row/i.test(await title()));
    await cell(1, '8');
    await cell(0, '40');
    await doneOnce();
    const from = await touches();
    await page.getByRole('button', { name: 'Add bar speed' }).click();
    await sheet().getByRole('button', { name: '+0.1', exact: true }).click();
    await sheet().getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Bar speed 0.6 m/s' }).waitFor();
    expect(before + (await touches()) - from).toBeLessThanOrEqual(CHECK_IN_TOUCHES);
  }, 90_000);

  test('a best is told in one line against the imported log, and the same again is not', async () => {
    while (await ramping()) await doneOnce();
    expect(await page.locator('.best').count()).toBe(0);
    await cell(1, '8');
    await cell(0, '42.5');
    await doneOnce();
    expect(await page.locator('.best').innerText()).toBe('Your best for 8\u00a0reps: 42.5\u00a0kg. Before: 40\u00a0kg.');
    await cell(1, '8');
    await cell(0, '42.5');
    await doneOnce();
    await until(async () => (await page.locator('.best').count()) === 0);
  }, 60_000);

  test('drops follow the last set at once, each lighter', async () => {
    // Nothing is known of its load: what the lifter enters is what the drops come down from.
    await goToNew('close-grip bench');
    await cell(0, '60');
    await (await openMenu()).locator('label.chip', { hasText: 'Last one with drops' }).click();
    await sheet().waitFor({ state: 'detached' });
    await next().waitFor();
    while (!/a$/.test((await next().getAttribute('aria-label')) ?? '')) await doneOnce();
    const load = async (): Promise<number> => Number(await next().locator('.set-cell').first().innerText());
    const heavy = await load();
    const name = await title();
    await doneOnce();
    expect(await next().getAttribute('aria-label')).toMatch(/^Set\s\d+b$/);
    expect(await load()).toBeLessThan(heavy);
    // From one drop to the next nobody rests.
    expect(await page.locator('.rest-clock').count()).toBe(0);
    while ((await title()) === name && (await bigButton(page).innerText()).startsWith('Done')) await doneOnce();
  }, 60_000);

  test('three exercises go round by themselves', async () => {
    await goToNew('upright row');
    await cell(0, '20');
    const menu = await openMenu();
    const partners = menu.locator('.chips', { hasText: 'Take turns with' }).locator('label.chip');
    const count = await partners.count();
    for (let at = count - 2; at < count; at++) await partners.nth(at).click();
    await menu.getByRole('button', { name: 'Make it a circuit' }).click();
    await page.locator('.joined', { hasText: 'Circuit with' }).waitFor();
    const round: string[] = [];
    for (let turn = 0; turn < 4; turn++) {
      while (await ramping()) await doneOnce();
      const now = await title();
      round.push(now);
      await doneOnce();
      await until(async () => (await title()) !== now);
    }
    expect(new Set(round.slice(0, 3)).size).toBe(3);
    expect(round[3]).toBe(round[0]);
  }, 60_000);

  test('a hold of one side asks for the other and records both', async () => {
    await goToNew('side plank');
    await page.locator('.hold').waitFor();
    const name = await title();
    await page.clock.install();
    await page.locator('.hold').getByText(/left/).waitFor();
    await page.getByRole('button', { name: /^Start \d+\ss/ }).click();
    await page.clock.runFor(12_000);
    await page.getByRole('button', { name: 'Stop here' }).click();
    await page.locator('.hold').getByText(/right/).waitFor();
    await page.clock.runFor(10_000);
    await page.getByRole('button', { name: 'Stop here' }).click();
    await page.clock.resume();
    await until(async () => (await page.locator('.set-row[data-kind=work][data-state=done]').count()) === 1);
    expect(await title()).toBe(name);
    const amount = page.locator('.set-row[data-kind=work][data-state=done] .set-cell').nth(1);
    await until(async () => /^[67]\/[45]$/.test(await amount.innerText()));
  }, 60_000);

  test('a complex joins the session: a tap records a round of all its lifts, a reload goes on with the next', async () => {
    await page.goto(`${app.server.url}/tools?kind=complex`);
    await page.getByRole('button', { name: 'Add it to the session under way' }).click();
    await (await openMenu()).locator('ol.rows button.line', { hasText: 'Complex' }).last().click();
    await until(async () => (await title()) === 'Complex');
    const lifts = await page.locator('.complex-lifts li').count();
    expect(lifts).toBeGreaterThanOrEqual(3);
    while (/easy round/.test(await bigButton(page).innerText())) await roundDone();
    expect(await bigButton(page).innerText()).toContain('Done: round 1');
    await roundDone();
    // Nobody rests between its lifts, everybody after the round.
    await page.locator('.rest-clock').waitFor();
    const kept = async (): Promise<readonly KeptEvent['body'][]> =>
      (await keptOnPhone(page)).events.map((one) => one.body).filter((one) => one.superset === 'complex');
    await until(async () => (await kept()).length === lifts);
    const first = await kept();
    expect(new Set(first.map((one) => one.exercise)).size).toBe(lifts);
    expect(new Set(first.map((one) => one.loadGrams)).size).toBe(1);
    await page.reload();
    await until(async () => /: round 2/.test(await bigButton(page).innerText()));
    await roundDone();
    await page.getByRole('button', { name: 'Undo: the last set' }).click();
    await until(async () => /round 2/.test(await bigButton(page).innerText()));
  }, 60_000);

  test('a session left open is noticed and ended where its last set was; a missed day is offered kindly, with what it costs', async () => {
    const now = await page.evaluate(() => Date.now());
    await page.clock.setFixedTime(now + 2 * HOUR_MS);
    await page.reload();
    await page.getByText('The last set was 2 hours ago. End the session there?').waitFor();
    await page.getByRole('button', { name: 'End it there' }).click();
    await page.getByRole('heading', { name: 'Done for today' }).waitFor();
    // The next day of training is the day after tomorrow; a day later it was missed.
    await page.clock.setFixedTime(now + 72 * HOUR_MS);
    await page.goto(app.server.url);
    const card = page.locator('.card', { hasText: 'It happens. Choose what to do with the session.' });
    await card.waitFor();
    expect(await card.locator('li').count()).toBeGreaterThanOrEqual(3);
    await card.getByRole('button', { name: 'Leave it out' }).click();
    await card.waitFor({ state: 'detached' });
  }, 60_000);

  test('a complex alone is a session of its own, and the day of the plan stays open', async () => {
    await page.goto(`${app.server.url}/tools?kind=complex`);
    await page.getByRole('button', { name: 'Start it now' }).click();
    await until(async () => (await title()) === 'Complex');
    while (!/round 2/.test(await bigButton(page).innerText())) await roundDone();
    const started = (await keptOnPhone(page)).events.map((one) => one.body).findLast((one) => one.type === 'SessionStarted');
    expect(started).toMatchObject({ plan: expect.stringMatching(/^complex:3x4:/) });
    expect(started).not.toHaveProperty('plannedDate');
  }, 60_000);
});
