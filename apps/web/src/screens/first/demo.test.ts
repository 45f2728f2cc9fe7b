// The demo year is moved to the present: no day after yesterday, and today is one to train on.
import { addDays, weekdayOf, type IsoDate } from '@strongback/engine';
import { expect, test } from 'vitest';
import { moved } from './demo.ts';

const ENDS = '2026-01-04' as IsoDate;
const TEXT = [
  '{"body":{"type":"AvailabilitySet","days":[{"minutes":60,"weekday":"mon"},{"minutes":60,"weekday":"thu"}]}}',
  '{"body":{"type":"SessionStarted","date":"2026-01-01"}}',
].join('\n');

test('whatever the weekday, the year ends before today, today is a training day, and sessions keep to the training days', () => {
  for (let day = 0; day < 14; day++) {
    const today = addDays('2026-11-16' as IsoDate, day);
    const text = moved(TEXT, ENDS, today);
    const trains = [...text.matchAll(/"weekday":"(\w{3})"/g)].map((found) => found[1]);
    const session = /"date":"([\d-]+)"/.exec(text)?.[1] as IsoDate;
    expect(trains).toContain(weekdayOf(today));
    expect(trains).toContain(weekdayOf(session));
    expect(addDays(session, 3) <= today).toBe(true);
    expect(addDays(session, 17) > today).toBe(true);
  }
});
