// Examples of the log forecast: what counts as a day, what a break, an odd day and other lifts do, and how the interval learns.
import { describe, expect, it } from 'vitest';
import { levelUpdate, firstLevel, firstRepsLevel, repsLevelAt, repsLevelUpdate } from './filters.ts';
import { firstIntervalState, interval, intervalLearn } from './interval.ts';
import type { LiftForecast } from './log-forecast.ts';
import { forecastLog } from './log-forecast.ts';
import type { ForecastSet } from './training-days.ts';
import { epley, trainingDays } from './training-days.ts';
import { persistence, repeatShare, traceLift } from './views.ts';

/** One set of five a day at these loads, every `gap` days. */
function fives(loads: readonly number[], gap = 4, lift = 'bench', from = 18_000): ForecastSet[] {
  return loads.map((load, i) => ({ day: from + i * gap, lift, load, reps: 5 }));
}

function only(sets: readonly ForecastSet[], lift = 'bench'): LiftForecast {
  const found = forecastLog(sets).find((f) => f.lift === lift);
  if (!found) throw new Error(`no ${lift}`);
  return found;
}

describe('training days', () => {
  it('keeps the best set of a day, of 1 to 12 repetitions and with a load', () => {
    const day = { day: 100, lift: 'bench' };
    const [found] =
      trainingDays([
        { ...day, load: 100, reps: 3 },
        { ...day, load: 80, reps: 12 },
        { ...day, load: 60, reps: 20 },
        { ...day, load: 0, reps: 10 },
        { ...day, load: 90, reps: 2.5 },
      ]).get('bench') ?? [];
    expect(found?.reps).toBe(12);
    expect(Math.exp(found?.logE1rm ?? 0)).toBeCloseTo(80 * (1 + 12 / 30), 9);
    expect(Math.exp(found?.logE1rmAtReps[3] ?? 0)).toBeCloseTo(110, 9);
  });

  it('puts days in order whatever the order of rows', () => {
    const sets = fives([100, 101, 102]);
    expect(trainingDays([...sets].reverse())).toEqual(trainingDays(sets));
  });

  it('cuts a typing error back to 40 % above the ten days before', () => {
    const days = trainingDays(fives([100, 100, 1000])).get('bench') ?? [];
    expect(Math.exp((days[2]?.logE1rm ?? 0) - (days[1]?.logE1rm ?? 0))).toBeCloseTo(1.4, 9);
  });

  it('takes a single at its load (e1rm.epley)', () => {
    expect(epley(100, 1)).toBe(100);
    expect(epley(100, 6)).toBeCloseTo(120, 9);
  });
});

describe('the log forecast', () => {
  it('starts on the seventh day, and on the sixth for 28 days', () => {
    expect(only(fives([100, 101, 102, 103, 104])).capacity28).toEqual([]);
    const seven = only(fives([100, 101, 102, 103, 104, 105, 106]));
    expect(seven.sessions.map((s) => s.day)).toEqual([18_024]);
    expect(seven.capacity28.map((c) => c.origin)).toEqual([18_020, 18_024]);
  });

  it('says the same again to a lifter who repeats the same set', () => {
    const last = only(fives(Array<number>(12).fill(100))).sessions.at(-1);
    expect(last?.forecast).toBeCloseTo(epley(100, 5), 9);
    expect(last?.withReps).toBeCloseTo(epley(100, 5), 9);
  });

  it('expects less after a break, the longer the less', () => {
    const base = fives([100, 102, 101, 103, 102, 104, 103, 105]);
    const after = (gap: number): number =>
      only([...base, { day: 18_028 + gap, lift: 'bench', load: 100, reps: 5 }]).sessions.at(-1)?.forecast ?? 0;
    expect(after(40)).toBeLessThan(after(7));
    expect(after(120)).toBeLessThan(after(40));
    expect(after(120)).toBeGreaterThan(0.85 * after(7));
  });

  it('returns most of the way to the level after one light day', () => {
    const heavy = epley(100, 5);
    const next = only(fives([100, 100, 100, 100, 100, 100, 100, 80, 100])).sessions.at(-1)?.forecast ?? 0;
    expect(next).toBeGreaterThan(0.85 * heavy);
    expect(next).toBeLessThan(heavy);
  });

  it('uses the load of the last day at known repetitions', () => {
    const sets = Array.from(
      { length: 14 },
      (_, i): ForecastSet =>
        i % 2
          ? { day: 18_000 + 4 * i, lift: 'bench', load: 100, reps: 3 }
          : { day: 18_000 + 4 * i, lift: 'bench', load: 90, reps: 8 },
    );
    const rows = only(sets).sessions;
    expect(rows.at(-1)?.withReps).toBeCloseTo(epley(100, 3), 6);
    expect(rows.at(-2)?.withReps).toBeCloseTo(epley(90, 8), 6);
  });

  it('hears of a weak week from the other lifts', () => {
    const wave = [100, 103, 99, 104, 98, 103, 100, 104, 99, 103];
    const bench = fives(wave);
    const squat = fives(wave, 4, 'squat', 17_999);
    const weak = squat.map((s) => (s.day === 17_999 + 36 ? { ...s, load: 80 } : s));
    const usual = only([...bench, ...squat]).sessions.at(-1)?.forecast ?? 0;
    const heard = only([...bench, ...weak]).sessions.at(-1)?.forecast ?? 0;
    expect(heard).toBeLessThanOrEqual(usual);
  });
});

