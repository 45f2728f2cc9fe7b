// Decides how finely pounds are said to people: those that were meant as they were meant, those that come from kilograms no finer than plates and bells are.

/** Steps of plates and bells, and how near a load must lie to one to have been meant; nearer than kilograms come but by chance. */
const MEANT: readonly (readonly [stepPounds: number, nearPounds: number])[] = [
  [2.5, 0.02],
  [0.25, 0.0015],
];
const WHOLE_ABOVE_POUNDS = 100;

/**
 * A load in pounds as a person would say it: loads of pound plates stay, what comes from kilograms is said to the half pound, above a
 * hundred pounds to the whole. For reading only: what is kept and computed with stays in grams.
 */
export function readablePounds(pounds: number): number {
  for (const [step, near] of MEANT) {
    const meant = Math.round(pounds / step) * step;
    if (Math.abs(meant - pounds) < near) return meant;
  }
  return Math.abs(pounds) > WHOLE_ABOVE_POUNDS ? Math.round(pounds) : Math.round(pounds * 2) / 2;
}
