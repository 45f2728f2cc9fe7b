// Decides that the RPE chart gives every printed cell.
import { describe, expect, it } from 'vitest';
import { rtsPercent, rtsReps } from './rts-chart.ts';

/** Table T1: percent of 1RM for 1 to 12 repetitions, by RPE. */
const ROWS: readonly (readonly [rpe: number, row: readonly (number | null)[]])[] = [
  [10, [100, 95.5, 92.2, 89.2, 86.3, 83.7, 81.1, 78.6, 76.2, 73.9, 70.7, 68.0]],
  [9.5, [97.8, 93.9, 90.7, 87.8, 85.0, 82.4, 79.9, 77.4, 75.1, 72.3, 69.4, 66.7]],
  [9, [95.5, 92.2, 89.2, 86.3, 83.7, 81.1, 78.6, 76.2, 73.9, 70.7, 68.0, 65.3]],
  [8.5, [93.9, 90.7, 87.8, 85.0, 82.4, 79.9, 77.4, 75.1, 72.3, 69.4, 66.7, 64.0]],
  [8, [92.2, 89.2, 86.3, 83.7, 81.1, 78.6, 76.2, 73.9, 70.7, 68.0, 65.3, 62.6]],
  [7.5, [90.7, 87.8, 85.0, 82.4, 79.9, 77.4, 75.1, 72.3, 69.4, 66.7, 64.0, 61.3]],
  [7, [89.2, 86.3, 83.7, 81.1, 78.6, 76.2, 73.9, 70.7, 68.0, 65.3, 62.6, 59.9]],
  [6.5, [87.8, 85.0, 82.4, 79.9, 77.4, 75.1, 72.3, 69.4, 66.7, 64.0, 61.3, null]],
];

describe('RPE chart', () => {
  for (const [rpe, row] of ROWS) {
    it(`[rts.chart] matches the row of RPE ${rpe} (T1)`, () => {
      row.forEach((percent, index) => expect(rtsPercent(index + 1, rpe)).toBe(percent));
    });
  }

  it('[rts.chart] one repetition more at RPE 10 equals one in reserve', () => {
    for (let reps = 1; reps <= 11; reps++)
      for (const rpe of [10, 9.5, 9, 8.5]) expect(rtsPercent(reps + 1, rpe)).toBe(rtsPercent(reps, rpe - 1));
  });

  it('[rts.chart] falls strictly with repetitions and is silent off the chart', () => {
    for (let reps = 1; reps <= 11; reps++) expect(rtsPercent(reps + 1, 8) as number).toBeLessThan(rtsPercent(reps, 8) as number);
    expect(rtsPercent(12, 6.5)).toBeNull();
    expect(rtsPercent(0, 8)).toBeNull();
    expect(rtsPercent(5, 8.25)).toBeNull();
    expect(rtsPercent(5, 10.5)).toBeNull();
  });

  it('[rts.chart] reads back repetitions', () => {
    expect(rtsReps(81.1, 8)).toBe(5);
    expect(rtsReps(80, 8)).toBe(5);
    expect(rtsReps(95, 8)).toBeNull();
  });
});
