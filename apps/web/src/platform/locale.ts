// Decides how numbers and dates are written in the person's language.
import type { IsoDate } from '@strongback/engine';
import { heldTogether } from '../messages/held-together.ts';

export interface Writer {
  /** Up to `decimals` places, none forced. */
  readonly number: (value: number, decimals?: number) => string;
  /** Exactly `decimals` places: for figures that are read side by side. */
  readonly evenly: (value: number, decimals: number) => string;
  /** 26 Nov */
  readonly day: (date: IsoDate) => string;
  /** Thursday 26 November */
  readonly longDay: (date: IsoDate) => string;
  readonly weekday: (date: IsoDate) => string;
  readonly month: (date: IsoDate) => string;
  /** 26 November 2026: where another year may be meant. */
  readonly fullDay: (date: IsoDate) => string;
  /** Nov 2026; a year of two figures would read as a day. */
  readonly monthYear: (date: IsoDate) => string;
  /** A figure with its signs and unit, on one line, and kept in their order inside text that runs from right to left. */
  readonly whole: (text: string) => string;
  /** Puts names in the order of the language: Ü stands with U. */
  readonly compare: (one: string, other: string) => number;
}

const noon = (date: IsoDate): Date => new Date(`${date}T12:00:00Z`);

const writers = new Map<string, Writer>();

/** A writer for a language tag and a direction, made once; falls back to English where the phone does not know it. */
export function writerFor(tag: string, direction: 'ltr' | 'rtl' = 'ltr'): Writer {
  const key = `${tag} ${direction}`;
  const known = writers.get(key) ?? makeWriter(tag, direction);
  writers.set(key, known);
  return known;
}

function makeWriter(tag: string, direction: 'ltr' | 'rtl'): Writer {
  const known = supported(tag);
  let order: Intl.Collator | null = null;
  const digits = new Map<string, Intl.NumberFormat>();
  const numbers = (decimals: number, least = 0): Intl.NumberFormat => {
    const key = `${least} ${decimals}`;
    const old = digits.get(key);
    if (old) return old;
    const made = new Intl.NumberFormat(known, { minimumFractionDigits: least, maximumFractionDigits: decimals });
    digits.set(key, made);
    return made;
  };
  const dates = (options: Intl.DateTimeFormatOptions): ((date: IsoDate) => string) => {
    // A format costs milliseconds to make: only those that are written with are made.
    let format: Intl.DateTimeFormat | null = null;
    return (date) => {
      format ??= new Intl.DateTimeFormat(known, { ...options, timeZone: 'UTC' });
      return heldTogether(format.format(noon(date)));
    };
  };
  return {
    number: (value, decimals = 1) => numbers(decimals).format(value),
    evenly: (value, decimals) => numbers(decimals, decimals).format(value),
    day: dates({ day: 'numeric', month: 'short' }),
    longDay: dates({ weekday: 'long', day: 'numeric', month: 'long' }),
    weekday: dates({ weekday: 'long' }),
    month: dates({ month: 'short' }),
    fullDay: dates({ day: 'numeric', month: 'long', year: 'numeric' }),
    monthYear: dates({ month: 'short', year: 'numeric' }),
    whole: direction === 'ltr' ? heldTogether : (text) => `\u2066${heldTogether(text)}\u2069`,
    compare: (one, other) => {
      order ??= new Intl.Collator(known);
      return order.compare(one, other);
    },
  };
}

function supported(tag: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf([tag])[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}
