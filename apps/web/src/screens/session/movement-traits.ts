// Decides what of a movement the player asks: whether it wants a load, lies on a bar, and has a name too long for its place.
import type { Movement } from '@strongback/engine';

const LONG_WORD = 12;

/** A word that would not fit beside the figure in the usual size. */
export function hasLongWord(name: string): boolean {
  return name.split(/[\s-]/).some((word) => word.length > LONG_WORD);
}

/** Nothing is known of the load, and the movement wants one. */
export function needsLoad(movement: Movement): boolean {
  return movement.loadMode === 'external' || movement.loadMode === 'carried';
}

/** A long bar with plates: not dumbbells, cables or the body. */
export function usesBar(movement: Movement): boolean {
  return (
    movement.loadMode === 'external' &&
    movement.implements === 1 &&
    movement.equipment.some((set) => set.includes('barbell') || set.includes('trap-bar'))
  );
}
