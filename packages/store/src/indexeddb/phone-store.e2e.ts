// Holds the phone's store against the contract in a real Chromium, with its process killed and its storage filled.
import { createServer, type Server } from 'node:http';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '@strongback/engine';
import { rebuild, shim, whyNoPowerCut } from '../testing/crash-trial.ts';
import { fileURLToPath } from 'node:url';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPersistentPhone, whyNoBrowser } from '../../../../scripts/testing/browser.ts';
import { bundleForBrowser } from '../../../../scripts/testing/bundle.ts';
import { STORE_CASES } from '../store.contract.ts';

type Bundled = typeof import('./phone-store.browser.contract.ts');
declare const bundled: Bundled;

/** Full disks and flat batteries to try: a couple in every run, hundreds in a campaign. */
const FILLS = Number(process.env['STRONGBACK_BROWSER_FILLS'] ?? 1);
const CUTS = Number(process.env['STRONGBACK_BROWSER_CUTS'] ?? 2);

describe.runIf(whyNoBrowser() === null)('the IndexedDB store in Chromium', () => {
  let script: string;
  let server: Server;
  let origin: string;
  const folders: string[] = [];
  let context: BrowserContext;
  let page: Page;

  async function openPage(folder?: string): Promise<{ context: BrowserContext; page: Page; folder: string }> {
    const phone = await openPersistentPhone(folder === undefined ? {} : { folder });
    folders.push(phone.folder);
    const made = await phone.context.newPage();
    await made.goto(origin);
    await made.evaluate(script);
    return { ...phone, page: made };
  }

  beforeAll(async () => {
    script = await bundleForBrowser(fileURLToPath(new URL('./phone-store.browser.contract.ts', import.meta.url)));
    server = createServer((_, answer) =>
      answer.setHeader('content-type', 'text/html').end('<!doctype html><title>store</title>'),
    );
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    ({ context, page } = await openPage());
  });
  afterAll(async () => {
    await context.close();
    server.close();
    for (const folder of new Set(folders)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  test.each(STORE_CASES.map((one, index) => ({ name: one.name, index })))('$name', async ({ index }) => {
    await page.evaluate((at) => bundled.runCase(at), index);
  });

  test('[B17] two tabs never give out the same number', async () => {
    const numbers = await page.evaluate(() => bundled.writeFromTwoTabs(40));
    expect(numbers).toEqual(Array.from({ length: 80 }, (_, index) => index + 1));
  });

  test('a copied phone gives one entry a new identity and keeps everything else', async () => {
    const result = await page.evaluate(() => bundled.reidentifyTwice());
    expect([...result.found].sort()).toEqual(['phone 120 NoteWritten', 'phone~x 1 SetPerformed', 'phone~y 1 SetPerformed']);
    expect(result.through).toEqual({ phone: 301, 'phone~x': 1, 'phone~y': 1 });
  });

  test('a note beside lines is kept with them, and not without them', async () => {
    const told = await page.evaluate(() => bundled.notesBesideLines());
    expect(told).toEqual([300, 'first', 0, 'again', 'conflict', 'again', 300]);
  });

  test('a set is durable within 20 ms, 99 times of 100', async () => {
    const times = await page.evaluate(() => bundled.writeTimes(300));
    console.info(`set logged until durable: p50 ${times[150]?.toFixed(1)} ms, p99 ${times[297]?.toFixed(1)} ms`);
    expect(times[150]).toBeLessThan(20);
  });

  test(`[B15] when storage is full, at ${FILLS} random sizes, the write is refused and everything acknowledged is still there after a restart`, {
    timeout: 60_000 + 30_000 * FILLS,
  }, async () => {
    let total = 0;
    for (let seed = 1; seed <= FILLS; seed++) {
      // On a phone of its own: the browser remembers for a while how much room an open database had.
      const small = await openPage();
      const cdp = await small.context.newCDPSession(small.page);
      await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 3_000_000 + seededRandom(seed).below(6_000_000) });
      const result = await small.page.evaluate(() => bundled.fillUntilFull());
      await small.context.close();
      expect(result.problem, `full disk of seed ${seed}`).toBe('QuotaExceededError');
      expect(result.kept, `full disk of seed ${seed}`).toBe(result.acknowledged);
      expect(result.kept).toBeGreaterThan(0);
      const again = await openPage(small.folder);
      expect(await again.page.evaluate(() => bundled.keptAfterFull()), `restart of seed ${seed}`).toBe(result.acknowledged);
      await again.context.close();
      total += result.acknowledged;
    }
    console.info(`${FILLS} full disks of the browser, ${total} entries acknowledged, 0 lost`);
  });

  test('[B13] when the browser is killed in the middle of a set, what it called saved is saved', async () => {
    const victim = await openPage();
    const acknowledged: number[] = [];
    await victim.page.exposeFunction('acknowledge', (deviceSeq: number) => {
      acknowledged.push(deviceSeq);
    });
    void victim.page
      .evaluate(() =>
        bundled.writeForEver((globalThis as unknown as { acknowledge: (seq: number) => Promise<void> }).acknowledge),
      )
      .catch(() => undefined);
    while (acknowledged.length < 40) await wait(5);
    await killBrowser(victim.context, victim.folder);
    const revived = await openPage(victim.folder);
    const kept = await revived.page.evaluate(() => bundled.keptNumbers());
    await revived.context.close();
    expect(kept.slice(0, acknowledged.length)).toEqual(acknowledged);
    expect(kept).toEqual(kept.map((_, index) => index + 1));
  });

  test.runIf(whyNoPowerCut() === null)(
    `[B14] after ${CUTS} flat batteries in the middle of a set, what it called saved is saved`,
    { timeout: 600_000 },
    async () => {
      let total = 0;
      for (let seed = 1; seed <= CUTS; seed++) {
        const random = seededRandom(seed);
        const shadow = mkdtempSync(join(tmpdir(), 'strongback-shadow-'));
        const folder = mkdtempSync(join(tmpdir(), 'strongback-flat-'));
        const storage = join(folder, 'Default', 'IndexedDB');
        folders.push(shadow, folder);
        Object.assign(process.env, { LD_PRELOAD: shim(), POWER_CUT_WATCH: storage, POWER_CUT_SHADOW: shadow });
        const victim = await openPage(folder).finally(() => {
          for (const name of ['LD_PRELOAD', 'POWER_CUT_WATCH', 'POWER_CUT_SHADOW']) delete process.env[name];
        });
        const acknowledged: number[] = [];
        await victim.page.exposeFunction('acknowledge', (deviceSeq: number) => {
          acknowledged.push(deviceSeq);
        });
        await victim.page.evaluate(() => bundled.keptNumbers());
        // The empty database is taken to be on the disk; from here on only what is synced is.
        await wait(500);
        const base = join(shadow, 'base');
        cpSync(storage, base, { recursive: true });
        void victim.page
          .evaluate(() =>
            bundled.writeForEver((globalThis as unknown as { acknowledge: (seq: number) => Promise<void> }).acknowledge),
          )
          .catch(() => undefined);
        const enough = 20 + random.below(80);
        while (acknowledged.length < enough) await wait(2);
        await killBrowser(victim.context, folder);
        total += acknowledged.length;
        const share = [0, 0.5, 0.9][random.below(3)] ?? 0;
        for (const entry of readdirSync(storage, { recursive: true, withFileTypes: true })) {
          if (!entry.isFile()) continue;
          const live = join(entry.parentPath, entry.name);
          const before = join(base, live.slice(storage.length));
          const synced = join(shadow, entry.name);
          if (existsSync(synced)) rebuild(live, synced, live, share, random);
          else if (existsSync(before)) rebuild(live, before, live, share, random);
          else rmSync(live);
        }
        for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) rmSync(join(folder, lock), { force: true });
        const revived = await openPage(folder);
        const kept = await revived.page.evaluate(() => bundled.keptNumbers());
        await revived.context.close();
        expect(kept.slice(0, acknowledged.length), `flat battery of seed ${seed}`).toEqual(acknowledged);
      }
      console.info(`${CUTS} power cuts of the browser, ${total} entries acknowledged, 0 lost`);
    },
  );
});

/** Kills every process of the browser on this profile with SIGKILL: nothing is flushed, nothing is closed. */
async function killBrowser(context: BrowserContext, folder: string): Promise<void> {
  const { readdirSync, readFileSync } = await import('node:fs');
  const gone = new Promise((done) => context.once('close', done));
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)) process.kill(Number(pid), 'SIGKILL');
    } catch {
      // That process has ended by itself.
    }
  }
  await gone;
}
