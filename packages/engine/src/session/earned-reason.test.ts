// Decides by example that a session does not repeat what the plan said was earned where the day says something else.
import { expect, test } from 'vitest';
import { day, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import { preparedRowOn } from './testing/prepared.ts';

const today = day('2026-01-12');
const done = sets(3, { exercise: 'barbell-row', kg: 60, reps: 8, rpe: 8, slot: 'slot-barbell-row' });
const facts = sessionFacts('2026-01-05', done);

test('keeps what the plan said was earned only where the day says the same', () => {
  const reasonsOf = (because: string) => {
    const told = { rule: 'prog.two-week-step', because, grade: 'E' } as const;
    return preparedRowOn(today, facts, { slot: { reasons: [told] } }).reasons.map((one) => one.because);
  };
  expect(reasonsOf('Technique was slipping last time: the same again.')).toEqual([]);
  expect(reasonsOf('1 of 2 clean sessions at this dose.')).toEqual(['1 of 2 clean sessions at this dose.']);
});
