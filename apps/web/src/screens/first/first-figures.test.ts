// Shows that the first page's baked pictures are those of the catalogue.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { firstFiguresText } from '../../../build/first-figures.ts';

test('the first page shows the figures as they are drawn now; `node scripts/first-figures.ts` bakes them anew', () => {
  expect(readFileSync(new URL('./first-figures.ts', import.meta.url), 'utf8')).toBe(firstFiguresText());
});
