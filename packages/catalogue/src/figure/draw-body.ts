// Decides how a solved body is drawn: which lines and discs, how thick, in which order, which of them are the working segments.
import type { FigureRole, FigureShape, Point } from './figure.types.ts';
import { betweenPoints } from './geometry.ts';
import { THICKNESS } from './limbs.ts';
import type { Motion } from './motion.ts';
import type { ArmJoints, LegJoints } from './skeleton.ts';
import type { Body } from './solve.ts';

/** Words for groups of segments. */
export const SEGMENT_GROUPS: Readonly<Record<string, readonly string[]>> = {
  arm: ['upper', 'fore'],
  arm2: ['upper2', 'fore2'],
  arms: ['upper', 'fore', 'upper2', 'fore2'],
  leg: ['thigh', 'shank'],
  leg2: ['thigh2', 'shank2'],
  legs: ['thigh', 'shank', 'thigh2', 'shank2'],
  thighs: ['thigh', 'thigh2'],
  uppers: ['upper', 'upper2'],
};
export const SEGMENTS = [
  'trunk',
  'head',
  'neck',
  'shoulders',
  'upper',
  'fore',
  'thigh',
  'shank',
  'foot',
  'upper2',
  'fore2',
  'thigh2',
  'shank2',
  'foot2',
];

/** The body in plain colour (`start`) or with its working segments marked (`end`). World coordinates, y upward. */
export function drawBody(body: Body, motion: Motion, role: 'start' | 'end'): readonly FigureShape[] {
  const working = new Set((motion.authored.work ?? []).flatMap((name) => SEGMENT_GROUPS[name] ?? [name]));
  const roleOf = (segment: string): FigureRole => (role === 'end' && working.has(segment) ? 'working' : role);
  const line = (segment: string, width: number, points: readonly Point[], far = false): FigureShape => ({
    kind: 'line',
    role: roleOf(segment),
    points,
    width,
    far,
  });
  const edge = (points: readonly Point[]): FigureShape => ({
    kind: 'line',
    role: 'edge',
    points,
    width: THICKNESS.upperArm + 0.024,
    far: false,
  });
  const { joints } = body;
  const arm = ({ shoulder, elbow, wrist, hand }: ArmJoints, suffix: '' | '2', far: boolean): FigureShape[] => [
    // An arm often lies over the trunk: an edge in the ground's colour lets it be seen.
    ...(role === 'start' || far ? [] : [edge([shoulder, elbow, hand])]),
    line(`upper${suffix}`, THICKNESS.upperArm, [shoulder, elbow], far),
    line(`fore${suffix}`, THICKNESS.forearm, [elbow, wrist, hand], far),
  ];
  const leg = ({ hip, knee, ankle, heel, toe }: LegJoints, suffix: '' | '2', far: boolean): FigureShape[] => [
    line(`foot${suffix}`, THICKNESS.foot, [heel, toe], far),
    line(`shank${suffix}`, THICKNESS.shank, [knee, ankle], far),
    line(`thigh${suffix}`, THICKNESS.thigh, [hip, knee], far),
  ];
  const { pelvis, waist, chestTop, head } = joints;
  const trunk = line(
    'trunk',
    motion.front ? 0.13 : THICKNESS.trunk,
    motion.front ? [pelvis, waist, inset(chestTop, waist, 0.03)] : curved(pelvis, waist, chestTop),
  );
  const neck = line('neck', THICKNESS.neck, [chestTop, head]);
  const skull: FigureShape = { kind: 'disc', role: roleOf('head'), at: head, radius: motion.limbs.headRadius };
  if (motion.front) {
    const shoulders = line('shoulders', 0.07, [joints.arm2.shoulder, joints.arm.shoulder]);
    const hips = line('trunk', 0.08, [joints.leg2.hip, joints.leg.hip]);
    return [
      ...leg(joints.leg2, '2', false),
      ...leg(joints.leg, '', false),
      hips,
      trunk,
      shoulders,
      neck,
      skull,
      ...arm(joints.arm2, '2', false),
      ...arm(joints.arm, '', false),
    ];
  }
  return [
    ...(motion.farArm ? arm(joints.arm2, '2', true) : []),
    ...(motion.farLeg ? leg(joints.leg2, '2', true) : []),
    neck,
    trunk,
    skull,
    ...leg(joints.leg, '', false),
    ...arm(joints.arm, '', false),
  ];
}

/** The point a little before the end of a line. */
function inset(end: Point, from: Point, by: number): Point {
  const length = Math.hypot(end[0] - from[0], end[1] - from[1]);
  return length === 0 ? end : betweenPoints(end, from, Math.min(1, by / length));
}

/** A soft bend through the waist. */
function curved(pelvis: Point, waist: Point, top: Point): readonly Point[] {
  return [0, 0.25, 0.5, 0.75, 1].map((t) => {
    const control: Point = [2 * waist[0] - (pelvis[0] + top[0]) / 2, 2 * waist[1] - (pelvis[1] + top[1]) / 2];
    return betweenPoints(betweenPoints(pelvis, control, t), betweenPoints(control, top, t), t);
  });
}
