// Decides the trunk lean that balance asks of a squat with the bar over mid-foot.
import { rule } from '../rulebook.ts';

export interface SquatBuild {
  readonly shankMetres: number;
  readonly femurMetres: number;
  readonly trunkMetres: number;
}

const RADIANS = Math.PI / 180;

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
