// Decides whether a set is told with the effort that its load should cost.
import { describe, expect, test } from 'vitest';
import type { PrescribedSet } from '../plan.types.ts';
import { toldEffort, withExpectedEffort } from './expected-effort.ts';

const SET: PrescribedSet = {
  reps: 8,
  loadKg: 60,
  rpe: 8.5,
  percent1RM: 60,
  tempo: null,
  restSeconds: 120,
  seconds: null,
  metres: null,
  side: null,
};
const HUNDRED = { e1rmKg: 100, k: 1 / 30, bodyShareKg: 0 };

describe('the effort a set is told with', () => {
  test('[rir.range] a load held below the asked effort is told with what it should cost: the same load for three is easier than for eight', () => {
    const eight = withExpectedEffort({ ...SET, loadKg: 70 }, HUNDRED);
    const three = withExpectedEffort({ ...SET, loadKg: 70, reps: 3 }, HUNDRED);
    expect(toldEffort(withExpectedEffort({ ...SET, loadKg: 78 }, HUNDRED))).toBe(8.5);
    expect(toldEffort(eight)).toBe(4);
    expect(toldEffort(withExpectedEffort({ ...SET, loadKg: 70, reps: 10 }, HUNDRED))).toBe(6);
    expect(toldEffort(three)).toBe(4);
    expect(eight.rpe).toBe(8.5);
  });

  test('an earned load that should cost more is told as such, and never as more than everything', () => {
    expect(toldEffort(withExpectedEffort({ ...SET, rpe: 7, loadKg: 75, reps: 10 }, HUNDRED))).toBe(9);
    expect(toldEffort(withExpectedEffort({ ...SET, loadKg: 100, reps: 8 }, HUNDRED))).toBe(10);
  });

  test('nothing is noted where both agree within a repetition, and an old note goes', () => {
    const agreeing = withExpectedEffort({ ...SET, loadKg: 75, reps: 9, expectedRpe: 5 }, HUNDRED);
    expect(agreeing).not.toHaveProperty('expectedRpe');
    expect(toldEffort(agreeing)).toBe(8.5);
  });

  test('[e1rm.repcap] a set longer than strength is read from is priced where the estimate is sure, and told without an effort where it is not', () => {
    const long = { ...SET, reps: 16, rpe: 7 };
    expect(toldEffort(withExpectedEffort({ ...long, loadKg: 40 }, HUNDRED))).toBe(4);
    expect(toldEffort(withExpectedEffort({ ...long, loadKg: 65 }, HUNDRED))).toBe(9);
    expect(toldEffort(withExpectedEffort({ ...long, loadKg: 62.5 }, HUNDRED))).toBe(7);
    expect(toldEffort(withExpectedEffort({ ...long, loadKg: 65 }, { ...HUNDRED, sigmaPercent: 20 }))).toBeNull();
    expect(toldEffort(withExpectedEffort({ ...long, loadKg: 62.5 }, { ...HUNDRED, sigmaPercent: 20 }))).toBe(7);
    expect(withExpectedEffort({ ...SET, reps: 12 }, HUNDRED)).toHaveProperty('expectedRpe');
  });

  test('without a belief, a load or an asked effort nothing is claimed', () => {
    for (const [set, belief] of [
      [SET, undefined],
      [{ ...SET, loadKg: null }, HUNDRED],
      [{ ...SET, percent1RM: null }, HUNDRED],
      [{ ...SET, rpe: null }, HUNDRED],
    ] as const)
      expect(withExpectedEffort(set, belief)).not.toHaveProperty('expectedRpe');
    expect(toldEffort({ rpe: null })).toBeNull();
  });
});
