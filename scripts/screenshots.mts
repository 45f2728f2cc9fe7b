// Decides what a look at the whole app is: every screen at three widths, in both themes and units and four languages, judged for what is cut.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from 'playwright';
import { startAppServer } from '../apps/web/src/testing/app-server.ts';
import { cutIn } from './screenshots/cut.ts';
import { launchBrowser, openPhone } from './testing/browser.ts';

const USAGE = `node scripts/screenshots.mts [--out FOLDER] [--only WORD …] [--sample]

Saves a picture of every screen of the demo athlete on a training day at 320, 390 and 1280 px × dark and light × kg and lb × English, German, the
pseudo language (twice as long) and right to left: 48 looks. Then a sheet of each look. Names every text that is cut and every screen that scrolls
sideways; ends with 1 when there is one.

  --out FOLDER   default .cache/screenshots, which git ignores
  --only WORD    only looks whose name holds the word (320-dark-kg-en …); may be repeated, all must hold
  --sample       twelve looks: every width with every language, themes and units in turn
`;
const WIDTHS = [320, 390, 1280] as const;
const THEMES = ['dark', 'light'] as const;
const UNITS = ['kg', 'lb'] as const;
const LANGUAGES = ['en', 'de', 'pseudo', 'rtl'] as const;
const PLACES = [
  '/plan',
  '/progress',
  '/progress/outcome',
  '/progress/effort',
  '/body',
  '/routine',
  '/library',
  '/library/deadlift',
  '/knowledge',
  '/assess',
  '/import',
  '/settings',
];
const PER_SHEET = 8;

interface Look {
  readonly name: string;
  readonly width: (typeof WIDTHS)[number];
  readonly theme: (typeof THEMES)[number];
  readonly unit: (typeof UNITS)[number];
  readonly language: (typeof LANGUAGES)[number];
}

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(dirname(fileURLToPath(import.meta.url)), '..', '.cache', 'screenshots') },
    only: { type: 'string', multiple: true, default: [] },
    sample: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const out = resolve(values.out);
mkdirSync(out, { recursive: true });

const all: readonly Look[] = WIDTHS.flatMap((width) =>
  THEMES.flatMap((theme) =>
    UNITS.flatMap((unit) =>
      LANGUAGES.map((language) => ({ name: `${width}-${theme}-${unit}-${language}`, width, theme, unit, language })),
    ),
  ),
);
const looks = (
  values.sample ? WIDTHS.flatMap((width, w) => LANGUAGES.map((language, l) => sampled(width, language, w + l))) : all
).filter((look) => values.only.every((word) => look.name.includes(word)));
const faults: string[] = [];
const server = await startAppServer();
const browser = await launchBrowser();
try {
  for (const look of looks) {
    const names = await picturesOf(look);
    for (let from = 0; from < names.length; from += PER_SHEET)
      await sheetOf(look, names.slice(from, from + PER_SHEET), from / PER_SHEET + 1);
    process.stdout.write(`${look.name}: ${names.length} screens\n`);
  }
} finally {
  await browser.close();
  await server.remove();
}
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.stdout.write(`${looks.length} looks, ${faults.length} faults, in ${out}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;

function sampled(width: Look['width'], language: Look['language'], turn: number): Look {
  const theme = THEMES[turn % 2] ?? 'dark';
  const unit = UNITS[(turn >> 1) % 2] ?? 'kg';
  return { name: `${width}-${theme}-${unit}-${language}`, width, theme, unit, language };
}

/** Walks through the app in one look; gives the names of the pictures. */
async function picturesOf(look: Look): Promise<readonly string[]> {
  const context = await openPhone(browser, {
    viewport: { width: look.width, height: look.width === 1280 ? 800 : look.width === 320 ? 640 : 844 },
    serviceWorkers: 'block',
  });
  await context.clock.setFixedTime(nextTrainingMorning());
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const names: string[] = [];
  const save = async (name: string): Promise<void> => {
    await settle(page);
    await page.screenshot({ path: join(out, `${look.name}-${name}.png`), fullPage: true });
    faults.push(...(await cutIn(page)).map((what) => `${look.name} ${name}: ${what}`));
    names.push(name);
  };
  try {
    await page.goto(server.url);
    await page.locator('button.choice').last().click();
    await page.locator('button.choice').last().waitFor({ state: 'detached' });
    if (look.unit === 'lb') {
      await page.goto(`${server.url}/settings`);
      await page.locator('label.chip', { hasText: /^lb$/ }).first().click();
      await page.waitForTimeout(300);
    }
    await speak(context, page, look);
    await page.goto(server.url);
    await save('today');
    for (const place of PLACES) {
      await page.goto(server.url + place);
      await save(place.slice(1).replaceAll('/', '-'));
    }
    await session(page, save);
  } catch (error) {
    faults.push(`${look.name}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
  }
  await context.close();
  const fresh = await openPhone(browser, { viewport: { width: look.width, height: 844 }, serviceWorkers: 'block' });
  const first = await fresh.newPage();
  await speak(fresh, first, look);
  await first.goto(server.url);
  await settle(first);
  await first.screenshot({ path: join(out, `${look.name}-first.png`), fullPage: true });
  faults.push(...(await cutIn(first)).map((what) => `${look.name} first: ${what}`));
  names.push('first');
  await fresh.close();
  return names;
}

