// Decides that ladders and week patterns give every cell of the published tables.
import { describe, expect, it } from 'vitest';
import { type LadderKind, type LadderStep, type LadderVolume, ladderAdjustment, ladderShare } from './progression-tables.ts';
import { repsInWeek, WEEK_PATTERNS } from './week-patterns.ts';

const STEPS: readonly LadderStep[] = [-3, -2, -1, 0];
const near = (actual: number, expected: number, tolerance: number): void =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance + 1e-9);

/** Table T4: percent of 1RM at the steps -3, -2, -1, 0, by ladder, volume and repetitions. */
const PERCENTS: readonly (readonly [LadderKind, LadderVolume, number, readonly number[]])[] = [
  ['percent-drop', 'intensive', 3, [82.1, 85.0, 88.0, 90.9]],
  ['percent-drop', 'intensive', 5, [75.5, 78.9, 82.3, 85.7]],
  ['percent-drop', 'intensive', 8, [66.7, 70.8, 74.9, 79.0]],
  ['percent-drop', 'intensive', 10, [61.4, 65.9, 70.5, 75.0]],
  ['percent-drop', 'normal', 3, [79.1, 82.1, 85.0, 88.0]],
  ['percent-drop', 'normal', 5, [72.1, 75.5, 78.9, 82.3]],
  ['percent-drop', 'normal', 8, [62.6, 66.7, 70.8, 74.9]],
  ['percent-drop', 'normal', 10, [56.8, 61.4, 65.9, 70.5]],
  ['percent-drop', 'extensive', 3, [76.1, 79.1, 82.1, 85.0]],
  ['percent-drop', 'extensive', 5, [68.7, 72.1, 75.5, 78.9]],
  ['percent-drop', 'extensive', 8, [58.5, 62.6, 66.7, 70.8]],
  ['percent-drop', 'extensive', 10, [52.3, 56.8, 61.4, 65.9]],
  ['deducted-intensity', 'intensive', 3, [83.4, 85.9, 88.4, 90.9]],
  ['deducted-intensity', 'intensive', 5, [78.2, 80.7, 83.2, 85.7]],
  ['deducted-intensity', 'intensive', 8, [71.5, 74.0, 76.5, 79.0]],
  ['deducted-intensity', 'intensive', 10, [67.5, 70.0, 72.5, 75.0]],
  ['deducted-intensity', 'normal', 3, [80.9, 83.4, 85.9, 88.4]],
  ['deducted-intensity', 'normal', 5, [75.7, 78.2, 80.7, 83.2]],
  ['deducted-intensity', 'normal', 8, [69.0, 71.5, 74.0, 76.5]],
  ['deducted-intensity', 'normal', 10, [65.0, 67.5, 70.0, 72.5]],
  ['deducted-intensity', 'extensive', 3, [78.4, 80.9, 83.4, 85.9]],
  ['deducted-intensity', 'extensive', 5, [73.2, 75.7, 78.2, 80.7]],
  ['deducted-intensity', 'extensive', 8, [66.5, 69.0, 71.5, 74.0]],
  ['deducted-intensity', 'extensive', 10, [62.5, 65.0, 67.5, 70.0]],
  ['relative-intensity', 'intensive', 3, [77.3, 81.8, 86.4, 90.9]],
  ['relative-intensity', 'intensive', 5, [72.9, 77.2, 81.4, 85.7]],
  ['relative-intensity', 'intensive', 8, [67.1, 71.1, 75.0, 79.0]],
  ['relative-intensity', 'intensive', 10, [63.8, 67.5, 71.3, 75.0]],
  ['relative-intensity', 'normal', 3, [70.5, 75.0, 79.6, 84.1]],
  ['relative-intensity', 'normal', 5, [66.4, 70.7, 75.0, 79.3]],
  ['relative-intensity', 'normal', 8, [61.2, 65.1, 69.1, 73.0]],
  ['relative-intensity', 'normal', 10, [58.1, 61.9, 65.6, 69.4]],
  ['relative-intensity', 'extensive', 3, [63.6, 68.2, 72.7, 77.3]],
  ['relative-intensity', 'extensive', 5, [60.0, 64.3, 68.6, 72.9]],
  ['relative-intensity', 'extensive', 8, [55.3, 59.2, 63.2, 67.1]],
  ['relative-intensity', 'extensive', 10, [52.5, 56.3, 60.0, 63.8]],
  ['max-reps', 'intensive', 3, [87.5, 88.9, 90.0, 90.9]],
  ['max-reps', 'intensive', 5, [80.8, 82.8, 84.4, 85.7]],
  ['max-reps', 'intensive', 8, [72.4, 75.0, 77.2, 79.0]],
  ['max-reps', 'intensive', 10, [67.8, 70.6, 73.0, 75.0]],
  ['max-reps', 'normal', 3, [83.3, 85.7, 87.5, 88.9]],
  ['max-reps', 'normal', 5, [75.0, 78.3, 80.8, 82.8]],
  ['max-reps', 'normal', 8, [65.2, 69.3, 72.4, 75.0]],
  ['max-reps', 'normal', 10, [60.0, 64.3, 67.8, 70.6]],
  ['max-reps', 'extensive', 3, [75.0, 80.0, 83.3, 85.7]],
  ['max-reps', 'extensive', 5, [64.3, 70.6, 75.0, 78.3]],
  ['max-reps', 'extensive', 8, [53.0, 60.0, 65.2, 69.3]],
  ['max-reps', 'extensive', 10, [47.4, 54.6, 60.0, 64.3]],
  ['max-reps-variable', 'intensive', 5, [79.3, 82.0, 84.1, 85.7]],
  ['max-reps-variable', 'normal', 5, [72.4, 76.3, 79.3, 81.6]],
  ['max-reps-variable', 'extensive', 5, [58.7, 66.9, 72.4, 76.3]],
  ['max-reps-variable', 'intensive', 10, [67.2, 70.3, 72.9, 75.0]],
  ['max-reps-variable', 'normal', 10, [59.1, 63.6, 67.2, 70.1]],
  ['max-reps-variable', 'extensive', 10, [45.8, 53.4, 59.1, 63.6]],
];

