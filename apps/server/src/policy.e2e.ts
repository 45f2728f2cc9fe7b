// Holds the built app to the server's strict policy in a real browser: nothing of ours is refused, nothing of a stranger runs.
import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openPersistentPhone, whyNoBrowser } from '../../../scripts/testing/browser.ts';
import { freshServer } from './testing/asking.ts';

declare global {
  var violations: string[];
  var strange: boolean | undefined;
}

describe.runIf(whyNoBrowser() === null)('the content security policy', () => {
  test('lets the whole app run, its worker and its service worker too, and refuses what is injected', async () => {
    const { server, close } = await freshServer({ mostRequests: 100_000 });
    const phone = await openPersistentPhone();
    try {
      const page = await phone.context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (fault) => faults.push(fault.message));
      await page.addInitScript(() => {
        globalThis.violations = [];
        document.addEventListener('securitypolicyviolation', (event) =>
          globalThis.violations.push(`${event.violatedDirective} ${event.sample}`),
        );
      });
      await page.goto(server.url);
      await page.getByText(/demo/i).first().click();
      for (const path of ['/', '/plan', '/progress', '/body', '/library', '/settings']) {
        await page.goto(server.url + path);
        await page.waitForTimeout(1_500);
        expect(await page.evaluate(() => globalThis.violations), path).toEqual([]);
      }
      expect(faults).toEqual([]);
      await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(1);

      const refused = await page.evaluate(async () => {
        const tries = [
          () => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="globalThis.strange = true">'),
          () => {
            document.body.setAttribute('onclick', 'globalThis.strange = true');
            document.body.click();
          },
          () => {
            document.body.append(Object.assign(document.createElement('script'), { text: 'globalThis.strange = true' }));
          },
          () => {
            document.body.append(Object.assign(document.createElement('script'), { src: 'https://example.invalid/x.js' }));
          },
          () => {
            // As text, not as a function: that is what the policy has to refuse.
            Reflect.apply(setTimeout, globalThis, ['globalThis.strange = true', 0]);
          },
          () => new Worker('https://example.invalid/x.js'),
        ];
        let stopped = 0;
        for (const attempt of tries) {
          try {
            attempt();
          } catch {
            stopped += 1;
          }
        }
        await new Promise((done) => setTimeout(done, 300));
        return { stopped, ran: globalThis.strange === true, reported: globalThis.violations.length };
      });
      expect(refused.ran).toBe(false);
      expect(refused.stopped + refused.reported).toBeGreaterThanOrEqual(6);
    } finally {
      await phone.context.close();
      await close();
      rmSync(phone.folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
