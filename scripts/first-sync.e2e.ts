// Measures the first sync of an athlete with ten years of training on a slow phone, from a real server half a year after: bytes and seconds.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  appendBodies,
  observeAll,
  startWriter,
  type AthleteId,
  type DeviceId,
  type EventBody,
  type Grams,
  type HalfRpe,
  type IsoDate,
  type SessionId,
  type SetId,
} from '@strongback/engine';
import { type AnyEvent, appendEvents } from '@strongback/store';
import { nodeHash } from '@strongback/store/sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPersistentPhone, whyNoBrowser } from './testing/browser.ts';
import { bundleForBrowser } from './testing/bundle.ts';
import { findOrClaim } from '../apps/server/src/access/access-procedures.ts';
import { secretHash } from '../apps/server/src/access/secrets.ts';
import { sealOld } from '../apps/server/src/operation/sealing.ts';
import { openDataDir, type RunningServer, serve } from '../apps/server/src/serve.ts';

type Bundled = typeof import('../packages/store/src/indexeddb/phone-store.browser.contract.ts');
declare const bundled: Bundled;

const BUNDLE = fileURLToPath(new URL('../packages/store/src/indexeddb/phone-store.browser.contract.ts', import.meta.url));
const SECRET = 'x'.repeat(40);
const EVENTS = 66_000;
const EXERCISES = ['barbell-row', 'deadlift', 'lat-pulldown', 'face-pull', 'romanian-deadlift'];

/** Ten years: sessions of two dozen sets with what a person really enters. */
function tenYears(): readonly AnyEvent[] {
  let writer = startWriter('ath' as AthleteId, 'phone-3f9a' as DeviceId);
  const all: AnyEvent[] = [];
  for (let number = 0; all.length < EVENTS; number++) {
    const session = `session-${number.toString(36)}` as SessionId;
    const date = new Date(Date.UTC(2016, 0, 1 + Math.floor(number * 1.4))).toISOString().slice(0, 10) as IsoDate;
    const bodies: EventBody[] = [{ type: 'SessionStarted', session, date, plan: 'plan-7', plannedDate: date, minutes: 60 }];
    for (let set = 0; set < 24; set++) {
      const kilograms = 40 + ((number * 7 + set * 5) % 60);
      bodies.push({
        type: 'SetPerformed',
        session,
        set: `set-${number.toString(36)}-${set}` as SetId,
        exercise: EXERCISES[(number + Math.floor(set / 5)) % EXERCISES.length] as string,
        slot: `slot-${Math.floor(set / 5)}`,
        kind: 'working',
        loadGrams: (kilograms * 1_000) as Grams,
        entered: { value: kilograms, unit: 'kg' },
        reps: 5 + ((number + set) % 8),
        rpe: (14 + ((number * set) % 6)) as HalfRpe,
        restSeconds: 90 + ((number * 13 + set * 29) % 90),
      });
    }
    bodies.push({ type: 'SessionFinished', session, minutes: 50 + (number % 20), effort: 5 + (number % 4) });
    const made = appendBodies(writer, bodies, 1.45e12 + number * 1.2e8);
    writer = observeAll(writer, made);
    all.push(...made);
  }
  return all.slice(0, EVENTS);
}

/** The data of a server that received all of it half a year ago and has sealed what was old enough. */
async function fill(dataDir: string): Promise<void> {
  const database = openDataDir(dataDir);
  const around = { hash: nodeHash, nowMs: Date.now() - 180 * 86_400_000 };
  await database.write(function* () {
    yield* findOrClaim('ath', secretHash(SECRET), around.nowMs);
    yield* appendEvents('ath', tenYears(), around);
  });
  await sealOld({ database, hash: nodeHash, now: Date.now, onFault: () => undefined });
  await database.close();
}

describe.runIf(whyNoBrowser() === null)('the first sync', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'strongback-first-sync-'));
  let server: RunningServer;
  let phone: Awaited<ReturnType<typeof openPersistentPhone>>;
  beforeAll(async () => {
    await fill(dataDir);
    server = await serve({ port: 0, dataDir });
    phone = await openPersistentPhone();
  }, 120_000);
  afterAll(async () => {
    await phone.context.close();
    await server.stop();
    for (const folder of [dataDir, phone.folder]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  test('of 66,000 events fits a slow phone, and goes on where it was cut off', { timeout: 180_000 }, async () => {
    const page = await phone.context.newPage();
    await page.goto(`${server.url}/healthz`);
    await page.evaluate(await bundleForBrowser(BUNDLE));
    const cdp = await phone.context.newCDPSession(page);
    let bytes = 0;
    cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await cdp.send('Network.enable');
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    const result = await page.evaluate(() => bundled.firstSync('ath'));
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    console.info(
      `first sync of ${EVENTS} events at 6x throttling: ${(result.milliseconds / 1000).toFixed(1)} s, ${(bytes / 1e6).toFixed(2)} MB`,
    );
    expect(result).toMatchObject({ events: EVENTS, end: 'done' });
    expect(bytes).toBeLessThan(1_500_000);

    const asked: string[] = [];
    page.on('response', async (answer) => {
      if (!answer.url().includes('/sync/segment?')) return;
      asked.push(new URL(answer.url()).searchParams.get('from') ?? '');
      if (asked.length === 10) await phone.context.setOffline(true);
    });
    const cut = await page.evaluate(() => bundled.firstSync('ath', 'cut'));
    expect(cut.end).toBe('offline');
    expect(cut.events).toBeGreaterThanOrEqual(1_000);
    expect(cut.events).toBeLessThan(EVENTS);
    await phone.context.setOffline(false);
    expect(await page.evaluate(() => bundled.firstSync('ath', 'cut'))).toMatchObject({ events: EVENTS, end: 'done' });
    // What was under way when the line went dead is asked for again, and nothing else.
    expect(asked.length - new Set(asked).size).toBeLessThanOrEqual(5);
    expect(await page.evaluate(() => bundled.sameLedgers('ath', ['first-sync', 'cut']))).toBe(true);
  });
});
