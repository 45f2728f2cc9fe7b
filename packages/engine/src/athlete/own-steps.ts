// Decides in which steps loads grow: in those that the athlete's own plates make on a bar, in those kettlebells come in, and in pounds for somebody who lifts in them.
import type { LedgerState } from '../ledger/state.types.ts';
import type { Catalogue, Movement } from '../vocabulary/movement.ts';
import type { Equipment } from '../vocabulary/world.ts';

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
/** Kettlebells are cast in fours: 4, 8, 12, 16 and on. Sets that have others between hold these too; pound sets go in fives. */
const BELL_STEP_KG = 4;
const BELL_STEP_POUNDS = 5;

type Told = Partial<Pick<LedgerState, 'profile' | 'equipment' | 'place' | 'bells'>>;

/** True for somebody who lifts in pounds, in a gym whose plates are not known to be metric. */
export function stepsInPounds({ profile, equipment, place }: Told): boolean {
  if (profile?.units !== 'lb') return false;
  const plates = place == null ? undefined : equipment?.get(place)?.platesGrams;
  return plates === undefined || plates.every((grams) => isPoundPlate(grams / 1000 / POUND_KG));
}

function isPoundPlate(pounds: number): boolean {
  return Math.abs(pounds - Math.round(pounds / PLATE_POUNDS) * PLATE_POUNDS) < NEAR_POUNDS;
}

/** The smallest step that plates of these grams make on a bar, kilograms: one on each side; null where none are told. */
function barStepKg({ equipment, place }: Told): number | null {
  const plates = place == null ? undefined : equipment?.get(place)?.platesGrams;
  return plates === undefined || plates.length === 0 ? null : (2 * Math.min(...plates)) / 1000;
}

/** The bells of the place, grams each, lightest first; none where they are not known. */
export function bellsHere({ bells, place }: Told): readonly number[] {
  return bells?.find((one) => one.place === place)?.grams ?? [];
}

/** Sizes that a movement can be done with: of two bells in the hands, those that are there twice. */
export function bellSizes(movement: Pick<Movement, 'implements'>, bells: readonly number[]): readonly number[] {
  const sizes = [...new Set(bells)];
  return movement.implements === 2 ? sizes.filter((size) => bells.filter((one) => one === size).length > 1) : sizes;
}

/** What each stepped catalogue was made from. */
const made = new WeakMap<Catalogue, Catalogue>();
const known = new WeakMap<Catalogue, Map<string, Catalogue>>();

/** The catalogue with the load steps of the athlete's gym; the same one where it has none of its own. The same catalogue and steps give the same one. */
export function withOwnSteps(catalogue: Catalogue, state: Told): Catalogue {
  const pounds = stepsInPounds(state);
  const bar = pounds ? null : barStepKg(state);
  const here = equipmentHere(state);
  const bells = here.includes('kettlebells');
  const owned = bells ? bellsHere(state) : [];
  if ((!pounds && bar === null && !bells) || made.has(catalogue)) return catalogue;
  const kept = known.get(catalogue) ?? new Map<string, Catalogue>();
  known.set(catalogue, kept);
  const key = `${pounds ? 'lb' : bar}${bells ? ` ${[...here].sort().join()} ${owned.join()}` : ''}`;
  let found = kept.get(key);
  if (found === undefined) {
    const stepped = (one: Movement): Movement => {
      const possible = withoutMissingPair(one, owned);
      if (bells && takesBells(possible, here)) return onBells(possible, pounds, owned);
      if (possible !== one) return stepped(possible);
      return pounds ? inPounds(one) : bar === null ? one : onBar(one, bar);
    };
    const movement = new Map([...catalogue.movement].map(([id, one]) => [id, stepped(one)] as const));
    found = { ...catalogue, movement, movements: catalogue.movements.map((one) => movement.get(one.id) ?? stepped(one)) };
    kept.set(key, found);
    made.set(found, catalogue);
  }
  return found;
}

/** The same catalogue with the load steps of another place. */
export function withStepsOf(catalogue: Catalogue, state: Told): Catalogue {
  return withOwnSteps(made.get(catalogue) ?? catalogue, state);
}

function equipmentHere({ equipment, place }: Told): readonly Equipment[] {
  return (place == null ? undefined : equipment?.get(place)?.equipment) ?? [];
}

/** True where a movement is loaded with kettlebells: the first of its set-ups that this equipment makes asks for them. */
export function takesBells(movement: Movement, equipment: readonly Equipment[]): boolean {
  const first = movement.equipment.find((set) => set.every((piece) => equipment.includes(piece)));
  return (
    first !== undefined && first.includes('kettlebells') && (movement.loadMode === 'external' || movement.loadMode === 'carried')
  );
}

/** What wants two bells is not done with bells where no size is there twice. */
function withoutMissingPair(movement: Movement, owned: readonly number[]): Movement {
  if (owned.length === 0 || bellSizes(movement, owned).length > 0) return movement;
  const equipment = movement.equipment.filter((set) => !set.includes('kettlebells'));
  return equipment.length === movement.equipment.length ? movement : { ...movement, equipment };
}

/** Known bells: from the lightest on in the step that all of them share. */
function onBells(movement: Movement, pounds: boolean, owned: readonly number[]): Movement {
  const stepKg = pounds ? BELL_STEP_POUNDS * POUND_KG : BELL_STEP_KG;
  const [least, ...more] = bellSizes(movement, owned);
  if (least === undefined) return { ...movement, loadStepKg: stepKg, leastLoadKg: stepKg };
  const shared = more.reduce(shareOf, least);
  return { ...movement, loadStepKg: pounds || shared < SHARED_GRAMS ? stepKg : shared / 1000, leastLoadKg: least / 1000 };
}
/** Bells that share no more than this are no series. */
const SHARED_GRAMS = 1000;

function shareOf(a: number, b: number): number {
  return b === 0 ? a : shareOf(b, a % b);
}

/** No finer than the plates allow; a lift that is known to grow in larger steps keeps them. */
function onBar(movement: Movement, stepKg: number): Movement {
  const needsBar = movement.equipment.length > 0 && movement.equipment.every((set) => set.includes('barbell'));
  if (!needsBar || movement.loadMode !== 'external' || movement.loadStepKg <= 0 || movement.loadStepKg >= stepKg) return movement;
  return { ...movement, loadStepKg: stepKg };
}

function inPounds(movement: Movement): Movement {
  if (movement.loadStepKg <= 0) return movement;
  const pounds = POUNDS_FOR.find(([upToKg]) => movement.loadStepKg <= upToKg)?.[1] ?? 20;
  return { ...movement, loadStepKg: pounds * POUND_KG };
}
