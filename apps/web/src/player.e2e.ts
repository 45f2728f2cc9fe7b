// The player beside the plain set: touches counted, turns that advance by themselves, holds, beats, notes, plates, undo; read as a screen reader reads it.
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { whyNoBrowser } from '../../../scripts/testing/browser.ts';
import { until } from './testing/app-server.ts';
import { keptOnPhone } from './testing/kept.ts';
import { stage } from './testing/stage.ts';
import { beginSession, bigButton } from './testing/steps.ts';

const SETS = 18;
const PER_SET = 2;
const IN_ALL = 60;

describe.runIf(whyNoBrowser() === null)('the player in all its forms', () => {
  const app = stage();
  let page: Page;
  let endedWell = false;
  afterEach(({ task }) => {
    endedWell = task.result?.state === 'pass';
  });

  const title = (): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();
  const openMenu = async () => {
    await page.getByRole('button', { name: 'Session', exact: true }).click();
    return page.getByRole('dialog');
  };
  /** Presses Done and waits until the page has gone on. */
  async function doneOnce(): Promise<void> {
    const before = await marks();
    await bigButton(page).click();
    await until(async () => (await marks()) !== before);
  }
  const marks = async (): Promise<string> =>
    `${await title()} ${await page.locator('.set-row[data-state=done]').count()} ${await page.locator('.set-row[data-state=next]').getAttribute('aria-label')}`;

  test('a session of 18 sets, from the first touch to the saved end, takes at most 2 touches a set and 60 in all', async () => {
    page = await app.plannedPhone();
    await page.evaluate(() => {
      const counting = window as unknown as { touches: number; onSet: number[] };
      counting.touches = 0;
      counting.onSet = [];
      for (const kind of ['pointerup', 'keydown'])
        addEventListener(
          kind,
          () => {
            counting.touches += 1;
          },
          true,
        );
    });
    const touches = (): Promise<number> => page.evaluate(() => (window as unknown as { touches: number }).touches);
    await beginSession(page);
    let sets = 0;
    for (;;) {
      const label = await bigButton(page).innerText();
      if (!label.startsWith('Done') || sets === SETS) break;
      const ramp = (await page.locator('.set-row[data-state=next][data-kind=ramp]').count()) > 0;
      const before = await touches();
      await doneOnce();
      if (ramp) continue;
      sets += 1;
      // Effort is told for every set: the second touch.
      await page.locator('.chips', { hasText: 'How hard was it' }).locator('label.chip', { hasText: /^8$/ }).click();
      expect((await touches()) - before).toBeLessThanOrEqual(PER_SET);
    }
    expect(sets).toBe(SETS);
    if ((await bigButton(page).innerText()) === 'Finish session') await bigButton(page).click();
    else await (await openMenu()).getByRole('button', { name: 'Finish session' }).click();
    await page.getByRole('button', { name: 'Save the session' }).click();
    await page.getByRole('heading', { name: 'Done for today' }).waitFor();
    expect(await touches()).toBeLessThanOrEqual(IN_ALL);
  }, 180_000);

  test('two exercises take turns by themselves, and every step is taken back, also after a restart', async () => {
    page = await app.plannedPhone();
    await beginSession(page);
    while ((await page.locator('.set-row[data-state=next][data-kind=ramp]').count()) > 0) await doneOnce();
    const first = await title();
    // The beat of the tempo: a breath to get ready, then phase by phase.
    await page.getByRole('button', { name: 'Start the beat' }).click();
    await page.locator('.beat', { hasText: 'Get ready' }).waitFor();
    await page.locator('.beat', { hasText: /lower · rep\s1\sof\s\d+/ }).waitFor();
    await page.locator('.beat').getByRole('button', { name: 'Stop' }).click();
    const menu = await openMenu();
    await menu.locator('.chips', { hasText: 'Take turns with' }).locator('label.chip').first().click();
    await menu.getByRole('button', { name: 'Make it a superset' }).click();
    await page.locator('.joined').waitFor();
    await doneOnce();
    await until(async () => (await title()) !== first);
    const second = await title();
    while ((await page.locator('.set-row[data-state=next][data-kind=ramp]').count()) > 0) await doneOnce();
    await doneOnce();
    await until(async () => (await title()) === first);
    expect(await page.locator('.set-row[data-kind=work][data-state=done]').count()).toBe(1);

    await page.reload();
    await bigButton(page).waitFor();
    await page.getByRole('button', { name: 'Undo: the last set' }).click();
    await until(async () => (await title()) === second);
    expect(await page.locator('.set-row[data-kind=work][data-state=done]').count()).toBe(0);
    for (;;) {
      const undo = page.getByRole('button', { name: /^Undo: / });
      if ((await undo.count()) === 0) break;
      const before = await undo.getAttribute('aria-label');
      await undo.click();
      await page.waitForTimeout(60);
      if (before === 'Undo: taking turns') break;
    }
    expect(await title()).toBe(first);
    expect(await page.locator('.joined').count()).toBe(0);
    expect(await page.locator('.set-row[data-kind=work][data-state=done]').count()).toBe(0);
  }, 120_000);

  // Each goes on where the one before ended well; otherwise, and when tried again, each begins a session of its own.
  describe('in one session', () => {
    beforeEach(async () => {
      if (endedWell) return;
      page = await app.plannedPhone();
      await beginSession(page);
      while ((await page.locator('.set-row[data-state=next][data-kind=ramp]').count()) > 0) await doneOnce();
    });

    test('drops and clusters are laid out, a set to the limit asks how many, a longer session gains', async () => {
      const rows = (): Promise<number> => page.locator('.set-row[data-kind=work]').count();
      const plain = await rows();
      const choose = async (form: string): Promise<void> => {
        await (await openMenu()).locator('label.chip', { hasText: form }).click();
      };
      await choose('In clusters');
      await until(async () => (await rows()) > plain);
      await doneOnce();
      // The next part of the same set comes after a short pause.
      expect(await page.locator('.set-row[data-state=next]').getAttribute('aria-label')).toBe('Set\u00a01b');
      expect(await page.locator('.rest-clock').innerText()).toMatch(/^0:(1\d|20)$/);
      await page.getByRole('button', { name: /^Undo: / }).click();
      await page.getByRole('button', { name: 'Undo: the form of the sets' }).click();
      await until(async () => (await rows()) === plain);

      await choose('Last one to the limit');
      for (let set = 1; set < plain; set++) await doneOnce();
      expect(await bigButton(page).innerText()).toMatch(/^As many as you can: \d+\sreps.* or more$/);
      const name = await title();
      await bigButton(page).click();
      const sheet = page.getByRole('dialog');
      await sheet.getByRole('textbox').fill('17');
      await sheet.getByRole('button', { name: 'Record the set' }).click();
      await until(async () => (await title()) !== name);

      const menu = await openMenu();
      await menu.locator('.chips', { hasText: 'Minutes for all of it' }).locator('label.chip').last().click();
      await page.getByRole('button', { name: 'Undo: the minutes' }).waitFor();
    }, 120_000);

    test('a note sticks, an exercise joins, plates are told by touch, typed decimals may have a comma', async () => {
      let menu = await openMenu();
      await menu.getByRole('button', { name: 'Note', exact: true }).click();
      const sheet = page.getByRole('dialog');
      await sheet.getByLabel('For the machine in this gym').fill('Seat 4');
      await sheet.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Here: Seat 4').waitFor();

      await page.locator('.set-row[data-state=next] .set-cell').first().click();
      await sheet.getByRole('textbox').fill('32,5');
      // Next goes to the repetitions, typed over; Done to the button that records the set.
      expect(await sheet.getByRole('textbox').getAttribute('enterkeyhint')).toBe('next');
      await page.keyboard.press('Enter');
      const amount = page.getByRole('dialog', { name: /^(Reps|Seconds)$/ }).getByRole('textbox');
      await amount.waitFor();
      expect(await amount.evaluate((field) => field === document.activeElement)).toBe(true);
      await page.keyboard.type('9');
      await page.keyboard.press('Enter');
      await until(async () => (await sheet.count()) === 0);
      expect(await page.locator('.set-row[data-state=next] .set-cell').nth(1).innerText()).toBe('9');
      await until(() => bigButton(page).evaluate((button) => button === document.activeElement));
      expect(await bigButton(page).innerText()).toMatch(/9\s(reps|s)\b.*32\.5\skg/);
      expect(await page.locator('.set-row[data-state=next] .set-cell').first().innerText()).toBe('32.5');

      menu = await openMenu();
      await menu.getByRole('button', { name: 'Add an exercise' }).click();
      await sheet.getByLabel('Name').fill('barbell row');
      await sheet.locator('.rows button').first().click();
      menu = await openMenu();
      await menu.locator('ol.rows button.line').last().click();
      await until(async () => /row/i.test(await title()));
      if ((await page.getByRole('button', { name: 'Plates', exact: true }).count()) === 0) {
        await page.locator('.set-row[data-state=next] .set-cell').first().click();
        await sheet.getByRole('textbox').fill('60');
        await sheet.getByRole('button', { name: 'Save' }).click();
      }
      await page.getByRole('button', { name: 'Plates', exact: true }).click();
      await sheet.getByRole('button', { name: 'Bar alone' }).click();
      await sheet.getByRole('button', { name: 'Put on 10, each side' }).click();
      await sheet.getByRole('button', { name: 'Use 40 kg' }).click();
      expect(await page.locator('.set-row[data-state=next] .set-cell').first().innerText()).toBe('40');
    }, 120_000);

    test('a hold runs by its start through a reload and records itself', async () => {
      let menu = await openMenu();
      await menu.getByRole('button', { name: 'Add an exercise' }).click();
      const sheet = page.getByRole('dialog');
      await sheet.getByLabel('Name').fill('hold');
      await sheet.locator('.rows button').first().click();
      menu = await openMenu();
      await menu.locator('ol.rows button.line').last().click();
      await page.locator('.hold').waitFor();
      await page.locator('.set-row[data-state=next] .set-cell').nth(1).click();
      await sheet.getByRole('textbox').fill('2');
      await sheet.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('button', { name: /^Start 2\ss/ }).click();
      await page.waitForTimeout(500);
      await page.reload();
      await page.locator('.hold').waitFor();
      await until(async () => (await page.locator('.set-row[data-kind=work][data-state=done]').count()) >= 1, 30_000);
    }, 120_000);

    test('an exercise of one’s own is made where it is missed, done like any other, found in the library, and put away', async () => {
      await (await openMenu()).getByRole('button', { name: 'Add an exercise' }).click();
      const sheet = page.getByRole('dialog');
      await sheet.getByLabel('Name').fill('Yard drag');
      await sheet.getByRole('button', { name: /Make “Yard drag”/ }).click();
      await sheet.locator('label.chip', { hasText: 'Glutes' }).click();
      await sheet.getByRole('button', { name: 'Save' }).click();
      await sheet.locator('.rows button', { hasText: 'Yard drag' }).click();
      await (await openMenu()).locator('ol.rows button.line').last().click();
      await until(async () => (await title()) === 'Yard drag');
      await page.locator('.set-row[data-state=next] .set-cell').first().click();
      await sheet.getByRole('textbox').fill('30');
      await sheet.getByRole('button', { name: 'Save' }).click();
      await until(async () => /30\skg/.test(await bigButton(page).innerText()));
      await doneOnce();
      const kept = (await keptOnPhone(page)).events.map((event) => event.body);
      expect(kept.at(-1)).toMatchObject({ type: 'SetPerformed', loadGrams: 30_000, exercise: expect.stringMatching(/^own-/) });

      await page.goto(`${app.server.url}/library`);
      await page.getByLabel('Search movements').fill('yard');
      await page.getByRole('link', { name: /Yard drag.*Yours/ }).click();
      await page.getByRole('button', { name: 'Stop offering it' }).click();
      await page.getByText('Kept in your log, offered nowhere.').waitFor();
      await page.goto(`${app.server.url}/library`);
      await page.getByLabel('Search movements').fill('yard');
      await page.getByText('Nothing matches').waitFor();
    }, 60_000);
  });

  test('a session is done by names and roles alone, as a screen reader tells it', async () => {
    page = await app.plannedPhone();
    const press = async (name: RegExp): Promise<void> => {
      const tree = await page.locator('body').ariaSnapshot();
      const line = tree
        .split('\n')
        .find((one) => /^\s*- '?button "/.test(one) && name.test(/"((?:[^"\\]|\\.)*)"/.exec(one)?.[1] ?? ''));
      const found = /"((?:[^"\\]|\\.)*)"/.exec(line ?? '')?.[1];
      if (found === undefined) throw new Error(`no button ${name} in\n${tree}`);
      await page
        .getByRole('button', { name: found.replaceAll('\\"', '"'), exact: true })
        .last()
        .press('Enter');
    };
    const tree = (): Promise<string> => page.locator('body').ariaSnapshot();
    await press(/^Start (warm-up|session)/);
    await page.getByRole('heading', { name: 'Warm-up' }).waitFor();
    await press(/^Warm-up done/);
    await bigButton(page).waitFor();
    const told = await tree();
    // Every row says which set it is, and each of its cells what it holds.
    expect(told).toMatch(/group "(Ramp set|Set) R?1"/);
    expect(told).toMatch(/button "Load: .*Change"/);
    expect(told).toMatch(/heading ".+" \[level=1\]/);
    for (let step = 0; step < 80; step++) {
      const now = await tree();
      if (now.includes('button "Finish session"')) break;
      const before = await marks();
      await press(/^Done: /);
      await until(async () => (await tree()).includes('button "Finish session"') || (await marks()) !== before);
    }
    await press(/^Finish session/);
    await page.getByRole('heading', { name: 'Well done' }).waitFor();
    await press(/^Save the session/);
    await page.getByRole('heading', { name: 'Done for today' }).waitFor();
    await until(async () => /Saved on this device|Backed up/.test(await tree()));
  }, 180_000);
});
