// Decides how a written figure becomes a movement: its poses solved once, and the body at every moment between them.
import type { AuthoredFigure, Pose } from './author.types.ts';
import type { Point } from './figure.types.ts';
import { distance } from './geometry.ts';
import type { Limbs } from './limbs.ts';
import type { BodyPose } from './resolve.ts';
import { mergePose, resolvePose } from './resolve.ts';
import { thoraxDirection } from './skeleton.ts';
import type { Body, LimbName, Planted, Stage } from './solve.ts';
import { aboveRest, betweenPoses, heldBy, settledLean, solve } from './solve.ts';
import { place } from './places.ts';

export interface Motion {
  readonly authored: AuthoredFigure;
  readonly limbs: Limbs;
  readonly front: boolean;
  readonly keys: readonly Body[];
  /** The body a part `t` (0 to 1) of the way from the start pose to the end pose. */
  at(t: number): Body;
  /** Whether the far limbs are ever anywhere else than the near ones. */
  readonly farArm: boolean;
  readonly farLeg: boolean;
}

const FLAT_FOOTED = new Set(['ankle', 'ankle2']);

/** Solves a figure's poses for a person with these limbs. */
export function motionOf(authored: AuthoredFigure, limbs: Limbs): Motion {
  const front = authored.view === 'front';
  const on: readonly [string, number] =
    authored.on === undefined ? ['ankle', 0] : typeof authored.on === 'string' ? [authored.on, 0] : authored.on;
  const flat = FLAT_FOOTED.has(on[0]);
  const start = authored.start ?? {};
  const poses: Pose[] = [start];
  if (authored.mid !== undefined) poses.push(mergePose(start, authored.mid));
  if (authored.end !== undefined) poses.push(mergePose(start, authored.end));
  const stage: Stage = { limbs, front, on, planted: {} };
  const first = solveKey(poses[0] ?? {}, front, flat, stage);
  const planted: Planted = {
    arm: heldBy(first.joints.arm, first.pose.arm),
    arm2: heldBy(first.joints.arm2, first.pose.arm2),
    leg: first.joints.leg.ankle,
    leg2: first.joints.leg2.ankle,
  };
  const set: Stage = { ...stage, planted };
  const keys = [first, ...poses.slice(1).map((pose) => solveKey(pose, front, flat, set))];
  const at = (t: number): Body => {
    const steps = keys.length - 1;
    if (steps === 0) return first;
    const step = Math.min(steps - 1, Math.floor(t * steps));
    const [a, b] = [keys[step] ?? first, keys[step + 1] ?? first];
    return solve(betweenPoses(a.pose, b.pose, t * steps - step), set);
  };
  const apart = (one: 'arm' | 'leg', two: LimbName): boolean =>
    keys.some(({ joints }) => {
      const far = joints[two] as unknown as Record<string, Point>;
      return Object.entries(joints[one]).some(([name, point]) => distance(point as Point, far[name] ?? [9, 9]) > 0.004);
    });
  return { authored, limbs, front, keys, at, farArm: apart('arm', 'arm2'), farLeg: apart('leg', 'leg2') };
}

/** Directions in a pose are absolute: while the lean is sought that settles it, they are read anew for every lean. */
function solveKey(pose: Pose, front: boolean, flat: boolean, stage: Stage): Body {
  const leaning = (lean: number): BodyPose => resolvePose({ ...pose, lean }, front, flat);
  const guess = pose.lean ?? 0;
  const lean = pose.settle === undefined ? guess : settledLean(guess, (by) => aboveRest(leaning(by), stage));
  return solve(leaning(lean), stage);
}

/** A named place of a body. */
export function placeOf(name: string, body: Body, front: boolean): Point {
  return place(name, body.joints, thoraxDirection(body.pose), front);
}
