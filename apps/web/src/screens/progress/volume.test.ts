// Decides that the drawn body shows every muscle that is counted and every joint that may complain, and that both halves are alike.
import { expect, test } from 'vitest';
import { JOINTS, MUSCLES } from '@strongback/engine';
import { bothLines, bothSides, DRAWING, FIGURE_BOX, PLACES } from '../../ui/body-drawing.ts';

const drawn = [...Object.keys(DRAWING.front.muscles), ...Object.keys(DRAWING.back.muscles)];
const halves = [DRAWING.front, DRAWING.back].flatMap((side) => [...side.ground, ...side.quiet, ...Object.values(side.muscles)]);
const pairs = (half: string): readonly (readonly [number, number])[] =>
  half.split(' ').map((point) => {
    const [x = Number.NaN, y = Number.NaN] = point.replace('!', '').split(',').map(Number);
    return [x, y];
  });

test('every muscle that is counted is drawn, and nothing else', () => {
  expect([...new Set(drawn)].sort()).toEqual([...MUSCLES].sort());
});

test('every joint that may complain has its place on the body', () => {
  expect(Object.keys(PLACES).sort()).toEqual([...JOINTS].sort());
});

test('one half is drawn, inside the box, and the other is its mirror image', () => {
  for (const half of halves)
    for (const [x, y] of pairs(half)) {
      expect(x, half).toBeGreaterThanOrEqual(0);
      expect(x, half).toBeLessThanOrEqual(FIGURE_BOX.left + FIGURE_BOX.width);
      expect(y, half).toBeGreaterThanOrEqual(FIGURE_BOX.top);
      expect(y, half).toBeLessThanOrEqual(FIGURE_BOX.top + FIGURE_BOX.height);
    }
  const path = bothSides('1,2! 3,4 5,6!');
  expect(path).toBe(
    'M1 2C1 2 2.33 3.33 3 4C3.67 4.67 5 6 5 6C5 6 1 2 1 2ZM-1 2C-1 2 -2.33 3.33 -3 4C-3.67 4.67 -5 6 -5 6C-5 6 -1 2 -1 2Z',
  );
  expect(bothLines('0,1! 2,3!')).toBe('M0 1C0 1 2 3 2 3M0 1C0 1 -2 3 -2 3');
});
