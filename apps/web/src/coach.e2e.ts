// A coach in a real browser: invited by code, sees who needs them, changes the plan under its rules, writes, logs, and sees nothing once revoked.
import type { Browser, BrowserContext, Page, Request } from 'playwright';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  addDays,
  appendBodies,
  type AthleteId,
  type DeviceId,
  type EventBody,
  gramsFrom,
  type IsoDate,
  ledgerText,
  type SessionId,
  type SetId,
  startWriter,
} from '@strongback/engine';
import { launchBrowser, openPhone, whyNoBrowser } from '../../../scripts/testing/browser.ts';
import { type AppServer, startAppServer, until } from './testing/app-server.ts';
import { withPlan } from './testing/own-plan.ts';
import { assessAndPlan, bigButton } from './testing/steps.ts';
import { becomeTrained } from './testing/trained-phone.ts';

const WORDS = 'four words do well';

/** A zone where it is another day than where the athlete lives, for whom it is noon whenever this runs: the coach must see the athlete's. */
function farZone(): string {
  return new Date().getUTCHours() >= 12 ? 'Pacific/Kiritimati' : 'Pacific/Pago_Pago';
}

/** A session on each day in which the deadlift was swapped. */
function swapped(...days: readonly IsoDate[]): readonly string[] {
  const bodies = days.flatMap((date): readonly EventBody[] => {
    const session = `swapped:${date}` as SessionId;
    return [
      { type: 'SessionStarted', session, date },
      { type: 'ExerciseSwapped', session, slot: 'a', from: 'deadlift', to: 'trap-bar-deadlift', why: 'preference' },
      {
        type: 'SetPerformed',
        session,
        set: `${session}/a` as SetId,
        slot: 'a',
        exercise: 'trap-bar-deadlift',
        kind: 'working',
        reps: 8,
        loadGrams: gramsFrom(60, 'kg'),
      },
      { type: 'SessionFinished', session },
    ];
  });
  const writer = startWriter('strong' as AthleteId, 'phone-before' as DeviceId);
  return ledgerText(appendBodies(writer, bodies, Date.parse(`${days[0] ?? ''}T00:00:00Z`)))
    .trim()
    .split('\n');
}

