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

/** The unit that loads were entered in, where more than a tenth betray by their decimals that the file holds them converted; null otherwise. */
export function storedFrom(loads: Iterable<{ readonly value: number; readonly unit: SourceUnit }>): SourceUnit | null {
  let weighed = 0;
  const betraying = { kg: 0, lb: 0 };
  for (const { value, unit } of loads) {
    if (value === 0) continue;
    weighed++;
    if (snapped(value, unit, null).unit !== unit) betraying[unit]++;
  }
  return betraying.kg * 10 > weighed ? 'lb' : betraying.lb * 10 > weighed ? 'kg' : null;
}

/**
 * Conversion noise snapped to the other unit's step: 31.751 kg is 70 lb. The number as written when nothing fits.
 * `origin` is the unit a whole file was converted from: then 31.75 kg is 70 lb too, though kilogram plates could make it.
 */
export function snapped(value: number, unit: SourceUnit, origin: SourceUnit | null): { value: number; unit: SourceUnit } {
  const asWritten = { value, unit };
  const other = otherUnit(unit);
  const fits = value !== 0 && onGrid(value, unit === 'kg' ? 0.25 : 0.5);
  if (value === 0 || (fits && origin !== other)) return { value: Math.round(value * 100) / 100, unit };
  const converted = unit === 'kg' ? value / POUND_KG : value * POUND_KG;
  const step = other === 'lb' ? 0.5 : 0.25;
  const near = Math.round(converted / step) * step;
  const rounding = roundingOf(value) * (other === 'lb' ? 1 / POUND_KG : POUND_KG);
  if (Math.abs(near - converted) > Math.min(rounding, other === 'lb' ? 0.025 : 0.011)) return asWritten;
  return fits && !onGrid(near, other === 'lb' ? 2.5 : 1.25) ? asWritten : { value: near, unit: other };
}

function otherUnit(unit: SourceUnit): SourceUnit {
  return unit === 'kg' ? 'lb' : 'kg';
}

/** Half of the last decimal place that was written, at least that of three places. */
function roundingOf(value: number): number {
  const text = String(value);
  const places = text.includes('e') ? 3 : Math.min(text.length - 1 - (text + '.').indexOf('.'), 3);
  return 0.5001 * 10 ** -Math.max(places, 0);
}
