// Decides how surroundings are drawn: floor, walls, benches and boxes that touch the body, bars to hang from, and what is measured.
import type { Thing } from './author.types.ts';
import type { FigureShape, Point } from './figure.types.ts';
import { along, direction, distance, plus } from './geometry.ts';
import type { Scene } from './scene.ts';
import { disc, line, numberAt, placeAt, ring } from './scene.ts';

type Draw = (thing: Thing, scene: Scene) => readonly FigureShape[];
const FRAME = 0.022;

/** Draws one thing that stays where it is; `rest` counts from the word after its kind. */
export const PROPS: Readonly<Record<string, Draw>> = {
  /** A wall at a point's height or any x: `wall place dx`. */
  wall: (thing, scene) => {
    const x = scene.point(placeAt(thing, 0, 'hand'))[0] + numberAt(thing, 1, 0);
    return [line('prop', 0.03, [x, 0], [x, numberAt(thing, 2, 1.1)])];
  },
  /** A closed box from the floor to what stands on it: `box place width dx`. */
  box: (thing, scene) => {
    const { left, right, top } = topOf(thing, scene, 0.34);
    return [line('prop', FRAME, [left, 0.01], [left, top], [right, top], [right, 0.01], [left, 0.01])];
  },
  /** What a bar's plates stand on: `blocks place`. */
  blocks: (thing, scene) => {
    const [x, y] = scene.point(placeAt(thing, 0, 'hand'));
    const top = y - 0.14;
    return [line('prop', FRAME, [x - 0.11, 0.01], [x - 0.11, top], [x + 0.11, top], [x + 0.11, 0.01], [x - 0.11, 0.01])];
  },
  /** A padded bench on two legs: `bench place width dx`. */
  bench: (thing, scene) => {
    const { left, right, top } = topOf(thing, scene, 0.8);
    const pad = top - 0.02;
    return [
      line('prop', FRAME, [left + 0.06, pad], [left + 0.06, 0.01]),
      line('prop', FRAME, [right - 0.06, pad], [right - 0.06, 0.01]),
      line('prop', 0.04, [left, pad], [right, pad]),
    ];
  },
  /** A seat on one post: `seat place width dx`. */
  seat: (thing, scene) => {
    const { left, right, top } = topOf(thing, scene, 0.22);
    const [middle, pad] = [(left + right) / 2, top - 0.02];
    return [
      line('prop', FRAME, [middle, pad], [middle, 0.01]),
      line('prop', FRAME, [middle - 0.09, 0.01], [middle + 0.09, 0.01]),
      line('prop', 0.04, [left, pad], [right, pad]),
    ];
  },
  /** A pad along the trunk: `pad place length along`; `pad` ends in a post when it leans. */
  pad: (thing, scene) => {
    const [place, length] = [placeAt(thing, 0, 'chest'), numberAt(thing, 1, 0.3)];
    const behind = ['back', 'midback', 'tail'].includes(place);
    const touch = along(scene.point(place), scene.trunk, numberAt(thing, 2, 0));
    const middle = along(touch, scene.trunk + 90, behind ? -0.022 : 0.022);
    const ends: readonly [Point, Point] = [along(middle, scene.trunk, -length / 2), along(middle, scene.trunk, length / 2)];
    return [line('prop', FRAME, middle, [middle[0] + (behind ? -0.05 : 0.05), 0.01]), line('prop', 0.04, ...ends)];
  },
  /** A beam to hang from. */
  beam: (_, scene) => {
    const hand = scene.point('hand');
    if (!scene.motion.front) return [line('prop', FRAME, hand, [hand[0], hand[1] + 0.07]), disc('prop', hand, 0.032)];
    const reach = Math.max(Math.abs(hand[0]), Math.abs(scene.point('hand2')[0])) + 0.12;
    return [line('prop', 0.034, [-reach, hand[1]], [reach, hand[1]])];
  },
  /** Parallel handles with their post. */
  handles: (_, scene) =>
    (scene.motion.front ? ['hand', 'hand2'] : ['hand']).flatMap((name) => {
      const [x, y] = scene.point(name);
      return [line('prop', FRAME, [x, y], [x, 0.01]), line('prop', 0.034, [x - 0.07, y], [x + 0.07, y])];
    }),
  /** A roller or ball beneath a point: `roller place radius dx`. */
  roller: (thing, scene) => {
    const place = placeAt(thing, 0, 'neck');
    const radius = numberAt(thing, 1, 0.04);
    return [ring('load', [scene.point(place)[0] + numberAt(thing, 2, 0), scene.under(place) - radius], radius, 0.022)];
  },
  /** A fixed roller pad that holds the body: `hold place dx dy`. */
  hold: (thing, scene) => {
    const [x, y] = scene.point(placeAt(thing, 0, 'thigh'));
    return [disc('prop', [x + numberAt(thing, 1, 0), y + numberAt(thing, 2, 0)], numberAt(thing, 3, 0.036))];
  },
  /** A ball at a point: `sphere place radius dx dy`. */
  sphere: (thing, scene) => {
    const [x, y] = scene.point(placeAt(thing, 0, 'hand'));
    return [ring('load', [x + numberAt(thing, 2, 0), y + numberAt(thing, 3, 0)], numberAt(thing, 1, 0.05), 0.022)];
  },
  /** Any line through points of the world: `line x y x y …`. */
  line: (thing, scene) => [line('prop', FRAME, ...pairs(thing, scene.scale))],
  wheel: (thing, scene) => [
    ring('prop', [numberAt(thing, 0, 0) * scene.scale, numberAt(thing, 1, 0) * scene.scale], numberAt(thing, 2, 0.1), FRAME),
  ],
  /** Safety pins or a low bar just above or under a point: `pins place dy`. */
  pins: (thing, scene) => {
    const [x, y] = scene.point(placeAt(thing, 0, 'hand'));
    const at = y + numberAt(thing, 1, 0.1);
    return [line('prop', FRAME, [x + 0.16, 0.01], [x + 0.16, at + 0.12]), line('prop', 0.03, [x - 0.1, at], [x + 0.16, at])];
  },
  /** A mat seen from above. */
  mat: (thing) => {
    const [left, low, right, high] = [
      numberAt(thing, 0, -0.7),
      numberAt(thing, 1, -0.4),
      numberAt(thing, 2, 0.6),
      numberAt(thing, 3, 0.4),
    ];
    return [line('ground', 0.012, [left, low], [right, low], [right, high], [left, high], [left, low])];
  },
  /** A measured distance between two points, drawn a little aside: `tape a b dx dy`. */
  tape: (thing, scene) => {
    const aside: Point = [numberAt(thing, 2, 0), numberAt(thing, 3, 0)];
    return tape(plus(scene.point(placeAt(thing, 0, 'hand')), aside), plus(scene.point(placeAt(thing, 1, 'knee')), aside));
  },
  /** A measured level distance from a point to the upright of another: `span a b dx`. */
  span: (thing, scene) => {
    const from = scene.point(placeAt(thing, 0, 'hand'));
    return tape(from, [scene.point(placeAt(thing, 1, 'knee'))[0] + numberAt(thing, 2, 0), from[1]]);
  },
  /** An angle at a point between two directions: `arc place from to radius`. */
  arc: (thing, scene) => {
    const at = scene.point(placeAt(thing, 0, 'shoulder'));
    const [from, to, radius] = [numberAt(thing, 1, 0), numberAt(thing, 2, 90), numberAt(thing, 3, 0.16)];
    return [line('measure', 0.014, ...sweep(9, (t) => along(at, from + (to - from) * t, radius)))];
  },
  /** An arrow round the body that says: turn. `turn place width` */
  turn: (thing, scene) => {
    const [x, y] = scene.point(placeAt(thing, 0, 'waist'));
    const wide = numberAt(thing, 1, 0.2);
    const curve = sweep(11, (t): Point => {
      const angle = (-0.15 + 1.3 * t) * Math.PI;
      return [x + wide * Math.cos(angle), y - Math.abs(wide) * 0.32 * Math.sin(angle)];
    });
    return [line('measure', 0.016, ...curve), ...head(curve, 0.05)];
  },
  /** A push without movement: `push place direction length`. */
  push: (thing, scene) => {
    const at = scene.point(placeAt(thing, 0, 'hand'));
    const tip = along(at, numberAt(thing, 1, 90), numberAt(thing, 2, 0.16));
    return [line('measure', 0.018, at, tip), ...head([at, tip], 0.05)];
  },
  /** The two shoulder blades, seen from behind. */
  blades: (_, scene) =>
    ([1, -1] as const).map((side) => {
      const { arm, arm2 } = scene.body.joints;
      const [sx, sy] = (side === 1 ? arm : arm2).shoulder;
      const x = sx - side * 0.05;
      return line(
        'measure',
        0.016,
        [x + side * 0.02, sy - 0.01],
        [x - side * 0.028, sy - 0.02],
        [x - side * 0.012, sy - 0.11],
        [x + side * 0.02, sy - 0.01],
      );
    }),
};

