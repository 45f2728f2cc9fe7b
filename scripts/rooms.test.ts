// Shows that the rooms check passes a sound house and catches a broken one of each kind.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { breaches, readHouse } from './rooms.ts';
import { TABLE, type Table } from './rooms.table.ts';

const OPENING = '// Says what this decides.\n';

const table: Table = { ...TABLE, longFiles: {}, ambient: [] };

function manifest(name: string, dependencies: Record<string, string> = {}): string {
  return JSON.stringify({ name, dependencies });
}

const sound: Record<string, string> = Object.fromEntries(
  TABLE.rooms.flatMap((room) => [
    [
      `${room.folder}/package.json`,
      manifest(
        room.name,
        Object.fromEntries(room.rooms.filter((one) => one.split('/').length === 2).map((one) => [one, '0.1.0'])),
      ),
    ],
    [`${room.folder}/src/index.ts`, `${OPENING}export const here = true;\n`],
  ]),
);

/** The kinds of breach that a sound house has after these files are put into it. */
function kinds(files: Record<string, string>, rules: Table = table): string[] {
  const house = new Map(Object.entries({ ...sound, ...files }).map(([path, text]) => [path, text] as const));
  return [...new Set(breaches(rules, house).map((one) => one.kind))].sort();
}

const engine = 'packages/engine/src';

test('a sound house has no breach', () => {
  expect(kinds({})).toEqual([]);
});

test('this house, as it stands, can be read whole', () => {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..');
  const syntax = breaches(TABLE, readHouse(root)).filter((one) => one.kind === 'syntax');
  expect(syntax).toEqual([]);
});

describe('imports', () => {
  test.each([
    [
      'a lower room imports a higher one',
      { [`${engine}/units/a.ts`]: `${OPENING}import { x } from '@strongback/catalogue';\n` },
      ['package', 'room-import'],
    ],
    [
      'only as a type',
      { [`${engine}/units/a.ts`]: `${OPENING}import type { x } from '@strongback/server';\n` },
      ['package', 'room-import'],
    ],
    [
      'inside a type',
      { [`${engine}/units/a.ts`]: `${OPENING}export type A = import('@strongback/web').B;\n` },
      ['package', 'room-import'],
    ],
    [
      'dynamically',
      { [`${engine}/units/a.ts`]: `${OPENING}export const a = () => import('@strongback/web');\n` },
      ['package', 'room-import'],
    ],
    [
      'a relative path reaches into another room',
      { [`${engine}/units/a.ts`]: `${OPENING}import { x } from '../../../store/src/index.ts';\n` },
      ['room-import'],
    ],
    [
      'a room imports itself by name',
      { [`${engine}/units/a.ts`]: `${OPENING}import { x } from '@strongback/engine';\n` },
      ['own-name'],
    ],
    [
      'a test of a lower room imports a higher one',
      { [`${engine}/units/a.test.ts`]: `${OPENING}import { x } from '@strongback/simulator';\n` },
      ['test-imports-up'],
    ],
    [
      'a package from npm that the room may not use',
      { [`${engine}/units/a.ts`]: `${OPENING}import fc from 'fast-check';\n` },
      ['npm-import', 'package'],
    ],
    [
      'Node where a pure room must run',
      { [`${engine}/units/a.ts`]: `${OPENING}import { readFileSync } from 'node:fs';\n` },
      ['runtime'],
    ],
    [
      'Node where the phone must run',
      { 'packages/store/src/indexeddb/a.ts': `${OPENING}import { readFileSync } from 'node:fs';\n` },
      ['runtime'],
    ],
    [
      'code imports a test',
      {
        [`${engine}/units/a.ts`]: `${OPENING}import { x } from './a.contract.ts';\n`,
        [`${engine}/units/a.contract.ts`]: OPENING,
      },
      ['imports-test'],
    ],
    [
      'a star export',
      { [`${engine}/units/a.ts`]: `${OPENING}export * from './b.ts';\n`, [`${engine}/units/b.ts`]: OPENING },
      ['star-export'],
    ],
    [
      'a part of the screen knows the domain',
      { 'apps/web/src/ui/a.ts': `${OPENING}import { x } from '@strongback/engine';\n` },
      ['room-import'],
    ],
    [
      'a part of the screen reaches a screen',
      { 'apps/web/src/ui/a.ts': `${OPENING}import { x } from '../today/b.ts';\n`, 'apps/web/src/today/b.ts': OPENING },
      ['part-import'],
    ],
  ])('%s', (_, files, expected) => {
    expect(kinds(files)).toEqual(expected);
  });

  test('what the table allows passes', () => {
    expect(
      kinds({
        'packages/catalogue/src/a.ts': `${OPENING}import { here } from '@strongback/engine';\nexport const a = here;\n`,
        'packages/store/src/sqlite/a.ts': `${OPENING}import { DatabaseSync } from 'node:sqlite';\nexport const a = DatabaseSync;\n`,
        [`${engine}/units/a.test.ts`]: `${OPENING}import fc from 'fast-check';\nimport { readFileSync } from 'node:fs';\nimport { x } from '../../../../golden/x.ts';\n`,
      }),
    ).toEqual([]);
  });

  test('all types of one file may be passed on, and are still known by stage', () => {
    const files = {
      [`${engine}/index.ts`]: `${OPENING}export type * from './ledger/event.types.ts';\nexport type * from './plan/plan.types.ts';\n`,
      [`${engine}/ledger/event.types.ts`]: `${OPENING}export type SetPerformed = { reps: number };\n`,
      [`${engine}/plan/plan.types.ts`]: `${OPENING}export type Plan = { weeks: number };\n`,
    };
    const body = 'packages/simulator/src/body/a.ts';
    expect(kinds({ ...files, [body]: `${OPENING}import type { SetPerformed } from '@strongback/engine';\n` })).toEqual([]);
    expect(kinds({ ...files, [body]: `${OPENING}import type { Plan } from '@strongback/engine';\n` })).toEqual(['part-import']);
  });

  test('a body in the simulator may use units and not estimators', () => {
    const index = `${OPENING}export { grams } from './units/mass.ts';\nexport { belief } from './athlete/belief.ts';\n`;
    const files = {
      [`${engine}/index.ts`]: index,
      [`${engine}/units/mass.ts`]: OPENING,
      [`${engine}/athlete/belief.ts`]: OPENING,
    };
    const body = 'packages/simulator/src/body/a.ts';
    expect(kinds({ ...files, [body]: `${OPENING}import { grams } from '@strongback/engine';\n` })).toEqual([]);
    expect(kinds({ ...files, [body]: `${OPENING}import { belief } from '@strongback/engine';\n` })).toEqual(['part-import']);
    expect(kinds({ ...files, [body]: `${OPENING}import * as all from '@strongback/engine';\n` })).toEqual(['part-import']);
  });
});

