// Examples of names of sports: what people write means a sport with a profile, or none.
import { expect, test } from 'vitest';
import { SPORTS, sportNamed } from './sports.ts';

test('a sport is known by its own name and by usual others', () => {
  for (const sport of SPORTS) expect(sportNamed(sport)).toBe(sport);
  expect(sportNamed(' Soccer ')).toBe('football');
  expect(sportNamed('Brazilian Jiu-Jitsu')).toBe('combat');
  expect(sportNamed('Cross-country skiing')).toBe('skiing');
});

test('what has no profile means none, also where an object would answer', () => {
  for (const name of ['curling', '', 'constructor', 'toString']) expect(sportNamed(name)).toBeNull();
});
