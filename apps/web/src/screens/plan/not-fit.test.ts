// What did not fit is said once, the open week's own words first.
import { expect, test } from 'vitest';
import { notFit } from './not-fit.ts';

const free = (muscles: string, prefix = '') => ({
  rule: 'vol.ramp',
  text: `${prefix}minutes stay free on Saturday: sets for the ${muscles} already rise as fast as the last weeks allow`,
});

test('a note of several weeks is not said beside the same note of the open week', () => {
  expect(notFit([free('lats')], [free('lats', 'week 1-4: ')])).toEqual([free('lats')]);
});

test('notes of other weeks that differ in their muscles alone are one', () => {
  const plan = [free('lats', 'week 1-4: '), free('chest', 'week 6, 8-9: ')];
  expect(notFit([], plan)).toEqual([plan[0]]);
});

test('another day, another rule or another cause is a note of its own, and six are enough', () => {
  const other = {
    rule: 'vol.ramp',
    text: 'minutes stay free on Monday: sets for the lats already rise as fast as the last weeks allow',
  };
  const rule = { rule: 'plan.volume-target', text: 'minutes stay free on Saturday: the week already meets its sets' };
  expect(notFit([free('lats'), other], [rule])).toEqual([free('lats'), other, rule]);
  const many = Array.from({ length: 9 }, (_, at) => ({ rule: 'plan.minutes', text: `no room for drill ${at}` }));
  expect(notFit([], many)).toHaveLength(6);
});
