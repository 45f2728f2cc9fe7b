// Decides how names of movements are written inside a sentence.
import { expect, test } from 'vitest';
import { nameInside } from './proper-names.ts';

test.each([
  ['Romanian deadlift', 'Romanian deadlift'],
  ['Dumbbell Romanian deadlift', 'dumbbell Romanian deadlift'],
  ['Copenhagen plank', 'Copenhagen plank'],
  ['Prone Y raise', 'prone Y raise'],
  ['T-bar row', 'T-bar row'],
  ['Lat pulldown', 'lat pulldown'],
])('%s keeps names of people and places, and letters that show a shape: %s', (name, inside) => {
  expect(nameInside(name)).toBe(inside);
});
