// Decides what a typed name finds: names in both languages, other systems' names, and letters with or without their dots.
import type { Movement } from '@strongback/engine';

/** Small letters without marks, so that `uberzug` finds `Überzug`. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase();
}

const known = new WeakMap<Movement, string>();

/** Everything a movement is found by. */
function textOf(movement: Movement): string {
  const before = known.get(movement);
  if (before !== undefined) return before;
  const { name, id, pattern, muscles, aliases } = movement;
  const others = Object.values(aliases).flatMap((names) => names ?? []);
  const text = folded([name, id, pattern, ...Object.keys(muscles), ...others].join(' '));
  known.set(movement, text);
  return text;
}

/** Whether a movement is meant by what was typed: every word of it stands in one of its names. */
export function finderOf(typed: string): (movement: Movement) => boolean {
  const parts = folded(typed).split(/\s+/).filter(Boolean);
  return (movement) => parts.every((part) => textOf(movement).includes(part));
}
