// Decides the whole picture: surroundings, start pose, path and moving body, put into a box from 0 to 1.
import { drawBody } from './draw-body.ts';
import type { Figure, FigureShape, Point } from './figure.types.ts';
import { distance } from './geometry.ts';
import { carriedAt, drawLoad } from './loads.ts';
import type { Motion } from './motion.ts';
import { placeOf } from './motion.ts';
import { drawProp } from './props.ts';
import { line, sceneOf } from './scene.ts';

export const FRAMES = 13;
/** A standing person fills this much of the box's height at most. */
const LARGEST = 0.92;
const MARGIN = 0.025;

type Picture = Omit<Figure, 'id' | 'exact'>;

/** Draws a movement. The last frame is the end pose. */
export function draw(motion: Motion): Picture {
  const { authored, keys } = motion;
  const first = keys[0];
  const last = keys.at(-1);
  if (first === undefined || last === undefined) throw new Error('a movement has at least one pose');
  const moving = keys.length > 1;
  const [startScene, endScene] = [sceneOf(motion, first), sceneOf(motion, last)];
  const load = authored.load ?? [];
  const frames = Array.from({ length: moving ? FRAMES : 1 }, (_, index) => {
    const body = moving ? motion.at(index / (FRAMES - 1)) : first;
    const scene = sceneOf(motion, body);
    return [...drawBody(body, motion, 'end'), ...load.flatMap((thing) => drawLoad(thing, scene))];
  });
  const surroundings = (authored.props ?? []).flatMap((thing) =>
    drawProp(thing, thing[0].endsWith('@end') ? endScene : startScene),
  );
  const behind = surroundings.filter((shape) => shape.role !== 'measure');
  const back: FigureShape[] = [...behind, ...(moving ? drawBody(first, motion, 'start') : []), ...paths(motion)];
  const measures = surroundings.filter((shape) => shape.role === 'measure');
  const view = authored.view ?? 'side';
  return fit(
    view,
    back,
    frames.map((frame) => [...frame, ...measures]),
    view !== 'top' && authored.air !== true,
  );
}

function paths(motion: Motion): readonly FigureShape[] {
  const { authored } = motion;
  if (motion.keys.length < 2) return [];
  const load = authored.load?.[0];
  const names = authored.path ?? (load === undefined ? [] : [carriedAt(load)]);
  return names.flatMap((name) => {
    const points = Array.from({ length: 21 }, (_, index) => placeOf(name, motion.at(index / 20), motion.front));
    const length = points.reduce((sum, point, index) => sum + distance(point, points[index - 1] ?? point), 0);
    return length < 0.04 ? [] : [line('path', 0.016, ...points)];
  });
}

interface Box {
  left: number;
  right: number;
  low: number;
  high: number;
}

/** The box that holds every shape, with its thickness. */
export function extent(shapes: readonly FigureShape[]): Box {
  const box: Box = { left: Infinity, right: -Infinity, low: Infinity, high: -Infinity };
  const take = ([x, y]: Point, by: number): void => {
    box.left = Math.min(box.left, x - by);
    box.right = Math.max(box.right, x + by);
    box.low = Math.min(box.low, y - by);
    box.high = Math.max(box.high, y + by);
  };
  for (const shape of shapes) {
    if (shape.kind === 'line') for (const point of shape.points) take(point, shape.width / 2);
    else take(shape.at, shape.radius + (shape.kind === 'ring' ? shape.width / 2 : 0));
  }
  return box;
}

function fit(
  view: Figure['view'],
  back: readonly FigureShape[],
  frames: readonly (readonly FigureShape[])[],
  ground: boolean,
): Picture {
  const box = extent([...back, ...frames.flat()]);
  if (ground) box.low = Math.min(box.low, -0.015);
  const scale = Math.min(LARGEST, (1 - 2 * MARGIN) / (box.right - box.left), (1 - 2 * MARGIN) / (box.high - box.low));
  const [middleX, middleY] = [(box.left + box.right) / 2, (box.low + box.high) / 2];
  const at = ([x, y]: Point): Point => [rounded(0.5 + (x - middleX) * scale), rounded(0.5 - (y - middleY) * scale)];
  const put = (shape: FigureShape): FigureShape => {
    if (shape.kind === 'line') return { ...shape, points: shape.points.map(at), width: rounded(shape.width * scale) };
    if (shape.kind === 'ring')
      return { ...shape, at: at(shape.at), radius: rounded(shape.radius * scale), width: rounded(shape.width * scale) };
    return { ...shape, at: at(shape.at), radius: rounded(shape.radius * scale) };
  };
  const floor = at([0, -0.0075])[1];
  const groundLine: readonly FigureShape[] = ground ? [{ ...line('ground', 0.012, [MARGIN, floor], [1 - MARGIN, floor]) }] : [];
  return { view, back: [...groundLine, ...back.map(put)], frames: frames.map((frame) => frame.map(put)) };
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
