// Decides what a look at the whole app is: every screen at three widths, in both themes and units and four languages, judged for what is cut.
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from 'playwright';
import { preparePeople } from '../apps/web/src/testing/people.ts';
import { startAppServer } from '../apps/web/src/testing/app-server.ts';
import { asked, askedInSession, otherLengths, type Save, unfolded, type Walker, wordsOf } from './screenshots/asked.ts';
import { cutIn } from './screenshots/cut.ts';
import { daysOfWeek } from './screenshots/days.ts';
import { lifted } from './screenshots/lifted.ts';
import { nextTrainingMorning, PICTURE_ZONE } from './screenshots/morning.ts';
import { newcomer } from './screenshots/newcomer.ts';
import { sheetsOf } from './screenshots/sheets.ts';
import { taught } from './screenshots/taught.ts';
import { launchBrowser, openPhone } from './testing/browser.ts';

const USAGE = `node scripts/screenshots.mts [--out FOLDER] [--only WORD …] [--screen WORD …] [--sample]

Saves a picture of every screen at 320, 390 and 1280 px × dark and light × kg and lb × English, German, the pseudo language (twice as long) and right
to left: 48 looks. The demo athlete on a training day, the sheets of a session, pages for paper, and a coach with three athletes. Then sheets of each
look, large enough to read. Names every text that is cut and every screen that scrolls sideways; ends with 1 when there is one.

  --out FOLDER   default .cache/screenshots, which git ignores
  --only WORD    only looks whose name holds the word (320-dark-kg-en …); may be repeated, all must hold
  --screen WORD  only screens whose name begins with the word (today, plan, session, paper …); may be repeated, one must fit
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
  '/routine?kind=practice',
  '/routine?kind=breathing',
  '/library',
  '/library/deadlift',
  '/knowledge',
  '/tools',
  '/tools?kind=squat',
  '/tools?kind=sticking',
  '/workshops',
  '/assess',
  '/import',
  '/settings',
];
const ON_PAPER = ['paper-plan-page', 'paper-log-page', 'paper-summary-page', 'paper-effort'];
const AFTER_START = [
  ...['warm-up', 'set', 'number', 'rest-length', 'rest', 'hurts', 'menu', 'why', 'swap', 'note', 'add', 'fits', 'plates'].map(
    (name) => `session-${name}`,
  ),
  ...['correct', 'last', 'end'].map((name) => `session-${name}`),
  'today-done',
  'plan-what-if',
];
const DESK_PLACES = ['train', 'plan', 'progress', 'body'] as const;
const AT_THE_DESK = ['roster', 'people-coach', 'athlete-desk', 'athlete-slot', ...DESK_PLACES.map((place) => `athlete-${place}`)];
/** A browser repeats itself on pictures taller than this, in CSS pixels: taller screens are pictured in parts. */
const PART = 8000;
/** Of a long list its head and its foot are enough. */
const MOST_PARTS = 2;
/** The printable width of a sheet, in CSS pixels. */
const A4 = { width: 718, height: 1000 };

/** What shows no load and nobody's unit is pictured once for both. */
const WITHOUT_LOADS = new Set(PLACES.filter((place) => /^\/(routine|library|knowledge|assess|import|workshops)/.test(place)));

interface Look {
  readonly name: string;
  readonly width: (typeof WIDTHS)[number];
  readonly theme: (typeof THEMES)[number];
  readonly unit: (typeof UNITS)[number];
  readonly language: (typeof LANGUAGES)[number];
}

interface Walk extends Look {
  readonly looks: readonly Look[];
}

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(dirname(fileURLToPath(import.meta.url)), '..', '.cache', 'screenshots') },
    only: { type: 'string', multiple: true, default: [] },
    screen: { type: 'string', multiple: true, default: [] },
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
/** How many of them are told: each stands under its looks as soon as these are walked through. */
let told = 0;
const server = await startAppServer();
const browser = await launchBrowser();
const people = await preparePeople(browser, server.url, 3);
try {
  for (const walk of walksOf(looks)) {
    const names = await picturesOf(walk);
    for (const look of walk.looks) await sheetsOf(browser, { folder: out, screen: look.width, look: look.name, names });
    process.stdout.write(`${walk.looks.map((look) => look.name).join(' and ')}: ${names.length} screens\n`);
    for (const fault of faults.slice(told)) process.stdout.write(`${fault}\n`);
    told = faults.length;
  }
} finally {
  await browser.close();
  await server.remove();
}
process.stdout.write(`${looks.length} looks, ${faults.length} faults, in ${out}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;

