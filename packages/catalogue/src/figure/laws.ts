// Decides what a drawn movement may never do: bend a joint backwards or too far, sink into the floor, let go of what it holds.
import { distance } from './geometry.ts';
import type { Motion } from './motion.ts';
import type { BodyPose, LimbPose } from './resolve.ts';
import type { Body } from './solve.ts';
import { heldBy, lowest, spaceBend } from './solve.ts';

export interface Breach {
  readonly law: 'range' | 'backwards' | 'sinks' | 'misses' | 'slips';
  /** Part of the way from start to end, 0 to 1. */
  readonly at: number;
  readonly text: string;
}

/**
 * Joint ranges in degrees, flexion positive: the widest that an unhurt, supple adult shows, with a few degrees for a drawing's sake.
 * Knee, hip, elbow and shoulder: Norkin CC, White DJ, Measurement of Joint Motion (adult normal values), widened to loaded and passive
 * ends; the pelvis moves with the hip in a stick figure, so its range holds both, and some of the lower back's.
 */
export const RANGES = {
  knee: [0, 156],
  elbow: [0, 158],
  hip: [-40, 150],
  hipAbduction: [-45, 90],
  ankle: [-75, 45],
  shoulder: [-92, 200],
  shoulderAbduction: [-90, 210],
  spine: [-36, 55],
  neck: [-45, 50],
} as const;

/** A joint may seem bent backwards by this much where a limb is drawn a little out of the plane. */
const SLACK = 3;
/** Turned out of the plane by more than this, a limb's side view says nothing about which way it bends. */
const PLANAR = 28;
const DEEPEST = -0.015;
const NEAREST = 0.008;
const MOMENTS = 17;

/** Every breach of a movement over its whole course, each law once a joint. */
export function breaches(motion: Motion): readonly Breach[] {
  const found = new Map<string, Breach>();
  const tell = (law: Breach['law'], at: number, text: string, what: string): void => {
    if (!found.has(law + what)) found.set(law + what, { law, at, text });
  };
  const steps = motion.keys.length === 1 ? 1 : MOMENTS;
  for (let index = 0; index < steps; index += 1) {
    const t = steps === 1 ? 0 : index / (steps - 1);
    const body = motion.at(t);
    checkJoints(body.pose, motion.front, (law, text, what) => tell(law, t, text, what));
    if (body.short > NEAREST)
      tell('misses', t, `a hand or foot misses what it is on by ${percent(body.short)} of the height`, '');
    checkFloor(motion, body, t, tell);
    checkPlanted(motion, body, t, tell);
  }
  return [...found.values()];
}

type TellJoint = (law: 'range' | 'backwards', text: string, what: string) => void;

function checkJoints(pose: BodyPose, front: boolean, tell: TellJoint): void {
  const within = (what: string, angle: number, [low, high]: readonly [number, number]): void => {
    if (angle < low - 0.5 || angle > high + 0.5)
      tell('range', `${what} at ${angle.toFixed(0)} degrees, allowed ${low} to ${high}`, what);
  };
  within('spine', pose.spine, RANGES.spine);
  if (!front) within('neck', pose.neck, RANGES.neck);
  const pairs: readonly [string, LimbPose, 'arm' | 'leg'][] = [
    ['', pose.arm, 'arm'],
    ['far ', pose.arm2, 'arm'],
    ['', pose.leg, 'leg'],
    ['far ', pose.leg2, 'leg'],
  ];
  for (const [side, limb, kind] of pairs) {
    const hinge = `${side}${kind === 'arm' ? 'elbow' : 'knee'}`;
    within(hinge, spaceBend(limb), kind === 'arm' ? RANGES.elbow : RANGES.knee);
    const planar = Math.abs(limb.rootOut) <= PLANAR && Math.abs(limb.jointOut) <= PLANAR;
    if (!front && planar && limb.joint < -SLACK)
      tell('backwards', `${hinge} bent backwards by ${(-limb.joint).toFixed(0)} degrees`, hinge);
    if (front && kind === 'leg' && limb.jointOut - limb.rootOut > SLACK) tell('backwards', `${hinge} bent forwards`, hinge);
    const ball = `${side}${kind === 'arm' ? 'shoulder' : 'hip'}`;
    if (Math.abs(limb.rootOut) <= PLANAR) within(ball, limb.root, rangeOf(kind, front));
    if (!front && kind === 'leg') within(`${side}ankle`, limb.tip, RANGES.ankle);
  }
}

function rangeOf(kind: 'arm' | 'leg', front: boolean): readonly [number, number] {
  if (kind === 'arm') return front ? RANGES.shoulderAbduction : RANGES.shoulder;
  return front ? RANGES.hipAbduction : RANGES.hip;
}

function checkFloor(
  motion: Motion,
  body: Body,
  t: number,
  tell: (law: Breach['law'], at: number, text: string, what: string) => void,
): void {
  if (motion.authored.air === true || motion.authored.view === 'top') return;
  const low = lowest(body.joints, motion.limbs);
  if (low < DEEPEST) tell('sinks', t, `the body sinks ${percent(-low)} of its height into the floor`, '');
}

/** What is planted stays where it was. */
function checkPlanted(
  motion: Motion,
  body: Body,
  t: number,
  tell: (law: Breach['law'], at: number, text: string, what: string) => void,
): void {
  const first = motion.keys[0];
  if (first === undefined) return;
  for (const name of ['arm', 'arm2'] as const) {
    if (body.pose[name].goal?.from[0] !== 'plant') continue;
    const gone = distance(heldBy(body.joints[name], body.pose[name]), heldBy(first.joints[name], first.pose[name]));
    if (gone > NEAREST) tell('slips', t, `a hand slips by ${percent(gone)} of the height`, name);
  }
  for (const name of ['leg', 'leg2'] as const) {
    if (body.pose[name].goal?.from[0] !== 'plant') continue;
    const gone = distance(body.joints[name].ankle, first.joints[name].ankle);
    if (gone > NEAREST) tell('slips', t, `a foot slips by ${percent(gone)} of the height`, name);
  }
  const on = motion.authored.on;
  const grip = typeof on === 'object' && on[0] === 'grip';
  if (grip && !motion.front) {
    const gone = distance(body.joints.arm.hand, first.joints.arm.hand);
    if (gone > NEAREST) tell('slips', t, `a hand leaves the bar by ${percent(gone)} of the height`, 'grip');
  }
  if (grip && motion.front) {
    for (const name of ['arm', 'arm2'] as const) {
      const gone = distance(body.joints[name].hand, first.joints[name].hand);
      if (gone > 0.012) tell('slips', t, `a hand leaves the bar by ${percent(gone)} of the height`, name);
    }
  }
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}
