// Decides by example what is said where today differs from the plan, and that nothing is said where it does not.
import { describe, expect, it } from 'vitest';
import type { EventBody } from '../ledger/event.types.ts';
import { day, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import { slotOf } from '../testing-fixtures/plan.ts';
import { addDays } from '../units/calendar.ts';
import { rowsOn } from '../testing-fixtures/given.ts';
import { preparedOn } from './testing/prepared.ts';

const TODAY = day('2026-03-05');
const otherOn = (planned: number, ...facts: readonly EventBody[]): string | undefined =>
  preparedOn(TODAY, facts, [slotOf('barbell-row', 3, { reps: 8, loadKg: planned, rpe: 8 })]).other;
const morning: EventBody = { type: 'CheckInRecorded', date: TODAY, energy: 2, calm: 2, sleepQuality: 2 };

describe('what today changes against the plan', () => {
  const asPlanned = [...rowsOn(addDays(TODAY, -9), { kg: 60, reps: 8 }), ...rowsOn(addDays(TODAY, -2), { kg: 60, reps: 8 })];
  it('is silent where the day stands as written', () => {
    expect(otherOn(60, ...rowsOn(addDays(TODAY, -2), { kg: 60, reps: 8 }))).toBeUndefined();
  });

  it('names the load and the log that it came from', () => {
    expect(otherOn(70, ...rowsOn(addDays(TODAY, -2), { kg: 60, reps: 8 }))).toMatch(
      /^Other than planned, by what the log says now: (barbell row|bent-over barbell row) 60 kg instead of 70 kg/,
    );
  });

  it('names seconds and metres', () => {
    const held = sessionFacts(addDays(TODAY, -2), [
      ...sets(2, { exercise: 'plank', seconds: 35 }),
      ...sets(2, { exercise: 'farmer-carry', kg: 24, metres: 30 }),
    ]);
    const none = { reps: null, loadKg: null, rpe: 7 } as const;
    const slots = [slotOf('plank', 2, { ...none, seconds: 25 }), slotOf('farmer-carry', 2, { ...none, loadKg: 24, metres: 20 })];
    const prepared = preparedOn(TODAY, held, slots);
    expect(prepared.other).toMatch(/: .*plank 35 s instead of 25 s; .*carry 30 m instead of 20 m/);
    expect(prepared.slots.map((slot) => slot.sets[0]?.last)).toMatchObject([{ seconds: 35 }, { metres: 30, loadKg: 24 }]);
  });

  it('names the check-in where that lowers the day', () => {
    expect(otherOn(60, ...asPlanned, morning)).toMatch(/^Other than planned, after your check-in: .*sets instead of 3/);
  });

  it('names other sport where that lowers the day', () => {
    const from = addDays(TODAY, -1);
    const climb: EventBody = {
      type: 'CalendarEntryAdded',
      entry: { entry: 'c', kind: 'sport', from, to: from, sport: 'climbing', minutes: 90, rpe: 8 },
    };
    expect(otherOn(60, ...asPlanned, climb)).toMatch(/^Other than planned, after your other sport: /);
  });
});
