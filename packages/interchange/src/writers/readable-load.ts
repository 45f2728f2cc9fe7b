// Decides how finely a load is said to people: pounds that come from kilograms are no finer than plates and bells are.
import type { MassUnit } from '@strongback/engine';

/**
 * A load in `unit` as a person would say it. Kilograms stay as they are. Quarters of a pound that were meant stay; what comes from
 * kilograms is said to the half pound, above a hundred pounds to the whole. For reading only: files that are read back keep the grams.
 */
export function readableLoad(load: number, unit: MassUnit): number {
  if (unit === 'kg') return load;
  const quarter = Math.round(load * 4) / 4;
  if (Math.abs(quarter - load) < 0.01) return quarter;
  return Math.abs(load) > 100 ? Math.round(load) : Math.round(load * 2) / 2;
}
