// Decides the trunk lean that balance asks of a squat with the bar over mid-foot.
import { rule } from '../rulebook.ts';

export interface SquatBuild {
  readonly shankMetres: number;
  readonly femurMetres: number;
  readonly trunkMetres: number;
}

const RADIANS = Math.PI / 180;
/** Standard gravity, metres per second squared. */
const GRAVITY = 9.806_65;

/**
 * Trunk lean from the vertical in degrees; null when no lean balances it (rule `squat.lean`).
 * Shank angle forward of the vertical and thigh angle from level, both in degrees.
 */
export const squatLeanDegrees = (
  build: SquatBuild,
  shankDegrees: number,
  bar: 'high' | 'low',
  thighDegrees = 0,
): number | null => {
  const { midFootMetres, highBarFactor, lowBarFactor } = rule('squat.lean').numbers;
  const hip = build.shankMetres * Math.sin(shankDegrees * RADIANS) - build.femurMetres * Math.cos(thighDegrees * RADIANS);
  const lever = (midFootMetres - hip) / ((bar === 'high' ? highBarFactor : lowBarFactor) * build.trunkMetres);
  return Math.abs(lever) <= 1 ? Math.asin(lever) / RADIANS : null;
};

export interface SquatStance {
  /** Shank forward of the vertical, degrees: what the ankle gives. */
  readonly shankDegrees: number;
  /** How far the knees point outwards, degrees; it shortens the thigh as seen from the side. */
  readonly kneesOutDegrees: number;
  readonly bar: 'high' | 'low';
  /** Thigh above level, degrees; 0 is parallel. */
  readonly thighDegrees?: number;
}

export interface SquatLevers {
  readonly leanDegrees: number;
  /** How far the hip lies behind the bar and the knee before it, as seen from the side, metres. */
  readonly hipArmMetres: number;
  readonly kneeArmMetres: number;
  /** Points from the side, metres: forward of the ankle and above it. */
  readonly points: Readonly<Record<'ankle' | 'knee' | 'hip' | 'shoulder' | 'bar' | 'midFoot', readonly [number, number]>>;
}

/** The levers of a squat with the bar over mid-foot; null when no lean balances it (rule `squat.lean`). */
export const squatLevers = (build: SquatBuild, stance: SquatStance): SquatLevers | null => {
  const { midFootMetres, highBarFactor, lowBarFactor } = rule('squat.lean').numbers;
  const { shankDegrees, kneesOutDegrees, bar, thighDegrees = 0 } = stance;
  const seen = Math.cos(kneesOutDegrees * RADIANS);
  const side = { ...build, shankMetres: build.shankMetres * seen, femurMetres: build.femurMetres * seen };
  const leanDegrees = squatLeanDegrees(side, shankDegrees, bar, thighDegrees);
  if (leanDegrees === null) return null;
  const kneeX = side.shankMetres * Math.sin(shankDegrees * RADIANS);
  const kneeY = build.shankMetres * Math.cos(shankDegrees * RADIANS);
  const hipX = kneeX - side.femurMetres * Math.cos(thighDegrees * RADIANS);
  const hipY = kneeY + build.femurMetres * Math.sin(thighDegrees * RADIANS);
  const along = (factor: number): readonly [number, number] => [
    hipX + factor * build.trunkMetres * Math.sin(leanDegrees * RADIANS),
    hipY + factor * build.trunkMetres * Math.cos(leanDegrees * RADIANS),
  ];
  return {
    leanDegrees,
    hipArmMetres: midFootMetres - hipX,
    kneeArmMetres: kneeX - midFootMetres,
    points: {
      ankle: [0, 0],
      knee: [kneeX, kneeY],
      hip: [hipX, hipY],
      shoulder: along(1),
      bar: along(bar === 'high' ? highBarFactor : lowBarFactor),
      midFoot: [midFootMetres, 0],
    },
  };
};

/** The moment of a load at the end of an arm, newton metres; of the bar alone, without the body's own mass. */
export const momentNewtonMetres = (loadKg: number, armMetres: number): number => loadKg * GRAVITY * armMetres;
