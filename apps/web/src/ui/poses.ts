// Decides the poses of the drawn skeleton: directions of its segments in degrees (0 up, 90 forward, 180 down), start and end.
export interface Pose {
  readonly trunk: number;
  readonly upperArm: number;
  readonly foreArm: number;
  readonly thigh: number;
  readonly shank: number;
  /** The other leg, where it differs. */
  readonly farThigh?: number;
  readonly farShank?: number;
  readonly head?: number;
}
export interface Movie {
  readonly start: Pose;
  readonly end: Pose;
  readonly anchor: 'ankle' | 'hip' | 'hand';
  readonly at: readonly [number, number];
  readonly work: 'trunk' | 'arm' | 'thigh';
  readonly hold: 'plate' | 'bar' | 'bell' | 'none';
  readonly bench?: readonly [number, number, number, number];
  readonly floor: boolean;
}

const STAND: Pose = { trunk: 0, upperArm: 178, foreArm: 176, thigh: 180, shank: 180 };
const standing = { anchor: 'ankle', at: [50, 96], floor: true } as const;

export const MOVIES: Readonly<Record<string, Movie>> = {
  hinge: {
    ...standing,
    start: STAND,
    end: { trunk: 66, upperArm: 178, foreArm: 178, thigh: 140, shank: 184, head: 62 },
    work: 'trunk',
    hold: 'plate',
  },
  squat: {
    ...standing,
    start: { ...STAND, upperArm: 150, foreArm: 30 },
    end: { trunk: 38, upperArm: 165, foreArm: 20, thigh: 95, shank: 208, head: 20 },
    work: 'thigh',
    hold: 'none',
  },
  lunge: {
    ...standing,
    at: [62, 96],
    start: { ...STAND, farThigh: 180, farShank: 180 },
    end: { trunk: 4, upperArm: 178, foreArm: 176, thigh: 95, shank: 182, farThigh: 186, farShank: 268 },
    work: 'thigh',
    hold: 'bell',
  },
  carry: {
    ...standing,
    start: { ...STAND, thigh: 160, shank: 172, farThigh: 196, farShank: 212 },
    end: { trunk: 2, upperArm: 178, foreArm: 178, thigh: 196, shank: 210, farThigh: 160, farShank: 172 },
    work: 'trunk',
    hold: 'bell',
  },
  'vertical-press': {
    ...standing,
    start: { ...STAND, upperArm: 150, foreArm: 10 },
    end: { ...STAND, upperArm: 8, foreArm: 2 },
    work: 'arm',
    hold: 'plate',
  },
  'horizontal-pull': {
    anchor: 'hip',
    at: [34, 62],
    floor: true,
    start: { trunk: 55, upperArm: 178, foreArm: 178, thigh: 172, shank: 205, head: 52 },
    end: { trunk: 55, upperArm: 255, foreArm: 172, thigh: 172, shank: 205, head: 52 },
    work: 'arm',
    hold: 'bell',
    bench: [36, 70, 66, 50],
  },
  'vertical-pull': {
    anchor: 'hand',
    at: [52, 10],
    floor: false,
    start: { trunk: 0, upperArm: 4, foreArm: 0, thigh: 190, shank: 215 },
    end: { trunk: -10, upperArm: 150, foreArm: 8, thigh: 190, shank: 215, head: -14 },
    work: 'arm',
    hold: 'bar',
  },
  'horizontal-press': {
    anchor: 'hip',
    at: [36, 66],
    floor: true,
    start: { trunk: 90, upperArm: 172, foreArm: 0, thigh: 300, shank: 190, head: 90 },
    end: { trunk: 90, upperArm: 2, foreArm: 0, thigh: 300, shank: 190, head: 90 },
    work: 'arm',
    hold: 'plate',
    bench: [30, 73, 82, 73],
  },
  'anti-extension': {
    anchor: 'hip',
    at: [48, 72],
    floor: true,
    start: { trunk: 76, upperArm: 178, foreArm: 92, thigh: 256, shank: 256, head: 82 },
    end: { trunk: 80, upperArm: 160, foreArm: 92, thigh: 256, shank: 256, head: 82 },
    work: 'trunk',
    hold: 'none',
  },
  'anti-rotation': {
    ...standing,
    start: { ...STAND, upperArm: 160, foreArm: 50 },
    end: { ...STAND, upperArm: 92, foreArm: 90 },
    work: 'trunk',
    hold: 'none',
  },
  'anti-lateral-flexion': {
    anchor: 'hip',
    at: [48, 74],
    floor: true,
    start: { trunk: 72, upperArm: 180, foreArm: 92, thigh: 262, shank: 256, head: 70 },
    end: { trunk: 66, upperArm: 180, foreArm: 92, thigh: 252, shank: 252, head: 64 },
    work: 'trunk',
    hold: 'none',
  },
  'external-rotation': {
    ...standing,
    start: { ...STAND, foreArm: 100 },
    end: { ...STAND, foreArm: 40 },
    work: 'arm',
    hold: 'none',
  },
  grip: {
    anchor: 'hand',
    at: [52, 8],
    floor: false,
    start: { trunk: 0, upperArm: 2, foreArm: 0, thigh: 184, shank: 190 },
    end: { trunk: 0, upperArm: 0, foreArm: 0, thigh: 180, shank: 182 },
    work: 'arm',
    hold: 'bar',
  },
};
