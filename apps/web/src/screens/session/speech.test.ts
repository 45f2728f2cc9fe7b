// What is done with one arm or leg at a time says so wherever its repetitions stand.
import { expect, test } from 'vitest';
import { de } from '../../messages/de/index.ts';
import { en } from '../../messages/en/index.ts';
import { eachSide } from './speech.ts';

test('repetitions of one side say that they are meant for each', () => {
  expect(eachSide(en, { side: 'each' })).toMatch(/^\seach\sside$/);
  expect(eachSide(de, { side: 'each' })).toMatch(/^\sje\sSeite$/);
  expect([eachSide(en, { side: null }), eachSide(en, undefined)]).toEqual(['', '']);
});
