// Decides how masses are held (integer grams) and shown (kilograms or pounds).
import type { MassUnit } from '../vocabulary/world.ts';
import type { Grams } from './brand.ts';

/** Exact by definition of the international pound. */
export const GRAMS_PER_POUND = 453.59237;

/** Grams from a number in `unit`, rounded to the whole gram. Throws on a number that is not finite. */
export function gramsFrom(value: number, unit: MassUnit): Grams {
  if (!Number.isFinite(value)) throw new RangeError(`mass is not a finite number: ${value}`);
  return Math.round(unit === 'kg' ? value * 1000 : value * GRAMS_PER_POUND) as Grams;
}

/** Kilograms as a plain number, exact to the gram. */
export function kilogramsFrom(grams: Grams): number {
  return grams / 1000;
}

/** The number shown in `unit`, rounded to a hundredth. */
export function massIn(grams: Grams, unit: MassUnit): number {
  const exact = unit === 'kg' ? grams / 1000 : grams / GRAMS_PER_POUND;
  return Math.round(exact * 100) / 100;
}
