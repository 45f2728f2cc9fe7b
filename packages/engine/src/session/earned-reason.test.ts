// Decides by example that a session does not repeat what the plan said was earned where the day says something else.
import { expect, test } from 'vitest';
import { believe } from '../athlete/believe.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, ledgerOf, profiled, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import { planOf, plannedSession, slotOf } from '../testing-fixtures/plan.ts';
import { prepareSession } from './prepare.ts';

const today = day('2026-01-12');
const done = sets(3, { exercise: 'barbell-row', kg: 60, reps: 8, rpe: 8, slot: 'slot-barbell-row' });
const state = ledgerOf([profiled, ...sessionFacts('2026-01-05', done)]);

test('keeps what the plan said was earned only where the day says the same', () => {
  const reasonsOf = (because: string) => {
    const told = { rule: 'prog.two-week-step', because, grade: 'E' } as const;
    const plan = planOf([plannedSession(today, [slotOf('barbell-row', 3, {}, { reasons: [told] })])]);
    const found = prepareSession({ state, view: believe(state, catalogue, today), plan, date: today, catalogue });
    return found?.slots[0]?.reasons.map((one) => one.because);
  };
  expect(reasonsOf('Technique was slipping last time: the same again.')).toEqual([]);
  expect(reasonsOf('1 of 2 clean sessions at this dose.')).toEqual(['1 of 2 clean sessions at this dose.']);
});
