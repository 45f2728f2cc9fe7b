// Decides whether the strength belief is near the truth and as sure as it may be: simulated lifters whose truth is known.
import { describe, expect, it } from 'vitest';
import type { EventBody } from '../ledger/event.types.ts';
import { addDays } from '../units/calendar.ts';
import { seededRandom } from '../units/random.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, ledgerOf, profiled, sessionFacts } from '../testing-fixtures/ledger.ts';
import { believe } from './believe.ts';

interface Truth {
  readonly percentPerWeek: number;
  readonly calls: boolean;
  /** Repetitions more left than said. */
  readonly underCall: number;
}

/** Root mean square error and mean error in percent, and the share inside the 80 % interval, after the first month. */
function judged({ percentPerWeek, calls, underCall }: Truth): {
  readonly rmse: number;
  readonly mean: number;
  readonly inside: number;
} {
  const random = seededRandom(20261122);
  const normal = (): number => Array.from({ length: 12 }, () => random.unit()).reduce((a, b) => a + b, -6);
  const errors: number[] = [];
  let inside = 0;
  for (let lifter = 0; lifter < 30; lifter++) {
    const start = 80 + 40 * random.unit();
    const k = 0.035 * Math.exp(0.3 * normal());
    let state = ledgerOf([profiled]);
    for (let session = 0; session < 44; session++) {
      const date = addDays(day('2026-01-05'), 7 * (session >> 1) + 3 * (session & 1));
      const truth = start * Math.exp((percentPerWeek / 100) * (session / 2));
      const form = Math.exp(0.02 * normal());
      const reps = 5 + random.below(5);
      const kg = Math.round(truth / (1 + k * (reps + 1 + 0.7 * normal())) / 2.5) * 2.5;
      const performed = [0, 1, 2].map(() => {
        const most = 1 + ((truth * form * Math.exp(0.02 * normal())) / kg - 1) / k;
        const done = Math.max(1, Math.min(reps, Math.floor(most)));
        const left = Math.max(0, most - done - underCall + normal() * (most - done > 0.5 ? 1 : 0.3));
        const rpe = Math.max(6, Math.min(10, Math.round(2 * (10 - left)) / 2));
        return { exercise: 'barbell-row', kg, reps: done, ...(calls ? { rpe } : {}) };
      });
      const facts: readonly EventBody[] = sessionFacts(date, performed);
      state = ledgerOf(facts, state);
      if (session < 8) continue;
      const belief = believe(state, catalogue, addDays(date, 1)).strength.get('barbell-row');
      if (belief === undefined) throw new Error('no belief');
      const error = 100 * Math.log(belief.e1rmKg / truth);
      errors.push(error);
      if (Math.abs(error) < 1.2816 * belief.sigmaPercent) inside += 1;
    }
  }
  const mean = errors.reduce((a, b) => a + b, 0) / errors.length;
  return { rmse: Math.sqrt(errors.reduce((a, b) => a + b * b, 0) / errors.length), mean, inside: inside / errors.length };
}

describe('the strength belief, with day form and set noise of 2 % and curves that differ by 30 %', () => {
  it('is unbiased and within five per cent where reserves are called well', () => {
    const { rmse, mean, inside } = judged({ percentPerWeek: 0.5, calls: true, underCall: 0 });
    expect(rmse).toBeLessThan(5.5);
    expect(Math.abs(mean)).toBeLessThan(2.5);
    expect(inside).toBeGreaterThan(0.68);
  });
  it('leans to the careful side where one repetition too few is called', () => {
    const { rmse, mean, inside } = judged({ percentPerWeek: 0.5, calls: true, underCall: 0.95 });
    expect(rmse).toBeLessThan(6.5);
    expect(mean).toBeLessThan(1);
    expect(mean).toBeGreaterThan(-4);
    expect(inside).toBeGreaterThan(0.65);
  });
  it('follows a novice without falling far behind', () => {
    expect(judged({ percentPerWeek: 1.5, calls: true, underCall: 0.5 }).mean).toBeGreaterThan(-4.5);
  });
  it('knows that it knows less where nothing is called', () => {
    const { rmse, inside } = judged({ percentPerWeek: 0.5, calls: false, underCall: 0 });
    expect(rmse).toBeLessThan(11);
    expect(inside).toBeGreaterThan(0.65);
  });
});
