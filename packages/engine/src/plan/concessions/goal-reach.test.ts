// Decides by example when a goal is called out of reach, and that what is expected is said with its range and never as a promise.
import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../units/brand.ts';
import { GATES } from '../../vocabulary/world.ts';
import { plan } from '../plan.ts';
import type { PlanRequest } from '../request.types.ts';
import { smallCatalogue } from '../testing/small-catalogue.ts';
import { smallRequest } from '../testing/small-request.ts';
import { goalReach } from './goal-reach.ts';

const catalogue = smallCatalogue();
const lift = (source: 'log' | 'guess', e1rmKg = 100) =>
  new Map([['deadlift', { e1rmKg, sigmaPercent: 4, k: 0.033, lastOn: '2026-11-20' as IsoDate, source }]]);
const said = (over: Partial<PlanRequest>): readonly string[] =>
  plan(
    smallRequest({
      weeks: 15,
      gates: GATES.map((gate) => ({ gate, open: true, needs: [] })),
      strength: lift('log'),
      ...over,
    }),
    catalogue,
  ).concessions.flatMap((one) => (one.rule === 'prog.novice' ? [one.text] : []));

describe('[prog.novice] a goal', () => {
  test('that the plan does not lead to is called further away, with what is expected by then and its likely range', () => {
    const by = '2027-03-13' as IsoDate;
    const [text] = said({ goals: [{ exercise: 'deadlift', loadKg: 140, by }] });
    expect(text).toMatch(
      /^deadlift \(goal\): 140 kg by 13 March is further away than this plan leads: about (\d+(?:\.\d)?) kg is expected by then, likely (\d+) kg to (\d+) kg$/,
    );
    const [, about, low, high] = /about ([\d.]+) kg .* likely (\d+) kg to (\d+) kg/.exec(text ?? '') ?? [];
    expect(Number(about)).toBeGreaterThan(100);
    expect(Number(low)).toBeLessThan(Number(about));
    expect(Number(high)).toBeGreaterThan(Number(about));
    expect(Number(high)).toBeLessThan(140);
  });
  test('within the likely range, of a lift that nobody knows, or of a day that is over is not judged', () => {
    const deadlift = (loadKg: number, by?: string) => [{ exercise: 'deadlift', loadKg, ...(by ? { by: by as IsoDate } : {}) }];
    expect(said({ goals: deadlift(108) })).toEqual([]);
    expect(said({ goals: deadlift(112) })[0]).toContain('at the far end of what this plan leads to');
    expect(said({ goals: deadlift(140), strength: lift('guess') })).toEqual([]);
    expect(said({ goals: deadlift(140, '2026-11-01') })).toEqual([]);
    expect(said({ goals: deadlift(140) })).toHaveLength(1);
  });
  test('is told apart as within, far, beyond or unknown by the same check', () => {
    const request = smallRequest({ weeks: 15, strength: lift('log') });
    const { weeks } = plan(request, catalogue);
    const reach = (loadKg: number | undefined, over: Partial<PlanRequest> = {}, by?: string) =>
      goalReach({ ...request, ...over }, catalogue, weeks, {
        exercise: 'deadlift',
        ...(loadKg === undefined ? {} : { loadKg }),
        ...(by === undefined ? {} : { by: by as IsoDate }),
      });
    expect([reach(100), reach(112), reach(140)]).toEqual(['within', 'far', 'beyond']);
    expect([reach(400, { strength: lift('guess') }), reach(400, { strength: new Map() })]).toEqual(['unknown', 'unknown']);
    expect([reach(undefined), reach(100, {}, '2026-11-01')]).toEqual(['unknown', 'unknown']);
  });
  test('for several repetitions is compared at those repetitions', () => {
    expect(said({ goals: [{ exercise: 'deadlift', loadKg: 105, reps: 1 }] })).toEqual([]);
    expect(said({ goals: [{ exercise: 'deadlift', loadKg: 105, reps: 8 }] })[0]).toContain('105 kg for 8 repetitions by the end');
  });
});
