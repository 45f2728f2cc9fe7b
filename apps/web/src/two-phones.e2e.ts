// A session on two phones at once: what is added on one stands in the list of the other, under way or opened later, and goes from both.
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, type BrowserContext } from 'playwright';
import { launchBrowser, openPhone, whyNoBrowser } from '../../../scripts/testing/browser.ts';
import { type AppServer, startAppServer, until } from './testing/app-server.ts';
import { keptOnPhone } from './testing/kept.ts';
import { assessAndPlan, beginSession, bigButton } from './testing/steps.ts';

describe.runIf(whyNoBrowser() === null)('a session on two phones', () => {
  let server: AppServer;
  let browser: Browser;
  const phones: BrowserContext[] = [];

  beforeAll(async () => {
    server = await startAppServer();
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    for (const phone of phones) await phone.close();
    await browser?.close();
    await server?.remove();
  });

  async function newPhone(): Promise<Page> {
    const context = await openPhone(browser);
    phones.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    return page;
  }
  const menuOf = async (page: Page) => {
    await page.getByRole('button', { name: 'Session', exact: true }).click();
    return page.getByRole('dialog');
  };
  /** The exercises of the session as its list has them. */
  async function listed(page: Page): Promise<readonly string[]> {
    const menu = await menuOf(page);
    const names = await menu.locator('ol.rows button.line').allInnerTexts();
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    return names.map((text) => text.split('\n')[0] ?? '');
  }
  async function add(page: Page, words: string): Promise<void> {
    await (await menuOf(page)).getByRole('button', { name: 'Add an exercise' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Name').fill(words);
    await sheet.locator('.rows button').first().click();
    await sheet.waitFor({ state: 'detached' });
  }
  const facts = async (page: Page): Promise<number> => (await keptOnPhone(page)).events.length;
  const meet = (one: Page, two: Page) => until(async () => (await facts(one)) === (await facts(two)), 40_000);

  test('an exercise that joins on one phone is in the list of the other, whether it was opened before or after, and leaves both', async () => {
    const [one, two] = [await newPhone(), await newPhone()];
    await assessAndPlan(one, server.url);
    await beginSession(one);
    const planned = await listed(one);
    await add(one, 'wrist roller');
    const first = (await listed(one)).at(-1) ?? '';
    expect(await listed(one)).toEqual([...planned, first]);
    await until(async () => /Backed up|Seen/.test(await one.getByTestId('saved-state').first().innerText()));

    await one.goto(`${server.url}/people`);
    await one.getByRole('button', { name: 'Add a device' }).click();
    const code = await one.getByTestId('pairing').innerText();
    await two.goto(`${server.url}/people`);
    await two.getByLabel('Code', { exact: true }).fill(code);
    await two.getByRole('button', { name: 'Join' }).first().click();
    await two.getByText('(this one)', { exact: true }).waitFor();

    // Opened later: it is there.
    await two.goto(server.url);
    await two.getByRole('button', { name: 'Go on with the session' }).click();
    await two.getByRole('button', { name: 'Warm-up done' }).click();
    await bigButton(two).waitFor();
    expect(await listed(two)).toEqual([...planned, first]);

    // Under way on both: it joins the other without a reload.
    await add(two, 'hammer curl');
    const second = (await listed(two)).at(-1) ?? '';
    expect(second).not.toBe(first);
    await one.goto(`${server.url}/session`);
    await bigButton(one).waitFor();
    await meet(one, two);
    await until(async () => (await listed(one)).includes(second));
    expect(await listed(one)).toEqual([...planned, first, second]);

    // Taken back where it was added, it leaves the other, too.
    await two.getByRole('button', { name: /^Undo: / }).click();
    await until(async () => !(await listed(two)).includes(second));
    await until(async () => !(await listed(one)).includes(second), 40_000);
    expect(await listed(one)).toEqual([...planned, first]);
    await one.reload();
    await bigButton(one).waitFor();
    expect(await listed(one)).toEqual([...planned, first]);
  }, 180_000);
});
