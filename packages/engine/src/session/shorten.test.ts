// Decides by example what a shorter day keeps: a warm-up of its own length, the ramp of the main lift, and work for the rest of the time.
import { describe, expect, it } from 'vitest';
import { believe } from '../athlete/believe.ts';
import { rule } from '../evidence/rulebook.ts';
import { warmUpSeconds } from '../plan/day/minutes.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, ledgerOf, profiled } from '../testing-fixtures/ledger.ts';
import { planOf, plannedSession, slotOf } from '../testing-fixtures/plan.ts';
import { prepareSession } from './prepare.ts';
import type { PreparedSession } from './session.types.ts';

const DATE = day('2026-01-05');
const DRILLS = new Map(['walk', 'reach', 'hinge', 'bridge', 'bug'].map((id) => [id, { minutes: 2 }] as const));
const drills = new Map([...catalogue.drill, ...DRILLS].map(([id, drill]) => [id, drill])) as typeof catalogue.drill;
const press = { intent: { pattern: 'horizontal-press', role: 'secondary', muscles: ['chest'] } } as const;
const small = { intent: { pattern: 'external-rotation', role: 'accessory', muscles: ['rear-delts'] } } as const;
const planned = {
  ...plannedSession(DATE, [slotOf('barbell-row', 4), slotOf('bench-press', 3, {}, press), slotOf('face-pull', 3, {}, small)], 50),
  warmUp: [...DRILLS.keys()].map((drill) => ({ drill, seconds: 90 })),
};

function preparedFor(minutes?: number): PreparedSession {
  const state = ledgerOf([profiled]);
  const found = prepareSession({
    state,
    view: believe(state, catalogue, DATE),
    plan: planOf([planned]),
    date: DATE,
    catalogue: { ...catalogue, drill: drills },
    ...(minutes === undefined ? {} : { minutes }),
  });
  if (found === null) throw new Error('nothing was prepared');
  return found;
}
const said = (session: PreparedSession): number =>
  session.warmUp.reduce((sum, dose) => sum + (DRILLS.get(dose.drill)?.minutes ?? 0), 0);

describe('a day made shorter', () => {
  it('[session.warm-up] shrinks its warm-up to the share of its minutes, in the order of the plan, and says so', () => {
    const [least] = rule('plan.minutes').numbers.warmUpMinutes;
    expect(said(preparedFor())).toBe(10);
    const quarter = preparedFor(15);
    expect(quarter.warmUp.map((dose) => dose.drill)).toEqual(['walk']);
    expect(said(quarter)).toBeLessThanOrEqual(least);
    expect(quarter.gaveUp).toContain('The warm-up shrinks with the day: 1 of 5 drills stay.');
    for (const minutes of [15, 20, 25, 30, 40]) {
      const short = preparedFor(minutes);
      expect(said(short) * 60).toBeLessThanOrEqual(warmUpSeconds(minutes));
      expect(short.warmUp.length).toBeGreaterThan(0);
    }
  });
  it('[session.warm-up] leaves the warm-up whole where nothing but the cool-down has to go', () => {
    expect(preparedFor(47).warmUp).toEqual(planned.warmUp);
  });
  it('[session.shorten] gives the minutes of the warm-up to work and leaves the ramp of the main lift alone', () => {
    const whole = preparedFor();
    const short = preparedFor(20);
    expect(short.slots[0]?.rampSets).toEqual(whole.slots[0]?.rampSets);
    expect(short.slots[0]?.rampSets.length).toBeGreaterThan(0);
    expect(short.slots[0]?.sets.length).toBeGreaterThanOrEqual(2);
  });
  it('[session.shorten] fills what a dropped exercise left over with sets of the work that stays', () => {
    for (let minutes = 10; minutes < 50; minutes++) {
      const short = preparedFor(minutes);
      const room = (minutes - short.minutes) * 60;
      for (const slot of short.slots) {
        const whole = planned.slots.find((one) => one.id === slot.slot);
        if (slot.sets.length < (whole?.sets.length ?? 0)) expect(room).toBeLessThan(slot.timing?.setSeconds[0] ?? 0);
      }
    }
  });
  it('[session.shorten] says how many sets an exercise keeps', () => {
    const texts = preparedFor(30).gaveUp.filter((text) => text.includes(' of ') && text.includes('sets'));
    for (const text of texts) expect(text).toMatch(/^[a-z ]+: keeps \d of \d sets\.$/);
    expect(texts.length).toBeGreaterThan(0);
  });
});