function sampled(width: Look['width'], language: Look['language'], turn: number): Look {
  const theme = THEMES[turn % 2] ?? 'dark';
  const unit = UNITS[(turn >> 1) % 2] ?? 'kg';
  return { name: `${width}-${theme}-${unit}-${language}`, width, theme, unit, language };
}

function wanted(name: string): boolean {
  return values.screen.length === 0 || values.screen.some((word) => name.startsWith(word));
}

/** What a place is called in the names of its pictures. */
function nameOf(place: string): string {
  return place.slice(1).replaceAll(/[/?=]+/g, '-');
}

/** Looks that differ in nothing but the theme are one walk: each screen is pictured in one, then in the other. */
function walksOf(given: readonly Look[]): readonly Walk[] {
  const walks = new Map<string, Look[]>();
  for (const look of given) {
    const key = `${look.width}-${look.unit}-${look.language}`;
    walks.set(key, [...(walks.get(key) ?? []), look]);
  }
  return [...walks.values()].flatMap((some) => (some[0] === undefined ? [] : [{ ...some[0], looks: some }]));
}

/** Another place without loading the app again. */
async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, place);
  // What is shown while a screen is fetched has no headline.
  await page.waitForTimeout(100);
}

/** Walks through the app; gives the names of the pictures, the same in every look of the walk. */
async function picturesOf(look: Walk): Promise<readonly string[]> {
  const context = await openPhone(browser, {
    viewport: { width: look.width, height: look.width === 1280 ? 800 : look.width === 320 ? 640 : 844 },
    serviceWorkers: 'block',
    timezoneId: PICTURE_ZONE,
  });
  await context.clock.setFixedTime(nextTrainingMorning());
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const names: string[] = [];
  const save = saver(look, page, names);
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
      if ((look.unit === 'lb' && WITHOUT_LOADS.has(place)) || !wanted(nameOf(place))) continue;
      await goTo(page, place);
      await save(nameOf(place));
    }
    const walker = await walkerFor(look, page, save);
    if (look.unit === 'kg') {
      await unfolded(walker);
      await asked(walker);
      await otherLengths(walker);
      await taught(walker);
    }
    if (ON_PAPER.some(wanted)) await onPaper(page, save);
    if (AFTER_START.some(wanted)) await session(walker);
    if (wanted('today-missed')) {
      await context.clock.setFixedTime(nextTrainingMorning(2));
      await page.goto(server.url);
      await save('today-missed');
      // Left out, it leaves a day that is free.
      await page
        .locator('.card', { hasText: walker.words.today.dropIt })
        .first()
        .getByRole('button', { name: walker.words.today.dropIt, exact: true })
        .click();
      await save('today-rest');
    }
    if (look.unit === 'kg') {
      await daysOfWeek(walker);
      await lifted(walker);
    }
  } catch (error) {
    faults.push(`${look.name}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
  }
  await context.close();
  if (look.unit === 'lb') return names;
  if (wanted('first'))
    await visit(look, names, undefined, async (first, saved) => {
      await first.goto(server.url);
      await saved('first');
    });
  if (['assess-', 'first-day'].some((name) => values.screen.length === 0 || values.screen.some((word) => word.startsWith(name))))
    await visit(look, names, undefined, async (fresh, saved) => {
      await fresh.goto(server.url);
      await newcomer(await walkerFor(look, fresh, saved));
    });
  if (wanted('people-athlete'))
    await visit(look, names, people.athlete, async (phone, saved) => {
      await phone.goto(`${server.url}/people`);
      await phone.waitForTimeout(700);
      await saved('people-athlete');
      const { people: told } = await wordsOf(look.language);
      await phone.getByRole('button', { name: told.addDevice, exact: true }).click();
      await phone.locator('main svg').last().waitFor();
      await saved('people-join');
    });
  if (!AT_THE_DESK.some(wanted)) return names;
  await visit(look, names, people.coach, async (desk, saved) => {
    await desk.goto(`${server.url}/coach`);
    await desk.locator('.roster-line').first().waitFor();
    await saved('roster');
    await goTo(desk, '/people');
    await desk.waitForTimeout(700);
    await saved('people-coach');
    await desk.locator('main [data-look=danger]').last().click();
    await saved('people-delete', 'fold');
    await desk.keyboard.press('Escape');
    await goTo(desk, `/coach/${encodeURIComponent(people.id)}`);
    await desk.locator('.coached-places').waitFor();
    await saved('athlete-desk');
    await desk.locator('details.card[open] .line .button').first().click();
    await saved('athlete-slot', 'fold');
    await desk.keyboard.press('Escape');
    // One has a plan and no past, another a past and no plan.
    await goTo(desk, '/coach');
    const other = await desk.locator('.roster-line', { hasText: 'Maximiliane' }).first().getAttribute('href');
    for (const place of DESK_PLACES) {
      if (!wanted(`athlete-${place}`)) continue;
      for (const [of, whose] of [
        ['', `/coach/${encodeURIComponent(people.id)}`] as const,
        ['-trained', other ?? '/coach'] as const,
      ]) {
        await goTo(desk, `${whose}/${place}`);
        await desk.locator('.coached-places').waitFor();
        await saved(`athlete-${place}${of}`);
      }
    }
  });
  return names;
}

function saver({ looks: some, ...look }: Walk, page: Page, names: string[]): Save {
  return async (name, how = 'whole') => {
    if (!wanted(name)) return;
    await settle(page);
    const before = page.viewportSize() ?? { width: look.width, height: 844 };
    // The whole page at once, so that what is fixed to the foot stands at its foot.
    const tall = async (): Promise<number> =>
      how === 'fold' ? before.height : await page.evaluate(() => document.documentElement.scrollHeight);
    let height = await tall();
    if (height > before.height) {
      await page.setViewportSize({ width: before.width, height: Math.min(height, PART) });
      // What was fetched meanwhile may have made it taller.
      height = Math.max(height, await tall());
      await page.setViewportSize({ width: before.width, height: Math.min(height, PART) });
    }
    const parts = partsOf(name, height);
    for (const one of some) {
      await page.evaluate((theme) => (document.documentElement.dataset['theme'] = theme), one.theme);
      if (one !== some[0]) await page.waitForTimeout(200);
      for (const part of parts) {
        if (parts.length > 1) await page.evaluate((top) => scrollTo(0, top), part.top);
        await page.screenshot({ path: join(out, `${one.name}-${part.name}.jpg`), type: 'jpeg', quality: 85 });
      }
    }
    if (parts.length > 1) await page.evaluate(() => scrollTo(0, 0));
    if (some.length > 1) await page.evaluate((theme) => (document.documentElement.dataset['theme'] = theme), look.theme);
    faults.push(...(await cutIn(page)).map((what) => `${look.name} ${name}: ${what}`));
    names.push(...parts.map((part) => part.name));
    if (height > before.height) await page.setViewportSize(before);
  };
}

/** The pictures of one screen: one, or for a tall one its parts from the top, the last one at the foot. */
function partsOf(name: string, height: number): readonly { readonly name: string; readonly top: number }[] {
  const count = Math.min(Math.ceil(height / PART), MOST_PARTS);
  return Array.from({ length: Math.max(count, 1) }, (_, at) => ({
    name: at === 0 ? name : `${name}-${at + 1}`,
    top: at > 0 && at === count - 1 ? height - PART : at * PART,
  }));
}

/** A browser of its own that holds `kept`, in this look; what goes wrong is a fault like any other. */
async function visit(
  look: Walk,
  names: string[],
  kept: (typeof people)['coach'] | undefined,
  walk: (page: Page, save: Save) => Promise<void>,
): Promise<void> {
  const viewport = { width: look.width, height: look.width === 1280 ? 800 : 844 };
  const context = await openPhone(browser, {
    viewport,
    serviceWorkers: 'block',
    ...(kept === undefined ? {} : { storageState: kept }),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  try {
    await speak(context, page, look);
    await walk(page, saver(look, page, names));
  } catch (error) {
    faults.push(`${look.name}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
  }
  await context.close();
}

