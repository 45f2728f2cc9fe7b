// Midnight ends no session; a long silence does.
import type { IsoDate, LoggedSession, WallTime } from '@strongback/engine';
import { expect, test } from 'vitest';
import { IDLE_MINUTES, isForgotten } from './idle.ts';

const MINUTE = 60_000;
const monday = '2026-03-02' as IsoDate;
const tuesday = '2026-03-03' as IsoDate;
const begun = new Date('2026-03-02T23:50:00').getTime();
const open = { date: monday, at: '23:50:00' as WallTime, sets: [{ removed: false }] } as unknown as LoggedSession;
const empty = { ...open, sets: [] };
const touched = (minutes: number) => ({ touchedAtMs: begun + minutes * MINUTE });

test('a session that goes on past midnight is not forgotten, one that was left is', () => {
  expect(isForgotten(open, touched(15), tuesday, begun + 20 * MINUTE)).toBe(false);
  expect(isForgotten(open, touched(15), tuesday, begun + (15 + IDLE_MINUTES) * MINUTE)).toBe(true);
  expect(isForgotten(open, touched(2), monday, begun + 5 * MINUTE)).toBe(false);
});

test('one without a set may wait all day, not overnight', () => {
  expect(isForgotten(empty, touched(0), monday, begun + 2 * IDLE_MINUTES * MINUTE)).toBe(false);
  expect(isForgotten(empty, touched(0), tuesday, begun + 20 * MINUTE)).toBe(false);
  expect(isForgotten(empty, touched(0), tuesday, begun + 2 * IDLE_MINUTES * MINUTE)).toBe(true);
});

test('a phone that did not see it goes by its beginning, and by the day where no time was told', () => {
  expect(isForgotten(open, null, tuesday, begun + 30 * MINUTE)).toBe(false);
  expect(isForgotten(open, null, tuesday, begun + 9 * 60 * MINUTE)).toBe(true);
  const { at: _, ...untimed } = open;
  expect(isForgotten(untimed, null, tuesday, begun + 30 * MINUTE)).toBe(true);
  expect(isForgotten(untimed, null, monday, begun)).toBe(false);
});

test('what is older than yesterday is forgotten, whatever was done in it just now', () => {
  expect(isForgotten(open, touched(3_000), '2026-03-04' as IsoDate, begun + 3_001 * MINUTE)).toBe(true);
});