describe('stages and circles', () => {
  test('a stage imports only from those before it', () => {
    const later = { [`${engine}/plan/week.ts`]: OPENING };
    expect(kinds({ ...later, [`${engine}/review/a.ts`]: `${OPENING}import { x } from '../plan/week.ts';\n` })).toEqual(['stage']);
    expect(kinds({ ...later, [`${engine}/session/a.ts`]: `${OPENING}import { x } from '../plan/week.ts';\n` })).toEqual([]);
    expect(kinds({ ...later, [`${engine}/loop.ts`]: `${OPENING}import { x } from './plan/week.ts';\n` })).toEqual([]);
  });

  test('a stage may lie deeper in a room', () => {
    const app = 'apps/web/src/app';
    const words = { [`${app}/words/words.ts`]: `${OPENING}import { x } from '../catalogue/catalogue.ts';\n` };
    expect(kinds({ ...words, [`${app}/catalogue/catalogue.ts`]: `${OPENING}export const x = 1;\n` })).toEqual(['stage']);
    expect(kinds({ [`${app}/words/words.ts`]: OPENING, [`${app}/book/a.ts`]: `${OPENING}import '../account/b.ts';\n` })).toEqual(
      [],
    );
  });

  test('a circle is named, even one of types', () => {
    expect(
      kinds({
        [`${engine}/units/a.ts`]: `${OPENING}import type { B } from './b.ts';\nexport type A = B;\n`,
        [`${engine}/units/b.ts`]: `${OPENING}import type { A } from './a.ts';\nexport type B = A;\n`,
      }),
    ).toEqual(['cycle']);
  });
});

