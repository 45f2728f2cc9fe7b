// Fails when a known fault is without a named test or a written reason, or when a named test is gone.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CASES } from './cases.ts';
import { standardSections } from './standard-figure.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Where each letter ends. */
const LAST = { A: 12, B: 25, C: 44, D: 58, E: 67, F: 79, G: 89 } as const;

test('every case from A1 to G89 is there once, in order', () => {
  const codes = Object.entries(LAST).flatMap(([letter, last], index, all) => {
    const first = (all[index - 1]?.[1] ?? 0) + 1;
    return Array.from({ length: last - first + 1 }, (_, at) => `${letter}${first + at}`);
  });
  expect(CASES.map((one) => one.code)).toEqual(codes);
});

test.each(CASES.map((one) => [one.code, one] as const))('%s has a test that exists, or says why not', (_, { tests, reason }) => {
  expect(tests.length > 0 || (reason ?? '').length > 10).toBe(true);
  for (const [file, title] of tests) {
    const path = join(ROOT, file);
    expect(existsSync(path), file).toBe(true);
    expect(readFileSync(path, 'utf8').includes(title), `${file}: ${title}`).toBe(true);
  }
});

test.each(standardSections().map((one) => [one.section, one] as const))(
  'section %s of the security standard has a test that exists, or says why not',
  (_, { said, files }) => {
    expect(said.length).toBeGreaterThan(8);
    for (const file of files) expect(existsSync(join(ROOT, file)), file).toBe(true);
  },
);
