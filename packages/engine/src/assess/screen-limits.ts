// Decides which movements and loads the limits of the health screen leave, wherever an exercise is chosen or a weight is put on.
import type { Movement } from '../vocabulary/movement.ts';

type Answers = Readonly<Record<string, readonly string[]>>;

/** The most that a professional allows to be lifted, kilograms in all; null where nobody set such a limit. */
export function loadLimitKg(answers: Answers): number | null {
  const limits = (answers['hs-limits'] ?? []).flatMap((limit) => {
    const kg = Number(/^load:(.+)$/.exec(limit)?.[1]);
    return Number.isFinite(kg) && kg > 0 ? [kg] : [];
  });
  return limits.length === 0 ? null : Math.min(...limits);
}

/** Whether what is forbidden (movement ids, patterns, positions, tags, gates) rules a movement out. */
export function ruledOut(movement: Movement, forbidden: ReadonlySet<string>, gates: readonly string[] = movement.gates): boolean {
  if (forbidden.size === 0) return false;
  return (
    forbidden.has(movement.id) ||
    forbidden.has(movement.pattern) ||
    forbidden.has(movement.position) ||
    movement.tags.some((tag) => forbidden.has(tag)) ||
    gates.some((gate) => forbidden.has(gate))
  );
}
