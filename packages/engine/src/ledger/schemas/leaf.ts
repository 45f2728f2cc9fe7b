// Decides what a single field may hold: bounded, well-formed text, finite numbers, real dates, known words.
import * as z from 'zod/mini';
import type { Grams, HalfRpe, IsoDate, MillimetresPerSecond, SessionId, SetId, WallTime } from '../../units/brand.ts';
import { parseIsoDate } from '../../units/calendar.ts';
import { LIMITS } from '../limits.ts';

/** NUL, which PostgreSQL cannot hold, or half of a surrogate pair, which is not text. */
const UNSTORABLE = /[\0\ud800-\udfff]/u;
const WALL_TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

/** Why the text cannot be kept, or null. The same answer on every database. */
export function textFault(text: string, longest: number): string | null {
  if (text.length > longest) return `is longer than ${longest} characters`;
  return UNSTORABLE.test(text) ? 'holds a NUL or half of a character pair' : null;
}

function textUpTo(longest: number) {
  return z.string().check(
    z.maxLength(longest),
    z.refine((text: string) => !UNSTORABLE.test(text), 'holds a NUL or half of a character pair'),
  );
}

export const id = textUpTo(LIMITS.idLength).check(z.minLength(1));
export const name = textUpTo(LIMITS.nameLength);
export const note = textUpTo(LIMITS.noteLength);
export const planText = textUpTo(LIMITS.planLength);

export function numberFrom(least: number, most: number) {
  return z.number().check(z.gte(least), z.lte(most));
}
export function integerFrom(least: number, most: number) {
  return z.int().check(z.gte(least), z.lte(most));
}
export function listOf<S extends z.core.$ZodType>(item: S, most: number = LIMITS.listItems) {
  return z.array(item).check(z.maxLength(most));
}
export const optional = z.exactOptional;

export const isoDate = z
  .string()
  .check(z.refine((text: string) => parseIsoDate(text) !== null, 'is not a date YYYY-MM-DD')) as unknown as z.ZodMiniType<
  IsoDate,
  string
>;
export const wallTime = z.string().check(z.regex(WALL_TIME, 'is not a time HH:MM:SS')) as unknown as z.ZodMiniType<
  WallTime,
  string
>;
export const sessionId = id as unknown as z.ZodMiniType<SessionId, string>;
export const setId = id as unknown as z.ZodMiniType<SetId, string>;
export const grams = integerFrom(-LIMITS.grams, LIMITS.grams) as unknown as z.ZodMiniType<Grams, number>;
export const halfRpe = integerFrom(0, 20) as unknown as z.ZodMiniType<HalfRpe, number>;
export const velocity = integerFrom(0, 20_000) as unknown as z.ZodMiniType<MillimetresPerSecond, number>;
export const minutes = numberFrom(0, LIMITS.minutes);
export const severity = numberFrom(0, 10);
export const count = integerFrom(0, Number.MAX_SAFE_INTEGER);
