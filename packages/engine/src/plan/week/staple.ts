// Decides how plain a movement is: how many others the catalogue describes as an easier or harder form of it.
import type { Catalogue, Movement } from '../../vocabulary/movement.ts';

/** From this many on a movement counts as a staple in full. */
const FULL = 5;
const known = new WeakMap<Catalogue, ReadonlyMap<string, number>>();

/** 0 for a variation that nothing else is named after, 1 for a staple. */
export function plainness(catalogue: Catalogue, movement: Movement): number {
  let counts = known.get(catalogue);
  if (counts === undefined) known.set(catalogue, (counts = countNamed(catalogue)));
  return Math.min(FULL, counts.get(movement.id) ?? 0) / FULL;
}

function countNamed(catalogue: Catalogue): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id, progressions, regressions, loadGuess } of catalogue.movements)
    for (const other of new Set([...progressions, ...regressions, ...(loadGuess === null ? [] : [loadGuess.lift])]))
      if (other !== id) counts.set(other, (counts.get(other) ?? 0) + 1);
  return counts;
}