describe('ambient time, chance and devices', () => {
  test.each([
    'export const a = Date.now();',
    'export const a = new Date();',
    'export const a = Date();',
    'export const a = Math.random();',
    'export const a = performance.now();',
    'export const a = crypto.randomUUID();',
    'export const a = () => console.log(1);',
    'export const a = process.env;',
    'export const a = setTimeout;',
    'export const a = globalThis;',
    'export const a = import.meta.url;',
    'export const a = fetch("x");',
    'export const a = (1).toLocaleString();',
    'export const a = "a".localeCompare("b");',
    'export const a = new Intl.NumberFormat();',
  ])('%s is refused in a pure room', (code) => {
    expect(kinds({ [`${engine}/units/a.ts`]: `${OPENING}${code}\n` })).toEqual(['ambient']);
  });

  test.each([
    'export const a = (process: number) => process + 1;',
    'export const a = { process: 1, Intl: 2 };',
    'export const a = (b: { console: number }) => b.console;',
    'export const a = Date.UTC(2026, 1, 1);',
    '// Date.now() in a comment\nexport const a = "Math.random()";',
  ])('%s passes', (code) => {
    expect(kinds({ [`${engine}/units/a.ts`]: `${OPENING}${code}\n` })).toEqual([]);
  });

  test('a test may look at the clock, and an excuse in the table counts while it is needed', () => {
    expect(kinds({ [`${engine}/units/a.test.ts`]: `${OPENING}export const a = Date.now();\n` })).toEqual([]);
    const file = `${engine}/units/a.ts`;
    const excused = { ...table, ambient: [{ file, name: 'Date.now', why: 'an example' }] };
    expect(kinds({ [file]: `${OPENING}export const a = Date.now();\n` }, excused)).toEqual([]);
    expect(kinds({ [file]: `${OPENING}export const a = 1;\n` }, excused)).toEqual(['stale-excuse']);
  });

  test('the app touches the device only through its door', () => {
    const code = `${OPENING}export const a = navigator.wakeLock;\n`;
    expect(kinds({ 'apps/web/src/today/a.ts': code })).toEqual(['device']);
    expect(kinds({ 'apps/web/src/platform/a.ts': code })).toEqual([]);
  });
});

describe('shape', () => {
  const long = `${OPENING}${'export const a = 1;\n'.repeat(300)}`;
  test.each([
    ['no first line', { [`${engine}/units/a.ts`]: 'export const a = 1;\n' }, ['first-line']],
    ['too long', { [`${engine}/units/a.ts`]: long }, ['long-file']],
    ['a vague name', { [`${engine}/units/helpers.ts`]: OPENING }, ['name']],
    ['a vague folder', { [`${engine}/utils/a.ts`]: OPENING }, ['name']],
    ['not kebab-case', { [`${engine}/units/aB.ts`]: OPENING }, ['name']],
    ['too deep', { [`${engine}/units/a/b/c/d.ts`]: OPENING }, ['depth']],
    ['a silenced checker', { [`${engine}/units/a.ts`]: `${OPENING}// @ts-ignore\n` }, ['way-around']],
    ['a type given up', { [`${engine}/units/a.ts`]: `${OPENING}export const a = 1 as any;\n` }, ['way-around']],
    ['a test left out', { [`${engine}/units/a.test.ts`]: `${OPENING}test.only('a', () => {});\n` }, ['way-around']],
    ['an enum', { [`${engine}/units/a.ts`]: `${OPENING}export enum A { B }\n` }, ['way-around']],
    ['code that does not parse', { [`${engine}/units/a.ts`]: `${OPENING}export const = ;\n` }, ['syntax']],
  ])('%s', (_, files, expected) => {
    expect(kinds(files)).toEqual(expected);
  });

  test('a long file passes with a reason, until it is short again', () => {
    const file = `${engine}/units/a.ts`;
    const excused = { ...table, longFiles: { [file]: 'one published table' } };
    expect(kinds({ [file]: long }, excused)).toEqual([]);
    expect(kinds({ [file]: OPENING }, excused)).toEqual(['stale-excuse']);
  });
});

describe('package.json', () => {
  const file = 'packages/engine/package.json';
  test.each([
    ['another name', manifest('@strongback/motor')],
    ['a dependency on a higher room', manifest('@strongback/engine', { '@strongback/server': '0.1.0' })],
    ['a dependency that the room may not have', manifest('@strongback/engine', { papaparse: '5.7.1' })],
    ['a loose version', manifest('@strongback/engine', { zod: '^4.6.7' })],
    ['an entry that does not exist', JSON.stringify({ name: '@strongback/engine', exports: { './x': './src/x.ts' } })],
  ])('%s', (_, text) => {
    expect(kinds({ [file]: text })).toEqual(['package']);
  });

  test('an import that the room does not declare', () => {
    expect(kinds({ [`${engine}/units/a.ts`]: `${OPENING}import { z } from 'zod';\n` })).toEqual(['package']);
  });
});
