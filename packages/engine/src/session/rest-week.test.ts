// Decides by example that a lighter week is lighter than what was really done, and that other weeks are left as they are.
import { describe, expect, test } from 'vitest';
import type { LedgerState } from '../ledger/state.types.ts';
import type { IsoDate } from '../units/brand.ts';
import type { Picked } from './pick.ts';
import { cutToShare, restShare } from './rest-week.ts';

const log = (...weeks: readonly number[]): LedgerState =>
  ({
    sessions: new Map(
      weeks.map((sets, back) => [
        `w${back}`,
        {
          status: 'finished',
          date: `2026-01-${String(27 - 7 * back).padStart(2, '0')}`,
          sets: Array.from({ length: sets }, () => ({ removed: false, kind: 'working' })),
        },
      ]),
    ),
  }) as unknown as LedgerState;
const week = (deload: boolean, sets: number): Picked =>
  ({
    week: {
      deload,
      from: '2026-02-02' as IsoDate,
      sessions: [{ slots: [{ sets: Array.from({ length: sets }, () => ({})) }] }],
    },
  }) as unknown as Picked;

describe('a lighter week', () => {
  test('[deload.dose] counts as done no warm-up that nobody marked, and both sides of a set once', () => {
    const done = (sets: readonly object[]): LedgerState =>
      ({
        sessions: new Map(
          [0, 1].map((back) => [
            `w${back}`,
            {
              status: 'finished',
              date: `2026-01-${String(27 - 7 * back).padStart(2, '0')}`,
              sets: sets.map((set) => ({ removed: false, kind: 'working', exercise: 'row', ...set })),
            },
          ]),
        ),
      }) as unknown as LedgerState;
    const plain = done([{ loadGrams: 60_000 }, { loadGrams: 60_000 }, { loadGrams: 54_000 }]);
    const ramped = done([
      { loadGrams: 20_000 },
      { loadGrams: 36_000 },
      ...[60_000, 60_000, 54_000].map((loadGrams) => ({ loadGrams })),
    ]);
    const sided = done(['left', 'right', 'left', 'right', 'left', 'right'].map((side) => ({ loadGrams: 20_000, side })));
    const heavyRamp = done([
      { loadGrams: 45_000 },
      { loadGrams: 52_500 },
      ...[60_000, 60_000, 54_000].map((loadGrams) => ({ loadGrams, asked: { loadGrams } })),
    ]);
    const share = restShare(week(true, 10), plain);
    expect(restShare(week(true, 10), heavyRamp)).toBe(share);
    expect(share).toBeLessThan(1);
    expect([restShare(week(true, 10), ramped), restShare(week(true, 10), sided)]).toEqual([share, share]);
  });

  test('[deload.dose] keeps its sets where they are well below the weeks before', () => {
    expect(restShare(week(true, 15), log(30, 30, 30, 30))).toBe(1);
  });

  test('[deload.dose] gives sets back where missed days made the weeks before smaller than planned', () => {
    expect(restShare(week(true, 15), log(18, 22, 20))).toBeCloseTo((0.6 * 20) / 15, 6);
  });

  test('leaves loaded weeks and short logs alone, and cuts from the end', () => {
    expect(restShare(week(false, 15), log(18, 22, 20))).toBe(1);
    expect(restShare(week(true, 15), log(18))).toBe(1);
    const slots = [{ sets: [1, 2] }, { sets: [3, 4] }, { sets: [5] }];
    expect(cutToShare(slots, 0.6)).toEqual([{ sets: [1, 2] }, { sets: [3] }]);
    expect(cutToShare(slots, 1)).toBe(slots);
    expect(cutToShare(slots, 0)).toEqual([{ sets: [1] }]);
  });
});
