// Decides whether a load in pounds is stepped along loads that exist.
import { expect, test } from 'vitest';
import { loadSteps } from './load-steps.ts';

const POUND = 0.45359237;

test('in a pound gym a load that came from kilograms falls onto the steps of the gym', () => {
  const steps = loadSteps('lb', 5 * POUND);
  expect(steps.step).toBe(5);
  expect(steps.jumps).toEqual([-20, -10, 10, 20]);
  expect([steps.moved(116, 5), steps.moved(116, -5), steps.moved(115, 5), steps.moved(115, -20)]).toEqual([120, 115, 120, 95]);
  expect(steps.kilograms(115)).toBeCloseTo(115 * POUND, 6);
  expect(steps.kilograms(116)).toBeCloseTo(116 * POUND, 6);
});

test('in a metric gym read in pounds every step is a load that its plates make, and is kept as that load', () => {
  const steps = loadSteps('lb', 2.5);
  expect(steps.step).toBe(5.5);
  expect([steps.moved(116, 5.5), steps.moved(121, 5.5), steps.moved(116, -5.5), steps.moved(116, 11)]).toEqual([
    121, 127, 110, 127,
  ]);
  expect(steps.kilograms(121)).toBe(55);
});

test('in kilograms the jumps are whole steps too', () => {
  expect(loadSteps('kg', 2.5).jumps).toEqual([-10, -5, 5, 10]);
  expect(loadSteps('kg', 2).jumps).toEqual([-8, -4, 4, 8]);
  expect(loadSteps('kg', 0).jumps).toEqual([-10, -5, 5, 10]);
});

test('kilograms step as before', () => {
  const steps = loadSteps('kg', 1.25);
  expect([steps.step, steps.moved(20, 1.25), steps.kilograms(21.25)]).toEqual([1.25, 21.25, 21.25]);
});