/** Table T4: reserve and percent of the rising-reserve ladder. */
const RESERVES: readonly (readonly [LadderVolume, number, readonly (readonly [rir: number, percent: number])[]])[] = [
  [
    'intensive',
    3,
    [
      [3.55, 82.1],
      [2.36, 84.8],
      [1.18, 87.8],
      [0.0, 90.9],
    ],
  ],
  [
    'intensive',
    5,
    [
      [4.09, 76.8],
      [2.73, 79.5],
      [1.36, 82.5],
      [0.0, 85.7],
    ],
  ],
  [
    'intensive',
    8,
    [
      [4.91, 69.9],
      [3.27, 72.7],
      [1.64, 75.7],
      [0.0, 79.0],
    ],
  ],
  [
    'intensive',
    10,
    [
      [5.45, 66.0],
      [3.64, 68.8],
      [1.82, 71.8],
      [0.0, 75.0],
    ],
  ],
  [
    'normal',
    3,
    [
      [4.91, 79.2],
      [3.73, 81.7],
      [2.55, 84.4],
      [1.36, 87.3],
    ],
  ],
  [
    'normal',
    5,
    [
      [5.82, 73.5],
      [4.45, 76.1],
      [3.09, 78.8],
      [1.73, 81.7],
    ],
  ],
  [
    'normal',
    8,
    [
      [7.18, 66.4],
      [5.55, 68.9],
      [3.91, 71.6],
      [2.27, 74.5],
    ],
  ],
  [
    'normal',
    10,
    [
      [8.09, 62.4],
      [6.27, 64.9],
      [4.45, 67.5],
      [2.64, 70.4],
    ],
  ],
  [
    'extensive',
    3,
    [
      [6.27, 76.4],
      [5.09, 78.8],
      [3.91, 81.3],
      [2.73, 84.0],
    ],
  ],
  [
    'extensive',
    5,
    [
      [7.55, 70.5],
      [6.18, 72.9],
      [4.82, 75.4],
      [3.45, 78.0],
    ],
  ],
  [
    'extensive',
    8,
    [
      [9.45, 63.2],
      [7.82, 65.5],
      [6.18, 67.9],
      [4.55, 70.5],
    ],
  ],
  [
    'extensive',
    10,
    [
      [10.73, 59.2],
      [8.91, 61.4],
      [7.09, 63.7],
      [5.27, 66.3],
    ],
  ],
];

