// A number and its unit stand on one line; a number before another word may still part from it.
import { expect, test } from 'vitest';
import { heldTogether } from './held-together.ts';

test('a unit stays beside its number', () => {
  expect(heldTogether('15 to 25 g a meal, 30 % or more')).toBe('15 to 25\u00a0g a meal, 30\u00a0% or more');
  expect(heldTogether('5 Min. nach 3 Sätzen und 2 Sätze')).toBe('5\u00a0Min. nach 3 Sätzen und 2\u00a0Sätze');
});

test('other words after a number stay free', () => {
  expect(heldTogether('4 weeks, 10 good reps, 3 shoulders')).toBe('4 weeks, 10 good reps, 3 shoulders');
});