/** Draws one thing at the scene of its pose. Throws on a kind that the checker would have refused. */
export function drawProp(thing: Thing, scene: Scene): readonly FigureShape[] {
  const draw = PROPS[thing[0].replace('@end', '')];
  if (draw === undefined) throw new Error(`no thing is called "${thing[0]}"`);
  return draw(thing, scene);
}

function topOf(
  thing: Thing,
  scene: Scene,
  width: number,
): { readonly left: number; readonly right: number; readonly top: number } {
  const place = placeAt(thing, 0, 'hip');
  const middle = scene.point(place)[0] + numberAt(thing, 2, 0);
  const half = numberAt(thing, 1, width) / 2;
  return { left: middle - half, right: middle + half, top: scene.under(place) - 0.01 };
}

function pairs(thing: Thing, scale: number): readonly Point[] {
  const numbers = thing.slice(1).filter((word) => typeof word === 'number');
  return Array.from({ length: Math.floor(numbers.length / 2) }, (_, index) => [
    (numbers[2 * index] ?? 0) * scale,
    (numbers[2 * index + 1] ?? 0) * scale,
  ]);
}

function sweep(count: number, at: (t: number) => Point): readonly Point[] {
  return Array.from({ length: count }, (_, index) => at(index / (count - 1)));
}

function tape(a: Point, b: Point): readonly FigureShape[] {
  const square = direction(a, b) + 90;
  const tick = (at: Point): FigureShape => line('measure', 0.014, along(at, square, -0.03), along(at, square, 0.03));
  return distance(a, b) < 1e-6 ? [] : [line('measure', 0.014, a, b), tick(a), tick(b)];
}

/** The two strokes of an arrow's head at the end of a line. */
function head(points: readonly Point[], size: number): readonly FigureShape[] {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) return [];
  const back = direction(before, tip) + 180;
  return [line('measure', 0.016, along(tip, back - 32, size), tip, along(tip, back + 32, size))];
}
