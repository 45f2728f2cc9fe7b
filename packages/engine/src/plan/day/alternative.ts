// Decides the best other choice for a slot, and what it would cost, in words.
import type { Pattern } from '../../vocabulary/training.ts';
import type { CompiledWeek } from '../week/compile-week.ts';
import type { Composition } from '../week/compose-week.ts';
import { Choice } from '../select/choice.ts';
import { NO_LIMIT } from '../select/problem.types.ts';
import type { Assigned } from '../week/week-context.ts';
import type { Slot } from '../plan.types.ts';

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
  const choice = choiceOf(composition);
  const leaving = choice.leaving(own);
  let best: { id: string; loss: number } | null = null;
  for (const m of ofPattern(compiled, slot.movement.pattern)) {
    const movement = movements[m];
    if (movement === undefined || movement.id === slot.movement.id) continue;
    const v = compiled.variable(m, slot.day, problem.setsOf[own] as number);
    if (v < 0 || choice.cell[choice.cellOf(v)] !== -1) continue;
    const gain = choice.gainInstead(leaving, v);
    if (gain <= -NO_LIMIT) continue;
    if (best === null || -gain < best.loss) best = { id: movement.id, loss: -gain };
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

const patterns = new WeakMap<CompiledWeek, ReadonlyMap<Pattern, readonly number[]>>();

/** The places of a compiled week's movements of one pattern, in order. */
function ofPattern(compiled: CompiledWeek, pattern: Pattern): readonly number[] {
  let known = patterns.get(compiled);
  if (known === undefined) patterns.set(compiled, (known = byPattern(compiled)));
  return known.get(pattern) ?? [];
}

function byPattern({ movements }: CompiledWeek): ReadonlyMap<Pattern, readonly number[]> {
  const places = new Map<Pattern, number[]>();
  movements.forEach(({ pattern }, place) => {
    const some = places.get(pattern);
    if (some === undefined) places.set(pattern, [place]);
    else some.push(place);
  });
  return places;
}

const choices = new WeakMap<Composition, Choice>();

function choiceOf(composition: Composition): Choice {
  let choice = choices.get(composition);
  if (choice === undefined) {
    choice = new Choice(composition.compiled.problem);
    for (const v of composition.solution.chosen) choice.put(v);
    choices.set(composition, choice);
  }
  return choice;
}
