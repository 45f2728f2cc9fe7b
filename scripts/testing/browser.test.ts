// Shows that a real browser runs here: it draws a page, keeps IndexedDB across a restart, and speaks English.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, openPersistentPhone, openPhone, PHONE, whyNoBrowser } from './browser.ts';

describe.skipIf(whyNoBrowser() !== null)('the browser of the tests', () => {
  let server: Server;
  let address: string;

  beforeAll(async () => {
    server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<h1>Rows first</h1>'));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => new Promise((closed) => server.close(closed)));

  test('shows a page at the size of a phone, in English', async () => {
    const browser = await launchBrowser();
    const page = await (await openPhone(browser)).newPage();
    await page.goto(address);
    expect(await page.textContent('h1')).toBe('Rows first');
    expect(await page.evaluate('({ width: innerWidth, height: innerHeight })')).toEqual(PHONE);
    expect(await page.evaluate('new Intl.NumberFormat(navigator.language).format(1234.5)')).toBe('1,234.5');
    await browser.close();
  });

  test('keeps IndexedDB on disk in a persistent phone', async () => {
    const open = `new Promise((done, fail) => {
      const request = indexedDB.open('kept', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('facts');
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    })`;
    const first = await openPersistentPhone();
    const writing = await first.context.newPage();
    await writing.goto(address);
    await writing.evaluate(`${open}.then((db) => new Promise((done) => {
      const work = db.transaction('facts', 'readwrite', { durability: 'strict' });
      work.objectStore('facts').put('95 kg x 8', 'set');
      work.oncomplete = () => done(null);
    }))`);
    await first.context.close();

    const again = await openPersistentPhone({ folder: first.folder });
    const reading = await again.context.newPage();
    await reading.goto(address);
    const kept = await reading.evaluate(`${open}.then((db) => new Promise((done) => {
      const request = db.transaction('facts').objectStore('facts').get('set');
      request.onsuccess = () => done(request.result);
    }))`);
    await again.context.close();
    rmSync(first.folder, { recursive: true, force: true });
    expect(kept).toBe('95 kg x 8');
  });
});
