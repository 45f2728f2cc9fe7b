// Decides whether enough laws stand under property tests, and that the count sees what it counts.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { LEAST_LAWS, laws } from './laws.ts';

test('at least fifty laws hold under property tests, each with a title of its own', () => {
  const found = laws(join(dirname(fileURLToPath(import.meta.url)), '..'));
  expect(found.length).toBeGreaterThanOrEqual(LEAST_LAWS);
  expect(new Set(found.map(({ file, title }) => `${file} ${title}`)).size).toBe(found.length);
  expect(found.some(({ title }) => title.startsWith('[fatigue.sport] other sport never adds'))).toBe(true);
});