describe.runIf(whyNoBrowser() === null)('a coach at the desk', () => {
  let server: AppServer;
  let browser: Browser;
  let phone: BrowserContext;
  let desk: BrowserContext;
  let athlete: Page;
  let coach: Page;

  beforeEach(async () => {
    server = await startAppServer();
    browser = await launchBrowser();
    phone = await openPhone(browser);
    desk = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', timezoneId: farZone() });
    athlete = await phone.newPage();
    coach = await desk.newPage();
    athlete.setDefaultTimeout(15_000);
    coach.setDefaultTimeout(15_000);
    countStreams(athlete);
    countStreams(coach);
  }, 120_000);
  afterEach(async () => {
    await browser?.close();
    await server?.remove();
  });

  /** Streams of news that are open, by page. */
  const streams = new Map<Page, Set<Request>>();
  function countStreams(page: Page): void {
    const open = new Set<Request>();
    streams.set(page, open);
    page.on('request', (request) => {
      if (request.url().includes('/sync/events')) open.add(request);
    });
    page.on('requestfinished', (request) => void open.delete(request));
    page.on('requestfailed', (request) => void open.delete(request));
  }
  const backedUp = () =>
    until(async () => (await athlete.getByTestId('saved-state').first().innerText()).match(/Backed up|Seen/) !== null);

  /** The athlete, named Kim, asks the coach in, who may log as well; the coach's list is on the desk. */
  async function invited(): Promise<void> {
    await backedUp();
    await athlete.goto(`${server.url}/people`);
    await athlete.getByLabel('Your name, as the coach reads it').fill('Kim');
    await athlete.getByRole('checkbox', { name: 'May log for me' }).check();
    await athlete.getByRole('button', { name: 'Invite a coach' }).click();
    const code = (await athlete.getByTestId('invitation').innerText()).replaceAll(' ', '');
    await coach.goto(`${server.url}/people`);
    await coach.getByLabel('Login').fill('coach@example.org');
    await coach.getByLabel('Passphrase', { exact: true }).fill(WORDS);
    await coach.getByRole('button', { name: 'Make an account' }).click();
    await coach.getByLabel('Invitation code').fill(code);
    await coach.getByRole('button', { name: 'Join', exact: true }).last().click();
    // The page of people has a headline as well: a reload before the list stands would take the answer away.
    await coach.locator('.roster-line', { hasText: 'Kim' }).waitFor();
  }

  test('[U-39] what was swapped in two sessions comes up on the list with what was taken for it, and a decision with a reason puts it away', {
    timeout: 120_000,
  }, async () => {
    await athlete.goto(server.url);
    const today = (await athlete.evaluate(() => new Date().toLocaleDateString('sv'))) as IsoDate;
    const { lines } = withPlan(today, { days: [0, 2, 4], minutes: 60 });
    await becomeTrained(athlete, server.url, { lines: [...lines, ...swapped(addDays(today, -6), addDays(today, -3))], sets: 0 });
    await athlete.goto(server.url);
    await athlete.getByRole('button', { name: /^Start (warm-up|session)/ }).waitFor();
    await invited();
    const line = coach.locator('.roster-line', { hasText: 'Kim' });
    // Names and numbers are held together by spaces and hyphens that do not break.
    const why = /Swapped\s\P{L}*2\P{L}*\stimes\sin\stwo\sweeks:\s\P{L}*Deadlift,\slast\sfor\s\P{L}*Trap.bar\sdeadlift/u;
    await until(async () => {
      await coach.reload();
      // The list shows what it remembers first: what is new comes a moment later.
      await line.filter({ hasText: why }).waitFor({ timeout: 5_000 });
      return true;
    });
    await line.click();
    await coach.getByText(why).waitFor();
    await coach.locator('label.chip', { hasText: 'Ask' }).click();
    await coach.getByLabel('Why', { exact: true }).fill('What is it about the deadlift?');
    await coach.getByRole('button', { name: 'Save', exact: true }).click();
    await until(async () => (await coach.getByTestId('sent-state').innerText()) === 'Sent');
    await coach.getByRole('link', { name: 'All athletes' }).click();
    await until(async () => {
      await coach.reload();
      await line.filter({ hasNotText: 'Swapped' }).waitFor({ timeout: 5_000 });
      return true;
    });
  });

  test('is invited by a code, prescribes under the rules, writes, and is shut out within five seconds', {
    timeout: 180_000,
  }, async () => {
    await assessAndPlan(athlete, server.url);
    await invited();
    await coach.locator('.roster-line', { hasText: 'Kim' }).click();
    await coach.getByRole('heading', { name: 'The coming days' }).waitFor();

    // Rules are checked as one types: forty sets are named and cannot be saved; one less than planned can.
    await coach
      .getByRole('button', { name: /^Change: / })
      .first()
      .click();
    const sets = coach.getByLabel('Sets');
    const before = Number(await sets.inputValue());
    await sets.fill('40');
    await coach.getByText('This breaks a rule').waitFor();
    expect(await coach.getByRole('button', { name: 'Save the change' }).isDisabled()).toBe(true);
    const next = before > 1 ? before - 1 : before + 1;
    await sets.fill(String(next));
    await coach.getByText('No rule is broken.').waitFor();
    await coach.getByRole('button', { name: 'Save the change' }).click();
    await coach.getByText('Saved. The athlete sees it').waitFor();
    await coach.getByLabel('Write to the athlete').fill('Keep the ribs down on the rows.');
    await coach.getByRole('button', { name: 'Send' }).click();
    await until(async () => (await coach.getByTestId('sent-state').innerText()) === 'Sent');

    await athlete.goto(server.url);
    await athlete.getByText('Keep the ribs down on the rows.').waitFor();
    await athlete.goto(`${server.url}/plan`);
    await until(async () => (await athlete.locator('.card .line .value').first().innerText()).startsWith(`${next}\u00a0×`));

    // What comes up by itself ends in a decision with a reason, and the list says so.
    await athlete.goto(`${server.url}/body`);
    await athlete.getByRole('button', { name: 'A joint bothers me' }).click();
    const told = athlete.getByRole('dialog');
    await told.locator('label.chip', { hasText: /^Elbow$/i }).click();
    await told.locator('label.chip', { hasText: /^5$/ }).click();
    await told.getByRole('button', { name: 'Save' }).click();
    await coach.getByRole('link', { name: 'All athletes' }).click();
    const line = coach.locator('.roster-line', { hasText: 'Kim' });
    await until(async () => {
      await coach.reload();
      return (await line.innerText()).includes('Pain: elbow');
    });
    await line.click();
    await coach.locator('label.chip', { hasText: 'Watch it' }).click();
    const save = coach.getByRole('button', { name: 'Save', exact: true });
    expect(await save.isDisabled()).toBe(true);
    await coach.getByLabel('Why', { exact: true }).fill('Old story, lighter curls for two weeks.');
    await save.click();
    await coach.getByText(/^Watched until/).waitFor();
    await until(async () => (await coach.getByTestId('sent-state').innerText()) === 'Sent');
    await coach.getByRole('link', { name: 'All athletes' }).click();
    await until(async () => /Watched until/.test(await line.innerText()) && !/Pain/.test(await line.innerText()));
    await line.click();
    // What is read of the athlete speaks of the athlete.
    await coach.getByRole('link', { name: 'Plan', exact: true }).last().click();
    await coach.getByText('Assumed, or taken from the log').first().waitFor();
    expect(await coach.getByText('taken from your log').count()).toBe(0);
    // A test of theirs is theirs, also from the coach's desk; settings are the coach's own.
    await coach.getByRole('link', { name: 'Body', exact: true }).last().click();
    await coach
      .getByRole('link', { name: /^Test (now|again)/ })
      .first()
      .click();
    await coach.getByRole('button', { name: 'Record and go on' }).waitFor();
    expect(new URL(coach.url()).pathname).toMatch(/^\/coach\/.+\/assess$/);
    await coach.goBack();
    await coach.getByRole('link', { name: 'Settings' }).last().click();
    await until(() => Promise.resolve(new URL(coach.url()).pathname === '/settings'));
    await coach.goBack();
    // In front of the athlete: the same player, under the coach's name.
    await coach.getByRole('link', { name: 'Train' }).click();
    await coach.getByRole('button', { name: /^Start (warm-up|session)/ }).click();
    await coach.getByRole('button', { name: 'Warm-up done' }).click();
    await bigButton(coach).click();
    await athlete.goto(server.url);
    await athlete
      .getByText(/set(s are| is) logged/)
      .first()
      .waitFor();

    await athlete.goto(`${server.url}/people`);
    await athlete.getByRole('button', { name: 'End access' }).click();
    const from = performance.now();
    await coach.getByText('Your access to this athlete ended').waitFor();
    const took = performance.now() - from;
    console.info(`revoked, and gone from the coach's screen after ${Math.round(took)} ms`);
    expect(took).toBeLessThan(5_000);
    await until(async () =>
      coach.evaluate(async () => (await indexedDB.databases()).every(({ name }) => !name?.includes('coached'))),
    );
    // Nor is the name left behind, or a stream that nobody listens to.
    expect(await coach.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('Kim');
    await until(async () => streams.get(coach)?.size === 0 && streams.get(athlete)?.size === 1);
    await coach.getByRole('link', { name: 'All athletes' }).click();
    await coach.getByRole('heading', { name: 'No athletes yet' }).waitFor();
  });
});
