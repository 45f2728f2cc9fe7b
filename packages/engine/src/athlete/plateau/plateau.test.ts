// Examples and a small seeded slice of the campaign for the plateau detector (rule `plateau`).
import { describe, expect, it } from 'vitest';
import { SLOPE_PRIORS } from './model.ts';
import type { PlateauObservation, PlateauState } from './plateau.ts';
import { plateauChance, plateauStart, plateauUpdate } from './plateau.ts';
import { calibrate, calledShare, highestChance, lifterLog, WATCH_FROM } from './testing/campaign.ts';
import type { LifterTruth } from './testing/simulated-lifter.ts';
import { USUAL_LIFTER } from './testing/simulated-lifter.ts';
import { plateauVerdict } from './verdict.ts';

const START = plateauStart(SLOPE_PRIORS.unknown);

/** Two sessions a week without noise: `percent` above 100 kg by week. */
function steady(weeks: number, percent: (week: number) => number, from = 20_000): PlateauObservation[] {
  return Array.from({ length: weeks * 2 }, (_, i) => {
    const day = from + Math.floor(i * 3.5);
    return { day, purpose: 'training', topLogE1rm: Math.log(100) + percent(i / 2) / 100 };
  });
}

function after(log: readonly PlateauObservation[]): PlateauState {
  return log.reduce(plateauUpdate, START);
}

describe('plateau', () => {
  it('[plateau] says not yet clear, and a date, while the log is short', () => {
    const verdict = plateauVerdict(after(steady(5, (w) => 0.5 * w)));
    expect(verdict.answer).toBe('not-yet-clear');
    expect(verdict.missing).toEqual(['sessions', 'weeks']);
    expect(verdict.clearBy).toBeGreaterThan(20_000 + 5 * 7);
  });

  it('says nothing firm before the first session', () => {
    expect(plateauVerdict(START)).toMatchObject({ answer: 'not-yet-clear', probabilityStalled: 0.1, clearBy: null });
  });

  it('sees steady progress, with its slope', () => {
    const verdict = plateauVerdict(after(steady(30, (w) => 0.6 * w)));
    expect(verdict.answer).toBe('progress');
    expect(verdict.slopePercentPerWeek.mean).toBeGreaterThan(0.45);
    expect(verdict.slopePercentPerWeek.mean).toBeLessThan(0.75);
    expect(verdict.clearBy).toBeNull();
  });

  it('[plateau] sees a standstill after progress, and about when it began', () => {
    const verdict = plateauVerdict(after(steady(40, (w) => 0.6 * Math.min(w, 26))));
    expect(verdict.answer).toBe('plateau');
    expect(verdict.probabilityStalled).toBeGreaterThan(0.85);
    expect(Math.abs((verdict.stalledSinceWeek ?? 0) - 26)).toBeLessThanOrEqual(4);
  });

  it('sees progress again some time after a standstill ends', () => {
    const state = after(steady(66, (w) => 0.6 * Math.min(w, 26) + 0.6 * Math.max(0, w - 44)));
    expect(plateauChance(state).answer).toBe('progress');
  });

  it('takes nothing from deloads, technique days and tests but the time', () => {
    const log = steady(20, (w) => 0.5 * w);
    const with8 = log.map(
      (o, i): PlateauObservation => (i % 8 === 7 ? { ...o, purpose: 'deload', topLogE1rm: Math.log(60) } : o),
    );
    const without = log.map((o, i): PlateauObservation => (i % 8 === 7 ? { day: o.day, purpose: 'deload' } : o));
    expect(after(with8)).toEqual(after(without));
  });

  it('is hardly moved by one very light day', () => {
    const log = steady(26, (w) => 0.5 * w);
    const light = log.map((o, i) => (i === 40 ? { ...o, topLogE1rm: (o.topLogE1rm ?? 0) - 0.15 } : o));
    const apart = Math.abs(plateauChance(after(log)).probabilityStalled - plateauChance(after(light)).probabilityStalled);
    expect(apart).toBeLessThan(0.05);
  });

  it('counts a layoff as one week, and expects to come back lower', () => {
    const before = steady(24, (w) => 0.5 * w);
    const last = before.at(-1)?.day ?? 0;
    const back = steady(4, (w) => 12 + 0.5 * w - (w === 0 ? 2.5 : w === 0.5 ? 1.2 : 0), last + 28);
    const expected = plateauChance(after([...before, ...back])).probabilityStalled;
    const flat = steady(4, (w) => 9 + 0.5 * w, last + 28);
    expect(expected).toBeLessThan(0.2);
    expect(plateauChance(after([...before, ...flat])).probabilityStalled).toBeGreaterThan(expected);
    expect(after([...before, ...back]).weeks).toBeLessThan(30);
  });

  it('refuses days out of order as a programming mistake', () => {
    const [a, b] = steady(1, () => 0);
    expect(() => after([b, a].filter((o) => o !== undefined))).toThrow(RangeError);
  });

  it('learns from bar speed alone', () => {
    const log = steady(40, (w) => 0.6 * Math.min(w, 26)).map((o): PlateauObservation => {
      const gained = 100 * ((o.topLogE1rm ?? 0) - Math.log(100));
      return { day: o.day, purpose: 'training', fixedLoadSpeed: 0.5 + 0.015 * gained };
    });
    expect(plateauChance(after(log)).answer).toBe('plateau');
  });
});

describe('a slice of the campaign, 100 lifters a row', () => {
  const highest = (seed: number, truth: Partial<LifterTruth>): number[][] =>
    Array.from({ length: 100 }, (_, i) => highestChance(lifterLog(seed, i, () => ({ ...USUAL_LIFTER, ...truth }))));

  it('calls few progressing lifters stalled within 12 weeks', () => {
    expect(calledShare(highest(4101, {}), 0.85)[3]).toBeLessThanOrEqual(0.05);
    expect(calledShare(highest(4102, { wanderSd: 1 }), 0.85)[3]).toBeLessThanOrEqual(0.12);
  });

  it('finds most standstills within 12 weeks', () => {
    expect(calledShare(highest(4103, { stallWeek: WATCH_FROM }), 0.85)[3]).toBeGreaterThanOrEqual(0.55);
    expect(calledShare(highest(4104, { stallWeek: WATCH_FROM, slope: 1 }), 0.85)[3]).toBeGreaterThanOrEqual(0.9);
  });

  it('states chances that come true', () => {
    const { brier, bins } = calibrate(4105, 100, {});
    expect(brier).toBeLessThan(0.12);
    for (const b of bins.filter((x) => x.looks >= 100)) expect(Math.abs(b.said - b.true)).toBeLessThan(0.12);
  });
});
