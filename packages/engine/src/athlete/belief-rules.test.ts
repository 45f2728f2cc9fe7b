// Decides by example that beliefs act on their rules: what is assumed, what counts as work, a short night, grip, a carry's step.
import { describe, expect, it } from 'vitest';
import type { EventBody } from '../ledger/event.types.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, kg, ledgerOf, profiled, sessionFacts, sets, type TestSet } from '../testing-fixtures/ledger.ts';
import { addDays } from '../units/calendar.ts';
import { believe } from './believe.ts';

const viewOf = (facts: readonly EventBody[], today: string) => believe(ledgerOf(facts), catalogue, day(today));

describe('beliefs act on their rules', () => {
  it('[plan.assume] an unsaid body mass is taken as 70 kg where the body is lifted, and said', () => {
    const pulls = sessionFacts('2026-01-05', sets(3, { exercise: 'pull-up', kg: 0, reps: 8, rpe: 8 }));
    const view = viewOf(pulls, '2026-01-06');
    expect(view.strength.get('pull-up')?.bodyShareKg).toBe(70);
    expect(view.assumptions.join(' ')).toContain('70 kg');
    expect(viewOf([profiled, ...pulls], '2026-01-06').strength.get('pull-up')?.bodyShareKg).toBe(80);
  });

  it('[vol.hard-set] a set far from failure that nobody asked for does not count as work', () => {
    const row = (effort: number): TestSet => ({ exercise: 'barbell-row', kg: 60, reps: 8, rpe: effort });
    const week = (...efforts: number[]): number | undefined =>
      viewOf([profiled, ...sessionFacts('2026-01-05', efforts.map(row))], '2026-01-06').weeklySets['lats']?.thisWeek;
    expect(week(8, 8, 8)).toBe(3);
    expect(week(8, 8, 6)).toBe(3);
    expect(week(8, 8, 5.5)).toBe(2);
  });

  it('[well.sleep] under six hours trims the day and adds one repetition of reserve; six hours do nothing', () => {
    const night = (hours: number): EventBody => ({ type: 'CheckInRecorded', date: day('2026-01-05'), sleepMinutes: hours * 60 });
    expect(viewOf([profiled, night(5.9)], '2026-01-05').readiness).toMatchObject({
      action: 'trim',
      rirPlus: 1,
      rule: 'well.sleep',
    });
    expect(viewOf([profiled, night(6)], '2026-01-05').readiness).toMatchObject({ action: 'as-planned', rirPlus: 0 });
    const usual = Array.from(
      { length: 10 },
      (_, at): EventBody => ({ type: 'CheckInRecorded', date: addDays(day('2026-01-05'), -1 - at), sleepMinutes: 9 * 60 }),
    );
    expect(viewOf([profiled, ...usual, night(7.1)], '2026-01-05').readiness.action).toBe('trim');
    expect(viewOf([profiled, ...usual, night(7.3)], '2026-01-05').readiness.action).toBe('as-planned');
  });

  it('[grip.drop] grip is a sign only when both hands are clearly down on two days', () => {
    const grip = (date: string, left: number, right: number): EventBody => ({
      type: 'CheckInRecorded',
      date: day(date),
      gripLeftGrams: kg(left),
      gripRightGrams: kg(right),
    });
    const usual = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05'].map((date) => grip(date, 50, 50));
    const flagged = (...low: readonly EventBody[]): boolean | undefined =>
      viewOf([profiled, ...usual, ...low], '2026-01-07').grip?.flagged;
    expect(flagged(grip('2026-01-06', 45.9, 45.9), grip('2026-01-07', 45.9, 45.9))).toBe(true);
    expect(flagged(grip('2026-01-06', 46.1, 46.1), grip('2026-01-07', 46.1, 46.1))).toBe(false);
    expect(flagged(grip('2026-01-07', 45, 45))).toBe(false);
    expect(flagged(grip('2026-01-06', 50, 45), grip('2026-01-07', 50, 45))).toBe(false);
  });

  it('[carry.dose] an earned carry grows in distance first, and its load then by a twentieth', () => {
    const carry = (date: string, metres: number): readonly EventBody[] =>
      sessionFacts(date, sets(3, { exercise: 'farmer-carry', kg: 100, metres, rpe: 7 }));
    const facts = [profiled, ...carry('2026-01-05', 40), ...carry('2026-01-12', 40)];
    const loads = new Set<number>();
    for (let week = 2; week < 12; week++) {
      const date = addDays(day('2026-01-05'), week * 7);
      const earned = viewOf(facts, date).earned.get('farmer-carry');
      if (!earned) throw new Error('the carry earns nothing');
      if (earned.loadKg !== null && earned.loadKg > 100) loads.add(earned.loadKg);
      facts.push(
        ...sessionFacts(
          date,
          sets(3, { exercise: 'farmer-carry', kg: earned.loadKg ?? 100, metres: earned.metres ?? 40, rpe: 7 }),
        ),
      );
    }
    expect(Math.min(...loads)).toBe(105);
  });
});
