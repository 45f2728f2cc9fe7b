// Decides how directions and distances are reckoned on the drawing plane: degrees clockwise from up, y upward, in body heights.
import type { Point } from './figure.types.ts';

export const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The point `length` away in a direction; `mirror` -1 turns left and right about. `out` degrees leave the plane and shorten it. */
export function along(from: Point, degrees: number, length: number, out = 0, mirror = 1): Point {
  const turn = radians(degrees);
  const flat = length * Math.cos(radians(out));
  return [from[0] + mirror * Math.sin(turn) * flat, from[1] + Math.cos(turn) * flat];
}

export const plus = (a: Point, b: Point): Point => [a[0] + b[0], a[1] + b[1]];
export const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]];
export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
export const between = (a: number, b: number, t: number): number => a + (b - a) * t;
export const betweenPoints = (a: Point, b: Point, t: number): Point => [between(a[0], b[0], t), between(a[1], b[1], t)];

/** Direction from one point to another, degrees clockwise from up. */
export function direction(from: Point, to: Point): number {
  return (Math.atan2(to[0] - from[0], to[1] - from[1]) * 180) / Math.PI;
}

/** The same angle between `low` and `low` + 360. */
export function wrapped(degrees: number, low: number): number {
  const turned = (degrees - low) % 360;
  return low + (turned < 0 ? turned + 360 : turned);
}

/** The angle in space between two segments, each given by its direction in the plane and its turn out of it; 0 is straight. */
export function bendInSpace(first: number, firstOut: number, second: number, secondOut: number): number {
  const cosine =
    Math.cos(radians(firstOut)) * Math.cos(radians(secondOut)) * Math.cos(radians(second - first)) +
    Math.sin(radians(firstOut)) * Math.sin(radians(secondOut));
  return (Math.acos(Math.max(-1, Math.min(1, cosine))) * 180) / Math.PI;
}

/**
 * The two joint angles with which a chain of two segments reaches from `from` to `to`: the first segment's direction and the
 * bend of the second against it (0 straight). `sign` chooses the side to which it bends. `short` is what is missing, 0 when it reaches.
 */
export function reach(
  from: Point,
  to: Point,
  first: number,
  second: number,
  sign: 1 | -1,
): { readonly direction: number; readonly bend: number; readonly short: number } {
  const wanted = distance(from, to);
  const least = Math.abs(first - second) + 1e-6;
  const most = first + second - 1e-9;
  const far = Math.max(least, Math.min(most, wanted));
  const bend = Math.PI - Math.acos(clampOne((first * first + second * second - far * far) / (2 * first * second)));
  const lead = Math.acos(clampOne((first * first + far * far - second * second) / (2 * first * Math.max(far, 1e-9))));
  return {
    direction: direction(from, to) + (sign * lead * 180) / Math.PI,
    bend: (bend * 180) / Math.PI,
    short: Math.abs(wanted - far),
  };
}

function clampOne(value: number): number {
  return Math.max(-1, Math.min(1, value));
}
