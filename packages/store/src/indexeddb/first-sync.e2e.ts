// Measures the first sync of an athlete with ten years of training on a slow phone: bytes over the wire and seconds.
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
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
import { describe, expect, test } from 'vitest';
import { openPersistentPhone, whyNoBrowser } from '../../../../scripts/testing/browser.ts';
import { bundleForBrowser } from '../../../../scripts/testing/bundle.ts';
import { memoryStore } from '../memory/memory-store.ts';
import { nodeHash } from '../sqlite/index.ts';
import type { AnyEvent } from '../port.ts';

type Bundled = typeof import('./phone-store.browser.contract.ts');
declare const bundled: Bundled;

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

describe.runIf(whyNoBrowser() === null)('the first sync', () => {
  test('of 66,000 events fits a slow phone', { timeout: 180_000 }, async () => {
    const store = memoryStore({ hash: nodeHash });
    await store.append('ath', tenYears());
    let bytes = 0;
    const server = createServer((asked, answer) => {
      void (async () => {
        const url = new URL(asked.url ?? '/', 'http://x');
        if (!url.pathname.startsWith('/api'))
          return answer.setHeader('content-type', 'text/html').end('<!doctype html><title>sync</title>');
        const after = Number(url.searchParams.get('after'));
        const page = await store.read('ath', after, Number(url.searchParams.get('limit')));
        const value = {
          events: page.events.map((one) => one.event),
          to: page.events.at(-1)?.seq ?? after,
          before: page.before,
          chain: page.chain,
          through: await store.through('ath'),
          head: page.head,
          seenTo: null,
        };
        const packed = brotliCompressSync(JSON.stringify(value), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
        bytes += packed.length;
        return answer.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'br' }).end(packed);
      })();
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const phone = await openPersistentPhone();
    try {
      const page = await phone.context.newPage();
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
      await page.evaluate(await bundleForBrowser(fileURLToPath(new URL('./phone-store.browser.contract.ts', import.meta.url))));
      const cdp = await phone.context.newCDPSession(page);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 6 });
      const result = await page.evaluate(() => bundled.firstSync('ath'));
      console.info(
        `first sync of ${EVENTS} events at 6x throttling: ${(result.milliseconds / 1000).toFixed(1)} s, ${(bytes / 1e6).toFixed(2)} MB`,
      );
      expect(result).toMatchObject({ events: EVENTS, end: 'done' });
      expect(bytes).toBeLessThan(1_500_000);
    } finally {
      await phone.context.close();
      server.close();
      rmSync(phone.folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
