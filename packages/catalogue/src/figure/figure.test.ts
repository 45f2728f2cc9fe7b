// Shows that everything that must have a picture has one, that pictures stay in their box, and that hands stay where they hold.
import { ASSESSMENTS } from '@strongback/engine';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { catalogue } from '../catalogue.ts';
import { figuresText } from '../generated/figures-text.ts';
import { figureFor, figureIds } from './figure.ts';
import type { Figure, FigureShape, Point } from './figure.types.ts';

const { movements, drills } = catalogue();
const known = new Set(figureIds());
const without = (ids: readonly string[]): readonly string[] => ids.filter((id) => !known.has(id));
const figures = figureIds().map((id) => figureFor(id) as Figure);

test('every main and secondary movement has its own picture', () => {
  const main = movements.filter(({ roles }) => roles.includes('main') || roles.includes('secondary'));
  expect(main.length).toBeGreaterThan(150);
  expect(without(main.map(({ id }) => id))).toEqual([]);
});

test('every assessment has its own picture', () => {
  expect(ASSESSMENTS).toHaveLength(26);
  expect(without(ASSESSMENTS.map(({ id }) => id))).toEqual([]);
});

test('every drill has its own picture', () => {
  expect(without(drills.map(({ id }) => id))).toEqual([]);
});

test('what has no picture of its own is named', () => {
  expect(without(movements.map(({ id }) => id))).toEqual([]);
});

test('no picture belongs to nothing', () => {
  const things = new Set<string>([...movements, ...drills, ...ASSESSMENTS].map(({ id }) => id));
  expect(figureIds().filter((id) => !things.has(id))).toEqual([]);
});

test('every shape of every frame lies inside the box', () => {
  for (const figure of figures) {
    for (const shape of [...figure.back, ...figure.frames.flat()]) {
      for (const [x, y] of pointsOf(shape)) {
        expect([figure.id, x >= 0 && x <= 1 && y >= 0 && y <= 1]).toEqual([figure.id, true]);
      }
    }
  }
});

test('every frame has the same shapes in the same order, so that one can become the next', () => {
  const form = (frame: readonly FigureShape[]): string =>
    frame.map((shape) => `${shape.kind}${shape.role}${shape.kind === 'line' ? shape.points.length : ''}`).join(' ');
  for (const { id, frames } of figures) expect([id, new Set(frames.map(form)).size]).toEqual([id, 1]);
});

test('a picture marks its working segments, and shows the start when something moves', () => {
  for (const { id, back, frames } of figures) {
    if (frames.length > 1) expect([id, back.some(({ role }) => role === 'start')]).toEqual([id, true]);
  }
  const deadlift = figureFor('romanian-deadlift');
  expect(deadlift?.frames.at(-1)?.some(({ role }) => role === 'working')).toBe(true);
  expect(deadlift?.back.filter(({ role }) => role === 'path')).toHaveLength(1);
});

test('the bar of the Romanian deadlift travels down nearly plumb, close to the legs', () => {
  const path = figureFor('romanian-deadlift')?.back.find(({ role }) => role === 'path');
  if (path?.kind !== 'line') throw new Error('no path');
  const xs = path.points.map(([x]) => x);
  expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(0.01);
  expect((path.points.at(-1)?.[1] ?? 0) - (path.points[0]?.[1] ?? 0)).toBeGreaterThan(0.15);
});

test('a barbell in the hands is where the hand is, in every frame', () => {
  for (const id of ['barbell-row', 'deadlift', 'bench-press', 'barbell-curl', 'skullcrusher', 'pendlay-row']) {
    for (const frame of figureFor(id)?.frames ?? []) {
      const arms = frame.filter((shape) => shape.kind === 'line' && shape.role === 'edge');
      const hand = arms[0]?.kind === 'line' ? arms[0].points.at(-1) : undefined;
      const bar = frame.find((shape) => shape.kind === 'ring' && shape.role === 'load');
      if (hand === undefined || bar?.kind !== 'ring') throw new Error(`no bar or hand in ${id}`);
      expect(Math.hypot(hand[0] - bar.at[0], hand[1] - bar.at[1])).toBeLessThan(0.002);
    }
  }
});

test('a movement that nobody drew gets the picture of its like, marked, or none', () => {
  expect(figureFor('my-own-row', { like: { pattern: 'horizontal-pull', position: 'bent-over' } })).toMatchObject({
    exact: false,
  });
  const standing = figureFor('my-own-row', { like: { pattern: 'horizontal-pull', position: 'standing' } });
  expect(standing).toMatchObject({ exact: false });
  expect(standing?.frames).toEqual(figureFor('bent-over-dumbbell-row')?.frames);
  expect(figureFor('my-own-curl', { like: { pattern: 'isolation', position: 'standing' } })).toBeNull();
  expect(figureFor('my-own-row')).toBeNull();
  expect(figureFor('barbell-row')).toMatchObject({ exact: true });
});

test('the same id gives the same picture, to the byte', () => {
  expect(JSON.stringify(figureFor('pull-up'))).toBe(JSON.stringify(figureFor('pull-up')));
});

test('the written figures are small enough for a phone', () => {
  expect(gzipSync(figuresText).length).toBeLessThan(40_000);
});

function pointsOf(shape: FigureShape): readonly Point[] {
  if (shape.kind === 'line') return shape.points;
  const r = shape.radius;
  const [x, y] = shape.at;
  return [
    [x - r, y - r],
    [x + r, y + r],
  ];
}
