// Decides from which seed the laws draw their examples: the same in every run, unless the environment names another.
/** Any number would do; it stays, so that two runs of one commit see the same examples. */
export const HOUSE_SEED = 20_260_101;
export const LAWS_SEED = 'STRONGBACK_LAWS_SEED';

/**
 * The seed of a run: `STRONGBACK_LAWS_SEED`, a whole number or `random`; the house's own where it is not set.
 * @throws where it is set to anything else.
 */
export function lawsSeed(environment: Readonly<Record<string, string | undefined>>): number {
  const told = environment[LAWS_SEED] ?? '';
  if (told === '') return HOUSE_SEED;
  if (told === 'random') return Math.trunc(Math.random() * 2 ** 31);
  if (!/^-?\d{1,10}$/.test(told)) throw new Error(`${LAWS_SEED} is a whole number or "random", not "${told}"`);
  return Number(told);
}
