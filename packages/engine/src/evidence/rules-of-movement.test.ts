// Decides by example which rules stand behind a movement.
import { describe, expect, it } from 'vitest';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { rulesOfMovement } from './rules-of-movement.ts';

const of = (id: string): readonly string[] => {
  const movement = catalogue.movement.get(id);
  if (!movement) throw new Error(`no ${id}`);
  return rulesOfMovement(movement);
};

describe('rules behind a movement', () => {
  it('begin with its gates and hold what its pattern and load bring', () => {
    const deadlift = catalogue.movement.get('deadlift');
    expect(of('deadlift').slice(0, deadlift?.gates.length)).toEqual(deadlift?.gates.map((gate) => `gate.${gate}`));
    expect(of('deadlift')).toEqual(
      expect.arrayContaining(['plan.hinge-weekly', 'plan.spacing-heavy-back', 'load.heavy', 'wu.ramp']),
    );
    expect(of('farmer-carry')).toEqual(expect.arrayContaining(['carry.dose', 'plan.carry-weekly']));
    expect(of('farmer-carry')).not.toContain('wu.ramp');
    expect(of('bench-press')).toContain('as.bench');
    expect(of('barbell-row')).toContain('row.spine');
  });

  it('are never none, and none stands twice', () => {
    for (const movement of catalogue.movements) {
      const rules = rulesOfMovement(movement);
      expect(rules.length, movement.id).toBeGreaterThan(0);
      expect(new Set(rules).size).toBe(rules.length);
    }
  });
});
