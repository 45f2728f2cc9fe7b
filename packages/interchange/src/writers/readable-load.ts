// Decides how finely a load is said to people: pounds that come from kilograms are no finer than plates and bells are.
import { type MassUnit, readablePounds } from '@strongback/engine';

/** A load in `unit` as a person would say it: kilograms stay as they are. For reading only: files that are read back keep the grams. */
export function readableLoad(load: number, unit: MassUnit): number {
  return unit === 'kg' ? load : readablePounds(load);
}

const KG_PER_POUND = 0.45359237;

/** Kilograms as a person would say them in `unit`, not rounded on the way: 55 kg are 121 lb, and not the 121.25 lb that rounding to hundredths first would mean. */
export function readableKilograms(kilograms: number, unit: MassUnit): number {
  return unit === 'kg' ? Math.round(kilograms * 100) / 100 : readablePounds(kilograms / KG_PER_POUND);
}
