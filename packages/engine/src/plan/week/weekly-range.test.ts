// Decides examples of the weekly range of a muscle, and that no planned week leaves it upwards.
import { describe, expect, test } from 'vitest';
import { GATES } from '../../vocabulary/world.ts';
import type { Muscle } from '../../vocabulary/body.ts';
import { plan } from '../plan.ts';
import { smallCatalogue } from '../testing/small-catalogue.ts';
import { smallRequest } from '../testing/small-request.ts';
import { standingOf, weeklyRanges } from './weekly-range.ts';

const volume = (last4: number) => ({ last4, last8: last4, thisWeek: last4, heaviest: last4 });

describe('the range of a muscle', () => {
  test('[vol.landmarks] starts where the band starts, and says nothing of muscles that are only counted', () => {
    const ranges = weeklyRanges({ level: 'intermediate', weeklySets: {} });
    expect(ranges.lats).toEqual({ from: 8, to: 14 });
    expect(ranges.neck).toBeUndefined();
    for (const range of Object.values(ranges)) expect(range.to).toBeGreaterThan(range.from);
  });

  test('[vol.ramp] reaches a fifth or two sets beyond the heaviest of the last weeks, and never beyond where one stops and asks', () => {
    const of = (last4: number) => weeklyRanges({ level: 'novice', weeklySets: { lats: volume(last4) } }).lats?.to;
    expect([of(0), of(11), of(15), of(21)]).toEqual([11, 13, 18, 22]);
  });

  test('[vol.ramp] a planned week stays below the upper end', () => {
    const weeklySets: Partial<Record<Muscle, number>> = { lats: 10, 'upper-back': 10, quads: 7, chest: 6, hamstrings: 7 };
    const request = smallRequest({ gates: GATES.map((gate) => ({ gate, open: true, needs: [] })), weeks: 1 });
    const made = plan({ ...request, before: { ...request.before, weeklySets } }, smallCatalogue());
    const ranges = weeklyRanges({
      level: request.athlete.level,
      weeklySets: Object.fromEntries(Object.entries(weeklySets).map(([muscle, sets]) => [muscle, volume(sets)])),
    });
    const planned = Object.entries(made.weeks[0]?.setsPerMuscle ?? {}) as [Muscle, number][];
    expect(planned.length).toBeGreaterThan(5);
    for (const [muscle, sets] of planned) expect(standingOf(sets, ranges[muscle]), `${muscle} ${sets}`).not.toBe('over');
  });

  test('half a set beside the range is within; without a range sets are counted', () => {
    const range = { from: 4, to: 8 };
    expect([0, 3, 3.5, 6, 8.5, 9].map((sets) => standingOf(sets, range))).toEqual([
      'none',
      'under',
      'within',
      'within',
      'within',
      'over',
    ]);
    expect([standingOf(2, undefined), standingOf(0, undefined)]).toEqual(['counted', 'none']);
  });
});
