// Proves that a trip with nothing to train with is told apart from one of which nothing is told yet.
import { expect, it } from 'vitest';
import { PRESETS } from '../../app/training/gym.ts';
import { gearChoice } from './trip-gear.tsx';

it('knows nothing told, nothing there, a usual gym and a choice of one’s own', () => {
  expect([null, [], PRESETS.dumbbells, ['bands', 'rings'] as const].map((gear) => gearChoice(gear))).toEqual([
    null,
    'nothing',
    'dumbbells',
    null,
  ]);
});
