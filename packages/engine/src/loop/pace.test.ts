// Proves by example that minutes follow the athlete's own pace once enough sessions are known, and not before.
import { describe, expect, it } from 'vitest';
import type { EventBody } from '../ledger/event.types.ts';
import type { LedgerState } from '../ledger/state.types.ts';
import { planFor } from '../loop.ts';
import { FIXTURE_CATALOGUE } from '../testing-fixtures/catalogue.ts';
import { day, sessionFacts, sets, ledgerOf } from '../testing-fixtures/ledger.ts';
import { ownPace } from './pace.ts';

const EXERCISES = FIXTURE_CATALOGUE.movements
  .filter((one) => one.trackedBy === 'reps' && one.laterality === 'bilateral')
  .slice(0, 3);
const DATES = ['2026-10-26', '2026-10-29', '2026-11-02', '2026-11-05', '2026-11-09', '2026-11-12'];

/** Sessions of nine sets that took `minutes`. */
function trained(
  count: number,
  minutes: number,
  more: Partial<Extract<EventBody, { type: 'SessionStarted' }>> = {},
): LedgerState {
  const facts = DATES.slice(0, count).flatMap((date) =>
    sessionFacts(
      date,
      EXERCISES.flatMap((movement) => sets(3, { exercise: movement.id, kg: 20, reps: 8, rpe: 7 })),
      more,
    ).map((body): EventBody => (body.type === 'SessionFinished' ? { ...body, minutes } : body)),
  );
  return ledgerOf([{ type: 'AthleteProfiled', units: 'kg', zone: 'UTC' }, ...facts]);
}
const on = day('2026-11-16');

describe('the own pace', () => {
  it('[session.pace] is unknown before four sessions with minutes, and known from then on', () => {
    expect(ownPace(trained(3, 70), FIXTURE_CATALOGUE, on)).toBeNull();
    const slow = ownPace(trained(4, 60), FIXTURE_CATALOGUE, on);
    expect(slow?.sessions).toBe(4);
    expect(slow?.factor).toBeGreaterThan(1.1);
    expect(slow?.factor).toBeLessThanOrEqual(1.3);
  });

  it('[session.pace] is faster for who rests less, within limits, and no session left open over lunch counts', () => {
    const fast = ownPace(trained(6, 22), FIXTURE_CATALOGUE, on);
    expect(fast?.factor).toBe(0.9);
    expect(ownPace(trained(6, 240), FIXTURE_CATALOGUE, on)).toBeNull();
  });

  it('[session.pace] old sessions and those of other apps say nothing', () => {
    expect(ownPace(trained(6, 60), FIXTURE_CATALOGUE, day('2027-03-01'))).toBeNull();
  });

  it('[session.pace] a slow person is planned less, within the same minutes, and told why', () => {
    const options = { from: on, weeks: 2, seed: 1, effort: 'quick' } as const;
    const [plain, slow] = [trained(3, 60), trained(6, 60)].map((state) => planFor(state, FIXTURE_CATALOGUE, options));
    if (plain?.ok !== true || slow?.ok !== true) throw new Error('no plan');
    expect(slow.value.assumptions.join()).toContain('own pace');
    expect(plain.value.assumptions.join()).not.toContain('own pace');
    for (const session of slow.value.weeks.flatMap((week) => week.sessions))
      expect(session.minutes).toBeLessThanOrEqual(session.budgetMinutes);
  });
});
