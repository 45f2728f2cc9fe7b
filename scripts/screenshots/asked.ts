// Decides which questions and folds of the places are pictured: what a press opens, and what lies folded away.
import type { Locator, Page } from 'playwright';
import { en } from '../../apps/web/src/messages/en/index.ts';
import type { Language, Messages } from '../../apps/web/src/messages/messages.types.ts';

export type Save = (name: string, how?: 'whole' | 'fold') => Promise<void>;

export interface Walker {
  readonly page: Page;
  readonly save: Save;
  readonly words: Messages;
  /** Whether a picture of that name is asked for. */
  readonly wanted: (name: string) => boolean;
  /** Another place without loading the app again. */
  readonly goTo: (place: string) => Promise<void>;
}

/** Places with parts that are folded at first. */
const FOLDED = ['/plan', '/progress', '/progress/outcome', '/body', '/library/deadlift', '/settings'];

/** Two exercises of another app, one of which nobody knows. */
const LOG = [
  'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE',
  ...[1, 2, 3].flatMap((set) => [
    `2026-03-02 18:00:00,"Pull",45m,"Bent Over Row (Barbell)",${set},60,8,0,0,"","",8`,
    `2026-03-02 18:00:00,"Pull",45m,"Moon Walker 3000",${set},20,10,0,0,"","",`,
  ]),
].join('\n');

/** The words that the screens speak in `language`. */
export async function wordsOf(language: Language): Promise<Messages> {
  if (language === 'en') return en;
  if (language === 'de') return (await import('../../apps/web/src/messages/de/index.ts')).de;
  return (await import('../../apps/web/src/messages/pseudo.ts'))[language];
}

/** The button that says `name`, and nothing more. */
export function buttonOf(page: Page | Locator, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

/** Every place with all its folds open. */
export async function unfolded({ page, save, wanted, goTo }: Walker): Promise<void> {
  for (const place of FOLDED) {
    const name = `${place.slice(1).replaceAll('/', '-')}-unfolded`;
    if (!wanted(name)) continue;
    await goTo(place);
    await page.locator('main h1').first().waitFor();
    await page.waitForTimeout(300);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('main details')) fold.setAttribute('open', '');
    });
    await save(name);
  }
}

/** Today with the shortest and the longest day that is offered, and then as it was. */
export async function otherLengths({ page, save, wanted, words, goTo }: Walker): Promise<void> {
  if (!wanted('today-shorter') && !wanted('today-longer')) return;
  await goTo('/');
  const lengths = page.locator('.chips', { hasText: words.today.shorten }).locator('label.chip');
  await lengths.first().waitFor();
  const usual = await lengths.evaluateAll((all) => all.findIndex((one) => one.querySelector('input')?.checked === true));
  for (const [name, at] of [
    ['today-shorter', 0],
    ['today-longer', (await lengths.count()) - 1],
    [null, usual],
  ] as const) {
    if (at < 0) continue;
    await lengths.nth(at).click();
    await page.waitForTimeout(500);
    if (name !== null && wanted(name)) await save(name);
  }
}

/** The sheets that places open, each as it stands on the phone. */
export async function asked(walker: Walker): Promise<void> {
  const { page, save, words, goTo } = walker;
  const sheet = page.locator('dialog[open]');
  const close = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
  };
  const opened = async (name: string, place: string, opener: () => Locator, then?: () => Promise<void>): Promise<void> => {
    if (!walker.wanted(name)) return;
    await goTo(place);
    await opener().first().click();
    await sheet.waitFor();
    await then?.();
    await save(name, 'fold');
    await close();
  };
  const chip = (at: number) => sheet.locator('label.chip').nth(at).click();
  await opened('plan-goal', '/plan', () => buttonOf(page, words.plan.setGoal));
  await opened('plan-date', '/plan', () => buttonOf(page, words.plan.addEntry));
  await opened(
    'plan-trip',
    '/plan',
    () => buttonOf(page, words.plan.addEntry),
    () => chip(1),
  );
  await opened('plan-lock', '/plan', () =>
    buttonOf(page, words.plan.lock.now.open).or(page.locator(`[aria-label^="${words.plan.lock.title}"]`)),
  );
  await opened(
    'body-complaint',
    '/body',
    () => buttonOf(page, words.body.addComplaint),
    () => chip(1),
  );
  await opened('library-own', '/library', () => buttonOf(page, words.own.make));
  await opened('settings-erase', '/settings', () => buttonOf(page, words.settings.erase));
  if (walker.wanted('settings-sport') || walker.wanted('plan-sport')) {
    const named = page.getByLabel(words.sport.choose);
    await goTo('/settings');
    await named.selectOption('throwing');
    await page.getByText(words.sport.season).click();
    if (walker.wanted('settings-sport')) await save('settings-sport');
    await goTo('/plan');
    await page.getByText(words.sport.table).click();
    if (walker.wanted('plan-sport')) await save('plan-sport');
    await goTo('/settings');
    await named.selectOption('');
  }
  if (walker.wanted('import-review')) {
    await goTo('/import');
    await page.locator('input[type=file]').setInputFiles({ name: 'strong.csv', mimeType: 'text/csv', buffer: Buffer.from(LOG) });
    await page.getByText('Moon Walker 3000').first().waitFor();
    await save('import-review');
  }
  if (walker.wanted('routine-going')) {
    await goTo('/routine');
    await page.locator('.player-foot [data-size=big]').click();
    await save('routine-going', 'fold');
  }
}

/** What the sheets of a session lead to: others for an exercise, what fits when something hurts, a note, plates. */
export async function askedInSession({ page, save, words }: Walker, openMenu: () => Promise<void>): Promise<void> {
  const sheet = page.locator('dialog[open]');
  const close = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
  };
  await openMenu();
  await sheet.locator('label.chip', { hasText: words.session.swapWhyOptions.equipment }).click();
  await save('session-swap', 'fold');
  await close();
  await openMenu();
  await buttonOf(sheet, words.player.note.open).click();
  await save('session-note', 'fold');
  await close();
  await openMenu();
  await buttonOf(sheet, words.player.add.open).click();
  await save('session-add', 'fold');
  await close();
  await page.locator('.player .page-tools .button').first().click();
  await sheet.locator('label.chip', { hasText: words.names.joints.shoulder }).first().click();
  await sheet.locator('.chips[data-fives=true] label.chip').nth(4).click();
  await sheet.locator('[data-look=primary]').last().click();
  await save('session-fits', 'fold');
  await close();
  const plates = page.locator('.plates-change');
  if ((await plates.count()) === 0) return;
  await plates.first().click();
  await save('session-plates', 'fold');
  await close();
}
