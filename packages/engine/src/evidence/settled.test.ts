// Decides that no number of a rule changes by accident.
import { describe, expect, it } from 'vitest';
import settled from './fixtures/settled.json' with { type: 'json' };
import { allRules } from './rulebook.ts';

/** Every number of every rule as settled. A change here is a decision, not an accident; it proves no behaviour. */
describe('settled figures', () => {
  const numbers: Readonly<Record<string, unknown>> = settled;

  for (const rule of allRules) it(`${rule.id} stands as settled`, () => expect(numbers[rule.id]).toEqual(rule.numbers));

  it('names no rule that is gone', () => {
    expect(Object.keys(settled)).toEqual(allRules.map((rule) => rule.id));
  });
});
