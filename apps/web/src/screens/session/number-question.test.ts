// What the plan has is offered beside today's target, for the same exercise in its place only.
import type { PreparedSlot } from '@strongback/engine';
import { expect, test } from 'vitest';
import { preparedSlot, targetSet } from '../../testing/prepared-session.ts';
import { asPlanned } from './number-question.ts';

const slot: PreparedSlot = {
  ...preparedSlot('a', { exercise: 'barbell-row' }),
  written: { exercise: 'barbell-row', sets: [targetSet(0, 65)] },
};

test('the plan’s set stands beside the set in its place', () => {
  expect(asPlanned(slot, { kind: 'work', position: 0 })?.loadKg).toBe(65);
  expect(asPlanned(slot, { kind: 'work', position: 1 })).toBeNull();
  expect(asPlanned(slot, { kind: 'ramp', position: 0 })).toBeNull();
});

test('after a swap, or for an exercise that was added, the plan has nothing to say', () => {
  expect(asPlanned({ ...slot, exercise: 'cable-row' }, { kind: 'work', position: 0 })).toBeNull();
  expect(asPlanned(preparedSlot('b', {}), { kind: 'work', position: 0 })).toBeNull();
});
