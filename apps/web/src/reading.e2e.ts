// Every screen in both themes: nothing that axe objects to, nothing wider than the phone, nothing on the first page beyond its budget.
import { brotliCompressSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { openPhone, whyNoBrowser } from '../../../scripts/testing/browser.ts';
import { PLACES } from './testing/places.ts';
import { preparePeople } from './testing/people.ts';
import { stage } from './testing/stage.ts';
import { assessAndPlan, bigButton } from './testing/steps.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FIRST_SCREEN_BYTES = 120 * 1024;
/** Places that show nothing, or little, before there is a log. */
const FULL = ['/', '/plan', '/progress', '/progress/outcome', '/progress/effort', '/body'];

describe.runIf(whyNoBrowser() === null)('reading the app', () => {
  const app = stage();

  interface Found {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }

  async function faults(page: Page): Promise<readonly string[]> {
    if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run: (what: Document, how: object) => Promise<{ violations: Found[] }> };
      };
      return (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
        .violations;
    });
    return found.flatMap((one) =>
      one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)} ${node.failureSummary?.split('\n').at(-1) ?? ''}`),
    );
  }

  const tooWide = (page: Page): Promise<boolean> =>
    page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('dialog[open]')].some(
        (box) => box.scrollWidth > box.clientWidth + 1,
      ),
    );

  /** What one has to hit in the player, in names. */
  const tooSmall = (page: Page): Promise<readonly string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main button, main a, dialog button')]
        .filter((element) => element.offsetParent !== null)
        .filter((element) => {
          const box = element.getBoundingClientRect();
          return box.width < 43.5 || box.height < 43.5;
        })
        .map(
          (element) =>
            `${element.textContent?.trim() || element.getAttribute('aria-label')} ${Math.round(element.getBoundingClientRect().width)}×${Math.round(element.getBoundingClientRect().height)}`,
        ),
    );

  /** Where the arrow keys lead on the drawn body; every muscle says its name, its sets and where they stand, and is told below. */
  async function throughTheMuscles(page: Page): Promise<readonly string[]> {
    const muscles = page.getByRole('radiogroup', { name: 'Sets a week, by muscle' }).getByRole('radio');
    await muscles.first().waitFor();
    expect(await muscles.count()).toBe(24);
    for (const label of await muscles.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label'))))
      expect(label).toMatch(/^.+, [\d.]+\ssets?, .*(range|trained|counted)/);
    const led: string[] = [];
    await page.locator('[role=radio][tabindex="0"]').focus();
    for (const key of ['Home', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'End', 'ArrowDown']) {
      await page.keyboard.press(key);
      const focused = page.locator('[role=radio]:focus');
      expect(await focused.getAttribute('aria-checked')).toBe('true');
      const name = ((await focused.getAttribute('aria-label')) ?? '').split(',')[0] ?? '';
      await page
        .locator('.balance')
        .filter({ hasText: `${name}:` })
        .waitFor();
      led.push((await focused.getAttribute('data-muscle')) ?? '');
    }
    return led;
  }

  for (const theme of ['dark', 'light'] as const) {
    test(`${theme}: axe finds nothing on any screen, and none is wider than 320 px`, async () => {
      const context = await openPhone(app.browser, { serviceWorkers: 'block' });
      await context.addInitScript(
        (chosen) => localStorage.setItem('strongback.choices', JSON.stringify({ theme: chosen, volume: 0 })),
        theme,
      );
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      await page.goto(app.server.url);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const wrong: string[] = [];
      const look = async (place: string): Promise<void> => {
        await page.waitForTimeout(150);
        wrong.push(...(await faults(page)).map((fault) => `${place}: ${fault}`));
        await page.setViewportSize({ width: 320, height: 640 });
        if (await tooWide(page)) wrong.push(`${place}: wider than 320 px`);
        await page.setViewportSize({ width: 390, height: 844 });
      };
      await look('first page');
      await assessAndPlan(page, app.server.url);
      await look('today');
      await page.getByRole('button', { name: /^Start (warm-up|session)/ }).click();
      await look('warm-up');
      await page.getByRole('button', { name: 'Warm-up done' }).click();
      await bigButton(page).click();
      await look('player');
      wrong.push(...(await tooSmall(page)).map((what) => `player: smaller than 44 px: ${what}`));
      await page.locator('.set-cell').first().click();
      await look('stepper');
      wrong.push(...(await tooSmall(page)).map((what) => `stepper: smaller than 44 px: ${what}`));
      await page.keyboard.press('Escape');
      for (const place of PLACES) {
        await page.goto(app.server.url + place);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await look(place);
      }
      // The same places full of a year of training.
      await page.evaluate(() => localStorage.setItem('strongback.book', 'demo'));
      await page.goto(app.server.url);
      await page.getByRole('button', { name: /demo athlete/ }).click();
      await page.getByRole('button', { name: /^Start (warm-up|session)/ }).waitFor({ timeout: 30_000 });
      for (const place of FULL) {
        await page.goto(app.server.url + place);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await look(`demo ${place}`);
        if (place === '/progress') {
          const led = ['neck', 'upper-traps', 'front-delts', 'upper-traps', 'hamstrings', 'neck'];
          expect(await throughTheMuscles(page)).toEqual(led);
        }
      }
      await context.close();
      expect(wrong).toEqual([]);
    }, 180_000);
  }

  test('people and roster: axe finds nothing with a coach and athletes in either theme, and none is wider than 320 px', async () => {
    const people = await preparePeople(app.browser, app.server.url, 2);
    const wrong: string[] = [];
    for (const theme of ['dark', 'light'] as const)
      for (const kept of [people.athlete, people.coach]) {
        const context = await openPhone(app.browser, { serviceWorkers: 'block', storageState: kept });
        await context.addInitScript(
          (chosen) => localStorage.setItem('strongback.choices', JSON.stringify({ theme: chosen, volume: 0 })),
          theme,
        );
        const page = await context.newPage();
        page.setDefaultTimeout(15_000);
        const look = async (place: string): Promise<void> => {
          await page.waitForTimeout(150);
          wrong.push(...(await faults(page)).map((fault) => `${theme} ${place}: ${fault}`));
          await page.setViewportSize({ width: 320, height: 640 });
          if (await tooWide(page)) wrong.push(`${theme} ${place}: wider than 320 px`);
          await page.setViewportSize({ width: 390, height: 844 });
        };
        await page.goto(`${app.server.url}/people`);
        if (kept === people.athlete) {
          await page.getByRole('button', { name: 'End access' }).waitFor();
          await look('people of an athlete');
        } else {
          await page.getByText('Signed in as coach@example.org').waitFor();
          await look('people of a coach');
          await page.goto(`${app.server.url}/coach`);
          await page.locator('.roster-line').nth(1).waitFor();
          await look('roster');
          await page.locator('.roster-line', { hasText: 'Kim' }).click();
          await page
            .getByRole('button', { name: /^Change: / })
            .first()
            .click();
          await look('athlete and a change');
        }
        await context.close();
      }
    expect(wrong).toEqual([]);
  }, 120_000);

  test('the first page needs at most 120 KB of JavaScript and no picture', async () => {
    const context = await openPhone(app.browser, { serviceWorkers: 'block' });
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    let pictures = 0;
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.endsWith('.js'))
        sizes.push(
          response.body().then(
            (body) => brotliCompressSync(body).length,
            () => 0,
          ),
        );
      if (response.request().resourceType() === 'image' && pathname !== '/icon.svg') pictures += 1;
    });
    await page.goto(app.server.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    // News of the ledger come over a connection that stays open: quiet is when no further code arrives.
    for (let seen = -1; seen !== sizes.length; ) {
      seen = sizes.length;
      await page.waitForTimeout(1_500);
    }
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    await context.close();
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(FIRST_SCREEN_BYTES);
    expect(pictures).toBe(0);
  }, 60_000);
});
