// Decides the unit where a file states it, and suggests one where it does not: the reading that gives more loadable weights.
import { gramsFrom } from '@strongback/engine';
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

/** A load as somebody entered it, and the same in grams. */
export interface SnappedLoad {
  readonly value: number;
  readonly unit: SourceUnit;
  readonly grams: number;
}

/**
 * Conversion noise snapped to the other unit's step: 31.751 kg is 70 lb. The number as written when nothing fits. `value` is not negative.
 * 31.75 kg is 70 lb as well, since no usual plates make it: then the grams stay as written, for small plates do.
 */
export function snapped(value: number, unit: SourceUnit): SnappedLoad {
  const asWritten = { value, unit, grams: gramsFrom(value, unit) };
  if (value === 0) return asWritten;
  const other: SourceUnit = unit === 'kg' ? 'lb' : 'kg';
  const factor = unit === 'kg' ? 1 / POUND_KG : POUND_KG;
  const step = other === 'lb' ? 0.5 : 0.25;
  const near = Math.round((value * factor) / step) * step;
  const distance = Math.abs(near / factor - value);
  if (isMultiple(value, unit === 'kg' ? 0.25 : 0.5)) {
    const usual = unit === 'lb' || isMultiple(value, 0.5) || isMultiple(value, 1.25);
    return !usual && distance < 0.0025 && isMultiple(near, 5) ? { ...asWritten, value: near, unit: other } : asWritten;
  }
  if (near === 0 || distance > Math.min(roundingOf(value), unit === 'kg' ? 0.0113 : 0.0243)) return asWritten;
  return { value: near, unit: other, grams: gramsFrom(near, other) };
}

function isMultiple(value: number, step: number): boolean {
  const steps = value / step;
  return Math.abs(steps - Math.round(steps)) * step < 1e-6;
}

/** Half of the last decimal place that was written, at least that of three places. */
function roundingOf(value: number): number {
  const text = String(value);
  const point = text.indexOf('.');
  const places = point < 0 ? 0 : text.includes('e') ? 3 : Math.min(text.length - 1 - point, 3);
  return 0.5001 * 10 ** -places;
}
