// Fails when RELIABILITY.md lacks a figure: every row is there with what was seen, or with the reason why not.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FIGURES } from './figures.ts';

const rows = readFileSync(new URL('../../RELIABILITY.md', import.meta.url), 'utf8').split('\n');

test.each(FIGURES.map((figure) => [figure.row, figure] as const))('figure %d is there', (row, figure) => {
  const line = rows.find((one) => one.startsWith(`| ${row} |`));
  const [, , what = '', target = '', seen = '', verdict = '', on = ''] = (line ?? '').split('|').map((cell) => cell.trim());
  expect(what).toBe(figure.what);
  expect(target).toBe(figure.target);
  expect(seen.length).toBeGreaterThan(5);
  expect(['held', 'so far', 'missed', 'open']).toContain(verdict);
  expect(on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});
