// Decides that the formulas for an estimated 1RM give the printed cells.
import { describe, expect, it } from 'vitest';
import {
  decimalEstimatedMax,
  estimatedMaxKg,
  gainOfOneRepPercent,
  MAX_FORMULAS,
  rangeWidthReps,
  rawEstimatedMax,
  repsLost,
  trendUseOf,
} from './estimated-max.ts';

/** Table T2: 100 kg, raw, columns in the order of MAX_FORMULAS. */
const CELLS: readonly (readonly [reps: number, ...estimates: number[]])[] = [
  [1, 103.33, 100.0, 101.3, 108.86, 100.0, 102.5, 101.39],
  [2, 106.67, 102.86, 105.15, 111.44, 107.18, 105.0, 104.21],
  [3, 110.0, 105.88, 108.98, 113.99, 111.61, 107.5, 107.2],
  [5, 116.67, 112.5, 116.58, 119.01, 117.46, 112.5, 113.71],
  [6, 120.0, 116.13, 120.33, 121.47, 119.62, 115.0, 117.27],
  [8, 126.67, 124.14, 127.67, 126.29, 123.11, 120.0, 125.11],
  [10, 133.33, 133.33, 134.75, 130.93, 125.89, 125.0, 134.07],
  [12, 140.0, 144.0, 141.5, 135.4, 128.21, 130.0, 144.41],
  [15, 150.0, 163.64, 150.91, 141.72, 131.1, 137.5, 163.31],
  [20, 166.67, 211.76, 164.46, 151.18, 134.93, 150.0, 208.88],
];

describe('estimated 1RM', () => {
  for (const [reps, ...row] of CELLS) {
    it(`[e1rm.epley] [e1rm.brzycki] [e1rm.others] matches the printed cells at ${reps} repetitions (T2)`, () => {
      MAX_FORMULAS.forEach((formula, column) =>
        expect(Math.abs(rawEstimatedMax[formula](100, reps) - (row[column] as number))).toBeLessThanOrEqual(0.005),
      );
    });
  }

  it("[e1rm.epley] [e1rm.brzycki] the two agree at ten repetitions, and O'Conner meets Brzycki at five", () => {
    expect(rawEstimatedMax.epley(100, 10)).toBeCloseTo(rawEstimatedMax.brzycki(100, 10), 10);
    expect(rawEstimatedMax.oconner(100, 5)).toBeCloseTo(rawEstimatedMax.brzycki(100, 5), 10);
  });

  it('[e1rm.epley] [e1rm.brzycki] the decimal prints differ in the second decimal (T2b)', () => {
    for (const [load, reps, epley, brzycki] of [
      [100, 5, 116.65, 112.51],
      [100, 7, 123.31, 120.02],
      [70, 15, 104.97, 114.6],
      [60, 20, 99.96, 127.17],
    ] as const) {
      expect(Math.abs(decimalEstimatedMax.epley(load, reps) - epley)).toBeLessThanOrEqual(0.005);
      expect(Math.abs(decimalEstimatedMax.brzycki(load, reps) - brzycki)).toBeLessThanOrEqual(0.005);
    }
  });

  it('[e1rm.epley] one repetition gives the load itself; reserve adds to repetitions', () => {
    expect(estimatedMaxKg(100, 1)).toBe(100);
    expect(estimatedMaxKg(100, 3, 2)).toBeCloseTo(116.67, 2);
  });

  it('[e1rm.brzycki] is undefined from 37 repetitions on', () => {
    expect(rawEstimatedMax.brzycki(100, 37)).toBeNaN();
    expect(rawEstimatedMax.lander(100, 38)).toBeNaN();
  });

  it('[e1rm.repcap] feeds up to ten, warns to twelve, drops above', () => {
    expect([10, 11, 12, 13].map(trendUseOf)).toEqual(['feed', 'warn', 'warn', 'drop']);
  });

  it('[prog.exchange] a load rise costs repetitions (T5d)', () => {
    for (const [reps, small, large] of [
      [5, 0.88, 1.75],
      [8, 0.95, 1.9],
      [10, 1.0, 2.0],
      [12, 1.05, 2.1],
    ] as const) {
      expect(Math.abs(repsLost(2.5, reps) - small)).toBeLessThanOrEqual(0.005001);
      expect(Math.abs(repsLost(5, reps) - large)).toBeLessThanOrEqual(0.005001);
    }
  });

  it('[prog.guide] one more repetition is a rise of two and a half to three per cent (T5e)', () => {
    for (const [reps, percent] of [
      [3, 3.03],
      [5, 2.86],
      [8, 2.63],
      [10, 2.5],
      [12, 2.38],
    ] as const)
      expect(Math.abs(gainOfOneRepPercent(reps) - percent)).toBeLessThanOrEqual(0.005);
  });

  it('[prog.range-width] a range outlasts one load step', () => {
    expect(rangeWidthReps(5, 8)).toBe(2);
    expect(rangeWidthReps(2.5, 10)).toBe(1);
    expect(rangeWidthReps(10, 10)).toBe(4);
  });
});
