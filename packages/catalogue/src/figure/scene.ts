// Decides what a thing beside the body may ask of the scene: points by name or by number, in the world of the figure.
import type { Thing } from './author.types.ts';
import type { FigureRole, FigureShape, Point } from './figure.types.ts';
import { legScale, PLACES, restsAbove } from './places.ts';
import type { Motion } from './motion.ts';
import { placeOf } from './motion.ts';
import { thoraxDirection } from './skeleton.ts';
import type { Body } from './solve.ts';

export interface Scene {
  readonly motion: Motion;
  readonly body: Body;
  /** Direction of the upper back. */
  readonly trunk: number;
  point(name: string): Point;
  /** Height of the surface on which a joint rests. */
  under(name: string): number;
  /** A number as a length in this person's world. */
  readonly scale: number;
}

export function sceneOf(motion: Motion, body: Body): Scene {
  return {
    motion,
    body,
    trunk: thoraxDirection(body.pose),
    point: (name) => placeOf(name, body, motion.front),
    under: (name) => placeOf(name, body, motion.front)[1] - restsAbove(name, motion.limbs),
    scale: legScale(motion.limbs),
  };
}

export const line = (role: FigureRole, width: number, ...points: readonly Point[]): FigureShape => ({
  kind: 'line',
  role,
  points,
  width,
  far: false,
});
export const ring = (role: FigureRole, at: Point, radius: number, width: number): FigureShape => ({
  kind: 'ring',
  role,
  at,
  radius,
  width,
});
export const disc = (role: FigureRole, at: Point, radius: number): FigureShape => ({ kind: 'disc', role, at, radius });

/** The thing's n-th word after its kind, as a number. */
export function numberAt(thing: Thing, index: number, otherwise: number): number {
  const value = thing[index + 1];
  return typeof value === 'number' ? value : otherwise;
}

/** The thing's n-th word after its kind, as a place on the body. */
export function placeAt(thing: Thing, index: number, otherwise: string): string {
  const value = thing[index + 1];
  return typeof value === 'string' && PLACES[value] !== undefined ? value : otherwise;
}
