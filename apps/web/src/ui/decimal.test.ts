// What people type into a weight field.
import { expect, test } from 'vitest';
import { parseDecimal } from './decimal.ts';

test('comma and dot are both decimal marks', () => {
  expect(parseDecimal('82,5')).toBe(82.5);
  expect(parseDecimal(' 82.5 ')).toBe(82.5);
  expect(parseDecimal('80.')).toBe(80);
  expect(parseDecimal('−15')).toBe(-15);
});

test('words, two marks and nothing are not numbers', () => {
  for (const text of ['', 'abc', '1,000,5', '1e9', '--3']) expect(parseDecimal(text)).toBeNull();
});
