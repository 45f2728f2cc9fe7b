// Decides what a virtual person trains with: the bar, plates and stacks of a gym, the same under every plan.
import type { Kit } from '@strongback/engine';
import type { Person } from './person.types.ts';

const USUAL_BAR_GRAMS = 20_000;
/** A technique bar, for whom the usual one is too heavy to press for a set. */
const LIGHT_BAR_GRAMS = 10_000;
/** Share of the maximum that a set of five to eight takes. */
const SET_SHARE = 0.75;
const PLATES_GRAMS = [1_250, 2_500, 5_000, 10_000, 15_000, 20_000, 25_000] as const;

const kits = new WeakMap<Person, Kit>();

/** The kit; with `lighter` who cannot press the usual bar for a set takes a lighter one, on every lift. */
export function kitOf(person: Person, lighter: boolean): Kit {
  if (!lighter) return made(person, USUAL_BAR_GRAMS);
  let kit = kits.get(person);
  if (kit === undefined) {
    const weak = person.startKg.press * SET_SHARE < USUAL_BAR_GRAMS / 1000;
    kits.set(person, (kit = made(person, weak ? LIGHT_BAR_GRAMS : USUAL_BAR_GRAMS)));
  }
  return kit;
}

function made(person: Person, barGrams: number): Kit {
  return { equipment: person.equipment, bar: { barGrams, pairsGrams: [...PLATES_GRAMS] }, dumbbellsGrams: [] };
}
