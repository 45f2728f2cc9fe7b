// Decides that findings speak of movements, drills and tags that the catalogue holds.
import { ASSESSMENTS, type AssessmentResult, findingsFrom, type IsoDate } from '@strongback/engine';
import { describe, expect, it } from 'vitest';
import { catalogue as loadCatalogue } from './index.ts';

const catalogue = loadCatalogue();

const date = '2026-11-20' as IsoDate;

/** Every finding that any single result can bring about, and every change that comes of one. */
const findings = ASSESSMENTS.flatMap((test) =>
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
        return findingsFrom([row], { sex: 'female', ageYears: 40 });
      }),
    ),
  ),
);
const changes = findings.flatMap(({ test, changes: made }) => made.map((change) => ({ test, change })));

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

  it('say what they change in whole sentences, and of what', () => {
    const texts = [...new Set(findings.map((finding) => finding.changesText))].filter((text) => text !== '');
    expect(texts.length).toBeGreaterThan(30);
    const verb =
      /\b(is|are|join|joins|holds|hold|follow|stay|stays|take|takes|come|comes|go|goes|changes|start|starts|waits|lags|build|stand|narrows)\b/;
    const fragments = texts.flatMap((text) => text.split(/(?<=\.) /)).filter((sentence) => !verb.test(sentence));
    expect(fragments).toEqual([]);
    expect(texts.filter((text) => !/^[A-Z].*\.$/.test(text))).toEqual([]);
  });
});
