// Decides which Chromium the browser tests drive and how: one phone-sized window, English, no system libraries needed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const SYSTEM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A phone held upright: the size every browser test starts from, in CSS pixels. */
export const PHONE = { width: 390, height: 844 } as const;

type Chromium = { executablePath: string; env: Record<string, string> };

/** Why no browser can run on this machine, in words for a person; null when one can. Cheap: looks at files only. */
export function whyNoBrowser(): string | null {
  if (givenPath() !== null || bundled() !== null) return null;
  return 'no Chromium: set CHROMIUM_PATH or install one (the bundled one is for Linux on x64)';
}

/** Launches Chromium headless. The caller closes it. `args` are added to Chromium's command line. */
export async function launchBrowser(options: { args?: string[] } = {}): Promise<Browser> {
  return chromium.launch(launchOptions(options.args));
}

/** Opens a fresh phone-sized context in `browser`. Its IndexedDB lives in memory: for durability use `openPersistentPhone`. */
export async function openPhone(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return slowed(await browser.newContext({ ...phoneContext(), ...options }));
}

/**
 * Opens a phone-sized context whose storage is on disk in `folder` (a new temporary folder when not given), so that
 * IndexedDB survives `context.close()`. Closing the context ends its browser; open it again on the same folder to see what was kept.
 */
export async function openPersistentPhone(
  options: BrowserContextOptions & { folder?: string; args?: string[] } = {},
): Promise<{ context: BrowserContext; folder: string }> {
  const { folder = mkdtempSync(join(tmpdir(), 'strongback-phone-')), args, ...context } = options;
  const opened = await chromium.launchPersistentContext(folder, { ...launchOptions(args), ...phoneContext(), ...context });
  return { folder, context: await slowed(opened) };
}

/** How many times slower than this machine the pages of the tests run: 1 unless `STRONGBACK_TEST_SLOWER` says more. */
export const SLOWER = Math.max(1, Number(process.env['STRONGBACK_TEST_SLOWER'] ?? 1) || 1);

/**
 * A busy machine on purpose: with `STRONGBACK_TEST_SLOWER=6` every page has a sixth of the processor.
 * A test that waits for a while instead of for what it needs falls here, where it can be found, and not by chance elsewhere.
 */
async function slowed(context: BrowserContext): Promise<BrowserContext> {
  if (SLOWER === 1) return context;
  const slow = async (page: Page): Promise<void> => {
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  };
  for (const page of context.pages()) await slow(page);
  context.on('page', (page) => void slow(page).catch(() => undefined));
  return context;
}

/** Path of the Chromium that the tests drive and the environment it needs; unpacks the bundled one the first time. */
export function chromiumToRun(): Chromium {
  const given = givenPath();
  if (given !== null) return { executablePath: given, env: {} };
  const home = bundled();
  if (home === null) throw new Error(whyNoBrowser() ?? 'no Chromium');
  const folder = unpackOnce(home);
  const libraries = join(folder, 'al2023', 'lib');
  const before = process.env['LD_LIBRARY_PATH'];
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: before ? `${libraries}:${before}` : libraries, FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

/** What Playwright is told when it launches. */
export function launchOptions(args: string[] = []) {
  const { executablePath, env } = chromiumToRun();
  const inherited = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return {
    executablePath,
    headless: true,
    chromiumSandbox: false,
    args: ['--font-render-hinting=none', '--use-angle=swiftshader', '--disable-dev-shm-usage', ...args],
    env: { ...Object.fromEntries(inherited), ...env } as Record<string, string>,
  };
}

/** A zone in which it is about noon now: no test meets midnight, whenever it runs, unless it means to. */
export function zoneAtNoon(now = new Date()): string {
  const hoursAhead = 12 - now.getUTCHours();
  // In these names a minus stands east of Greenwich.
  return hoursAhead === 0 ? 'Etc/GMT' : `Etc/GMT${hoursAhead > 0 ? '-' : '+'}${Math.abs(hoursAhead)}`;
}

/** What every context of the tests shares. */
export function phoneContext(): BrowserContextOptions {
  // The locale is set because the shell's own `en-US@posix` makes Intl throw.
  return { viewport: PHONE, locale: 'en-US', timezoneId: zoneAtNoon(), hasTouch: true, reducedMotion: 'reduce' };
}

function givenPath(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist`);
    return named;
  }
  return SYSTEM_PATHS.find((path) => existsSync(path)) ?? null;
}

function bundled(): { folder: string; version: string; entry: string } | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version, entry };
  } catch {
    return null;
  }
}

/** Unpacks into a folder of its own and renames it into place, so that parallel workers never see half a browser. */
function unpackOnce(home: { version: string; entry: string }): string {
  const cache = join(root, '.cache');
  const target = join(cache, `chromium-${home.version}`);
  if (existsSync(target)) return target;
  mkdirSync(cache, { recursive: true });
  const staging = mkdtempSync(join(cache, 'chromium-unpacking-'));
  const script = `const m = await import(${JSON.stringify(pathToFileURL(home.entry).href)}); await m.default.executablePath();`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    // The package unpacks into the temporary folder, and its libraries only where it believes itself on Amazon Linux.
    env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`could not unpack Chromium: ${run.stderr}`);
  const fonts = join(target, 'fonts', 'fonts');
  writeFileSync(
    join(staging, 'fonts', 'fonts.conf'),
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${fonts}</dir><dir>/usr/share/fonts</dir>` +
      `<cachedir>${join(target, 'fonts-cache')}</cachedir></fontconfig>\n`,
  );
  try {
    renameSync(staging, target);
  } catch {
    rmSync(staging, { recursive: true, force: true });
    if (!existsSync(target)) throw new Error(`could not put Chromium into ${target}`);
  }
  return target;
}
