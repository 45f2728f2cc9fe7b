// Decides that noise, load, trend, speed, meet, travel and squat formulas give the published values.
import { describe, expect, it } from 'vitest';
import { loadAtSpeed, maxFromSpeed, repSpeed, speedLine, speedLossPercent } from './bar-speed.ts';
import { sessionLoad, shownMonotony, smoothedLoad, smoothingWeight, weekLoad } from './daily-load.ts';
import { detectableChangePercent, sigmaOfEstimatePercent, sigmaOfReserve, slopeStandardError } from './estimate-noise.ts';
import { CLASSIC_RESPONSE, peakDay, recoveryDay, responseOn } from './impulse-response.ts';
import { attemptTargetKg, eliteAttempts, proposedAttempts } from './meet.ts';
import { squatLeanDegrees } from './squat-lean.ts';
import { reentrainmentDays } from './travel-days.ts';
import { filterTrend, leastSquaresSlope } from './trend-filter.ts';

const near = (actual: number, expected: number, tolerance: number): void =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance + 1e-9);
const WEEK = [420, 0, 480, 0, 450, 300, 0];

describe('noise of estimates', () => {
  it('[e1rm.sigma] one estimate (T5c)', () => {
    for (const [reps, sigma, percent] of [
      [1, 0.5, 2.57],
      [3, 0.5, 2.51],
      [5, 1, 3.52],
      [8, 1, 3.53],
      [10, 1.5, 4.6],
      [12, 1, 3.84],
      [5, 2.5, 7.43],
    ] as const)
      near(sigmaOfEstimatePercent(reps, sigma), percent, 0.005);
    expect([0, 1, 2, 3, 4, 5, 6, null].map(sigmaOfReserve)).toEqual([0.5, 0.5, 1, 1, 1.5, 1.5, 2.5, 2.5]);
  });

  it('[1rm.mdc] smallest real change between two tests (T17)', () => {
    for (const [cv, at95, at90] of [
      [2, 5.54, 4.65],
      [3, 8.32, 6.98],
      [4.2, 11.64, 9.77],
    ] as const) {
      near(detectableChangePercent(cv), at95, 0.005);
      near(detectableChangePercent(cv, 90), at90, 0.005);
    }
  });

  it('[test.freq] the slope of a few sessions is hardly known (T18b)', () => {
    for (const [sessions, error] of [
      [6, 0.598],
      [8, 0.386],
      [10, 0.275],
      [12, 0.209],
      [16, 0.136],
      [20, 0.097],
    ] as const)
      near(slopeStandardError(sessions, 2.5), error, 0.0005);
  });
});

describe('daily load', () => {
  it('[mono] monotony and strain with the sample spread (T7)', () => {
    const week = weekLoad(WEEK);
    expect(week.weekly).toBe(1650);
    near(week.mean, 235.71, 0.005);
    near(week.spread, 227.44, 0.005);
    near(week.monotony as number, 1.0364, 5e-5);
    near(week.strain as number, 1710.03, 0.005);
  });

  it('[mono] seven equal days show nothing; the display is capped and looks above two', () => {
    expect(weekLoad([100, 100, 100, 100, 100, 100, 100])).toMatchObject({ monotony: null, strain: null });
    expect(shownMonotony(14)).toEqual({ value: 10, look: true });
    expect(shownMonotony(2)).toEqual({ value: 2, look: false });
  });

  it('[srpe] effort times minutes', () => expect(sessionLoad(7, 60)).toBe(420));

  it('[ewma] smoothing weights and values (T8)', () => {
    near(smoothingWeight(7), 0.25, 5e-5);
    near(smoothingWeight(28), 0.068966, 5e-5);
    near(smoothedLoad(WEEK, 7), 232.251, 5e-5);
    near(smoothedLoad(WEEK, 28), 344.5922, 5e-5);
    expect(smoothedLoad([], 7)).toBe(0);
  });
});

describe('fitness and fatigue', () => {
  it('[ffm] response to one load (T9)', () => {
    for (const [day, change] of [
      [0, -100.0],
      [1, -89.299],
      [7, -39.824],
      [14, -5.385],
      [16, 1.248],
      [17, 4.147],
      [23, 16.82],
      [31, 24.892],
      [45, 26.831],
    ] as const)
      near(responseOn(day, [{ day: 0, load: 100 }]), change, 0.0005);
    near(recoveryDay(), 15.596, 0.0005);
    near(peakDay(), 40.315, 0.0005);
    const short = { ...CLASSIC_RESPONSE, fitnessDays: 42, fatigueDays: 7 };
    near(recoveryDay(short), 5.822, 0.0005);
    near(peakDay(short), 20.873, 0.0005);
  });
});

