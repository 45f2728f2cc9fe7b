// Fails when a known fault is without a named test or a written reason, or when a named test is gone.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CASES } from './cases.ts';
import { faultOf, REQUIRED, standardRequirements } from './standard-figure.ts';

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

test('every requirement of levels 1 and 2 of the security standard is listed once, in order', () => {
  const ids = standardRequirements().map((one) => one.id);
  const inOrder = ids.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  expect(ids).toEqual([...new Set(inOrder)]);
  expect(REQUIRED.map((_, index) => ids.filter((id) => id.startsWith(`${index + 1}.`)).length)).toEqual(REQUIRED);
});

test('each of them has a test or page that exists, does not apply, or says that it is not met', () => {
  expect(standardRequirements().flatMap((one) => faultOf(one) ?? [])).toEqual([]);
});
