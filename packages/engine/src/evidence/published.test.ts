// Decides that rules say what the published tables say.
import { describe, expect, it } from 'vitest';
import { rule } from './rulebook.ts';

/** Tables as they were printed; the rules must say the same. */
describe('published tables', () => {
  it('[as.grip] grip at peak age (T11)', () => {
    expect(rule('as.grip').numbers).toMatchObject({
      menMedianKg: 51,
      menPeakAge: [29, 39],
      womenMedianKg: 31,
      womenPeakAge: [26, 42],
      weakSd: 2.5,
    });
  });

  it('[as.gripdecade] [as.grip.cut] grip by decade and one and two SD below (T10, T10b)', () => {
    const { menMeanKg, menSdKg, womenMeanKg, womenSdKg } = rule('as.gripdecade').numbers;
    expect([menMeanKg, menSdKg]).toEqual([
      [47, 47, 47, 45, 40, 33],
      [9.5, 9.7, 9.5, 8.4, 8.3, 7.8],
    ]);
    expect([womenMeanKg, womenSdKg]).toEqual([
      [30, 31, 29, 28, 24, 20],
      [7, 6.4, 5.7, 6.3, 5.3, 5.8],
    ]);
    const { clearFromSd, noteFromSd } = rule('as.grip.cut').numbers;
    const cuts = (means: readonly number[], sds: readonly number[]) =>
      means.map((mean, decade) =>
        [clearFromSd, noteFromSd].map((sd) => Math.round((mean + sd * (sds[decade] as number)) * 10) / 10),
      );
    expect(cuts(menMeanKg, menSdKg)).toEqual([
      [37.5, 28],
      [37.3, 27.6],
      [37.5, 28],
      [36.6, 28.2],
      [31.7, 23.4],
      [25.2, 17.4],
    ]);
    expect(cuts(womenMeanKg, womenSdKg)).toEqual([
      [23, 16],
      [24.6, 18.2],
      [23.3, 17.6],
      [21.7, 15.4],
      [18.7, 13.4],
      [14.2, 8.4],
    ]);
  });

  it('[as.gripweak] [as.gripbands] weak grip and percentile labels (T11c, T25)', () => {
    expect(rule('as.gripweak').numbers).toEqual({ menBelowKg: 27, womenBelowKg: 16 });
    expect(rule('as.gripbands').numbers.percentileEdges).toEqual([20, 40, 60, 80]);
  });

  it('[as.sor] [as.side] [as.flex] trunk holds and one SD below (T12, T12b)', () => {
    expect(rule('as.sor').numbers).toMatchObject({ menMeanSdSeconds: [146, 51], womenMeanSdSeconds: [189, 60], flagSeconds: 58 });
    expect(rule('as.flex').numbers).toMatchObject({
      menMeanSdSeconds: [144, 76],
      womenMeanSdSeconds: [149, 99],
      maxToExtensor: 1,
    });
    const side = rule('as.side').numbers;
    expect(side).toMatchObject({
      menRightMeanSdSeconds: [94, 34],
      menLeftMeanSdSeconds: [97, 35],
      womenRightMeanSdSeconds: [72, 31],
      womenLeftMeanSdSeconds: [77, 35],
      sideDifference: 0.05,
      maxToExtensor: 0.75,
    });
    expect([rule('as.sor.cut').numbers.menClearFrom, rule('as.sor.cut').numbers.womenClearFrom]).toEqual([146 - 51, 189 - 60]);
    const oneSdBelow = (right: readonly [number, number], left: readonly [number, number]) =>
      (right[0] - right[1] + left[0] - left[1]) / 2;
    expect(rule('as.side.cut').numbers.menClearFrom).toBe(
      Math.round(oneSdBelow(side.menRightMeanSdSeconds, side.menLeftMeanSdSeconds)),
    );
    expect(rule('as.side.cut').numbers.womenClearFrom).toBe(
      Math.ceil(oneSdBelow(side.womenRightMeanSdSeconds, side.womenLeftMeanSdSeconds)),
    );
  });

  it('[as.slhb] hamstring bridge (T27)', () => {
    expect(rule('as.slhb').numbers).toMatchObject({ poorBelow: 20, average: 25, goodAbove: 30, people: 482, pValue: 0.029 });
  });

  it('[as.pp] press against pull, three definitions (T20)', () => {
    expect(rule('as.pp').numbers).toMatchObject({
      meanSdRatio: [0.977, 0.09],
      fieldMen: 1.57,
      fieldWomen: 2.72,
      isometricMen: 1.22,
      isometricWomen: 1.15,
    });
    expect(130.1 / 133.1).toBeCloseTo(rule('as.pp').numbers.meanSdRatio[0], 3);
  });

  it('[taper.peakvol] [taper.vol] [taper.last] [taper.access] taper of elite lifters (T16)', () => {
    expect(rule('taper.peakvol').numbers).toEqual({ volumeWeeksOut: [5.2, 1.7], intensityWeeksOut: [1.9, 0.8] });
    expect(rule('taper.vol').numbers.cutPercent).toEqual([58.9, 8.4]);
    expect(rule('taper.last').numbers.daysOut).toEqual([3.7, 1.6]);
    expect(rule('taper.access').numbers).toEqual({ daysOut: 14, weeksOut: 2 });
  });

  it('[per.1rm] [per.dup] [conc.sep] [rir.hyp] [rir.bias] [fr] pooled effects (T22)', () => {
    expect(rule('per.1rm').numbers).toEqual({ strengthEffect: [0.31, 0.04, 0.57], growthEffect: [0.13, -0.1, 0.36] });
    expect(rule('per.dup').numbers).toEqual({ strengthEffect: 0.31, lowerLimit: 0.02 });
    expect(rule('conc.sep').numbers).toEqual({
      minHours: 3,
      strengthEffect: [-0.06, -0.2, 0.09],
      explosiveEffect: [-0.28, -0.48, -0.08],
      growthEffect: [-0.01, -0.16, 0.18],
    });
    expect(rule('rir.hyp').numbers).toMatchObject({
      setFailureEffect: [0.19, 0, 0.37],
      momentaryFailureEffect: [0.12, -0.13, 0.37],
      velocityLossOver25Effect: [0.08, -0.16, 0.32],
    });
    expect(rule('rir.bias').numbers.underCallReps).toEqual([0.95, 0.17, 1.73]);
    expect(rule('fr').numbers.effect).toEqual([0.823, 0.325, 1.322]);
  });

  it('[pull.grip] pulldown by grip width (T23)', () => {
    expect(rule('pull.grip').numbers).toEqual({
      narrowKg: [80.3, 7.2],
      mediumKg: [80, 7.1],
      wideKg: [77.3, 6.3],
      widths: [1, 1.5, 2],
    });
  });

  it('[iap] pressure in the trunk (T24)', () => {
    expect(rule('iap').numbers).toMatchObject({
      squatOverMmHg: 200,
      deadliftRowMmHg: [161, 176],
      benchMmHg: [79, 44],
      unavoidableAbovePercent: 80,
    });
  });

  it('[vbt.v1rm.bench] [vbt.v1rm.pull] [vbt.no.lower] bar speed at 1RM (T13, T13b)', () => {
    expect(rule('vbt.v1rm.bench').numbers).toMatchObject({ groupMetresPerSecond: 0.17, propulsiveMeanSd: [0.16, 0.04] });
    expect(rule('vbt.v1rm.pull').numbers).toEqual({ proneBenchPull: 0.5, pullUp: 0.23, latPulldown: 0.47, seatedCableRow: 0.4 });
    expect(rule('vbt.no.lower').numbers.squatCvPercent).toBe(22.5);
  });

  it('[reps80] [reps70] repetitions possible (T5)', () => {
    expect(rule('reps80').numbers).toMatchObject({ bench: 8.8, legPress: 13.1, betweenPeopleSd: 2.51 });
    expect(rule('reps70').numbers).toMatchObject({ bench: 14.1, legPress: 19, all: 15 });
  });

  it('[load.zones] repetitions by zone of load (T6)', () => {
    expect(rule('load.zones').numbers).toEqual({
      zone55Reps: [3, 6],
      zone55Total: [24, 18, 30],
      zone70Reps: [3, 6],
      zone70Total: [18, 12, 24],
      zone80Reps: [2, 4],
      zone80Total: [15, 10, 20],
      zone90Reps: [1, 2],
      zone90Total: [7, 4, 10],
    });
  });

  it('[stmr.k] [1rm.cv] [ffm] defaults and spreads', () => {
    expect(rule('stmr.k').numbers).toEqual({ epleyK: 0.0333, modifiedK: 0.0353, linearK: 33 });
    expect(rule('1rm.cv').numbers).toEqual({ medianCvPercent: 4.2, rangeCvPercent: [0.5, 12.1], icc: 0.97 });
    expect(rule('ffm').numbers).toMatchObject({
      fitnessDays: 45,
      fatigueDays: 15,
      fatigueGain: 2,
      fitnessDaysVariant: 42,
      fatigueDaysVariant: 7,
    });
  });
});
