// Decides the picture of the app in the README: four screens of the demo athlete on a training day, side by side.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startAppServer } from '../apps/web/src/testing/app-server.ts';
import { nextTrainingMorning, PICTURE_ZONE } from './screenshots/morning.ts';
import { launchBrowser, openPhone } from './testing/browser.ts';

const OUT = join(dirname(fileURLToPath(import.meta.url)), '../docs/images/app.png');

const server = await startAppServer();
const browser = await launchBrowser();
try {
  const context = await openPhone(browser, { colorScheme: 'dark', deviceScaleFactor: 2, timezoneId: PICTURE_ZONE });
  const page = await context.newPage();
  await page.clock.install({ time: nextTrainingMorning() });
  await page.goto(server.url);
  await page
    .getByText(/demo athlete/i)
    .first()
    .click();
  await page.getByText(/Leave the demo/).waitFor({ timeout: 30_000 });
  const shots: string[] = [];
  const shoot = async (): Promise<void> => {
    await page.clock.runFor(1_500);
    await page.waitForTimeout(600);
    shots.push((await page.screenshot()).toString('base64'));
  };
  const start = page.getByRole('button', { name: /^Start (warm-up|session)/ });
  await start.waitFor({ timeout: 30_000 });
  await shoot();
  await start.click();
  await page.locator('.player-foot [data-size=big]').click();
  await page.clock.runFor(2_000);
  await page.locator('.player-foot [data-size=big]').click();
  await shoot();
  for (const place of ['/plan', '/progress']) {
    await page.goto(`${server.url}${place}`);
    await page.clock.runFor(2_000);
    await shoot();
  }
  const sheet = await (await browser.newContext({ viewport: { width: 1700, height: 900 }, deviceScaleFactor: 1 })).newPage();
  await sheet.setContent(
    `<body style="margin:0;background:#0b0c0e;display:flex;gap:24px;padding:28px;box-sizing:border-box">${shots
      .map(
        (shot) =>
          `<img src="data:image/png;base64,${shot}" style="width:390px;height:844px;border-radius:36px;border:1px solid #2a2e33">`,
      )
      .join('')}</body>`,
  );
  await sheet.waitForTimeout(500);
  writeFileSync(OUT, await sheet.screenshot());
  process.stdout.write(`${OUT}: ${Math.round(readFileSync(OUT).length / 1024)} KB\n`);
} finally {
  await browser.close();
  await server.remove();
}
