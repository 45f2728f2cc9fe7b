// Proves that a day can be made a quarter of an hour or an hour and a half with one touch, whatever was planned.
import { expect, it } from 'vitest';
import { minutesOffered } from './minutes-offered.ts';

it('offers the shortest and a long day whatever was planned, and the planned one itself', () => {
  expect(minutesOffered(30, null)).toEqual([15, 30, 45, 60, 75, 90]);
  expect(minutesOffered(50, null)).toEqual([15, 30, 45, 50, 60, 75, 90]);
  expect(minutesOffered(90, null)).toEqual([15, 30, 45, 60, 75, 90, 120]);
  expect(minutesOffered(60, 20)).toContain(20);
});
