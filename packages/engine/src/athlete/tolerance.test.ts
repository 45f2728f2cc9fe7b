// Proves what is believed about tolerance: exposure adds up, pain marks the weeks before it, little is believed from little, nothing is predicted.
import { expect, test } from 'vitest';
import type { EventBody } from '../ledger/event.types.ts';
import { addDays } from '../units/calendar.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, ledgerOf, profiled, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import { believe } from './believe.ts';
import { type Tolerance, tolerances } from './tolerance.ts';

const START = day('2026-01-05');
const TODAY = day('2026-03-04');

/** Eight weeks of pressing on Monday and Thursday; `counts` are the sets of one session in each week. */
const pressing = (counts: readonly number[]): EventBody[] =>
  counts.flatMap((count, week) =>
    [0, 3].flatMap((at) => [
      ...sessionFacts(addDays(START, 7 * week + at), sets(count, { exercise: 'bench-press', kg: 60, reps: 8, rpe: 8 })),
    ]),
  );
const hurt = (date: string, severity: number): EventBody => ({
  type: 'JointComplained',
  complaint: 'c',
  joint: 'shoulder',
  severity,
  since: day(date),
  provokedBy: ['bench-press'],
});

function found(facts: readonly EventBody[], of: Tolerance['of'], subject: string, today = TODAY): Tolerance | undefined {
  const state = ledgerOf([profiled, ...facts]);
  return tolerances(believe(state, catalogue, today), state, catalogue).find((one) => one.of === of && one.subject === subject);
}

test('counts the sets of a pattern by week: under way, usual, most', () => {
  const told = found(pressing([2, 2, 3, 3, 3, 4, 2, 3, 2]), 'pattern', 'horizontal-press');
  expect(told).toMatchObject({ thisWeek: 2, usual: 6, borne: 8, troubledFrom: null, weeks: 8, known: true });
});

test('a joint counts each set with its grade', () => {
  const grade = catalogue.movement.get('bench-press')?.joints.shoulder ?? 0;
  expect(grade).toBeGreaterThan(0);
  expect(found(pressing([3, 3, 3, 3, 3]), 'joint', 'shoulder', day('2026-02-09'))?.borne).toBe(6 * grade);
});

test('[session.pain] pain at the swap level marks its week and the one before; what went well stays', () => {
  const facts = [...pressing([3, 3, 3, 3, 5, 3, 3, 3]), hurt('2026-02-09', 5)];
  expect(found(facts, 'pattern', 'horizontal-press')).toMatchObject({ borne: 6, troubledFrom: 6 });
  const wednesday = [...pressing([3, 3, 3, 3, 5, 3, 3, 3]), hurt('2026-02-04', 5)];
  expect(found(wednesday, 'pattern', 'horizontal-press')?.troubledFrom).toBe(6);
});

test('pain below the swap level is no trouble, and the same pain told again is not new', () => {
  const mild = [...pressing([3, 3, 3, 3, 5, 3, 3, 3]), hurt('2026-02-04', 3)];
  expect(found(mild, 'joint', 'shoulder')?.troubledFrom).toBeNull();
});

test('three weeks are too few to believe anything', () => {
  expect(found(pressing([3, 3, 3]), 'pattern', 'horizontal-press', day('2026-01-26'))).toMatchObject({ weeks: 3, known: false });
});

test('half a year later the old weeks are forgotten', () => {
  expect(found(pressing([3, 3, 3, 3]), 'pattern', 'horizontal-press', day('2026-09-01'))).toBeUndefined();
});
