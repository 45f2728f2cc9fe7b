// Decides the civil date and wall time of a moment that a file gives as milliseconds since 1970.
import { dateOfDay } from '@strongback/engine';

/** UTC date and `HH:MM:SS`; null outside 1970 to 2200. */
export function momentOf(ms: number): { readonly date: string; readonly time: string } | null {
  if (!(ms >= 0 && ms < 7_258_118_400_000)) return null;
  const day = Math.floor(ms / 86_400_000);
  const seconds = Math.floor((ms - day * 86_400_000) / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    date: dateOfDay(day),
    time: `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`,
  };
}
