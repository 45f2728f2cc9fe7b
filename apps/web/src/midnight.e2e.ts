// Training past midnight, the morning after, and in another zone than at the start: a session stays one session, in reach and of its own day.
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { addDays, type IsoDate } from '@strongback/engine';
import { whyNoBrowser } from '../../../scripts/testing/browser.ts';
import { until } from './testing/app-server.ts';
import { keptOnPhone } from './testing/kept.ts';
import { withPlan } from './testing/own-plan.ts';
import { stage } from './testing/stage.ts';
import { assessAndPlan, beginSession, bigButton } from './testing/steps.ts';
import { becomeTrained } from './testing/trained-phone.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Ten minutes before the next midnight in a zone so many hours ahead of Greenwich. */
function tenToMidnight(aheadHours: number): number {
  const at = new Date();
  at.setUTCHours((((23 - aheadHours) % 24) + 24) % 24, 50, 0, 0);
  return at.getTime() + (at.getTime() < Date.now() + HOUR_MS ? 24 * HOUR_MS : 0);
}

/** The zone of that many hours; in these names a minus stands east of Greenwich. */
const zoneOf = (aheadHours: number): string => `Etc/GMT${aheadHours > 0 ? '-' : '+'}${Math.abs(aheadHours)}`;

describe.runIf(whyNoBrowser() === null)('a session over midnight', () => {
  const app = stage();
  let page: Page;
  let now = 0;

  const clock = async (ms: number): Promise<void> => {
    now = ms;
    await page.clock.setFixedTime(now);
  };
  const later = (minutes: number): Promise<void> => clock(now + minutes * MINUTE_MS);
  const bodies = async () => (await keptOnPhone(page)).events.map(({ body }) => body as typeof body & Record<string, unknown>);
  const sets = async (): Promise<number> => (await bodies()).filter(({ type }) => type === 'SetPerformed').length;
  const slots = async (): Promise<readonly string[]> => {
    await page.getByRole('button', { name: 'Session', exact: true }).click();
    const names = await page.getByRole('dialog').locator('ol.rows button.line').allInnerTexts();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    return names.map((name) => name.split('\n')[0] ?? '');
  };
  const title = (): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();
  async function setDone(): Promise<void> {
    const before = await sets();
    await bigButton(page).click();
    await until(async () => (await sets()) > before);
  }
  /** Ends the session by the menu, as it stands. */
  async function finish(): Promise<void> {
    await page.getByRole('button', { name: 'Session', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Finish session' }).click();
    await page.getByRole('button', { name: 'Save the session' }).click();
  }
  /** A phone in a zone, planned and in its session since ten minutes to midnight there, with one set done. */
  async function atNight(aheadHours: number): Promise<void> {
    page = await app.newPhone({ timezoneId: zoneOf(aheadHours) });
    await clock(tenToMidnight(aheadHours));
    await assessAndPlan(page, app.server.url);
    await beginSession(page);
    await later(2);
    await setDone();
  }

  // Far west and far east: the day of the phone is another than the machine's, on either side.
  for (const aheadHours of [-10, 13]) {
    test(`${aheadHours} hours from Greenwich: goes on past midnight with its rest and its exercises, ends as one, and the way back is kept`, async () => {
      await atNight(aheadHours);
      const day = (await bodies()).findLast(({ type }) => type === 'SessionStarted')?.['date'];
      const planned = await slots();
      const exercise = await title();
      await page.locator('.rest-clock').waitFor();
      // One minute over midnight and a page that starts again: the same exercises, the same rest.
      await later(9);
      await page.reload();
      await page.locator('.rest-clock').waitFor();
      expect(await title()).toBe(exercise);
      expect(await slots()).toEqual(planned);
      await setDone();
      const [started, last] = [(await bodies()).findLast(({ type }) => type === 'SessionStarted'), (await bodies()).at(-1)];
      expect(last?.session).toBe(started?.session);
      expect(last?.['at']).toMatch(/^00:01/);
      expect(last?.rested?.seconds).toBeGreaterThan(7 * 60);
      // Today leads back to it and does not ask whether to end it.
      await page.goto(app.server.url);
      await page.getByRole('heading', { name: 'Go on with the session' }).waitFor();
      expect(await page.getByRole('button', { name: 'End it there' }).count()).toBe(0);
      await page.getByRole('button', { name: 'Go on with the session' }).last().click();
      await later(29);
      await setDone();
      await finish();
      await page.getByRole('heading', { name: 'Done for today' }).waitFor();
      const finished = (await bodies()).at(-1);
      expect(finished).toMatchObject({ type: 'SessionFinished', session: started?.session, minutes: 40 });
      expect(finished?.['at']).toMatch(/^00:30/);
      expect(new Set((await bodies()).filter(({ type }) => type === 'SessionStarted').map(({ date }) => date))).toEqual(
        new Set([day]),
      );
      // The way back in finds the exercises again.
      await page.getByRole('button', { name: 'Reopen the session' }).click();
      await bigButton(page).waitFor();
      expect(await slots()).toEqual(planned);
      await finish();
      await page.getByRole('heading', { name: 'Done for today' }).waitFor();
      expect((await bodies()).at(-1)).toMatchObject({ type: 'SessionFinished', minutes: 40 });
    }, 90_000);
  }

  test('where the new day has a session of its own, the one of the night is told as done above it, and the new one starts', async () => {
    page = await app.newPhone({ timezoneId: zoneOf(-10) });
    await clock(tenToMidnight(-10));
    await page.goto(app.server.url);
    const today = (await page.evaluate(() => new Date().toLocaleDateString('sv'))) as IsoDate;
    await becomeTrained(page, app.server.url, withPlan(today, { days: [0, 1], minutes: 60 }));
    await page.goto(app.server.url);
    await beginSession(page);
    await later(2);
    await setDone();
    await later(20);
    await finish();
    await page.reload();
    const night = page.locator('.card', { has: page.getByRole('button', { name: 'Reopen the session' }) });
    const weekday = await page.evaluate((date) => new Date(`${date}T12:00`).toLocaleDateString('en', { weekday: 'long' }), today);
    await night.getByText(weekday).waitFor();
    await page.getByRole('button', { name: /^Start (warm-up|session)/ }).click();
    await page.getByRole('button', { name: 'Warm-up done' }).click();
    const started = (await bodies()).filter(({ type }) => type === 'SessionStarted').map(({ date }) => date);
    expect(started).toEqual([today, addDays(today, 1)]);
  }, 90_000);

  test('left open at night it is in reach the next morning, ends where its last set was, and the new day has its own', async () => {
    await atNight(-10);
    await later(9 * 60);
    await page.goto(app.server.url);
    await page.getByText('This session was left open. End it at the last set?').waitFor();
    await page.getByRole('button', { name: 'Go on with the session' }).last().click();
    await page.getByText('The last set was 9 hours ago. End the session there?').waitFor();
    await page.goto(app.server.url);
    await page.getByRole('button', { name: 'End it there' }).click();
    await page.getByRole('heading', { name: 'Rest day' }).waitFor();
    expect((await bodies()).at(-1)).toMatchObject({ type: 'SessionFinished', minutes: 2, at: expect.stringMatching(/^23:52/) });
  }, 90_000);

  // The same moment is another day there.
  for (const [from, to] of [
    [13, -10],
    [-10, 13],
  ] as const) {
    test(`begun ${from} hours from Greenwich and ended ${to} hours from it, a session stays open, whole and told as done`, async () => {
      await atNight(from);
      const started = (await bodies()).findLast(({ type }) => type === 'SessionStarted');
      const planned = await slots();
      const storageState = await app.phone.storageState({ indexedDB: true });
      page = await app.newPhone({ timezoneId: zoneOf(to), storageState });
      await later(8);
      await page.goto(app.server.url);
      expect(await page.evaluate(() => -new Date().getTimezoneOffset() / 60)).toBe(to);
      await page.getByRole('heading', { name: 'Go on with the session' }).waitFor();
      expect(await page.getByRole('button', { name: 'End it there' }).count()).toBe(0);
      await page.getByRole('button', { name: 'Go on with the session' }).last().click();
      expect(await slots()).toEqual(planned);
      await setDone();
      await finish();
      await page.getByRole('heading', { name: 'Done for today' }).waitFor();
      expect((await bodies()).at(-1)).toMatchObject({ type: 'SessionFinished', session: started?.session, minutes: 10 });
    }, 90_000);
  }
});
