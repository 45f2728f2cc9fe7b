// Decides that the book of rules is whole: ids, units, sources, sentences.
import { describe, expect, it } from 'vitest';
import { REFERENCES } from './references.ts';
import { ruleSchema } from './rule-schema.ts';
import { allRules, isRuleId, RULES, rule } from './rulebook.ts';

describe('rule book', () => {
  it('holds at least the ninety-six rules of the evidence base, each id once', () => {
    expect(allRules.length).toBeGreaterThanOrEqual(96);
    expect(new Set(allRules.map((one) => one.id)).size).toBe(allRules.length);
    expect(allRules.map((one) => one.id)).toEqual(allRules.map((one) => one.id).sort());
  });

  it('loses no rule where its parts are joined', () => {
    for (const [id, one] of Object.entries(RULES)) expect(one.id).toBe(id);
  });

  it('gives every number a unit and a finite value', () => {
    for (const one of allRules) {
      for (const [name, value] of Object.entries(one.numbers)) {
        for (const number of typeof value === 'number' ? [value] : value)
          expect(Number.isFinite(number), `${one.id} ${name}`).toBe(true);
        expect(one.units[name], `${one.id} ${name}`).toBeTypeOf('string');
      }
    }
  });

  it('says in one sentence what each rule is', () => {
    for (const one of allRules) {
      expect(one.statement.endsWith('.'), one.id).toBe(true);
      expect(one.statement.length, one.id).toBeGreaterThan(20);
    }
  });

  it('names a source, or says why there is none', () => {
    for (const one of allRules) {
      for (const key of one.sources) expect(REFERENCES[key], `${one.id} cites ${key}`).toBeDefined();
      if (one.sources.length === 0 && one.grade !== 'E') expect(one.note, `${one.id} has neither source nor note`).not.toBeNull();
    }
  });

  it('never shows a rule as confirmed whose only reference is second-hand, unless it is our own', () => {
    for (const one of allRules) {
      if (one.status === 'verify' || one.grade === 'E' || one.sources.length === 0) continue;
      const read = one.sources.some((key) => REFERENCES[key][1] === 'confirmed');
      expect(read || one.note !== null, one.id).toBe(true);
    }
  });

  it('fits its published shape', () => {
    for (const one of allRules) expect(ruleSchema.safeParse(one).success, one.id).toBe(true);
  });

  it('knows its ids', () => {
    expect(isRuleId('vol.ramp')).toBe(true);
    expect(isRuleId('vol.nothing')).toBe(false);
    expect(isRuleId('toString')).toBe(false);
    expect(rule('vol.ramp').numbers.maxAddedSetsPerWeek).toBe(2);
  });
});