describe('bar speed', () => {
  const points = [
    [40, 1.01],
    [50, 0.84],
    [60, 0.7],
    [70, 0.56],
    [80, 0.39],
  ].map(([loadKg, metresPerSecond]) => ({ loadKg: loadKg as number, metresPerSecond: metresPerSecond as number }));

  it('[vbt.profile] [vbt.v1rm.bench] the line through loads and speeds (T14)', () => {
    const line = speedLine(points);
    near(line.slope, -0.0152, 5e-5);
    near(line.intercept, 1.612, 0.0005);
    near(line.correlation, -0.9992, 5e-5);
    near(loadAtSpeed(line, 0.17), 94.9, 0.05);
    near(loadAtSpeed(line, 0.1), 99.5, 0.05);
    const ends = [points[0], points[4]].filter((point) => point !== undefined);
    near(loadAtSpeed(speedLine(ends), 0.17), 94.2, 0.05);
    const bench = maxFromSpeed('bench-press', points);
    expect(bench.ok && Math.abs(bench.value - 94.9) <= 0.05).toBe(true);
  });

  it('[vbt.no.lower] refuses squat and deadlift, and poor lines', () => {
    expect(maxFromSpeed('back-squat', points)).toMatchObject({ ok: false, code: 'speed.lift' });
    expect(maxFromSpeed('deadlift', points)).toMatchObject({ ok: false, code: 'speed.lift' });
    expect(maxFromSpeed('bench-press', points.slice(0, 2))).toMatchObject({ ok: false, code: 'speed.spread' });
    expect(
      maxFromSpeed('bench-press', [
        { loadKg: 40, metresPerSecond: 1 },
        { loadKg: 50, metresPerSecond: 0.3 },
        { loadKg: 60, metresPerSecond: 0.9 },
      ]),
    ).toMatchObject({ ok: false, code: 'speed.fit' });
  });

  it('[vbt.loss] speeds of a repetition and loss in a set (T14)', () => {
    const rep = repSpeed([0.1, 0.35, 0.6, 0.8, 0.95, 1.05, 1.12, 1.16, 1.18, 1.15, 1.05, 0.55, 0.05], 20);
    near(rep.mean, 0.778, 0.0005);
    near(rep.propulsiveMean, 0.865, 0.0005);
    expect(rep.peak).toBe(1.18);
    expect(rep.propulsiveSamples).toBe(11);
    near(speedLossPercent([0.82, 0.78, 0.75, 0.71, 0.65]), 20.7, 0.05);
  });
});

describe('trend', () => {
  const observed = [100, 101.5, 101, 103, 102.5, 104, 104, 104.5, 104, 104.2, 103.8, 104.1];

  it('[trend.filter] level, slope and their spreads (T18)', () => {
    const start = { level: 100, slope: 0.5, levelVariance: 4, covariance: 0, slopeVariance: 0.25 };
    const states = filterTrend(start, observed, { level: 0.05, slope: 0.01, observation: 2.25 });
    [
      [100.1718, 0.4809, 1.2154, 0.5005],
      [101.046, 0.5488, 1.022, 0.4832],
      [101.3398, 0.4863, 0.9821, 0.4473],
      [102.3292, 0.6164, 0.982, 0.4021],
      [102.7555, 0.5697, 0.9798, 0.3586],
      [103.6067, 0.6334, 0.9688, 0.3229],
      [104.1434, 0.6133, 0.952, 0.296],
      [104.6573, 0.5939, 0.9335, 0.2771],
      [104.7848, 0.508, 0.9158, 0.2643],
      [104.899, 0.4383, 0.9005, 0.256],
      [104.7987, 0.3455, 0.8879, 0.2509],
      [104.7864, 0.2849, 0.8781, 0.2478],
    ].forEach((row, index) => {
      const state = states[index];
      if (!state) throw new Error('missing state');
      near(state.level, row[0] as number, 5e-5);
      near(state.slope, row[1] as number, 5e-5);
      near(Math.sqrt(state.levelVariance), row[2] as number, 5e-5);
      near(Math.sqrt(state.slopeVariance), row[3] as number, 5e-5);
    });
  });

  it('[trend.filter] plain lines (T18)', () => {
    near(leastSquaresSlope(observed).slope, 0.3469, 5e-5);
    near(leastSquaresSlope(observed).standardError, 0.069, 5e-4);
    near(leastSquaresSlope(observed.slice(-6)).slope, -0.04, 5e-5);
    near(leastSquaresSlope(observed.slice(-6)).standardError, 0.06, 5e-4);
  });
});

describe('meet, travel, squat', () => {
  it('[attempt] what elite lifters took (T15)', () => {
    [182, 191.1, 196.8].forEach((kg, index) => near(eliteAttempts(200)[index] as number, kg, 0.05));
    near(eliteAttempts(1)[2], 0.9842, 5e-5);
  });

  it('[attempt.ours] what we propose (T15b)', () => {
    [182, 191, 200].forEach((kg, index) => near(proposedAttempts(200)[index] as number, kg, 0.05));
    near(attemptTargetKg(205, 10), 200, 1e-9);
    near(proposedAttempts(200, 8.5)[1], 191 * 0.985, 1e-9);
    near(proposedAttempts(200, 8)[1], 191, 1e-9);
  });

  it('[travel.zones] days to re-entrain (T26)', () => {
    for (const [zones, east, west] of [
      [3, 3, 2],
      [6, 6, 4],
      [8, 8, 5.33],
      [9, 9, 6],
    ] as const) {
      near(reentrainmentDays(zones, 'east'), east, 0.005);
      near(reentrainmentDays(zones, 'west'), west, 0.005);
    }
  });

  it('[squat.lean] trunk lean by build, bar and ankle (T19)', () => {
    for (const [shankMetres, femurMetres, trunkMetres, shank, factor, lean] of [
      [0.42, 0.43, 0.5, 35, 1, 28.6],
      [0.42, 0.43, 0.5, 35, 0.88, 32.9],
      [0.42, 0.43, 0.5, 25, 1, 37.2],
      [0.42, 0.46, 0.48, 35, 1, 34.1],
      [0.42, 0.46, 0.48, 35, 0.88, 39.6],
      [0.42, 0.46, 0.48, 25, 1, 43.8],
      [0.42, 0.4, 0.52, 35, 1, 23.7],
      [0.42, 0.4, 0.52, 35, 0.88, 27.2],
      [0.42, 0.4, 0.52, 25, 1, 31.6],
    ] as const) {
      near(
        squatLeanDegrees({ shankMetres, femurMetres, trunkMetres }, shank, factor === 1 ? 'high' : 'low') as number,
        lean,
        0.05,
      );
    }
    expect(squatLeanDegrees({ shankMetres: 0.3, femurMetres: 0.9, trunkMetres: 0.3 }, 0, 'high')).toBeNull();
  });
});
