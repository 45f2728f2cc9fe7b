// Proves by example that a deadlift which the log shows opens its gate where tests are missing, below heavy, and never against a failed test.
import { describe, expect, it } from 'vitest';
import { gatesFor, maxEffortOpenFor } from '../assess/gates.ts';
import type { AssessmentResult, GateHistory, GateState } from '../assess/assess.types.ts';
import { untestedFindings } from '../assess/findings.ts';
import type { EventBody } from '../ledger/event.types.ts';
import { understand } from '../loop.ts';
import { FIXTURE_CATALOGUE } from '../testing-fixtures/catalogue.ts';
import { day, kg, ledgerOf, rpe, sessionFacts, sets, type TestSet } from '../testing-fixtures/ledger.ts';

const TODAY = day('2026-11-23');
const SAM = { sex: 'female', ageYears: 34, bodyMassKg: 68 } as const;
const TRAINED: GateHistory = { weeksAtLumbarCost3: 3, weeksAtLumbarCost12: 4, floorPulls: { days: 5, weeks: 4 } };
const at = (test: string, value: number, unit: string): AssessmentResult => ({ test, date: day('2026-11-20'), value, unit });
const open = (results: readonly AssessmentResult[], history: GateHistory = TRAINED): ReadonlyMap<string, GateState> =>
  new Map(gatesFor(results, SAM, TODAY, history).map((state) => [state.gate, state]));

describe('a gate opened by the log', () => {
  it('[gate.logged] stands in for missing tests, with a cap, and is no door to maximal attempts', () => {
    const states = open([]);
    for (const gate of ['heavy-hinge', 'deadlift-from-floor'] as const)
      expect(states.get(gate), gate).toMatchObject({ open: true, provisional: true, capPercent1RM: 80 });
    expect(states.get('heavy-hinge')?.needs.map((need) => need.test)).toEqual(['hinge-screen', 'back-extension-hold']);
    expect(maxEffortOpenFor([...states.values()], ['heavy-hinge', 'deadlift-from-floor'])).toBe(false);
    const asked = untestedFindings([...states.values()], TODAY).find((one) => one.rule === 'gate.logged');
    expect(asked?.changes).toContainEqual({ kind: 'cap-percent', pattern: 'hinge', maxPercent1RM: 80 });
  });

  it('[gate.logged] never against few days, pain, or a test that was done and failed', () => {
    expect(open([], { ...TRAINED, floorPulls: { days: 3, weeks: 3 } }).get('heavy-hinge')?.open).toBe(false);
    expect(open([], { ...TRAINED, pain: { 'lumbar-spine': 4 } }).get('deadlift-from-floor')?.open).toBe(false);
    expect(open([at('back-extension-hold', 30, 's')]).get('deadlift-from-floor')?.open).toBe(false);
  });

  const DATES = ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16', '2026-11-19'];
  const pull: TestSet = { exercise: 'deadlift', kg: 100, reps: 5, rpe: 8 };
  const read = (dates: readonly string[], more: readonly EventBody[] = [], set: TestSet = pull) =>
    understand(
      ledgerOf([
        { type: 'AthleteProfiled', units: 'kg', zone: 'UTC', sex: 'female', born: day('1990-01-01') },
        ...dates.flatMap((date) => sessionFacts(date, sets(3, set))),
        ...more,
      ]),
      FIXTURE_CATALOGUE,
      TODAY,
    ).gates.find((gate) => gate.gate === 'deadlift-from-floor')?.open;

  it('[gate.logged] is opened by a pull that was told at a weight which years bring, and by nothing less', () => {
    const told = (kilograms: number, profile: object = {}, date = '2026-11-18'): GateState | undefined =>
      understand(
        ledgerOf([
          {
            type: 'AthleteProfiled',
            units: 'kg',
            zone: 'UTC',
            sex: 'female',
            born: day('1990-01-01'),
            bodyMassGrams: kg(68),
            trainingYears: 3,
            ...profile,
          },
          { type: 'PerformanceReported', exercise: 'deadlift', date: day(date), loadGrams: kg(kilograms), reps: 5, rpe: rpe(8) },
        ]),
        FIXTURE_CATALOGUE,
        TODAY,
      ).gates.find((gate) => gate.gate === 'heavy-hinge');
    expect(told(90)).toMatchObject({ open: true, provisional: true, capPercent1RM: 80 });
    expect(told(60)?.open).toBe(false);
    expect(told(90, { sex: 'male' })?.open).toBe(false);
    expect(told(90, { trainingYears: 1 })?.open).toBe(false);
    expect(told(90, {}, '2026-09-01')?.open).toBe(false);
  });

  it('[gate.logged] is read from the ledger: days, recency, technique and complaints', () => {
    expect(read(DATES)).toBe(true);
    expect(read(DATES.slice(0, 2))).toBe(false);
    expect(read(['2026-08-03', '2026-08-10', '2026-08-17', '2026-08-24'])).toBe(false);
    expect(read(DATES, [], { ...pull, technique: 'broken' })).toBe(false);
    const sore: EventBody = {
      type: 'JointComplained',
      complaint: 'c',
      joint: 'lumbar-spine',
      severity: 4,
      since: day('2026-11-18'),
      provokedBy: [],
    };
    expect(read(DATES, [sore])).toBe(false);
  });
});
