// Decides what a drawn figure is: plain shapes with roles in a box from 0 to 1, y downward.

export type Point = readonly [x: number, y: number];

/** `measure` is a tape, an angle or an arrow; `load` what is lifted; `prop` what stands around; `edge` the ground's colour round an arm. */
export type FigureRole = 'start' | 'end' | 'working' | 'path' | 'prop' | 'load' | 'measure' | 'ground' | 'edge';

export type FigureShape =
  | {
      readonly kind: 'line';
      readonly role: FigureRole;
      readonly points: readonly Point[];
      readonly width: number;
      /** A limb on the far side. */
      readonly far: boolean;
    }
  | { readonly kind: 'disc'; readonly role: FigureRole; readonly at: Point; readonly radius: number }
  | { readonly kind: 'ring'; readonly role: FigureRole; readonly at: Point; readonly radius: number; readonly width: number };

export interface Figure {
  readonly id: string;
  readonly view: 'side' | 'front' | 'top';
  /** False when it is the picture of a like movement (same pattern and position), not of this one. */
  readonly exact: boolean;
  /** What does not move, in drawing order: surroundings, start pose, path. */
  readonly back: readonly FigureShape[];
  /** The body with what it holds, from the start pose to the end pose. Every frame has the same shapes in the same order. */
  readonly frames: readonly (readonly FigureShape[])[];
}
