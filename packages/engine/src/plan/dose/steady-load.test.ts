// Decides by example that a load does not fall from week to week at the same repetitions: what was earned is carried on, inside the ceilings.
import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../units/brand.ts';
import type { EffortCaps } from './effort-caps.ts';
import { plan } from '../plan.ts';
import type { EarnedDose, PlanRequest } from '../request.types.ts';
import { type SteadyCase, steadyLoad } from './steady-load.ts';
import { smallCatalogue } from '../testing/small-catalogue.ts';
import { smallRequest } from '../testing/small-request.ts';

const catalogue = smallCatalogue();
const row = [...catalogue.movements].find((one) => one.id === 'row');
if (row === undefined) throw new Error('no row');
const caps: EffortCaps = { maxPercent: 84, minRir: 0, rirPlus: 0, mayBeHeavy: false, because: null };
const week = { index: 2, kind: 'hypertrophy', deload: false, phase: 'hypertrophy', block: 0, weekInBlock: 2, cycle: 1 } as const;
const earned: EarnedDose = {
  sets: 3,
  reps: 10,
  loadKg: 60,
  lastOn: '2026-11-20' as IsoDate,
  verdict: 'hold',
  because: 'the same again',
  rule: 'prog.hold',
};
const belief = { e1rmKg: 84, sigmaPercent: 4, k: 0.033, lastOn: '2026-11-20' as IsoDate, source: 'log' } as const;
const dose = (over: Partial<SteadyCase>) =>
  steadyLoad({ movement: row, belief, bodyMassKg: 80, week, caps, reps: 11, stepped: 1, rir: 3.5, held: 60, earned, ...over });

describe('[prog.two-week-step] what the log has earned', () => {
  test('goes on after the first two weeks: a repetition that would cost a step of load waits', () => {
    expect(dose({ rir: 5 })).toMatchObject({ reps: 10, loadKg: 60 });
    expect(dose({ reps: 10, stepped: 0 })).toMatchObject({ reps: 10, loadKg: 60 });
  });
  test('lasts in a later block for as many repetitions as were earned, and for no more', () => {
    const later = { ...week, block: 1, weekInBlock: 0 };
    expect(dose({ week: later, reps: 9, stepped: 0, held: null }).loadKg).toBe(60);
    expect(dose({ week: later, reps: 12, stepped: 0, held: null }).loadKg).toBeLessThan(60);
  });
  test('gives way to a ceiling, a tired week, a lighter week and a week that means to be light', () => {
    const fall = [
      { caps: { ...caps, maxPercent: 65 } },
      { caps: { ...caps, rirPlus: 1 }, held: null },
      { week: { ...week, deload: true } },
      { week: { ...week, kind: 'taper' }, held: null },
      { week: { ...week, block: 1, phase: 'technique' }, held: null },
    ] as const;
    for (const over of fall) expect(dose({ reps: 10, stepped: 0, ...over }).loadKg).toBeLessThan(60);
  });
});

test('[prog.two-week-step] a guess does not take away what was lifted: it bounds it at its ceiling, and from then on the plan keeps it', () => {
  // Sets too long to be read leave only a guess of the maximum, by which the load lifted would be too heavy.
  const long = {
    belief: { ...belief, e1rmKg: 68, source: 'related-lift' } as const,
    earned: { ...earned, reps: 18 },
    held: null,
  };
  const opening = { ...week, weekInBlock: 0, index: 0 };
  const first = dose({ ...long, week: opening, reps: 18, stepped: 0 }).loadKg;
  expect(first).toBe(55);
  expect(dose({ ...long, reps: 19, stepped: 1, held: first })).toMatchObject({ reps: 18, loadKg: 55 });
  // What the log says of the maximum itself stays a ceiling.
  expect(dose({ ...long, belief: { ...belief, e1rmKg: 68 }, week: opening, reps: 18, stepped: 0 }).loadKg).toBeLessThan(55);
});

test('[prog.two-week-step] in a whole plan no load falls from one loaded week of a block to the next, also where a repetition is added', () => {
  const movements = catalogue.movements.filter((one) => one.trackedBy === 'reps' && one.loadMode === 'external');
  const shares = [0.55, 0.66, 0.72, 0.8];
  for (const share of shares) {
    const request: Partial<PlanRequest> = {
      weeks: 10,
      strength: new Map(movements.map((one) => [one.id, belief])),
      earned: new Map(
        movements.map((one) => [one.id, { ...earned, loadKg: Math.round((share * 84) / one.loadStepKg) * one.loadStepKg }]),
      ),
    };
    let compared = 0;
    const last = new Map<string, { loadKg: number; block: string; rpe: number }>();
    for (const one of plan(smallRequest(request), catalogue).weeks) {
      if (one.deload || one.emphasis === 'strength') continue;
      for (const session of one.sessions)
        for (const slot of session.slots) {
          const set = slot.sets[0];
          if (set === undefined || set.loadKg === null || set.reps === null || set.rpe === null) continue;
          const key = `${new Date(session.date).getUTCDay()} ${slot.exercise}`;
          const before = last.get(key);
          if (before !== undefined && before.block === one.emphasis && set.rpe >= before.rpe) {
            compared++;
            expect(set.loadKg, `${key} ${one.from}`).toBeGreaterThanOrEqual(before.loadKg);
          }
          last.set(key, { loadKg: set.loadKg, block: one.emphasis, rpe: set.rpe });
        }
    }
    expect(compared).toBeGreaterThan(10);
  }
});
