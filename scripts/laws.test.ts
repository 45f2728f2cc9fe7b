// Decides whether enough laws stand under property tests, and that the count sees what it counts.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { LEAST_LAWS, laws } from './laws.ts';
import { HOUSE_SEED, LAWS_SEED, lawsSeed } from './testing/laws-seed.ts';

test('at least fifty laws hold under property tests, each with a title of its own', () => {
  const found = laws(join(dirname(fileURLToPath(import.meta.url)), '..'));
  expect(found.length).toBeGreaterThanOrEqual(LEAST_LAWS);
  expect(new Set(found.map(({ file, title }) => `${file} ${title}`)).size).toBe(found.length);
  expect(found.some(({ title }) => title.startsWith('[fatigue.sport] other sport never adds'))).toBe(true);
});

test('the laws draw from one seed that stays, unless the environment names another', () => {
  expect(lawsSeed({})).toBe(HOUSE_SEED);
  expect(lawsSeed({ [LAWS_SEED]: '-81595337' })).toBe(-81595337);
  expect(Number.isSafeInteger(lawsSeed({ [LAWS_SEED]: 'random' }))).toBe(true);
  expect(() => lawsSeed({ [LAWS_SEED]: 'seven' })).toThrow('whole number');
  expect(fc.readConfigureGlobal().seed).toBe(lawsSeed(process.env));
  expect(fc.check(fc.property(fc.nat(), () => false)).seed).toBe(lawsSeed(process.env));
});

test('laws are held on Node, where the seed is set', () => {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..');
  expect(laws(root).filter(({ file }) => !/(?<!\.page)\.test\.ts$/.test(file))).toEqual([]);
});
