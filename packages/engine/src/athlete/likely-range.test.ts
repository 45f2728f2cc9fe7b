// Decides whether a told range of an estimated single means the same everywhere.
import { expect, test } from 'vitest';
import { likelyRange } from './likely-range.ts';

test('nine times in ten of what is moved, as far down as up in percent, the body taken off again', () => {
  const range = likelyRange({ e1rmKg: 100, sigmaPercent: 5, bodyShareKg: 0 });
  expect(range.lowKg).toBeCloseTo(92.1, 1);
  expect(range.highKg).toBeCloseTo(108.6, 1);
  expect(range.lowKg * range.highKg).toBeCloseTo(100 * 100, 6);
  const pullUp = likelyRange({ e1rmKg: 20, sigmaPercent: 5, bodyShareKg: 80 });
  expect([pullUp.lowKg, pullUp.highKg]).toEqual([range.lowKg - 80, range.highKg - 80]);
});
