// Decides by example which heavy work comes first in days in a row, and that no order that is allowed misses fewer hours.
import { describe, expect, test } from 'vitest';
import { rule } from '../../evidence/rulebook.ts';
import { WEEKDAYS, type Weekday } from '../../vocabulary/world.ts';
import { GROUP_HOURS, GROUP_PATTERNS, hardDaysOf, missingHours, runOf } from './run-order.ts';

const week = (...days: Weekday[]) => days.map((weekday) => ({ weekday, minutes: 60 }));

describe('heavy days in a row', () => {
  test('[rec.order] two days: presses and squats first, pulls and hinges last; three: the hinge stands last', () => {
    expect(hardDaysOf(2)).toEqual({ press: 0, squat: 0, pull: 1, hinge: 1 });
    expect(hardDaysOf(3)).toEqual({ squat: 0, pull: 0, press: 1, hinge: 2 });
    expect(() => hardDaysOf(4)).toThrow(RangeError);
  });

  test('[rec.order] [plan.spacing-heavy-back] never a hinge the day before a squat, never heavy back work on two days running', () => {
    for (const days of [2, 3]) {
      const on = hardDaysOf(days);
      expect(on.squat - on.hinge).not.toBe(1);
      expect(Math.abs(on.pull - on.hinge)).not.toBe(1);
      expect(missingHours({ ...on, squat: on.hinge === 0 ? 1 : 0, hinge: 0, pull: 0 }, days)).toBeGreaterThan(
        missingHours(on, days),
      );
      expect(missingHours({ press: 0, squat: 0, pull: 0, hinge: 1 }, days)).toBe(Infinity);
    }
  });

  test('[rec.hours] a pattern stays light where its heavy day is nearer than its hours', () => {
    const hours = rule('rec.hours').numbers;
    expect(GROUP_HOURS).toEqual({
      press: hours['horizontal-press'],
      squat: hours.squat,
      pull: hours['horizontal-pull'],
      hinge: hours.hinge,
    });
    const run = runOf(week('fri', 'sat', 'sun'));
    expect(run?.get('fri')?.light).toEqual([...GROUP_PATTERNS.press, ...GROUP_PATTERNS.hinge]);
    // Two days lie between Friday and Sunday: pulls may be heavy on both, squats and hinges may not.
    expect(run?.get('sun')?.light).toEqual([...GROUP_PATTERNS.press, ...GROUP_PATTERNS.squat]);
  });

  test('[rec.order] holds only where the days leave no choice', () => {
    expect([...(runOf(week('sun', 'mon')) ?? [])].map(([day, { place }]) => [day, place])).toEqual([
      ['sun', 1],
      ['mon', 2],
    ]);
    for (const days of [
      ['mon'],
      ['mon', 'wed'],
      ['mon', 'tue', 'thu'],
      ['mon', 'tue', 'thu', 'fri'],
      ['mon', 'tue', 'wed', 'thu'],
      WEEKDAYS,
    ] as const)
      expect(runOf(week(...days))).toBeNull();
    // A day too short for a session is no day.
    expect(runOf([...week('sat'), { weekday: 'sun', minutes: 5 }])).toBeNull();
  });
});
