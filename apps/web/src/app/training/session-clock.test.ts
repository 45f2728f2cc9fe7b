// A session is of the day it began and of the day it ended, in whatever zone the phone is.
import type { IsoDate, WallTime } from '@strongback/engine';
import { expect, test } from 'vitest';
import { isOfToday, startLogged } from './session-clock.ts';

const monday = '2026-03-02' as IsoDate;
const tuesday = '2026-03-03' as IsoDate;
const time = (at: string): WallTime => at as WallTime;
const night = { date: monday, at: time('23:50:00'), finishedAt: time('00:30:00') };
const evening = { date: monday, at: time('18:00:00'), finishedAt: time('19:10:00') };

test('who ends after midnight is done on both days, and on no third', () => {
  expect([monday, tuesday, '2026-03-04' as IsoDate].map((day) => isOfToday(night, day))).toEqual([true, true, false]);
});

test('who ended in the evening is not done on the morning after, also where the end was told late', () => {
  expect([monday, tuesday].map((day) => isOfToday(evening, day))).toEqual([true, false]);
  expect(isOfToday({ date: monday, at: time('18:00:00') }, tuesday)).toBe(false);
});

test('who flew west is done on the day that comes once more, not two days before', () => {
  expect(isOfToday(evening, '2026-03-01' as IsoDate)).toBe(true);
  expect(isOfToday(evening, '2026-02-28' as IsoDate)).toBe(false);
});

test('a session began when it was logged to, never in the time to come', () => {
  const start = new Date('2026-03-02T23:50:00').getTime();
  expect(startLogged(night, start + 900_000)).toBe(start);
  expect(startLogged(night, start - 1)).toBeNull();
  expect(startLogged({ date: monday }, start)).toBeNull();
});
