// Decides how what is held is drawn, at every moment anew: bars, bells, cables, bands, levers, always where the hands are.
import type { Thing } from './author.types.ts';
import type { FigureShape, Point } from './figure.types.ts';
import { along, direction } from './geometry.ts';
import { PLACES } from './places.ts';
import type { Scene } from './scene.ts';
import { disc, line, numberAt, placeAt, ring } from './scene.ts';

type Draw = (thing: Thing, scene: Scene) => readonly FigureShape[];

const PLATE = 0.112;
/** The plate of an empty or light bar, and a bar's thickness. */
const BAR = 0.02;

/** Draws one held thing. Most take the place where they are held first. */
export const LOADS: Readonly<Record<string, Draw>> = {
  /** A barbell: its plate from the side, its length from the front. `bar place` */
  bar: (thing, scene) => {
    const at = scene.point(placeAt(thing, 0, 'hand'));
    if (!scene.motion.front) return [ring('load', at, PLATE, 0.026), disc('load', at, 0.018)];
    return frontBar(thing, scene);
  },
  /** A barbell without plates, or a stick across the hands. */
  stick: (thing, scene) => {
    const at = scene.point(placeAt(thing, 0, 'hand'));
    if (!scene.motion.front) return [ring('load', at, 0.022, 0.018)];
    const half = numberAt(thing, 1, 0.36);
    return [line('load', BAR, [-half, at[1]], [half, at[1]])];
  },
  /** A barbell standing in the hands of a person seen from the side, its near plate big and its frame long. */
  trap: (_, scene) => {
    const [x, y] = scene.point('hand');
    return [line('load', BAR, [x - 0.17, y], [x + 0.17, y]), ring('load', [x, y - 0.02], PLATE, 0.026)];
  },
  /** A barbell carried by its middle, lying fore and aft. */
  long: (_, scene) => {
    const [x, y] = scene.point('hand');
    return [
      line('load', BAR, [x - 0.4, y], [x + 0.4, y]),
      ...[-0.35, 0.35].map((dx) => line('load', 0.034, [x + dx, y - 0.08], [x + dx, y + 0.08])),
    ];
  },
  /** A dumbbell across the forearm. `bell place` */
  bell: (thing, scene) =>
    heldIn(thing, scene, (at, square) => [
      line('load', 0.02, along(at, square, -0.05), along(at, square, 0.05)),
      line(
        'load',
        0.03,
        along(along(at, square, -0.055), square + 90, -0.022),
        along(along(at, square, -0.055), square + 90, 0.022),
      ),
      line(
        'load',
        0.03,
        along(along(at, square, 0.055), square + 90, -0.022),
        along(along(at, square, 0.055), square + 90, 0.022),
      ),
    ]),
  /** A dumbbell seen end on. */
  end: (thing, scene) => heldIn(thing, scene, (at) => [ring('load', at, 0.036, 0.024)]),
  /** A kettlebell, hanging down from the hand. */
  kettle: (thing, scene) =>
    heldIn(thing, scene, (at) => [
      line('load', 0.016, [at[0] - 0.024, at[1] - 0.03], at, [at[0] + 0.024, at[1] - 0.03]),
      disc('load', [at[0], at[1] - 0.062], 0.042),
    ]),
  /** A kettlebell with its bottom up. */
  bottoms: (thing, scene) =>
    heldIn(thing, scene, (at) => [
      line('load', 0.016, [at[0] - 0.024, at[1] + 0.03], at, [at[0] + 0.024, at[1] + 0.03]),
      disc('load', [at[0], at[1] + 0.062], 0.042),
    ]),
  plate: (thing, scene) => heldIn(thing, scene, (at) => [ring('load', at, 0.06, 0.03)]),
  ball: (thing, scene) => heldIn(thing, scene, (at) => [ring('load', at, numberAt(thing, 1, 0.075), 0.026)]),
  bag: (thing, scene) =>
    heldIn(thing, scene, ([x, y]) => [
      line('load', 0.022, [x, y], [x - 0.06, y - 0.05], [x - 0.06, y - 0.16], [x + 0.06, y - 0.16], [x + 0.06, y - 0.05], [x, y]),
    ]),
  /** A short handle in the fist. */
  handle: (thing, scene) =>
    heldIn(thing, scene, (at, square) => [line('load', 0.024, along(at, square, -0.035), along(at, square, 0.035))]),
  /** A cable from a wheel at a point of the world: `cable x y place`. */
  cable: (thing, scene) => {
    const from: Point = [numberAt(thing, 0, 0.7), numberAt(thing, 1, 1)];
    const to = scene.point(placeAt(thing, 2, 'hand'));
    return [line('load', 0.012, from, to), ring('prop', from, 0.03, 0.018)];
  },
  /** A band from a point of the world or of the body: `band x y place` or `band place place`. */
  band: (thing, scene) => {
    const from: Point =
      typeof thing[1] === 'string' ? scene.point(placeAt(thing, 0, 'toe')) : [numberAt(thing, 0, 0.7), numberAt(thing, 1, 1)];
    const to = scene.point(typeof thing[1] === 'string' ? placeAt(thing, 1, 'hand') : placeAt(thing, 2, 'hand'));
    const knot = typeof thing[1] === 'string' ? [] : [disc('prop', from, 0.02)];
    return [line('load', 0.018, from, to), ...knot];
  },
  /** A stick along the body through two places, drawn beyond both: `dowel a b beyond`. */
  dowel: (thing, scene) => {
    const [a, b] = [scene.point(placeAt(thing, 0, 'tail')), scene.point(placeAt(thing, 1, 'nape'))];
    const way = direction(a, b);
    const beyond = numberAt(thing, 2, 0.08);
    return [line('load', 0.02, along(a, way, -beyond), along(b, way, beyond))];
  },
  /** Straps or a rope from the hands straight up: `strap height`. */
  strap: (thing, scene) => {
    const [x, y] = scene.point('hand');
    return [line('load', 0.014, [x, numberAt(thing, 0, 1.1)], [x, y]), ring('load', [x, y], 0.03, 0.018)];
  },
  /** A bar with one end on the floor: `landmine x place`. */
  landmine: (thing, scene) => {
    const at = scene.point(placeAt(thing, 1, 'hand'));
    const foot: Point = [numberAt(thing, 0, 0.8), 0.02];
    const beyond = along(at, direction(foot, at), 0.05);
    return [
      line('load', BAR, foot, beyond),
      ring('load', along(at, direction(at, foot), 0.07), PLATE * 0.8, 0.024),
      disc('prop', foot, 0.022),
    ];
  },
  /** An arm of a machine from its joint at a point of the world: `lever x y place`. */
  lever: (thing, scene) => {
    const from: Point = [numberAt(thing, 0, 0), numberAt(thing, 1, 1)];
    const to = scene.point(placeAt(thing, 2, 'hand'));
    return [line('load', 0.024, from, to), disc('load', to, 0.03), disc('prop', from, 0.024)];
  },
  /** A roller pad of a machine at a place: `legpad place dx dy`. */
  legpad: (thing, scene) => {
    const [x, y] = scene.point(placeAt(thing, 0, 'ankle'));
    return [disc('load', [x + numberAt(thing, 1, 0), y + numberAt(thing, 2, 0)], 0.04)];
  },
  /** A sled pushed or dragged at the hands' height: `sled dx`. */
  sled: (thing, scene) => {
    const [x, y] = scene.point('hand');
    const at = x + numberAt(thing, 0, 0.02);
    const way = numberAt(thing, 1, 1);
    return [
      line('load', 0.022, [at, y + 0.05], [at, 0.03]),
      line('load', 0.034, [at - way * 0.02, 0.03], [at + way * 0.36, 0.03]),
    ];
  },
  /** A sled's foot plate: `press place`, pushed at a right angle to the shank. */
  press: (_, scene) => {
    const { toe, heel } = scene.body.joints.leg;
    const way = direction(heel, toe);
    return [line('load', 0.03, along(along(heel, way, -0.05), way + 90, 0.035), along(along(toe, way, 0.05), way + 90, 0.035))];
  },
};

