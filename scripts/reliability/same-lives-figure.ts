// Decides how the same bytes are measured: a thousand ledgers worked out on Node and in Chromium, in two of five zones and languages, and compared hash by hash.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { launchBrowser, whyNoBrowser } from '../testing/browser.ts';
import { bundleForBrowser } from '../testing/bundle.ts';
import { type Measured, tested } from './measured.ts';
import { type Life, LIFE_WEEKS, lifeOf, PLAN_WEEKS, type Print, type Standing } from './same-lives.ts';
import type { Share } from './same-lives-worker.ts';
import { faultOf, type Place, type Run } from './same-runs.ts';

declare const bundled: typeof import('./same-lives.ts');

export const PLACES: readonly Place[] = [
  { zone: 'UTC', locale: 'en-GB', minutesAhead: 0 },
  { zone: 'Europe/Luxembourg', locale: 'de-DE', minutesAhead: 120 },
  { zone: 'Asia/Kolkata', locale: 'tr-TR', minutesAhead: 330 },
  { zone: 'Pacific/Kiritimati', locale: 'ar-EG', minutesAhead: 840 },
  { zone: 'America/St_Johns', locale: 'fr-FR', minutesAhead: -150 },
];
const SEED = 19;
const PEOPLE_PER_DIAL = 100;
const TARGET = 1_000;
/** One life of so many is lived again wherever its ledger is worked out. */
const AGAIN_EVERY = 10;
const AT_ONCE = 10;

/** A life is worked out in one place on Node, and in Chromium in the place so many further. */
const FURTHER = 2;
const placeOf = (athlete: number): number => athlete % PLACES.length;
const livedAgain = (athlete: number): boolean => athlete % AGAIN_EVERY === 0;
/** Wherever browsers let a page hash; nothing is ever asked of it. */
const ORIGIN = 'https://same-lives.invalid/';

/** Works the lives out in a Node process of its own. Throws when it fails. */
export function runOnNode(place: Place, asked: readonly number[], pathOf: (athlete: number) => string): Run {
  const posix = `${place.locale.replace('-', '_')}.UTF-8`;
  const share: Share = { files: asked.map((athlete) => ({ path: pathOf(athlete), again: livedAgain(athlete) })) };
  const ran = spawnSync(process.execPath, [join(import.meta.dirname, 'same-lives-worker.ts')], {
    input: JSON.stringify(share),
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { ...process.env, TZ: place.zone, LANG: posix, LC_ALL: posix, NODE_NO_WARNINGS: '1' },
  });
  if (ran.status !== 0) throw new Error(`Node in ${place.zone}: ${ran.stderr.trim().slice(-300)}`);
  const { stood, prints } = JSON.parse(ran.stdout) as { readonly stood: Standing; readonly prints: readonly Print[] };
  return { runtime: 'Node', place, stood, asked, prints };
}

/** Works the lives out in a page of its own. `code` is the bundled module. */
export async function runInChromium(
  browser: Browser,
  code: string,
  place: Place,
  asked: readonly number[],
  pathOf: (athlete: number) => string,
): Promise<Run> {
  const context = await browser.newContext({ timezoneId: place.zone, locale: place.locale });
  try {
    await context.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    const page = await context.newPage();
    await page.goto(ORIGIN);
    await page.evaluate(code);
    const prints: Print[] = [];
    for (let at = 0; at < asked.length; at += AT_ONCE) {
      const lives = asked.slice(at, at + AT_ONCE).map((athlete) => ({
        life: JSON.parse(readFileSync(pathOf(athlete), 'utf8')) as Life,
        again: livedAgain(athlete),
      }));
      prints.push(
        ...(await page.evaluate(async (share) => {
          const made: Print[] = [];
          for (const { life, again } of share) made.push(await bundled.printOf(life, again));
          return made;
        }, lives)),
      );
    }
    const stood = await page.evaluate(() => bundled.standing());
    return { runtime: 'Chromium', place, stood, asked, prints };
  } finally {
    await context.close();
  }
}

/** Every life in both runtimes, each time in another place; `held` only when all of the target's thousand are there and equal. */
export async function sameLives(dial: number): Promise<Measured> {
  const reason = whyNoBrowser();
  if (reason !== null) return { seen: `not measured: ${reason}`, held: false };
  const people = PEOPLE_PER_DIAL * dial;
  const folder = mkdtempSync(join(tmpdir(), 'strongback-same-lives-'));
  const pathOf = (athlete: number): string => join(folder, `${athlete}.json`);
  try {
    const everybody = Array.from({ length: people }, (_, athlete) => athlete);
    let events = 0;
    for (const athlete of everybody) {
      const life = lifeOf(SEED, athlete);
      events += life.events;
      writeFileSync(pathOf(athlete), JSON.stringify(life));
    }
    const runs = PLACES.map((place, at) =>
      runOnNode(
        place,
        everybody.filter((athlete) => placeOf(athlete) === at),
        pathOf,
      ),
    );
    const code = await bundleForBrowser(join(import.meta.dirname, 'same-lives.ts'));
    const browser = await launchBrowser();
    const version = browser.version();
    try {
      for (const [at, place] of PLACES.entries()) {
        const share = everybody.filter((athlete) => placeOf(athlete + FURTHER) === at);
        runs.push(await runInChromium(browser, code, place, share, pathOf));
      }
    } finally {
      await browser.close();
    }
    const fault = faultOf(people, runs);
    if (fault !== null) return { seen: `${people} athletes: ${fault}`, held: false };
    const places = PLACES.map(({ zone, locale }) => `${zone} ${locale}`).join(', ');
    const also = tested(
      [
        'packages/engine/src/ledger/ledger.page.test.ts',
        'packages/engine/src/ledger/ledger.test.ts',
        'scripts/same-bytes.e2e.ts',
      ],
      /Tests +[^\n]*/,
    );
    return {
      seen: `${people} athletes of ${LIFE_WEEKS} simulated weeks (seed ${SEED}, ${events} events), each ledger's text worked out once on Node ${process.versions.node} and once in Chromium ${version}, every time in two different ones of ${PLACES.length} zones and languages (${places}), a fifth of the athletes in each: SHA-256 of state, of beliefs and of a plan of ${PLAN_WEEKS} weeks with its first session; every ${AGAIN_EVERY}th life lived again in both to the same ledger; 0 missing, 0 unequal; ${also.seen.replaceAll(/ +/g, ' ')}`,
      held: also.held && people >= TARGET,
      soFar: also.held,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