/** From Start to the first working set, with the sheets that open from there. */
async function session(page: Page, save: (name: string) => Promise<void>): Promise<void> {
  await page.goto(server.url);
  await page.locator('.foot-action [data-size=big], main [data-look=primary][data-size=big]').first().click();
  await page.waitForURL(/session/);
  await save('session-warm-up');
  const big = page.locator('.player-foot [data-size=big]');
  await big.click();
  for (let ramp = 0; ramp < 12 && (await page.locator('.set-row[data-state=next][data-kind=ramp]').count()) > 0; ramp++)
    await big.click();
  await save('session-set');
  await page.locator('.set-row[data-state=next] .set-cell').nth(1).click();
  await save('session-number');
  await page.keyboard.press('Escape');
  await big.click();
  await save('session-rest');
}

/** From the next page on in this language and theme. */
async function speak(context: BrowserContext, page: Page, look: Look): Promise<void> {
  const choices = JSON.stringify({ language: look.language, theme: look.theme, volume: 0 });
  await context.addInitScript((text) => localStorage.setItem('strongback.choices', text), choices);
  await page.goto(`${server.url}/icon.svg`);
}

async function settle(page: Page): Promise<void> {
  await page.locator('h1, dialog[open]').first().waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(500);
}

/** Pictures of one look side by side, tall ones cut at the foot of the sheet. */
async function sheetOf(look: Look, names: readonly string[], number: number): Promise<void> {
  const wide = look.width === 1280;
  const page = await browser.newPage({ viewport: { width: 1560, height: wide ? 1240 : 1000 } });
  const cells = names.map((name) => {
    const picture = readFileSync(join(out, `${look.name}-${name}.png`)).toString('base64');
    return `<figure><figcaption>${name}</figcaption><img src="data:image/png;base64,${picture}"></figure>`;
  });
  await page.setContent(
    `<style>body{margin:0;background:#777;font:11px sans-serif;display:grid;gap:6px;padding:6px;grid-template-columns:repeat(${wide ? 3 : names.length},minmax(0,1fr))}
     figure{margin:0;overflow:hidden;max-height:${wide ? 400 : 980}px}img{width:100%;display:block}</style>${cells.join('')}`,
  );
  await page.waitForTimeout(200);
  writeFileSync(join(out, `sheet-${look.name}-${number}.png`), await page.screenshot());
  await page.close();
}

/** The demo athlete trains on Mondays. */
function nextTrainingMorning(): Date {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + ((8 - now.getDay()) % 7), 9, 0, 0);
}