/** Draws one held thing at this moment. Throws on a kind that the checker would have refused. */
export function drawLoad(thing: Thing, scene: Scene): readonly FigureShape[] {
  const draw = LOADS[thing[0]];
  if (draw === undefined) throw new Error(`nothing held is called "${thing[0]}"`);
  return draw(thing, scene);
}

/** The place whose path is dotted for this thing. */
export function carriedAt(thing: Thing): string {
  const places = thing.slice(1).filter((word): word is string => typeof word === 'string' && PLACES[word] !== undefined);
  return places.at(-1) ?? 'hand';
}

/** Held in one hand, or in the front view in both when the far hand is not named otherwise. `square` lies across the forearm. */
function heldIn(thing: Thing, scene: Scene, draw: (at: Point, square: number) => readonly FigureShape[]): readonly FigureShape[] {
  const place = placeAt(thing, 0, 'hand');
  const at = scene.point(place);
  const far = place.endsWith('2');
  const arm = far ? scene.body.joints.arm2 : scene.body.joints.arm;
  const square = place.startsWith('hand') && !scene.motion.front ? direction(arm.elbow, arm.wrist) + 90 : 90;
  return draw(at, square);
}

function frontBar(thing: Thing, scene: Scene): readonly FigureShape[] {
  const at = scene.point(placeAt(thing, 0, 'hand'));
  const half = numberAt(thing, 1, 0.44);
  return [
    line('load', BAR, [-half, at[1]], [half, at[1]]),
    ...[-1, 1].map((side) => line('load', 0.036, [side * (half - 0.05), at[1] - PLATE], [side * (half - 0.05), at[1] + PLATE])),
  ];
}
