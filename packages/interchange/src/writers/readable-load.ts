// Decides how finely a load is said to people: pounds that come from kilograms are no finer than plates and bells are.
import { type MassUnit, readablePounds } from '@strongback/engine';

/** A load in `unit` as a person would say it: kilograms stay as they are. For reading only: files that are read back keep the grams. */
export function readableLoad(load: number, unit: MassUnit): number {
  return unit === 'kg' ? load : readablePounds(load);
}