describe('ladders', () => {
  it('[stmr.k] match every cell of the percentage tables (T3, T4)', () => {
    for (const [kind, volume, reps, row] of PERCENTS)
      STEPS.forEach((step, index) => near(100 * ladderShare(kind, reps, volume, step), row[index] as number, 0.05));
  });

  it('[stmr.k] match every cell of the reserve tables (T4)', () => {
    for (const [volume, reps, row] of RESERVES) {
      STEPS.forEach((step, index) => {
        const [rir, percent] = row[index] as readonly [number, number];
        near(ladderAdjustment('rir-increment', reps, volume, step).value, rir, 0.005);
        near(100 * ladderShare('rir-increment', reps, volume, step), percent, 0.05);
      });
    }
  });

  it('[stmr.drop5] sets of five at normal volume', () => {
    [72.1, 75.5, 78.9, 82.3].forEach((percent, index) =>
      near(100 * ladderShare('percent-drop', 5, 'normal', STEPS[index] as LadderStep), percent, 0.05),
    );
  });

  it('[stmr.drop5] the hardest step of a volume is the second hardest of the next more intensive one', () => {
    for (const reps of [3, 5, 8, 10]) {
      near(ladderShare('percent-drop', reps, 'normal', 0), ladderShare('percent-drop', reps, 'intensive', -1), 1e-12);
      near(ladderShare('percent-drop', reps, 'extensive', 0), ladderShare('percent-drop', reps, 'normal', -1), 1e-12);
    }
  });

  it('[stmr.k] constant reserve (T3)', () => {
    [4, 3, 2, 1].forEach((rir, index) =>
      expect(ladderAdjustment('constant-rir', 5, 'normal', STEPS[index] as LadderStep).value).toBe(rir),
    );
    [0.769, 0.79, 0.811, 0.833].forEach((share, index) =>
      near(ladderShare('constant-rir', 5, 'normal', STEPS[index] as LadderStep), share, 0.0005),
    );
    const cautious = { factor: 3 } as const;
    [0.714, 0.667, 0.625].forEach((share, index) =>
      near(
        ladderShare('constant-rir', 1, (['intensive', 'normal', 'extensive'] as const)[index] as LadderVolume, -3, cautious),
        share,
        0.0005,
      ),
    );
    [0.667, 0.625, 0.588].forEach((share, index) =>
      near(
        ladderShare('constant-rir', 2, (['intensive', 'normal', 'extensive'] as const)[index] as LadderVolume, -3, cautious),
        share,
        0.0005,
      ),
    );
  });

  it('[stmr.k] a wave adds reserve on top (T3)', () => {
    const reps = [10, 8, 6, 10, 8, 6];
    const extra = [4, 2, 0, 6, 4, 2];
    const total = [12.91, 9.82, 6.73, 14.91, 11.82, 8.73];
    const shares = [0.567, 0.628, 0.702, 0.547, 0.602, 0.671];
    reps.forEach((count, index) => {
      const rir = ladderAdjustment('rir-increment', count, 'extensive', -2).value + (extra[index] as number);
      near(rir, total[index] as number, 0.005);
      near(1 / (0.0333 * (count + rir) + 1), shares[index] as number, 0.0005);
    });
  });

  it('[stmr.k] rep accumulation keeps the load of the target while repetitions climb (T3)', () => {
    expect(([0, 1, 2, 3] as const).map((week) => repsInWeek('rep-accumulation', week, 5))).toEqual([2, 3, 4, 5]);
    near(ladderShare('percent-drop', 5, 'normal', 0), 0.823, 0.0005);
    const targets = [10, 8, 6];
    const less = [-0.1, -0.05, 0];
    [0.605, 0.699, 0.797].forEach((share, index) =>
      near(ladderShare('percent-drop', targets[index] as number, 'normal', 0) + (less[index] as number), share, 0.0005),
    );
    expect(([0, 1, 2, 3] as const).map((week) => targets.map((target) => repsInWeek('rep-accumulation', week, target)))).toEqual([
      [7, 5, 3],
      [8, 6, 4],
      [9, 7, 5],
      [10, 8, 6],
    ]);
  });

  it('[stmr.k] week patterns are those of the package (T4b)', () => {
    expect(WEEK_PATTERNS).toEqual({
      constant: { reps: [0, 0, 0, 0], step: [-3, -2, -1, 0] },
      linear: { reps: [0, -1, -2, -3], step: [-3, -2, -1, 0] },
      'linear-reverse': { reps: [0, 1, 2, 3], step: [-3, -2, -1, 0] },
      block: { reps: [0, 0, 0, 0], step: [-2, -1, 0, -3] },
      'block-variant': { reps: [0, 0, 0, 0], step: [-2, -1, -3, 0] },
      undulating: { reps: [0, -2, -1, -3], step: [-3, -2, -1, 0] },
      'undulating-reverse': { reps: [0, 2, 1, 3], step: [-3, -2, -1, 0] },
      'block-undulating': { reps: [0, -2, -1, -3], step: [-2, -1, -3, 0] },
      'volume-intensity': { reps: [0, 0, -3, -3], step: [-3, -2, -1, 0] },
      'rep-accumulation': { reps: [-3, -2, -1, 0], step: [0, 0, 0, 0] },
      'set-accumulation': { reps: [0, 0, 0, 0], step: [-2, -2, -2, -2], copiesOfLastSet: [1, 2, 3, 4] },
      'set-accumulation-reverse': { reps: [0, 0, 0, 0], step: [-3, -2, -1, 0], copiesOfLastSet: [4, 3, 2, 1] },
    });
  });
});
