// The tests on a phone, one hand: the short battery and the full one to their findings, a re-test, and the signs that stop everything.
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allRules, ASSESSMENTS, citationOf, type Assessment, type TestField } from '@strongback/engine';
import { launchBrowser, openPhone, PHONE, whyNoBrowser } from '../../../scripts/testing/browser.ts';
import { askedFields, sidesOf } from './screens/assess/entry.ts';
import { type AppServer, startAppServer } from './testing/app-server.ts';

/** As a card names them: the first source of a rule, or our own default. */
const SOURCES = [...allRules.flatMap((rule) => rule.sources.map(citationOf)), 'our own default'].map(
  (source) => source.split('; ')[0] ?? source,
);
const DAY_MS = 86_400_000;
const TOUCH = 44;

describe.runIf(whyNoBrowser() === null)('tests on a phone', () => {
  let server: AppServer;
  let browser: Browser;
  let phone: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    server = await startAppServer();
    browser = await launchBrowser();
    phone = await openPhone(browser, { serviceWorkers: 'block' });
    page = await phone.newPage();
    page.setDefaultTimeout(10_000);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click();
  /** Goes elsewhere as a person would, not within the milliseconds in which a record is written. */
  const open = async (place: string): Promise<void> => {
    await page.waitForTimeout(250);
    await page.goto(server.url + place);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const title = (): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();
  const chip = (group: string, label: string): Promise<void> =>
    page.getByRole('group', { name: group }).locator('label.chip', { hasText: label }).first().click();

  /** A little below the middle of what can be entered: weak in most tests, refused in none. */
  const weak = ({ id, min, max, unit }: TestField): string => {
    const told: Readonly<Record<string, string>> = { 'shoulder-width': '40', grip: '78', external: '10', internal: '20' };
    const value = min + (max - min) * (unit === 'deg' ? 0.4 : 0.1);
    return told[id] ?? String(Math.round(value));
  };

  /** What stands over the boxes of a field: its name, and its unit where no side's box says it. */
  const legendOf = (label: string): RegExp =>
    new RegExp(`^${label.replaceAll(/[^\w ]/g, '.').replaceAll(' ', '\\s')}( \\(.+\\))?$`);

  async function enter(test: Assessment): Promise<void> {
    if (test.forms[0]) await chip('Which form did you do?', test.forms[0].label);
    for (const field of askedFields(test, 'self').main) {
      for (const side of sidesOf(field)) {
        const name = side === null ? field.label : side === 'left' ? 'Left' : 'Right';
        const group = page.getByRole('group', { name: legendOf(field.label) }).first();
        const seen = field.choices?.[1]?.label;
        if (seen !== undefined) await chip(name, seen);
        else if ((field.unit === 'reps' || field.unit === 'points') && field.max <= 5) await chip(name, '2');
        else if (field.unit !== 's' || side !== null)
          await group
            .getByLabel(new RegExp(`^${name.replace(/[()]/g, '.')} `))
            .first()
            .fill(weak(field));
      }
    }
  }

  /** The thumb finds what goes on: in the lower half of the screen, large enough, and nothing to tap is smaller than a fingertip. */
  async function underTheThumb(): Promise<readonly string[]> {
    return page.evaluate(
      ({ touch, height }) =>
        [...document.querySelectorAll<HTMLElement>('main button, main a.button, main label.chip, main summary, main input.input')]
          .filter((element) => element.offsetParent !== null)
          .flatMap((element) => {
            const box = element.getBoundingClientRect();
            const name = element.textContent?.trim() || element.getAttribute('aria-label') || element.tagName;
            const goesOn = element.dataset['look'] === 'primary' && element.dataset['size'] === 'big';
            return [
              ...(box.height < touch - 0.5 ? [`${name}: ${Math.round(box.height)} px high`] : []),
              ...(goesOn && (box.top < height / 2 || box.bottom > height) ? [`${name}: out of the thumb's reach`] : []),
            ];
          }),
      { touch: TOUCH, height: PHONE.height },
    );
  }

  async function runAll(expected: number): Promise<readonly string[]> {
    const wrong: string[] = [];
    await page.getByText(`${expected} tests, about`).waitFor();
    wrong.push(...(await underTheThumb()));
    await press('Start the tests');
    for (let count = 1; count <= expected; count++) {
      const name = await title();
      const test = ASSESSMENTS.find((one) => one.name === name);
      if (!test) throw new Error(`no test is called ${name}`);
      await page.locator('.player-figure svg').first().waitFor();
      await enter(test);
      const timed = test.fields.find((field) => field.unit === 's' && !field.perSide);
      if (timed) {
        // A hold is measured with the stopwatch of its step, and the time arrives in its box.
        await page.locator('.numbered').getByRole('button', { name: 'Start', exact: true }).last().click();
        await page.waitForTimeout(700);
        await page.locator('.numbered').getByRole('button', { name: 'Stop', exact: true }).last().click();
        expect(await page.getByRole('textbox', { name: new RegExp(`^${timed.label}`) }).inputValue()).toMatch(/^[0-2]$/);
      }
      wrong.push(...(await underTheThumb()).map((what) => `${name}: ${what}`));
      await press('Record and go on');
      await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, name);
    }
    return wrong;
  }

  /** Each finding names its norm, what it changes, its source, and the rule with its grade behind Why. */
  async function readFindings(): Promise<number> {
    const cards = page.locator('section.card');
    const count = await cards.count();
    for (const text of await cards.allInnerTexts()) {
      expect(text).toMatch(/the mark is /i);
      if (!/\bClear\b/.test(text)) expect(text).toMatch(/What it changes: \S/);
      expect(
        SOURCES.some((source) => text.includes(source)),
        text,
      ).toBe(true);
    }
    await cards.first().getByRole('button', { name: /why/i }).click();
    await page.getByRole('dialog').locator('.tag').first().waitFor();
    await page.getByRole('dialog').locator('summary').first().click();
    expect(await page.getByRole('dialog').innerText()).toMatch(/\bas\.[a-z]/);
    await page.keyboard.press('Escape');
    return count;
  }

  test('health questions first, then five tests in fifteen minutes, then what they change and why', async () => {
    await open('/assess?battery=15');
    expect(await title()).toBe('Before we load a bar');
    await press('None of these applies to me');
    const wrong = await runAll(5);
    expect(await title()).toMatch(/things? to work on/);
    expect(await readFindings()).toBeGreaterThanOrEqual(4);
    expect(wrong).toEqual([]);
  }, 60_000);

  test('the full battery asks the other twenty-one and shows a finding for every graded test', async () => {
    await open('/assess?battery=all');
    await page.getByText('5 tests were done today already.').waitFor();
    const wrong = await runAll(21);
    for (const summary of await page.locator('summary', { hasText: /^Clear/ }).all()) await summary.click();
    // All but the body segments, which are measured and not graded, and which have nothing to say.
    expect(await page.locator('section.card h3').count()).toBeGreaterThanOrEqual(ASSESSMENTS.length - 1);
    await readFindings();
    expect(wrong).toEqual([]);
  }, 120_000);

  test('a re-test says whether the change is real, pain above five ends the tests with a result', async () => {
    await page.clock.setFixedTime(Date.now() + 60 * DAY_MS);
    await open('/assess?test=thoracic-rotation');
    for (const side of ['Left', 'Right']) await page.getByLabel(new RegExp(`^${side} `)).fill('55');
    await press('Another try');
    await page.getByLabel(/^Left .*try\s2/).fill('57');
    await press('Record and go on');
    await page.locator('summary', { hasText: /^Clear/ }).click();
    await page
      .getByText(/36° → 55°\S? since last time: a real change/)
      .first()
      .waitFor();

    await open('/assess?battery=15');
    await press('Start the tests');
    const test = ASSESSMENTS.find((one) => one.id === 'grip-width');
    if (!test) throw new Error('the grip is not asked');
    await enter(test);
    await chip('Pain while testing, 0 to 10', '> 5');
    await press('Record and end the tests');
    await page.getByText('Above 5: end the test here and see a professional.').first().waitFor();
    expect(await page.getByRole('button', { name: 'Record and go on' }).count()).toBe(0);
  }, 60_000);

  test('a warning sign in a test stops everything, says what to do, and holds until it is answered', async () => {
    await open('/assess?battery=all');
    await press('Start the tests');
    await page.locator('summary', { hasText: 'What ends this test at once' }).click();
    await press('One of these applies: stop');
    expect(await title()).toBe('Stop here');
    await page.getByText('Have this seen by a professional before you train.').waitFor();
    await page.getByRole('link', { name: /^Call 112/ }).waitFor();
    await open('/assess?test=dead-hang');
    expect(await title()).toBe('Stop here');
    expect(await page.getByRole('button', { name: /^(Start the tests|Record)/ }).count()).toBe(0);
    await press('Ticked by mistake: none applies');
    await page.getByRole('button', { name: 'Record and go on' }).waitFor();
  }, 60_000);

  test('what is happening now stops tests and plan and sends for help', async () => {
    await open('/assess?test=health');
    await page.locator('label.chip', { hasText: 'It is happening right now' }).click();
    await press('None of the others applies to me');
    expect(await title()).toBe('Stop here');
    await page.getByText('Stop here and get help now.').waitFor();
    expect(await page.getByRole('link', { name: /^Call 112/ }).getAttribute('href')).toBe('tel:112');
    for (const place of ['/assess?battery=15', '/assess?battery=all', '/assess?test=grip-width']) {
      await open(place);
      expect(await title()).toBe('Stop here');
      expect(await page.getByRole('button', { name: /^(Start the tests|Record|Build my plan|Go on)/ }).count()).toBe(0);
    }
    await press('Answer the health questions again');
    await press('None of these applies to me');
    await page.getByRole('button', { name: /^Record/ }).waitFor();
  }, 60_000);

  test('the rules behind a movement are one tap away, knowledge says how sure it is, the library finds what spares a joint', async () => {
    await open('/library/deadlift');
    await page.locator('summary', { hasText: /^Rules behind it/ }).click();
    const gate = page.locator('[data-rule="gate.heavy-hinge"], [data-rule="gate.deadlift-from-floor"]').first();
    await gate.waitFor();
    for (const rule of await page.locator('[data-rule]').allInnerTexts()) expect(rule).toMatch(/[A-E]: [a-z]/);
    await open('/library');
    const all = await title();
    await page.getByLabel('Easy on').selectOption({ label: 'Lower back' });
    await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, all);
    expect(Number.parseInt(await title(), 10)).toBeGreaterThan(20);
    await page.getByRole('link', { name: 'Food, sleep and what is really known' }).click();
    await page.getByText('Two people who watch the same test often judge it alike', { exact: false }).waitFor();
    await page.locator('summary', { hasText: 'Evidence and source' }).first().click();
    expect(await page.locator('[data-rule]').first().innerText()).toMatch(/[A-E]: [a-z]/);
  }, 60_000);
});
