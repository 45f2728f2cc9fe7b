// Decides how a weekday is written in a sentence.
import type { Weekday } from '../../vocabulary/world.ts';

const NAMES: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** English name of a weekday. */
export function weekdayName(weekday: Weekday): string {
  return NAMES[weekday];
}
