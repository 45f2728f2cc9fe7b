// Decides by example what a session says of a load that a ceiling of the plan holds back, and what opens it.
import { expect, it } from 'vitest';
import { believe } from '../athlete/believe.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, ledgerOf, profiled, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import { planOf, plannedSession, slotOf } from '../testing-fixtures/plan.ts';
import { prepareSession } from './prepare.ts';

it.each([
  ['gate.untested', 'Held at 70 % of the 1RM until the tests of its gate are done.', 'gate.untested'],
  ['plan.complaint', 'Held back: a joint that complains takes less load until it settles.', 'plan.complaint'],
  ['parq', 'Held back by a limit from the health questions.', 'parq'],
  ['plan.stage', 'Held back: the first weeks stay easy.', 'plan.stage'],
  ['plan.spacing-heavy-back', 'A lighter day on purpose: the plan keeps this one easy.', 'plan.undulate'],
  ['plan.volume-target', "Held at 70 % of the 1RM: the plan's ceiling for this lift.", 'plan.undulate'],
])('[%s] a load under a ceiling says what set the ceiling: %s', (cause, because, rule) => {
  const done = sets(3, { exercise: 'bench-press', kg: 80, reps: 8, rpe: 8, slot: 'slot-bench-press' });
  const state = ledgerOf([profiled, ...sessionFacts('2026-01-05', done)]);
  const date = day('2026-01-12');
  const reasons = [{ rule: cause, because: 'as told', grade: 'E' as const }];
  const plan = planOf([plannedSession(date, [slotOf('bench-press', 3, { loadKg: 70, rpe: 8 }, { maxPercent1RM: 70, reasons })])]);
  const found = prepareSession({ state, view: believe(state, catalogue, date), plan, date, catalogue });
  expect(found?.slots[0]?.verdict).toEqual({ kind: 'hold', because: expect.stringContaining(because), rule });
});
