// What people read is no finer than what can be loaded.
import { expect, test } from 'vitest';
import { readableKilograms, readableLoad } from './readable-load.ts';

test('pounds from kilograms are said to the half pound, above a hundred to the whole; meant quarters stay', () => {
  expect([92.59, 50.27, 44.09, 187.39].map((load) => readableLoad(load, 'lb'))).toEqual([92.5, 50.5, 44, 187]);
  expect([2.25, 132.5, -15].map((load) => readableLoad(load, 'lb'))).toEqual([2.25, 132.5, -15]);
  expect(readableLoad(22.8, 'kg')).toBe(22.8);
  expect([55, 33, 270].map((kg) => readableKilograms(kg, 'lb'))).toEqual([121, 73, 595]);
  expect(readableKilograms(28.7501, 'kg')).toBe(28.75);
});
