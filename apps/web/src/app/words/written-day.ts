// Decides when a day is written with its year: where it lies in another one than today.
import type { IsoDate } from '@strongback/engine';
import type { Writer } from '../../platform/locale.ts';

/** `26 Nov`, and `26 November 2025` for a day of another year than `today`. */
export function writtenDay(write: Pick<Writer, 'day' | 'fullDay'>, date: IsoDate, today: IsoDate): string {
  return date.slice(0, 4) === today.slice(0, 4) ? write.day(date) : write.fullDay(date);
}

/** With its weekday in this year, with its year in another one. */
export function writtenLongDay(write: Pick<Writer, 'longDay' | 'fullDay'>, date: IsoDate, today: IsoDate): string {
  return date.slice(0, 4) === today.slice(0, 4) ? write.longDay(date) : write.fullDay(date);
}
