// Decides that the repetition models give the published worked values.
import { describe, expect, it } from 'vitest';
import { adjustedShare, defaultParameter, impliedK, repsWithReserve, repsFromShare, shareFromReps } from './reps-max-models.ts';

const near = (actual: number, expected: number, tolerance: number): void =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance + 1e-9);

describe('repetition models (T3)', () => {
  it('[stmr.k] has the defaults', () => {
    expect([defaultParameter('epley'), defaultParameter('modified-epley'), defaultParameter('linear')]).toEqual([
      0.0333, 0.0353, 33,
    ]);
  });

  it('[stmr.k] gives the share for five repetitions', () => {
    near(shareFromReps(5), 0.857, 0.0005);
    near(shareFromReps(5, 'epley', 0.04), 0.833, 0.0005);
    near(shareFromReps(5, 'modified-epley'), 0.876, 0.0005);
    near(shareFromReps(5, 'modified-epley', 0.05), 0.833, 0.0005);
    near(shareFromReps(5, 'linear'), 0.879, 0.0005);
    near(shareFromReps(5, 'linear', 36), 0.889, 0.0005);
  });

  it('[stmr.k] gives repetitions at 85 %', () => {
    near(repsFromShare(0.85), 5.3, 0.005);
    near(repsFromShare(0.85, 'epley', 0.04), 4.41, 0.005);
    near(repsFromShare(0.85, 'modified-epley'), 6, 0.005);
    near(repsFromShare(0.85, 'modified-epley', 0.05), 4.53, 0.005);
    near(repsFromShare(0.85, 'linear'), 5.95, 0.005);
    near(repsFromShare(0.85, 'linear', 36), 6.4, 0.005);
  });

  it('[stmr.k] holds something back in four ways', () => {
    near(adjustedShare(5, { by: 'deducted', value: -0.1 }), 0.757, 0.0005);
    near(adjustedShare(5, { by: 'relative', value: 0.9 }), 0.772, 0.0005);
    near(adjustedShare(5, { by: 'rir', value: 2 }), 0.811, 0.0005);
    near(adjustedShare(5, { by: 'max-reps', value: 0.7 }), 0.808, 0.0005);
    near(adjustedShare(5, { by: 'rir', value: 0 }, { factor: 2 }), 0.75, 0.0005);
    near(adjustedShare(5, { by: 'rir', value: 0 }, { factor: 3 }), 0.667, 0.0005);
    near(adjustedShare(5, { by: 'rir', value: 2 }, { model: 'linear' }), 0.818, 0.0005);
    near(adjustedShare(5, { by: 'rir', value: 2 }, { model: 'modified-epley', k: 0.06 }), 0.735, 0.0005);
    near(adjustedShare(5, { by: 'relative', value: 0.8 }, { model: 'linear' }), 0.703, 0.0005);
    near(adjustedShare(5, { by: 'max-reps', value: 0.8 }, { model: 'linear', k: 36 }), 0.854, 0.0005);
    near(repsWithReserve(0.85, 2, { model: 'modified-epley', k: 0.035 }), 4.04, 0.005);
  });

  it('[stmr.k] gives the linear table by repetitions and reserve', () => {
    const table = [
      [1, [100, 97, 94, 92, 89]],
      [2, [97, 94, 92, 89, 86]],
      [3, [94, 92, 89, 86, 83]],
      [4, [92, 89, 86, 83, 81]],
      [5, [89, 86, 83, 81, 78]],
    ] as const;
    for (const [reps, row] of table)
      row.forEach((percent, rir) =>
        near(100 * adjustedShare(reps, { by: 'rir', value: rir }, { model: 'linear', k: 36 }), percent, 0.5),
      );
  });

  it('[reps80] [reps70] anchors imply a personal curve (T5b)', () => {
    near(impliedK(0.8, 8.8), 0.0284, 5e-5);
    near(impliedK(0.7, 14.1), 0.0304, 5e-5);
    near(impliedK(0.8, 13.1), 0.0191, 5e-5);
    near(impliedK(0.7, 19), 0.0226, 5e-5);
    near(impliedK(0.7, 15), 0.0286, 5e-5);
    near(impliedK(0.8, 8.8 - 2.51), 0.0397, 5e-5);
    near(impliedK(0.8, 8.8 + 2.51), 0.0221, 5e-5);
  });
});
