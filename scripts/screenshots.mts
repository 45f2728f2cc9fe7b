// Decides what a look at the whole app is: every place with the demo athlete, on a phone and at a desk, in the dark and by day.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { launchBrowser, openPhone, PHONE } from './testing/browser.ts';

const USAGE = `node scripts/screenshots.mts FOLDER [/path …]

Starts a server on throw-away data, opens the demo athlete and saves a picture of each place into FOLDER.
Set up first with: npm start, or node scripts/ensure.mjs
`;
const PLACES = [
  '/',
  '/plan',
  '/progress',
  '/body',
  '/library',
  '/library/deadlift',
  '/session',
  '/assess',
  '/import',
  '/settings',
];
const LOOKS = [
  { name: 'phone-dark', viewport: PHONE, colorScheme: 'dark' },
  { name: 'phone-light', viewport: PHONE, colorScheme: 'light' },
  { name: 'small-dark', viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
  { name: 'desk-dark', viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
] as const;

const [folder, ...asked] = process.argv.slice(2);
if (folder === undefined || folder.startsWith('-')) {
  process.stderr.write(USAGE);
  process.exit(2);
}
const out = resolve(folder);
mkdirSync(out, { recursive: true });

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const data = mkdtempSync(join(tmpdir(), 'strongback-screenshots-'));
const strongback = join(root, 'apps', 'cli', 'bin', 'strongback.js');
const server = spawn(process.execPath, [strongback, 'demo', '--port', '0'], {
  env: { ...process.env, STRONGBACK_DATA: data },
  stdio: ['ignore', 'inherit', 'pipe'],
});
const address = await addressOf();
const browser = await launchBrowser();
try {
  for (const look of LOOKS) {
    const context = await openPhone(browser, { viewport: look.viewport, colorScheme: look.colorScheme });
    const page = await context.newPage();
    page.on('pageerror', (error) => process.stderr.write(`${look.name}: ${error.message}\n`));
    await page.goto(address);
    await settle(page);
    await save(page, `${look.name}-first`);
    await openDemo(page);
    for (const place of asked.length > 0 ? asked : PLACES) {
      await page.goto(new URL(place, address).href);
      await settle(page);
      await save(page, `${look.name}${place === '/' ? '-today' : place.replaceAll('/', '-')}`);
    }
    await context.close();
  }
} finally {
  await browser.close();
  server.kill('SIGTERM');
  rmSync(data, { recursive: true, force: true });
}

/** The address the server says it has. */
function addressOf(): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    server.stderr.on('data', (text: Buffer) => {
      said += text.toString();
      const address = /http:\/\/\S+/.exec(said)?.[0];
      if (address !== undefined) found(address);
    });
    server.once('exit', () => failed(new Error(`the server ended: ${said}`)));
  });
}

/** Chooses the demo athlete on the first page; does nothing where the demo is open already. */
async function openDemo(page: Page): Promise<void> {
  const choice = page.locator('button.choice').last();
  if ((await choice.count()) === 0) return;
  await choice.click();
  await choice.waitFor({ state: 'detached', timeout: 60_000 });
  await settle(page);
}

async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(700);
}

async function save(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(out, `${name}.png`), fullPage: true });
  process.stdout.write(`${name}.png\n`);
}
