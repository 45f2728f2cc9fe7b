// Decides whom the screens about people are looked at with: athletes who let one coach in, each with a past, and the phone of one.
import type { Browser, BrowserContext, Page } from 'playwright';
import { until } from './app-server.ts';
import { assessAndPlan } from './steps.ts';
import { becomeTrained, trained } from './trained-phone.ts';
import { openPhone } from '../../../../scripts/testing/browser.ts';
import type { IsoDate } from '@strongback/engine';

const WORDS = 'four words do well';

type Kept = Awaited<ReturnType<BrowserContext['storageState']>>;

export interface People {
  /** What the coach's browser holds: an account, and nobody's ledger yet. */
  readonly coach: Kept;
  /** What one athlete's phone holds. */
  readonly athlete: Kept;
  /** The athlete whom the coach opens. */
  readonly id: string;
}

const NAMES = ['Kim', 'Maximiliane Schneider-Lützenkirchen', 'Jo'];

/** Makes `count` athletes, three at most, on the server at `url`; some four seconds each. */
export async function preparePeople(browser: Browser, url: string, count: number): Promise<People> {
  const desk = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Berlin' });
  const coach = await desk.newPage();
  await coach.goto(`${url}/people`);
  await coach.getByLabel('Login').fill('coach@example.org');
  await coach.getByLabel('Passphrase', { exact: true }).fill(WORDS);
  await coach.getByRole('button', { name: 'Make an account' }).click();
  const today = await coach.evaluate(() => new Date().toLocaleDateString('sv'));
  let athlete: Kept | null = null;
  let id = '';
  for (const [at, name] of NAMES.slice(0, count).entries()) {
    const phone = await openPhone(browser, { serviceWorkers: 'block' });
    const page = await phone.newPage();
    page.setDefaultTimeout(30_000);
    if (at === 0) await assessAndPlan(page, url);
    else {
      const { lines, sets } = trained(12 + 20 * at, today as IsoDate);
      // The plan that comes with them is a bare one for tests: they train without.
      const past = lines
        .filter((line) => !line.includes('"PlanIssued"'))
        .map((line) => line.replaceAll('"demo"', `"athlete-${at}"`));
      await becomeTrained(page, url, { lines: past, sets });
    }
    await page.goto(url);
    await until(async () => /Backed up|Seen/.test(await page.getByTestId('saved-state').first().innerText()));
    const code = await inviteFrom(page, url, name);
    await coach.goto(`${url}/people`);
    await coach.getByLabel('Invitation code').fill(code);
    await coach.getByRole('button', { name: 'Join', exact: true }).last().click();
    await coach.locator('.roster-line', { hasText: name }).waitFor();
    if (at === 0) {
      id = await page.evaluate(() => localStorage.getItem('strongback.athlete') ?? '');
      await page.goto(`${url}/people`);
      await page.getByRole('button', { name: 'End access' }).waitFor();
      athlete = await phone.storageState({ indexedDB: true });
    }
    await phone.close();
  }
  const kept = { coach: await desk.storageState(), athlete, id };
  await desk.close();
  if (kept.athlete === null) throw new Error('nobody was made');
  return { ...kept, athlete: kept.athlete };
}

async function inviteFrom(page: Page, url: string, name: string): Promise<string> {
  await page.goto(`${url}/people`);
  await page.getByLabel('Your name, as the coach reads it').fill(name);
  await page.getByRole('checkbox', { name: 'May log for me' }).check();
  await page.getByRole('button', { name: 'Invite a coach' }).click();
  return (await page.getByTestId('invitation').innerText()).replaceAll(' ', '');
}
