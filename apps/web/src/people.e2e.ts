// Several phones in a real browser: two that were apart for three weeks meet; one joins a demo over plain HTTP by code; an account and its traces go.
import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, openPhone, whyNoBrowser } from '../../../scripts/testing/browser.ts';
import { readPicture } from '../../../scripts/testing/read-picture.ts';
import { type AppServer, startAppServer, until } from './testing/app-server.ts';
import { keptOnPhone } from './testing/kept.ts';
import { assessAndPlan, bigButton } from './testing/steps.ts';

const WORDS = 'four words do well';
const ROOT = join(import.meta.dirname, '../../..');

describe.runIf(whyNoBrowser() === null)('several phones', () => {
  let server: AppServer;
  let browser: Browser;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    server = await startAppServer();
    // A name that is not this computer to the browser: what it asks of a secure page is refused there.
    browser = await launchBrowser({ args: ['--host-resolver-rules=MAP strongback.home 127.0.0.1'] });
  }, 60_000);
  afterAll(async () => {
    for (const child of children) child.kill('SIGINT');
    await browser?.close();
    await server?.remove();
  });

  async function phone(): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
    const context = await openPhone(browser);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    return { context, page };
  }
  const backedUp = (page: Page) =>
    until(async () => /Backed up|Seen/.test(await page.getByTestId('saved-state').first().innerText()));

  async function joinBy(page: Page, url: string, code: string): Promise<void> {
    await page.goto(`${url}/people`);
    await page.getByLabel('Code', { exact: true }).fill(code);
    await page.getByRole('button', { name: 'Join' }).first().click();
    await page.getByText('(this one)', { exact: true }).waitFor();
  }
  /** A third phone reads the picture on the second one's screen, as its camera would, and is in. */
  async function joinByPicture(page: Page, url: string): Promise<void> {
    await page.goto(`${url}/people`);
    await page.getByRole('button', { name: 'Add a device' }).click();
    const picture = page.getByTestId('qr-code');
    const link = await readPicture(page, await picture.screenshot());
    const code = (await page.getByTestId('pairing').innerText()).replaceAll(' ', '');
    expect(link).toBe(`${url}/people#code=${code}`);
    expect((await picture.getAttribute('aria-label'))?.replaceAll('\u00a0', ' ')).toContain(code.replace(/^(.{4})/, '$1 '));
    const other = await phone();
    const asked: string[] = [];
    other.page.on('request', (request) => asked.push(request.url()));
    await other.page.goto(link);
    await other.page.getByText('(this one)', { exact: true }).waitFor();
    expect(new URL(other.page.url()).hash).toBe('');
    expect(asked.filter((address) => address.includes(code))).toEqual([]);
    await other.context.close();
  }
  /** A phone with entries of its own reads the picture as well: it is warned and asked, sends nothing before, and comes in by its own word. */
  async function joinAsked(page: Page, url: string): Promise<void> {
    const { context, page: other } = await phone();
    await other.goto(url);
    await other.getByRole('link', { name: /Start with an assessment/ }).click();
    await other.getByRole('button', { name: 'Next' }).click();
    await other.getByRole('button', { name: 'I will find out in the gym' }).waitFor();
    await until(async () => (await keptOnPhone(other)).events.length > 0);
    const { athlete } = await keptOnPhone(other);
    const used = await page.getByTestId('pairing').innerText();
    await page.getByRole('button', { name: 'Add a device' }).click();
    let code = used;
    await until(async () => (code = await page.getByTestId('pairing').innerText()) !== used);
    const claims: string[] = [];
    other.on('request', (request) => {
      if (request.url().includes('/pair/')) claims.push(request.url());
    });
    await other.goto(`${url}/people#code=${code.replaceAll(' ', '')}`);
    await other.getByText(/This device holds entries of its own already/).waitFor();
    expect(await other.getByLabel('Code', { exact: true }).inputValue()).toBe(code);
    expect([new URL(other.url()).hash, claims, (await keptOnPhone(other)).athlete]).toEqual(['', [], athlete]);
    await other.getByRole('button', { name: 'Join' }).first().click();
    await until(async () => (await keptOnPhone(other)).athlete !== athlete);
    await other.getByText('(this one)', { exact: true }).waitFor();
    expect(claims).toHaveLength(1);
    await context.close();
  }
  async function pairingCode(page: Page): Promise<string> {
    await page.goto(`${server.url}/people`);
    await page.getByRole('button', { name: 'Add a device' }).click();
    return page.getByTestId('pairing').innerText();
  }
  /** The ledger as this phone holds it: the plan under way, and every note, read from its own database. */
  async function held(page: Page): Promise<{ readonly plan: string; readonly sets: readonly string[]; readonly count: number }> {
    const events = [...(await keptOnPhone(page)).events].sort(
      (a, b) => a.time.ms - b.time.ms || a.time.tick - b.time.tick || (a.device < b.device ? -1 : 1),
    );
    return {
      plan: events.findLast((one) => one.body.type === 'PlanIssued')?.body.body ?? '',
      sets: events.flatMap((one) => (one.body.set === undefined || one.body.kind === 'warm-up' ? [] : [one.body.set])),
      count: events.length,
    };
  }

  test('two phones that were offline for three weeks edit the same session, meet at once, and show the same plan to the byte and both edits', {
    timeout: 180_000,
  }, async () => {
    const [one, two] = [await phone(), await phone()];
    await assessAndPlan(one.page, server.url);
    await backedUp(one.page);
    // The session that both will edit: one set on the first phone, known to the second.
    await one.page.getByRole('button', { name: /^Start (warm-up|session)/ }).click();
    await one.page.getByRole('button', { name: 'Warm-up done' }).click();
    await bigButton(one.page).click();
    const code = await pairingCode(one.page);
    await joinBy(two.page, server.url, code);
    await two.page.goto(server.url);
    await two.page.getByText(/set(s are| is) logged/).waitFor();

    const same = async () => (await held(one.page)).count === (await held(two.page)).count;
    await one.page.goto(server.url);
    await until(same);
    await one.context.setOffline(true);
    await two.context.setOffline(true);
    const before = (await held(one.page)).count;
    const day = 86_400_000;
    for (const [index, { page }] of [one, two].entries()) {
      // Three weeks later, each with a clock a little off its own way.
      await page.clock.install({ time: Date.now() + 21 * day + index * 90_000 });
    }
    for (const { page } of [one, two]) {
      await page.evaluate(() => history.pushState(null, '', '/'));
      await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
      await page.getByRole('button', { name: 'Go on with the session' }).last().click();
      // The player may ask for the warm-up again first.
      for (let touch = 0; touch < 3 && (await held(page)).count === before; touch++) {
        await bigButton(page).click();
        await page.clock.runFor(500);
        await page.waitForTimeout(300);
      }
    }
    const counts = [(await held(one.page)).count - before, (await held(two.page)).count - before];
    for (const written of counts) expect(written).toBeGreaterThan(0);
    const together = before + (counts[0] ?? 0) + (counts[1] ?? 0);

    // They meet at the same instant.
    await Promise.all([one.context.setOffline(false), two.context.setOffline(false)]);
    for (const { page } of [one, two]) await page.clock.resume();
    await until(async () => (await held(one.page)).count === together && (await held(two.page)).count === together, 60_000);
    const [a, b] = [await held(one.page), await held(two.page)];
    expect(a.plan.length).toBeGreaterThan(1_000);
    expect(a.plan).toBe(b.plan);
    // Both edits stand in the same session, on both phones.
    expect(new Set(a.sets).size).toBe(a.sets.length);
    expect(a.sets).toEqual(b.sets);
    await one.page.goto(server.url);
    await one.page.getByRole('button', { name: 'End it' }).click();
    await backedUp(one.page);
    for (const { page } of [one, two]) {
      await page.goto(`${server.url}/progress`);
      await page.getByText(`${a.sets.length} sets`, { exact: true }).waitFor();
    }
    await one.context.close();
    await two.context.close();
  });

  test('the demo is joined over plain HTTP by its code, and the page says what the browser refuses there', {
    timeout: 120_000,
  }, async () => {
    const child = spawn(process.execPath, [join(ROOT, 'apps/cli/src/main.ts'), 'demo', '--port', '0'], {
      cwd: ROOT,
      env: { ...process.env, PORT: '0' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    children.push(child);
    let said = '';
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    await until(async () => /I have a code: \w{4} \w{4}/.test(said), 60_000);
    const port = /127\.0\.0\.1:(\d+)/.exec(said)?.[1] ?? '';
    const code = /I have a code: (\w{4} \w{4})/.exec(said)?.[1] ?? '';
    const { context, page } = await phone();
    const url = `http://strongback.home:${port}`;
    await page.goto(url);
    expect(await page.evaluate(() => [isSecureContext, 'serviceWorker' in navigator])).toEqual([false, false]);
    await page.getByRole('link', { name: 'I have a code or an account' }).click();
    await page.getByLabel('Code', { exact: true }).fill(code);
    await page.getByRole('button', { name: 'Join' }).first().click();
    await page.getByText(/first device/).waitFor();
    await page.goto(`${url}/settings`);
    await until(
      async () =>
        Number(/([\d,.]+)\sentries in your log/.exec(await page.locator('main').innerText())?.[1]?.replace(/\D/g, '')) > 500,
      60_000,
    );
    await page.goto(url);
    await page.getByTestId('saved-state').first().waitFor({ timeout: 60_000 });
    await joinByPicture(page, url);
    await joinAsked(page, url);
    await context.close();
  });

  test('[B16] an account brings the whole ledger back after the browser cleared everything; deleted, no file of the server holds a trace', {
    timeout: 120_000,
  }, async () => {
    const { context, page } = await phone();
    await assessAndPlan(page, server.url);
    await backedUp(page);
    const athlete = await page.evaluate(() => localStorage.getItem('strongback.athlete') ?? '');
    await page.goto(`${server.url}/people`);
    await page.getByLabel('Your name, as the coach reads it').fill('Marker Person Zebra');
    await page.getByRole('button', { name: 'Invite a coach' }).click();
    await page.getByTestId('invitation').waitFor();
    await page.getByLabel('Login').fill('zebra@example.org');
    await page.getByLabel('Passphrase', { exact: true }).fill(WORDS);
    await page.getByRole('button', { name: 'Make an account' }).click();
    await page.getByRole('button', { name: 'Link this log to the account' }).click();
    await page.getByText('This log belongs to the account.').waitFor();
    await page.goto(server.url);
    await backedUp(page);
    const before = await held(page);
    // Every trace on the phone goes, as a browser short of space or a person in its settings makes it.
    const devtools = await context.newCDPSession(page);
    await devtools.send('Storage.clearDataForOrigin', { origin: server.url, storageTypes: 'all' });
    await page.goto('about:blank');
    await devtools.send('Storage.clearDataForOrigin', { origin: server.url, storageTypes: 'all' });
    await page.goto(server.url);
    await page.getByRole('link', { name: 'I have a code or an account' }).click();
    await page.getByLabel('Login').fill('zebra@example.org');
    await page.getByLabel('Passphrase', { exact: true }).fill(WORDS);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('button', { name: 'Show the log of this account here' }).click();
    await until(async () => (await held(page)).count === before.count);
    expect(await held(page)).toEqual(before);
    expect(await page.evaluate(() => localStorage.getItem('strongback.athlete'))).toBe(athlete);
    await page.goto(`${server.url}/people`);
    await page.getByLabel('Name of the club').fill('Zebras');
    await page.getByRole('button', { name: 'Make a club' }).click();
    const club = page.getByTestId('club');
    await club.getByText('administrator', { exact: true }).first().waitFor();
    await club.getByLabel('Invite as').selectOption('coach');
    await club.getByRole('button', { name: 'Make an invitation code' }).click();
    expect(await club.getByTestId('club-code').innerText()).toMatch(/^(\w{4} ?){4}$/);
    const files = () =>
      readdirSync(server.dataDir, { recursive: true, encoding: 'utf8' }).map((name) => readFileSync(join(server.dataDir, name)));
    const markers = ['Marker Person Zebra', 'zebra@example.org', 'Zebras', athlete];
    await until(async () => files().some((file) => file.includes('Marker Person Zebra')));
    await page.getByRole('button', { name: 'Delete account and log on the server' }).click();
    await page.getByRole('dialog').getByLabel('Passphrase', { exact: true }).fill(WORDS);
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await page.getByText('Deleted on the server.').waitFor();
    // The tombstone refuses the ledger's return; it keeps the athlete's id, and nothing else of anybody.
    for (const marker of markers.slice(0, 3))
      expect(
        files().some((file) => file.includes(marker)),
        marker,
      ).toBe(false);
    await context.close();
  });

  test('an account is opened by a passkey, and by a recovery code once', { timeout: 120_000 }, async () => {
    const { context, page } = await phone();
    const cdp = await context.newCDPSession(page);
    await cdp.send('WebAuthn.enable');
    await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    // A passkey is bound to a name; an address of numbers is none.
    await page.goto(`${server.url.replace('127.0.0.1', 'localhost')}/people`);
    await page.getByLabel('Login').fill('pass@example.org');
    await page.getByLabel('Passphrase', { exact: true }).first().fill(WORDS);
    await page.getByRole('button', { name: 'Make an account' }).click();
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByText('Passkey added.').waitFor();
    await page.getByText('Make recovery codes').first().click();
    await page.getByLabel('Passphrase', { exact: true }).fill(WORDS);
    await page.getByRole('button', { name: 'Make recovery codes' }).click();
    const code = await page.getByTestId('recovery-codes').locator('li').first().innerText();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByLabel('Login').fill('pass@example.org');
    await page.getByText('Sign in with a recovery code').first().click();
    await page.getByLabel('Recovery code').fill(code);
    await page.getByLabel('New passphrase').fill('four newer words here');
    await page.getByRole('button', { name: 'Sign in with a recovery code' }).click();
    await page.getByRole('button', { name: 'Sign out', exact: true }).waitFor();
    await context.close();
  });
});
