// Decides by example that beliefs worked out when asked for are those of a whole map, in its order, each worked out once.
import { expect, test } from 'vitest';
import { BeliefsWhenAsked } from './beliefs-when-asked.ts';
import type { Strength } from './view.types.ts';

const belief = (e1rmKg: number): Strength => ({
  e1rmKg,
  sigmaPercent: 10,
  k: 0.03,
  lastOn: '2026-01-05' as Strength['lastOn'],
  source: 'guess',
  bodyShareKg: 0,
});

test('looks like a map that holds them all, whatever was asked first', () => {
  const told: string[] = [];
  const beliefs = new BeliefsWhenAsked(['squat', 'stretch', 'row'], (exercise) => {
    told.push(exercise);
    return exercise === 'squat' ? belief(100) : exercise === 'row' ? belief(70) : null;
  });
  expect(beliefs.get('row')).toEqual(belief(70));
  expect(told).toEqual(['row']);
  expect(beliefs.has('stretch')).toBe(false);
  expect(beliefs.get('stretch')).toBeUndefined();
  expect([...beliefs]).toEqual([
    ['squat', belief(100)],
    ['row', belief(70)],
  ]);
  expect(beliefs.size).toBe(2);
  expect([...beliefs.keys()]).toEqual(['squat', 'row']);
  expect([...beliefs.values()]).toEqual([belief(100), belief(70)]);
  expect([...beliefs.entries()]).toEqual([...beliefs]);
  const seen: string[] = [];
  beliefs.forEach((_, exercise) => seen.push(exercise));
  expect(seen).toEqual(['squat', 'row']);
  expect(told).toEqual(['row', 'stretch', 'squat']);
});
