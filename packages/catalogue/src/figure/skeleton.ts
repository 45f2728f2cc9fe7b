// Decides where every joint of a posed body is: forward kinematics from the pelvis out, in the side view and in the front view.
import type { Point } from './figure.types.ts';
import { along, plus, radians } from './geometry.ts';
import type { Limbs } from './limbs.ts';
import { THICKNESS } from './limbs.ts';
import type { BodyPose, LimbPose } from './resolve.ts';

export interface ArmJoints {
  readonly shoulder: Point;
  readonly elbow: Point;
  readonly wrist: Point;
  /** The middle of the closed fist. */
  readonly hand: Point;
}
export interface LegJoints {
  readonly hip: Point;
  readonly knee: Point;
  readonly ankle: Point;
  /** Middles of the drawn foot's ends, half its thickness above the sole. */
  readonly heel: Point;
  readonly toe: Point;
}
export interface BodyJoints {
  readonly pelvis: Point;
  readonly waist: Point;
  /** Middle of the line of the shoulders. */
  readonly chestTop: Point;
  readonly head: Point;
  readonly arm: ArmJoints;
  readonly arm2: ArmJoints;
  readonly leg: LegJoints;
  readonly leg2: LegJoints;
}

/** The frame of the upper back: its direction, and which way its front (in a front view its outside) lies for a side. */
export const thoraxDirection = (pose: BodyPose): number => pose.lean + pose.spine;

/** Directions of one limb's two segments. `side` is -1 for the far side of a front view. */
export function limbDirections(limb: LimbPose, trunk: number, side: number, kind: 'arm' | 'leg'): readonly [number, number] {
  const first = side * trunk + 180 - limb.root;
  return [first, kind === 'arm' ? first - limb.joint : first + limb.joint];
}

/** Every joint with the pelvis at the origin. `front` is a front view: limbs mirrored, shoulders and hips apart. */
export function joints(pose: BodyPose, limbs: Limbs, front: boolean): BodyJoints {
  const pelvis: Point = [0, 0];
  const upper = thoraxDirection(pose);
  const waist = along(pelvis, pose.lean, limbs.lumbar, pose.trunkOut);
  const chestTop = along(waist, upper, limbs.thorax, pose.trunkOut);
  const head = along(chestTop, upper + pose.neck, limbs.neck, pose.trunkOut);
  const side = front ? -1 : 1;
  const arm = (limb: LimbPose, mirror: number): ArmJoints => {
    const wide = front ? limbs.shoulderHalf * Math.cos(radians(pose.turn)) : 0;
    const shoulder = along(along(chestTop, upper + 90, mirror * (wide + pose.bladeOut)), upper, pose.bladeUp);
    const [first, second] = limbDirections(limb, upper, mirror, 'arm');
    const elbow = along(shoulder, first, limbs.upperArm, limb.rootOut, mirror);
    const wrist = along(elbow, second, limbs.forearm, limb.jointOut, mirror);
    return {
      shoulder,
      elbow,
      wrist,
      hand: along(wrist, limb.flat ?? second - limb.tip, limbs.hand, limb.flat === null ? limb.jointOut : 0, mirror),
    };
  };
  const leg = (limb: LimbPose, mirror: number): LegJoints => {
    const hip = along(pelvis, pose.lean + 90, mirror * (front ? limbs.hipHalf : 0));
    const [first, second] = limbDirections(limb, pose.lean, mirror, 'leg');
    const knee = along(hip, first, limbs.thigh, limb.rootOut, mirror);
    const ankle = along(knee, second, limbs.shank, limb.jointOut, mirror);
    return { hip, knee, ankle, ...footAt(ankle, limb, second, limbs, front ? mirror : null) };
  };
  return {
    pelvis,
    waist,
    chestTop,
    head,
    arm: arm(pose.arm, 1),
    arm2: arm(pose.arm2, side),
    leg: leg(pose.leg, 1),
    leg2: leg(pose.leg2, side),
  };
}

/** Direction from heel to toe. */
export function footDirection(limb: LimbPose, shank: number): number {
  return limb.flat ?? shank - 90 - limb.tip;
}

/** Where the ends of the foot lie from the ankle, in a side view. */
export function footEnds(toward: number, limbs: Limbs): { readonly heel: Point; readonly toe: Point } {
  const sole = along([0, 0], toward + 90, limbs.ankleHeight - THICKNESS.foot / 2);
  const half = THICKNESS.foot / 2;
  return { heel: along(sole, toward, half - limbs.heel), toe: along(sole, toward, limbs.forefoot - half) };
}

/** Heel and toe below an ankle; `mirror` is the side of a figure seen from the front, null where it is seen from the side. */
function footAt(
  ankle: Point,
  limb: LimbPose,
  shank: number,
  limbs: Limbs,
  mirror: number | null,
): Pick<LegJoints, 'heel' | 'toe'> {
  if (mirror === null) {
    const { heel, toe } = footEnds(footDirection(limb, shank), limbs);
    return { heel: plus(ankle, heel), toe: plus(ankle, toe) };
  }
  // Seen from the front a standing foot points at the viewer: a short stump, a little outward. A free one hangs on.
  if (limb.flat === null) return { heel: ankle, toe: along(ankle, shank, limbs.forefoot * 0.45, limb.jointOut, mirror) };
  const sole: Point = [ankle[0], ankle[1] - limbs.ankleHeight + THICKNESS.foot / 2];
  return { heel: sole, toe: along(sole, 90, limbs.forefoot * 0.45, 0, mirror) };
}
