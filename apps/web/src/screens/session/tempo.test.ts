// The beat of a tempo: phases, counts, repetitions.
import { expect, test } from 'vitest';
import { beatAt, phasesOf } from './tempo.ts';

test('a tempo is four phases in seconds; an explosive lift counts one', () => {
  expect(phasesOf('3-1-X-0')).toEqual([3, 1, 1, 0]);
  expect(phasesOf('0-0-0-0')).toBeNull();
  expect(phasesOf('3-1-1')).toBeNull();
  expect(phasesOf('a-1-1-0')).toBeNull();
  expect(phasesOf(null)).toBeNull();
});

test('every second of a repetition has its phase and its count, and empty phases are passed over', () => {
  const phases = [3, 1, 1, 0];
  const told = Array.from({ length: 6 }, (_, second) => {
    const { repetition, phase, left, first } = beatAt(phases, second);
    return `${repetition} ${phase} ${left}${first ? ' !' : ''}`;
  });
  expect(told).toEqual(['1 lower 3 !', '1 lower 2', '1 lower 1', '1 pause 1 !', '1 lift 1 !', '2 lower 3 !']);
});
