// The first screen stays light: what a newcomer's phone loads before it can be read, measured as the server would send it.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, openPhone, whyNoBrowser } from '../../../scripts/testing/browser.ts';
import { type AppServer, startAppServer } from './testing/app-server.ts';

const DIST = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');
const MOST_KILOBYTES = 120;

describe.runIf(whyNoBrowser() === null)('the first screen', () => {
  let server: AppServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startAppServer();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });

  test('needs at most 120 KB of JavaScript and no picture but the sign of the app', async () => {
    const context = await openPhone(browser, { serviceWorkers: 'block' });
    const page = await context.newPage();
    const scripts = new Set<string>();
    const pictures = new Set<string>();
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (request.resourceType() === 'script') scripts.add(pathname);
      if (request.resourceType() === 'image') pictures.add(pathname);
    });
    await page.goto(server.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const bytes = [...scripts].reduce((sum, path) => sum + brotliCompressSync(readFileSync(join(DIST, path))).length, 0);
    expect(Math.round(bytes / 1024)).toBeLessThanOrEqual(MOST_KILOBYTES);
    expect([...pictures].filter((path) => path !== '/icon.svg')).toEqual([]);
    await context.close();
  });
});
