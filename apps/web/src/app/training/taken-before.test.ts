// What took an exercise's place before is offered first, while it fits; a swap that was taken back is forgotten.
import type { LoggedSession, Substitute } from '@strongback/engine';
import { expect, test } from 'vitest';
import { againFirst, takenBefore } from './taken-before.ts';

type Swap = readonly [slot: string, from: string, to: string];
const session = (date: string, swaps: readonly Swap[], status = 'finished'): LoggedSession =>
  ({
    session: date,
    date,
    status,
    sets: [],
    swaps: swaps.map(([slot, from, to]) => ({ slot, from, to, why: 'equipment' })),
  }) as unknown as LoggedSession;
const ledger = (...sessions: readonly LoggedSession[]) => ({ sessions: new Map(sessions.map((one) => [one.session, one])) });
const fits = (...ids: readonly string[]): readonly Substitute[] =>
  ids.map((exercise) => ({ exercise, score: 1, sets: [], keeps: '', changes: '' }));

test('the latest stand-in comes first, each once', () => {
  const past = ledger(
    session('2026-01-05', [['s1', 'row', 'cable-row']]),
    session('2026-01-19', [['s1', 'row', 'one-arm-row']]),
    session('2026-01-12', [['s2', 'row', 'cable-row']]),
    session('2026-01-20', [['s1', 'row', 'seal-row']], 'open'),
  );
  expect(takenBefore(past, 'row')).toEqual(['one-arm-row', 'cable-row']);
  expect(takenBefore(past, 'press')).toEqual([]);
});

test('a swap that was taken back was none, one that went on to another counts for that one', () => {
  const past = ledger(
    session('2026-01-05', [
      ['s1', 'row', 'cable-row'],
      ['s1', 'cable-row', 'row'],
      ['s2', 'press', 'dip'],
      ['s2', 'dip', 'push-up'],
    ]),
  );
  expect(takenBefore(past, 'row')).toEqual([]);
  expect(takenBefore(past, 'press')).toEqual(['push-up']);
});

test('what no longer fits is not offered, and the rank of the others stays', () => {
  const ranked = fits('a', 'b', 'c', 'd', 'e', 'f', 'g');
  expect(againFirst(ranked, ['e', 'gone', 'g', 'c']).map((one) => one.exercise)).toEqual(['e', 'g', 'a', 'b', 'c', 'd']);
  expect(againFirst(ranked, []).map((one) => one.exercise)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
});
