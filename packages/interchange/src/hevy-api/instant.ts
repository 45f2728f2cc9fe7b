// Decides how Hevy's times are read: ISO 8601 with an offset, UTC where none is written.
import { dayNumber, parseIsoDate } from '@strongback/engine';

const WRITTEN = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** Milliseconds since 1970, null for what is no time. */
export function instantOf(text: string): number | null {
  const found = WRITTEN.exec(text.trim());
  const date = found === null ? null : parseIsoDate(found[1] ?? '');
  if (found === null || date === null) return null;
  const [hours, minutes, seconds] = [found[2], found[3], found[4] ?? '0'].map(Number) as [number, number, number];
  if (hours > 23 || minutes > 59 || seconds > 60) return null;
  const fraction = Number((found[5] ?? '0').padEnd(3, '0'));
  return (
    dayNumber(date) * 86_400_000 + (hours * 3600 + minutes * 60 + seconds) * 1000 + fraction - offsetMinutes(found[6]) * 60_000
  );
}

function offsetMinutes(text: string | undefined): number {
  if (text === undefined || text === 'Z') return 0;
  const size = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return text.startsWith('-') ? -size : size;
}
