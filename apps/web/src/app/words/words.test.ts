// Loads are said as a person would load them: what was entered in pounds stays, what comes from kilograms is rounded.
import { expect, test } from 'vitest';
import { writerFor } from '../../platform/locale.ts';
import { inUnit, loadAsRead, loadText, roundLoadText, sumText } from './words.tsx';

const write = writerFor('en-GB');
const POUND = 0.45359237;

test('pounds that were entered stay to the quarter; those made from kilograms are round', () => {
  expect(loadText(write, 47.5 * POUND, 'lb')).toBe('47.5\u00a0lb');
  expect(loadText(write, 301.25 * POUND, 'lb')).toBe('301.25\u00a0lb');
  expect(loadText(write, 22.8, 'lb')).toBe('50.5\u00a0lb');
  expect(loadText(write, 140, 'lb')).toBe('309\u00a0lb');
  expect(loadText(write, 22.75, 'kg')).toBe('22.75\u00a0kg');
});

test('a sum is that of the loads as they are read', () => {
  expect(sumText(write, 2 * 9 * loadAsRead(40, 'lb'), 'lb')).toBe('1,584\u00a0lb');
  expect(loadAsRead(42.5, 'kg')).toBe(42.5);
});

test('a step of a metric gym stays the step that it is, with its pounds beside it', () => {
  const said = (kilograms: string): string => inUnit(`the nearest loadable in steps of ${kilograms} kg is 18 kg.`, write, 'lb');
  expect(said('2')).toBe('the nearest loadable in steps of 2\u00a0kg (4.4\u00a0lb) is 39.5\u00a0lb.');
  expect(said('2.27')).toBe('the nearest loadable in steps of 5\u00a0lb is 39.5\u00a0lb.');
});

test('an estimate claims no more than half a kilogram or a pound', () => {
  expect(roundLoadText(write, 121.13, 'kg')).toBe('121\u00a0kg');
  expect(roundLoadText(write, 121.13, 'lb')).toBe('267\u00a0lb');
});
