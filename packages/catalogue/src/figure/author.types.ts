// Decides the words in which a figure is written down: poses by joint angles or directions, what touches what, what is held.

/**
 * A point that a hand or foot is put on: a name and numbers.
 * `plant` where it was in the start pose · `world x y` · `floor dx dy` on the floor below the shoulder (hand) or hip (foot), or that much above it ·
 * `hang dx` a straight arm whose hand is over the near ankle · `grip w` (front view) that many half shoulder widths from the
 * middle, for a given upper arm · `reach direction part` that part of the arm's length away from its root · a place on the body with an offset `dx dy` along the trunk's front and length:
 * `head face neck chest belly back hip thigh knee knee2 shin ankle shoulder shoulder2 elbow hand`.
 */
export type Target = readonly [name: string, ...numbers: number[]];

/**
 * A pose, in degrees. Joint angles count from standing with hanging arms, flexion positive. Directions are absolute: 0 up,
 * 90 forward (in a front view: outward), 180 down, 270 back. `…Out` turns a segment out of the drawn plane toward the viewer.
 * A name with 2 is the far limb (in a front view: the one on the left of the picture); left out, it does as the near one.
 * In a front view `shoulder` and `hip` are abduction.
 */
export interface Pose {
  /** Direction of the pelvis and waist: 0 upright, 90 level and face down, -90 level and face up. */
  readonly lean?: number;
  /** The upper back against the pelvis: round positive, arched negative. */
  readonly spine?: number;
  readonly neck?: number;
  /** Foreshortens the shoulder line of a front view. */
  readonly turn?: number;
  /** Turns the whole trunk out of the plane of a front view: bent over toward the viewer. */
  readonly trunkOut?: number;
  /** Shoulder joint against the trunk, fractions of height: up, and forward (in a front view outward). */
  readonly bladeUp?: number;
  readonly bladeOut?: number;
  /** The whole body moved, fractions of height. */
  readonly lift?: number;
  readonly shift?: number;
  /** Solve `lean` so that this point of the body rests on this height. */
  readonly settle?: readonly [joint: string, height: number];
  readonly shoulder?: number;
  readonly elbow?: number;
  readonly wrist?: number;
  readonly upper?: number;
  readonly fore?: number;
  readonly upperOut?: number;
  readonly foreOut?: number;
  readonly hand?: Target;
  /** Direction of a hand that lies flat on something; its wrist is then what is put there. */
  readonly palm?: number;
  /** To which side a reaching arm's elbow bends; 1 is the usual one in a side view, -1 in a front view. */
  readonly bend?: number;
  readonly hip?: number;
  readonly knee?: number;
  readonly ankle?: number;
  readonly thigh?: number;
  readonly shank?: number;
  readonly foot?: number;
  readonly thighOut?: number;
  readonly shankOut?: number;
  readonly step?: Target;
  readonly shoulder2?: number;
  readonly elbow2?: number;
  readonly wrist2?: number;
  readonly upper2?: number;
  readonly fore2?: number;
  readonly upperOut2?: number;
  readonly foreOut2?: number;
  readonly hand2?: Target;
  readonly palm2?: number;
  readonly bend2?: number;
  readonly hip2?: number;
  readonly knee2?: number;
  readonly ankle2?: number;
  readonly thigh2?: number;
  readonly shank2?: number;
  readonly foot2?: number;
  readonly thighOut2?: number;
  readonly shankOut2?: number;
  readonly step2?: Target;
}

/** `kind` of a thing and its numbers or the joints it belongs to; `props.ts` and `loads.ts` hold the list. */
export type Thing = readonly [kind: string, ...rest: (string | number)[]];

export interface AuthoredFigure {
  readonly view?: 'side' | 'front' | 'top';
  /** The point that stays put: a joint, and the height of the surface it rests on (0 the floor). `floor` is whatever is lowest. */
  readonly on?: string | readonly [joint: string, height: number];
  readonly start?: Pose;
  /** Changes against the start pose. */
  readonly mid?: Pose;
  /** Changes against the start pose. */
  readonly end?: Pose;
  /** Segments drawn in the working colour. */
  readonly work?: readonly string[];
  /** What is held or carried. */
  readonly load?: readonly Thing[];
  readonly props?: readonly Thing[];
  /** Points whose path is dotted; left out, the load's. */
  readonly path?: readonly string[];
  /** No ground line. */
  readonly air?: boolean;
}

/** A figure that starts from another and changes some of it; a text alone is the same figure under another id. */
export type FigureEntry = string | (AuthoredFigure & { readonly from?: string });

export interface FigureFile {
  /** Figures that others start from; not found by id. */
  readonly bases?: Readonly<Record<string, FigureEntry>>;
  readonly figures: Readonly<Record<string, FigureEntry>>;
  /** `pattern/position` to the figure that truthfully stands for such movements in general. */
  readonly alike?: Readonly<Record<string, string>>;
}
