// Proves that a day of another year is told with its year, and one of this year without.
import type { IsoDate } from '@strongback/engine';
import { expect, it } from 'vitest';
import { writtenDay, writtenLongDay } from './written-day.ts';

it('writes the year of a day of another year', () => {
  const write = { day: (date: IsoDate) => `short ${date}`, fullDay: (date: IsoDate) => `full ${date}` };
  const today = '2026-01-02' as IsoDate;
  expect(writtenDay(write, '2025-12-01' as IsoDate, today)).toBe('full 2025-12-01');
  expect(writtenDay(write, '2026-01-01' as IsoDate, today)).toBe('short 2026-01-01');
  expect(writtenDay(write, '2027-01-01' as IsoDate, today)).toBe('full 2027-01-01');
  const long = { ...write, longDay: (date: IsoDate) => `long ${date}` };
  expect(writtenLongDay(long, '2025-12-01' as IsoDate, today)).toBe('full 2025-12-01');
  expect(writtenLongDay(long, '2026-01-01' as IsoDate, today)).toBe('long 2026-01-01');
});
