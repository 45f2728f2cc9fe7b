// Examples of a test day in the player: attempts as planned and loadable, a ramp before them, once only, and nothing on other days.
import { describe, expect, test } from 'vitest';
import { believe } from '../athlete/believe.ts';
import type { EventBody } from '../ledger/event.types.ts';
import type { PlannedTest } from '../plan/plan.types.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, ledgerOf, profiled, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import { planOf, plannedSession, setOf, slotOf } from '../testing-fixtures/plan.ts';
import { prepareTest, testsDue } from './prepare-test.ts';

const HOME: EventBody = { type: 'EquipmentChanged', place: 'home', equipment: ['barbell', 'rack', 'bench'] };
const attempt = (loadKg: number) => setOf({ reps: 1, loadKg, rpe: null, percent1RM: loadKg, restSeconds: 300, tempo: null });
const TEST: PlannedTest = {
  date: day('2026-01-14'),
  kind: 'test',
  exercise: 'bench-press',
  sets: [attempt(91), attempt(96), attempt(100)],
  reasons: [{ rule: 'attempt.ours', because: 'three attempts', grade: 'E' }],
};
const PLAN = planOf([plannedSession('2026-01-12', [slotOf('barbell-row', 3)])], { tests: [TEST] });

function on(date: string, facts: readonly EventBody[] = []) {
  const state = ledgerOf([profiled, HOME, ...facts]);
  return { state, view: believe(state, catalogue, day(date)), plan: PLAN, date: day(date), catalogue };
}

describe('a test day', () => {
  test('[attempt.ours] [wu.ramp] its attempts come in order, each a load there is, after a ramp and the usual drills', () => {
    const prepared = prepareTest(on('2026-01-14'));
    const [slot, ...others] = prepared?.slots ?? [];
    expect(others).toEqual([]);
    expect(slot).toMatchObject({ slot: 'test-bench-press', exercise: 'bench-press', heavy: true });
    expect(slot?.sets.map((set) => [set.reps, set.restSeconds])).toEqual([1, 2, 3].map(() => [1, 300]));
    for (const [at, set] of (slot?.sets ?? []).entries()) {
      expect((set.loadKg ?? 0) % 2.5).toBe(0);
      expect(Math.abs((set.loadKg ?? 0) - (TEST.sets[at]?.loadKg ?? 0))).toBeLessThanOrEqual(1.25);
    }
    const ramp = slot?.rampSets.map((set) => set.loadKg ?? 0) ?? [];
    expect(ramp.length).toBeGreaterThanOrEqual(3);
    expect(ramp).toEqual(ramp.toSorted((a, b) => a - b));
    expect(Math.max(...ramp)).toBeLessThan(91);
    expect(prepared?.warmUp).toEqual(PLAN.weeks[0]?.sessions[0]?.warmUp);
  });

  test('there is none on another day, nor once it was done; a session of the plan is no test done', () => {
    expect(prepareTest(on('2026-01-12'))).toBeNull();
    const lifted = sets(3, { exercise: 'bench-press', kg: 95, reps: 1 });
    const planned = { plannedDate: day('2026-01-12') };
    expect(prepareTest(on('2026-01-14', sessionFacts('2026-01-14', lifted)))).toBeNull();
    expect(testsDue(PLAN, ledgerOf([profiled, ...sessionFacts('2026-01-14', lifted, planned)]), day('2026-01-14'))).toEqual([
      TEST,
    ]);
  });

  test('a lift that loads what hurts is left out', () => {
    const sore: EventBody = {
      type: 'JointComplained',
      complaint: 'c1',
      joint: 'shoulder',
      severity: 8,
      since: day('2026-01-13'),
      provokedBy: ['bench-press'],
    };
    expect(prepareTest(on('2026-01-14', [sore]))).toBeNull();
  });
});
