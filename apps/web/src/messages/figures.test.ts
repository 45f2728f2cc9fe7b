// Decides examples of counts and changes in sentences.
import { expect, test } from 'vitest';
import { de } from './de/index.ts';
import { en } from './en/index.ts';
import { course, grouped } from './figures.ts';

test('thousands stand apart, hundreds do not', () => {
  expect([0, 999, 1000, 71_795, 1_234_567].map((count) => grouped(count, ','))).toEqual([
    '0',
    '999',
    '1,000',
    '71,795',
    '1,234,567',
  ]);
  expect(en.settings.events(71_795)).toBe('71,795\u00a0entries in your log');
  expect(de.settings.events(71_795)).toBe('71.795\u00a0Einträge in deinem Protokoll');
  expect(de.imports.confirm(4200)).toBe('4.200\u00a0Sätze importieren');
});

test('a change is kept from left to right', () => {
  expect(course(34, 47)).toBe('\u206634 → 47\u2069');
  expect(en.progress.slipped('34', '47')).toBe('\u206634 → 47\u00a0%\u2069 of sets');
});
