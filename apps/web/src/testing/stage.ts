// Decides what every browser test stands on: one server with data of its own, one browser, and one phone at a time.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser, openPhone, SLOWER } from '../../../../scripts/testing/browser.ts';
import { type AppServer, startAppServer } from './app-server.ts';
import { assessAndPlan } from './steps.ts';

/** How long a step may take before the test says what it waited for. */
const PATIENCE_MS = 25_000 * SLOWER;

export interface Stage {
  readonly server: AppServer;
  readonly browser: Browser;
  /** The phone of now. */
  readonly phone: BrowserContext;
  /** Puts the phone of now away and takes a new one that has never seen the app; gives its first page, empty. */
  readonly newPhone: (options?: BrowserContextOptions) => Promise<Page>;
  /** As `newPhone`, and its owner has been assessed and has a plan with a session today. */
  readonly plannedPhone: (options?: BrowserContextOptions) => Promise<Page>;
}

/** Opens server and browser before the tests of the `describe` it is called in, and closes them after. */
export function stage(browserArgs: string[] = []): Stage {
  let server: AppServer | undefined;
  let browser: Browser | undefined;
  let phone: BrowserContext | undefined;
  beforeAll(async () => {
    server = await startAppServer();
    browser = await launchBrowser({ args: browserArgs });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.remove();
  });
  const newPhone = async (options: BrowserContextOptions = {}): Promise<Page> => {
    await phone?.close();
    phone = await openPhone(there(browser), options);
    const page = await phone.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    return page;
  };
  return {
    get server() {
      return there(server);
    },
    get browser() {
      return there(browser);
    },
    get phone() {
      return there(phone);
    },
    newPhone,
    plannedPhone: async (options) => {
      const page = await newPhone(options);
      await assessAndPlan(page, there(server).url);
      return page;
    },
  };
}

function there<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error('asked for before it was opened');
  return part;
}