describe('habits', () => {
  it('tells swings around a level from moves of the level', () => {
    const swings = trainingDays(fives(Array.from({ length: 21 }, (_, i) => (i % 2 ? 110 : 100)))).get('bench') ?? [];
    const moves = trainingDays(fives(Array.from({ length: 21 }, (_, i) => 100 * 1.03 ** i))).get('bench') ?? [];
    expect(persistence(swings, 21)).toBeLessThan(-0.8);
    expect(persistence(moves, 21)).toBeGreaterThan(0.5);
  });

  it('counts how often a day is repeated', () => {
    const days = trainingDays(fives(Array<number>(21).fill(100))).get('bench') ?? [];
    expect(repeatShare(days, 21)).toBeCloseTo(21 / 25, 9);
    expect(repeatShare(days, 1)).toBeCloseTo(1 / 5, 9);
  });
});

describe('filters', () => {
  it('follow an odd day less when robust', () => {
    const tuning = { perDay: 2e-4, perTrainingDay: 2e-3, noise: 2.5e-3 };
    const start = firstLevel(0, tuning);
    const plain = levelUpdate(start, 7, 0.5, tuning);
    const robust = levelUpdate(start, 7, 0.5, { ...tuning, robustAt: 1.5 });
    expect(robust.mean).toBeLessThan(plain.mean / 3);
    expect(levelUpdate(start, 7, 0.01, { ...tuning, robustAt: 1.5 }).mean).toBe(levelUpdate(start, 7, 0.01, tuning).mean);
  });

  it('learn that a lifter shows less at high repetitions', () => {
    const tuning = { perDay: 2e-4, perTrainingDay: 2e-3, noise: 2.5e-3 };
    let state = firstRepsLevel(0, tuning);
    for (let i = 0; i < 40; i++) state = repsLevelUpdate(state, i % 2 ? 10 : 3, i % 2 ? -0.06 : 0.03, tuning);
    expect(repsLevelAt(state, 10)).toBeLessThan(repsLevelAt(state, 3) - 0.05);
  });

  it('are traced so that each state knows its own past only', () => {
    const days = trainingDays(fives([100, 104, 99, 107, 103, 101, 110])).get('bench') ?? [];
    const whole = traceLift(days);
    const part = traceLift(days.slice(0, 4));
    expect(whole.robust.slice(0, 4)).toEqual(part.robust);
    expect(whole.repsRobust.slice(0, 4)).toEqual(part.repsRobust);
  });
});

describe('the interval', () => {
  it('widens on the side that was missed, and after a break', () => {
    const before = firstIntervalState();
    const after = intervalLearn(before, 0, 4, -0.3);
    expect(after.below).toBeGreaterThan(before.below);
    expect(after.above).toBeLessThan(before.above);
    const short = interval(before, 0, 4);
    const long = interval(before, 0, 90);
    expect(long.high - long.low).toBeGreaterThan(short.high - short.low);
  });
});
