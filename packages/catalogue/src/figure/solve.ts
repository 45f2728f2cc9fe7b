// Decides how a pose is put into the world: what it stands on, hands on what they hold, feet on the floor, all within the limbs' reach.
import type { Target } from './author.types.ts';
import type { Point } from './figure.types.ts';
import { along, bendInSpace, between, betweenPoints, minus, plus, radians, reach, wrapped } from './geometry.ts';
import type { Limbs } from './limbs.ts';
import { THICKNESS } from './limbs.ts';
import { legScale, place, restsAbove } from './places.ts';
import type { BodyPose, Goal, LimbPose } from './resolve.ts';
import type { ArmJoints, BodyJoints } from './skeleton.ts';
import { footEnds, joints, limbDirections, thoraxDirection } from './skeleton.ts';

export type LimbName = 'arm' | 'arm2' | 'leg' | 'leg2';
/** Where the limbs' ends were in the start pose. */
export type Planted = Partial<Readonly<Record<LimbName, Point>>>;

export interface Stage {
  readonly limbs: Limbs;
  readonly front: boolean;
  /** The point that stays put and the height it rests on. */
  readonly on: readonly [joint: string, height: number];
  readonly planted: Planted;
}

export interface Body {
  /** With the angles that the reaching limbs took. */
  readonly pose: BodyPose;
  readonly joints: BodyJoints;
  /** What a hand or foot misses of its target, fractions of height; 0 when every target is reached. */
  readonly short: number;
}

/** The body of a pose, standing where it stands. */
export function solve(pose: BodyPose, stage: Stage): Body {
  const settled = pose.settle === null ? pose : settle(pose, stage);
  return reachAll(settled, stage);
}

function anchored(pose: BodyPose, stage: Stage): BodyJoints {
  const raw = joints(pose, stage.limbs, stage.front);
  const [name, height] = stage.on;
  const trunk = thoraxDirection(pose);
  const from = name === 'floor' ? ([raw.pelvis[0], lowest(raw, stage.limbs)] as const) : place(name, raw, trunk, stage.front);
  const above = name === 'floor' ? 0 : restsAbove(name, stage.limbs);
  // Seen from the front the body stays in the middle; its height alone comes from what it stands on.
  const fromX = stage.front ? raw.pelvis[0] : from[0];
  const move: Point = [pose.shift - fromX, height * (name === 'grip' ? 1 : legScale(stage.limbs)) + above + pose.lift - from[1]];
  return moved(raw, move);
}

function moved(body: BodyJoints, move: Point): BodyJoints {
  const all = <T extends object>(limb: T): T =>
    Object.fromEntries(Object.entries(limb).map(([name, point]) => [name, plus(point as Point, move)])) as T;
  return {
    pelvis: plus(body.pelvis, move),
    waist: plus(body.waist, move),
    chestTop: plus(body.chestTop, move),
    head: plus(body.head, move),
    arm: all(body.arm),
    arm2: all(body.arm2),
    leg: all(body.leg),
    leg2: all(body.leg2),
  };
}

/** Height of the lowest drawn point. */
export function lowest(body: BodyJoints, limbs: Limbs): number {
  const low: number[] = [
    body.head[1] - limbs.headRadius,
    body.pelvis[1] - THICKNESS.trunk / 2,
    body.chestTop[1] - THICKNESS.trunk / 2,
  ];
  for (const arm of [body.arm, body.arm2]) {
    low.push(arm.elbow[1] - THICKNESS.forearm / 2, arm.hand[1] - THICKNESS.hand / 2, arm.wrist[1] - THICKNESS.forearm / 2);
  }
  for (const leg of [body.leg, body.leg2]) {
    low.push(leg.knee[1] - THICKNESS.shank / 2, leg.ankle[1] - THICKNESS.shank / 2);
    low.push(leg.heel[1] - THICKNESS.foot / 2, leg.toe[1] - THICKNESS.foot / 2);
  }
  return Math.min(...low);
}

/** The lean at which the named joint rests on its height. */
function settle(pose: BodyPose, stage: Stage): BodyPose {
  return { ...pose, lean: settledLean(pose.lean, (lean) => aboveRest({ ...pose, lean }, stage)) };
}

/** How far the joint that a pose settles on lies above its height. */
export function aboveRest(pose: BodyPose, stage: Stage): number {
  if (pose.settle === null) return 0;
  const [name, height] = pose.settle;
  const at = place(name, reachAll(pose, stage).joints, thoraxDirection(pose), stage.front);
  return at[1] - restsAbove(name, stage.limbs) - height * legScale(stage.limbs);
}

