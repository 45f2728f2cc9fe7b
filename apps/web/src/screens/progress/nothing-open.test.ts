// Proves that nobody who has not trained for weeks is told to keep going.
import type { IsoDate, LoggedSession } from '@strongback/engine';
import { expect, test } from 'vitest';
import { nothingOpen } from './nothing-open.ts';

const TODAY = '2026-03-20' as IsoDate;
const after = (...sessions: readonly (readonly [date: string, status: LoggedSession['status']])[]) =>
  nothingOpen({ sessions: new Map(sessions.map(([date, status]) => [date, { date, status } as LoggedSession])) } as never, TODAY);

test('before the first session there is nothing to change yet; one given up is none', () => {
  expect(after()).toEqual({ kind: 'yet' });
  expect(after(['2026-03-19', 'discarded'])).toEqual({ kind: 'yet' });
});

test('up to a fortnight after the newest session there is nothing to change, whatever order they came in', () => {
  expect(after(['2026-03-07', 'finished'], ['2025-01-01', 'finished'])).toEqual({ kind: 'to-change' });
  expect(after(['2026-03-21', 'open'])).toEqual({ kind: 'to-change' });
});

test('from then on the day of the last session is said instead', () => {
  expect(after(['2026-03-06', 'finished'], ['2026-03-18', 'discarded'])).toEqual({ kind: 'long-ago', date: '2026-03-06' });
});
