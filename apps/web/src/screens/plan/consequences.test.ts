// What moving a day costs is said before it is moved.
import type { IsoDate, LedgerState, Pattern } from '@strongback/engine';
import { expect, test } from 'vitest';
import type { DatedSession } from '../../app/training/planned-days.ts';
import { consequencesOf, moveTo } from './consequences.ts';

const session = (date: string, pattern: Pattern): DatedSession =>
  ({
    on: date,
    planned: { date, minutes: 60, slots: [{ intent: { role: 'main', pattern } }] },
  }) as unknown as DatedSession;
const monday = session('2026-03-02', 'hinge');
const week = [monday, session('2026-03-04', 'hinge'), session('2026-03-06', 'horizontal-pull')];
const ledger = {
  availability: [
    { weekday: 'mon', minutes: 60 },
    { weekday: 'thu', minutes: 45 },
    { weekday: 'fri', minutes: 60 },
  ],
} as unknown as LedgerState;
const kinds = (to: string): readonly string[] => consequencesOf(ledger, week, monday, to as IsoDate).map((one) => one.kind);

test('a shared day, a neighbour with the same pattern, and a day too short or without time are each told', () => {
  expect(kinds('2026-03-06')).toEqual(['shared-day']);
  expect(kinds('2026-03-05')).toEqual(['close', 'short-day']);
  expect(kinds('2026-03-07')).toEqual(['free-day']);
  expect(kinds('2026-03-02')).toEqual([]);
});

test('an open session that stands on the day takes the freed day; one that is done makes the day shared', () => {
  const to = '2026-03-06' as IsoDate;
  const swap = moveTo(ledger, week, monday, to, () => true);
  expect(swap.exchanged).toBe(week[2]);
  expect(swap.moves).toEqual([
    { from: '2026-03-02', to },
    { from: '2026-03-06', to: '2026-03-02' },
  ]);
  expect(swap.costs).toEqual([]);
  const shared = moveTo(ledger, week, monday, to, () => false);
  expect(shared.exchanged).toBeNull();
  expect(shared.moves).toEqual([{ from: '2026-03-02', to }]);
  expect(shared.costs.map((cost) => cost.kind)).toEqual(['shared-day']);
});
