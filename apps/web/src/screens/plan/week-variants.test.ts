// The weeks that "what if" offers.
import type { Availability } from '@strongback/engine';
import { expect, test } from 'vitest';
import { variantOf } from './week-variants.ts';

const days: readonly Availability[] = [
  { weekday: 'mon', minutes: 60 },
  { weekday: 'wed', minutes: 45 },
  { weekday: 'fri', minutes: 60 },
];

test('the shortest day goes, the added day lies away from the others, minutes move within reason', () => {
  expect(variantOf(days, -1, 0).map((day) => day.weekday)).toEqual(['mon', 'fri']);
  expect(variantOf(days, 1, 0).map((day) => day.weekday)).toHaveLength(4);
  expect(variantOf([{ weekday: 'mon', minutes: 60 }], 1, 0).map((day) => day.weekday)).toEqual(['mon', 'thu']);
  expect(variantOf(days, 0, -30).map((day) => day.minutes)).toEqual([30, 15, 30]);
  expect(variantOf([{ weekday: 'mon', minutes: 60 }], -1, 0)).toHaveLength(1);
});
