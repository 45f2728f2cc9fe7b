// Proves when a lifter's own repetitions curve is believed: after enough counted sets over enough of the range, and then in the right direction.
import { describe, expect, it } from 'vitest';
import { rule } from '../evidence/rulebook.ts';
import { startingK } from './curve.ts';
import { fitK } from './curve-fit.ts';
import type { WorkSet } from './exposure.types.ts';

const { minSets, minSpanReps, maxRir, repsPossible } = rule('e1rm.curve-fit').numbers;
const START = startingK(undefined);

/** A set taken to its last repetition, or to `reserve` before it, by somebody whose curve is `k` and whose single is 100 kg. */
const lifted = (reps: number, k: number, reserve = 0): WorkSet => ({
  loadKg: 100 / (1 + k * (reps + reserve - 1)),
  reps,
  seconds: null,
  metres: null,
  rpe: 10 - reserve,
  kind: 'working',
  side: null,
  technique: null,
  markers: [],
  metresPerSecond: null,
  slot: null,
  asked: null,
});
const fitted = (sets: readonly WorkSet[]): number => fitK(null, sets, 0, 0, undefined);
const spread = (k: number): readonly WorkSet[] => [2, 4, 6, 8, 10, 12].map((reps) => lifted(reps, k));

describe('an own repetitions curve', () => {
  it('[e1rm.curve-fit] is the starting one until there are enough sets', () => {
    const wide = spread(2 * START);
    expect(fitted([])).toBe(START);
    expect(fitted(wide.slice(-(minSets - 1)))).toBe(START);
    expect(fitted(wide.slice(-minSets))).not.toBe(START);
  });

  it('[e1rm.curve-fit] is the starting one while the sets are all alike in repetitions', () => {
    const within = Array.from({ length: 12 }, (_, index) => lifted(5 + (index % minSpanReps), 2 * START));
    expect(fitted(within)).toBe(START);
    expect(fitted([...within, lifted(5 + minSpanReps, 2 * START)])).toBeGreaterThan(START);
  });

  it('[e1rm.curve-fit] goes the way the sets say, and no further', () => {
    expect(fitted(spread(START))).toBe(START);
    for (const [times, least, most] of [
      [1.5, 1.1, 1.5],
      [2, 1.3, 2],
      [0.67, 0.67, 0.95],
    ] as const) {
      const share = fitted(spread(START * times)) / START;
      expect(share).toBeGreaterThanOrEqual(least);
      expect(share).toBeLessThanOrEqual(most + 1e-9);
    }
  });

  it('[e1rm.curve-fit] counts no set far from its last repetition, none outside the range, none without a called reserve', () => {
    const steep = 2 * START;
    const far = spread(steep).map((set) => ({ ...set, rpe: 10 - (maxRir + 1) }));
    const long = [13, 15, 17, 19, 21].map((reps) => lifted(Math.max(reps, repsPossible[1] + 1), steep));
    const silent = spread(steep).map((set) => ({ ...set, rpe: null }));
    for (const sets of [far, long, silent]) expect(fitted(sets)).toBe(START);
    // To failure nothing needs to be called.
    expect(fitted(silent.map((set) => ({ ...set, kind: 'failure' as const })))).toBeGreaterThan(START);
  });
});
