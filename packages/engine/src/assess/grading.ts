// Decides the small moves of grading: bands, worse sides, side differences, distances from a norm.
import { rule } from '../evidence/rulebook.ts';
import type { Side } from '../vocabulary/training.ts';
import type { Severity } from '../vocabulary/world.ts';
import type { SideValues } from './sitting.ts';

/** What one test says before pain, film and caps are considered. */
export interface RawGrade {
  readonly severity: Severity;
  /** The value that decided. */
  readonly value: number | null;
  readonly side: Side | null;
  /** The number it is held against. */
  readonly normValue: number | null;
  /** SD from the norm; null where no spread is known. */
  readonly z: number | null;
  /** What else was seen, for the sentence: "sides differ by 12°". */
  readonly also: string | null;
}

export const worse = (a: Severity, b: Severity): Severity => (a >= b ? a : b);
export const worst = (...all: readonly Severity[]): Severity => all.reduce<Severity>(worse, 0);

/** 0 from `clear` up, 1 from `note` up, otherwise 2. */
export const higherIsBetter = (value: number, clear: number, note: number): Severity =>
  value >= clear ? 0 : value >= note ? 1 : 2;

/** 0 up to `clear`, 1 up to `note`, otherwise 2. */
export const lowerIsBetter = (value: number, clear: number, note: number): Severity =>
  value <= clear ? 0 : value <= note ? 1 : 2;

export interface WorseSide {
  readonly value: number;
  readonly side: Side | null;
}

/** The worse of the measured sides. */
export const worseSideOf = (values: SideValues | undefined, better: 'higher' | 'lower'): WorseSide | null => {
  if (!values) return null;
  const sides: WorseSide[] = [];
  if (values.left !== null) sides.push({ value: values.left, side: 'left' });
  if (values.right !== null) sides.push({ value: values.right, side: 'right' });
  if (values.both !== null) sides.push({ value: values.both, side: null });
  return sides.reduce<WorseSide | null>((bad, one) => {
    if (!bad) return one;
    return (better === 'higher' ? one.value < bad.value : one.value > bad.value) ? one : bad;
  }, null);
};

/** Right and left apart, in the unit of the test; null when one side is missing. */
export const sideGap = (values: SideValues | undefined): number | null =>
  values && values.left !== null && values.right !== null ? Math.round(Math.abs(values.left - values.right) * 100) / 100 : null;

/** (better − worse)/better, 0-1; null when one side is missing or both are zero. */
export const sideShare = (values: SideValues | undefined): number | null => {
  if (!values || values.left === null || values.right === null) return null;
  const top = Math.max(values.left, values.right);
  return top > 0 ? Math.round((Math.abs(values.left - values.right) / top) * 1000) / 1000 : null;
};

const clip = rule('as.weak-link').numbers.clip;
/** Clipped to ±3 and held to a hundredth. */
export const clipped = (z: number): number => Math.round(Math.max(-clip, Math.min(clip, z)) * 100) / 100;

export const zOf = (value: number, meanSd: readonly [mean: number, sd: number]): number =>
  clipped((value - meanSd[0]) / meanSd[1]);

export const raw = (
  severity: Severity,
  at: WorseSide | null,
  own: Partial<Pick<RawGrade, 'normValue' | 'z' | 'also'>> = {},
): RawGrade => ({
  severity,
  value: at?.value ?? null,
  side: at?.side ?? null,
  normValue: own.normValue ?? null,
  z: own.z ?? null,
  also: own.also ?? null,
});

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** More is better, and the sides should be alike: the weaker side is judged, a difference is at least worth a note. */
/** How sides that differ are told: where each of them is enough, the difference alone is what is noted, and no side is weak. */
export const apart = (difference: string, enough: boolean): string =>
  enough ? `enough on both sides, but ${difference} apart` : `sides differ by ${difference}`;

export const bothSidesAlike = (
  values: SideValues | undefined,
  cut: { readonly clearFrom: number; readonly noteFrom: number; readonly sideNoteAbove: number },
): RawGrade | null => {
  const at = worseSideOf(values, 'higher');
  if (!at) return null;
  const share = sideShare(values);
  const uneven = share !== null && share > cut.sideNoteAbove;
  return raw(worse(higherIsBetter(at.value, cut.clearFrom, cut.noteFrom), uneven ? 1 : 0), at, {
    normValue: cut.clearFrom,
    also: uneven ? apart(percent(share), at.value >= cut.clearFrom) : null,
  });
};
