// Laws of the plateau detector: same answer in any unit, same bytes twice, never a date in the past, nothing from the future.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SLOPE_PRIORS } from './model.ts';
import type { PlateauObservation } from './plateau.ts';
import { plateauChance, plateauStart, plateauUpdate } from './plateau.ts';
import { plateauVerdict } from './verdict.ts';

const session = fc.record({
  gap: fc.integer({ min: 0, max: 25 }),
  purpose: fc.constantFrom<PlateauObservation['purpose'][]>('training', 'training', 'training', 'deload', 'technique', 'test'),
  top: fc.double({ min: 3, max: 6, noNaN: true }),
  backOff: fc.option(fc.double({ min: 3, max: 6, noNaN: true }), { nil: undefined }),
});
const log = fc.array(session, { minLength: 1, maxLength: 60 }).map((list) => {
  let day = 15_000;
  return list.map(({ gap, purpose, top, backOff }): PlateauObservation => {
    day += gap;
    return { day, purpose, topLogE1rm: top, ...(backOff === undefined ? {} : { backOffLogE1rm: backOff }) };
  });
});
const start = plateauStart(SLOPE_PRIORS.unknown);

describe('laws of the plateau detector', () => {
  it('states a chance between 0 and 1 that matches its answer, whatever was logged', () => {
    fc.assert(
      fc.property(log, (sessions) => {
        const chance = plateauChance(sessions.reduce(plateauUpdate, start));
        expect(chance.probabilityStalled).toBeGreaterThanOrEqual(0);
        expect(chance.probabilityStalled).toBeLessThanOrEqual(1);
        if (chance.missing.length > 0) expect(chance.answer).toBe('not-yet-clear');
        if (chance.answer === 'plateau') expect(chance.probabilityStalled).toBeGreaterThanOrEqual(0.85);
      }),
      { numRuns: 40 },
    );
  });

  it('answers alike in kilograms and pounds', () => {
    fc.assert(
      fc.property(log, (sessions) => {
        const pounds = Math.log(2.204622621848776);
        const inPounds = sessions.map((s) => ({
          ...s,
          topLogE1rm: (s.topLogE1rm ?? 0) + pounds,
          ...(s.backOffLogE1rm === undefined ? {} : { backOffLogE1rm: s.backOffLogE1rm + pounds }),
        }));
        const a = plateauChance(sessions.reduce(plateauUpdate, start));
        const b = plateauChance(inPounds.reduce(plateauUpdate, start));
        expect(b.probabilityStalled).toBeCloseTo(a.probabilityStalled, 4);
      }),
      { numRuns: 30 },
    );
  });

  it('gives the same bytes twice, also through JSON and when carried on from a stored state', () => {
    fc.assert(
      fc.property(log, fc.nat(59), (sessions, cut) => {
        const whole = sessions.reduce(plateauUpdate, start);
        const stored = JSON.parse(JSON.stringify(sessions.slice(0, cut).reduce(plateauUpdate, start))) as typeof whole;
        expect(JSON.stringify(sessions.slice(cut).reduce(plateauUpdate, stored))).toBe(JSON.stringify(whole));
      }),
      { numRuns: 20 },
    );
  });

  it('never promises a day that is past', () => {
    fc.assert(
      fc.property(log, (sessions) => {
        const state = sessions.reduce(plateauUpdate, start);
        const { clearBy } = plateauVerdict(state);
        if (clearBy !== null) expect(clearBy).toBeGreaterThan(state.lastDay ?? 0);
      }),
      { numRuns: 10 },
    );
  });
});
