// A heart-rate strap in a session, in a real browser with a strap that is made up: off until asked for, shown, lost, let go with the page.
import { describe, expect, test } from 'vitest';
import { whyNoBrowser } from '../../../scripts/testing/browser.ts';
import { stage } from './testing/stage.ts';
import { assessAndPlan, beginSession } from './testing/steps.ts';

interface Strap {
  asked: number;
  beat(...bytes: number[]): void;
  drop(): void;
}

describe.runIf(whyNoBrowser() === null)('a heart-rate strap', () => {
  const app = stage();

  test('is connected from the menu, shown beside the place, and let go there', async () => {
    const page = await app.newPhone();
    await page.addInitScript(() => {
      const measurement = Object.assign(new EventTarget(), {
        value: undefined as DataView | undefined,
        startNotifications: async () => undefined,
      });
      const device = Object.assign(new EventTarget(), {
        gatt: {
          connect: async () => ({ getPrimaryService: async () => ({ getCharacteristic: async () => measurement }) }),
          disconnect: () => undefined,
        },
      });
      const strap: Strap = {
        asked: 0,
        beat(...bytes) {
          measurement.value = new DataView(Uint8Array.from(bytes).buffer);
          measurement.dispatchEvent(new Event('characteristicvaluechanged'));
        },
        drop: () => void device.dispatchEvent(new Event('gattserverdisconnected')),
      };
      const bluetooth = {
        requestDevice: async () => {
          strap.asked += 1;
          return device;
        },
      };
      Object.assign(globalThis, { strap });
      Object.defineProperty(navigator, 'bluetooth', { value: bluetooth, configurable: true });
    });
    const strap = (work: (one: Strap) => unknown) =>
      page.evaluate(`(${work.toString()})(globalThis.strap)`) as Promise<number | undefined>;
    await assessAndPlan(page, app.server.url);
    await beginSession(page);
    expect(await strap((one) => one.asked)).toBe(0);
    const menu = () => page.locator('.page-tools button').last().click();
    await menu();
    await page.getByRole('button', { name: 'Connect a heart-rate strap' }).click();
    await page.getByRole('button', { name: 'Disconnect the strap' }).waitFor();
    await page.keyboard.press('Escape');
    await strap((one) => one.beat(0, 128));
    await page.getByText('128 beats/min').waitFor();
    await strap((one) => one.drop());
    await page.getByText('Looking for the strap').waitFor();
    await strap((one) => one.beat(0, 99));
    await page.getByText('99 beats/min').waitFor();
    await menu();
    await page.getByRole('button', { name: 'Disconnect the strap' }).click();
    await page.keyboard.press('Escape');
    expect(await page.getByText('beats/min').count()).toBe(0);
  });
});
