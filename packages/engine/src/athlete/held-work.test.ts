// Decides by example what a hold starts from where nobody had asked for it: what is done now, a step of five seconds at a time.
import { describe, expect, it } from 'vitest';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, ledgerOf, profiled, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import { addDays } from '../units/calendar.ts';
import { believe } from './believe.ts';

describe('a hold in training without a plan', () => {
  const holds = (seconds: readonly number[], over: object = {}) =>
    seconds.flatMap((held, week) =>
      sessionFacts(addDays(day('2026-01-05'), 7 * week), sets(3, { exercise: 'plank', seconds: held, ...over })),
    );
  const earnedHold = (seconds: readonly number[], over: object = {}) =>
    believe(ledgerOf([profiled, ...holds(seconds, over)]), catalogue, addDays(day('2026-01-05'), 7 * seconds.length)).earned.get(
      'plank',
    );

  it('starts from what is done now, not from a step below what was held long ago', () => {
    expect(earnedHold([60, 60, 30, 30, 30, 35])).toMatchObject({ seconds: 35, verdict: 'hold' });
  });
  it('stands after one short day', () => {
    expect(earnedHold([40, 40, 30])).toMatchObject({ seconds: 40, verdict: 'hold' });
  });
  it('rises by five seconds at a time', () => {
    expect(earnedHold([35, 35, 35])).toMatchObject({ seconds: 40, verdict: 'step' });
  });
  it('[review.missed-target] goes back by one step where the plan had asked for it', () => {
    expect(earnedHold([40, 30, 30], { slot: 's' })).toMatchObject({ seconds: 35, verdict: 'back' });
  });
});
