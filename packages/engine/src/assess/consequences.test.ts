// Decides that no finding is without a consequence, whatever was entered.
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../units/brand.ts';
import type { AssessedPerson, AssessmentResult } from './assess.types.ts';
import { findingsFrom } from './findings.ts';
import { ASSESSMENTS } from './tests/all.ts';

const SAM: AssessedPerson = { sex: 'female', ageYears: 34, bodyMassKg: 68 };
const at = (test: string, value: number, unit: string, own: Partial<AssessmentResult> = {}): AssessmentResult => ({
  test,
  date: '2026-11-20' as IsoDate,
  value,
  unit,
  ...own,
});

describe('consequences', () => {
  it('[plan.finding] whatever a test finds changes something that the planner can act on, and says so', () => {
    let seen = 0;
    for (const test of ASSESSMENTS) {
      const results = test.fields.flatMap((field) =>
        [field.min, field.max].flatMap((value) =>
          (field.perSide ? (['left', 'right'] as const) : [null]).map((side) => ({
            value,
            side,
            field: field.id,
            unit: field.unit,
          })),
        ),
      );
      for (const { value, side, field, unit } of results) {
        const other =
          side === null
            ? []
            : [at(test.id, value === 0 ? 50 : value / 2, unit, { side: side === 'left' ? 'right' : 'left', field })];
        for (const finding of findingsFrom([at(test.id, value, unit, { side, field, measuredBy: 'coach' }), ...other], SAM)) {
          if (finding.severity === 0) continue;
          seen++;
          expect(finding.changes.length, `${finding.id} ${finding.because}`).toBeGreaterThan(0);
          expect(finding.changesText).not.toBe('');
        }
      }
    }
    expect(seen).toBeGreaterThan(40);
  });
});
