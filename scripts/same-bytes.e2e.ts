// Holds plans to the same bytes: on Node and in Chromium, in five time zones and three languages, by one thread and by three, on one core.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser } from 'playwright';
import { beforeAll, afterAll, describe, expect, test } from 'vitest';
import { planBytes } from './audit/same-bytes.ts';
import { launchBrowser, whyNoBrowser } from './testing/browser.ts';
import { bundleForBrowser } from './testing/bundle.ts';

declare const bundled: typeof import('./audit/same-bytes.ts');

const run = promisify(execFile);
const PLACES = [
  ['UTC', 'en-GB'],
  ['Europe/Luxembourg', 'lb-LU'],
  ['Asia/Kolkata', 'de-DE'],
  ['Pacific/Kiritimati', 'en-GB'],
  ['America/St_Johns', 'de-DE'],
] as const;
const script = fileURLToPath(new URL('./audit/same-bytes-hash.ts', import.meta.url));
const TASKSET = '/usr/bin/taskset';

describe('the same request gives the same bytes', () => {
  let here: string;
  beforeAll(() => {
    here = createHash('sha256').update(planBytes()).digest('hex');
  }, 120_000);

  const onNode = async (zone: string, locale: string, threads: number, oneCore = false): Promise<string> => {
    const posix = locale.replace('-', '_');
    const env = { ...process.env, TZ: zone, LANG: `${posix}.UTF-8`, LC_ALL: `${posix}.UTF-8` };
    const node = [process.execPath, script, `${threads}`];
    const [command = '', ...rest] = oneCore && existsSync(TASKSET) ? [TASKSET, '-c', '0', ...node] : node;
    return (await run(command, rest, { env })).stdout;
  };

  for (const [zone, locale] of PLACES)
    test(`on Node in ${zone}, ${locale}`, { timeout: 120_000 }, async () => expect(await onNode(zone, locale, 1)).toBe(here));

  for (const threads of [3])
    test(`by ${threads} threads at once`, { timeout: 240_000 }, async () =>
      expect(await onNode('UTC', 'en-GB', threads)).toBe(here),
    );

  test('on one core only', { timeout: 120_000 }, async () => expect(await onNode('UTC', 'en-GB', 1, true)).toBe(here));

  describe.runIf(whyNoBrowser() === null)('in Chromium', () => {
    let browser: Browser;
    let code: string;
    beforeAll(async () => {
      code = await bundleForBrowser(fileURLToPath(new URL('./audit/same-bytes.ts', import.meta.url)));
      browser = await launchBrowser();
    }, 120_000);
    afterAll(() => browser.close());

    for (const [timezoneId, locale] of PLACES)
      test(`in ${timezoneId}, ${locale}`, { timeout: 120_000 }, async () => {
        const context = await browser.newContext({ timezoneId, locale });
        const page = await context.newPage();
        await page.evaluate(code);
        const text = await page.evaluate(() => bundled.planBytes());
        await context.close();
        expect(createHash('sha256').update(text).digest('hex')).toBe(here);
      });
  });
});
