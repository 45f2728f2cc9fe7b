// Decides which tests exist and where they run: on Node 24, inside a real page, and against the whole app in a browser.
import { playwright } from '@vitest/browser-playwright';
import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { launchOptions, phoneContext, whyNoBrowser } from './scripts/testing/browser.ts';
import { LAWS_SEED, lawsSeed } from './scripts/testing/laws-seed.ts';

const rooms = '{packages,apps}/*/{src,scripts}/**';
const exclude = [...configDefaults.exclude, '**/fixtures/**'];

// Drawn once, where it is drawn: this file is read more than once in a run.
process.env[LAWS_SEED] = String(lawsSeed(process.env));

/** `x.test.ts`: on Node, as many at a time as there are cores. Every law draws from one seed, told once for all workers. */
const node: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'node',
    include: [
      `${rooms}/*.test.{ts,tsx}`,
      'scripts/**/*.test.ts',
      'bench/**/*.test.ts',
      'examples/**/*.test.ts',
      'golden/**/*.test.ts',
    ],
    exclude: [...exclude, '**/*.page.test.{ts,tsx}'],
    setupFiles: ['scripts/testing/laws-setup.ts'],
    env: { [LAWS_SEED]: process.env[LAWS_SEED] },
    sequence: { groupOrder: 0 },
  },
};

/**
 * `x.e2e.ts`: drives the built app in a browser, two files at a time: most of a browser's time is waiting, and budgets are judged by processor time.
 * A test that falls gets a second try; the end of the run names every test that needed one, so that it is mended, not forgotten.
 */
const app: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'app',
    include: [`${rooms}/*.e2e.ts`, 'scripts/*.e2e.ts'],
    exclude,
    testTimeout: 90_000,
    retry: 1,
    sequence: { groupOrder: 1 },
  },
};

/** `x.page.test.ts`: runs inside a page, where IndexedDB and the other device APIs are real. */
const page: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'page',
    include: [`${rooms}/*.page.test.{ts,tsx}`],
    exclude,
    sequence: { groupOrder: 2 },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: whyNoBrowser() === null ? launchOptions() : {},
        contextOptions: phoneContext(),
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
};

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    allowOnly: false,
    projects: whyNoBrowser() === null ? [node, app, page] : [node, app],
  },
});
