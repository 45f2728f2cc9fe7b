// Decides the laws of the season: deloads in time for every length, level and history, never two within three weeks.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IsoDate } from '../../units/brand.ts';
import { addDays } from '../../units/calendar.ts';
import { planDays } from './plan-day.ts';
import { loadedWeeksCap, planSeason } from './season.ts';
import { blocksOf } from './season-blocks.ts';
import { smallRequest } from '../testing/small-request.ts';

const FROM = '2026-11-23' as IsoDate;

test('[plan.deload-cap] loaded weeks stay below the cap, deloads at least three weeks apart, blocks cover every day once', () => {
  fc.assert(
    fc.property(
      fc.record({
        weeks: fc.integer({ min: 1, max: 24 }),
        loaded: fc.integer({ min: 0, max: 9 }),
        level: fc.constantFrom('novice', 'intermediate', 'advanced' as const),
        born: fc.constantFrom('1950-05-05', '1990-05-05', null),
        entries: fc.array(
          fc.record({
            kind: fc.constantFrom('away', 'trip', 'test' as const),
            at: fc.integer({ min: 0, max: 160 }),
            days: fc.integer({ min: 0, max: 20 }),
          }),
          { maxLength: 4 },
        ),
      }),
      ({ weeks, loaded, level, born, entries }) => {
        const base = smallRequest();
        const request = smallRequest({
          weeks,
          athlete: { ...base.athlete, level, born: born as IsoDate | null },
          before: { ...base.before, loadedWeeks: loaded },
          calendar: entries.map((entry, index) => ({
            entry: `${index}`,
            kind: entry.kind,
            from: addDays(FROM, entry.at),
            ...(entry.kind === 'test' ? {} : { to: addDays(FROM, entry.at + entry.days) }),
          })),
        });
        const season = planSeason(request, planDays(request, weeks * 7));
        expect(season).toHaveLength(weeks);
        const cap = loadedWeeksCap(request);
        let run = Math.min(loaded, cap);
        let last = -9;
        season.forEach((week, index) => {
          if (week.deload) {
            expect(index - last).toBeGreaterThanOrEqual(3);
            last = index;
            run = 0;
          } else run++;
          expect(run).toBeLessThanOrEqual(cap);
        });
        const blocks = blocksOf(FROM, season);
        expect(blocks[0]?.from).toBe(FROM);
        expect(blocks.at(-1)?.to).toBe(addDays(FROM, weeks * 7 - 1));
        for (let i = 1; i < blocks.length; i++) expect(blocks[i]?.from).toBe(addDays(blocks[i - 1]?.to as IsoDate, 1));
      },
    ),
    { numRuns: 150 },
  );
});

test('[taper.peakvol] whoever has time for it builds strength for two weeks and more before a test, then tapers', () => {
  fc.assert(
    fc.property(
      fc.record({
        weeks: fc.integer({ min: 12, max: 20 }),
        level: fc.constantFrom('novice', 'intermediate', 'advanced' as const),
      }),
      ({ weeks, level }) => {
        const base = smallRequest();
        const request = smallRequest({
          weeks,
          athlete: { ...base.athlete, level },
          calendar: [{ entry: 't', kind: 'test', from: addDays(FROM, (weeks - 1) * 7 + 5) }],
        });
        const season = planSeason(request, planDays(request, weeks * 7));
        const taper = season.findIndex((week) => week.kind === 'taper' || week.kind === 'test');
        const strength = season.slice(0, taper).filter((week) => week.kind === 'strength').length;
        // A newcomer's technique and growth are not cut for it, and take ten weeks with their deloads.
        expect(strength).toBeGreaterThanOrEqual(level === 'novice' ? Math.min(2, taper - 10) : 2);
      },
    ),
    { numRuns: 60 },
  );
});

test('[taper.peakvol] a test in five weeks is met by strength, not by a first block of technique, for people who know their lifts', () => {
  const base = smallRequest();
  const kinds = (level: 'novice' | 'intermediate') => {
    const request = smallRequest({
      weeks: 5,
      athlete: { ...base.athlete, level },
      calendar: [{ entry: 't', kind: 'test', from: addDays(FROM, 33) }],
    });
    return planSeason(request, planDays(request, 35)).map((week) => week.kind);
  };
  expect(kinds('intermediate').slice(0, 3)).toEqual(['strength', 'strength', 'strength']);
  expect(kinds('novice')[0]).toBe('technique');
});

test('[taper.peakvol] a plan that ends in the taper goes the same way as one that holds the test', () => {
  const base = smallRequest();
  const kinds = (weeks: number) => {
    const request = smallRequest({
      weeks,
      athlete: { ...base.athlete, level: 'advanced' },
      calendar: [{ entry: 't', kind: 'test', from: addDays(FROM, 12 * 7 + 5) }],
    });
    return planSeason(request, planDays(request, 13 * 7)).map((week) => week.kind);
  };
  expect(kinds(12)).toEqual(kinds(13).slice(0, 12));
  expect(kinds(12)).not.toContain('technique');
});
