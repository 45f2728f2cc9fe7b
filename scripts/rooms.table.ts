// Decides which room may import what, and which runtime each room must be able to live in. The one table of the house.

/** `pure`: no clock, chance, I/O or locale. `dom`: a browser. `node`: a server or a terminal. */
export type Runtime = 'pure' | 'dom' | 'node';

/** A folder of a room with rules of its own. Left out: the room's rule holds. */
export type Part = {
  folder: string;
  runtime?: Runtime;
  /** Packages from npm, added to the room's. */
  npm?: readonly string[];
  /** Rooms it may import, instead of the room's list. */
  rooms?: readonly string[];
  /** Relative imports must stay inside this folder or these. */
  staysIn?: readonly string[];
  /** Of the engine, only names that its index takes from these stages. */
  engineStages?: readonly string[];
  why: string;
};

export type Room = {
  name: string;
  folder: string;
  runtime: Runtime;
  /** Import specifiers of other rooms. Data files under a listed room (`name/a.json`) are included. */
  rooms: readonly string[];
  /** Packages from npm that its own code may import. */
  npm: readonly string[];
  /** Folders (or files) of `src` that may import only from those before them. */
  stages?: readonly string[];
  parts?: readonly Part[];
  /** Where device APIs may be touched; elsewhere in the room they may not. */
  deviceDoors?: readonly string[];
};

export type Table = {
  rooms: readonly Room[];
  /** What tests may import besides. */
  testNpm: readonly string[];
  /** Folders outside a room that its tests may import. */
  testFolders: readonly string[];
  longestFileLines: number;
  deepestFolders: number;
  /** Files allowed to be longer, each with its reason. */
  longFiles: Readonly<Record<string, string>>;
  /** Ambient names allowed in a file of a pure room, each with its reason. */
  ambient: readonly { file: string; name: string; why: string }[];
};

const STORES = ['@strongback/store', '@strongback/store/memory'];

export const TABLE: Table = {
  rooms: [
    {
      name: '@strongback/engine',
      folder: 'packages/engine',
      runtime: 'pure',
      rooms: [],
      npm: ['zod'],
      stages: ['vocabulary', 'units', 'evidence', 'ledger', 'athlete', 'assess', 'review', 'plan', 'session', 'workshop', 'loop'],
    },
    {
      name: '@strongback/catalogue',
      folder: 'packages/catalogue',
      runtime: 'pure',
      rooms: ['@strongback/engine'],
      npm: ['zod'],
      parts: [{ folder: 'scripts', runtime: 'node', why: 'builds the bundle from the data files' }],
    },
    {
      name: '@strongback/interchange',
      folder: 'packages/interchange',
      runtime: 'pure',
      rooms: ['@strongback/engine', '@strongback/catalogue'],
      npm: ['@markw65/fit-file-writer', 'fit-file-parser', 'papaparse', 'zod'],
    },
    {
      name: '@strongback/client',
      folder: 'packages/client',
      runtime: 'pure',
      rooms: [],
      npm: [],
    },
    {
      name: '@strongback/store',
      folder: 'packages/store',
      runtime: 'pure',
      rooms: ['@strongback/engine'],
      npm: [],
      parts: [
        { folder: 'src/indexeddb', runtime: 'dom', npm: ['idb'], why: 'the adapter of the phone' },
        { folder: 'src/packed', runtime: 'node', why: 'how the adapters of the server keep text small' },
        { folder: 'src/sqlite', runtime: 'node', why: 'the embedded adapter of the server' },
        { folder: 'src/postgres', runtime: 'node', npm: ['pg'], why: 'the networked adapter of the server' },
      ],
    },
    {
      name: '@strongback/simulator',
      folder: 'packages/simulator',
      runtime: 'pure',
      rooms: ['@strongback/engine', '@strongback/catalogue'],
      npm: [],
      parts: [
        {
          folder: 'src/body',
          engineStages: ['vocabulary', 'units', 'evidence', 'ledger'],
          why: 'a body that used the estimators would let the loop mark its own exam',
        },
      ],
    },
    {
      name: '@strongback/server',
      folder: 'apps/server',
      runtime: 'node',
      rooms: [
        '@strongback/engine',
        '@strongback/catalogue',
        '@strongback/interchange',
        '@strongback/client',
        ...STORES,
        '@strongback/store/sqlite',
        '@strongback/store/postgres',
      ],
      npm: ['@hono/node-server', 'hono', 'zod'],
    },
    {
      name: '@strongback/web',
      folder: 'apps/web',
      runtime: 'dom',
      rooms: [
        '@strongback/engine',
        '@strongback/catalogue',
        '@strongback/catalogue/figures',
        '@strongback/catalogue/german',
        '@strongback/catalogue/german-knowledge',
        '@strongback/interchange',
        ...STORES,
        '@strongback/store/indexeddb',
      ],
      npm: [
        '@base-ui/react',
        '@fontsource-variable/archivo',
        'd3-scale',
        'd3-shape',
        'hono',
        'idb',
        'react',
        'react-dom',
        'uqr',
        'vite',
        'vite-plugin-pwa',
        'workbox-precaching',
        'wouter',
        'zod',
      ],
      stages: [
        'app/routes',
        'app/account',
        'app/book',
        'app/words',
        'app/catalogue',
        'app/reasons',
        'app/training',
        'app/assess',
        'app/shell',
        'screens',
        'app/screens',
        'app/root',
      ],
      parts: [
        { folder: 'src/ui', rooms: [], staysIn: ['src/ui'], why: 'the parts of the screen know no domain' },
        {
          folder: 'build',
          runtime: 'node',
          rooms: ['@strongback/engine', '@strongback/catalogue/figures', '@strongback/simulator'],
          why: 'bakes the demo athlete and the first pictures into the app',
        },
      ],
      deviceDoors: ['src/platform', 'src/worker'],
    },
    {
      name: '@strongback/cli',
      folder: 'apps/cli',
      runtime: 'node',
      rooms: [
        '@strongback/engine',
        '@strongback/engine/forecast',
        '@strongback/catalogue',
        '@strongback/interchange',
        ...STORES,
        '@strongback/store/sqlite',
        '@strongback/store/postgres',
        '@strongback/client',
        '@strongback/simulator',
        '@strongback/server',
      ],
      npm: ['uqr'],
    },
  ],
  testNpm: [
    '@seriousme/openapi-schema-validator',
    '@vitest/browser-playwright',
    'axe-core',
    'fast-check',
    'jsqr',
    'pg',
    'playwright',
    'vitest',
  ],
  testFolders: ['scripts/testing', 'golden'],
  longestFileLines: 300,
  deepestFolders: 3,
  longFiles: {},
  ambient: [],
};
