// Decides the unit where a file states it, and suggests one where it does not: the reading that gives more loadable weights.
import type { SourceUnit } from '../source.types.ts';

/** kg or lb from a unit word, null for anything else. */
export function unitNamed(word: string | undefined): SourceUnit | null {
  const text = (word ?? '').trim().toLowerCase().replace(/\.$/, '');
  if (/^(kg|kgs|kilo|kilos|kilogram|kilograms|kilogramm|кг|公斤|千克)$/.test(text)) return 'kg';
  if (/^(lb|lbs|pound|pounds|pfund|libras?|фунт\w*|磅)$/.test(text)) return 'lb';
  return null;
}

/** Metres per unit of distance, null for an unknown word. */
export function metresPer(word: string | undefined): number | null {
  const text = (word ?? '').trim().toLowerCase();
  if (/^(m|meter|meters|metre|metres|mètres|metros|metri|米|メートル|м)$/.test(text)) return 1;
  if (/^(km|kms|kilometers?|kilometres?|公里|км)$/.test(text)) return 1000;
  if (/^(mi|mile|miles|meilen|millas|英里)$/.test(text)) return 1609.344;
  if (/^(ft|feet)$/.test(text)) return 0.3048;
  if (/^(yd|yards?)$/.test(text)) return 0.9144;
  return null;
}

const POUND_KG = 0.45359237;

/** Barbell loads that 45-pound plates make; in kilograms they are rare. */
const POUND_BARBELL = new Set([45, 65, 75, 85, 95, 105, 115, 125, 135, 145, 155, 165, 175, 185, 195, 205, 225, 245, 275, 315]);

/** The unit in which the weights look loadable: round numbers after conversion, pound barbell loads, the size of the heaviest. Null without weights. */
export function suggestUnit(weights: readonly number[]): { suggestion: SourceUnit | null } {
  const loads = weights.filter((weight) => weight > 0).sort((a, b) => a - b);
  if (loads.length === 0) return { suggestion: null };
  const share = (test: (weight: number) => boolean): number => loads.filter(test).length / loads.length;
  const storedFromPounds = share((weight) => !onGrid(weight, 0.05) && onGrid(weight / POUND_KG, 1));
  const storedFromKilograms = share((weight) => !onGrid(weight, 0.05) && onGrid(weight * POUND_KG, 0.5));
  if (storedFromPounds > 0.1 || storedFromKilograms > 0.1)
    return { suggestion: storedFromKilograms > storedFromPounds ? 'lb' : 'kg' };
  const heavy = loads[Math.floor(loads.length * 0.95)] ?? 0;
  const poundLoads = share((weight) => POUND_BARBELL.has(weight));
  const fives = share((weight) => onGrid(weight, 5));
  return { suggestion: heavy > 192 || (poundLoads >= 0.23 && fives >= 0.9 && heavy >= 120) ? 'lb' : 'kg' };
}

function onGrid(value: number, step: number): boolean {
  const steps = value / step;
  return Math.abs(steps - Math.round(steps)) * step < 0.011;
}

/** Conversion noise snapped to the other unit's step: 31.75 kg is 70 lb. The number as written when nothing fits. */
export function snapped(value: number, unit: SourceUnit): { value: number; unit: SourceUnit } {
  const asWritten = { value, unit };
  if (value === 0 || onGrid(value, unit === 'kg' ? 0.25 : 0.5)) return { value: Math.round(value * 100) / 100, unit };
  const other: SourceUnit = unit === 'kg' ? 'lb' : 'kg';
  const converted = unit === 'kg' ? value / POUND_KG : value * POUND_KG;
  const step = other === 'lb' ? 0.5 : 0.25;
  const near = Math.round(converted / step) * step;
  return Math.abs(near - converted) < (other === 'lb' ? 0.025 : 0.011) ? { value: near, unit: other } : asWritten;
}
