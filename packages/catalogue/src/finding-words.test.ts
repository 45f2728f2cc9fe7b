// Decides that findings speak of movements, drills and tags that the catalogue holds.
import { ASSESSMENTS, type AssessmentResult, findingsFrom, type IsoDate } from '@strongback/engine';
import { describe, expect, it } from 'vitest';
import { catalogue as loadCatalogue } from './index.ts';

const catalogue = loadCatalogue();

const date = '2026-11-20' as IsoDate;

/** Every change that any single result can bring about. */
const changes = ASSESSMENTS.flatMap((test) =>
  test.fields.flatMap((field) =>
    [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 1].flatMap((share) =>
      [0, 4].flatMap((pain) => {
        const row: AssessmentResult = {
          test: test.id,
          date,
          value: Math.round(field.min + share * (field.max - field.min)),
          unit: field.unit,
          field: field.id,
          side: 'left',
          pain,
        };
        return findingsFrom([row], { sex: 'female', ageYears: 40 }).flatMap((finding) =>
          finding.changes.map((change) => ({ test: test.id, change })),
        );
      }),
    ),
  ),
);

describe('words of findings', () => {
  it('name movements that exist', () => {
    const unknown = changes.flatMap(({ test, change }) =>
      (change.kind === 'prefer-exercise' || change.kind === 'avoid-exercise') && !catalogue.movement.has(change.exercise)
        ? [`${test}: ${change.exercise}`]
        : [],
    );
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('name drills that exist', () => {
    const unknown = changes.flatMap(({ test, change }) =>
      change.kind === 'add-drill' && !catalogue.drill.has(change.drill) ? [`${test}: ${change.drill}`] : [],
    );
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('prefer only tags that some movement has', () => {
    const tags = new Set(catalogue.movements.flatMap((movement) => movement.tags));
    const unknown = changes.flatMap(({ test, change }) =>
      change.kind === 'prefer-tag' && !tags.has(change.tag) ? [`${test}: ${change.tag}`] : [],
    );
    expect([...new Set(unknown)]).toEqual([]);
  });
});
