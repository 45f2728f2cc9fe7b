// Laws and examples of the levers of a squat: the bar stands over mid-foot, and build, bar, ankle and knees move them as the rule says.
import { expect, test } from 'vitest';
import { momentNewtonMetres, squatLevers, type SquatBuild, type SquatStance } from './squat-lean.ts';

const BUILD: SquatBuild = { shankMetres: 0.42, femurMetres: 0.43, trunkMetres: 0.5 };
const STANCE: SquatStance = { shankDegrees: 35, kneesOutDegrees: 0, bar: 'high' };
const levers = (build: Partial<SquatBuild> = {}, stance: Partial<SquatStance> = {}) => {
  const found = squatLevers({ ...BUILD, ...build }, { ...STANCE, ...stance });
  if (found === null) throw new Error('nothing balances');
  return found;
};
const apart = (a: readonly [number, number], b: readonly [number, number]) => Math.hypot(a[0] - b[0], a[1] - b[1]);

test('[squat.lean] B9: the bar stands over mid-foot, and limbs keep their lengths', () => {
  for (const bar of ['high', 'low'] as const) {
    const { points } = levers({}, { bar });
    expect(points.bar[0]).toBeCloseTo(points.midFoot[0], 9);
    expect(apart(points.ankle, points.knee)).toBeCloseTo(BUILD.shankMetres, 9);
    expect(apart(points.knee, points.hip)).toBeCloseTo(BUILD.femurMetres, 9);
    expect(apart(points.hip, points.shoulder)).toBeCloseTo(BUILD.trunkMetres, 9);
  }
  expect(levers().leanDegrees).toBeCloseTo(28.6, 1);
});

test('[squat.lean] B9: a low bar, a longer thigh and a stiffer ankle lean more; knees turned out lean less', () => {
  expect(levers({}, { bar: 'low' }).leanDegrees).toBeGreaterThan(levers().leanDegrees);
  expect(levers({ femurMetres: 0.47 }).leanDegrees).toBeGreaterThan(levers().leanDegrees);
  expect(levers({}, { shankDegrees: 25 }).leanDegrees).toBeGreaterThan(levers().leanDegrees);
  expect(levers({}, { kneesOutDegrees: 35 }).leanDegrees).toBeLessThan(levers().leanDegrees);
});

test('B9: what leaves the knee comes to the hip: both arms together are the thigh as seen from the side', () => {
  for (const shankDegrees of [15, 25, 35]) {
    const { hipArmMetres, kneeArmMetres } = levers({}, { shankDegrees });
    expect(hipArmMetres + kneeArmMetres).toBeCloseTo(BUILD.femurMetres, 9);
  }
  expect(levers({}, { shankDegrees: 15 }).hipArmMetres).toBeGreaterThan(levers().hipArmMetres);
  expect(momentNewtonMetres(100, 0.25)).toBeCloseTo(245.17, 2);
});

test('B9: a build that nothing balances is told as such', () => {
  expect(squatLevers({ shankMetres: 0.3, femurMetres: 0.9, trunkMetres: 0.3 }, { ...STANCE, shankDegrees: 0 })).toBeNull();
});
