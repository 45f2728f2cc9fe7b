// Laws of the log forecast: nothing from the future, the same in any unit, the same bytes twice, finite whatever was logged.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LiftForecast } from './log-forecast.ts';
import { forecastLog } from './log-forecast.ts';

const set = fc.record({
  day: fc.integer({ min: 18_000, max: 18_200 }),
  lift: fc.constantFrom('bench', 'squat', 'row'),
  load: fc.double({ min: 20, max: 300, noNaN: true }),
  reps: fc.integer({ min: 1, max: 14 }),
});
const log = fc.array(set, { minLength: 1, maxLength: 150 });

type Said = Map<string, number>;

/** Every number said about a day, or from an origin, by name. */
function said(lifts: readonly LiftForecast[]): Said {
  const out: Said = new Map();
  for (const f of lifts) {
    for (const s of f.sessions) {
      out.set(`${f.lift} ${s.day} forecast`, s.forecast);
      out.set(`${f.lift} ${s.day} low`, s.low80);
      out.set(`${f.lift} ${s.day} high`, s.high80);
      out.set(`${f.lift} ${s.day} withReps`, s.withReps);
    }
    for (const c of f.capacity28) out.set(`${f.lift} ${c.origin} 28`, c.forecast);
  }
  return out;
}

describe('laws of the log forecast', () => {
  it('a log with its later rows removed gives the same earlier forecasts', () => {
    fc.assert(
      fc.property(log, fc.integer({ min: 18_000, max: 18_200 }), (sets, cut) => {
        const whole = said(forecastLog(sets));
        for (const [name, value] of said(forecastLog(sets.filter((s) => s.day <= cut))))
          expect(value, name).toBe(whole.get(name));
      }),
      { numRuns: 60 },
    );
  });

  it('the loads of a day do not move what was said about it', () => {
    fc.assert(
      fc.property(
        log,
        fc.integer({ min: 18_000, max: 18_200 }),
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        (sets, day, factor) => {
          const until = sets.filter((s) => s.day <= day);
          const changed = said(forecastLog(until.map((s) => (s.day === day ? { ...s, load: s.load * factor } : s))));
          for (const [name, value] of said(forecastLog(until))) {
            if (!name.endsWith(`${day} 28`)) expect(changed.get(name), name).toBe(value);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('says the same in pounds as in kilograms', () => {
    fc.assert(
      fc.property(log, (sets) => {
        const pounds = said(forecastLog(sets.map((s) => ({ ...s, load: s.load * 2.5 }))));
        for (const [name, value] of said(forecastLog(sets)))
          expect((pounds.get(name) ?? 0) / value / 2.5, name).toBeCloseTo(1, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same bytes twice, and for any order of rows', () => {
    fc.assert(
      fc.property(log, (sets) => {
        const unique = sets.filter((s, i) => sets.findIndex((o) => o.day === s.day && o.lift === s.lift) === i);
        const once = JSON.stringify(forecastLog(unique));
        expect(JSON.stringify(forecastLog(unique))).toBe(once);
        expect(JSON.stringify(forecastLog([...unique].reverse()))).toBe(once);
      }),
      { numRuns: 40 },
    );
  });

  it('is finite and ordered: low < forecast < high', () => {
    fc.assert(
      fc.property(log, (sets) => {
        for (const f of forecastLog(sets)) {
          for (const s of f.sessions) {
            expect(s.low80).toBeLessThan(s.forecast);
            expect(s.forecast).toBeLessThan(s.high80);
            expect(Number.isFinite(s.withReps) && s.withReps > 0).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
