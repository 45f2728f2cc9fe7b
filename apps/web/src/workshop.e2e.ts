// A teacher designs an evening, runs it by the clock, loses the page, and finds the place again.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { whyNoBrowser } from '../../../scripts/testing/browser.ts';
import { stage } from './testing/stage.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe objects to on the page as it stands, and whether it runs over the edge of the narrowest phone. */
async function faults(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const { width, height } = page.viewportSize() ?? { width: 390, height: 844 };
  await page.setViewportSize({ width: 320, height });
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (what: Document) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { scrollWidth, clientWidth } = document.documentElement;
    const { violations } = await axe.run(document);
    return [
      ...violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(' ')}`),
      ...(scrollWidth > clientWidth + 1 ? ['wider than the phone'] : []),
    ];
  });
  await page.setViewportSize({ width, height });
  return found;
}

describe.runIf(whyNoBrowser() === null)('a taught workshop', () => {
  const app = stage();

  test('B8: designed, changed, printed, run by the clock; a reload keeps the place', { timeout: 40_000 }, async () => {
    const page = await app.newPhone();
    await page.addInitScript(() => {
      globalThis.print = () => document.body.setAttribute('data-printing', document.title);
    });
    await page.goto(`${app.server.url}/tools`);
    await page.getByRole('link', { name: 'Workshops: teach a group' }).click();
    for (const [item, count] of [
      ['Barbell', '2'],
      ['Kettlebells', '4'],
      ['Bands', '10'],
    ] as const) {
      await page.getByRole('checkbox', { name: item, exact: true }).check();
      await page.getByRole('textbox', { name: item }).fill(count);
    }
    await page.getByRole('checkbox', { name: 'Shoulder' }).check();
    await page.getByRole('button', { name: 'Design it' }).click();
    await page.getByRole('heading', { name: 'Hinge + Row', level: 1 }).waitFor();
    expect(await page.getByText('12 people, 60 min, 4 stations').count()).toBe(1);
    const stations = page.locator('.station-cards > .card');
    expect(await stations.count()).toBe(4);

    expect(await faults(page)).toEqual([]);

    // A part gets longer, the stations give the minute; the order of two stations changes.
    await page.getByRole('button', { name: 'Closing check: one minute more' }).click();
    await page.getByText('53:00 · 7 min').waitFor();
    const second = await stations.nth(1).locator('h3').innerText();
    await page.getByRole('button', { name: 'Station 2: one place earlier' }).click();
    await expect.poll(() => stations.first().locator('h3').innerText()).toBe(second.replace('2.', '1.'));

    await page.getByRole('button', { name: 'Print' }).click();
    expect(await page.getAttribute('body', 'data-printing')).toBe('Hinge + Row');
    expect(await page.evaluate(() => document.querySelector('.for-paper')?.shadowRoot?.querySelectorAll('.card').length)).toBe(4);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));

    await page.clock.install();
    await page.getByRole('link', { name: 'Run it with the clock' }).click();
    const title = page.getByRole('heading', { level: 1 });
    expect(await title.innerText()).toBe('Welcome and safety');
    await page.getByRole('button', { name: 'Start the clock' }).click();
    await page.clock.fastForward('04:00');
    await page.getByRole('button', { name: /^\+1/ }).click();
    await page.clock.fastForward('01:30');
    expect(await title.innerText()).toBe('Welcome and safety');
    await page.clock.fastForward('00:40');
    await expect.poll(() => title.innerText()).not.toBe('Welcome and safety');
    const drill = await title.innerText();

    await page.reload();
    await title.waitFor();
    expect(await title.innerText()).toBe(drill);
    await page.getByRole('button', { name: 'Pause' }).click();
    const held = await page.getByRole('timer').innerText();
    await page.clock.fastForward('10:00');
    expect(await page.getByRole('timer').innerText()).toBe(held);
    for (let more = 0; more < 40 && (await title.innerText()) !== 'Go to your station'; more++)
      await page.getByRole('button', { name: 'Skip' }).click();
    expect(await page.getByText(`A: ${second.replace('2.', '1.')}`).count()).toBe(1);
    expect(await faults(page)).toEqual([]);
  });
});
