// Decides what the names of points mean: joints, places on the trunk, and the targets that hands and feet are put on.
import type { Target } from './author.types.ts';
import type { Point } from './figure.types.ts';
import { along, betweenPoints } from './geometry.ts';
import type { Limbs } from './limbs.ts';
import { AVERAGE_LIMBS, THICKNESS } from './limbs.ts';
import type { BodyJoints } from './skeleton.ts';

const HALF_TRUNK = THICKNESS.trunk / 2;

type Place = (body: BodyJoints, trunk: number, view: boolean) => Point;
const onTrunk =
  (from: (body: BodyJoints) => Point, up: number, front: number): Place =>
  (body, trunk, frontView) =>
    along(along(from(body), trunk, up), trunk + 90, frontView ? 0 : front);

/** Every point of the body that data may name. */
export const PLACES: Readonly<Record<string, Place>> = {
  pelvis: ({ pelvis }) => pelvis,
  waist: ({ waist }) => waist,
  neck: ({ chestTop }) => chestTop,
  head: ({ head }) => head,
  face: onTrunk(({ head }) => head, 0, AVERAGE_LIMBS.headRadius),
  crown: onTrunk(({ head }) => head, AVERAGE_LIMBS.headRadius, 0),
  nape: onTrunk(({ head }) => head, 0, -AVERAGE_LIMBS.headRadius),
  chest: onTrunk(({ chestTop }) => chestTop, -0.055, HALF_TRUNK),
  rack: onTrunk(({ chestTop }) => chestTop, 0.012, HALF_TRUNK),
  belly: onTrunk(({ waist }) => waist, 0, HALF_TRUNK),
  back: onTrunk(({ chestTop }) => chestTop, 0.012, -HALF_TRUNK),
  midback: onTrunk(({ chestTop }) => chestTop, -0.07, -HALF_TRUNK),
  tail: onTrunk(({ pelvis }) => pelvis, 0, -HALF_TRUNK),
  lap: onTrunk(({ pelvis }) => pelvis, 0.02, HALF_TRUNK + 0.01),
  shoulder: ({ arm }) => arm.shoulder,
  elbow: ({ arm }) => arm.elbow,
  wrist: ({ arm }) => arm.wrist,
  hand: ({ arm }) => arm.hand,
  grip: ({ arm }) => arm.hand,
  hip: ({ leg }) => leg.hip,
  thigh: ({ leg }) => betweenPoints(leg.hip, leg.knee, 0.55),
  knee: ({ leg }) => leg.knee,
  shin: ({ leg }) => betweenPoints(leg.knee, leg.ankle, 0.6),
  ankle: ({ leg }) => leg.ankle,
  heel: ({ leg }) => leg.heel,
  toe: ({ leg }) => leg.toe,
  shoulder2: ({ arm2 }) => arm2.shoulder,
  elbow2: ({ arm2 }) => arm2.elbow,
  wrist2: ({ arm2 }) => arm2.wrist,
  hand2: ({ arm2 }) => arm2.hand,
  hip2: ({ leg2 }) => leg2.hip,
  thigh2: ({ leg2 }) => betweenPoints(leg2.hip, leg2.knee, 0.55),
  knee2: ({ leg2 }) => leg2.knee,
  shin2: ({ leg2 }) => betweenPoints(leg2.knee, leg2.ankle, 0.6),
  ankle2: ({ leg2 }) => leg2.ankle,
  heel2: ({ leg2 }) => leg2.heel,
  toe2: ({ leg2 }) => leg2.toe,
};

/** The point of the body with this name; seen from the front, front and back of the trunk are its middle. Throws on a name that the checker would have refused. */
export function place(name: string, body: BodyJoints, trunk: number, frontView: boolean): Point {
  const found = PLACES[name];
  if (found === undefined) throw new Error(`no place on the body is called "${name}"`);
  return found(body, trunk, frontView);
}

/** How far the middle of a joint lies above what it rests on, fractions of height. */
export function restsAbove(name: string, limbs: Limbs): number {
  switch (name.replace(/2$/, '')) {
    case 'ankle':
      return limbs.ankleHeight;
    case 'toe':
    case 'heel':
      return THICKNESS.foot / 2;
    case 'knee':
    case 'shin':
      return THICKNESS.shank / 2;
    case 'elbow':
    case 'wrist':
      return THICKNESS.forearm / 2;
    case 'hand':
      return THICKNESS.hand / 2;
    case 'thigh':
      return THICKNESS.thigh / 2;
    case 'head':
      return limbs.headRadius;
    case 'pelvis':
    case 'waist':
    case 'neck':
    case 'hip':
    case 'shoulder':
      return HALF_TRUNK;
    default:
      return 0;
  }
}

/** Surfaces are as high as the legs are long for it: a bench that fits one person is set lower for shorter shanks. */
export const legScale = (limbs: Limbs): number => (limbs.shank + limbs.thigh) / (AVERAGE_LIMBS.shank + AVERAGE_LIMBS.thigh);

/** Targets that do not name a place on the body. */
export const FREE_TARGETS: Readonly<Record<string, number>> = { plant: 0, world: 2, floor: 2, hang: 1, grip: 1, reach: 2 };

/** How many numbers a target needs at most; undefined when nothing is called so. */
export function targetNumbers(target: Target): number | undefined {
  return FREE_TARGETS[target[0]] ?? (PLACES[target[0]] === undefined ? undefined : 2);
}
