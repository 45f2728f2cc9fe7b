// Decides how dates, spans, masses and lists are said in a note. English, the same on every machine.
import { beginsWithName } from '../../vocabulary/proper-names.ts';
import { daysBetween, MONTHS } from '../../units/calendar.ts';
import { gramsFrom, massIn } from '../../units/mass.ts';
import type { IsoDate } from '../../units/brand.ts';
import type { MassUnit } from '../../vocabulary/world.ts';

/** `22 November 2026`; the year is left out where it is the year of `near`. */
export function dayText(date: IsoDate, near?: IsoDate): string {
  const [year = '', month = '1', day = '1'] = date.split('-');
  const said = `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''}`;
  return near?.startsWith(year) ? said : `${said} ${year}`;
}

/** `May 2023`. */
export function monthText(date: IsoDate): string {
  const [year = '', month = '1'] = date.split('-');
  return `${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** The days between two dates in the largest unit that is still honest: days, weeks, months, years. */
export function spanText(from: IsoDate, to: IsoDate): string {
  const days = daysBetween(from, to);
  if (days < 14) return counted(days, 'day');
  if (days < 90) return counted(Math.round(days / 7), 'week');
  if (days < 730) return counted(Math.round(days / 30.44), 'month');
  const halves = Math.round(days / 182.625);
  return `about ${Math.floor(halves / 2)}${halves % 2 === 1 ? ' and a half' : ''} years`;
}

export const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** Kilograms in the athlete's own unit: whole numbers from 20 up, halves below. */
export function massText(kg: number, unit: MassUnit): string {
  const value = massIn(gramsFrom(kg, 'kg'), unit);
  const rounded = Math.abs(value) >= 20 ? Math.round(value) : Math.round(value * 2) / 2;
  return `${rounded} ${unit}`;
}

/** `a, b and c`. */
export function listText(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

export const capitalised = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** The first letter small, for the middle of a sentence; names such as `Romanian` keep theirs. */
export const inSentence = (text: string): string =>
  beginsWithName(text) ? text : `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;

/** The sentence with its full stop, once. */
export const sentence = (text: string): string => (/[.!?:]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