/** The plan, the log and the summary as they go to the printer. */
async function onPaper(page: Page, save: Save): Promise<void> {
  const screen = page.viewportSize();
  await goTo(page, '/settings');
  await page.evaluate(() => (window.print = () => undefined));
  const form = page.locator('.pick select', { has: page.locator('option[value=plan-page]') });
  for (const value of ['plan-page', 'log-page', 'summary-page']) {
    await form.selectOption(value);
    await page.locator('.stack', { has: form }).last().locator('button.button').last().click();
    await page.locator('body > .for-paper').waitFor({ state: 'attached' });
    await page.setViewportSize(A4);
    await page.emulateMedia({ media: 'print' });
    await save(`paper-${value}`);
    await page.emulateMedia({ media: 'screen' });
    if (screen !== null) await page.setViewportSize(screen);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  }
  await goTo(page, '/progress/effort');
  await settle(page);
  await page.setViewportSize(A4);
  await page.emulateMedia({ media: 'print' });
  await save('paper-effort');
  await page.emulateMedia({ media: 'screen' });
  if (screen !== null) await page.setViewportSize(screen);
}

async function walkerFor(look: Look, page: Page, save: Save): Promise<Walker> {
  return { page, save, words: await wordsOf(look.language), wanted, goTo: (place) => goTo(page, place) };
}

