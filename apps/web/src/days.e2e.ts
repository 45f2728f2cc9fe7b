// The days of a plan as they are met: what is done in turn and its rests, a test that comes tomorrow, heavy days in a row.
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { addDays, type IsoDate, type Plan, type Slot } from '@strongback/engine';
import { whyNoBrowser } from '../../../scripts/testing/browser.ts';
import { until } from './testing/app-server.ts';
import { keptOnPhone } from './testing/kept.ts';
import { withPlan, type Wish } from './testing/own-plan.ts';
import { stage } from './testing/stage.ts';
import { beginSession, bigButton } from './testing/steps.ts';
import { becomeTrained } from './testing/trained-phone.ts';

describe.runIf(whyNoBrowser() === null)('the days of a plan', () => {
  const app = stage();
  let page: Page;

  /** A phone that has taken over the plan; its first page is Today. */
  async function phoneWith(wish: Wish, change?: (plan: Plan, today: IsoDate) => Plan): Promise<void> {
    page = await app.newPhone();
    const date = await page.evaluate(() => new Date().toLocaleDateString('en-CA'));
    const today = date as IsoDate;
    await becomeTrained(
      page,
      app.server.url,
      withPlan(today, wish, (plan) => change?.(plan, today) ?? plan),
    );
    await page.goto(app.server.url);
  }

  /** A page that opens is not yet the one that writes: what is touched meanwhile counts all the same, every touch. */
  const seatedLate = (): Promise<unknown> =>
    page.addInitScript(() => {
      const request = navigator.locks.request.bind(navigator.locks) as (...all: unknown[]) => Promise<unknown>;
      const late = (...all: unknown[]) => new Promise((resolve) => setTimeout(resolve, 2_000)).then(() => request(...all));
      navigator.locks.request = late;
    });

  const seconds = (clock: string): number => {
    const [minutes, rest] = clock
      .replace(/^[^\d]+/, '')
      .split(':')
      .map(Number);
    return (minutes ?? 0) * 60 + (rest ?? 0);
  };
  const restTold = async (): Promise<number> => seconds(await page.locator('.player-links button').last().innerText());
  const restRunning = async (): Promise<number> => seconds(await page.locator('.rest-clock').innerText());
  const title = (): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();
  const rampNext = async (): Promise<boolean> => (await page.locator('.set-row[data-state=next][data-kind=ramp]').count()) > 0;

  /** Presses Done and waits for the set that comes next. */
  async function doneOnce(): Promise<void> {
    const next = (): Promise<string | null> =>
      page.evaluate(() => {
        const label = document.querySelector('.set-row[data-state=next]')?.getAttribute('aria-label');
        return label == null ? null : `${document.querySelector('h1')?.textContent} ${label}`;
      });
    const before = await next();
    await bigButton(page).click();
    await until(async () => ![null, before].includes(await next()));
  }

  test('whether two stations may be held is asked with the gym, once, and only where others wait for them', async () => {
    page = await app.newPhone();
    await page.goto(`${app.server.url}/assess`);
    const turns = page.locator('.chips', { hasText: 'May you hold two stations at once?' });
    expect(await turns.locator('label.chip', { hasText: 'Yes' }).locator('input').isChecked()).toBe(true);
    await page.locator('label.chip', { hasText: 'Bands only' }).click();
    await turns.waitFor({ state: 'detached' });
    await page.locator('label.chip', { hasText: 'Full gym' }).click();
    await turns.locator('label.chip', { hasText: 'One thing at a time' }).click();
    const told = async (): Promise<readonly unknown[]> =>
      (await keptOnPhone(page)).events
        .filter(({ body }) => body.type === 'TurnsChosen')
        .map(({ body }) => (body as { turns?: unknown }).turns);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'I will find out in the gym' }).waitFor();
    await until(async () => (await told()).length > 0);
    // Looked at again it is as it was told, and nothing is told twice.
    await page.goBack();
    await turns.waitFor();
    expect(await turns.locator('label.chip', { hasText: 'One thing at a time' }).locator('input').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'I will find out in the gym' }).waitFor();
    expect(await told()).toEqual(['never']);
  }, 60_000);

  test('days of training are changed in settings touch by touch, on a page that just opened too, and one day stays', async () => {
    await phoneWith({ days: [0, 2, 4], minutes: 60 });
    const week = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
    const first = await page.evaluate(() => (new Date().getDay() + 6) % 7);
    const day = (after: number): string => week[(first + after) % 7] ?? '';
    const inOrder = (...days: readonly string[]): string => week.filter((one) => days.includes(one)).join(' ');
    const told = async (): Promise<readonly { weekday: string; minutes: number }[]> =>
      (await keptOnPhone(page)).events
        .map(({ body }) => body as { type: string; days?: readonly { weekday: string; minutes: number }[] })
        .findLast(({ type }) => type === 'AvailabilitySet')?.days ?? [];
    const days = async (): Promise<string> => (await told()).map(({ weekday }) => weekday).join(' ');
    const pick = (name: string) => page.locator('label.chip', { hasText: new RegExp(`^${name}$`) }).click();
    await seatedLate();
    await page.goto(`${app.server.url}/settings`);
    for (const name of [day(1), day(5), day(2)]) await pick(name);
    await until(async () => (await days()) === inOrder(day(0), day(1), day(4), day(5)).toLowerCase());
    expect((await told()).map(({ minutes }) => minutes)).toEqual([60, 60, 60, 60]);
    for (const name of [day(0), day(1), day(4)]) await pick(name);
    await until(async () => (await days()) === day(5).toLowerCase());
    await pick(day(5));
    await pick(day(6));
    await until(async () => (await days()) === inOrder(day(5), day(6)).toLowerCase());
  }, 60_000);

  test('the bells of a gym are told in its settings, and the session asks for no others', async () => {
    await phoneWith({ days: [0, 2, 4], minutes: 60 });
    await seatedLate();
    await page.goto(`${app.server.url}/settings`);
    await page.locator('summary', { hasText: 'Which dumbbells and kettlebells' }).click();
    const sizes = (title: string) =>
      page.locator('.chips', { has: page.getByText(title, { exact: true }) }).locator('label.chip');
    const pick = (title: string, size: string) =>
      sizes(title)
        .filter({ hasText: new RegExp(`^${size}$`) })
        .click();
    for (const size of ['8', '16', '24']) await pick('Kettlebells (kg)', size);
    await pick('Two kettlebells of (kg)', '16');
    type Told = { readonly type: string; readonly grams?: unknown; readonly equipment?: readonly string[] };
    const told = async (wanted: string): Promise<Told | undefined> =>
      (await keptOnPhone(page)).events.map(({ body }) => body as Told).findLast(({ type }) => type === wanted);
    await until(async () => JSON.stringify((await told('BellsOwned'))?.grams) === '[8000,16000,16000,24000]');
    // Without dumbbells, bells are what is lifted.
    await pick('Say exactly what', 'Dumbbells');
    // Who leaves within the same instant leaves before it is kept.
    await until(async () => (await told('EquipmentChanged'))?.equipment?.includes('dumbbells') === false);
    await page.goto(app.server.url);
    await beginSession(page);
    await page.getByRole('button', { name: 'Session', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Add an exercise' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('suitcase deadlift');
    await page.getByRole('dialog').locator('.rows button').first().click();
    await page.getByRole('button', { name: 'Session', exact: true }).click();
    await page.getByRole('dialog').locator('ol.rows button.line').last().click();
    await until(async () => /suitcase/i.test(await title()));
    const loads = await page.locator('.set-row .set-cell:nth-of-type(1)').allInnerTexts();
    expect(loads.length).toBeGreaterThan(0);
    expect(loads.filter((load) => !['8', '16', '24'].includes(load))).toEqual([]);
  }, 90_000);

  test('what is done in turn is marked in the list of the day, and the player tells the rest that will be taken', async () => {
    await phoneWith({ days: [0, 2, 4], minutes: 45 });
    const marked = page.locator('.rows > .line', { hasText: /^A[12]\s/ });
    await until(async () => (await marked.count()) === 2);
    await page.getByText('A1 and A2: in turn').waitFor();
    await beginSession(page);
    while (await rampNext()) await doneOnce();
    const first = await title();
    const own = 120;
    // One minute to the partner, although the exercise alone would rest longer.
    const told = await restTold();
    expect(told).toBeLessThan(own);
    await doneOnce();
    expect(await restRunning()).toBeGreaterThan(told - 15);
    expect(await restRunning()).toBeLessThanOrEqual(told);
    while (await rampNext()) await doneOnce();
    expect(await title()).not.toBe(first);
    // The rest of the turn is what is changed here, and it is what runs.
    const round = await restTold();
    await page.locator('.player-links button').last().click();
    await page.getByRole('dialog', { name: 'Rest after each round, today' }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '+60', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await until(async () => (await restTold()) === round + 60);
    await doneOnce();
    expect(await restRunning()).toBeGreaterThan(round + 45);
    expect(await title()).toBe(first);
    // Taken apart, each has its own rest again.
    await page.getByRole('button', { name: 'Session', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Stop taking turns' }).click();
    await page.keyboard.press('Escape');
    await until(async () => (await restTold()) >= own);
  }, 120_000);

  test('a test that comes tomorrow is announced on the day of rest before it', async () => {
    await phoneWith({ days: [2, 4], minutes: 60 }, (plan, today) => {
      const lift = plan.weeks[0]?.sessions[0]?.slots[0];
      if (lift === undefined) throw new Error('nothing is planned');
      const tests = [
        {
          date: addDays(today, 1),
          kind: 'test' as const,
          exercise: 'deadlift',
          sets: lift.sets.slice(0, 1),
          reasons: lift.reasons,
        },
      ];
      return { ...plan, weeks: plan.weeks.map((week, at) => (at === 0 ? { ...week, tests } : week)) };
    });
    await page.getByRole('heading', { name: 'Rest day' }).waitFor();
    await page.getByText(/^Next: test day on .*\. .*deadlift.*\.$/i).waitFor();
  }, 60_000);

  test('heavy days in a row say their order, what helps between, and what takes work away on the later one', async () => {
    const heavy = (slot: Slot, at: number): Slot =>
      at > 0 ? slot : { ...slot, intent: { ...slot.intent, role: 'main' }, sets: slot.sets.map((set) => ({ ...set, rpe: 9 })) };
    await phoneWith({ days: [0, 1], minutes: 60 }, (plan) => ({
      ...plan,
      weeks: plan.weeks.map((week) => ({
        ...week,
        sessions: week.sessions.map((session) => ({ ...session, slots: session.slots.map(heavy) })),
      })),
    }));
    const today = page.locator('.card', { hasText: 'First of two heavy days in a row' });
    await today.first().waitFor();
    const between = today.locator('summary', { hasText: 'Until the next day' });
    await between.click();
    expect(await today.locator('details[open] li').count()).toBeGreaterThan(3);
    // The first day takes nothing away; the second has the table of what does.
    expect(await today.locator('table').count()).toBe(0);
    await page.goto(`${app.server.url}/plan`);
    await page.locator('.week-box[data-state=planned]').first().click();
    const later = page.locator('.card .card', { has: page.locator('table') });
    await later.locator('summary').first().click();
    expect(await later.locator('tbody tr').count()).toBeGreaterThan(3);
    await later.getByRole('button', { name: /why/i }).first().click();
    await page.getByRole('dialog').locator('summary').first().click();
    expect(await page.getByRole('dialog').innerText()).toMatch(/\b(rec|prot|read|pain)\.[a-z]/);
  }, 90_000);
});
