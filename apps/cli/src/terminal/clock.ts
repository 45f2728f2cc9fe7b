// Decides what "today" is on the command line: the machine's civil day, handed on as an argument to everything below.
import type { IsoDate } from '@strongback/engine';

/** The civil day of this machine's zone; `STRONGBACK_TODAY` replaces it, for repeatable runs. */
export function todayHere(): IsoDate {
  const fixed = process.env.STRONGBACK_TODAY;
  if (fixed !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(fixed)) return fixed as IsoDate;
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as IsoDate;
}

export function nowMs(): number {
  return Date.now();
}

/** Time of day of this machine's zone, `HH:MM:SS`. */
export function timeHere(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes(), now.getSeconds()].map((value) => String(value).padStart(2, '0')).join(':');
}
