// Decides what a written pose means as joint angles: inheritance, the far limb that does as the near one, directions turned into angles.
import type { Pose, Target } from './author.types.ts';
import { wrapped } from './geometry.ts';

/** Where a limb's end goes: part of the way from one target to another. */
export interface Goal {
  readonly from: Target;
  readonly to: Target;
  readonly t: number;
}

/** One limb of a resolved pose. `root` is shoulder or hip, `joint` elbow or knee, `tip` wrist or ankle; degrees, flexion positive. */
export interface LimbPose {
  readonly root: number;
  readonly joint: number;
  readonly tip: number;
  readonly rootOut: number;
  readonly jointOut: number;
  /** Direction of the foot or hand, when the floor holds it and not the ankle or wrist. */
  readonly flat: number | null;
  readonly goal: Goal | null;
  readonly bend: number;
}

export interface BodyPose {
  readonly lean: number;
  readonly spine: number;
  readonly neck: number;
  readonly turn: number;
  readonly trunkOut: number;
  readonly bladeUp: number;
  readonly bladeOut: number;
  readonly lift: number;
  readonly shift: number;
  readonly settle: readonly [joint: string, height: number] | null;
  readonly arm: LimbPose;
  readonly arm2: LimbPose;
  readonly leg: LimbPose;
  readonly leg2: LimbPose;
}

/** Fields that say the same thing in different words: a later one replaces all of its row. */
const RIVALS: readonly (readonly string[])[] = [
  ['shoulder', 'upper', 'hand'],
  ['elbow', 'fore', 'hand'],
  ['hip', 'thigh', 'step'],
  ['knee', 'shank', 'step'],
  ['ankle', 'foot'],
  ['wrist', 'palm'],
];
/** Fields of one limb; with a 2 behind the name they speak of the far one. */
export const LIMB_FIELDS: readonly string[] =
  'shoulder elbow wrist upper fore upperOut foreOut hand palm bend hip knee ankle thigh shank foot thighOut shankOut step'.split(
    ' ',
  );
/** Fields of the whole body. */
export const BODY_FIELDS: readonly string[] = 'lean spine neck turn trunkOut bladeUp bladeOut lift shift settle'.split(' ');
const SIDED = new Set(LIMB_FIELDS);

/** `change` laid over `base`. */
export function mergePose(base: Pose, change: Pose): Pose {
  const merged: Record<string, unknown> = { ...base };
  if (change.lean !== undefined) delete merged['settle'];
  for (const field of Object.keys(change)) {
    const far = field.endsWith('2') ? '2' : '';
    const plain = far === '' ? field : field.slice(0, -1);
    for (const row of RIVALS) if (row.includes(plain)) for (const other of row) delete merged[other + far];
  }
  return { ...merged, ...change };
}

/** The far limb's own words laid over the near limb's, as a pose of plain names. */
function farSide(pose: Pose): Pose {
  const near: Record<string, unknown> = {};
  const own: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(pose)) {
    if (SIDED.has(field)) near[field] = value;
    if (field.endsWith('2')) own[field.slice(0, -1)] = value;
  }
  return mergePose(near, own);
}

/** Angles are read in these windows, so that a limb turns the short way between two poses. */
const FROM = { shoulder: -130, hip: -150, bend: -180 } as const;

/** Joint angles of a written pose. `mirrored` is a front view, where leaning counts against the far limbs. `flatFeet` lay feet on the floor. */
export function resolvePose(pose: Pose, mirrored: boolean, flatFeet: boolean): BodyPose {
  const lean = pose.lean ?? 0;
  const spine = pose.spine ?? 0;
  const arm = (fields: Pose, side: number): LimbPose => {
    const trunk = side * (lean + spine);
    const root = fields.upper === undefined ? (fields.shoulder ?? 0) : wrapped(trunk + 180 - fields.upper, FROM.shoulder);
    const joint = fields.fore === undefined ? (fields.elbow ?? 4) : wrapped(trunk + 180 - root - fields.fore, FROM.bend);
    return {
      root,
      joint,
      tip: fields.wrist ?? 0,
      rootOut: fields.upperOut ?? 0,
      jointOut: fields.foreOut ?? 0,
      flat: fields.palm ?? null,
      goal: goalOf(fields.hand),
      bend: fields.bend ?? (mirrored ? -1 : 1),
    };
  };
  const leg = (fields: Pose, side: number): LimbPose => {
    const root = fields.thigh === undefined ? (fields.hip ?? 0) : wrapped(side * lean + 180 - fields.thigh, FROM.hip);
    const thigh = side * lean + 180 - root;
    return {
      root,
      joint: fields.shank === undefined ? (fields.knee ?? 0) : wrapped(fields.shank - thigh, FROM.bend),
      tip: fields.ankle ?? -15,
      rootOut: fields.thighOut ?? 0,
      jointOut: fields.shankOut ?? 0,
      flat: fields.foot ?? (flatFeet && fields.ankle === undefined ? (mirrored ? 120 : 90) : null),
      goal: goalOf(fields.step),
      bend: 1,
    };
  };
  const far = farSide(pose);
  const side = mirrored ? -1 : 1;
  return {
    lean,
    spine,
    neck: pose.neck ?? 0,
    turn: pose.turn ?? 0,
    trunkOut: pose.trunkOut ?? 0,
    bladeUp: pose.bladeUp ?? 0,
    bladeOut: pose.bladeOut ?? 0,
    lift: pose.lift ?? 0,
    shift: pose.shift ?? 0,
    settle: pose.settle ?? null,
    arm: arm(pose, 1),
    arm2: arm(far, side),
    leg: leg(pose, 1),
    leg2: leg(far, side),
  };
}

function goalOf(target: Target | undefined): Goal | null {
  return target === undefined ? null : { from: target, to: target, t: 0 };
}
