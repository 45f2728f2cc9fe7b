// Two touches that start from the same look both count.
import { expect, test } from 'vitest';
import { flipped } from './flips.ts';

test('a second touch made from what the first one saw keeps the first', () => {
  const first = flipped([], [], [8]);
  expect(flipped(first, [], [16])).toEqual([8, 16]);
  expect(flipped([8, 16], [8, 16], [16])).toEqual([16]);
  expect(flipped([16], [8, 16], [16])).toEqual([16]);
  expect(flipped([8], [], [8])).toEqual([8]);
});
