// Decides by example and by law how the minutes of a week are laid on days: inside the wish, the same answer each time, no way that gives less is called better.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rule } from '../evidence/rulebook.ts';
import { WEEKDAYS, type Weekday } from '../vocabulary/world.ts';
import { isSameWeek, type LayoutDay, layoutsOf } from './layout-days.ts';
import { smallCatalogue } from './testing/small-catalogue.ts';
import { smallRequest } from './testing/small-request.ts';
import { weighLayouts } from './week-layouts.ts';

const catalogue = smallCatalogue();
const equipment = ['barbell', 'rack', 'bench', 'dumbbells', 'cable', 'pull-up-bar'] as const;
const on = (minutes: number, ...days: Weekday[]): LayoutDay[] => days.map((weekday) => ({ weekday, minutes }));
const weigh = (availability: LayoutDay[], minutesPerWeek: number, mostDays: number, over = {}) =>
  weighLayouts(smallRequest({ availability, equipment: [...equipment], ...over }), catalogue, { minutesPerWeek, mostDays });
const press = catalogue.movements.find((one) => one.pattern === 'horizontal-press' && one.roles.includes('main'))?.id ?? '';

describe('the ways to lay a week', () => {
  test('[plan.layout] [plan.minutes] stay inside the wish, keep the present days, and repeat neither one another nor the present week', () => {
    const minutes = rule('plan.minutes').numbers.minMinutes;
    const most = rule('plan.layout').numbers.mostMinutes;
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 900 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 0, max: 60 }),
        fc.subarray([...WEEKDAYS], { minLength: 1 }),
        (minutesPerWeek, mostDays, leastMinutes, days) => {
          const now = on(45, ...days);
          const ways = layoutsOf({ minutesPerWeek, mostDays, leastMinutes }, now);
          ways.forEach((way, at) => {
            expect(way.length).toBeLessThanOrEqual(mostDays);
            expect(way.reduce((sum, day) => sum + day.minutes, 0)).toBeLessThanOrEqual(minutesPerWeek);
            for (const day of way) {
              expect(day.minutes).toBeGreaterThanOrEqual(Math.max(minutes, leastMinutes));
              expect(day.minutes).toBeLessThanOrEqual(most);
            }
            expect([now, ...ways.slice(0, at)].some((other) => isSameWeek(way, other))).toBe(false);
          });
          for (const way of ways.filter((one) => one.length > days.length))
            for (const day of days) expect(way.map((one) => one.weekday)).toContain(day);
        },
      ),
    );
  });

  test('[plan.layout] as many days are also spread over the week; fifteen minutes a day and two hours in one are both ways', () => {
    const weekend = layoutsOf({ minutesPerWeek: 120, mostDays: 7 }, on(60, 'sat', 'sun'));
    expect(weekend.map((way) => way.length)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(weekend[0]?.[0]?.minutes).toBe(120);
    expect(weekend.at(-1)?.every((day) => day.minutes === 15)).toBe(true);
    const [two] = weekend.filter((way) => way.length === 2);
    expect(two?.map((day) => day.weekday)).not.toEqual(['sat', 'sun']);
  });
});

describe('a proposal', () => {
  test('[plan.short-and-frequent] [vol.strength] one long day on more days: practised more often, said with rule and grade', () => {
    const proposal = weigh(on(120, 'sat'), 120, 4, { goals: [{ exercise: press }] });
    const [best] = proposal.choices;
    expect(proposal.stays).toBe(false);
    expect(best?.days.length ?? 0).toBeGreaterThan(1);
    expect(best?.practice[0]?.days ?? 0).toBeGreaterThan(proposal.now.practice[0]?.days ?? 0);
    expect(best?.reasons.map((reason) => reason.rule)).toEqual(
      expect.arrayContaining(['vol.strength', 'plan.short-and-frequent']),
    );
    expect(best?.reasons.find((reason) => reason.rule === 'vol.strength')?.grade).toBe('A');
    for (const one of proposal.choices) expect(one.reasons.length).toBeGreaterThan(0);
  });

  test('[plan.layout] the best way stands first, a week that is laid well stays, and the answer is the same each time', () => {
    for (const [now, minutes, days] of [
      [on(60, 'mon', 'wed', 'fri'), 180, 6],
      [on(15, ...WEEKDAYS), 105, 7],
      [on(75, 'sat', 'sun'), 150, 5],
    ] as const) {
      const proposal = weigh([...now], minutes, days);
      const points = proposal.choices.map((one) => one.points);
      expect(points).toEqual([...points].sort((a, b) => b - a));
      expect(proposal.choices.length).toBeLessThanOrEqual(rule('plan.layout').numbers.choices);
      expect(proposal.stays).toBe((points[0] ?? -Infinity) <= proposal.now.points + rule('plan.layout').numbers.change);
      expect(weigh([...now], minutes, days)).toEqual(proposal);
    }
  });

  test('[plan.layout] [rec.order] days all in a row count against a week', () => {
    const proposal = weigh(on(60, 'sat', 'sun'), 120, 2);
    expect(proposal.now.inARow).toBe(true);
    expect(proposal.choices.find((one) => one.days.length === 2)?.reasons.some((reason) => reason.rule === 'rec.order')).toBe(
      true,
    );
  });

  test('[plan.minutes] minutes without sets are what sessions take beside sets and their rests', () => {
    const { now } = weigh(on(30, 'mon', 'thu'), 60, 2);
    expect(now.lostMinutes).toBeGreaterThan(0);
    expect(now.lostMinutes).toBeLessThan(now.minutes);
    expect(now.minutes).toBeLessThanOrEqual(60);
  });
});
