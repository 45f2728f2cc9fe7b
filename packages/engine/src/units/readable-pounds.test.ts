// Decides whether pounds are said as somebody who lifts in pounds says them.
import { expect, test } from 'vitest';
import { readablePounds } from './readable-pounds.ts';

const POUND_KG = 0.45359237;

test('kilograms that happen to lie near a quarter of a pound are not said to the quarter', () => {
  expect([50, 52.5, 55, 57.5, 60].map((kg) => readablePounds(kg / POUND_KG))).toEqual([110, 116, 121, 127, 132]);
  expect([20, 22.5, 40].map((kg) => readablePounds(kg / POUND_KG))).toEqual([44, 49.5, 88]);
});

test('what was meant in pounds stays, also after its plates were rounded to grams and its total to ten grams', () => {
  const plates = (pounds: number): number => (2 * Math.round(pounds * 453.59237)) / 1000;
  expect(readablePounds((20.412 + plates(45) + plates(1.25)) / POUND_KG)).toBe(137.5);
  for (let pounds = 2.5; pounds <= 600; pounds += 2.5)
    expect(readablePounds(Math.round(pounds * POUND_KG * 100) / 100 / POUND_KG)).toBe(pounds);
  expect(readablePounds(Math.round(1.25 * 453.59237) / 1000 / POUND_KG)).toBe(1.25);
});
