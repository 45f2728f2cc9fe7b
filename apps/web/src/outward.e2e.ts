// What leaves the phone: a table that our own reader takes back set for set, pages for paper, the calendar's address, tokens for programs.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IsoDate } from '@strongback/engine';
import { readAnyFile, readFile } from '@strongback/interchange';
import { launchBrowser, openPhone, whyNoBrowser } from '../../../scripts/testing/browser.ts';
import { type AppServer, startAppServer, until } from './testing/app-server.ts';
import { leftEnglish } from './testing/left-english.ts';
import { becomeTrained, trained } from './testing/trained-phone.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.runIf(whyNoBrowser() === null)('taking the log out', () => {
  let server: AppServer;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    server = await startAppServer();
    browser = await launchBrowser();
    // A desk: there files are downloaded, not shared.
    const context = await openPhone(browser, { hasTouch: false, isMobile: false });
    // Stands for the printer's own window, which nobody can press in a test; the page is looked at instead.
    await context.addInitScript(() => {
      globalThis.print = () => document.body.setAttribute('data-printing', document.title);
    });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on('console', (message) => {
      if (/Content.Security.Policy|Trusted/i.test(message.text())) complaints.push(message.text());
    });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  async function saved(form: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    await page.getByLabel('Export as').selectOption(form);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^(Save the file|Export everything)/ }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  async function onPaper(
    form: string,
    paper: 'A4' | 'Letter',
    screen = { takeOut: 'Export as', print: 'Print', language: 'en' },
  ): Promise<string> {
    await page.getByLabel(screen.takeOut).selectOption(form);
    await page.locator('label.chip', { hasText: paper === 'A4' ? /^\[?[AÅ]4/ : /^Letter$/ }).click();
    await page.getByRole('button', { name: screen.print, exact: true }).click();
    await page.waitForSelector('body[data-printing]', { state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    const shown = await page.evaluate(() => {
      const host = document.querySelector('body > .for-paper');
      return {
        text: host?.shadowRoot?.textContent ?? '',
        // The page's own style holds, whatever the server's headers say about styles.
        ink: host === null ? '' : getComputedStyle(host).color,
        app: getComputedStyle(document.querySelector('#app') ?? document.body).display,
        title: document.body.getAttribute('data-printing'),
        language: host instanceof HTMLElement ? host.lang : '',
      };
    });
    expect(shown).toMatchObject({ app: 'none', ink: 'rgb(0, 0, 0)', language: screen.language });
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator('#app').isVisible()).toBe(true);
    await page.emulateMedia({ media: null });
    // Printed in earnest, onto the paper that was chosen; the browser says when it is over.
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sizes = [...pdf.matchAll(/MediaBox\s*\[0 0 (\d+)/g)].map((box) => Number(box[1]));
    expect(new Set(sizes)).toEqual(new Set([paper === 'Letter' ? 612 : 594]));
    await until(async () => (await page.locator('body > .for-paper').count()) === 0);
    await page.evaluate(() => document.body.removeAttribute('data-printing'));
    expect(shown.title).not.toBe('Strongback');
    return shown.text;
  }

  test('a Strong table downloads and reads back set for set, as do the other forms; paper shows nothing but the page', {
    timeout: 90_000,
  }, async () => {
    // The phone's day: near midnight the machine may be in another.
    const past = trained(6, (await page.evaluate(() => new Date().toLocaleDateString('sv'))) as IsoDate);
    expect(past.sets).toBeGreaterThan(40);
    await becomeTrained(page, server.url, past);
    await page.goto(`${server.url}/settings`);
    const everything = (await saved('json')).bytes.toString('utf8').trim().split('\n');
    expect(everything.length).toBeGreaterThanOrEqual(past.lines.length);
    for (const [form, app, name] of [
      ['strong', 'strong', 'strongback-strong-kg.csv'],
      ['hevy', 'hevy', 'strongback-hevy.csv'],
      ['csv', 'strongback', 'strongback-log.csv'],
    ] as const) {
      const file = await saved(form);
      expect(file.name).toBe(name);
      const read = readFile(file.bytes, { unit: 'kg' });
      expect(read).toMatchObject({ ok: true, value: { app } });
      if (read.ok) expect(read.value.sessions.flatMap((session) => session.sets)).toHaveLength(past.sets);
    }
    const calendar = await saved('calendar');
    expect(calendar.name).toBe('strongback-plan.ics');
    expect(calendar.bytes.toString('utf8')).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*BEGIN:VEVENT/);

    const watch = await saved('fit');
    expect(watch.name).toBe('strongback-log-fit.zip');
    const activities = await readAnyFile(watch.bytes);
    expect(activities).toMatchObject({ ok: true, value: { app: 'fit', flagged: [] } });
    if (activities.ok) expect(activities.value.sessions.flatMap((session) => session.sets)).toHaveLength(past.sets);
    const names = (await saved('fit-plan')).bytes.toString('latin1').match(/\d{4}-\d\d-\d\d(?=-plan\.fit)/g) ?? [];
    const planned = Array.from(calendar.bytes.toString('utf8').matchAll(/DTSTART;VALUE=DATE:(\d{4})(\d\d)(\d\d)/g), (day) =>
      day.slice(1).join('-'),
    );
    const workouts = new Set(names);
    expect(workouts.size).toBeGreaterThan(0);
    expect([...workouts]).toEqual(planned.slice(-workouts.size));

    expect(await onPaper('plan-page', 'Letter')).toMatch(/Training plan[\s\S]*Week of \d+\s\w+\s\d{4}/);
    expect(await onPaper('log-page', 'A4')).toContain('Training log');
    expect(await onPaper('summary-page', 'A4')).toContain('Strength (estimated single)');

    // Paper speaks as the screens do.
    const german = { takeOut: 'Exportieren als', print: 'Drucken', language: 'de' };
    await page.getByLabel('Language').selectOption('de');
    const plan = await onPaper('plan-page', 'A4', german);
    expect(plan).toMatch(/Trainingsplan[\s\S]*Woche vom \d+\.\s\S+\s\d{4}\sbis\s[\s\S]*Sätze \(kg\)[\s\S]*Pause\s\d+\ss/);
    expect(plan).toContain('Langhantelrudern');
    expect(plan).not.toMatch(/Week of|Warm-up|Cool-down|each\sside|\brest\b|Done|\d\.\d kg/);
    expect(await onPaper('log-page', 'A4', german)).toMatch(/Trainingsprotokoll[\s\S]*(?:tag|woch), \d+\.\s/);
    const coached = await onPaper('summary-page', 'A4', german);
    expect(coached).toMatch(/Kraft \(geschätztes 1RM\)[\s\S]*\szuletzt\s\d+\.\s/);
    expect(coached).not.toMatch(/Goals|Weak|sessions|last\s\d/);

    // And the knowledge: movements, tests, questions, cards, rules.
    for (const place of ['/library/deadlift', '/knowledge', '/assess?test=grip-width', '/assess?test=health', '/library']) {
      await page.goto(server.url + place);
      await page.locator('html[lang=de] h1').waitFor();
      await page.locator('main p, main .rows').first().waitFor();
      expect([place, await leftEnglish(page)]).toEqual([place, []]);
    }
    for (const [typed, found] of [
      ['uberzug', 'Überzug am Kabelzug'],
      ['deadlift', 'Kreuzheben mit der Trap-Bar'],
    ] as const) {
      await page.getByLabel('Übungen suchen').fill(typed);
      await page.getByRole('link', { name: found }).waitFor();
    }
    await page.goto(`${server.url}/settings`);
    await page.getByLabel('Sprache').selectOption('pseudo');
    const strange = { takeOut: '[Éxpórt áš', print: '[Príñt ~~~~]', language: 'en' };
    expect(await onPaper('log-page', 'A4', strange)).toContain('[Ţráíñíñg lóg');
    await page.getByLabel('[Láñgúágé').selectOption('en');
    await page.getByLabel('Export as').waitFor();
    expect(complaints).toEqual([]);
  });

  test('the calendar has an address that opens the plan until it is ended; a token is made, shown once and ended; axe finds nothing', {
    timeout: 60_000,
  }, async () => {
    await page.getByRole('button', { name: 'Make an address' }).click();
    const address = await page.getByLabel('Address', { exact: true }).inputValue();
    expect(address.startsWith(`${server.url}/api/v1/calendar?`)).toBe(true);
    await until(async () => (await (await fetch(address)).text()).includes('BEGIN:VEVENT'));
    // It is still there tomorrow.
    await page.reload();
    expect(await page.getByLabel('Address', { exact: true }).inputValue()).toBe(address);

    await page.getByText('Make a token').click();
    await page.getByLabel('For which program').fill('my script');
    await page.getByRole('button', { name: 'Make it' }).click();
    const token = await page.getByLabel('Token', { exact: true }).inputValue();
    expect(token).toMatch(/^sbt_/);
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } };
      return (await axe.run()).violations.map((one) => one.id);
    });
    expect(found).toEqual([]);
    await page.reload();
    await page.getByText('my script').waitFor();
    expect(await page.getByLabel('Token', { exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'End my script' }).click();
    await page.getByText('my script').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'End this address' }).click();
    await page.getByRole('button', { name: 'Make an address' }).waitFor();
    expect((await fetch(address)).ok).toBe(false);
    expect(complaints).toEqual([]);
  });
});
