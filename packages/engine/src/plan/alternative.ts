// Decides the best other choice for a slot, and what it would cost, in words.
import type { Composition } from './compose-week.ts';
import { evaluate } from './select/evaluate.ts';
import type { Assigned } from './week-context.ts';
import type { Slot } from './plan.types.ts';

const cache = new WeakMap<Composition, Map<string, Slot['alternative'] | null>>();

/** The movement of the same pattern that loses least when it takes this slot's place; null when there is none. */
export function alternativeFor(composition: Composition, slot: Assigned): NonNullable<Slot['alternative']> | null {
  let known = cache.get(composition);
  if (known === undefined) cache.set(composition, (known = new Map()));
  const key = `${slot.day}|${slot.movement.id}`;
  const held = known.get(key);
  if (held !== undefined) return held;
  const found = search(composition, slot);
  known.set(key, found);
  return found;
}

function search(composition: Composition, slot: Assigned): NonNullable<Slot['alternative']> | null {
  const { compiled, solution } = composition;
  const { problem, movements } = compiled;
  const own = solution.chosen.find(
    (v) => problem.dayOf[v] === slot.day && movements[problem.movementOf[v] as number]?.id === slot.movement.id,
  );
  if (own === undefined) return null;
  const taken = new Set(solution.chosen.map((v) => `${problem.movementOf[v]}|${problem.dayOf[v]}`));
  let best: { id: string; loss: number } | null = null;
  for (let m = 0; m < movements.length; m++) {
    const movement = movements[m];
    if (
      movement === undefined ||
      movement.pattern !== slot.movement.pattern ||
      movement.id === slot.movement.id ||
      taken.has(`${m}|${slot.day}`)
    )
      continue;
    const v = compiled.variable(m, slot.day, problem.setsOf[own] as number);
    if (v < 0) continue;
    const result = evaluate(
      problem,
      solution.chosen.map((other) => (other === own ? v : other)),
    );
    if (result.broken.length > 0 || result.overTime.length > 0) continue;
    const loss = solution.value - result.value;
    if (best === null || loss < best.loss) best = { id: movement.id, loss };
  }
  if (best === null) return null;
  const costs =
    best.loss <= 300
      ? 'as good for this week'
      : best.loss <= 1500
        ? 'costs a little'
        : best.loss <= 4000
          ? 'fits the week less well'
          : 'clearly worse for this week';
  return { exercise: best.id, costs };
}