/** The lean nearest to a guess at which `above` is zero, found by halving; the guess when there is none near. */
export function settledLean(guess: number, above: (lean: number) => number): number {
  for (const width of [4, 8, 14, 22, 32]) {
    let [low, high] = [guess - width, guess + width];
    const lowIsAbove = above(low) > 0;
    if (lowIsAbove === above(high) > 0) continue;
    for (let round = 0; round < 40; round += 1) {
      const middle = (low + high) / 2;
      if (lowIsAbove === above(middle) > 0) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  }
  return guess;
}

function reachAll(pose: BodyPose, stage: Stage): Body {
  let current = pose;
  let short = 0;
  // Legs first: a hand may rest on a knee. Near before far: the far hand may hold the near one.
  for (const name of ['leg', 'leg2', 'arm', 'arm2'] as const) {
    if (current[name].goal === null) continue;
    const body = anchored(current, stage);
    const found = reachLimb(current, body, name, stage);
    current = { ...current, [name]: found.limb };
    short = Math.max(short, found.short);
  }
  return { pose: withTips(current), joints: anchored(current, stage), short };
}

/** Keeps beside a foot or hand held flat the ankle or wrist angle it amounts to. */
function withTips(pose: BodyPose): BodyPose {
  const ankle = (limb: LimbPose): LimbPose => {
    if (limb.flat === null) return limb;
    const [, shank] = limbDirections(limb, pose.lean, 1, 'leg');
    return { ...limb, tip: wrapped(shank - 90 - limb.flat, -180) };
  };
  const wrist = (limb: LimbPose): LimbPose => {
    if (limb.flat === null) return limb;
    const [, fore] = limbDirections(limb, thoraxDirection(pose), 1, 'arm');
    return { ...limb, tip: wrapped(fore - limb.flat, -180) };
  };
  return { ...pose, leg: ankle(pose.leg), leg2: ankle(pose.leg2), arm: wrist(pose.arm), arm2: wrist(pose.arm2) };
}

interface Reached {
  readonly limb: LimbPose;
  readonly short: number;
}

function reachLimb(pose: BodyPose, body: BodyJoints, name: LimbName, stage: Stage): Reached {
  const kind = name.startsWith('arm') ? 'arm' : 'leg';
  const mirror = stage.front && name.endsWith('2') ? -1 : 1;
  const limb = pose[name];
  const goal: Goal = limb.goal ?? { from: ['plant'], to: ['plant'], t: 0 };
  const { limbs } = stage;
  const trunk = kind === 'arm' ? thoraxDirection(pose) : pose.lean;
  const root = kind === 'arm' ? body[name as 'arm'].shoulder : body[name as 'leg'].hip;
  const first = (kind === 'arm' ? limbs.upperArm : limbs.thigh) * Math.cos(radians(limb.rootOut));
  const second =
    (kind === 'leg' ? limbs.shank : limbs.forearm + (limb.flat === null ? limbs.hand : 0)) * Math.cos(radians(limb.jointOut));
  if (goal.from[0] === 'grip') {
    const outward = (goal.from[1] ?? 1) * limbs.shoulderHalf - mirror * (root[0] - body.pelvis[0]);
    return gripBar(limb, { trunk, mirror }, outward, { upperArm: first, forearm: second });
  }
  const aimed = (target: Target): Point => aim(target, { name, root, length: first + second }, pose, body, stage);
  const to = goal.t === 0 ? aimed(goal.from) : betweenPoints(aimed(goal.from), aimed(goal.to), goal.t);
  // Mirrored, the far limb of a front view is reached for as if it were on the near side.
  const local: Point = mirror === 1 ? to : [2 * root[0] - to[0], to[1]];
  const sign = kind === 'arm' ? (limb.bend < 0 ? -1 : 1) : -1;
  const { direction: leading, bend, short } = reach(root, local, first, second, sign === 1 ? 1 : -1);
  const rootAngle = wrapped(mirror * trunk + 180 - leading, kind === 'arm' ? -130 : -150);
  return {
    limb: { ...limb, root: rootAngle, joint: kind === 'arm' ? sign * bend : bend, tip: kind === 'arm' ? 0 : limb.tip },
    short,
  };
}

/** The forearm that keeps the hand `outward` of the shoulder along a bar seen from the front, for a given upper arm; lengths as they are seen. */
function gripBar(
  limb: LimbPose,
  { trunk, mirror }: { readonly trunk: number; readonly mirror: number },
  outward: number,
  { upperArm, forearm }: { readonly upperArm: number; readonly forearm: number },
): Reached {
  const [upper, fore] = limbDirections(limb, trunk, mirror, 'arm');
  const sine = (outward - Math.sin(radians(upper)) * upperArm) / forearm;
  const lean = (Math.asin(Math.max(-1, Math.min(1, sine))) * 180) / Math.PI;
  const aimed = Math.cos(radians(fore)) >= 0 ? lean : 180 - lean;
  return { limb: { ...limb, joint: wrapped(upper - aimed, -180) }, short: Math.max(0, Math.abs(sine) - 1) * forearm };
}

/** The point that a limb's end goes to. */
function aim(
  target: Target,
  { name, root, length }: { readonly name: LimbName; readonly root: Point; readonly length: number },
  pose: BodyPose,
  body: BodyJoints,
  stage: Stage,
): Point {
  const { limbs } = stage;
  const [what, a = 0, b = 0] = target;
  const mirror = stage.front && name.endsWith('2') ? -1 : 1;
  const isLeg = name.startsWith('leg');
  const scale = legScale(limbs);
  if (what === 'plant')
    return stage.planted[name] ?? (isLeg ? body[name as 'leg'].ankle : heldBy(body[name as 'arm'], pose[name]));
  if (what === 'reach') return along(root, a, Math.min(b, 0.9999) * length, 0, mirror);
  if (what === 'hang') {
    const x = body.leg.ankle[0] + a;
    const side = x - root[0];
    return [x, root[1] - Math.sqrt(Math.max(0, length * length - side * side)) + 1e-6];
  }
  if (what === 'floor' || what === 'world') {
    const [x, y] = what === 'floor' ? [root[0] + mirror * a, b] : [mirror * a * scale, b * scale];
    if (!isLeg) return [x, y + (what === 'floor' ? THICKNESS.forearm / 2 : 0)];
    return ankleOver([x, y], pose[name], limbs, stage.front);
  }
  const trunk = thoraxDirection(pose);
  return along(along(place(what, body, trunk, stage.front), trunk + 90, mirror * a), trunk, b);
}

/** What of an arm touches: the wrist of a hand laid flat, otherwise the fist. */
export function heldBy(arm: ArmJoints, limb: LimbPose): Point {
  return limb.flat === null ? arm.hand : arm.wrist;
}

/** Where the ankle is when the foot stands at a point: flat, on the toes, or on the heel. */
function ankleOver(point: Point, limb: LimbPose, limbs: Limbs, front: boolean): Point {
  if (front || limb.flat === null || Math.abs(limb.flat - 90) < 1) return [point[0], point[1] + limbs.ankleHeight];
  const { heel, toe } = footEnds(limb.flat, limbs);
  const contact: Point = [point[0] + (limb.flat > 90 ? limbs.forefoot : -limbs.heel), point[1] + THICKNESS.foot / 2];
  return minus(contact, limb.flat > 90 ? toe : heel);
}

/** The pose a part `t` of the way from one solved pose to another. */
export function betweenPoses(a: BodyPose, b: BodyPose, t: number): BodyPose {
  const mix = (x: number, y: number): number => between(x, y, t);
  const limb = (x: LimbPose, y: LimbPose): LimbPose => ({
    root: mix(x.root, y.root),
    joint: mix(x.joint, y.joint),
    tip: mix(x.tip, y.tip),
    rootOut: mix(x.rootOut, y.rootOut),
    jointOut: mix(x.jointOut, y.jointOut),
    flat: x.flat === null || y.flat === null ? null : mix(x.flat, y.flat),
    goal: betweenGoals(x.goal, y.goal, t),
    bend: x.bend,
  });
  return {
    lean: mix(a.lean, b.lean),
    spine: mix(a.spine, b.spine),
    neck: mix(a.neck, b.neck),
    turn: mix(a.turn, b.turn),
    trunkOut: mix(a.trunkOut, b.trunkOut),
    bladeUp: mix(a.bladeUp, b.bladeUp),
    bladeOut: mix(a.bladeOut, b.bladeOut),
    lift: mix(a.lift, b.lift),
    shift: mix(a.shift, b.shift),
    settle:
      a.settle === null || b.settle === null || a.settle[0] !== b.settle[0] ? null : [a.settle[0], mix(a.settle[1], b.settle[1])],
    arm: limb(a.arm, b.arm),
    arm2: limb(a.arm2, b.arm2),
    leg: limb(a.leg, b.leg),
    leg2: limb(a.leg2, b.leg2),
  };
}

function betweenGoals(a: Goal | null, b: Goal | null, t: number): Goal | null {
  if (a === null && b === null) return null;
  const plant: Goal = { from: ['plant'], to: ['plant'], t: 0 };
  // What is planted later stands where it started, so it stays there on the way too.
  if (a?.from[0] === 'plant' || b?.from[0] === 'plant') return plant;
  return a === null || b === null ? null : { from: a.from, to: b.from, t };
}

/** The knee's or elbow's bend in space, degrees; 0 is straight. */
export function spaceBend(limb: LimbPose): number {
  return bendInSpace(0, limb.rootOut, limb.joint, limb.jointOut);
}
