// Examples of the clock of a workshop: by the time of day, over locked phones, pauses and reloads.
import { expect, test } from 'vitest';
import { addTo, clockFromText, clockToText, freshClock, goTo, setGoing, standing } from './clock.ts';

const steps = [{ seconds: 60 }, { seconds: 40 }, { seconds: 20 }];
const START = 1_000_000;
const at = (seconds: number): number => START + seconds * 1000;

test('the clock goes by the time of day: a phone that slept through two steps stands in the third', () => {
  const clock = setGoing(freshClock('w'), true, START);
  expect(standing(steps, clock, at(0))).toMatchObject({ at: 0, leftSeconds: 60, wholeLeftSeconds: 120 });
  expect(standing(steps, clock, at(105))).toMatchObject({ at: 2, leftSeconds: 15, wholeLeftSeconds: 15 });
  expect(standing(steps, clock, at(500))).toMatchObject({ at: 3, leftSeconds: 0, wholeLeftSeconds: 0 });
});

test('a pause holds the place, a reload keeps it', () => {
  const held = setGoing(setGoing(freshClock('w'), true, START), false, at(70));
  expect(standing(steps, held, at(9_000))).toMatchObject({ at: 1, leftSeconds: 30 });
  const again = clockFromText(clockToText(held), 'w');
  expect(again).toEqual(held);
  expect(standing(steps, setGoing(again, true, at(9_000)), at(9_010))).toMatchObject({ at: 1, leftSeconds: 20 });
});

test('a minute more lengthens this step and the evening; skipping and going back keep it', () => {
  const clock = addTo(setGoing(freshClock('w'), true, START), 0, 60);
  expect(standing(steps, clock, at(70))).toMatchObject({ at: 0, leftSeconds: 50, wholeLeftSeconds: 110 });
  const next = goTo(steps, clock, 1, at(70));
  expect(standing(steps, next, at(75))).toMatchObject({ at: 1, leftSeconds: 35 });
  expect(standing(steps, goTo(steps, next, 0, at(75)), at(75))).toMatchObject({ at: 0, leftSeconds: 120 });
});

test('the clock of another workshop, or a damaged one, is not taken up', () => {
  expect(clockFromText(clockToText(setGoing(freshClock('other'), true, START)), 'w')).toEqual(freshClock('w'));
  expect(clockFromText('{', 'w')).toEqual(freshClock('w'));
  expect(clockFromText(null, 'w')).toEqual(freshClock('w'));
});