/** From Start to the end of the session, with the sheets that open from there. */
async function session(walker: Walker): Promise<void> {
  const { page, save } = walker;
  const dialog = page.locator('dialog[open]');
  const close = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  };
  await goTo(page, '/');
  await settle(page);
  // A good night and little soreness: the session as planned.
  for (const [at, chip] of [3, 1, 3].entries())
    await page.locator('.card .chips').nth(at).locator('label.chip').nth(chip).click();
  await page.locator('.foot-action [data-size=big], main [data-look=primary][data-size=big]').first().click();
  await page.waitForURL(/session/);
  await save('session-warm-up', 'fold');
  const big = page.locator('.player-foot [data-size=big]');
  await big.click();
  const next = page.locator('.set-row[data-state=next]').first();
  for (let ramp = 0; ramp < 12; ramp++) {
    // Between a touch and its record no set is the next one.
    await next.waitFor();
    if ((await next.getAttribute('data-kind')) !== 'ramp') break;
    await big.click();
    await page.waitForTimeout(150);
  }
  await save('session-set', 'fold');
  await page.locator('.set-row[data-state=next] .set-cell').nth(1).click();
  await save('session-number', 'fold');
  await close();
  await page.locator('.player-links button').last().click();
  await save('session-rest-length', 'fold');
  await close();
  await big.click();
  await save('session-rest', 'fold');
  await page.locator('.player .page-tools .button').first().click();
  await dialog.locator('label.chip').nth(4).click();
  await save('session-hurts', 'fold');
  await close();
  await page.locator('.player .page-tools .icon-button').last().click();
  await save('session-menu', 'fold');
  await close();
  await page.locator('.player-links button').first().click();
  await save('session-why', 'fold');
  await close();
  await askedInSession(walker, () => page.locator('.player .page-tools .icon-button').last().click());
  // Ramp sets fold away once they are done: a working set stays in sight. In turn with another lift, that one comes in between.
  for (let more = 0; more < 12 && (await page.locator('.set-row[data-state=done] .set-tick:visible').count()) === 0; more++) {
    await big.click();
    await page.waitForTimeout(300);
  }
  await page.locator('.set-row[data-state=done] .set-tick:visible').last().click();
  await save('session-correct', 'fold');
  await close();
  // The last exercise, then the end.
  await page.locator('.player .page-tools .icon-button').last().click();
  await dialog.locator('ol.rows button.line').last().click();
  await dialog.waitFor({ state: 'detached' });
  await save('session-last', 'fold');
  await page.locator('.player .page-tools .icon-button').last().click();
  await dialog.locator('[data-look=quiet]').last().click();
  await save('session-end');
  await page.locator('[data-look=done][data-size=big]').click();
  await page.waitForURL((address) => address.pathname === '/');
  await save('today-done');
  await goTo(page, '/plan');
  await settle(page);
  await page.locator('main .stack-wide:last-child > .stack-tight:last-child > button').first().click();
  await save('plan-what-if', 'fold');
  await close();
}

/** From the next page on in this language and theme. */
async function speak(context: BrowserContext, page: Page, look: Look): Promise<void> {
  const choices = JSON.stringify({ language: look.language, theme: look.theme, volume: 0 });
  await context.addInitScript((text) => localStorage.setItem('strongback.choices', text), choices);
  await page.goto(`${server.url}/icon.svg`);
}

async function settle(page: Page): Promise<void> {
  await page.locator('main h1, dialog[open]').first().waitFor({ state: 'attached' });
  // A sheet whose words are fetched says so first.
  await page.locator('dialog[open] [aria-busy=true]').waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // Pictures are fetched apart: until they are drawn their room is empty.
  await page.waitForFunction(() => document.querySelector('svg.figure:empty') === null);
  await page.waitForTimeout(250);
}
