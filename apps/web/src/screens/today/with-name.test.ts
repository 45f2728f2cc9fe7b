// Proves that what a shorter day left out is named as everywhere else.
import type { Movement } from '@strongback/engine';
import { expect, it } from 'vitest';
import { withName } from './with-name.ts';

const catalogue = { movement: new Map([['nordic-lower', { name: 'Nordic hamstring lowering' } as Movement]]) };

it('names the exercise of a sentence, and leaves sentences about none alone', () => {
  expect(withName('nordic lower: left out (4 sets).', catalogue)).toBe('Nordic hamstring lowering: left out (4 sets).');
  expect(withName('yard drag: left out (1 set).', catalogue)).toBe('yard drag: left out (1 set).');
  expect(withName('The cool-down goes first; it is calm time.', catalogue)).toBe('The cool-down goes first; it is calm time.');
});
