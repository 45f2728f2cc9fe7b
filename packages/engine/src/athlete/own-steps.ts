// Decides in which steps loads grow for somebody who lifts in pounds: in steps that their stacks, bells and plates have, not in converted kilograms.
import type { LedgerState } from '../ledger/state.types.ts';
import type { Catalogue, Movement } from '../vocabulary/movement.ts';

const POUND_KG = 0.45359237;
/** Plates and bells of pound gyms come in steps of this many pounds; a plate that is none of them is a metric one. */
const PLATE_POUNDS = 1.25;
/** What the rounding of a plate to whole grams may hide, in pounds. */
const NEAR_POUNDS = 0.01;
/** Steps of the catalogue and what stands for them on a pound stack, in pounds. */
const POUNDS_FOR: readonly (readonly [upToKg: number, pounds: number])[] = [
  [0.5, 1],
  [1.25, 2.5],
  [2.5, 5],
  [5, 10],
];

type Told = Partial<Pick<LedgerState, 'profile' | 'equipment' | 'place'>>;

/** True for somebody who lifts in pounds, in a gym whose plates are not known to be metric. */
export function stepsInPounds({ profile, equipment, place }: Told): boolean {
  if (profile?.units !== 'lb') return false;
  const plates = place == null ? undefined : equipment?.get(place)?.platesGrams;
  return plates === undefined || plates.every((grams) => isPoundPlate(grams / 1000 / POUND_KG));
}

function isPoundPlate(pounds: number): boolean {
  return Math.abs(pounds - Math.round(pounds / PLATE_POUNDS) * PLATE_POUNDS) < NEAR_POUNDS;
}

const inPounds = new WeakMap<Catalogue, Catalogue>();
const made = new WeakSet<Catalogue>();

/** The catalogue with the load steps of a pound gym; the same one for everybody else. The same catalogue gives the same one. */
export function withOwnSteps(catalogue: Catalogue, state: Told): Catalogue {
  if (!stepsInPounds(state) || made.has(catalogue)) return catalogue;
  let found = inPounds.get(catalogue);
  if (found === undefined) {
    const movement = new Map([...catalogue.movement].map(([id, one]) => [id, stepped(one)] as const));
    found = { ...catalogue, movement, movements: catalogue.movements.map((one) => movement.get(one.id) ?? stepped(one)) };
    inPounds.set(catalogue, found);
    made.add(found);
  }
  return found;
}

function stepped(movement: Movement): Movement {
  if (movement.loadStepKg <= 0) return movement;
  const pounds = POUNDS_FOR.find(([upToKg]) => movement.loadStepKg <= upToKg)?.[1] ?? 20;
  return { ...movement, loadStepKg: pounds * POUND_KG };
}
