// Decides the laws of severity and of gates that hold for every person and every result.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../units/brand.ts';
import type { GateId } from '../vocabulary/world.ts';
import type { AssessedPerson, AssessmentResult } from './assess.types.ts';
import { gatesFor } from './gates.ts';
import { severityOf } from './severity.ts';
import { assessmentOf, ASSESSMENTS } from './tests/all.ts';
import { TEST_IDS, type TestId } from './test-ids.ts';

const DAY = '2026-11-20' as IsoDate;
const person: fc.Arbitrary<AssessedPerson> = fc.record(
  {
    sex: fc.constantFrom('male', 'female', null),
    ageYears: fc.option(fc.integer({ min: 14, max: 90 })),
    recentHamstringStrain: fc.boolean(),
    strainingLimit: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** Tests whose main field goes one way. */
const ONE_WAY = ASSESSMENTS.filter(
  (test) =>
    test.better === 'higher' || test.better === 'lower' || test.id === 'scapular-dyskinesis' || test.id === 'hinge-screen',
);
const test = fc.constantFrom(...ONE_WAY.map((one) => one.id));
const value = (id: TestId): fc.Arbitrary<number> => {
  const field = assessmentOf(id).fields[0];
  if (!field) throw new Error(id);
  return fc
    .integer({ min: Math.ceil(field.min / field.step), max: Math.floor(field.max / field.step) })
    .map((steps) => Math.round(steps * field.step * 100) / 100);
};
const row = (id: TestId, amount: number, own: Partial<AssessmentResult> = {}): AssessmentResult => ({
  test: id,
  date: DAY,
  value: amount,
  unit: assessmentOf(id).fields[0]?.unit ?? '',
  ...own,
});
const severity = (id: TestId, rows: readonly AssessmentResult[], who: AssessedPerson): number =>
  severityOf(id, rows, who)?.severity ?? -1;

describe('laws of severity', () => {
  it('a worse value is never milder', () => {
    fc.assert(
      fc.property(
        test.chain((id) => fc.tuple(fc.constant(id), value(id), value(id))),
        person,
        fc.constantFrom('self' as const, 'coach' as const),
        ([id, a, b], who, measuredBy) => {
          const lowerIsBetter = assessmentOf(id).better === 'lower' || id === 'scapular-dyskinesis';
          const [worse, better] = a < b === lowerIsBetter ? [b, a] : [a, b];
          expect(severity(id, [row(id, worse, { measuredBy })], who)).toBeGreaterThanOrEqual(
            severity(id, [row(id, better, { measuredBy })], who),
          );
        },
      ),
    );
  });

  it('[as.severity] more pain is never milder', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TEST_IDS).chain((id) => fc.tuple(fc.constant(id), value(id))),
        fc.integer({ min: 0, max: 10 }),
        fc.integer({ min: 0, max: 10 }),
        person,
        fc.constantFrom('self' as const, 'coach' as const, null),
        ([id, amount], a, b, who, measuredBy) => {
          const at = (pain: number): number => severity(id, [row(id, amount, { pain, measuredBy })], who);
          expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)));
        },
      ),
    );
  });

  it('the unit in which a value is entered does not matter', () => {
    const units: Readonly<Record<string, readonly (readonly [unit: string, factor: number])[]>> = {
      cm: [
        ['in', 1 / 2.54],
        ['mm', 10],
        ['m', 0.01],
      ],
      deg: [['rad', Math.PI / 180]],
      s: [['min', 1 / 60]],
      kg: [
        ['lb', 1 / 0.453_592_37],
        ['g', 1000],
      ],
    };
    const convertible = ONE_WAY.filter((one) => units[one.fields[0]?.unit ?? ''] !== undefined).map((one) => one.id);
    fc.assert(
      fc.property(
        fc.constantFrom(...convertible).chain((id) => fc.tuple(fc.constant(id), value(id))),
        person,
        ([id, amount], who) => {
          const here = severityOf(id, [row(id, amount)], who);
          for (const [unit, factor] of units[assessmentOf(id).fields[0]?.unit ?? ''] ?? []) {
            expect(severityOf(id, [row(id, amount * factor, { unit })], who)).toMatchObject({
              severity: here?.severity,
              value: here?.value,
            });
          }
        },
      ),
    );
  });

  it('the order of rows does not matter, and a clear side never hides a bad one', () => {
    fc.assert(
      fc.property(
        test.chain((id) => fc.tuple(fc.constant(id), value(id), value(id))),
        person,
        ([id, left, right], who) => {
          const rows = [row(id, left, { side: 'left' }), row(id, right, { side: 'right' })];
          const together = severity(id, rows, who);
          expect(severity(id, [...rows].reverse(), who)).toBe(together);
          if (assessmentOf(id).fields[0]?.perSide)
            for (const one of rows) expect(together).toBeGreaterThanOrEqual(severity(id, [one], who));
        },
      ),
    );
  });
});

describe('laws of gates', () => {
  const NEEDED: Readonly<Partial<Record<GateId, readonly TestId[]>>> = {
    'heavy-hinge': ['hinge-screen', 'back-extension-hold'],
    'deadlift-from-floor': ['hinge-screen', 'back-extension-hold'],
    'max-effort': ['brace-breath'],
  };
  const history = fc.record({
    weeksAtLumbarCost3: fc.integer({ min: 0, max: 9 }),
    weeksAtLumbarCost12: fc.integer({ min: 0, max: 9 }),
  });
  const battery = fc.array(
    fc.constantFrom(...TEST_IDS).chain((id) => fc.tuple(fc.constant(id), value(id)).map(([one, amount]) => row(one, amount))),
    { maxLength: 12 },
  );

  it('[gate.untested] a missing test never opens a gate of the two highest spine costs, nor maximal effort', () => {
    fc.assert(
      fc.property(battery, person, history, (results, who, log) => {
        for (const state of gatesFor(results, who, DAY, log)) {
          const missing = (NEEDED[state.gate] ?? []).some((id) => severityOf(id, results, who) === null);
          if (missing) expect(state.open).toBe(false);
        }
      }),
    );
  });

  it('an open gate that is not provisional needs nothing; a closed one says what', () => {
    fc.assert(
      fc.property(battery, person, history, (results, who, log) => {
        for (const state of gatesFor(results, who, DAY, log)) {
          if (state.open && !state.provisional) expect(state.needs).toEqual([]);
          else expect(state.needs.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('more pain in the log never opens a gate', () => {
    fc.assert(
      fc.property(
        battery,
        person,
        history,
        fc.integer({ min: 0, max: 10 }),
        fc.integer({ min: 0, max: 10 }),
        (results, who, log, a, b) => {
          const open = (pain: number) =>
            gatesFor(results, who, DAY, { ...log, pain: { 'lumbar-spine': pain, shoulder: pain } })
              .filter((state) => state.open)
              .map((state) => state.gate);
          for (const gate of open(Math.max(a, b))) expect(open(Math.min(a, b))).toContain(gate);
        },
      ),
    );
  });
});
