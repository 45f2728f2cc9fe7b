// A line looks ahead from what was lifted lately, and not from what lies far back.
import { expect, test } from 'vitest';
import { addDays, dayNumber, type AthleteView, type IsoDate } from '@strongback/engine';
import { strengthLine } from './strength-line.ts';

const LAST = '2026-11-20' as IsoDate;
const LIFT = 'barbell-row';

/** Somebody who rowed twice, the second time on that day, and looks at it so many days later. */
function seenAfter(days: number): AthleteView {
  const strength = { level: Math.log(80), slope: 0, varLevel: 0.001, covariance: 0, varSlope: 0.000001 };
  const node = (date: IsoDate, previous: object | null): object => ({
    exposure: { date, day: dayNumber(date) },
    strength: { ...strength, day: dayNumber(date) },
    reading: null,
    previous,
  });
  const newest = node(LAST, node(addDays(LAST, -7), null));
  return { today: addDays(LAST, days), strength: new Map(), exposures: new Map([[LIFT, newest]]) } as unknown as AthleteView;
}

test('four weeks ahead are told after a week without the lift, and left open after two years', () => {
  const soon = strengthLine(seenAfter(7), LIFT, 182);
  expect(soon?.ahead?.future).toBe(true);
  expect(soon?.points.at(-1)).toBe(soon?.ahead);
  const late = strengthLine(seenAfter(730), LIFT, 182);
  expect(late?.ahead).toBeNull();
  expect(late?.points.every((point) => !point.future)).toBe(true);
});
