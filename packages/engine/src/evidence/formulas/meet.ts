// Decides attempts of a meet, and what elite lifters chose.
import { rule } from '../rulebook.ts';

/** Three attempts in kilograms as elite lifters took them, from the third down (rule `attempt`). */
export const eliteAttempts = (targetKg: number): readonly [number, number, number] => {
  const { openerShareOfThird, stepOneToTwo, stepTwoToThree } = rule('attempt').numbers;
  const opener = targetKg * openerShareOfThird;
  const second = opener * (1 + stepOneToTwo);
  return [opener, second, second * (1 + stepTwoToThree)];
};

/** The cautious target in kilograms: the mean estimate less half its noise (rule `attempt.ours`). */
export const attemptTargetKg = (meanKg: number, sigmaKg: number): number =>
  meanKg - rule('attempt.ours').numbers.sigmaShare * sigmaKg;

/** The attempts that we propose, in kilograms; after a hard opener the second comes down (rule `attempt.ours`). */
export const proposedAttempts = (targetKg: number, openerRpe: number | null = null): readonly [number, number, number] => {
  const { shares, hardOpenerRpe, hardOpenerLowersSecond } = rule('attempt.ours').numbers;
  const hard = openerRpe !== null && openerRpe > hardOpenerRpe;
  return [shares[0] * targetKg, shares[1] * targetKg * (hard ? 1 - hardOpenerLowersSecond : 1), shares[2] * targetKg];
};
